#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace concordat::json {

/// Writes one JSON text from beginning to end, indented by two spaces. The caller opens and closes in order;
/// a member of an object is a `key` and then a value.
class Writer {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void begin_object(std::string_view name) { key(name), open('{'); }
  void begin_array(std::string_view name) { key(name), open('['); }

  void key(std::string_view name);
  void value(std::string_view text);
  void value(int number);

  void member(std::string_view name, std::string_view text) { key(name), value(text); }
  void member(std::string_view name, int number) { key(name), value(number); }
  /// Takes a bool and nothing that could turn into one, such as a text.
  void flag(std::string_view name, std::same_as<bool> auto set) {
    key(name), next();
    out_ += set ? "true" : "false";
  }
  /// A member only where there is something to say.
  void given(std::string_view name, std::string_view text) {
    if (!text.empty()) member(name, text);
  }

  /// The text, with a line feed at its end.
  std::string take();

 private:
  void open(char bracket);
  void close(char bracket);
  void next();
  void line();
  void quoted(std::string_view text);

  std::string out_;
  std::size_t depth_ = 0;
  bool first_ = true;  ///< nothing stands yet in the innermost bracket
  bool after_key_ = false;
};

}  // namespace concordat::json
