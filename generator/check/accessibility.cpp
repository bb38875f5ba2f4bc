// The accessibility statement: what it says of compliance agrees with what it says of tests and of known
// faults.
#include "check/rules.hpp"

namespace concordat::check {

void compliance_contradicted(const OfSite& subject, Findings& findings) {
  using model::Compliance;
  const model::AccessibilityFacts& facts = subject.corpus().site.accessibility;
  const bool has_faults = !facts.issues.empty() || !facts.assistive_technology.given();
  if (facts.compliance == Compliance::Full && !facts.issues.empty()) {
    findings.add(facts.compliance_span,
                 "the website is said to comply in full, and \"issues\" says what does not",
                 "write \"partial\", or take out the issues that are mended");
  } else if (facts.compliance == Compliance::Full && has_faults) {
    findings.add(
        facts.compliance_span,
        "the website is said to comply in full, and people who use assistive technology have not tested it",
        "write \"partial\", or when they tested it: assistive_technology = 2026-04-01");
  } else if (facts.compliance != Compliance::Full && !has_faults) {
    findings.add(facts.compliance_span,
                 "the website is said not to comply in full, and nothing says what does not",
                 "write what is not accessible into \"issues\"");
  }
}

void site_untested(const OfSite& subject, Findings& findings) {
  const model::AccessibilityFacts& facts = subject.corpus().site.accessibility;
  // Without its table, or its file, that is what is told.
  if (facts.compliance_span.file == no_file || (facts.tested.given() && !facts.method.empty())) return;
  findings.add(
      facts.compliance_span,
      facts.tested.given() ? "nothing says how the website was tested for accessibility"
                           : "nothing says when the website was tested for accessibility",
      "test it, and write the day and how into \"tested\" and \"method\": the law asks public bodies "
      "for a true statement");
}

}  // namespace concordat::check
