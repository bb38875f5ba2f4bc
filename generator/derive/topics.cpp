// What documents say of a topic: the passages that name it. Who leads is what a theme says; a sentence that
// speaks of a lead is shown as it stands, for readers to judge.
#include "derive/topics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>

#include "derive/names.hpp"
#include "doc/plain.hpp"

namespace concordat::derive {
namespace {

/// The names of topics in small letters. A name that is found tells the place of its topic.
class Forms {
 public:
  void add(const model::Topic& topic, std::size_t place) {
    add(topic.name, place);
    for (const std::string& other : topic.also) add(other, place);
  }

  /// The places of those that the words name, each once, in order.
  std::vector<std::size_t> in(std::string_view words) const {
    std::vector<std::size_t> found;
    names_.find(doc::lower(words), [&](const std::string& place) { found.push_back(std::stoul(place)); });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

 private:
  void add(std::string_view form, std::size_t place) {
    const std::string& name = kept_.emplace_back(doc::lower(form));
    names_.add(name, kept_.emplace_back(std::to_string(place)));
  }

  std::deque<std::string> kept_;
  Names names_;
};

bool names(const Forms& forms, std::string_view words) {
  return !forms.in(words).empty();
}

Forms forms_of(const model::Topic& topic) {
  Forms forms;
  forms.add(topic, 0);
  return forms;
}

std::vector<std::string> naming(const model::Topic& topic, const Passage& passage) {
  const Forms forms = forms_of(topic);
  std::vector<std::string> found;
  for (std::string_view rest = passage.words; !rest.empty();) {
    const std::string sentence = doc::first_sentence(rest);
    if (names(forms, sentence)) found.push_back(sentence);
    rest.remove_prefix(std::min(rest.size(), sentence.size() + 1));
  }
  return found;
}

bool speaks_of_lead(std::string_view sentence) {
  const std::string small = doc::lower(sentence);
  bool found = false;
  for_each_word(small, [&](std::string_view word) {
    found = found || word == "lead" || word == "leads" || word == "leading";
  });
  return found;
}

}  // namespace

std::vector<TopicFindings> topics(const Index& corpus, const model::Area& area,
                                  std::span<const EditionIndex* const> editions) {
  std::vector<TopicFindings> all;
  Forms forms;
  for (const model::Topic& topic : area.topics) {
    forms.add(topic, all.size());
    all.push_back({&topic});
  }
  if (all.empty()) return all;
  for (const EditionIndex* edition : editions) {
    for (const Passage& passage : passages(corpus, *edition)) {
      for (const std::size_t place : forms.in(passage.title + ". " + passage.words)) {
        std::vector<TopicInEdition>& said = all[place].editions;
        if (said.empty() || said.back().edition != edition) said.push_back({edition, {}});
        said.back().passages.push_back(passage);
      }
    }
  }
  return all;
}

bool names_lead(const model::Topic& topic, const Passage& passage) {
  return passage.kind == PassageKind::Theme && passage.body && names(forms_of(topic), passage.title);
}

std::string sentences_on(const model::Topic& topic, const Passage& passage) {
  return fmt::format("{}", fmt::join(naming(topic, passage), " "));
}

std::vector<std::string> sentences_on_lead(const model::Topic& topic, const Passage& passage) {
  std::vector<std::string> sentences = naming(topic, passage);
  std::erase_if(sentences, [](const std::string& sentence) { return !speaks_of_lead(sentence); });
  return sentences;
}

}  // namespace concordat::derive
