#pragma once

#include <string>
#include <vector>

#include "dates/date.hpp"
#include "derive/index.hpp"
#include "diag/diagnostic.hpp"
#include "source/tree.hpp"

namespace concordat::check {

/// What a rule looks at. Each scope knows those around it.
struct OfSite {
  const derive::Index& index;
  const source::Tree& sources;
  const dates::Date& today;  ///< a full date

  const model::Corpus& corpus() const { return index.corpus(); }
};

struct OfArea : OfSite {
  const model::Area& area;
};

struct OfEdition : OfArea {
  const derive::EditionIndex& edition_index;
  const std::string& wording;  ///< all that it says in its own words, in small letters

  const model::Edition& edition() const { return edition_index.edition(); }
};

/// What messages call a body; its id where the edition does not describe it.
inline std::string_view short_name(const OfEdition& subject, std::string_view body) {
  const model::Body* known = subject.edition_index.body(body);
  return known ? std::string_view(known->short_name()) : body;
}

/// Whether it sets out how bodies work together, and counts: what it lacks is worth saying.
inline bool sets_out_rules(const model::Edition& edition) {
  return model::sets_out_rules(edition.kind) && edition.status != model::Status::Superseded &&
         edition.read.all();
}

/// Whether what the edition lists need not be all: terms of reference may name more, and so may others where
/// it lists nobody. A draft is still to say who sits where.
inline bool members_may_stand_elsewhere(const model::Edition& edition, const model::Body& body) {
  return body.terms_of_reference.given() || (body.members.empty() && edition.status != model::Status::Draft);
}

/// Takes what one rule finds; its code and severity are those of the rule's row.
class Findings {
 public:
  Findings(diag::Code code, diag::Sink& sink) : code_(code), sink_(sink) {}

  /// The result is good until the next.
  diag::Diagnostic& add(Span span, std::string message, std::string hint = {},
                        std::vector<diag::Note> notes = {}) {
    return sink_.add(code_, span, std::move(message), std::move(hint), std::move(notes));
  }

 private:
  diag::Code code_;
  diag::Sink& sink_;
};

// The function of each rule (CONCORDAT_RULES in diag/codes.hpp), in the file of its subject.
#define X(name, code, scope, set, severity, function, meaning) \
  void function(const Of##scope& subject, Findings& findings);
CONCORDAT_RULES(X)
#undef X

}  // namespace concordat::check
