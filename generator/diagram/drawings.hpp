#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace concordat::diagram {

/// Drawings of an earlier build, by the whole of what they were made from. A drawing takes milliseconds, and
/// most maps do not change from one build to the next.
class Drawings {
 public:
  /// The file in the output folder that holds them.
  static constexpr const char* file = ".concordat-maps";

  Drawings() = default;
  /// Reads what `text` wrote; bytes of another version of Concordat or Graphviz, or damaged ones, hold
  /// nothing.
  explicit Drawings(std::string_view bytes);

  /// The drawing made from just this, or null.
  const std::string* find(std::string_view made_from) const;
  void add(std::string made_from, std::string svg);
  /// As a file, in the order of `add`.
  std::string text() const;

 private:
  std::vector<std::string> order_;
  std::unordered_map<std::string, std::string> drawings_;
};

}  // namespace concordat::diagram
