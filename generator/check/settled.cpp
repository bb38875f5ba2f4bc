// What a site says of the findings: how grave it has those of a rule, and which it accepts for a time.
#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "check/check.hpp"
#include "diag/nearest.hpp"

namespace concordat::check {
namespace {

using diag::Code;
using diag::Diagnostic;

const diag::CodeInfo* code_named(std::string_view text) {
  const std::vector<diag::CodeInfo>& all = diag::all_codes();
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.text == text; });
  return found == all.end() ? nullptr : &*found;
}

std::string hint_for(std::string_view wanted) {
  std::vector<std::string_view> known;
  for (const diag::CodeInfo& one : diag::all_codes()) {
    if (diag::is_adjustable(one)) known.push_back(one.text);
  }
  const std::string_view near = diag::nearest(wanted, known);
  return near.empty() ? std::string() : fmt::format("did you mean \"{}\"?", near);
}

bool is_in(std::string_view path, std::string_view place) {
  return path == place || (path.starts_with(place) && path.substr(place.size()).starts_with('/'));
}

class Settling {
 public:
  Settling(std::vector<Diagnostic> found, const source::Tree& sources, const dates::Date& today)
      : found_(std::move(found)), sources_(sources), today_(today) {}

  void apply(const std::vector<model::RuleSetting>& rules) {
    for (const model::RuleSetting& rule : rules) {
      const diag::CodeInfo* code = adjustable(rule.code, rule.span);
      if (code && !given_.emplace(code->code, rule.severity).second)
        add(Code::DuplicateId, rule.span, fmt::format("{} has its severity already", rule.code));
    }
    std::erase_if(found_, [&](const Diagnostic& d) {
      const auto given = given_.find(d.code);
      return given != given_.end() && given->second == model::RuleSeverity::Off;
    });
    for (Diagnostic& one : found_) {
      const auto given = given_.find(one.code);
      if (given != given_.end()) one.severity = severity_of(given->second);
    }
  }

  void apply(const std::vector<model::Waiver>& waivers) {
    std::unordered_map<Code, std::vector<std::size_t>> by_code;
    for (std::size_t i = 0; i < found_.size(); ++i) by_code[found_[i].code].push_back(i);
    for (const model::Waiver& waiver : waivers) {
      const diag::CodeInfo* code = adjustable(waiver.code, waiver.span);
      if (!code) continue;
      if (dates::is_past(waiver.until, today_)) {
        add(Code::WaiverExpired, waiver.span,
            fmt::format("the waiver of {} held until {}", waiver.code, dates::in_words(waiver.until)));
        continue;
      }
      bool needed = false;
      for (const std::size_t i : by_code[code->code]) needed |= waive(found_[i], waiver);
      if (!needed)
        add(Code::WaiverUnused, waiver.span,
            fmt::format("there is no finding of {} here that the waiver is for", waiver.code),
            "take it out, or put its \"place\" and \"about\" right");
    }
  }

  std::vector<Diagnostic> take() { return std::move(found_); }

 private:
  void add(Code code, Span span, std::string message, std::string hint = {}) {
    found_.push_back({code, diag::info(code).severity, span, std::move(message), std::move(hint)});
  }

  const diag::CodeInfo* adjustable(const std::string& text, Span span) {
    const diag::CodeInfo* code = code_named(text);
    if (code && diag::is_adjustable(*code)) return code;
    add(Code::RuleUnknown, span,
        code ? fmt::format("{} cannot be changed or waived: {}", text, code->meaning)
             : fmt::format("there is no rule \"{}\"", text),
        hint_for(text));
    return nullptr;
  }

  bool waive(Diagnostic& found, const model::Waiver& waiver) const {
    if (found.span.file == no_file || !is_in(sources_[found.span.file].path, waiver.place) ||
        found.message.find(waiver.about) == std::string::npos)
      return false;
    found.waived = waiver.reason;
    return true;
  }

  static diag::Severity severity_of(model::RuleSeverity severity) {
    switch (severity) {
      case model::RuleSeverity::Error:
        return diag::Severity::Error;
      case model::RuleSeverity::Warning:
        return diag::Severity::Warning;
      default:
        return diag::Severity::Advice;
    }
  }

  std::vector<Diagnostic> found_;
  const source::Tree& sources_;
  const dates::Date& today_;
  std::unordered_map<Code, model::RuleSeverity> given_;
};

}  // namespace

std::vector<Diagnostic> settled(std::vector<Diagnostic> found, const model::Site& site,
                                const source::Tree& sources, const dates::Date& today) {
  Settling settling(std::move(found), sources, today);
  settling.apply(site.rules);
  settling.apply(site.waivers);
  return settling.take();
}

}  // namespace concordat::check
