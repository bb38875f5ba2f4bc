// The Markdown library turns a reference to an undefined footnote into text, and drops a footnote that
// nothing refers to. Either way what the author meant is lost, so labels are counted in the text itself.
#include "markdown/footnotes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace concordat::markdown {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;

/// Where a label is first defined and first referred to.
struct Uses {
  std::size_t definition = nowhere;
  std::size_t reference = nowhere;
};

bool opens_line(std::string_view text, std::size_t at) {
  std::size_t line = at == 0 ? 0 : text.find_last_of('\n', at - 1) + 1;
  return text.substr(line, at - line).find_first_not_of(' ') == nowhere;
}

std::map<std::string_view, Uses> uses_of(std::string_view text) {
  std::map<std::string_view, Uses> labels;
  for (std::size_t at = 0; (at = text.find("[^", at)) != nowhere; at += 2) {
    std::size_t close = text.find_first_of("] \t\n", at);
    if (close == nowhere || text[close] != ']' || close == at + 2) continue;
    if (at > 0 && (text[at - 1] == '\\' || text[at - 1] == '`')) continue;
    bool defines = close + 1 < text.size() && text[close + 1] == ':' && opens_line(text, at);
    Uses& uses = labels[text.substr(at + 2, close - at - 2)];
    std::size_t& place = defines ? uses.definition : uses.reference;
    place = std::min(place, at);
  }
  return labels;
}

}  // namespace

void check_footnotes(std::string_view text, const Source& source, Span fixed, diag::Sink& sink) {
  for (const auto& [label, uses] : uses_of(text)) {
    bool defined = uses.definition != nowhere;
    if (defined && uses.reference != nowhere) continue;
    auto at = static_cast<std::uint32_t>(source.begin + std::min(uses.definition, uses.reference));
    Span span = fixed.file != no_file
                    ? fixed
                    : Span{source.file, at, at + static_cast<std::uint32_t>(label.size() + 3)};
    if (defined) {
      sink.add(diag::Code::Footnote, span, fmt::format("nothing refers to the footnote \"[^{}]\"", label),
               fmt::format("refer to it where it belongs: a word[^{}]", label));
    } else {
      sink.add(diag::Code::Footnote, span, fmt::format("the footnote \"[^{}]\" is not defined", label),
               fmt::format("add a paragraph of its own: [^{}]: what it says", label));
    }
  }
}

}  // namespace concordat::markdown
