#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/story.hpp"

namespace concordat::importing {

/// The fields that are open where a file is read: each has its code first, then what it shows.
class Fields {
 public:
  void begin() { open_.emplace_back(); }
  void code(std::string_view words);
  void separate();
  /// The reference that the field was, where it says the number of a paragraph.
  std::optional<Reference> end();

  /// Whether words that stand here are code, which Word does not show.
  bool in_code() const;
  /// Whether a contents list is open.
  bool in_contents() const { return contents_ > 0; }
  /// A contents list that is none of a field begins, or ends.
  void contents(int more) { contents_ += more; }

  void show(const std::string& words);
  /// What the open fields make of the words: a link.
  void link(Piece& to) const;

 private:
  struct Field {
    std::string code = {};
    bool shows = false;
    std::string shown = {};
  };

  std::vector<Field> open_;
  int contents_ = 0;
};

}  // namespace concordat::importing
