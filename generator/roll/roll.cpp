#include "roll/roll.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "data/toml_edit.hpp"
#include "doc/plain.hpp"
#include "model/tables/kinds.hpp"
#include "tables/csv.hpp"

namespace concordat::roll {
namespace {

using data::Entry;
using data::toml_string;
using data::TomlEdit;
using data::Value;

/// Years from one review to the next by words; 0 where they do not say it.
int years_of(std::string_view frequency) {
  const std::string words = doc::lower(frequency);
  constexpr std::pair<std::string_view, int> known[] = {
      {"annual", 1},     {"each year", 1}, {"every year", 1},  {"yearly", 1},
      {"two years", 2},  {"2 years", 2},   {"three years", 3}, {"3 years", 3},
      {"four years", 4}, {"4 years", 4},   {"five years", 5},  {"5 years", 5}};
  for (const auto& [phrase, years] : known) {
    if (words.find(phrase) != std::string::npos) return years;
  }
  return 0;
}

/// The next review by the stated interval; without one nobody can say.
void roll_review(TomlEdit& edit, const Value& table, const model::Review& review) {
  const Value* of = table.find("review");
  const Entry* next = of ? of->entry("next") : nullptr;
  if (!next) return;
  const int years = years_of(review.frequency);
  if (years == 0) return edit.remove(*next);
  dates::Date date = review.next;
  date.year += years;
  const bool full = date.precision == dates::Date::Precision::Day;
  edit.replace(next->value, full ? dates::iso(date) : toml_string(dates::iso(date)));
}

void reset_approvals(TomlEdit& edit, const Value& table) {
  if (const Value* signatories = table.find("signatory")) {
    for (const Value& one : signatories->items) edit.remove(one, {"signed", "note"});
  }
  const Value* list = table.find("approval");
  if (!list) return;
  for (const Value& approval : list->items) {
    edit.remove(approval, {"date", "minute", "fingerprint", "by", "post", "note"});
    if (const Value* status = approval.find("status")) edit.replace(*status, toml_string("outstanding"));
  }
}

}  // namespace

std::vector<ToConfirm> to_confirm(const model::Edition& edition) {
  std::vector<ToConfirm> all = {{"edition", "review"}, {"edition", "meeting"}};
  for (const model::Body& body : edition.bodies) {
    const std::string place = "boards/" + body.id.value;
    const auto add = [&](bool given, std::string_view what) {
      if (given) all.push_back({place, std::string(what)});
    };
    add(!body.posts.empty(), "posts");
    add(!body.members.empty(), "members");
    add(!body.website.empty(), "website");
    add(!body.meets.empty(), "meetings");
    add(!body.priorities.empty(), "priorities");
    add(!body.statutory_basis.empty(), "law");
  }
  return all;
}

std::string next_approvals(const source::File& before) {
  const model::TableKind& kind = *model::table_kind("approvals");
  const std::vector<model::Column> columns = model::columns_of(kind);
  std::vector<std::string> names;  // of the columns, by their heads
  std::string made;
  std::uint32_t row = 0;
  for (const source::CellPlace& place : before.cells.places) {
    const std::string_view cell = std::string_view(before.bytes).substr(place.begin, place.end - place.begin);
    if (place.row != row) made += '\n';
    if (place.column > 0) made += before.cells.separator;
    row = place.row;
    if (place.row == before.cells.places.front().row) {
      const model::FoundColumn found = model::find_column(columns, kind, tables::cell_text(cell));
      names.push_back(found.column ? found.column->name : std::string());
    }
    const std::string name = place.column < names.size() ? names[place.column] : std::string();
    const bool head = place.row == before.cells.places.front().row;
    if (head || name == "body" || name == "name")
      made += cell;
    else if (name == "status")
      made += data::choice(model::ApprovalStatus::Outstanding);
  }
  return made + "\n";
}

std::string next_edition(std::string_view bytes, const Value& table, const model::Edition& before,
                         std::string_view label) {
  TomlEdit edit(bytes);
  if (const Value* status = table.find("status")) edit.replace(*status, toml_string("draft"));
  if (const Value* old = table.find("label")) edit.replace(*old, toml_string(label));
  edit.remove(table, {"supersedes"});
  if (const Entry* status = table.entry("status"))
    edit.insert_after(*status, fmt::format("supersedes = {}", toml_string(before.id)));
  edit.remove(table, {"dated", "period", "effective", "meeting", "approvals_of"});
  for (const std::string_view facts : {"source", "inferred"}) {
    if (const Value* of = table.find(facts))
      edit.remove(*of, {"document", "status", "dated", "period", "effective", "meeting", "approvals_of"});
  }
  if (const Value* of = table.find("sign_off")) edit.remove(*of, {"meeting", "date", "paper"});
  roll_review(edit, table, before.review);
  reset_approvals(edit, table);
  // Why the old edition changed its clauses is said there.
  if (const Value* changes = table.find("change")) edit.remove_tables(*changes);
  // What was listed before is to be confirmed again; what the edition has since is listed, too.
  if (const Entry* old = table.entry("confirmation")) {
    for (const Value& row : old->value.items) edit.remove(row, {"by", "on"});
  }
  const auto is_listed = [&](const ToConfirm& one) {
    return std::any_of(
        before.confirmations.begin(), before.confirmations.end(),
        [&](const model::Confirmation& row) { return row.place == one.place && row.what == one.what; });
  };
  for (const ToConfirm& one : to_confirm(before)) {
    if (is_listed(one)) continue;
    edit.append(fmt::format("\n[[confirmation]]\nplace = {}\nwhat = {}\n", toml_string(one.place),
                            toml_string(one.what)));
  }
  return edit.take();
}

}  // namespace concordat::roll
