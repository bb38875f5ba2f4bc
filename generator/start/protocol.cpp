// A first protocol. It says what was answered and what the law says, and marks what is not known: a county
// must not find facts of another in its own document.
#include "start/protocol.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "data/toml_edit.hpp"
#include "derive/law.hpp"
#include "doc/plain.hpp"
#include "markdown/slug.hpp"
#include "model/shipped_law.hpp"
#include "start/text.hpp"

namespace concordat::start {
namespace {

using data::toml_string;

/// A report that the law asks of a board.
struct Report {
  std::string id;
  std::string title;
  const Board* owner = nullptr;
  std::vector<const Board*> told;
};

/// "a strategic plan for each financial year" as a title: "Strategic plan for each financial year".
std::string title_of(std::string_view what) {
  for (const std::string_view article : {"a ", "an "}) {
    if (what.starts_with(article)) what.remove_prefix(article.size());
  }
  std::string title(what.substr(0, what.find(',')));
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z')
    title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title;
}

class Protocol {
 public:
  explicit Protocol(const Answers& answers)
      : answers_(answers),
        area_(markdown::slug(answers.area)),
        council_(markdown::slug(answers.council)),
        edition_(fmt::format("{}/protocol/{}", area_, answers.today.year)) {
    find_reports();
  }

  std::vector<io::OutputFile> files() {
    std::vector<const BoardKind*> kinds;
    for (const Board& board : answers_.boards) {
      if (board.kind) kinds.push_back(board.kind);
    }
    add("site.toml", site());
    add("organisations.toml", organisations());
    add("legislation.toml", legislation_of(kinds));
    add(area_ + "/area.toml", area());
    add(edition_ + "/edition.toml", edition());
    for (const Board& board : answers_.boards)
      add(fmt::format("{}/boards/{}.toml", edition_, board.id), of(board));
    if (!reports_.empty()) add(edition_ + "/reports.toml", reports());
    for (Text& text : texts(answers_, reporting()))
      add(fmt::format("{}/text/{}", edition_, text.file), std::move(text.words));
    return std::move(files_);
  }

 private:
  void add(std::string path, std::string bytes) { files_.push_back({std::move(path), std::move(bytes)}); }

  Reporting reporting() const { return reports_.empty() ? Reporting::No : Reporting::Yes; }

  /// What the law asks for today of boards of these kinds.
  void find_reports() {
    std::set<std::string> ids, titles;
    for (const Board& board : answers_.boards) {
      for (const model::LawRow& row : law_) {
        if (!board.kind || row.about != model::LawSubject::Report || !derive::binds(row, board.kind->id) ||
            !derive::holds_on(row, answers_.today))
          continue;
        Report report{{}, title_of(row.what), &board, {}};
        if (!titles.insert(report.title).second) report.title += " of the " + board.name;
        report.id = markdown::slug(report.title);
        if (!ids.insert(report.id).second) continue;
        for (const Board& other : answers_.boards) {
          const bool is_told =
              other.kind && &other != &board &&
              std::any_of(row.to.begin(), row.to.end(),
                          [&](const model::StatutoryKindId& kind) { return kind.value == other.kind->id; });
          if (is_told) report.told.push_back(&other);
        }
        reports_.push_back(std::move(report));
      }
    }
  }

  std::string site() const {
    const std::string contact =
        answers_.contact.empty() ? fmt::format("mailto:partnership@{}.invalid", area_) : answers_.contact;
    const std::string address =
        answers_.address.empty() ? fmt::format("https://{}.invalid", area_) : answers_.address;
    const std::string day = dates::iso(answers_.today);
    return fmt::format(
        "# The website as a whole. Lines that begin with \"#\" are remarks for whoever edits; nothing reads "
        "them.\n"
        "# An address that ends in .invalid is to be filled in: the check says so until it is.\n\n"
        "title = {0}\n# Where the site will be published.\nbase_url = {1}\nlanguage = \"en-GB\"\n"
        "description = {2}\n\n"
        "[publisher]\nname = {3}\n# An office, not a person: people move on.\ncontact = {4}\n\n"
        "[theme]\n# Its contrast with white must be at least 4.5:1.\ncolour = {5}\n\n"
        "# Facts of the accessibility statement, which public bodies must publish and which must be true. "
        "Once the\n"
        "# site was tested, say how far it complies (\"partial\"), when (tested = {6}) and how (method = "
        "\"…\");\n"
        "# and within how many working days people are answered (reply_days = 10).\n"
        "[accessibility]\ncompliance = \"none\"\nprepared = {6}\nreviewed = {6}\ncontact = {4}\n",
        toml_string(answers_.area + " partnership protocol"), toml_string(address),
        toml_string("How the boards of " + answers_.area + " work together."), toml_string(answers_.council),
        toml_string(contact), toml_string(answers_.colour), day);
  }

  std::string organisations() const {
    return fmt::format(
        "# Every agency once, for all areas and documents. Boards name them by id. Another one:\n"
        "#   concordat add organisation --name \"…\" --kind police\n\n"
        "[[organisation]]\nid = {}\nname = {}\nkind = \"council\"\n",
        toml_string(council_), toml_string(answers_.council));
  }

