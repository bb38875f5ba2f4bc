// The keys of edition.toml and of the front matter of its sections, in the order of the content reference.
#include "model/shapes_parts.hpp"

namespace concordat::model::shapes {

using data::Key;
using data::Needed;
using data::Shape;
using data::Type;

namespace {

constexpr auto yes = Needed::Yes;
constexpr auto no = Needed::No;

constexpr Key review_keys[] = {
    {"next", Type::Date, no},
    {"frequency", Type::String, no},
    {"clause", Type::Clause, no},
};
constexpr Shape review{"[review]", review_keys};

constexpr Key sign_off_keys[] = {
    {"meeting", Type::String, no},
    {"date", Type::Date, no},
    {"paper", Type::String, no},
};
constexpr Shape sign_off{"[sign_off]", sign_off_keys};

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
    {"symmetric", Type::Boolean, no}, {"on_map", Type::Boolean, no},
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
    {"sign_off", Type::Table, no, {}, &sign_off},
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

const Shape edition{"edition.toml", edition_keys};
const Shape front_matter{"front matter", front_matter_keys};

std::vector<Place> edition_places() {
  return {
      {"edition.toml", &edition},     {"edition.toml", &review},   {"edition.toml", &sign_off},
      {"edition.toml", &control},     {"edition.toml", &version},  {"edition.toml", &season},
      {"edition.toml", &action},      {"edition.toml", &relation}, {"edition.toml", &group},
      {"edition.toml", &exchange},    {"edition.toml", &approval}, {"edition.toml", &record_field},
      {"edition.toml", &record_part},
  };
}

std::vector<Place> text_places() {
  return {{"Text", &front_matter}};
}

}  // namespace concordat::model::shapes
