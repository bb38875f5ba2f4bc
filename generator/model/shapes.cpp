// The keys of every file, in the order of the content reference (docs/content-reference.md); a test keeps the
// two equal.
#include "model/shapes.hpp"

namespace concordat::model::shapes {

using data::Key;
using data::Needed;
using data::Shape;
using data::Type;

namespace {

constexpr auto yes = Needed::Yes;
constexpr auto no = Needed::No;

constexpr Key publisher_keys[] = {
    {"name", Type::String, yes},
    {"contact", Type::Address, yes},
};
constexpr Shape publisher{"[publisher]", publisher_keys};

constexpr Key site_theme_keys[] = {
    {"colour", Type::String, yes},
};
constexpr Shape site_theme{"[theme]", site_theme_keys};

constexpr Key accessibility_keys[] = {
    {"compliance", Type::String, yes, "full|partial|none"},
    {"prepared", Type::Date, yes},
    {"reviewed", Type::Date, yes},
    {"tested", Type::Date, yes},
    {"method", Type::String, yes},
    {"issues", Type::Strings, no},
    {"contact", Type::Address, yes},
    {"reply_days", Type::Integer, yes},
};
constexpr Shape accessibility{"[accessibility]", accessibility_keys};

constexpr Key site_keys[] = {
    {"title", Type::String, yes},
    {"base_url", Type::Address, yes},
    {"language", Type::String, yes},
    {"description", Type::String, yes},
    {"publisher", Type::Table, yes, {}, &publisher},
    {"theme", Type::Table, yes, {}, &site_theme},
    {"accessibility", Type::Table, yes, {}, &accessibility},
};

constexpr Key organisation_keys[] = {
    {"id", Type::NewId, yes},
    {"name", Type::String, yes},
    {"acronym", Type::String, no},
    {"kind", Type::String, yes,
     "council|police|health|probation|justice|fire|education|housing|voluntary|military|government|business|"
     "public|other"},
    {"former_names", Type::Strings, no},
    {"website", Type::Address, no},
    {"note", Type::Prose, no},
};
constexpr Shape organisation{"[[organisation]]", organisation_keys};

constexpr Key organisations_keys[] = {
    {"organisation", Type::Tables, no, {}, &organisation},
};

constexpr Key act_keys[] = {
    {"id", Type::NewId, yes},
    {"title", Type::String, yes},
    {"kind", Type::String, yes, "act|regulations|statutory-guidance|guidance"},
    {"year", Type::Integer, no},
    {"address", Type::Address, no},
    {"note", Type::Prose, no},
};
constexpr Shape act{"[[act]]", act_keys};

constexpr Key statutory_kind_keys[] = {
    {"id", Type::NewId, yes}, {"name", Type::String, yes}, {"acts", Type::Ids, no},
    {"ends", Type::Date, no}, {"note", Type::Prose, no},
};
constexpr Shape statutory_kind{"[[statutory_kind]]", statutory_kind_keys};

constexpr Key legislation_keys[] = {
    {"act", Type::Tables, no, {}, &act},
    {"statutory_kind", Type::Tables, no, {}, &statutory_kind},
};

constexpr Key body_formerly_keys[] = {
    {"name", Type::String, yes},
    {"acronym", Type::String, no},
    {"until", Type::Date, no},
    {"note", Type::Prose, no},
};
constexpr Shape body_formerly{"[[body.formerly]]", body_formerly_keys};

constexpr Key body_succeeds_keys[] = {
    {"body", Type::Id, yes},
    {"when", Type::Date, no},
    {"note", Type::Prose, no},
};
constexpr Shape body_succeeds{"[[body.succeeds]]", body_succeeds_keys};

constexpr Key body_keys[] = {
    {"id", Type::NewId, yes},
    {"name", Type::String, yes},
    {"acronym", Type::String, no},
    {"aliases", Type::Strings, no},
    {"statutory_kind", Type::Id, no},
    {"organisation", Type::Id, no},
    {"areas", Type::Ids, no},
    {"note", Type::Markdown, no},
    {"formerly", Type::Tables, no, {}, &body_formerly},
    {"succeeds", Type::Tables, no, {}, &body_succeeds},
};
constexpr Shape body{"[[body]]", body_keys};

constexpr Key term_keys[] = {
    {"term", Type::String, yes},
    {"name", Type::String, no},
    {"meaning", Type::Prose, no},
};
constexpr Shape term{"[[term]]", term_keys};

constexpr Key area_keys[] = {
    {"name", Type::String, yes},           {"summary", Type::Prose, yes},         {"councils", Type::Ids, no},
    {"body", Type::Tables, no, {}, &body}, {"term", Type::Tables, no, {}, &term},
};

constexpr Key review_keys[] = {
    {"next", Type::Date, no},
    {"frequency", Type::String, no},
    {"clause", Type::Clause, no},
};
constexpr Shape review{"[review]", review_keys};

constexpr Key control_keys[] = {
    {"field", Type::String, yes},
    {"value", Type::Prose, no},
};
constexpr Shape control{"[[control]]", control_keys};

constexpr Key version_keys[] = {
    {"number", Type::String, yes},
    {"date", Type::Date, no},
    {"changes", Type::Proses, no},
};
constexpr Shape version{"[[version]]", version_keys};

constexpr Key season_keys[] = {
    {"id", Type::NewId, yes},
    {"name", Type::String, yes},
    {"months", Type::Integers, yes},
};
constexpr Shape season{"[[season]]", season_keys};

constexpr Key action_keys[] = {
    {"id", Type::NewId, yes},       {"name", Type::String, yes},
    {"meaning", Type::String, yes}, {"role", Type::String, yes, "decides|contributes|receives"},
    {"note", Type::Prose, no},
};
constexpr Shape action{"[[action]]", action_keys};

constexpr Key relation_keys[] = {
    {"id", Type::NewId, yes},         {"name", Type::String, yes},
    {"inverse", Type::String, yes},   {"style", Type::String, yes, "solid|dashed|dotted|bold"},
    {"symmetric", Type::Boolean, no},
};
constexpr Shape relation{"[[relation]]", relation_keys};

constexpr Key group_keys[] = {
    {"id", Type::NewId, yes},
    {"name", Type::String, yes},
    {"description", Type::Prose, no},
};
constexpr Shape group{"[[group]]", group_keys};

constexpr Key exchange_keys[] = {
    {"between", Type::Ids, yes},
    {"what", Type::String, yes},
    {"report", Type::Id, no},
};
constexpr Shape exchange{"[[exchange]]", exchange_keys};

constexpr Key approval_keys[] = {
    {"body", Type::Id, yes},
    {"date", Type::Date, no},
    {"status", Type::String, yes, "agreed|not-met|outstanding"},
    {"name", Type::String, no},
    {"by", Type::Strings, no},
    {"note", Type::Prose, no},
};
constexpr Shape approval{"[[approval]]", approval_keys};

constexpr Key record_field_keys[] = {
    {"id", Type::String, yes},
    {"name", Type::String, yes},
    {"type", Type::String, yes, "date|text|people|address"},
};
constexpr Shape record_field{"[[record_field]]", record_field_keys};

constexpr Key record_part_keys[] = {
    {"id", Type::NewId, yes},
    {"name", Type::String, yes},
    {"needed", Type::Boolean, no},
};
constexpr Shape record_part{"[[record_part]]", record_part_keys};

constexpr Key edition_keys[] = {
    {"title", Type::String, yes},
    {"short_title", Type::String, no},
    {"label", Type::String, no},
    {"kind", Type::String, yes, "protocol|working-arrangement|partnership-update|committee-report"},
    {"status", Type::String, yes, "draft|proposed|agreed|superseded"},
    {"summary", Type::Prose, yes},
    {"dated", Type::Date, no},
    {"period", Type::String, no},
    {"effective", Type::Date, no},
    {"meeting", Type::String, no},
    {"author", Type::String, no},
    {"boards", Type::Ids, no},
    {"approvals_clause", Type::Clause, no},
    {"note", Type::Markdown, no},
    {"review", Type::Table, no, {}, &review},
    {"control", Type::Tables, no, {}, &control},
    {"version", Type::Tables, no, {}, &version},
    {"season", Type::Tables, no, {}, &season},
    {"action", Type::Tables, no, {}, &action},
    {"relation", Type::Tables, no, {}, &relation},
    {"group", Type::Tables, no, {}, &group},
    {"exchange", Type::Tables, no, {}, &exchange},
    {"approval", Type::Tables, no, {}, &approval},
    {"record_field", Type::Tables, no, {}, &record_field},
    {"record_part", Type::Tables, no, {}, &record_part},
};

constexpr Key function_item_keys[] = {
    {"text", Type::Prose, yes},
    {"sub", Type::Proses, no},
};
constexpr Shape function_item{"Item of [[functions]]", function_item_keys};

constexpr Key statutory_basis_keys[] = {
    {"act", Type::Id, yes},
    {"provision", Type::String, no},
    {"note", Type::Prose, no},
    {"clause", Type::Clause, no},
};
constexpr Shape statutory_basis{"[[statutory_basis]]", statutory_basis_keys};

constexpr Key terms_of_reference_keys[] = {
    {"address", Type::Address, no},
    {"status", Type::String, no},
    {"blank", Type::Boolean, no},
    {"note", Type::Prose, no},
};
constexpr Shape terms_of_reference{"[terms_of_reference]", terms_of_reference_keys};

constexpr Key functions_keys[] = {
    {"heading", Type::String, no},
    {"intro", Type::Prose, no},
    {"items", Type::Functions, yes, {}, &function_item},
    {"clause", Type::Clause, no},
    {"numbered", Type::Boolean, no},
};
constexpr Shape functions{"[[functions]]", functions_keys};

constexpr Key post_keys[] = {
    {"title", Type::String, yes}, {"holder", Type::Prose, no},        {"organisation", Type::Id, no},
    {"body", Type::Id, no},       {"independent", Type::Boolean, no}, {"from", Type::Date, no},
    {"until", Type::Date, no},    {"note", Type::Prose, no},          {"clause", Type::Clause, no},
};
constexpr Shape post{"[[post]]", post_keys};

constexpr Key member_keys[] = {
    {"organisation", Type::Id, no},
    {"body", Type::Id, no},
    {"post", Type::String, no},
    {"name", Type::String, no},
    {"departments", Type::Strings, no},
    {"count", Type::Integer, no},
    {"group", Type::String, no},
    {"invited", Type::Boolean, no},
    {"also", Type::Ids, no},
    {"note", Type::Prose, no},
};
constexpr Shape member{"[[member]]", member_keys};

constexpr Key priorities_keys[] = {
    {"year", Type::String, yes},  {"kind", Type::String, yes},     {"heading", Type::String, no},
    {"intro", Type::Prose, no},   {"numbered", Type::Boolean, no}, {"start", Type::Integer, no},
    {"items", Type::Proses, yes}, {"source", Type::String, no},    {"clause", Type::Clause, no},
};
constexpr Shape priorities{"[[priorities]]", priorities_keys};

constexpr Key overseen_keys[] = {
    {"by", Type::Id, yes},
    {"from", Type::Integer, yes},
    {"to", Type::Integer, yes},
    {"note", Type::Prose, no},
};
constexpr Shape overseen{"[[overseen]]", overseen_keys};

constexpr Key board_keys[] = {
    {"name", Type::String, no},
    {"acronym", Type::String, no},
    {"aliases", Type::Strings, no},
    {"standing", Type::String, no, "board|sub-group|outside"},
    {"group", Type::Id, no},
    {"parents", Type::Ids, no},
    {"parents_clause", Type::Clause, no},
    {"role", Type::Markdown, no},
    {"role_clause", Type::Clause, no},
    {"accountability", Type::Markdown, no},
    {"accountability_clause", Type::Clause, no},
    {"website", Type::Address, no},
    {"quorum", Type::String, no},
    {"meets", Type::String, no},
    {"members_intro", Type::Prose, no},
    {"members_clause", Type::Clause, no},
    {"note", Type::Markdown, no},
    {"statutory_basis", Type::Tables, no, {}, &statutory_basis},
    {"terms_of_reference", Type::Table, no, {}, &terms_of_reference},
    {"functions", Type::Tables, no, {}, &functions},
    {"post", Type::Tables, no, {}, &post},
    {"member", Type::Tables, no, {}, &member},
    {"priorities", Type::Tables, no, {}, &priorities},
    {"overseen", Type::Tables, no, {}, &overseen},
};

constexpr Key report_cell_keys[] = {
    {"to", Type::Id, yes},
    {"action", Type::Id, no},
    {"season", Type::Id, no},
    {"frequency", Type::String, no},
    {"audience", Type::String, no},
    {"valid", Type::String, no},
    {"blank_reason", Type::String, no},
    {"note", Type::Prose, no},
};
constexpr Shape report_cell{"[[report.cell]]", report_cell_keys};

constexpr Key report_keys[] = {
    {"id", Type::NewId, yes},
    {"title", Type::String, yes},
    {"owner", Type::Id, yes},
    {"heading", Type::String, no},
    {"acronym", Type::String, no},
    {"note", Type::Markdown, no},
    {"cell", Type::Tables, no, {}, &report_cell},
};
constexpr Shape report{"[[report]]", report_keys};

constexpr Key reports_keys[] = {
    {"columns", Type::Ids, yes},
    {"clause", Type::Clause, no},
    {"footnote", Type::Prose, no},
    {"note", Type::Markdown, no},
    {"report", Type::Tables, no, {}, &report},
};

constexpr Key line_keys[] = {
    {"from", Type::Id, yes},       {"kind", Type::Id, yes},   {"to", Type::Id, yes},
    {"clause", Type::Clause, yes}, {"note", Type::Prose, no}, {"exception", Type::Boolean, no},
};
constexpr Shape line{"[[line]]", line_keys};

constexpr Key relationships_keys[] = {
    {"line", Type::Tables, no, {}, &line},
};

constexpr Key theme_keys[] = {
    {"id", Type::NewId, yes},     {"title", Type::String, yes},
    {"lead", Type::Id, yes},      {"arrangements", Type::Markdown, no},
    {"note", Type::Markdown, no},
};
constexpr Shape theme{"[[theme]]", theme_keys};

constexpr Key themes_keys[] = {
    {"intro", Type::Markdown, no},
    {"clause", Type::Clause, no},
    {"theme", Type::Tables, no, {}, &theme},
};

constexpr Key front_matter_keys[] = {
    {"title", Type::String, yes},
    {"number", Type::String, no},
    {"kind", Type::String, no, "section|summary|appendix|annex"},
    {"clauses", Type::String, no, "numbered"},
    {"body", Type::Id, no},
    {"record", Type::Record, no},
    {"note", Type::Markdown, no},
};

}  // namespace

const Shape site{"site.toml", site_keys};
const Shape organisations{"organisations.toml", organisations_keys};
const Shape legislation{"legislation.toml", legislation_keys};
const Shape area{"area.toml", area_keys};
const Shape edition{"edition.toml", edition_keys};
const Shape board{"boards/<body>.toml", board_keys};
const Shape reports{"reports.toml", reports_keys};
const Shape relationships{"relationships.toml", relationships_keys};
const Shape themes{"themes.toml", themes_keys};
const Shape front_matter{"front matter", front_matter_keys};

std::vector<Place> all() {
  return {
      {"site.toml", &site},
      {"site.toml", &publisher},
      {"site.toml", &site_theme},
      {"site.toml", &accessibility},
      {"organisations.toml", &organisations},
      {"organisations.toml", &organisation},
      {"legislation.toml", &legislation},
      {"legislation.toml", &act},
      {"legislation.toml", &statutory_kind},
      {"<area>/area.toml", &area},
      {"<area>/area.toml", &body},
      {"<area>/area.toml", &body_formerly},
      {"<area>/area.toml", &body_succeeds},
      {"<area>/area.toml", &term},
      {"edition.toml", &edition},
      {"edition.toml", &review},
      {"edition.toml", &control},
      {"edition.toml", &version},
      {"edition.toml", &season},
      {"edition.toml", &action},
      {"edition.toml", &relation},
      {"edition.toml", &group},
      {"edition.toml", &exchange},
      {"edition.toml", &approval},
      {"edition.toml", &record_field},
      {"edition.toml", &record_part},
      {"boards/<body>.toml", &board},
      {"boards/<body>.toml", &statutory_basis},
      {"boards/<body>.toml", &terms_of_reference},
      {"boards/<body>.toml", &functions},
      {"boards/<body>.toml", &function_item},
      {"boards/<body>.toml", &post},
      {"boards/<body>.toml", &member},
      {"boards/<body>.toml", &priorities},
      {"boards/<body>.toml", &overseen},
      {"reports.toml", &reports},
      {"reports.toml", &report},
      {"reports.toml", &report_cell},
      {"relationships.toml", &relationships},
      {"relationships.toml", &line},
      {"themes.toml", &themes},
      {"themes.toml", &theme},
      {"Text", &front_matter},
  };
}

}  // namespace concordat::model::shapes
