// The registry of diagnostics: the rows of codes.hpp as a table, in the order of the enumeration.
#include "diag/codes.hpp"

namespace concordat::diag {

const std::vector<CodeInfo>& all_codes() {
  static const std::vector<CodeInfo> table = {
#define X(name, text, set, severity, meaning) \
  {Code::name, text, #name, Set::set, Severity::severity, meaning},
      CONCORDAT_DIAGNOSTICS(X)
#undef X
#define X(name, text, scope, set, severity, function, meaning) \
  {Code::name, text, #name, Set::set, Severity::severity, meaning},
          CONCORDAT_RULES(X)
#undef X
  };
  return table;
}

const CodeInfo& info(Code code) {
  return all_codes()[static_cast<std::size_t>(code)];
}

std::string_view text(Code code) {
  return info(code).text;
}

std::string slug(Code code) {
  std::string slug;
  for (char c : info(code).name) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital && !slug.empty()) slug += '-';
    slug += capital ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return slug;
}

std::vector<std::string_view> retired_codes() {
  return {
#define X(code, meaning) code,
      CONCORDAT_RETIRED(X)
#undef X
  };
}

}  // namespace concordat::diag
