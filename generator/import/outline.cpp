// The sections of a document: which headings open one, what number each has, and whether the paragraphs are
// counted through the whole document.
#include "import/outline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "import/letters.hpp"
#include "import/typed.hpp"
#include "markdown/slug.hpp"

namespace concordat::importing {
namespace {

constexpr int no_heading = 9;

/// Names of Concordat's own pages of an edition.
const std::set<std::string>& taken_ids() {
  static const std::set<std::string> ids = {"print",      "boards",  "map",      "timetable", "members",
                                            "priorities", "themes",  "sign-off", "changes",   "data",
                                            "downloads",  "records", "issues",   "history",   "supplement"};
  return ids;
}

bool is_whole_number(std::string_view text) {
  return !text.empty() && text.size() <= 3 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_heading(const Block& block) {
  return block.rows.empty() && block.paragraph.outline < no_heading && !block.paragraph.contents &&
         !words_of(block.paragraph).empty();
}

class Outlining {
 public:
  explicit Outlining(const Story& story) : story_(story) {}

  Outline outline() {
    find_levels();
    for (const Block& block : story_.blocks) take(block);
    if (!made_.title) find_title_on_cover();
    count_paragraphs();
    give_ids();
    return std::move(made_);
  }

 private:
  /// The level of headings that open sections: the first, unless only the title of the document has it.
  void find_levels() {
    std::map<int, std::size_t> counts;
    for (const Block& block : story_.blocks) {
      if (!block.rows.empty() || block.paragraph.contents) continue;
      if (block.paragraph.style == "title" && !made_.title && !is_blank(block.paragraph))
        made_.title = &block.paragraph;
      if (is_heading(block) && &block.paragraph != made_.title) ++counts[block.paragraph.outline];
    }
    if (counts.empty()) return;
    made_.level = counts.begin()->first;
    const auto next = std::next(counts.begin());
    if (made_.title || counts.begin()->second > 1 || next == counts.end() || next->second < 2) return;
    const auto first = std::find_if(story_.blocks.begin(), story_.blocks.end(), is_heading);
    if (first->paragraph.outline != made_.level) return;
    made_.title = &first->paragraph;
    made_.level = next->first;
  }

  void take(const Block& block) {
    const Paragraph& paragraph = block.paragraph;
    if (block.rows.empty() && (&paragraph == made_.title || paragraph.contents)) return;
    if (block.rows.empty() && is_blank(paragraph)) return pass_over(paragraph);
    if (is_heading(block) && paragraph.outline <= made_.level) return open(paragraph);
    if (made_.sections.empty()) made_.sections.emplace_back();
    made_.sections.back().blocks.push_back(&block);
  }

  void pass_over(const Paragraph& blank) {
    if (!blank.label.is_there() || blank.label.count == Count::Bullet) return;
    made_.doubts.push_back(
        {blank.id, Confidence::Guess,
         fmt::format("number {} stands before no words: it is left out, and the next is counted on from it",
                     blank.label.text)});
  }

  void open(const Paragraph& paragraph) {
    // "Appendix A" on a line of its own, and its title on the next.
    const bool goes_on = !made_.sections.empty() && made_.sections.back().blocks.empty() &&
                         !made_.sections.back().headings.empty() && made_.sections.back().title.empty();
    const std::string words = words_of(paragraph);
    if (goes_on) {
      made_.sections.back().headings.push_back({&paragraph, {}});
      made_.sections.back().title = words;
      return;
    }
    Section& section = made_.sections.emplace_back();
    Heading heading{&paragraph, {}};
    const std::string label(paragraph.label.typed ? std::string_view() : bare(paragraph.label.text));
    if (const NamedPart named = named_part(words); named.length > 0) {
      section.number = named.number;
      section.kind = named.kind;
      heading.prefix = words.substr(0, named.length);
      section.title = words.substr(named.length);
    } else if (!label.empty()) {
      const NamedPart counted = named_part(label);
      section.number = label;
      section.kind = counted.kind;
      section.title = words;
    } else {
      std::size_t end = std::min(words.find_first_not_of("0123456789"), words.size());
      const bool numbered = end > 0 && end <= 2 && end < words.size() &&
                            std::string_view(" .):").find(words[end]) != std::string_view::npos;
      if (numbered) {
        section.number = words.substr(0, end);
        end = std::min(words.find_first_not_of(" .):", end), words.size());
        if (end == words.size()) section.number.clear();
      }
      heading.prefix = section.number.empty() ? std::string() : words.substr(0, end);
      section.title = words.substr(heading.prefix.size());
    }
    section.headings.push_back(std::move(heading));
  }

  /// The first line of the cover, where no style says what the title is.
  void find_title_on_cover() {
    if (made_.sections.empty() || !made_.sections.front().headings.empty()) return;
    std::vector<const Block*>& cover = made_.sections.front().blocks;
    constexpr std::size_t longest = 250;
    const bool whole = made_.sections.size() == 1;
    if (cover.empty() || whole || !cover.front()->rows.empty() || cover.front()->paragraph.label.is_there())
      return;
    const Paragraph& first = cover.front()->paragraph;
    if (words_of(first).size() > longest || first.pieces.empty()) return;
    made_.title = &first;
    made_.doubts.push_back(
        {first.id, Confidence::Guess, "taken for the title: it is the first line of the document"});
    cover.erase(cover.begin());
    if (cover.empty()) made_.sections.erase(made_.sections.begin());
  }

  /// A list that goes on from one section to the next counts the paragraphs of the document.
  void count_paragraphs() {
    struct Run {
      unsigned last = 0;
      bool follows = true;
      std::set<const Section*> sections = {};
    };
    std::map<std::string, Run> runs;
    for (const Section& section : made_.sections) {
      if (is_whole_number(section.number)) return;
      for (const Block* block : section.blocks) {
        const Label& label = block->paragraph.label;
        if (!block->rows.empty() || label.count != Count::Decimal || !is_whole_number(bare(label.text)))
          continue;
        Run& run = runs[label.list];
        run.follows = run.follows && label.ordinal > run.last;
        run.last = label.ordinal;
        run.sections.insert(&section);
      }
    }
    constexpr unsigned fewest = 4;
    for (const auto& [list, run] : runs) {
      if (!run.follows || run.last < fewest || run.sections.size() < 2) continue;
      for (Section& section : made_.sections) section.counts_paragraphs = run.sections.contains(&section);
      made_.doubts.push_back(
          {0, Confidence::Likely,
           fmt::format("the numbers up to {} count the paragraphs through the whole document", run.last)});
      return;
    }
  }

  void give_ids() {
    std::set<std::string> used = taken_ids();
    for (Section& section : made_.sections) {
      if (section.title.empty() && !section.headings.empty()) std::swap(section.title, section.number);
      std::string id = markdown::ascii_id(!section.kind.empty() && !section.number.empty() ? section.number
                                                                                           : section.title);
      if (section.headings.empty()) id = "about";
      if (taken_ids().contains(id) || id.starts_with("supplement-")) id = "the-" + id;
      const std::string first = id;
      for (int more = 2; !used.insert(id).second; ++more) id = fmt::format("{}-{}", first, more);
      section.id = id;
    }
  }

  const Story& story_;
  Outline made_;
};

}  // namespace

Outline outline_of(const Story& story) {
  return Outlining(story).outline();
}

}  // namespace concordat::importing
