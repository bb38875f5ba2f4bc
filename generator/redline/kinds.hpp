#pragma once

#include <string_view>
#include <vector>

namespace concordat::redline {

// Every kind of change between two editions, one row each: name, permanent id, what it is.
// clang-format off
#define CONCORDAT_CHANGES(X)                                                      \
  X(Title, "title", "the document has another title")                             \
  X(Called, "called", "the document is called something else")                    \
  X(Status, "status", "the status is another")                                    \
  X(Supersedes, "supersedes", "it takes the place of another edition")             \
  X(Dated, "dated", "the date of the document is another")                        \
  X(Effective, "effective", "the day from which it is in force is another")       \
  X(Period, "period", "the period is another")                                    \
  X(Meeting, "meeting", "the meeting is another")                                 \
  X(Author, "author", "the author is another")                                    \
  X(Summary, "summary", "the summary is reworded")                                \
  X(ReviewDue, "review-due", "the review is due on another day")                  \
  X(ReviewFrequency, "review-frequency", "the review comes at another interval")  \
  X(ControlChanged, "control", "a field of the control block is new, gone or changed") \
  X(VersionAdded, "version", "a row of the version history is new, gone or changed") \
  X(ApprovalAdded, "approval-added", "a body is among those who agree")           \
  X(ApprovalGone, "approval-gone", "a body is no longer among those who agree")   \
  X(ApprovalsOwn, "approvals-own", "no approval is that of the edition before") \
  X(ApprovalChanged, "approval", "an approval has another outcome or date")       \
  X(Signatory, "signatory", "somebody signs, signs no more, or has signed")       \
  X(BodyAdded, "body-added", "a body is new")                                     \
  X(BodyEnded, "body-ended", "a body is gone")                                    \
  X(BodyReplaced, "body-replaced", "another body took the place of one")          \
  X(BodyRenamed, "body-renamed", "a body has another name")                       \
  X(BodyAcronym, "body-acronym", "a body has another acronym")                    \
  X(BodyMoved, "body-moved", "a body belongs under others")                       \
  X(BodyStanding, "body-standing", "a body is a board, a sub-group or outside")   \
  X(BodyGroup, "body-group", "a body belongs to another group")                   \
  X(BodyRole, "body-role", "the role of a body is reworded")                      \
  X(BodyAccountability, "body-accountability", "to whom a body answers is reworded") \
  X(BodyWebsite, "body-website", "a body has another website")                    \
  X(BodyQuorum, "body-quorum", "a body needs another quorum")                     \
  X(BodySeats, "body-seats", "the document gives a body another number of members") \
  X(BodyPrecedence, "body-precedence", "what goes first is reworded")              \
  X(BodyMeets, "body-meets", "a body meets at another interval")                  \
  X(BasisAdded, "basis-added", "a body rests on a further law")                   \
  X(BasisGone, "basis-gone", "a body no longer rests on a law")                   \
  X(PostAdded, "post-added", "a post is new")                                     \
  X(PostGone, "post-gone", "a post is gone")                                      \
  X(PostHolder, "post-holder", "somebody else holds a post")                      \
  X(MemberJoined, "member-joined", "a member joined")                             \
  X(MemberLeft, "member-left", "a member left")                                   \
  X(MemberChanged, "member-changed", "a member has other departments, seats or rights") \
  X(FunctionAdded, "function-added", "a function is new")                         \
  X(FunctionDropped, "function-dropped", "a function is gone")                    \
  X(FunctionReworded, "function-reworded", "a function is reworded")              \
  X(FunctionMoved, "function-moved", "a function stands elsewhere")               \
  X(PriorityAdded, "priority-added", "a priority is new")                         \
  X(PriorityDropped, "priority-dropped", "a priority is gone")                    \
  X(PriorityReworded, "priority-reworded", "a priority is reworded")              \
  X(PriorityMoved, "priority-moved", "a priority stands elsewhere")               \
  X(Delegation, "delegation", "a body hands something on, no more, or in other limits") \
  X(ReportAdded, "report-added", "a report is new")                               \
  X(ReportDropped, "report-dropped", "a report is gone")                          \
  X(ReportRenamed, "report-renamed", "a report has another title")                \
  X(ReportOwner, "report-owner", "a report is another body's")                    \
  X(ReportStep, "report-step", "a step of a report is new, gone or changed")       \
  X(ColumnAdded, "column-added", "a body has a column of the timetable")          \
  X(ColumnDropped, "column-dropped", "a body has no column any more")             \
  X(CellAdded, "cell-added", "a body gets a report that it did not get")          \
  X(CellGone, "cell-gone", "a body no longer gets a report")                      \
  X(CellChanged, "cell-changed", "a body does something else with a report, or at another time") \
  X(LineAdded, "line-added", "a line is new")                                     \
  X(LineGone, "line-gone", "a line is gone")                                      \
  X(LineKind, "line-kind", "a line is of another kind")                           \
  X(LineDuty, "line-duty", "a line has another force")                            \
  X(ThemeAdded, "theme-added", "a theme is new")                                  \
  X(ThemeGone, "theme-gone", "a theme is gone")                                   \
  X(ThemeRenamed, "theme-renamed", "a theme has another title")                   \
  X(ThemeLead, "theme-lead", "another body leads on a theme")                     \
  X(SectionAdded, "section-added", "a section is new")                            \
  X(SectionRemoved, "section-removed", "a section is gone")                       \
  X(SectionRenamed, "section-renamed", "a section has another title or number")   \
  X(TextChanged, "text-changed", "words outside the clauses of a section are changed") \
  X(ClauseAdded, "clause-added", "a clause is new")                               \
  X(ClauseRemoved, "clause-removed", "a clause is gone")                          \
  X(ClauseReworded, "clause-reworded", "a clause is reworded")                    \
  X(ClauseMoved, "clause-moved", "a clause stands elsewhere")                     \
  X(ClausesRenumbered, "clauses-renumbered", "clauses have other numbers")
// clang-format on

enum class Kind {
#define X(name, id, meaning) name,
  CONCORDAT_CHANGES(X)
#undef X
};

struct KindInfo {
  Kind kind;
  std::string_view id;
  std::string_view meaning;
};

const std::vector<KindInfo>& all_kinds();
const KindInfo& info(Kind kind);

}  // namespace concordat::redline
