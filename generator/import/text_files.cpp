// The files of the sections: front matter and text.
#include "import/text_files.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "data/toml_edit.hpp"
#include "import/section_text.hpp"

namespace concordat::importing {
namespace {

constexpr const char* no_heading = "About this document";

/// Where the bookmarks of the file stand, as references have it: clauses once they are numbered, and
/// sections.
void find_targets(const Outline& outline, Numbers numbers, Targets& targets) {
  ClauseCount count;
  for (const Section& section : outline.sections) {
    for (const Heading& heading : section.headings) {
      for (const std::string& mark : heading.paragraph->bookmarks) targets[mark] = "section:" + section.id;
    }
    count = {section.number, section.counts_paragraphs, section.counts_paragraphs ? count.next : 1};
    for (const Block* block : section.blocks) {
      const Label& label = block->paragraph.label;
      if (numbers != Numbers::Clauses || !block->rows.empty() || !label.is_there() ||
          block->paragraph.outline < 9)
        continue;
      const std::optional<std::string> number = clause_number(label.text, count);
      for (const std::string& mark : block->paragraph.bookmarks) {
        if (number) targets[mark] = "clause:" + *number;
      }
    }
  }
}

class Files {
 public:
  Files(const Story& story, const Outline& outline, Numbers numbers)
      : story_(story), outline_(outline), numbers_(numbers) {
    find_targets(outline, numbers, targets_);
  }

  TextFiles files() {
    if (outline_.title)
      made_.account.kept.push_back(
          {outline_.title->id, outline_.title->merged, Place::Title, {}, {}, {}, {}, "edition.toml", 1});
    const std::size_t first =
        !outline_.sections.empty() && outline_.sections.front().headings.empty() ? 0 : 1;
    const std::size_t digits = std::to_string(outline_.sections.size() + first).size();
    for (std::size_t i = 0; i < outline_.sections.size(); ++i) {
      const Section& section = outline_.sections[i];
      write(section,
            fmt::format("text/{:0{}}-{}.md", i + first, std::max<std::size_t>(digits, 2), section.id));
    }
    return std::move(made_);
  }

 private:
  void write(const Section& section, const std::string& path) {
    const bool in_title = numbers_ != Numbers::Clauses && !section.number.empty() && section.kind.empty();
    std::string front = "+++\n";
    const bool invented = section.headings.empty();
    const std::string title = invented   ? no_heading
                              : in_title ? section.number + " " + section.title
                                         : section.title;
    front += fmt::format("title = {}\n", data::toml_string(title));
    if (!section.number.empty() && !in_title)
      front += fmt::format("number = {}\n", data::toml_string(section.number));
    if (!section.kind.empty()) front += fmt::format("kind = {}\n", data::toml_string(section.kind));
    if (section.counts_paragraphs && numbers_ == Numbers::Clauses) front += "clauses = \"numbered\"\n";
    if (invented)
      front += "inferred = \"The document has no heading for what stands before its first one.\"\n";
    front += "+++\n\n";
    keep_headings(section, path);
    if (invented) made_.account.opened.emplace_back(no_heading);
    count_ = {numbers_ == Numbers::Clauses ? section.number : std::string(),
              section.counts_paragraphs && numbers_ == Numbers::Clauses,
              section.counts_paragraphs ? count_.next : 1};
    const auto lines = static_cast<std::size_t>(std::count(front.begin(), front.end(), '\n'));
    SectionText text({story_, targets_, made_.account, made_.doubts, outline_.level,
                      numbers_ == Numbers::Plain ? Room::PlainLine : Room::Line},
                     path, lines + 1, count_);
    if (outline_.title && &section == &outline_.sections.front()) text.title_notes(*outline_.title);
    for (const Heading& heading : section.headings) text.title_notes(*heading.paragraph);
    for (const Block* block : section.blocks) text.block(*block);
    text.notes();
    made_.files.push_back({path, front + text.take() + "\n"});
  }

  void keep_headings(const Section& section, const std::string& path) {
    bool first = true;
    for (const Heading& heading : section.headings) {
      const bool alone =
          !heading.prefix.empty() && words_of(*heading.paragraph).size() == heading.prefix.size();
      const std::string number = !first                            ? ""
                                 : section.number.empty() && alone ? section.title
                                                                   : section.number;
      made_.account.kept.push_back({heading.paragraph->id,
                                    heading.paragraph->merged,
                                    Place::Text,
                                    {},
                                    heading.prefix,
                                    {},
                                    number,
                                    path,
                                    2});
      first = false;
    }
  }

  const Story& story_;
  const Outline& outline_;
  const Numbers numbers_;
  Targets targets_;
  ClauseCount count_;
  TextFiles made_;
};

}  // namespace

TextFiles text_files(const Story& story, const Outline& outline, Numbers numbers) {
  return Files(story, outline, numbers).files();
}

}  // namespace concordat::importing
