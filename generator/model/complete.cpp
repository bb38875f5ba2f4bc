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
  const int whose = gives("organisation") + gives("body");
  const int holds = gives("post") + gives("office");
  if (whose <= 1 && holds <= 1 && whose + holds >= 1 && !(gives("office") && whose)) return;
  reader.sink().add(diag::Code::MemberShape, member.span,
                    "a member is one organisation, one body, one post or one office",
                    "give one of \"organisation\", \"body\", \"post\" and \"office\"; a post may name the "
                    "organisation or body whose it is");
}

namespace {

/// Reports a table that gives none of the keys, or more than one: they say the same thing in other ways.
template <class R>
void needs_one_of(const Value& table, Span span, const Reader& reader,
                  std::span<const std::string_view> keys) {
  const auto given = std::count_if(
      keys.begin(), keys.end(), [&](std::string_view key) { return data::gives(table, shape_of<R>, key); });
  if (given == 1) return;
  reader.sink().add(given == 0 ? diag::Code::MissingKey : diag::Code::MemberShape, span,
                    fmt::format("{} needs {} of \"{}\"", Record<R>::name, given == 0 ? "one" : "only one",
                                fmt::join(keys, "\", \"")));
}

constexpr std::string_view who[] = {"body", "organisation", "office", "post", "audience", "group"};
constexpr std::span<const std::string_view> whoever = who;

}  // namespace

void Record<Step>::complete(const Value& table, const Reader& reader, Step& step) {
  needs_one_of<Step>(table, step.span, reader, whoever.first(5));
}

void Record<Delegation>::complete(const Value& table, const Reader& reader, Delegation& delegation) {
  needs_one_of<Delegation>(table, delegation.span, reader, whoever.first(4));
}

void Record<QuorumPart>::complete(const Value& table, const Reader& reader, QuorumPart& part) {
  constexpr std::string_view keys[] = {"body", "organisation", "office", "post", "group"};
  needs_one_of<QuorumPart>(table, part.span, reader, keys);
}

void Record<Quorum>::complete(const Value& table, const Reader& reader, Quorum& quorum) {
  if (!quorum.fraction.empty() && !fraction_of(quorum.fraction))
    reader.sink().add(diag::Code::OutOfRange, reader.span(table, "fraction"),
                      fmt::format("\"{}\" is no part of a whole", quorum.fraction),
                      "write \"1/3\" or \"1/2\"");
}

void Record<Version>::complete(const Value& table, const Reader& reader, Version&) {
  if (data::gives(table, shape_of<Version>, "number") || data::gives(table, shape_of<Version>, "date"))
    return;
  reader.sink().add(diag::Code::MissingKey, table.span, "[[version]] needs a \"number\", or a \"date\"");
}

void Record<Signatory>::complete(const Value& table, const Reader& reader, Signatory& signatory) {
  const auto gives = [&](std::string_view key) { return data::gives(table, shape_of<Signatory>, key); };
  if (!gives("name") && !gives("posts"))
    reader.sink().add(diag::Code::MissingKey, signatory.span, "[[signatory]] needs a \"name\", or \"posts\"");
}

}  // namespace concordat::model
