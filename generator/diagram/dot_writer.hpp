#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace concordat::diagram {

/// One `name="value"` of DOT; `value` is already escaped (see below).
struct Attribute {
  std::string_view name;
  std::string value;
};

enum class Side { Middle, Left };

/// A label: broken into lines of about `width` characters, which stand where `side` says. Names are shown as
/// they are: nothing in them is markup.
std::string label(std::string_view text, std::size_t width, Side side = Side::Middle);
/// Two labels, one below the other.
std::string stacked(std::string_view first, std::string_view second);
/// A value that Graphviz passes on unread. `unescaped` returns what went in.
std::string raw(std::string_view text);
std::string unescaped(std::string_view value);

/// Writes DOT text, a statement a line.
class DotWriter {
 public:
  void open(std::string_view head);  ///< `head {`
  void close();
  /// `subject [a="…", b="…"];` where subject is `node`, `edge`, `graph` or made by `name`.
  void statement(std::string_view subject, const std::vector<Attribute>& attributes);
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
  std::size_t depth_ = 0;
};

/// An id as DOT writes it: in quotes.
std::string quoted_id(std::string_view id);

}  // namespace concordat::diagram
