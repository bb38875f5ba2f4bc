#pragma once

#include <string>
#include <vector>

#include "import/account.hpp"
#include "import/clause_numbers.hpp"
#include "import/inline_text.hpp"
#include "import/outline.hpp"

namespace concordat::importing {

/// What all sections of a document share while they are written.
struct Writing {
  const Story& story;
  const Targets& targets;
  Account& account;
  std::vector<Doubt>& doubts;
  int level;  ///< of the headings that open sections
  Room room;  ///< of paragraphs that stand in no table
};

/// Writes the text of one section, below its front matter.
class SectionText {
 public:
  /// `file` and `line` are where it begins; `count` says how its clauses are counted, and goes on counting.
  SectionText(const Writing& with, std::string file, std::size_t line, ClauseCount& count)
      : with_(with), file_(std::move(file)), line_(line), count_(count) {}

  void block(const Block& block);
  /// Marks of notes that stood in the title of the section.
  void title_notes(const Paragraph& title);
  /// The notes that its paragraphs refer to, once all are written.
  void notes();

  std::string take() { return std::move(out_); }

 private:
  /// A list that is open.
  struct List {
    int level = 0;
    Count count = Count::Bullet;
    std::string id = {};
    unsigned last = 0;
    char sign = '-';
    std::size_t indent = 0;   ///< of its signs
    std::size_t content = 0;  ///< of the words of its items
  };

  void paragraph(const Paragraph& paragraph);
  void heading(const Paragraph& paragraph);
  void item(const Paragraph& paragraph);
  void clause(const Paragraph& paragraph, const std::string& number);
  void plain(const Paragraph& paragraph);
  void table(const Block& block);
  std::string row(const Row& row, std::size_t columns);
  std::string cell(const Cell& cell);
  void cell_blocks(const std::vector<Block>& blocks, std::string& text);

  /// Whether the item goes on with the list that is open last; else a new one is opened.
  bool goes_on(const Label& label, Count count);
  /// Ends the line, and leaves one empty where `lines` is 2.
  void begin(int lines);
  /// Words with so many blanks before each line but the first.
  void put(const std::string& text, std::size_t indent);
  void keep(const Paragraph& paragraph, std::string added);
  void doubt(const Paragraph& paragraph, Confidence confidence, std::string words);
  /// The line that is written.
  std::size_t now();

  const Writing with_;  // its parts are of the writer's
  std::string file_;
  std::size_t line_;         // of what is counted
  std::size_t counted_ = 0;  // bytes
  ClauseCount& count_;
  std::string out_;
  std::vector<List> lists_;
  bool table_doubt_ = false;
  Room cell_room_ = Room::Cell;
  std::string note_;                  // while its words are written
  std::vector<std::string> notes_;    // in the order of their marks
  std::string marker_;                // of the item that is kept next
  std::vector<std::string> anchors_;  // ids of headings
  int depth_ = 1;                     // of the last heading
};

}  // namespace concordat::importing
