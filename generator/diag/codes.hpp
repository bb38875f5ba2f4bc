#pragma once

#include <string_view>
#include <vector>

namespace concordat::diag {

// Every kind of diagnostic, once: enumerator, permanent code, what it is about. A code is never used again
// for something else. Each has a page docs/diagnostics/<code>.md, and a test that produces it.
#define CONCORDAT_DIAGNOSTICS(X)                                                               \
  X(FileUnreadable, "F001", "a file or folder cannot be read")                                 \
  X(FileBinary, "F002", "a file is not text")                                                  \
  X(FileEncoding, "F003", "a file is not valid UTF-8")                                         \
  X(FileEmpty, "F004", "a file is empty")                                                      \
  X(FileTooLarge, "F005", "a file, line or table is too large")                                \
  X(FileMissing, "F006", "a file that is needed is missing")                                   \
  X(FileUnexpected, "F007", "a file that nothing reads")                                       \
  X(UnseenCharacter, "F008", "a character that nobody can see")                                \
  X(TomlSyntax, "T001", "TOML that cannot be read")                                            \
  X(UnknownKey, "T002", "an unknown key")                                                      \
  X(WrongType, "T003", "a value of the wrong type")                                            \
  X(MissingKey, "T004", "a needed key is missing")                                             \
  X(UnknownWord, "T005", "a value that is not one of the allowed words")                       \
  X(BadDate, "T006", "a date that cannot be read")                                             \
  X(BadAddress, "T007", "an address that is not http, https or mailto")                        \
  X(BadId, "T008", "an id that is not well formed")                                            \
  X(DuplicateId, "T009", "the same id twice")                                                  \
  X(EmptyValue, "T010", "an empty value")                                                      \
  X(OutOfRange, "T011", "a number out of range")                                               \
  X(RawHtml, "M001", "raw HTML in text")                                                       \
  X(FrontMatter, "M002", "front matter that is missing or not closed")                         \
  X(ClauseGap, "M003", "clause numbers that do not follow on")                                 \
  X(TooDeep, "M004", "text nested too deep")                                                   \
  X(ImageNotView, "M005", "an image that is not a view")                                       \
  X(LinkScheme, "M006", "a link with a scheme that is not allowed")                            \
  X(BlockStyle, "M007", "an unknown or misplaced block style")                                 \
  X(DuplicateAnchor, "M008", "the same heading id or clause key twice")                        \
  X(Footnote, "M009", "a footnote that is not defined")                                        \
  X(ProseBlocks, "M010", "more than one paragraph where one is expected")                      \
  X(UnknownBody, "R001", "a reference to an unknown body")                                     \
  X(UnknownClause, "R002", "a reference to an unknown clause")                                 \
  X(UnknownSection, "R003", "a reference to an unknown section")                               \
  X(UnknownAct, "R004", "a reference to an unknown act")                                       \
  X(UnknownReport, "R005", "a reference to an unknown report")                                 \
  X(UnknownEdition, "R006", "a reference to an unknown edition")                               \
  X(UnknownView, "R007", "an unknown view")                                                    \
  X(UnknownOrganisation, "R008", "a reference to an unknown organisation")                     \
  X(UnknownWordOfEdition, "R009",                                                              \
    "a season, action, relation, group or field that the edition does not define")             \
  X(UnknownStatutoryKind, "R010", "a reference to an unknown statutory kind")                  \
  X(UnknownArea, "R011", "a reference to an unknown area")                                     \
  X(UnknownLinkKind, "R012", "a link of an unknown kind")                                      \
  X(ParentCycle, "C001", "bodies that belong under each other in a circle")                    \
  X(ReviewOverdue, "C002", "a review that is overdue")                                         \
  X(CountDiffers, "C003", "a count in the text that differs from the list")                    \
  X(NobodyDecides, "C004", "a report that nobody decides on")                                  \
  X(AcronymUndefined, "C005", "an acronym that is never explained")                            \
  X(BodyUnused, "C006", "a body that nothing speaks of")                                       \
  X(LowContrast, "C007", "a brand colour with too little contrast")                            \
  X(DuplicateCell, "C008", "two cells for one report and body")                                \
  X(LineToItself, "C009", "a line from a body to itself")                                      \
  X(LineTwice, "C010", "the same line twice")                                                  \
  X(OversightRange, "C011", "oversight of priorities that do not exist")                       \
  X(ApprovalOpen, "C012", "an approval that is outstanding")                                   \
  X(NotAColumn, "C013", "a cell for a body that is not a column")                              \
  X(MemberShape, "C014", "a member that names none or several of organisation, body and post") \
  X(FrequencyAmbiguous, "C015", "a frequency that can be read two ways")                       \
  X(RecordIncomplete, "C016", "a record without a needed part")                                \
  X(ReservedName, "C017", "a name that Concordat needs for its own pages")                     \
  X(VocabularyUnused, "C018", "a word of the edition that nothing uses")                       \
  X(KindEnded, "C019", "a kind of board that the law has ended")                               \
  X(TemplateSyntax, "S001", "a template tag that cannot be read")                              \
  X(TemplateSection, "S002", "a template section that is not closed")                          \
  X(TemplateName, "S003", "a name that the template's page does not have")                     \
  X(TemplatePartial, "S004", "a template or partial that does not exist")                      \
  X(AddressTaken, "S005", "two pages with one address")                                        \
  X(OutputNotOurs, "O001", "an output folder that Concordat did not write")                    \
  X(OutputFailed, "O002", "an output file that cannot be written")                             \
  X(MapFailed, "O003", "a map that cannot be drawn")                                           \
  X(PrintEngine, "O004", "the program that makes PDFs is missing")                             \
  X(PrintFailed, "O005", "a PDF that cannot be made")                                          \
  X(PrintSelection, "O006", "something to be printed that does not exist")                     \
  X(WordProgram, "O007", "the program that makes Word files is missing")                       \
  X(WordFailed, "O008", "a Word file that cannot be made")                                     \
  X(NothingToVerify, "V001", "a file or folder that cannot be verified")                       \
  X(PublishedDiffers, "V002", "a published file that was changed, is missing or was added")    \
  X(ContentDiffers, "V003", "content that is not what was published")

enum class Code {
#define X(name, code, about) name,
  CONCORDAT_DIAGNOSTICS(X)
#undef X
};

/// The permanent code: "T002".
std::string_view text(Code code);
/// What the code is about, for the list of diagnostics.
std::string_view about(Code code);
/// All codes, in the order of the registry.
std::vector<Code> all_codes();

}  // namespace concordat::diag
