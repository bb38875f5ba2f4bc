#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace concordat::diag {

// Every kind of diagnostic, one row each. A code is permanent: it is never used again for something else, and
// one that is no longer given moves to CONCORDAT_RETIRED. Each has a page docs/diagnostics/<code>.md, whose
// examples are tests. The slug is made of the name: "review-overdue".

/// What the stages give while they read, build and write: name, code, set, severity, meaning.
// clang-format off
#define CONCORDAT_DIAGNOSTICS(X) \
  X(FileUnreadable, "F001", Structure, Error, "a file or folder cannot be read")                                                   \
  X(FileBinary, "F002", Structure, Error, "a file is not text")                                                                    \
  X(FileEncoding, "F003", Structure, Error, "a file is not valid UTF-8")                                                           \
  X(FileEmpty, "F004", Structure, Error, "a file is empty")                                                                        \
  X(FileTooLarge, "F005", Structure, Error, "a file, line or table is too large")                                                  \
  X(FileMissing, "F006", Structure, Error, "a file that is needed is missing")                                                     \
  X(FileUnexpected, "F007", Structure, Error, "an unexpected file")                                                                \
  X(InvisibleCharacter, "F008", Structure, Error, "an invisible or broken character")                                              \
  X(FilePassedOver, "F009", Structure, Warning, "a file that is passed over")                                                      \
  X(LetterWithoutFont, "F010", Structure, Warning, "a letter that no font of the papers has")                                      \
  X(FileLinked, "F011", Structure, Error, "a link in the content")                                                                 \
  X(TomlSyntax, "T001", Structure, Error, "TOML that cannot be read")                                                              \
  X(UnknownKey, "T002", Structure, Error, "an unknown key")                                                                        \
  X(WrongType, "T003", Structure, Error, "a value of the wrong type")                                                              \
  X(MissingKey, "T004", Structure, Error, "a needed key is missing")                                                               \
  X(UnknownChoice, "T005", Structure, Error, "a value that is not one of the choices")                                         \
  X(BadDate, "T006", Structure, Error, "a date that cannot be read")                                                               \
  X(BadAddress, "T007", Structure, Error, "an address that is not http, https or mailto")                                          \
  X(BadId, "T008", Structure, Error, "an id that is not well formed")                                                              \
  X(DuplicateId, "T009", Structure, Error, "the same id twice")                                                                    \
  X(EmptyValue, "T010", Structure, Error, "an empty value")                                                                        \
  X(OutOfRange, "T011", Structure, Error, "a number out of range")                                                                 \
  X(BadLanguage, "T012", Structure, Error, "a language that is not a language tag")                                                \
  X(TableSyntax, "D001", Structure, Error, "a table that cannot be read")                                                          \
  X(TableColumn, "D002", Structure, Error, "a column that is not known, or stands twice")                                          \
  X(NameAmbiguous, "D003", Structure, Error, "a name that several things have")                                                    \
  X(GivenTwice, "D004", Structure, Error, "the same row twice")                                                                    \
  X(ListInTable, "D005", Structure, Error, "what a workbook of officers cannot change")                                           \
  X(RawHtml, "M001", Structure, Error, "raw HTML in text")                                                                         \
  X(FrontMatter, "M002", Structure, Error, "front matter that is missing or not closed")                                           \
  X(ClauseGap, "M003", Structure, Error, "clause numbers that do not follow on")                                                   \
  X(TooDeep, "M004", Structure, Error, "text nested too deep")                                                                     \
  X(ImageNotView, "M005", Structure, Error, "an image that is not a view")                                                         \
  X(LinkScheme, "M006", Structure, Error, "a link with a scheme that is not allowed")                                              \
  X(BlockStyle, "M007", Structure, Error, "an unknown or misplaced block style")                                                   \
  X(DuplicateAnchor, "M008", Structure, Error, "the same heading id or clause key twice")                                          \
  X(Footnote, "M009", Structure, Error, "a footnote that is not defined")                                                          \
  X(ProseBlocks, "M010", Structure, Error, "more than one paragraph where one is expected")                                        \
  X(AlmostMarkup, "M011", Structure, Error, "markup that is written almost right")                                                 \
  X(ClauseNotRead, "M012", Structure, Error, "a clause number that opens no clause")                                               \
  X(EmptyHeading, "M013", Structure, Error, "a heading without words")                                                             \
  X(UnknownBody, "R001", Structure, Error, "a reference to an unknown body")                                                       \
  X(UnknownClause, "R002", Structure, Error, "a reference to an unknown clause")                                                   \
  X(UnknownSection, "R003", Structure, Error, "a reference to an unknown section")                                                 \
  X(UnknownAct, "R004", Structure, Error, "a reference to an unknown act")                                                         \
  X(UnknownReport, "R005", Structure, Error, "a reference to an unknown report")                                                   \
  X(UnknownEdition, "R006", Structure, Error, "a reference to an unknown edition")                                                 \
  X(UnknownView, "R007", Structure, Error, "an unknown view")                                                                      \
  X(UnknownOrganisation, "R008", Structure, Error, "a reference to an unknown organisation")                                       \
  X(UnknownEditionTerm, "R009", Structure, Error, "a season, action, relation, group or field that the edition does not define") \
  X(UnknownStatutoryKind, "R010", Structure, Error, "a reference to an unknown statutory kind")                                    \
  X(UnknownArea, "R011", Structure, Error, "a reference to an unknown area")                                                       \
  X(UnknownLinkKind, "R012", Structure, Error, "a link of an unknown kind")                                                        \
  X(UnknownOffice, "R015", Structure, Error, "a reference to an unknown office") \
  X(WaiverUnused, "C022", Correctness, Warning, "a waiver that nothing needs")                                                     \
  X(WaiverExpired, "C023", Correctness, Warning, "a waiver that has expired")                                                      \
  X(RuleUnknown, "C024", Correctness, Error, "a rule that does not exist, or that cannot be changed")                              \
  X(MemberShape, "C014", Correctness, Error, "a member that names none or several of organisation, body and post")                 \
  X(TemplateSyntax, "S001", Operation, Error, "a template tag that cannot be read")                                                \
  X(TemplateSection, "S002", Operation, Error, "a template section that is not closed")                                            \
  X(TemplateName, "S003", Operation, Error, "a name that the template's page does not have")                                       \
  X(TemplatePartial, "S004", Operation, Error, "a template or partial that does not exist")                                        \
  X(AddressTaken, "S005", Operation, Error, "two pages with one address")                                                          \
  X(OutputNotOurs, "O001", Operation, Error, "an output folder that Concordat did not write")                                      \
  X(OutputFailed, "O002", Operation, Error, "an output file that cannot be written")                                               \
  X(PrintEngine, "O004", Operation, Error, "the program that makes PDFs is missing")                                               \
  X(PrintFailed, "O005", Operation, Error, "a PDF that cannot be made")                                                            \
  X(PrintSelection, "O006", Operation, Error, "something to be printed that does not exist")                                       \
  X(WordProgram, "O007", Operation, Error, "the program that draws the maps of Word files is missing")                              \
  X(WordFailed, "O008", Operation, Error, "a Word file that cannot be made")                                                       \
  X(PapersLeftOut, "O009", Operation, Warning, "papers that a build leaves out")                                                   \
  X(NothingToVerify, "V001", Operation, Error, "a file or folder that cannot be verified")                                         \
  X(PublishedDiffers, "V002", Operation, Error, "a published file that was changed or is missing")                      \
  X(ContentDiffers, "V003", Operation, Error, "content that is not what was published")                                            \
  X(FileAdded, "V004", Operation, Warning, "a file that was added to a published site")                                            \
  X(PaperSavedAnew, "V005", Operation, Warning, "a paper that was saved anew")

