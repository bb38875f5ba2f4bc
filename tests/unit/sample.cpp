// The invented edition that the unit tests of later stages share. Each oddity of it is there for a test: a
// seat "and/or", a vacant post, a cell "n/a", a season over the turn of the year, names with marks that need
// escaping.

#include "sample.hpp"

namespace concordat::sample {

using namespace model;
using doc::Kind;
using doc::Node;

Node text(std::string words) {
  Node node;
  node.kind = Kind::Text;
  node.text = std::move(words);
  return node;
}

Node link(std::string url, std::string words) {
  Node node;
  node.kind = Kind::Link;
  node.url = std::move(url);
  if (!words.empty()) node.children.push_back(text(std::move(words)));
  return node;
}

Node paragraph(std::vector<Node> inlines) {
  Node node;
  node.kind = Kind::Paragraph;
  node.children = std::move(inlines);
  return node;
}

Node prose(std::string words) {
  Node node;
  node.children.push_back(paragraph({text(std::move(words))}));
  return node;
}

Node clause(std::string number, std::string key, std::vector<Node> inlines) {
  Node node;
  node.kind = Kind::Clause;
  node.id = std::move(number);
  node.key = std::move(key);
  node.children.push_back(paragraph(std::move(inlines)));
  return node;
}

namespace {

dates::Date date(int year, int month, int day) {
  return {dates::Date::Precision::Day, year, month, day};
}

Body body(std::string id, std::string name, std::string acronym, std::string group) {
  Body body;
  body.id = {std::move(id), {}};
  body.name = std::move(name);
  body.acronym = std::move(acronym);
  body.group = {std::move(group), {}};
  return body;
}

Member seat(std::string organisation) {
  Member member;
  member.organisation = {std::move(organisation), {}};
  return member;
}

Body wellbeing_board() {
  Body board = body("wb", "Northshire Wellbeing Board", "WB", "strategy");
  board.website = "https://wellbeing.example";
  board.role = prose("Plans health and care.");
  StatutoryBasis& basis = board.statutory_basis.emplace_back();
  basis.act = {"health-act-2012", {}};
  basis.provision = "section 194";
  FunctionList functions;
  functions.heading = "Key functions";
  functions.items.push_back({prose("Assess needs, \"jointly\""), {prose("of children"), prose("of adults")}});
  functions.items.push_back({prose("Agree a strategy"), {}});
  board.functions.push_back(functions);
  Post chair;
  chair.title = "Chair";
  chair.holder = prose("Leader of the Council");
  chair.organisation = {"county", {}};
  Post deputy;
  deputy.title = "Deputy chair";  // vacant
  board.posts = {chair, deputy};
  Member council = seat("county");
  council.departments = {"Adult Care", "Education"};
  council.count = 2;
  council.group = "Elected members";
  Member health = seat("health");
  health.also = {{"police", {}}};
  Member invited = seat("police");
  invited.capacity = Capacity::Invited;
  invited.note = prose("for item 3");
  board.members = {council, health, invited};
  PriorityList priorities;
  priorities.year = "2017-18";
  priorities.kind = "priorities";
  priorities.items = {prose("A healthy start"), prose("Ageing well")};
  board.priorities.push_back(priorities);
  return board;
}

std::vector<Body> bodies() {
  Body safeguarding = body("sb", "Safeguarding Board \"North & South\"", "SB", "scrutiny");
  safeguarding.aliases = {"Safeguarding Board"};
  Member wb_seat;
  wb_seat.body = {"wb", {}};
  Member office;
  office.post = "Director of Care";
  office.name = "Director of Care (or deputy)";
  safeguarding.members = {wb_seat, office};
  PriorityList plain_list;
  plain_list.year = "2017";
  plain_list.numbered = false;
  plain_list.items = {prose("Hear the child")};
  safeguarding.priorities.push_back(plain_list);
  Body trust = body("trust", "Children\xE2\x80\x99s Trust", "", "strategy");
  trust.parents = {{"wb", {}}};
  Body audit = body("audit", "Audit Group of the Safeguarding Board", "", "scrutiny");
  audit.standing = Standing::SubGroup;
  audit.parents = {{"sb", {}}};
  Body commissioner = body("commissioner", "Police Commissioner", "", "");
  commissioner.standing = Standing::Outside;
  return {wellbeing_board(), safeguarding, trust, audit, commissioner};
}

Cell cell(std::string to, std::string action, std::string season) {
  Cell cell;
  cell.to = {std::move(to), {}};
  cell.action = {std::move(action), {}};
  if (!season.empty()) cell.seasons.push_back({std::move(season), {}});
  return cell;
}

Timetable timetable() {
  Timetable timetable;
  timetable.columns = {{"wb", {}}, {"sb", {}}, {"trust", {}}};
  Report needs;
  needs.id = {"needs", {}};
  needs.title = "Needs Assessment";
  needs.owner = {"wb", {}};
  Cell blank = cell("trust", "", "");
  blank.blank_reason = "n/a";
  Cell four_yearly = cell("wb", "agree", "winter");
  four_yearly.frequency = "every 4 years";
  needs.cells = {blank, four_yearly};  // not in the order of the columns
  Report annual;
  annual.id = {"annual", {}};
  annual.title = "Annual Report";
  annual.owner = {"sb", {}};
  Cell informed = cell("wb", "inform", "spring");
  informed.audience = "Chair, and officers";
  informed.note = prose("in public");
  annual.cells = {informed, cell("trust", "consult", "")};
  timetable.reports = {needs, annual};
  return timetable;
}

Line line(std::string from, std::string kind, std::string to, std::vector<ClauseRef> clauses) {
  Line line;
  line.from = {std::move(from), {}};
  line.kind = {std::move(kind), {}};
  line.to = {std::move(to), {}};
  line.clauses = std::move(clauses);
  return line;
}

std::vector<Line> lines() {
  const ClauseRef first{"1.1", {}}, second{"1.2", {}};
  Line reports = line("sb", "reports-to", "wb", {first, second});
  reports.note = prose("safety");
  Line exception = line("trust", "reports-to", "wb", {second});
  exception.by_exception = true;
  return {reports,
          line("sb", "reports-to", "wb", {second}),
          line("sb", "challenges", "trust", {second}),
          line("trust", "challenges", "sb", {second}),
          exception,
          line("wb", "works-with", "commissioner", {first})};
}

Section section() {
  Section section;
  section.id = "purpose";
  section.number = "1";
  section.title = "Purpose";
  Node heading;
  heading.kind = Kind::Heading;
  heading.level = 2;
  heading.children = {text("About the WB")};
  Node soft;
  soft.kind = Kind::SoftBreak;
  section.text.children = {
      heading,
      clause("1.1", "",
             {text("The Northshire Wellbeing"), soft, text("Board meets the Safeguarding Board.")}),
      clause("1.2", "escalation",
             {text("The Audit Group of the Safeguarding Board and the Children's Trust\xE2\x80\x99s chair "
                   "act under "),
              link("act:health-act-2012"), text(" and "), link("clause:1.1"), text("; "),
              link("board:commissioner", "he"), text(" is told.")}),
      paragraph({text("WB again.")})};
  return section;
}

Edition edition() {
  Edition edition;
  edition.id = "2017-18";
  edition.title = "Northshire Partnership Protocol";
  edition.label = "2017-18";
  edition.status = Status::Agreed;
  edition.dated = date(2017, 3, 9);
  edition.period = "2017-18";
  edition.seasons = {{{"spring", {}}, "Spring", {3, 4, 5}},
                     {{"autumn", {}}, "Autumn", {9, 10, 11}},
                     {{"winter", {}}, "Winter", {12, 1, 2}}};
  edition.actions = {{{"agree", {}}, "Agree", "signs it off", ActionRole::Decides, {}},
                     {{"consult", {}}, "Consult", "is asked", ActionRole::Contributes, {}},
                     {{"inform", {}}, "Inform", "is told, in time", ActionRole::Receives, {}}};
  edition.relations = {{{"reports-to", {}}, "reports to", "receives reports from", Family::Reporting, false},
                       {{"challenges", {}}, "challenges", "is challenged by", Family::Scrutiny, false},
                       {{"works-with", {}}, "works with", "works with", Family::Support, true}};
  edition.groups = {{{"scrutiny", {}}, "Scrutiny and challenge", {}}, {{"strategy", {}}, "Strategy", {}}};
  edition.approvals = {
      {{"wb", {}}, date(2017, 7, 13), ApprovalStatus::Agreed, "", {}, "", {}},
      {{"sb", {}}, {}, ApprovalStatus::NotMet, "Safeguarding Board (joint)", {"A chair"}, "", {}}};
  edition.bodies = bodies();
  edition.timetable = timetable();
  edition.lines = lines();
  edition.themes.themes = {{{"abuse", {}}, "Domestic abuse", {"sb", {}}, prose("A steering group"), {}}};
  edition.sections = {section()};
  return edition;
}

}  // namespace

Corpus corpus() {
  Corpus corpus;
  corpus.site.base_url = "https://partnerships.example";
  corpus.organisations = {
      {{"county", {}}, "Northshire County Council", "NCC", OrganisationKind::Council, {}, "", {}},
      {{"police", {}}, "Northshire Police", "", OrganisationKind::Police, {}, "", {}},
      {{"health", {}}, "Health Trust", "", OrganisationKind::Health, {"Care Trust"}, "", {}}};
  corpus.acts = {{{"health-act-2012", {}}, "Health Act 2012", ActKind::Act, 2012, "", {}}};
  Area area;
  area.id = {"northshire", {}};
  area.name = "Northshire";
  area.councils = {{"county", {}}};
  for (const Body& known : bodies()) {
    AreaBody entry;
    entry.id = known.id;
    entry.name = known.name;
    entry.acronym = known.acronym;
    area.bodies.push_back(entry);
  }
  Document document;
  document.id = "protocol";
  document.editions = {edition()};
  area.documents = {document};
  corpus.areas = {area};
  return corpus;
}

}  // namespace concordat::sample
