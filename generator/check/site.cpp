// The brand colour carries text, so its contrast with white is a legal matter (WCAG 2.2, 1.4.3).
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "check/rules.hpp"

namespace concordat::check {
namespace {

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Relative luminance after WCAG; negative where the text is not #rrggbb.
double luminance(std::string_view colour) {
  constexpr std::array weight = {0.2126, 0.7152, 0.0722};
  if (colour.size() != 7 || colour[0] != '#') return -1;
  double sum = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    int high = hex(colour[1 + 2 * i]);
    int low = hex(colour[2 + 2 * i]);
    if (high < 0 || low < 0) return -1;
    double part = (high * 16 + low) / 255.0;
    sum += weight[i] * (part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
  }
  return sum;
}

}  // namespace

void low_contrast(const OfSite& subject, Findings& findings) {
  const model::SiteTheme& theme = subject.corpus().site.theme;
  if (theme.colour.empty()) return;  // a missing key, reported by its shape
  const double shade = luminance(theme.colour);
  if (shade < 0) {
    findings.add(theme.colour_span, fmt::format("\"{}\" is not a colour of the form #rrggbb", theme.colour));
    return;
  }
  const double contrast = 1.05 / (shade + 0.05);
  if (contrast >= 4.5) return;
  findings.add(theme.colour_span,
               fmt::format("the contrast of {} with white is {:.2f}:1; at least 4.5:1 is needed",
                           theme.colour, contrast),
               "choose a darker colour");
}

}  // namespace concordat::check
