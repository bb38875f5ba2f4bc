// The TOML of an edition. What the file does not say is said to be inferred wherever content has a place for
// that, and left out elsewhere.
#include "import/content_files.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "doc/plain.hpp"
#include "import/toml_lines.hpp"
#include "markdown/slug.hpp"

namespace concordat::importing {
namespace {

constexpr const char* by_place = "Taken from where the document lists it; no clause says so.";

std::string kind_of(const std::string& title) {
  const std::string small = doc::lower(title);
  if (small.find("protocol") != std::string::npos) return "protocol";
  if (small.find("working arrangement") != std::string::npos) return "working-arrangement";
  if (small.find("update") != std::string::npos) return "partnership-update";
  if (small.find("report") != std::string::npos) return "committee-report";
  return "protocol";
}

/// The first sentence of the text that is one.
std::string summary_of(const Outline& outline, const std::string& title) {
  constexpr std::size_t fewest = 40;
  for (const Section& section : outline.sections) {
    for (const Block* block : section.blocks) {
      if (!block->rows.empty() || section.headings.empty() || block->paragraph.outline < 9) continue;
      const std::string words = words_of(block->paragraph).substr(block->paragraph.skip);
      if (words.size() >= fewest && words.back() == '.') return doc::first_sentence(words);
    }
  }
  return title;
}

std::string ids(const std::vector<std::string>& list) {
  std::string made;
  for (const std::string& id : list) made += (made.empty() ? "" : ", ") + data::toml_string(id);
  return "[" + made + "]";
}

std::vector<std::string> body_ids(const Facts& facts) {
  std::vector<std::string> made;
  for (const FoundBody& body : facts.bodies) made.push_back(body.id);
  return made;
}

struct Months {
  std::string_view season;
  std::string_view months;
};
constexpr Months usual[] = {
    {"spring", "3, 4, 5"}, {"summer", "6, 7, 8"}, {"autumn", "9, 10, 11"}, {"winter", "12, 1, 2"}};

std::string_view role_of(std::string_view action) {
  for (const std::string_view word : {"agree", "approv", "endorse", "ratif", "sign"}) {
    if (action.starts_with(word)) return "decides";
  }
  for (const std::string_view word : {"comment", "consult", "contribut", "present", "develop", "lead",
                                      "discuss", "review", "scrutin", "consider"}) {
    if (action.starts_with(word)) return "contributes";
  }
  return "receives";
}

std::string terms_of(const FoundMatrix& matrix) {
  std::string made;
  for (const FoundTerm& action : matrix.actions) {
    made += "\n[[action]]\n" + line("id", action.id) + line("name", action.name);
    made += line("meaning", action.meaning.empty() ? action.name : action.meaning) +
            line("role", role_of(action.id));
    if (action.meaning.empty())
      made += line("note", "The document does not explain this word where it was looked for.");
  }
  for (const FoundTerm& season : matrix.seasons) {
    const auto* months = std::find_if(std::begin(usual), std::end(usual),
                                      [&](const Months& one) { return one.season == season.id; });
    made += "\n[[season]]\n" + line("id", season.id) + line("name", season.name);
    made += fmt::format("months = [{}]\n", months == std::end(usual) ? "1" : months->months);
  }
  return made;
}

std::string edition_toml(const Wanted& wanted, const Outline& outline, const Facts& facts) {
  const std::string title = title_of(wanted, outline);
  std::string made =
      "# Made from a Word file or PDF. What is open stands in the list that was written with it.\n\n";
  made += line("title", title) + line("kind", kind_of(title)) + "status = \"unknown\"\n" +
          prose_line("summary", summary_of(outline, title));
  if (!facts.dated.date.empty()) made += line("dated", facts.dated.date);
  if (!facts.approvals.empty()) made += line("approvals_clause", facts.approvals_at);
  if (!facts.bodies.empty()) made += "boards = " + ids(body_ids(facts)) + "\n";
  made += "\n[source]\n" + prose_line("document", wanted.file_name);
  if (!facts.dated.date.empty()) made += line("dated", "What stands before the first heading");
  if (!facts.review.date.empty()) made += line("review", "What stands before the first heading");
  made += "\n[inferred]\n" + line("status", "Not looked for in the document yet.");
  if (!facts.review.date.empty()) made += "\n[review]\n" + line("next", facts.review.date);
  if (facts.matrix) made += terms_of(*facts.matrix);
  for (const FoundApproval& approval : facts.approvals)
    made += "\n[[approval]]\n" + line("body", approval.body) + line("date", approval.date) +
            "status = \"agreed\"\n";
  return made;
}

/// An organisation or a body by its name; else a post, in the words of the document.
std::string member_of(const FoundMember& member, const Facts& facts, const std::string& own) {
  std::string made = "\n[[member]]\n";
  const auto body = std::find_if(facts.bodies.begin(), facts.bodies.end(), [&](const FoundBody& one) {
    return one.id != own &&
           (one.name == member.words || (!one.acronym.empty() && one.acronym == member.words));
  });
  constexpr std::string_view parts = "including ";
  if (body != facts.bodies.end()) return made + line("body", body->id);
  if (member.organisation.empty()) return made + line("post", member.words);
  made += line("organisation", member.organisation);
  if (!member.said.starts_with(parts)) return made + prose_line("note", member.said);
  std::string departments;
  for (std::size_t at = parts.size(); at < member.said.size();) {
    const std::size_t end = std::min(member.said.find(", ", at), member.said.size());
    departments += (departments.empty() ? "" : ", ") + data::toml_string(member.said.substr(at, end - at));
    at = end + 2;
  }
  return made + fmt::format("departments = [{}]\n", departments);
}

io::OutputFile board_file(const FoundBody& body, const Facts& facts) {
  std::string made = fmt::format("# {}\n", body.name);
  made += line("members_clause", body.members_at);
  if (!body.members.empty())
    made += "\n[inferred]\n" +
            line("members", "The list below the heading that names the board, taken over line by line.");
  for (const FoundPost& post : body.posts) {
    const bool independent = doc::lower(post.holder).find("independent") != std::string::npos ||
                             doc::lower(post.title).find("independent") != std::string::npos;
    made += "\n[[post]]\n" + line("title", post.title) + prose_line("holder", post.holder);
    if (independent) made += "independent = true\n";
    made += body.members_at.empty() ? line("inferred", by_place) : line("clause", body.members_at);
  }
  for (const FoundMember& member : body.members) made += member_of(member, facts, body.id);
  return {"boards/" + body.id + ".toml", made};
}

std::string cell_of(const FoundCell& cell) {
  std::string made = "  { to = " + data::toml_string(cell.body);
  const auto add = [&](std::string_view key, const std::string& value) {
    if (!value.empty()) made += fmt::format(", {} = {}", key, data::toml_string(value));
  };
  add("action", cell.action);
  add("season", cell.season);
  add("frequency", cell.frequency);
  add("blank_reason", cell.blank);
  add("note", cell.note.empty() ? std::string() : prose(cell.note));
  return made + " },\n";
}

io::OutputFile reports_file(const FoundMatrix& matrix) {
  std::string made = "columns = " + ids(matrix.columns) + "\n" + line("clause", matrix.at);
  for (const FoundReport& report : matrix.reports) {
    made +=
        "\n[[report]]\n" + line("id", report.id) + line("title", report.title) + line("owner", report.owner);
    made += line("owner_inferred", "Concluded from the title of the report, or from who agrees it.") +
            line("heading", report.heading) + "cell = [\n";
    for (const FoundCell& cell : report.cells) made += cell_of(cell);
    made += "]\n";
  }
  return {"reports.toml", made};
}

}  // namespace

std::string title_of(const Wanted& wanted, const Outline& outline) {
  const std::string title = outline.title ? words_of(*outline.title) : std::string();
  if (!title.empty()) return title;
  const std::string name = wanted.file_name.substr(0, wanted.file_name.rfind('.'));
  return name.empty() ? wanted.document : name;
}

std::vector<io::OutputFile> edition_files(const Wanted& wanted, const Outline& outline, const Facts& facts) {
  std::vector<io::OutputFile> files = {{"edition.toml", edition_toml(wanted, outline, facts)}};
  for (const FoundBody& body : facts.bodies) files.push_back(board_file(body, facts));
  if (facts.matrix) files.push_back(reports_file(*facts.matrix));
  return files;
}

std::string area_tables(const Facts& facts) {
  std::string made;
  for (const FoundBody& body : facts.bodies) {
    if (!body.is_known)
      made += "\n[[body]]\n" + line("id", body.id) + line("name", body.name) + line("acronym", body.acronym);
  }
  return made;
}

io::OutputFile new_area(const Wanted& wanted, const Facts& facts) {
  std::string name = wanted.area;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] == '-') name[i] = ' ';
    if ((i == 0 || name[i - 1] == ' ') && name[i] >= 'a' && name[i] <= 'z')
      name[i] = static_cast<char>(name[i] - 'a' + 'A');
  }
  return {wanted.area + "/area.toml",
          line("name", name) + line("summary", "To be written.") + area_tables(facts)};
}