/// The rules of the check stage: name, code, scope, set, severity, function (generator/check/), meaning. The
/// scope says how often the function is called: once, for each area, or for each edition.
#define CONCORDAT_RULES(X) \
  X(ParentCycle, "C001", Edition, Correctness, Error, parent_cycle, "bodies that belong under each other in a circle")    \
  X(ReviewOverdue, "C002", Edition, Advice, Warning, review_overdue, "a review that is overdue")                          \
  X(CountDiffers, "C003", Edition, Correctness, Warning, count_differs, "a count in the text that differs from the list") \
  X(NobodyDecides, "C004", Edition, Advice, Warning, nobody_decides, "a report that nobody decides on")                   \
  X(AcronymUndefined, "C005", Edition, Advice, Warning, acronym_undefined, "an acronym that is never explained")          \
  X(BodyUnused, "C006", Area, Advice, Warning, body_unused, "an unused body")                                             \
  X(LowContrast, "C007", Site, Law, Error, low_contrast, "a brand colour with too little contrast")                       \
  X(DuplicateCell, "C008", Edition, Correctness, Error, duplicate_cell, "two cells for one report and body")              \
  X(LineToItself, "C009", Edition, Correctness, Error, line_to_itself, "a line from a body to itself")                    \
  X(LineTwice, "C010", Edition, Correctness, Warning, line_twice, "the same line twice")                                  \
  X(OversightRange, "C011", Edition, Correctness, Error, oversight_range, "oversight of priorities that do not exist")    \
  X(ApprovalOpen, "C012", Edition, Advice, Warning, approval_open, "an approval that is outstanding")                     \
  X(NotAColumn, "C013", Edition, Correctness, Error, not_a_column, "a cell for a body that is not a column")              \
  X(FrequencyAmbiguous, "C015", Edition, Advice, Warning, frequency_ambiguous, "a frequency that can be read two ways")   \
  X(RecordIncomplete, "C016", Edition, Advice, Warning, record_incomplete, "a record without a needed part")              \
  X(SiteUntested, "L015", Site, Law, Warning, site_untested, "a website that was not tested for accessibility")           \
  X(ToFillIn, "G050", Site, Advice, Warning, to_fill_in, "a fact of the website that is still to be filled in")           \
  X(MovedNowhere, "R013", Site, Structure, Error, moved_nowhere, "an old address that leads nowhere")                      \
  X(FormerIdTaken, "R014", Site, Structure, Error, former_id_taken, "a former id or address that something has")          \
  X(ReservedName, "C017", Site, Correctness, Error, reserved_name, "a name that Concordat needs for its own pages")       \
  X(VocabularyUnused, "C018", Edition, Advice, Warning, vocabulary_unused, "a word of the edition that nothing uses")     \
  X(KindEnded, "C019", Edition, Law, Warning, kind_ended, "a kind of board that the law has ended")                       \
  X(FactUntraced, "C020", Edition, Advice, Warning, fact_untraced, "a fact without its place in the document")            \
  X(AliasUnused, "C021", Area, Advice, Warning, alias_unused, "another name that no text uses")                           \
  X(StatutoryMemberMissing, "L001", Edition, Law, Advice, statutory_member_missing, "a member that the law asks for is missing") \
  X(StatutoryReportMissing, "L002", Edition, Law, Advice, statutory_report_missing, "a report that the law asks for is not in the timetable") \
  X(StatutoryRecipientMissing, "L003", Edition, Law, Advice, statutory_recipient_missing, "a report does not go to somebody to whom the law has it sent") \
  X(StatutoryReportTooSeldom, "L004", Edition, Law, Warning, statutory_report_too_seldom, "a report comes less often than the law asks") \
  X(StatutoryStatementMissing, "L005", Edition, Law, Advice, statutory_statement_missing, "the document does not say something that the law asks for") \
  X(DeadName, "L006", Edition, Law, Warning, dead_name, "a body that had ended on the document's own day") \
  X(NameEndedSince, "L007", Edition, Law, Advice, name_ended_since, "a body that has ended since") \
  X(GuidanceReplaced, "L008", Edition, Law, Warning, guidance_replaced, "guidance that had been replaced on the document's own day") \
  X(GuidanceReplacedSince, "L009", Edition, Law, Advice, guidance_replaced_since, "guidance that has been replaced since") \
  X(ActOfAnotherYear, "L010", Edition, Law, Warning, act_of_another_year, "an Act with another year than its own") \
  X(CitationWrong, "L011", Edition, Law, Warning, citation_wrong, "a citation that is often made by mistake") \
  X(BasisWithoutSection, "L012", Edition, Law, Advice, basis_without_section, "a basis in law without its section") \
  X(BasisMissing, "L013", Edition, Law, Advice, basis_missing, "a statutory board without its basis in law") \
  X(LawUnread, "L014", Site, Law, Advice, law_unread, "a row of the law that was not read for a year") \
  X(QuorumTooLarge, "C025", Edition, Correctness, Warning, quorum_too_large, "a quorum that is larger than the board") \
  X(MemberTwice, "C026", Edition, Correctness, Warning, member_twice, "the same member twice") \
  X(ReportTwice, "C027", Edition, Correctness, Warning, report_twice, "the same report twice") \
  X(ReviewBeforeDate, "C028", Edition, Correctness, Warning, review_before_date, "a review that is due before the document's date") \
  X(AcronymTwice, "C029", Edition, Correctness, Warning, acronym_twice, "two bodies with one acronym") \
  X(ApprovalBeforeDate, "C030", Edition, Correctness, Warning, approval_before_date, "an approval long before the document's date") \
  X(ApprovalAfterToday, "C031", Edition, Correctness, Warning, approval_after_today, "an approval that is to come") \
  X(OtherTextAgreed, "C032", Edition, Correctness, Error, other_text_agreed, "an approval of another text than the edition's") \
  X(StatusContradicted, "C033", Edition, Correctness, Error, status_contradicted, "a status that the approvals contradict") \
  X(StatusBehind, "C034", Edition, Correctness, Warning, status_behind, "a proposed edition that every board has agreed") \
  X(ChangeNoteUnneeded, "C035", Edition, Correctness, Warning, change_note_unneeded, "a change note of a clause that is as it was, or of none") \
  X(SupersedesInCircle, "C036", Edition, Correctness, Error, supersedes_in_circle, "editions that take the place of each other in a circle") \
  X(ComplianceContradicted, "C037", Site, Law, Warning, compliance_contradicted, "an accessibility statement that contradicts itself") \
  X(QuorumOfStranger, "C038", Edition, Correctness, Warning, quorum_of_stranger, "a quorum that asks for somebody who is no member") \
  X(SeatsDiffer, "C039", Edition, Correctness, Warning, seats_differ, "a number of members that differs from the list") \
  X(MeetingsDiffer, "C040", Edition, Correctness, Warning, meetings_differ, "a body that meets more or less often by another place of the document") \
  X(ClauseLike, "C041", Edition, Correctness, Warning, clause_like, "a paragraph that begins like a clause and is none") \
  X(AcronymAmbiguous, "C042", Edition, Correctness, Warning, acronym_ambiguous, "an acronym that stands for two things") \
  X(PlaceholderLeft, "C043", Site, Correctness, Warning, placeholder_left, "words of the example that were left") \
  X(NamesAlike, "C044", Area, Correctness, Warning, names_alike, "two bodies whose names differ in capitals only") \
  X(ViewEmpty, "C045", Edition, Correctness, Warning, view_empty, "a view that shows nothing") \
  X(AgreedInFuture, "C046", Edition, Correctness, Warning, agreed_in_future, "an agreed edition with a date to come") \
  X(BoardWithoutPurpose, "G001", Edition, Advice, Advice, board_without_purpose, "a board without a purpose") \
  X(ChairMissing, "G002", Edition, Advice, Advice, chair_missing, "a board without a chair") \
  X(QuorumMissing, "G003", Edition, Advice, Advice, quorum_missing, "a board without a quorum") \
  X(AccountableToNobody, "G004", Edition, Advice, Advice, accountable_to_nobody, "a board that answers to nobody") \
  X(ScrutinisesNobody, "G005", Edition, Advice, Advice, scrutinises_nobody, "a body of scrutiny that scrutinises nobody") \
  X(SeveralParents, "G006", Edition, Advice, Advice, several_parents, "a body under several others") \
  X(ScrutineerSitsOnBoth, "G007", Edition, Advice, Advice, scrutineer_sits_on_both, "somebody who sits on a board and on the one that scrutinises it") \
  X(WebsiteMissing, "G008", Edition, Advice, Advice, website_missing, "a board without a website, where others have one") \
  X(DecidedByStranger, "G009", Edition, Advice, Advice, decided_by_stranger, "a report that is decided by a body to which its owner does not report") \
  X(ConsultedAfterDecision, "G010", Edition, Advice, Advice, consulted_after_decision, "a body that is asked after the decision") \
  X(SeasonOverloaded, "G011", Edition, Advice, Advice, season_overloaded, "a season with many reports for one body") \
  X(ColumnEmpty, "G012", Edition, Advice, Advice, column_empty, "a column of the timetable without a report") \
  X(ReportNotInText, "G013", Edition, Advice, Advice, report_not_in_text, "a report that no text names") \
  X(CellWithoutSeason, "G014", Edition, Advice, Advice, cell_without_season, "a report without a season for one body") \
  X(LineWithoutReport, "G015", Edition, Advice, Advice, line_without_report, "a reporting line that no report carries") \
  X(ReportWithoutLine, "G016", Edition, Advice, Advice, report_without_line, "a report between bodies that no line joins") \
  X(ReportingInACircle, "G017", Edition, Advice, Advice, reporting_in_a_circle, "bodies that report to each other in a circle") \
  X(LineNearlyEverywhere, "G018", Edition, Advice, Advice, line_nearly_everywhere, "the one line that is missing between two groups") \
  X(PriorityShared, "G019", Edition, Advice, Advice, priority_shared, "a priority of several boards on which nobody leads") \
  X(PostVacant, "G020", Edition, Advice, Advice, post_vacant, "a post that nobody holds") \
  X(PrioritiesMissing, "G021", Edition, Advice, Advice, priorities_missing, "a board without priorities, where others have them") \
  X(SignatoryMissing, "G022", Edition, Advice, Advice, signatory_missing, "a board that is not among those who agree") \
  X(DraftInEffect, "G023", Edition, Advice, Advice, draft_in_effect, "a draft whose day has passed") \
  X(DateMissing, "G024", Edition, Advice, Advice, date_missing, "an agreed document without a date") \
  X(NoDisputeRoute, "G025", Edition, Advice, Advice, no_dispute_route, "no way to settle a disagreement") \
  X(NoExitRule, "G026", Edition, Advice, Advice, no_exit_rule, "no rule for leaving or ending") \
  X(NoInformationSharing, "G027", Edition, Advice, Advice, no_information_sharing, "nothing on sharing information") \
  X(NoConflictsRule, "G028", Edition, Advice, Advice, no_conflicts_rule, "nothing on conflicts of interest") \
  X(NoComplaintsRoute, "G029", Edition, Advice, Advice, no_complaints_route, "nothing on complaints") \
  X(NoResources, "G030", Edition, Advice, Advice, no_resources, "nothing on money or staff") \
  X(NoPublicAccess, "G031", Edition, Advice, Advice, no_public_access, "nothing on what the public can see") \
  X(NoEqualityStatement, "G032", Edition, Advice, Advice, no_equality_statement, "nothing on equality") \
  X(NoSubstitutes, "G033", Edition, Advice, Advice, no_substitutes, "nothing on deputies") \
  X(NoTermOfOffice, "G034", Edition, Advice, Advice, no_term_of_office, "nothing on terms of office") \
  X(NoChangeOfLaw, "G035", Edition, Advice, Advice, no_change_of_law, "nothing on changes of the law") \
  X(NoImpact, "G036", Edition, Advice, Advice, no_impact, "nothing on the difference that the work makes") \
  X(NoLivedExperience, "G037", Edition, Advice, Advice, no_lived_experience, "nothing on people who use services") \
  X(NoPurposeStated, "G038", Edition, Advice, Advice, no_purpose_stated, "a document without a purpose") \
  X(NoReviewRule, "G039", Edition, Advice, Advice, no_review_rule, "a document without a review") \
  X(PredecessorInTimetable, "G040", Edition, Advice, Warning, predecessor_in_timetable, "a body in the timetable whose place another took") \
  X(AcronymOneLetterOff, "G041", Edition, Advice, Warning, acronym_one_letter_off, "an acronym that is one letter off a known one") \
  X(FormerName, "G042", Edition, Advice, Advice, former_name, "a body by a name that it no longer had") \
  X(TypingSlip, "G043", Edition, Advice, Advice, typing_slip, "a slip of the keyboard") \
  X(NotConfirmed, "G044", Edition, Advice, Advice, not_confirmed, "something of the edition before that nobody has confirmed") \
  X(ChangeWithoutNote, "G045", Edition, Advice, Warning, change_without_note, "a changed clause of which nothing says why") \
  X(MapLeftOut, "O010", Edition, Operation, Warning, map_left_out, "a map with too many lines to be drawn")

