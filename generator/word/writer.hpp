#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diagram/draw.hpp"
#include "doc/node.hpp"
#include "word/file.hpp"
#include "word/pages.hpp"

namespace concordat::word {

/// Writes document trees as OOXML.
class Writer {
 public:
  /// The whole address, or the "#place", that a reference leads to.
  using Resolve = std::function<std::string(std::string_view url)>;

  explicit Writer(Resolve resolve) : resolve_(std::move(resolve)) {}

  /// The drawings of its figures, and the largest paper of one: "a4" (default) or "a3".
  void set_maps(const diagram::Drawings* drawings, std::string_view paper) {
    drawings_ = drawings;
    map_paper_ = paper;
  }

  /// A whole document.
  File file(std::string_view title, const doc::Node& tree);

 private:
  using Children = std::vector<doc::Node>;
  using Blocks = std::vector<Block>;

  /// How words look.
  struct Look {
    bool strong = false, emphasis = false, struck = false, code = false, link = false;
    bool operator==(const Look&) const = default;
  };
  enum class Mark { None, Inserted, Deleted };

  /// What a paragraph is, besides its words.
  struct Manner {
    std::string_view style;
    std::string_view rest = {};  ///< further properties, as OOXML
  };

  void blocks(Blocks& out, const Children& children);
  void block(Blocks& out, const doc::Node& node);
  /// A paragraph of the children, with what became of them.
  std::string paragraph(const Manner& manner, const doc::Node& node, doc::Change change);
  std::string strong_paragraph(const Manner& manner, std::string_view words);
  void heading(Blocks& out, const doc::Node& node);
  void clause(Blocks& out, const doc::Node& node);
  void list(Blocks& out, const doc::Node& node);
  void item(std::string& out, const doc::Node& item, std::size_t number);
  void editorial(Blocks& out, const doc::Node& node);
  void code_block(Blocks& out, const doc::Node& node);
  void panels(Blocks& out, const doc::Node& node);
  void figure(Blocks& out, const doc::Node& node);
  /// Its number among those of the file, from 1.
  std::size_t picture(Picture wanted);
  /// The XML with a place around it that links lead to.
  std::string marked(std::string_view id, std::string_view xml);

  // writer_tables.cpp
  struct Row;
  void table(Blocks& out, const doc::Node& node);
  void fields(Blocks& out, const doc::Node& node);
  Row row(const doc::Node& row, const doc::Node& head);
  /// Blocks, or one run of words, whichever the children are.
  std::string cell(const doc::Node& node, doc::Change change);
  std::string strong_cell(std::string_view words);

  // writer_inlines.cpp
  void inlines(std::string& out, const doc::Node& node, doc::Change change);
  void inlines(std::string& out, const Children& children);
  void inlines_as(std::string& out, const Children& children, Mark mark);
  void inline_node(std::string& out, const doc::Node& node);
  void looking(std::string& out, const doc::Node& node, bool Look::*how);
  void link(std::string& out, const doc::Node& node);
  void note(std::string& out, const doc::Node& reference);
  void comment(std::string& out, std::string_view words, const Children& on);
  void words(std::string& out, std::string_view words);
  void run(std::string& out, std::string_view content);
  void close_mark(std::string& out);
  std::string properties() const;

  Resolve resolve_;
  const diagram::Drawings* drawings_ = nullptr;
  std::string_view map_paper_ = "a4";
  File file_;
  std::unordered_map<std::string, std::size_t> link_numbers_;  ///< of addresses, from 1
  Manner manner_{"BodyText"};                                  ///< of paragraphs where the writer is
  bool in_matrix_ = false;  ///< what is said beside stands on a line of its own
  int level_ = 0;           ///< lists around
  int places_ = 0;          ///< that are written already
  int notes_ = 0;
  int marks_ = 0;
  Look look_;
  Mark mark_ = Mark::None;               ///< of the words that are written
  Mark open_ = Mark::None;               ///< the one that has been begun
  std::string last_run_;                 ///< the properties and mark of the words that were written last
  std::size_t last_end_ = 0;             ///< where they end; 0: nothing can be added to them
  const doc::Node* document_ = nullptr;  ///< whose footnotes are meant
};

/// Text in XML: escaped, without the control characters that XML cannot have.
std::string escaped(std::string_view text);

/// The name of a place: Word takes no more than 40 letters.
std::string place_name(std::string_view id);

}  // namespace concordat::word