  std::string area() const {
    std::string out = fmt::format(
        "# The area. The name of its folder, \"{0}\", is its id and the first part of every address.\n\n"
        "name = {1}\nsummary = {2}\ncouncils = [{3}]\n\n"
        "# Every body that any document of the area speaks of, once. \"acronym\" and \"aliases\" have what "
        "else\n"
        "# people call it.\n",
        area_, toml_string(answers_.area), toml_string("The area of " + in_markdown(answers_.council) + "."),
        toml_string(council_));
    for (const Board& board : answers_.boards) {
      out += fmt::format("\n[[body]]\nid = {}\nname = {}\n", toml_string(board.id), toml_string(board.name));
      if (board.kind) out += fmt::format("statutory_kind = {}\n", toml_string(board.kind->id));
    }
    return out;
  }

  std::string edition() const {
    std::vector<std::string> ids;
    for (const Board& board : answers_.boards) ids.push_back(toml_string(board.id));
    std::string out = fmt::format(
        "# One dated version of the document. The next edition gets a folder of its own beside this one.\n\n"
        "title = {}\nlabel = \"{}\"\nkind = \"protocol\"\n# draft, proposed, agreed or superseded\nstatus = "
        "\"draft\"\n"
        "summary = {}\napprovals_clause = \"{}\"\n# Every file of boards/, in the order for lists and "
        "matrices.\n"
        "boards = [{}]\nnote = {}\n",
        toml_string(answers_.area + " Partnership Protocol"), answers_.today.year,
        toml_string("How the boards of " + in_markdown(answers_.area) + " work together."),
        approvals_clause(reporting()), fmt::join(ids, ", "),
        toml_string(fmt::format("Begun on {}. What the law asks of boards is restated in it; all else is a "
                                "proposal, and no board has agreed it.",
                                dates::in_words(answers_.today))));
    out +=
        "\n# The control block as printed. An empty value prints as a blank to fill in.\n"
        "\n[[control]]\nfield = \"Owner\"\nvalue = \"\"\n\n[[control]]\nfield = \"Document "
        "reference\"\nvalue = \"\"\n";
    if (!reports_.empty()) out += words_of_timetable();
    out += "\n# Who agrees the edition. \"concordat approve\" writes down when.\n";
    for (const std::string& id : ids)
      out += fmt::format("\n[[approval]]\nbody = {}\nstatus = \"outstanding\"\n", id);
    return out;
  }

  std::string words_of_timetable() const {
    std::string out =
        "\n# The words of the timetable: yours to choose, with what they mean. Its seasons, too, are yours; "
        "without\n"
        "# one the timetable does not say when a report is due.\n"
        "#\n# [[season]]\n# id = \"spring\"\n# name = \"Spring\"\n# months = [3, 4, 5]\n"
        "\n[[action]]\nid = \"agree\"\nname = \"Agree\"\nmeaning = \"The board signs the report off\"\nrole "
        "= \"decides\"\n";
    const bool any_told =
        std::any_of(reports_.begin(), reports_.end(), [](const Report& one) { return !one.told.empty(); });
    if (any_told)
      out +=
          "\n[[action]]\nid = \"note\"\nname = \"Note\"\nmeaning = \"The board is told\"\nrole = "
          "\"receives\"\n";
    return out;
  }

  static std::string of(const Board& board) {
    std::string out =
        "# One body as this edition describes it: what it is for, who sits on it, whom it answers to. "
        "Members and posts:\n"
        "#\n# [[member]]\n# organisation = \"…\"\n#\n# [[post]]\n# title = \"Chair\"\n# holder = \"…\"\n";
    if (!board.kind) return out;
    return out + fmt::format("\nrole = {}\n\n[[statutory_basis]]\nact = {}\nprovision = {}\n",
                             toml_string(board.kind->role), toml_string(board.kind->act),
                             toml_string(board.kind->provision));
  }

  std::string reports() const {
    std::vector<std::string> columns;
    for (const Board& board : answers_.boards) {
      const bool is_one = std::any_of(reports_.begin(), reports_.end(), [&](const Report& report) {
        return report.owner == &board ||
               std::find(report.told.begin(), report.told.end(), &board) != report.told.end();
      });
      if (is_one) columns.push_back(toml_string(board.id));
    }
    std::string out = fmt::format(
        "# The reporting timetable: what the law asks these boards for. Call the reports what you call them; "
        "another one:\n"
        "#   concordat add report --title \"…\" --owner … --to BODY:ACTION\n\n"
        "columns = [{}]\nclause = \"{}\"\n",
        fmt::join(columns, ", "), timetable_clause);
    for (const Report& report : reports_) {
      out += fmt::format(
          "\n[[report]]\nid = {}\ntitle = {}\nowner = {}\ncell = [\n  {{ to = {}, action = \"agree\" }},\n",
          toml_string(report.id), toml_string(report.title), toml_string(report.owner->id),
          toml_string(report.owner->id));
      for (const Board* told : report.told)
        out += fmt::format("  {{ to = {}, action = \"note\" }},\n", toml_string(told->id));
      out += "]\n";
    }
    return out;
  }

  const Answers& answers_;
  const std::string area_;
  const std::string council_;
  const std::string edition_;
  const std::vector<model::LawRow> law_ = model::shipped_law();
  std::vector<Report> reports_;
  std::vector<io::OutputFile> files_;
};

}  // namespace

std::vector<io::OutputFile> protocol(const Answers& answers) {
  return Protocol(answers).files();
}

}  // namespace concordat::start
