// The Markdown library turns a reference to an undefined footnote into text, and drops footnotes and
// addresses of links that nothing refers to. Either way what the author meant is lost, so labels are counted
// in the text itself.
#include "markdown/labels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <string>

namespace concordat::markdown {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;
constexpr std::size_t longest_label = 1000;  // the library's

/// Where a label is first defined and first referred to.
struct Uses {
  std::size_t definition = nowhere;
  std::size_t reference = nowhere;
};

bool opens_line(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  return at == 0 || text[at - 1] == '\n';
}

std::map<std::string_view, Uses> uses_of(std::string_view text) {
  std::map<std::string_view, Uses> labels;
  for (std::size_t at = 0; (at = text.find("[^", at)) != nowhere; at += 2) {
    std::size_t close = text.substr(0, at + longest_label).find_first_of("] \t\n", at);
    if (close == nowhere || text[close] != ']' || close == at + 2) continue;
    if (at > 0 && (text[at - 1] == '\\' || text[at - 1] == '`')) continue;
    bool defines = close + 1 < text.size() && text[close + 1] == ':' && opens_line(text, at);
    Uses& uses = labels[text.substr(at + 2, close - at - 2)];
    std::size_t& place = defines ? uses.definition : uses.reference;
    place = std::min(place, at);
  }
  return labels;
}

// A label as it is compared: without regard to capitals.
std::string folded(std::string_view label) {
  std::string out(label);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

// Whether "[label]: address" stands at the beginning of a paragraph.
bool defines_address(std::string_view text, std::size_t open, std::size_t close) {
  if (close + 1 >= text.size() || text[close + 1] != ':' || !opens_line(text, open)) return false;
  const std::string_view rest = text.substr(close + 2, text.find('\n', close) - close - 2);
  const std::size_t address = rest.find_first_not_of(" \t");
  if (address == nowhere) return false;
  const std::size_t end = std::min(rest.find_first_of(" \t\r", address), rest.size());
  const std::size_t title = rest.find_first_not_of(" \t\r", end);
  return title == nowhere || std::string_view("\"'(").find(rest[title]) != nowhere;
}

std::map<std::string, Uses> addresses_of(std::string_view text) {
  std::map<std::string, Uses> labels;
  for (std::size_t at = 0; (at = text.find('[', at)) != nowhere; ++at) {
    const std::size_t close = text.find_first_of("[]", at + 1);
    if (close == nowhere) break;
    if (text[close] != ']' || text[at + 1] == '^' || close == at + 1) continue;
    Uses& uses = labels[folded(text.substr(at + 1, close - at - 1))];
    std::size_t& place = defines_address(text, at, close) ? uses.definition : uses.reference;
    place = std::min(place, at);
  }
  return labels;
}

class Check {
 public:
  Check(const Source& source, Span fixed, diag::Sink& sink) : source_(source), fixed_(fixed), sink_(sink) {}

  void footnotes(std::string_view text) const {
    for (const auto& [label, uses] : uses_of(text)) {
      const bool defined = uses.definition != nowhere;
      if (defined && uses.reference != nowhere) continue;
      const Span span = place(std::min(uses.definition, uses.reference), label.size() + 3);
      if (defined) {
        sink_.add(diag::Code::Footnote, span, fmt::format("nothing refers to the footnote \"[^{}]\"", label),
                  fmt::format("refer to it where it belongs: a word[^{}]", label));
      } else {
        sink_.add(diag::Code::Footnote, span, fmt::format("the footnote \"[^{}]\" is not defined", label),
                  fmt::format("add a paragraph of its own: [^{}]: what it says", label));
      }
    }
  }

  void addresses(std::string_view text) const {
    if (text.find("]:") == nowhere) return;
    for (const auto& [label, uses] : addresses_of(text)) {
      if (uses.definition == nowhere || uses.reference != nowhere) continue;
      sink_.add(diag::Code::AlmostMarkup, place(uses.definition, label.size() + 2),
                fmt::format("nothing refers to \"[{}]\", so this line would be left out", label),
                "write [words](https://…) where the link belongs; a bracket that is meant has a backslash "
                "before it");
    }
  }

 private:
  Span place(std::size_t offset, std::size_t length) const {
    if (fixed_.file != no_file) return fixed_;
    const auto at = static_cast<std::uint32_t>(source_.begin + offset);
    return {source_.file, at, at + static_cast<std::uint32_t>(length)};
  }

  const Source& source_;
  Span fixed_;
  diag::Sink& sink_;
};

}  // namespace

void check_labels(std::string_view text, const Source& source, Span fixed, diag::Sink& sink) {
  const Check check(source, fixed, sink);
  check.footnotes(text);
  check.addresses(text);
}

}  // namespace concordat::markdown
