// Where each fact stands in the published document that an edition carries, or that the editor concludes it.
// An edition that names no such document is the document itself, and needs no places.
#include <fmt/format.h>

#include "check/rules.hpp"

namespace concordat::check {
namespace {

constexpr const char* hint = "give the clause, or say in \"inferred\" why the editor concludes it";

class Traces {
 public:
  Traces(const model::Edition& edition, Findings& findings) : edition_(edition), findings_(findings) {}

  void run() {
    of_edition();
    for (const model::Exchange& exchange : edition_.exchanges)
      record(exchange, "what passes between two groups");
    if (!edition_.timetable.reports.empty() && edition_.timetable.clauses.empty())
      add(edition_.span, "the reporting timetable");
    if (!edition_.themes.themes.empty() && edition_.themes.clauses.empty()) add(edition_.span, "the themes");
    for (const model::Report& report : edition_.timetable.reports) {
      for (const model::Step& step : report.steps) record(step, "the step");
    }
    for (const model::Body& body : edition_.bodies) of_body(body);
  }

 private:
  void add(Span span, std::string_view what) {
    findings_.add(span, fmt::format("{}: neither where the document says so nor that it is inferred", what),
                  hint);
  }

  void record(const model::Trace& trace, std::string_view what) {
    if (!trace.given()) add(trace.span, what);
  }

  static bool says(const doc::Node& text) { return !text.children.empty(); }

  void of_edition() {
    const model::EditionSources& source = edition_.source;
    const model::EditionInferences& inferred = edition_.inferred;
    const auto fact = [&](bool given, const doc::Node& where, const doc::Node& why, std::string_view what) {
      if (given && !says(where) && !says(why)) add(edition_.span, what);
    };
    const model::Review& review = edition_.review;
    const bool reviewed = review.next.given() || !review.frequency.empty();
    fact(edition_.status != model::Status::Unknown, source.status, inferred.status, "the status");
    fact(edition_.dated.given(), source.dated, inferred.dated, "the date");
    fact(!edition_.period.empty(), source.period, inferred.period, "the period");
    fact(edition_.effective.given(), source.effective, inferred.effective, "from when it holds");
    fact(!edition_.meeting.empty(), source.meeting, inferred.meeting, "the meeting");
    fact(!edition_.author.empty(), source.author, inferred.author, "the author");
    fact(reviewed && review.clauses.empty(), source.review, inferred.review, "the review");
    if (!edition_.approvals.empty() && edition_.approvals_clauses.empty())
      add(edition_.span, "the approvals");
  }

  void of_body(const model::Body& body) {
    const model::BodyInferences& inferred = body.inferred;
    const auto value = [&](bool given, const std::vector<model::ClauseRef>& clauses, const doc::Node& why,
                           std::string_view what) {
      if (given && clauses.empty() && !says(why)) add(body.span, what);
    };
    value(body.parents.size() > body.parent_links.size(), body.parents_clauses, inferred.parents,
          "under whom the body belongs");
    value(says(body.role), body.role_clauses, inferred.role, "the role");
    value(says(body.accountability), body.accountability_clauses, inferred.accountability,
          "the accountability");
    value(says(body.precedence), body.precedence_clauses, {}, "what goes first");
    for (const model::ParentLink& link : body.parent_links) record(link, "under whom the body belongs");
    for (const model::Delegation& one : body.delegations) record(one, "the delegation");
    for (const model::StatutoryBasis& basis : body.statutory_basis) record(basis, "the statutory basis");
    for (const model::FunctionList& list : body.functions) record(list, "the functions");
    for (const model::Post& post : body.posts) record(post, "the post");
    for (const model::PriorityList& list : body.priorities) record(list, "the priorities");
    for (const model::Oversight& over : body.overseen) record(over, "who oversees");
    if (!body.members_clauses.empty() || says(inferred.members)) return;
    for (const model::Member& member : body.members) record(member, "the member");
  }

  const model::Edition& edition_;
  Findings& findings_;
};

}  // namespace

void fact_untraced(const OfEdition& subject, Findings& findings) {
  if (!subject.edition().source.document.children.empty()) Traces(subject.edition(), findings).run();
}

}  // namespace concordat::check
