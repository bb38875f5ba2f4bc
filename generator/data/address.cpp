// Whether an address can work, and leads where it seems to lead: browsers read a backslash as a slash, and
// what stands before an @ as a name.
#include "data/address.hpp"

#include <algorithm>

#include "diag/invisible.hpp"

namespace concordat::data {
namespace {

constexpr std::string_view no_scheme = "write a whole address with http, https or mailto";
constexpr std::string_view no_host = "the name of a host is missing, or has characters that none has";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_hex(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Labels of letters, digits and inner hyphens, with dots between; letters of other scripts are for the
/// browser to judge.
bool is_host(std::string_view host) {
  char before = '.';
  for (const char c : host) {
    const bool part = is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
    if (!part && c != '-' && c != '.') return false;
    if (!part && (before == '.' || (c == '.' && before == '-'))) return false;
    before = c;
  }
  return !host.empty() && before != '.' && before != '-';
}

bool is_numbered_host(std::string_view host) {
  return host.size() > 4 && host.front() == '[' && host.back() == ']' &&
         std::all_of(host.begin() + 1, host.end() - 1,
                     [](char c) { return is_hex(c) || c == ':' || c == '.'; });
}

bool is_port(std::string_view port) {
  int number = 0;
  for (const char c : port) {
    if (!is_digit(c) || number > 65535) return false;
    number = number * 10 + c - '0';
  }
  return number > 0 && number <= 65535;
}

bool is_escaped(std::string_view text) {
  for (std::size_t at = text.find('%'); at != std::string_view::npos; at = text.find('%', at + 1)) {
    if (at + 2 >= text.size() || !is_hex(text[at + 1]) || !is_hex(text[at + 2])) return false;
  }
  return true;
}

std::string_view wrong_with_web(std::string_view rest) {
  std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
  if (host.find('@') != std::string_view::npos)
    return "leave out the name before the @: an address of the web has none";
  const std::size_t colon = host.find(':', host.find(']') == std::string_view::npos ? 0 : host.find(']'));
  if (colon != std::string_view::npos && !is_port(host.substr(colon + 1)))
    return "the port after the colon is not a number up to 65535";
  host = host.substr(0, colon);
  return is_host(host) || is_numbered_host(host) ? std::string_view() : no_host;
}

std::string_view wrong_with_mail(std::string_view rest) {
  constexpr std::string_view wrong = "write the address of a mailbox, as mailto:office@example.org";
  std::string_view boxes = rest.substr(0, rest.find('?'));
  if (boxes.ends_with(',')) return wrong;
  do {
    const std::string_view box = boxes.substr(0, boxes.find(','));
    const std::size_t at = box.find('@');
    if (at == std::string_view::npos || at == 0 || !is_host(box.substr(at + 1)) ||
        box.find_first_of("/#:;()[]") != std::string_view::npos)
      return wrong;
    boxes.remove_prefix(std::min(boxes.size(), box.size() + 1));
  } while (!boxes.empty());
  return {};
}

}  // namespace

std::string_view wrong_with_address(std::string_view text) {
  if (text.find_first_of(" \t\r\n\"<>") != std::string_view::npos || diag::next_invisible(text))
    return "an address has no spaces, quotes, angle brackets and invisible characters: write them as %20 and "
           "so on";
  if (text.find('\\') != std::string_view::npos) return "write slashes, not backslashes";
  for (const std::string_view scheme : {"https://", "http://", "mailto:"}) {
    if (!text.starts_with(scheme)) continue;
    if (!is_escaped(text)) return "two digits from 0 to f follow a per cent sign; the sign itself is %25";
    const std::string_view rest = text.substr(scheme.size());
    return scheme == "mailto:" ? wrong_with_mail(rest) : wrong_with_web(rest);
  }
  return no_scheme;
}

std::string_view wrong_with_base(std::string_view text) {
  constexpr std::string_view scheme = "https://";
  if (const std::string_view wrong = wrong_with_address(text); !wrong.empty()) return wrong;
  if (!text.starts_with(scheme)) return "a site is published with https";
  if (text.find_first_of("?#") != std::string_view::npos)
    return "leave out what begins with ? or #: addresses are put behind it";
  const std::size_t slash = text.find('/', scheme.size());
  const std::string_view path = slash == std::string_view::npos ? std::string_view() : text.substr(slash);
  const bool plain = std::all_of(path.begin(), path.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '/' || c == '-' || c == '_' || c == '~' || c == '.';
  });
  if (!plain) return "the path can have letters, digits, hyphens, dots and underscores only";
  for (const std::string_view bad : {"//", "/.", "./"}) {
    if (path.find(bad) != std::string_view::npos)
      return "the path has an empty part, or one that begins or ends with a dot";
  }
  return {};
}

}  // namespace concordat::data