/// Codes that are given no longer: code, meaning.
#define CONCORDAT_RETIRED(X)
// clang-format on

enum class Code {
#define X(name, ...) name,
  CONCORDAT_DIAGNOSTICS(X) CONCORDAT_RULES(X)
#undef X
};

/// Advice is shown by `check` only, and never stops a build.
enum class Severity { Error, Warning, Advice };

/// What a diagnostic is about: files and their form; data that contradict each other; the law; good
/// governance; and what goes wrong while Concordat works.
enum class Set { Structure, Correctness, Law, Advice, Operation };

/// What the registry says of a code.
struct CodeInfo {
  Code code;
  std::string_view text;  ///< "T002"
  std::string_view name;  ///< "UnknownKey"
  Set set;
  Severity severity;
  std::string_view meaning;
};

const CodeInfo& info(Code code);
/// The permanent code: "T002".
std::string_view text(Code code);
/// "error", "warning", "advice".
std::string_view text(Severity severity);
/// "correctness".
std::string_view text(Set set);
/// "review-overdue": for addresses and for people who would rather not remember numbers.
std::string slug(Code code);
/// Whether a site may give it another severity: rules of the law and of good governance, and warnings of
/// correctness. What makes a page impossible or data contradict themselves stays an error.
bool is_adjustable(const CodeInfo& code);
/// All codes, in the order of the registry.
const std::vector<CodeInfo>& all_codes();
/// Codes that no longer may be given.
std::vector<std::string_view> retired_codes();

}  // namespace concordat::diag
