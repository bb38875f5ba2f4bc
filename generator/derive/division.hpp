#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "doc/node.hpp"

namespace concordat::derive {

/// An entry of a list: the letters by which it is found, and about how many bytes of a page it takes.
struct Listed {
  std::string letters;
  std::size_t bytes = 0;
};

/// Whether entries that take so many bytes have room on one page, which has no more than 300 KB.
bool fits_on_page(std::size_t bytes);

/// How a list that is too large for one page is divided: by the letters that its entries begin with, by one
/// letter more where a part is still too large. A part is called by its letters: "s", "sa"; the whole list is
/// what it was made for, mostly "".
class Division {
 public:
  Division() = default;
  explicit Division(std::vector<Listed> list, std::string_view whole = {});

  /// The parts that one is divided into, in their order; none where it is not.
  const std::vector<std::string>& below(std::string_view part) const;
  /// Every part below the whole, in the order of a dictionary.
  std::vector<std::string> parts() const;
  /// The part on whose page an entry stands.
  std::string part_of(std::string_view letters) const;

 private:
  std::string whole_;
  std::map<std::string, std::vector<std::string>, std::less<>> below_;
};

/// What a part is called: "S", "Sa", "0-9".
std::string shown_letters(std::string_view part);

/// About how many bytes a tree takes on a page.
std::size_t bytes_of(const doc::Node& node);

/// The letters by which an entry with this sort key is found: no blanks and no signs, and "0" before those of
/// a name that begins with no letter.
std::string letters_of(std::string_view sort_key);

}  // namespace concordat::derive
