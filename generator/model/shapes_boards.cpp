// The keys of the files that an edition's bodies, reports, lines and themes stand in, in the order of the
// content reference.
#include "model/shapes_parts.hpp"

namespace concordat::model::shapes {

using data::Key;
using data::Needed;
using data::Shape;
using data::Type;

namespace {

constexpr auto yes = Needed::Yes;
constexpr auto no = Needed::No;

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

}  // namespace

const Shape member{"[[member]]", member_keys};
const Shape report_cell{"[[report.cell]]", report_cell_keys};

namespace {

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

}  // namespace

const Shape board{"boards/<body>.toml", board_keys};
const Shape reports{"reports.toml", reports_keys};
const Shape relationships{"relationships.toml", relationships_keys};
const Shape themes{"themes.toml", themes_keys};

std::vector<Place> board_places() {
  return {
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
  };
}

}  // namespace concordat::model::shapes
