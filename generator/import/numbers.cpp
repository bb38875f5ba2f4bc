// The contents list and the cross-references of a Word file keep the numbers that Word itself had counted
// when they were made. Where ours differ, one of the two is wrong, and somebody should look.
#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "import/import.hpp"
#include "import/letters.hpp"

namespace concordat::importing {
namespace {

/// A paragraph with its number, as a contents list has it.
std::string with_number(const Paragraph& paragraph) {
  const Label& label = paragraph.label;
  const bool shows = label.is_there() && !label.typed && label.count != Count::Bullet;
  return (shows ? label.text + " " : "") + words_of(paragraph);
}

/// Words without the signs at their ends, so that "4." and "4" are one.
std::string even(std::string_view text) {
  std::string made;
  for (const std::string& word : split(text)) {
    if (!bare(word).empty()) made += std::string(bare(word)) + " ";
  }
  return made;
}

/// A line of a contents list without its page number.
std::string without_page(const std::string& line) {
  const std::size_t end = line.find_last_not_of("0123456789");
  const std::size_t words = end == std::string::npos ? std::string::npos : line.find_last_not_of(" .", end);
  return end == line.size() - 1 || words == std::string::npos ? line : line.substr(0, words + 1);
}

class Proving {
 public:
  explicit Proving(std::vector<Doubt>& doubts) : doubts_(doubts) {}

  void gather(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      for (const Row& row : block.rows) {
        for (const Cell& cell : row) gather(cell.blocks);
      }
      if (!block.rows.empty()) continue;
      all_.push_back(&block.paragraph);
      for (const std::string& mark : block.paragraph.bookmarks) marked_[mark] = &block.paragraph;
    }
  }

  void prove() {
    for (const Paragraph* paragraph : all_) {
      if (paragraph->contents) contents(*paragraph);
      for (const Reference& reference : paragraph->references) this->reference(*paragraph, reference);
      if (words_of(*paragraph).find("Error! Reference source not found") != std::string::npos)
        doubts_.push_back(
            {paragraph->id, Confidence::Sure, "a cross-reference of Word that leads nowhere any more"});
    }
  }

 private:
  void contents(const Paragraph& paragraph) {
    const std::string line = without_page(words_of(paragraph));
    const Paragraph* heading = nullptr;
    for (const Piece& piece : paragraph.pieces) {
      const auto found = marked_.find(piece.target);
      if (found != marked_.end()) heading = found->second;
    }
    if (line.empty() || (!heading && paragraph.style.find("heading") != std::string::npos)) return;
    const auto same = [&](const Paragraph* one) {
      return !one->contents && even(with_number(*one)) == even(line);
    };
    if (heading ? same(heading) : std::any_of(all_.begin(), all_.end(), same)) return;
    if (heading)
      doubts_.push_back(
          {heading->id, Confidence::Guess,
           fmt::format("the contents list has \"{}\", and here stands \"{}\"", line, with_number(*heading))});
    else if (paragraph.style.starts_with("toc"))
      doubts_.push_back(
          {paragraph.id, Confidence::Guess,
           fmt::format("the contents list has \"{}\", which stands nowhere in the text", line)});
  }

  void reference(const Paragraph& from, const Reference& reference) {
    const std::string_view shown = bare(reference.shown);
    const auto found = marked_.find(reference.bookmark);
    if (found == marked_.end()) {
      doubts_.push_back({from.id, Confidence::Guess,
                         fmt::format("a cross-reference to {}, whose place is gone from the file", shown)});
      return;
    }
    const Label& label = found->second->label;
    const std::string_view number = bare(label.text);
    const bool same = label.is_there()
                          ? number == shown || (number.size() > shown.size() && number.ends_with(shown))
                          : words_of(*found->second).starts_with(shown);
    if (!same || shown.empty())
      doubts_.push_back({from.id, Confidence::Guess,
                         fmt::format("a cross-reference says {}, and its place is counted as {}", shown,
                                     number.empty() ? "nothing" : number)});
  }

  std::vector<Doubt>& doubts_;
  std::vector<const Paragraph*> all_;
  std::unordered_map<std::string, const Paragraph*> marked_;
};

}  // namespace

void prove_numbers(const Story& story, std::vector<Doubt>& doubts) {
  Proving proving(doubts);
  proving.gather(story.blocks);
  proving.prove();
}

}  // namespace concordat::importing
