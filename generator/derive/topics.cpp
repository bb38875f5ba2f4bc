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

/// A sentence ends at a full stop that a capital follows.
std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> sentences;
  std::size_t begin = 0;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    const bool ends = text[i] == '.' && text[i + 1] == ' ' && text[i + 2] >= 'A' && text[i + 2] <= 'Z';
    if (!ends) continue;
    sentences.push_back(text.substr(begin, i + 1 - begin));
    begin = i + 2;
  }
  if (begin < text.size()) sentences.push_back(text.substr(begin));
  return sentences;
}

std::vector<std::string> naming(const model::Topic& topic, const Passage& passage) {
  const Forms forms = forms_of(topic);
  std::vector<std::string> found;
  for (const std::string_view sentence : sentences_of(passage.words)) {
    if (names(forms, sentence)) found.emplace_back(sentence);
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
