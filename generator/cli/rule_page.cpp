// What a code of the check means, for people who met it.
#include "cli/rule_page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "diag/codes.hpp"
#include "diag/nearest.hpp"
#include "io/read.hpp"

namespace concordat::cli {
namespace {

const diag::CodeInfo* code_named(const std::string& text) {
  const std::vector<diag::CodeInfo>& all = diag::all_codes();
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.text == text; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

bool is_known_code(const std::string& code) {
  if (code_named(code)) return true;
  std::vector<std::string_view> known;
  for (const diag::CodeInfo& one : diag::all_codes()) known.push_back(one.text);
  const std::string_view near = diag::nearest(code, known);
  fmt::print(stderr, "there is no code \"{}\"{}\n", code,
             near.empty() ? "" : fmt::format("; did you mean {}?", near));
  return false;
}

bool print_rule(const std::string& code, const std::string& pages) {
  if (!is_known_code(code)) return false;
  const diag::CodeInfo& known = *code_named(code);
  const std::string page = io::read_if_there(fmt::format("{}/{}.md", pages, code));
  if (!page.empty()) {
    fmt::print("{}\nset: {}; {}{}\n", page, diag::text(known.set), diag::text(known.severity),
               diag::is_adjustable(known) ? "; a site may change or waive it (site.toml)" : "");
  } else {
    fmt::print("{}: {}\nset: {}; {}\n", code, known.meaning, diag::text(known.set),
               diag::text(known.severity));
  }
  return true;
}

}  // namespace concordat::cli
