// Finds the tags of a template: delimiters and their changes, tag kinds, names. Knows nothing of nesting or
// of white space. Invariant: tokens cover the file without gaps or overlaps, also after an error, so that
// later stages may look at the bytes around a tag.

#include "mustache/scan.hpp"

#include <string>

namespace concordat::mustache {
namespace {

constexpr std::string_view white_space = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

class Scanner {
 public:
  Scanner(std::string_view source, FileIndex file, diag::Sink& sink)
      : source_(source), file_(file), sink_(sink) {}

  std::vector<Token> run() {
    while (at_ < source_.size()) {
      const std::size_t start = source_.find(open_, at_);
      if (start == std::string_view::npos) break;
      add(Tag::Text, start);
      read_tag();
    }
    add(Tag::Text, source_.size());
    return std::move(tokens_);
  }

 private:
  /// Adds what lies between the last token and `end`.
  void add(Tag tag, std::size_t end, std::string_view name = {}) {
    if (end == at_) return;
    tokens_.push_back({tag, static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end), name});
    at_ = end;
  }

  void syntax_error(std::size_t begin, std::size_t length, std::string message, std::string hint) {
    const auto first = static_cast<std::uint32_t>(begin);
    sink_.add(diag::Code::TemplateSyntax, {file_, first, first + static_cast<std::uint32_t>(length)},
              std::move(message), std::move(hint));
  }

  static Tag kind_of(char sigil) {
    switch (sigil) {
      case '#':
        return Tag::Section;
      case '^':
        return Tag::Inverted;
      case '/':
        return Tag::Close;
      case '>':
        return Tag::Partial;
      case '<':
        return Tag::Parent;
      case '$':
        return Tag::Block;
      case '&':
        return Tag::Raw;
      case '{':
        return Tag::Raw;
      case '!':
        return Tag::Unprinted;
      case '=':
        return Tag::Unprinted;
      default:
        return Tag::Variable;
    }
  }

  void read_tag() {
    std::size_t inside = at_ + open_.size();
    const char sigil = inside < source_.size() ? source_[inside] : '\0';
    const Tag tag = kind_of(sigil);
    if (tag != Tag::Variable) ++inside;
    const std::string ending = sigil == '{' ? "}" + close_ : sigil == '=' ? "=" + close_ : close_;

    const std::size_t stop = source_.find(ending, inside);
    // The next tag before the end of this one means that this one was never ended. Comments may hold
    // anything.
    const std::size_t next = tag == Tag::Unprinted ? std::string_view::npos : source_.find(open_, inside);
    if (stop == std::string_view::npos || next < stop) {
      syntax_error(at_, open_.size(), "tag is not closed", "end it with '" + ending + "'");
      return add(Tag::Unprinted, next < stop ? next : source_.size());
    }
    const std::string_view content = trimmed(source_.substr(inside, stop - inside));
    const std::size_t end = stop + ending.size();
    if (sigil == '!') return add(Tag::Unprinted, end);
    if (sigil == '=') {
      add(Tag::Unprinted, end);
      return change_delimiters(content, inside);
    }
    add(good_name(content, tag, inside) ? tag : Tag::Unprinted, end, content);
  }

  void change_delimiters(std::string_view content, std::size_t inside) {
    const std::size_t gap = content.find_first_of(white_space);
    const std::string_view first = content.substr(0, gap);
    const std::string_view second = gap == std::string_view::npos ? "" : trimmed(content.substr(gap));
    if (first.empty() || second.empty() || content.find('=') != std::string_view::npos ||
        second.find_first_of(white_space) != std::string_view::npos) {
      return syntax_error(content.empty() ? inside : offset(content), content.size(),
                          "bad change of delimiters",
                          "write two delimiters with a space between and no '=' in them: {{=<% %>=}}");
    }
    open_ = first;
    close_ = second;
  }

  bool good_name(std::string_view name, Tag tag, std::size_t inside) {
    if (name.empty()) {
      syntax_error(inside, 0, "tag has no name", "write a name between the delimiters");
      return false;
    }
    if (name.find_first_of(white_space) != std::string_view::npos || kind_of(name.front()) != Tag::Variable) {
      syntax_error(offset(name), name.size(), "'" + std::string(name) + "' is not a name",
                   "names hold no spaces; a sign such as # or / stands right after the opening delimiter");
      return false;
    }
    const bool is_lookup =
        tag == Tag::Variable || tag == Tag::Raw || tag == Tag::Section || tag == Tag::Inverted;
    if (is_lookup && name != "." &&
        (name.front() == '.' || name.back() == '.' || name.find("..") != std::string_view::npos)) {
      syntax_error(offset(name), name.size(), "'" + std::string(name) + "' has an empty part",
                   "write a.b for the b of a, and a dot alone for the value of the section");
      return false;
    }
    return true;
  }

  std::size_t offset(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - source_.data());
  }

  std::string_view source_;
  FileIndex file_;
  diag::Sink& sink_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::string open_ = "{{";
  std::string close_ = "}}";
};

}  // namespace

std::vector<Token> scan(std::string_view source, FileIndex file, diag::Sink& sink) {
  return Scanner(source, file, sink).run();
}

}  // namespace concordat::mustache
