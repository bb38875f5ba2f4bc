// Words that leave a reader guessing: acronyms that nothing explains, and frequencies that mean two things.
#include "markdown/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_set>

#include "check/check.hpp"
#include "model/visit.hpp"

namespace concordat::check {
namespace {

using diag::Code;

constexpr std::array<std::string_view, 6> ambiguous = {"bi-annual", "biannual",  "bi-monthly",
                                                       "bimonthly", "bi-weekly", "biweekly"};

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_roman(std::string_view word) {
  return word.find_first_not_of("IVX") == std::string_view::npos;
}

// Capitals only, two to six of them, perhaps with the s of a plural; the acronym without it, or nothing.
std::string_view acronym_in(std::string_view word) {
  if (word.size() > 2 && word.back() == 's') word.remove_suffix(1);
  if (word.size() < 2 || word.size() > 6 || is_roman(word)) return {};
  for (char c : word) {
    if (!is_upper(c)) return {};
  }
  return word;
}

// A quotation mark, or a sign that makes the word part of an address or of a longer name, stands beside it.
bool joins(std::string_view words, std::size_t at) {
  return at < words.size() && std::string_view("\"&=?/._").find(words[at]) != std::string_view::npos &&
         !(words[at] == '.' && (at + 1 == words.size() || words[at + 1] == ' '));
}

// Where words that can be read two ways stand, and how long they are.
std::vector<std::pair<std::size_t, std::size_t>> ambiguous_in(std::string_view words) {
  std::vector<std::pair<std::size_t, std::size_t>> found;
  auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
  for (std::string_view word : ambiguous) {
    auto at = std::search(words.begin(), words.end(), word.begin(), word.end(), same);
    if (at != words.end()) found.emplace_back(static_cast<std::size_t>(at - words.begin()), word.size());
  }
  return found;
}

// The place of some words of a text; the whole text where its own place is not exact.
Span part(const markdown::Node& text, std::size_t at, std::size_t length) {
  if (text.span.end - text.span.begin != text.text.size()) return text.span;
  auto begin = text.span.begin + static_cast<std::uint32_t>(at);
  return {text.span.file, begin, begin + static_cast<std::uint32_t>(length)};
}

class Words {
 public:
  Words(const model::Corpus& corpus, const model::Area& area, const model::Edition& edition, diag::Sink& sink)
      : edition_(edition),
        sink_(sink),
        all_read_(area.read && corpus.organisations_read && edition.read.all()) {
    for (const model::Organisation& o : corpus.organisations) known_.insert(o.acronym);
    for (const model::Term& term : area.terms) known_.insert(term.term);
    for (const model::AreaBody& body : area.bodies) {
      known_.insert(body.acronym);
      for (const model::FormerName& name : body.formerly) known_.insert(name.acronym);
      for (const std::string& alias : body.aliases) known_.insert(alias);
    }
    for (const model::Body& body : edition.bodies) {
      known_.insert(body.acronym);
      for (const std::string& alias : body.aliases) known_.insert(alias);
    }
    for (const model::Report& report : edition.timetable.reports) known_.insert(report.acronym);
  }

  void check() {
    model::visit_prose(edition_, [&](const markdown::Node& document) { walk(document); });
    frequency(edition_.review.frequency, edition_.review.next_span);
    for (const model::Body& body : edition_.bodies) frequency(body.meets, body.span);
    for (const model::Report& report : edition_.timetable.reports) {
      for (const model::Cell& cell : report.cells) frequency(cell.frequency, cell.to.span);
    }
  }

 private:
  // What an editorial note quotes is not the document's own wording.
  void walk(const markdown::Node& node) {
    if (node.kind == markdown::Kind::Editorial) return;
    if (node.kind == markdown::Kind::Text) text(node);
    for (const markdown::Node& child : node.children) walk(child);
  }

  void text(const markdown::Node& node) {
    std::string_view words = node.text;
    for (std::size_t i = 0; i < words.size();) {
      std::size_t end = i + markdown::word_length(words, i);
      if (end == i) {
        ++i;
        continue;
      }
      std::string_view acronym = acronym_in(words.substr(i, end - i));
      bool part_of_more = (i > 0 && joins(words, i - 1)) || joins(words, end);
      if (all_read_ && !acronym.empty() && !part_of_more && known_.insert(std::string(acronym)).second) {
        sink_.warning(Code::AcronymUndefined, part(node, i, acronym.size()),
                      fmt::format("\"{}\" is not explained anywhere", acronym),
                      "add a [[term]] to area.toml, or an acronym to what it stands for");
      }
      i = end;
    }
    for (const auto& [at, length] : ambiguous_in(words))
      tell(words.substr(at, length), part(node, at, length));
  }

  void frequency(std::string_view words, Span span) {
    for (const auto& [at, length] : ambiguous_in(words)) tell(words.substr(at, length), span);
  }

  void tell(std::string_view word, Span span) {
    sink_.warning(Code::FrequencyAmbiguous, span, fmt::format("\"{}\" can be read two ways", word),
                  "say \"twice a year\" or \"every two years\"");
  }

  const model::Edition& edition_;
  diag::Sink& sink_;
  bool all_read_;  // false: an acronym may be explained in a file that could not be read
  std::unordered_set<std::string> known_;
};

}  // namespace

void check_words(const model::Corpus& corpus, diag::Sink& sink) {
  for (const model::Area& area : corpus.areas) {
    for (const model::Document& document : area.documents) {
      for (const model::Edition& edition : document.editions) Words(corpus, area, edition, sink).check();
    }
  }
}

}  // namespace concordat::check
