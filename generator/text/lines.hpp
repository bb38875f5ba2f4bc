#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace concordat::text {

/// Blocks of Markdown as lines behind an indent, with empty lines between them.
class Lines {
 public:
  std::string take() { return std::move(out_); }

  /// Two lists, or two quotations, that follow each other would be read as one, and code as part of the list
  /// before it. The sign tells the kind: '-', '.' or '>'.
  void begin(char sign) {
    if (ended_ == sign && ended_at_ == indent_) put("<!-- -->");
  }
  void end(char sign) {
    ended_ = sign;
    ended_at_ = indent_;
  }

  /// One block; each line of it behind the indent of what it stands in.
  void put(const std::string& text) {
    ended_ = 0;
    if (!out_.empty() && !tight_) out_ += trimmed(shared_with_last()) + "\n";
    tight_ = false;
    last_ = indent_;
    std::string_view rest = text;
    std::string lead = first_.empty() ? indent_ : std::exchange(first_, {});
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      out_ += trimmed(lead + std::string(rest.substr(0, end))) + "\n";
      rest.remove_prefix(std::min(end + 1, rest.size()));
      lead = indent_;
    }
  }

  /// What an empty line between two blocks stands behind.
  std::string shared_with_last() const {
    const auto end = std::mismatch(last_.begin(), last_.end(), indent_.begin(), indent_.end()).first;
    return {last_.begin(), end};
  }

  static std::string trimmed(std::string line) {
    while (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
  }

  template <class F>
  void indented(std::string_view by, F&& inside) {
    const std::size_t before = indent_.size();
    indent_ += by;
    inside();
    indent_.resize(before);
  }

 protected:
  std::string indent_;
  std::string first_;   ///< in the place of the indent, for the first line of an item
  bool tight_ = false;  ///< no empty line before the next block

 private:
  std::string out_;
  std::string last_;  ///< indent of the block before
  char ended_ = 0;    ///< which kind of block the last one ended
  std::string ended_at_;
};

}  // namespace concordat::text
