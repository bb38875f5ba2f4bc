#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/codes.hpp"
#include "source/span.hpp"

namespace concordat::diag {

/// A further place that explains the diagnostic: "first declared here".
struct Note {
  Span span;
  std::string message;
};

/// Words that can be put in the place of others without asking anybody.
struct Repair {
  Span span;
  std::string was;  ///< what stands there; where the bytes are others, nothing is repaired
  std::string words;
};

/// One mistake, as data. The reporter decides how it looks.
/// `message` is lower case without a full stop and says what was seen; `hint` says what to do.
struct Diagnostic {
  Code code;
  Severity severity = Severity::Error;
  Span span;
  std::string message;
  std::string hint = {};
  std::vector<Note> notes = {};
  std::string detail = {};  ///< what another program said of it, in its own words; stands last
  std::vector<Repair> repairs = {};
  std::string waived = {};  ///< why it is accepted for a time; empty: it is not
};

/// What another program said, in its own words.
struct Said {
  std::string words;
};

/// Gathers the diagnostics of one stage. Stages go on after an error.
class Sink {
 public:
  /// How grave it is, the registry says (codes.hpp).
  /// The result is good until the next.
  Diagnostic& add(Code code, Span span, std::string message, std::string hint = {},
                  std::vector<Note> notes = {});
  void add(Code code, Span span, std::string message, std::string hint, Said detail);
  void append(Sink&& other);
  void add(Diagnostic one) { diagnostics_.push_back(std::move(one)); }

  const std::vector<Diagnostic>& all() const { return diagnostics_; }
  std::size_t count(Severity severity) const;
  bool has_errors() const { return count(Severity::Error) > 0; }

 private:
  std::vector<Diagnostic> diagnostics_;
};

/// Whether it stops what was to be made.
inline bool is_failure(const Diagnostic& diagnostic) {
  return diagnostic.severity == Severity::Error && diagnostic.waived.empty();
}

/// Sorted by place, then code, then message; the same diagnostic twice is kept once.
std::vector<Diagnostic> sorted(std::vector<Diagnostic> diagnostics);

}  // namespace concordat::diag
