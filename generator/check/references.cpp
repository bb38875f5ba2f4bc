// Every id in the data must be declared somewhere. Where the declaring file had errors of its own, an unknown
// id is not reported: the cause is.
#include "check/check.hpp"
#include "check/unknown.hpp"

namespace concordat::check {
namespace {

using derive::EditionIndex;
using derive::Index;
using diag::Code;

class EditionReferences {
 public:
  EditionReferences(const Index& index, const EditionIndex& edition, diag::Sink& sink)
      : index_(index), edition_(edition), sink_(sink) {}

  void check() {
    const model::Edition& edition = edition_.edition();
    for (const model::Body& one : edition.bodies) body_file(one);
    for (const model::Approval& approval : edition.approvals) body(approval.body);
    for (const model::Exchange& exchange : edition.exchanges) {
      group(exchange.first);
      group(exchange.second);
      report(exchange.report);
    }
    timetable(edition.timetable);
    for (const model::Line& line : edition.lines) {
      body(line.from);
      body(line.to);
      word(line.kind, "relation", edition_.relation(line.kind), edition.relations);
      clauses(line.clauses);
    }
    clauses(edition.themes.clauses);
    for (const model::Theme& theme : edition.themes.themes) body(theme.lead);
    clauses(edition.review.clauses);
    clauses(edition.approvals_clauses);
    for (const model::Section& section : edition.sections) body(section.body);
  }

 private:
  void body_file(const model::Body& one) {
    group(one.group);
    for (const model::BodyId& parent : one.parents) body(parent);
    for (const model::StatutoryBasis& basis : one.statutory_basis) {
      act(basis.act);
      clauses(basis.clauses);
    }
    for (const model::FunctionList& list : one.functions) clauses(list.clauses);
    for (const model::Post& post : one.posts) {
      organisation(post.organisation);
      body(post.body);
      clauses(post.clauses);
    }
    for (const model::Member& member : one.members) {
      organisation(member.organisation);
      body(member.body);
      for (const model::OrganisationId& also : member.also) organisation(also);
    }
    for (const model::PriorityList& list : one.priorities) clauses(list.clauses);
    for (const model::Oversight& over : one.overseen) body(over.by);
    for (const auto* list :
         {&one.parents_clauses, &one.role_clauses, &one.accountability_clauses, &one.members_clauses}) {
      clauses(*list);
    }
  }

  void timetable(const model::Timetable& timetable) {
    for (const model::BodyId& column : timetable.columns) body(column);
    clauses(timetable.clauses);
    for (const model::Report& one : timetable.reports) {
      body(one.owner);
      for (const model::Cell& cell : one.cells) {
        body(cell.to);
        word(cell.action, "action", edition_.action(cell.action), edition_.edition().actions);
        word(cell.season, "season", edition_.season(cell.season), edition_.edition().seasons);
      }
    }
  }

  void body(const model::BodyId& id) {
    if (id.empty() || edition_.body(id)) return;
    unknown(
        Code::UnknownBody, "body of this edition", id, id.span,
        [&] { return ids_of(edition_.edition().bodies); }, sink_);
  }
  void group(const model::GroupId& id) { word(id, "group", edition_.group(id), edition_.edition().groups); }
  void report(const model::ReportId& id) {
    if (id.empty() || edition_.report(id) || !edition_.edition().read.reports) return;
    unknown(
        Code::UnknownReport, "report", id, id.span,
        [&] { return ids_of(edition_.edition().timetable.reports); }, sink_);
  }
  template <class Id, class Found, class List>
  void word(const Id& id, std::string_view what, const Found* found, const List& list) {
    if (id.empty() || found || !edition_.edition().read.edition) return;
    unknown(
        Code::UnknownWordOfEdition, what, id, id.span, [&] { return ids_of(list); }, sink_);
  }
  void act(const model::ActId& id) {
    if (id.empty() || index_.act(id) || !index_.corpus().legislation_read) return;
    unknown(
        Code::UnknownAct, "act", id, id.span, [&] { return ids_of(index_.corpus().acts); }, sink_);
  }
  void organisation(const model::OrganisationId& id) {
    if (id.empty() || index_.organisation(id) || !index_.corpus().organisations_read) return;
    unknown(
        Code::UnknownOrganisation, "organisation", id, id.span,
        [&] { return ids_of(index_.corpus().organisations); }, sink_);
  }
  void clauses(const std::vector<model::ClauseRef>& refs) {
    constexpr std::string_view section = "section:";
    for (const model::ClauseRef& ref : refs) {
      std::string_view text = ref.value;
      if (text.substr(0, section.size()) == section) {
        if (edition_.section(text.substr(section.size()))) continue;
        unknown(
            Code::UnknownSection, "section", text.substr(section.size()), ref.span,
            [&] { return ids_of(edition_.edition().sections); }, sink_);
      } else if (!edition_.clause(text) && !may_be_unread(edition_.edition(), text)) {
        sink_.error(Code::UnknownClause, ref.span, fmt::format("there is no clause \"{}\"", text),
                    "write its number, or \"section:appendix-a\" for what has none");
      }
    }
  }

  const Index& index_;
  const EditionIndex& edition_;
  diag::Sink& sink_;
};

void check_area(const Index& index, const model::Area& area, diag::Sink& sink) {
  const model::Corpus& corpus = index.corpus();
  auto organisation = [&](const model::OrganisationId& id) {
    if (id.empty() || index.organisation(id) || !corpus.organisations_read) return;
    unknown(
        Code::UnknownOrganisation, "organisation", id, id.span, [&] { return ids_of(corpus.organisations); },
        sink);
  };
  for (const model::OrganisationId& council : area.councils) organisation(council);
  for (const model::AreaBody& body : area.bodies) {
    organisation(body.organisation);
    if (!body.statutory_kind.empty() && corpus.legislation_read &&
        !index.statutory_kind(body.statutory_kind)) {
      unknown(
          Code::UnknownStatutoryKind, "statutory kind", body.statutory_kind, body.statutory_kind.span,
          [&] { return ids_of(corpus.statutory_kinds); }, sink);
    }
    for (const model::AreaId& id : body.areas) {
      if (index.area(id)) continue;
      unknown(
          Code::UnknownArea, "area", id, id.span, [&] { return ids_of(corpus.areas); }, sink);
    }
    for (const model::Succession& before : body.succeeds) {
      if (index.area_body(area, before.body)) continue;
      unknown(
          Code::UnknownBody, "body of this area", before.body, before.body.span,
          [&] { return ids_of(area.bodies); }, sink);
    }
  }
}

}  // namespace

void check_references(const Index& index, diag::Sink& sink) {
  const model::Corpus& corpus = index.corpus();
  for (const model::StatutoryKind& kind : corpus.statutory_kinds) {
    for (const model::ActId& id : kind.acts) {
      if (!index.act(id))
        unknown(
            Code::UnknownAct, "act", id, id.span, [&] { return ids_of(corpus.acts); }, sink);
    }
  }
  for (const model::Area& area : corpus.areas) {
    check_area(index, area, sink);
    for (const model::Document& document : area.documents) {
      for (const model::Edition& edition : document.editions) {
        EditionIndex edition_index(area, document, edition);
        EditionReferences(index, edition_index, sink).check();
      }
    }
  }
}

}  // namespace concordat::check
