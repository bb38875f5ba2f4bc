#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "import/numbering.hpp"

namespace concordat::importing {

/// What a piece of a paragraph is.
enum class PieceKind { Text, Break, Note };

/// Words of one look in a paragraph, a line break, or the mark of a note.
struct Piece {
  PieceKind kind = PieceKind::Text;
  std::string text = {};  ///< of a note: its id, "f2" of a footnote, "e2" of an endnote
  bool bold = false;
  bool italic = false;
  std::string address = {};  ///< where the words lead, outside the file
  std::string target = {};   ///< the bookmark that they lead to
};

/// A field that says the number of a paragraph, as the file keeps it from when it was last made.
struct Reference {
  std::string bookmark;
  std::string shown;  ///< what stood there
};

/// A paragraph as it is read: what tracked changes, hidden words and fields leave of it.
struct Paragraph {
  std::size_t id = 0;  ///< where its element begins in its part: the same for everything that reads the part
  std::vector<std::size_t> merged = {};  ///< paragraphs whose ends were deleted, and which go on in this one
  std::vector<Piece> pieces = {};
  std::string style = {};  ///< its name, in small letters
  int outline = 9;         ///< 0 to 8: it is a heading
  Label label = {};
  std::size_t skip = 0;  ///< bytes of its words that are its typed label, with the blanks behind it
  std::string retyped =
      {};  ///< what stands in the place of a typed label that is none, since Word counts the paragraph
  std::string odd = {};  ///< what is odd about its number
  std::set<std::string> bookmarks = {};
  std::vector<Reference> references = {};
  bool contents = false;   ///< a line of a contents list
  bool continued = false;  ///< it stands in from the margin, as what goes on in an item does
};

struct Cell;
using Row = std::vector<Cell>;

/// A paragraph, or a table where there are rows.
struct Block {
  Paragraph paragraph = {};
  std::vector<Row> rows = {};
};

struct Cell {
  std::vector<Block> blocks = {};
  std::size_t columns = 1;
  bool goes_on = false;  ///< it is one with the cell above it
};

/// Words that are not taken over, by where their run begins in its part.
struct LeftOut {
  std::string part;
  std::size_t run = 0;
  std::string reason;
};

/// What is not sure about something that was read, for the list of doubts.
struct Remark {
  std::size_t paragraph = 0;  ///< its id in the text; 0: of the whole file
  std::string words;
};

/// A Word file as it is read.
struct Story {
  std::vector<Block> blocks = {};
  std::map<std::string, std::vector<Block>> notes = {};  ///< by their ids, as the pieces have them
  std::vector<LeftOut> left_out = {};
  std::vector<Remark> remarks = {};
};

/// Its words, with a blank for a line break.
std::string words_of(const Paragraph& paragraph);
std::string words_of(const Cell& cell);
bool is_blank(const Paragraph& paragraph);

/// What is done about tracked changes.
enum class Changes { Accept, Reject };

/// Reads the text and the notes of a file.
Story read_story(const Package& package, Changes changes);

}  // namespace concordat::importing
