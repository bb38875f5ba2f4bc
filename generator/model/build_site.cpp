// The files at the top of the content folder, and area.toml.
#include "model/build_parts.hpp"
#include "model/shapes.hpp"

namespace concordat::model {

using data::Value;

void build_site(const Value& table, const Fields& fields, Site& site) {
  data::validate(table, shapes::site, fields.sink());
  site.title = fields.text(table, "title");
  site.base_url = fields.text(table, "base_url");
  while (!site.base_url.empty() && site.base_url.back() == '/') site.base_url.pop_back();
  site.language = fields.text(table, "language");
  site.description = fields.text(table, "description");
  if (const Value* publisher = fields.table(table, "publisher")) {
    site.publisher = {fields.text(*publisher, "name"), fields.text(*publisher, "contact")};
  }
  if (const Value* theme = fields.table(table, "theme")) {
    site.colour = fields.text(*theme, "colour");
    site.colour_span = fields.span(*theme, "colour");
  }
  if (const Value* facts = fields.table(table, "accessibility")) {
    AccessibilityFacts& to = site.accessibility;
    to.compliance = static_cast<AccessibilityFacts::Compliance>(
        word_index("full|partial|none", fields.text(*facts, "compliance")));
    to.prepared = fields.date(*facts, "prepared");
    to.reviewed = fields.date(*facts, "reviewed");
    to.tested = fields.date(*facts, "tested");
    to.method = fields.text(*facts, "method");
    to.issues = fields.texts(*facts, "issues");
    to.contact = fields.text(*facts, "contact");
    to.reply_days = fields.integer(*facts, "reply_days");
  }
}

void build_organisations(const Value& table, const Fields& fields, Corpus& corpus) {
  data::validate(table, shapes::organisations, fields.sink());
  for (const Value* from : fields.tables(table, "organisation")) {
    Organisation& to = corpus.organisations.emplace_back();
    to.id = fields.id<OrganisationId>(*from, "id");
    to.name = fields.text(*from, "name");
    to.acronym = fields.text(*from, "acronym");
    to.kind = fields.text(*from, "kind");
    to.former_names = fields.texts(*from, "former_names");
    to.website = fields.text(*from, "website");
    to.note = fields.prose(*from, "note");
  }
}

void build_legislation(const Value& table, const Fields& fields, Corpus& corpus) {
  data::validate(table, shapes::legislation, fields.sink());
  for (const Value* from : fields.tables(table, "act")) {
    Act& to = corpus.acts.emplace_back();
    to.id = fields.id<ActId>(*from, "id");
    to.title = fields.text(*from, "title");
    to.kind = static_cast<ActKind>(
        word_index("act|regulations|statutory-guidance|guidance", fields.text(*from, "kind")));
    to.year = fields.integer(*from, "year");
    to.address = fields.text(*from, "address");
    to.note = fields.prose(*from, "note");
  }
  for (const Value* from : fields.tables(table, "statutory_kind")) {
    StatutoryKind& to = corpus.statutory_kinds.emplace_back();
    to.id = fields.id<StatutoryKindId>(*from, "id");
    to.name = fields.text(*from, "name");
    to.acts = fields.ids<ActId>(*from, "acts");
    to.ends = fields.date(*from, "ends");
    to.note = fields.prose(*from, "note");
  }
}

namespace {

AreaBody build_area_body(const Value& from, const Fields& fields) {
  AreaBody to;
  to.id = fields.id<BodyId>(from, "id");
  to.name = fields.text(from, "name");
  to.acronym = fields.text(from, "acronym");
  to.aliases = fields.texts(from, "aliases");
  to.statutory_kind = fields.id<StatutoryKindId>(from, "statutory_kind");
  to.organisation = fields.id<OrganisationId>(from, "organisation");
  to.areas = fields.ids<AreaId>(from, "areas");
  to.note = fields.markdown(from, "note");
  for (const Value* name : fields.tables(from, "formerly")) {
    to.formerly.push_back({fields.text(*name, "name"), fields.text(*name, "acronym"),
                           fields.date(*name, "until"), fields.prose(*name, "note")});
  }
  for (const Value* before : fields.tables(from, "succeeds")) {
    to.succeeds.push_back(
        {fields.id<BodyId>(*before, "body"), fields.date(*before, "when"), fields.prose(*before, "note")});
  }
  return to;
}

}  // namespace

void build_area(const Value& table, const Fields& fields, Area& area) {
  data::validate(table, shapes::area, fields.sink());
  area.name = fields.text(table, "name");
  area.summary = fields.prose(table, "summary");
  area.councils = fields.ids<OrganisationId>(table, "councils");
  for (const Value* body : fields.tables(table, "body"))
    area.bodies.push_back(build_area_body(*body, fields));
  for (const Value* term : fields.tables(table, "term")) {
    area.terms.push_back({fields.text(*term, "term"), fields.text(*term, "name"),
                          fields.prose(*term, "meaning"), fields.span(*term, "term")});
  }
}

}  // namespace concordat::model
