// What is more than a key: two keys that need each other, a list of a certain length, the place of a value
// that a rule may report.
#include <fmt/format.h>

#include <algorithm>

#include "data/address.hpp"
#include "model/keys/all.hpp"

namespace concordat::model {

using data::Value;

void Record<SiteTheme>::complete(const Value& table, const Reader& reader, SiteTheme& theme) {
  theme.colour_span = reader.span(table, "colour");
}

void Record<AccessibilityFacts>::complete(const Value& table, const Reader& reader,
                                          AccessibilityFacts& facts) {
  facts.compliance_span = reader.span(table, "compliance");
}

void Record<Site>::complete(const Value& table, const Reader& reader, Site& site) {
  const std::string_view wrong = data::wrong_with_base(site.base_url);
  if (wrong.empty() || !data::is_address(site.base_url))
    return;  // what is no address at all is reported by its shape
  reader.sink().add(diag::Code::BadAddress, reader.span(table, "base_url"),
                    fmt::format("a site cannot be published at \"{}\"", site.base_url), std::string(wrong));
}

void Record<LawRow>::complete(const Value& table, const Reader& reader, LawRow& row) {
  for (const std::string& kind : row.organisations) {
    if (!data::from_choice<OrganisationKind>(kind))
      reader.sink().add(diag::Code::UnknownChoice, reader.span(table, "organisations"),
                        fmt::format("\"{}\" is no kind of organisation", kind),
                        "use a kind of organisations.toml: council, police, health …");
  }
}

void Record<Review>::complete(const Value& table, const Reader& reader, Review& review) {
  review.next_span = reader.span(table, "next");
}

void Record<Approval>::complete(const Value& table, const Reader& reader, Approval& approval) {
  approval.fingerprint_span = reader.span(table, "fingerprint");
}

void Record<ChangeNote>::complete(const Value& table, const Reader& reader, ChangeNote& change) {
  if (!change.clauses.empty() || !change.was.empty()) return;
  reader.sink().add(diag::Code::MissingKey,
                    change.span.end > change.span.begin ? change.span : reader.span(table, "note"),
                    "[[change]] needs a \"clause\", or a \"was\" where the clause is gone");
}

void Record<Edition>::complete(const Value& table, const Reader& reader, Edition& edition) {
  edition.supersedes_span = reader.span(table, "supersedes");
}

void Record<Season>::complete(const Value& table, const Reader& reader, Season&) {
  const Value* months = table.find("months");
  if (months && months->kind == data::Kind::Array && months->items.empty())
    reader.sink().add(diag::Code::EmptyValue, months->span, "a season needs a month");
}

void Record<Exchange>::complete(const Value& table, const Reader& reader, Exchange& exchange) {
  const Value* groups = table.find("between");
  if (groups && groups->kind == data::Kind::Array && groups->items.size() != 2)
    reader.sink().add(diag::Code::OutOfRange, groups->span, "an exchange is between two groups");
  exchange.between.resize(2);
}

void Record<Cell>::complete(const Value& table, const Reader& reader, Cell&) {
  if (data::gives(table, shape_of<Cell>, "action") || data::gives(table, shape_of<Cell>, "blank_reason"))
    return;
  reader.sink().add(diag::Code::MissingKey, reader.span(table, "to"),
                    "[[report.cell]] needs an \"action\", or a \"blank_reason\" where it holds none");
}

void Record<Line>::complete(const Value& table, const Reader& reader, Line& line) {
  if (data::gives(table, shape_of<Line>, "clause") || data::gives(table, shape_of<Line>, "inferred")) return;
  reader.sink().add(diag::Code::MissingKey, line.span, "[[line]] needs a \"clause\", or \"inferred\"",
                    "give the clause that states it, or say why the editor concludes it");
}

void Record<Member>::complete(const Value& table, const Reader& reader, Member& member) {
  const auto gives = [&](std::string_view key) { return data::gives(table, shape_of<Member>, key); };
  const int named = gives("organisation") + gives("body") + gives("post");
  const bool office = named == 2 && !gives("body");
  if (named == 1 || office) return;
  reader.sink().add(diag::Code::MemberShape, member.span,
                    "a member is one organisation, one body or one post",
                    "give one of \"organisation\", \"body\" and \"post\"; a post may name its organisation");
}

}  // namespace concordat::model
