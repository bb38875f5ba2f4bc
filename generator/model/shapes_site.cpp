// The keys of the files above an edition, in the order of the content reference (docs/content-reference.md);
// a test keeps the two equal.
#include "model/shapes_parts.hpp"

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

}  // namespace

const Shape site{"site.toml", site_keys};
const Shape organisations{"organisations.toml", organisations_keys};
const Shape legislation{"legislation.toml", legislation_keys};
const Shape area{"area.toml", area_keys};

std::vector<Place> site_places() {
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
  };
}

}  // namespace concordat::model::shapes
