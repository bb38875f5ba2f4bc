#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "derive/names.hpp"
#include "model/corpus.hpp"

namespace concordat::search {

/// Which names mean the same: a board's name, acronym, aliases and former names; a term and other words for
/// it. Acronyms are found as they are written, all else in small letters.
class SameNames {
 public:
  /// Of the area's boards, topics and terms.
  explicit SameNames(const model::Area& area);
  /// Of all organisations, each with its acronym where that alone means it: in the area, or everywhere.
  explicit SameNames(const model::Corpus& corpus, const model::Area* area = nullptr);

  struct Found {
    std::string names;                     ///< the other names of everything that is named
    std::vector<std::string_view> bodies;  ///< ids of the boards that are named
  };
  Found in(std::string_view text) const;

 private:
  struct Group {
    std::vector<std::string> names;
    std::string_view body;  ///< whose they are; empty for other things
  };
  void add(std::vector<std::string> names, std::string_view body = {});

  std::deque<Group> groups_;
  std::deque<std::string> kept_;
  derive::Names exact_;
  derive::Names small_;
};

}  // namespace concordat::search
