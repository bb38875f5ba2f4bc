// Diagnostics are data until they are printed. Sorting makes the order independent of the order of work.
#include "diag/diagnostic.hpp"

#include <algorithm>
#include <tuple>

namespace concordat::diag {

Diagnostic& Sink::add(Code code, Span span, std::string message, std::string hint, std::vector<Note> notes) {
  return diagnostics_.emplace_back(Diagnostic{.code = code,
                                              .severity = info(code).severity,
                                              .span = span,
                                              .message = std::move(message),
                                              .hint = std::move(hint),
                                              .notes = std::move(notes)});
}

void Sink::add(Code code, Span span, std::string message, std::string hint, Said detail) {
  add(code, span, std::move(message), std::move(hint));
  diagnostics_.back().detail = std::move(detail.words);
}

void Sink::append(Sink&& other) {
  diagnostics_.insert(diagnostics_.end(), std::make_move_iterator(other.diagnostics_.begin()),
                      std::make_move_iterator(other.diagnostics_.end()));
  other.diagnostics_.clear();
}

std::size_t Sink::count(Severity severity) const {
  return static_cast<std::size_t>(std::count_if(diagnostics_.begin(), diagnostics_.end(),
                                                [&](const Diagnostic& d) { return d.severity == severity; }));
}

std::vector<Diagnostic> sorted(std::vector<Diagnostic> diagnostics) {
  auto key = [](const Diagnostic& d) { return std::tie(d.span, d.code, d.message); };
  std::sort(diagnostics.begin(), diagnostics.end(),
            [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(),
                                [&](const Diagnostic& a, const Diagnostic& b) { return key(a) == key(b); }),
                    diagnostics.end());
  return diagnostics;
}

}  // namespace concordat::diag
