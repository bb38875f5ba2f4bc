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

std::string_view text(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return "error";
    case Severity::Warning:
      return "warning";
    case Severity::Advice:
      break;
  }
  return "advice";
}

std::string_view text(Set set) {
  switch (set) {
    case Set::Structure:
      return "structure";
    case Set::Correctness:
      return "correctness";
    case Set::Law:
      return "law";
    case Set::Advice:
      return "advice";
    case Set::Operation:
      break;
  }
  return "operation";
}

bool is_adjustable(const CodeInfo& code) {
  return code.set == Set::Law || code.set == Set::Advice ||
         (code.set == Set::Correctness && code.severity != Severity::Error);
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
