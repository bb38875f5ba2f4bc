#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace concordat::importing {

/// Where the words of a paragraph went.
enum class Place { Text, Note, Title };

/// What became of one paragraph of the file.
struct Kept {
  std::size_t paragraph = 0;             ///< its id
  std::vector<std::size_t> merged = {};  ///< paragraphs that it goes on with
  Place place = Place::Text;
  std::string note = {};    ///< which note of its file it is, from 1
  std::string typed = {};   ///< what its words begin with that was taken away: a number, a bullet
  std::string marker = {};  ///< the number of the item that it is, without signs
  std::string added =
      {};  ///< words that stand before its own: a number that Word counts, or in place of what was typed
  std::string file = {};  ///< below the edition
  std::size_t line = 0;   ///< from 1
};

/// A file that is made, below the folder of the edition, and what it was made of.
struct Account {
  std::vector<Kept> kept = {};
  std::vector<std::string> opened = {};  ///< titles of sections that the document has not, in their order
};

}  // namespace concordat::importing
