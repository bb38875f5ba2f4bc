// Every id in the data must be declared somewhere. Which keys are references, the rows of the keys say. Where
// the declaring file had errors of its own, an unknown id is not reported: the cause is.
#include "check/check.hpp"
#include "check/unknown.hpp"
#include "model/visit.hpp"

namespace concordat::check {
namespace {

using derive::EditionIndex;
using derive::Index;
using diag::Code;

/// What references can mean: of an edition its own things, of an area its bodies, of the top the rest.
class References {
 public:
  References(const Index& index, DeclaredIds& declared, diag::Sink& sink)
      : index_(index), declared_(declared), sink_(sink) {}

  References in(const model::Area& area, const EditionIndex* edition = nullptr) const {
    References inner = *this;
    inner.area_ = &area;
    inner.edition_ = edition;
    return inner;
  }

  template <class R>
  void check(const R& record) const {
    model::visit_references(record, [&](const model::Reference& reference) {
      std::visit([&](const auto* id) { (*this)(*id); }, reference);
    });
  }

  void operator()(const model::BodyId& id) const {
    if (edition_ ? edition_->body(id) != nullptr : index_.area_body(*area_, id) != nullptr) return;
    if (index_.organisation(id))
      sink_.add(Code::UnknownBody, id.span,
                fmt::format("\"{}\" is an organisation, and a body is wanted here", id.value),
                fmt::format("among members write organisation = \"{}\"; elsewhere name a body", id.value));
    else if (edition_)
      report(Code::UnknownBody, "body of this edition", id, edition().bodies);
    else
      report(Code::UnknownBody, "body of this area", id, area_->bodies);
  }
  void operator()(const model::BoardFile&) const {}  // looked for where the edition is built
  void operator()(const model::OfficeId& id) const {
    const bool known = std::any_of(area_->offices.begin(), area_->offices.end(),
                                   [&](const model::Office& office) { return office.id == id; });
    if (!known && area_->read) report(Code::UnknownOffice, "office of this area", id, area_->offices);
  }
  void operator()(const model::ThemeId&) const {}  // declared; nothing refers to a theme
  void operator()(const model::TopicId&) const {}  // declared; nothing refers to a topic
  void operator()(const model::LawId&) const {}    // nor to a row of the law
  void operator()(const model::ActId& id) const {
    if (!index_.act(id) && corpus().legislation_read) report(Code::UnknownAct, "act", id, corpus().acts);
  }
  void operator()(const model::OrganisationId& id) const {
    if (index_.organisation(id) || !corpus().organisations_read) return;
    if (edition_ ? edition_->body(id) != nullptr : area_ && index_.area_body(*area_, id))
      sink_.add(Code::UnknownOrganisation, id.span,
                fmt::format("\"{}\" is a body, and an organisation is wanted here", id.value),
                fmt::format("among members write body = \"{}\"; elsewhere name an organisation", id.value));
    else
      unknown({Code::UnknownOrganisation, "organisation", id, id.span,
               "\"concordat add organisation --name … --kind …\" adds one"},
              declared_.of(corpus().organisations), sink_);
  }
  void operator()(const model::StatutoryKindId& id) const {
    if (!index_.statutory_kind(id) && corpus().legislation_read)
      report(Code::UnknownStatutoryKind, "statutory kind", id, corpus().statutory_kinds);
  }
  void operator()(const model::AreaId& id) const {
    if (!index_.area(id)) report(Code::UnknownArea, "area", id, corpus().areas);
  }
  void operator()(const model::ReportId& id) const {
    if (!edition_->report(id) && edition().read.reports)
      report(Code::UnknownReport, "report", id, edition().timetable.reports);
  }
  void operator()(const model::GroupId& id) const {
    if (!edition_->group(id)) of_edition("group", id, edition().groups);
  }
  void operator()(const model::RelationId& id) const {
    if (!edition_->relation(id)) of_edition("relation", id, edition().relations);
  }
  void operator()(const model::ActionId& id) const {
    if (!edition_->action(id)) of_edition("action", id, edition().actions);
  }
  void operator()(const model::SeasonId& id) const {
    if (!edition_->season(id)) of_edition("season", id, edition().seasons);
  }
  void operator()(const model::ClauseRef& ref) const {
    constexpr std::string_view prefix = "section:";
    const std::string_view text = ref.value;
    if (text.starts_with(prefix)) {
      const std::string_view section = text.substr(prefix.size());
      if (edition_->section(section)) return;
      unknown({Code::UnknownSection, "section", section, ref.span}, declared_.of(edition().sections), sink_);
    } else if (!edition_->clause(text) && !may_be_unread(edition(), text)) {
      std::string hint = clause_hint(edition(), text);
      sink_.add(
          Code::UnknownClause, ref.span, fmt::format("there is no clause \"{}\"", text),
          hint.empty() ? "write its number, or \"section:appendix-a\" for what has none" : std::move(hint));
    }
  }

 private:
  const model::Corpus& corpus() const { return index_.corpus(); }
  const model::Edition& edition() const { return edition_->edition(); }

  template <class Id, class List>
  void report(Code code, std::string_view what, const Id& id, const List& declared) const {
    unknown({code, what, id, id.span}, declared_.of(declared), sink_);
  }

  /// A word that the edition itself defines.
  template <class Id, class List>
  void of_edition(std::string_view what, const Id& id, const List& declared) const {
    if (edition().read.edition) report(Code::UnknownEditionTerm, what, id, declared);
  }

  const Index& index_;
  DeclaredIds& declared_;
  diag::Sink& sink_;
  const model::Area* area_ = nullptr;
  const EditionIndex* edition_ = nullptr;
};

}  // namespace

void check_references(const Index& index, diag::Sink& sink) {
  DeclaredIds declared;
  const References top(index, declared, sink);
  for (const model::StatutoryKind& kind : index.corpus().statutory_kinds) top.check(kind);
  for (const model::LawRow& row : index.corpus().law) {
    if (row.id.span.file != no_file)
      top.check(row);  // the program's own rows are of kinds that a site need not have
  }
  for (const model::Area& area : index.corpus().areas) {
    top.in(area).check(area);
    for (const model::Document& document : area.documents) {
      for (const model::Edition& edition : document.editions) {
        const EditionIndex edition_index(area, document, edition);
        top.in(area, &edition_index).check(edition);
      }
    }
  }
}

}  // namespace concordat::check
