// Paragraphs that begin like a clause of the document and are none: a reader would take them for one, and
// nothing can lead to them.
#include <fmt/format.h>

#include <optional>

#include "check/rules.hpp"
#include "markdown/clause_number.hpp"

namespace concordat::check {
namespace {

using doc::Kind;
using doc::Node;
using markdown::FoundNumber;
using model::Numbering;

/// What a paragraph begins with; nothing where that is no number, or one of the sentence: "(c)", "2 boards".
std::optional<FoundNumber> number_of(const Node& block) {
  if (block.kind != Kind::Paragraph || block.children.empty()) return std::nullopt;
  const Node* words = &block.children[0];
  while (!words->children.empty()) words = &words->children[0];
  if (words->kind != Kind::Text) return std::nullopt;
  std::optional<FoundNumber> found = markdown::number_before_words(words->text);
  if (!found) return std::nullopt;
  const std::string_view rest = std::string_view(words->text).substr(found->end);
  const bool goes_on = !rest.empty() && rest[0] >= 'a' && rest[0] <= 'z';  // "Article 5 of the Convention"
  if (found->article) return goes_on ? std::nullopt : found;
  if (found->roman) {
    const bool surely = found->id.size() > 1 || found->id == "i" || found->id == "I";
    return found->sign == ')' && surely ? found : std::nullopt;
  }
  // "(1)" counts an item, or what a law lists.
  const bool whole = found->number.size() == 1;
  if (whole && (found->in_brackets || (found->sign == 0 && goes_on))) return std::nullopt;
  return found;
}

/// "4.3" surely is one; of "7 Words" only the next one tells, "8 More words".
bool is_sure(const FoundNumber& found) {
  return found.number.size() > 1 || found.article || found.roman;
}

class Looking {
 public:
  Looking(const model::Section& section, Findings& findings) : section_(section), findings_(findings) {}

  void look() {
    for (const Node& block : section_.text.children) {
      if (block.kind == Kind::Clause) clause(block);
      if (block.kind != Kind::Clause) paragraph(block);
    }
  }

 private:
  // The first paragraph has lost its number to the clause, or is where one that was reported would be.
  void clause(const Node& clause) {
    counted_ = nullptr;
    for (std::size_t i = 0; i < clause.children.size(); ++i) {
      if (i > 0) paragraph(clause.children[i]);
    }
  }

  void paragraph(const Node& block) {
    const std::optional<FoundNumber> found = number_of(block);
    if (!found) return;
    if (is_sure(*found)) return report(block, *found);
    const int number = found->number[0].number;
    if (counted_ && number == number_ + 1) {
      if (!told_) report(*counted_, *markdown::number_before_words(shown_));
      report(block, *found);
      told_ = true;
    } else {
      told_ = false;
    }
    counted_ = &block;
    number_ = number;
    shown_ = found->shown;
  }

  void report(const Node& block, const FoundNumber& found) {
    findings_.add({block.span.file, block.span.begin,
                   block.span.begin + static_cast<std::uint32_t>(found.shown.size())},
                  fmt::format("the paragraph begins like a clause, \"{}\", and is none", found.shown),
                  hint());
  }

  std::string hint() const {
    const std::string_view otherwise = "; a number of the sentence itself stands later in it, or in words";
    switch (section_.numbering) {
      case Numbering::BySection:
        if (section_.has_bare_number())
          return fmt::format("clauses of this section begin with \"{}.\" and a number{}", section_.number,
                             otherwise);
        return fmt::format(
            "say how the clauses of this section are numbered: clauses = \"local\" in its front matter{}",
            otherwise);
      case Numbering::ThroughDocument:
        return fmt::format("clauses of this section begin with a whole number and a space{}", otherwise);
      case Numbering::Roman:
        return fmt::format("clauses of this section begin with IV, or with iv) or (iv){}", otherwise);
      case Numbering::Articles:
        return fmt::format("clauses of this section begin with \"Article 5\", or with 5.1{}", otherwise);
      case Numbering::Local:
        break;
    }
    return fmt::format("clauses of this section begin with 1 or 1.1, or with i), and a space{}", otherwise);
  }

  const model::Section& section_;
  Findings& findings_;
  const Node* counted_ = nullptr;  // the last that began with a whole number
  int number_ = 0;
  std::string shown_;
  bool told_ = false;
};

}  // namespace

void clause_like(const OfEdition& subject, Findings& findings) {
  if (!subject.edition().read.sections) return;  // what was reported there may be the reason
  for (const model::Section& section : subject.edition().sections) Looking(section, findings).look();
}

}  // namespace concordat::check
