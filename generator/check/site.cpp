// The brand colour carries text, so its contrast with white is a legal matter (WCAG 2.2, 1.4.3).
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "check/contrast.hpp"
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

/// Where site.toml has the text; its beginning where it is written otherwise.
Span place_of(const std::string& text, const source::Tree& sources) {
  for (std::size_t i = 0; i < sources.files.size(); ++i) {
    if (sources.files[i].path != "site.toml") continue;
    const std::size_t at = sources.files[i].bytes.find(text);
    if (at == std::string::npos) return {static_cast<FileIndex>(i), 0, 0};
    return {static_cast<FileIndex>(i), static_cast<std::uint32_t>(at),
            static_cast<std::uint32_t>(at + text.size())};
  }
  return {};
}

}  // namespace

std::optional<double> contrast_with_white(std::string_view colour) {
  const double shade = luminance(colour);
  return shade < 0 ? std::nullopt : std::optional<double>(1.05 / (shade + 0.05));
}

void low_contrast(const OfSite& subject, Findings& findings) {
  const model::SiteTheme& theme = subject.corpus().site.theme;
  if (theme.colour.empty()) return;  // a missing key, reported by its shape
  const std::optional<double> contrast = contrast_with_white(theme.colour);
  if (!contrast) {
    findings.add(theme.colour_span, fmt::format("\"{}\" is not a colour of the form #rrggbb", theme.colour));
    return;
  }
  if (*contrast >= least_contrast) return;
  findings.add(theme.colour_span,
               fmt::format("the contrast of {} with white is {:.2f}:1; at least 4.5:1 is needed",
                           theme.colour, *contrast),
               "choose a darker colour");
}

/// Domains that end so are nobody's (RFC 2606): `init` writes them where it was told no address.
void to_fill_in(const OfSite& subject, Findings& findings) {
  const model::Site& site = subject.corpus().site;
  const std::pair<const std::string&, std::string_view> facts[] = {
      {site.base_url, "where the website will be published"},
      {site.publisher.contact, "how the publisher can be reached"},
      {site.accessibility.contact, "who can be asked for another format"}};
  std::string_view told;
  for (const auto& [address, what] : facts) {
    if (address == told || !address.ends_with(".invalid")) continue;
    told = address;
    findings.add(place_of(address, subject.sources), fmt::format("it is still to be filled in {}", what),
                 "an address that ends in .invalid is nobody's");
  }
  if (site.accessibility.reply_days <= 0 && site.accessibility.compliance_span.file != no_file)
    findings.add(site.accessibility.compliance_span,
                 "it is still to be filled in within how many working days people are answered",
                 "write reply_days = 10 into [accessibility], with the number that the office can keep");
}

}  // namespace concordat::check
