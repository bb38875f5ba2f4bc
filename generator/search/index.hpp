#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "search/record.hpp"

namespace concordat::search {

/// That a word stands in a record.
struct Posting {
  std::uint32_t record = 0;  ///< its number in the whole site
  std::uint8_t impact = 0;   ///< what the word says of it: 1 to 255
  std::uint8_t flags = 0;    ///< its kind; 8 more where it is current
};

struct Term {
  std::string word;
  std::vector<Posting> postings;  ///< by record
};

/// By word, in the order of its bytes. "board=id" is no word but stands for all that concerns a board.
using Index = std::vector<Term>;

/// The words of one group, each counted once: what both its own index and that of the site are made from.
struct Words {
  std::uint32_t first = 0;  ///< number of the group's first record
  std::vector<std::string> words;
  struct Record {
    std::vector<std::pair<std::uint32_t, float>> terms;  ///< place in `words`, how much it counts
    float weight = 1;
    std::uint8_t flags = 0;
  };
  std::vector<Record> records;
};

/// `first` is the number of the group's first record.
Words words_of(const Group& group, std::uint32_t first);

Index index_of(std::span<const Words> groups);

/// Everything that can be found and by which words, made once.
struct Catalogue {
  std::vector<Group> groups;
  std::vector<std::uint32_t> firsts;  ///< number of the first record of each group
  std::vector<Words> words;           ///< of each group: its own index is made where it is written
  Index all;                          ///< of the whole site

  const Record& record(std::uint32_t number) const;
};

Catalogue catalogue_of(const derive::Index& corpus, unsigned jobs);

/// Words that say nothing, such as "the": in no index.
std::span<const std::string_view> common_words();

}  // namespace concordat::search
