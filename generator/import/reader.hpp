#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "import/elements.hpp"
#include "import/fields.hpp"
#include "import/numbering.hpp"
#include "import/story.hpp"
#include "import/styles.hpp"

namespace concordat::importing {

/// Reads the parts of a Word file into a story. Whatever element is not known is looked into, so that words
/// are not lost for the sake of what stands about them; what is not taken over is said run by run.
class Reader {
 public:
  Reader(const Package& package, Changes changes, Story& story)
      : changes_(changes), story_(story), styles_(package.styles), numbering_(package.numbering, styles_) {}

  void text(const Part& part);
  /// `element` is what a note is called in its part, `letter` what its id begins with.
  void notes(const Part& part, const char* element, char letter);
  void left_out(const Part& part, const std::string& reason);

 private:
  void leave_out(const pugi::xml_node& node, const std::string& reason);
  void remark(std::string words) { story_.remarks.push_back({now_, std::move(words)}); }
  /// Whether what a tracked change brought or took away is passed over; says so.
  bool passed_over(const pugi::xml_node& node);
  /// The same of a row, a cell or the end of a paragraph, whose properties say it.
  bool is_gone(const pugi::xml_node& properties, const char* inserted, const char* deleted) const;

  void blocks(const pugi::xml_node& parent, std::vector<Block>& to);
  void content_control(const pugi::xml_node& node, std::vector<Block>& to);
  void paragraph(const pugi::xml_node& node, std::vector<Block>& to);
  Paragraph begun(const pugi::xml_node& node, const std::string& style);
  void set_contents(const pugi::xml_node& node, Paragraph& made, bool inside);
  void flush(std::vector<Block>& to);

  void inlines(const pugi::xml_node& parent, Paragraph& to, const Piece& look);
  bool inline_element(const pugi::xml_node& node, Paragraph& to, const Piece& look);
  void hyperlink(const pugi::xml_node& node, Paragraph& to, Piece look);
  void run(const pugi::xml_node& node, Paragraph& to, Piece look);
  bool run_element(const pugi::xml_node& node, Paragraph& to, const Piece& look);
  void hidden(const pugi::xml_node& run);
  void box(const pugi::xml_node& content);
  void field(std::string_view type, Paragraph& to);
  void add(const pugi::xml_node& words, Paragraph& to, const Piece& look);
  void add(const std::string& text, Paragraph& to, const Piece& look);

  void table(const pugi::xml_node& node, std::vector<Block>& to);
  void rows(const pugi::xml_node& parent, std::vector<Row>& to);
  void cells(const pugi::xml_node& parent, Row& to);

  template <class Of>
  void alternatives(const pugi::xml_node& node, const Of& of) {
    const pugi::xml_node chosen = chosen_branch(node);
    for (const pugi::xml_node& branch : node.children()) {
      if (branch != chosen) leave_out(branch, "the same once more, for older programs");
    }
    of(chosen);
  }

  const Changes changes_;
  Story& story_;
  const Styles styles_;
  Numbering numbering_;
  const Part* part_ = nullptr;
  Fields fields_;
  std::optional<Paragraph> open_;    // whose end was deleted: the next goes on with it
  std::set<std::string> bookmarks_;  // that stand between paragraphs
  std::set<std::string> referred_;   // notes
  std::vector<Block>* boxes_ = nullptr;
  const Style* style_ = nullptr;  // of the paragraph
  std::size_t now_ = 0;           // its id
};

}  // namespace concordat::importing
