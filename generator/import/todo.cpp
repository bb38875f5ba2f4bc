// The list of what an import leaves to somebody: each doubt with its place in the file and in what was made
// of it.
#include "import/todo.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "import/inline_text.hpp"
#include "import/letters.hpp"

namespace concordat::importing {
namespace {

std::string_view name_of(Confidence confidence) {
  switch (confidence) {
    case Confidence::Sure:
      return "sure";
    case Confidence::Likely:
      return "likely";
    case Confidence::Guess:
      break;
  }
  return "guess";
}

std::string first_words(const SourceParagraph& paragraph) {
  constexpr std::size_t enough = 8;
  const std::vector<std::string> words = split(words_of(paragraph, {}));
  const auto end = words.begin() + static_cast<std::ptrdiff_t>(std::min(enough, words.size()));
  return escaped(
      fmt::format("{}{}", fmt::join(words.begin(), end, " "), words.size() > enough ? " \u2026" : ""));
}

class List {
 public:
  explicit List(const ImportReport& report) : report_(report) {
    for (const SourceParagraph& one : report.source) paragraphs_[one.id] = &one;
    for (const Kept& one : report.account.kept)
      made_.emplace(one.paragraph, fmt::format("{}:{}", one.file, one.line));
  }

  std::string text() {
    const Wanted& wanted = report_.wanted;
    text_ = fmt::format("# {}: to do after the import\n\n", escaped(wanted.file_name));
    text_ += fmt::format(
        "Made into `{}/{}/{}`. Places are paragraphs of the Word file, counted from its beginning, and lines "
        "of "
        "files below that folder.\n\n",
        wanted.area, wanted.document, wanted.edition);
    proof();
    doubts();
    left_out();
    return std::move(text_);
  }

 private:
  void proof() {
    const Proof& proof = report_.proof;
    text_ += fmt::format(
        "## Words\n\n{} of {} words of the file are accounted for: {} stand in the content, {} are left out "
        "for a reason (below).\n\n",
        proof.found + proof.left_out_words(), proof.words, proof.found, proof.left_out_words());
    for (const std::string& one : proof.lost) text_ += fmt::format("- [ ] **lost**: {}\n", escaped(one));
    for (const std::string& one : proof.extra)
      text_ += fmt::format("- [ ] **not in the file**: {}\n", escaped(one));
    if (!proof.holds()) text_ += "\n";
  }

  void doubts() {
    text_ +=
        "## To look at\n\n`sure` is how it stands in the file, `likely` how it was probably meant, `guess` "
        "what has to be checked.\n\n";
    std::vector<Doubt> all = report_.doubts;
    std::stable_sort(all.begin(), all.end(),
                     [&](const Doubt& one, const Doubt& other) { return order(one) < order(other); });
    for (const Doubt& one : all) {
      const auto paragraph = paragraphs_.find(one.paragraph);
      const auto made = made_.find(one.paragraph);
      text_ += fmt::format("- [ ] {}: {}", name_of(one.confidence), escaped(one.words));
      if (paragraph != paragraphs_.end()) {
        const SourceParagraph& from = *paragraph->second;
        const bool body = from.part == report_.source.front().part;
        text_ += fmt::format(" ({}paragraph {}: \"{}\")", body ? "" : from.part + ", ", from.number,
                             first_words(from));
      }
      const std::string& at = one.made.empty() && made != made_.end() ? made->second : one.made;
      text_ += at.empty() ? "\n" : fmt::format(" \u2192 `{}`\n", at);
    }
    text_ += all.empty() ? "Nothing.\n\n" : "\n";
  }

  /// Those of the whole file come first, the others in the order of the file.
  std::size_t order(const Doubt& one) const {
    const auto paragraph = paragraphs_.find(one.paragraph);
    return paragraph == paragraphs_.end()
               ? 0
               : static_cast<std::size_t>(paragraph->second - report_.source.data()) + 1;
  }

  void left_out() {
    text_ += "## Left out\n\n";
    for (const LeftOutWords& one : report_.proof.left_out) {
      text_ += fmt::format("- {}: {} words\n", escaped(one.reason), one.words);
      for (const std::string& place : one.places) text_ += fmt::format("  - {}\n", escaped(place));
    }
    for (const std::string& one : report_.media)
      text_ += fmt::format("- a picture or an embedded file, which is no text: `{}`\n", one);
    if (report_.proof.left_out.empty() && report_.media.empty()) text_ += "Nothing.\n";
  }

  const ImportReport& report_;
  std::unordered_map<std::size_t, const SourceParagraph*> paragraphs_;
  std::unordered_map<std::size_t, std::string> made_;
  std::string text_;
};

}  // namespace

std::string todo_list(const ImportReport& report) {
  return List(report).text();
}

void add_doubts(const Facts& facts, std::vector<Doubt>& doubts) {
  const auto add = [&](const Found& found, std::string words, const std::string& file) {
    doubts.push_back({found.paragraph, found.confidence, std::move(words), file});
  };
  for (const FoundBody& body : facts.bodies) {
    const std::string file = fmt::format("boards/{}.toml:1", body.id);
    add(body.found,
        fmt::format("taken for a board: {}{}", body.name, body.is_known ? ", which the area has" : ""), file);
    for (const FoundPost& post : body.posts)
      add(post.found, fmt::format("post of {}: {}, {}", body.id, post.title, post.holder), file);
    for (const FoundMember& member : body.members)
      add(member.found, fmt::format("member of {}: {}", body.id, member.words), file);
  }
  for (const FoundOrganisation& one : facts.organisations)
    add({0, Confidence::Guess},
        fmt::format("taken for an organisation, of the kind {}: {}", one.kind, one.name),
        "../../../organisations.toml");
  doubts.insert(doubts.end(), facts.doubts.begin(), facts.doubts.end());
  for (const FoundApproval& one : facts.approvals)
    add(one.found, fmt::format("{} agreed the document: {}", one.body, one.date), "edition.toml:1");
  if (!facts.dated.date.empty())
    add(facts.dated.found, "taken for the date of the document: " + facts.dated.date, "edition.toml:1");
  if (!facts.review.date.empty())
    add(facts.review.found, "taken for the next review: " + facts.review.date, "edition.toml:1");
  if (!facts.matrix) return;
  add({},
      "the reporting timetable stands in the text as a table, and as data: once the data is right, the table "
      "can give way to ![](view:timetable)",
      "reports.toml:1");
  add({0, Confidence::Guess},
      "what each word of the timetable makes a board do (role), and the months of its seasons",
      "edition.toml:1");
  for (const FoundReport& report : facts.matrix->reports)
    add({report.found.paragraph, Confidence::Guess},
        fmt::format("{} is taken for the board that makes the report \"{}\"", report.owner, report.title),
        "reports.toml:1");
}

}  // namespace concordat::importing