io::OutputFile new_site(const Wanted& wanted, const Outline& outline) {
  std::string made = "# Made by an import: what stands here is to be looked at, line by line.\n\n";
  made += line("title", title_of(wanted, outline)) + line("base_url", "https://example.org") +
          line("language", "en-GB");
  made += line("description", "To be written.");
  made += "\n[publisher]\nname = \"To be written\"\ncontact = \"mailto:nobody@example.org\"\n";
  made += "\n[theme]\ncolour = \"#1d4f5c\"\n\n[accessibility]\ncompliance = \"none\"\n";
  for (const char* key : {"prepared", "reviewed", "tested"})
    made += fmt::format("{} = {}\n", key, wanted.today);
  made += "method = \"Not tested yet.\"\ncontact = \"mailto:nobody@example.org\"\nreply_days = 5\n";
  return {"site.toml", made};
}

std::string organisation_tables(const Facts& facts) {
  std::string made;
  for (const FoundOrganisation& one : facts.organisations)
    made += "\n[[organisation]]\n" + line("id", one.id) + line("name", one.name) + line("kind", one.kind);
  return made;
}

io::OutputFile new_organisations(const Facts& facts) {
  return {"organisations.toml", "# Every agency, once.\n" + organisation_tables(facts)};
}

io::OutputFile new_legislation() {
  return {"legislation.toml",
          "# Acts, regulations and guidance that the documents cite. An import makes none.\n"};
}

}  // namespace concordat::importing
