#include "roll/record.hpp"

#include <fmt/format.h>

#include "data/toml_edit.hpp"

namespace concordat::roll {

using data::Entry;
using data::toml_string;
using data::TomlEdit;
using data::Value;

namespace {

bool says(const Value& row, std::string_view key, std::string_view text) {
  const Value* value = row.find(key);
  return value && value->text == text;
}

}  // namespace

std::string confirmed(std::string_view bytes, const Value& table, const ToConfirm& what, std::string_view by,
                      const dates::Date& on) {
  const Value* list = table.find("confirmation");
  if (!list) return {};
  TomlEdit edit(bytes);
  bool any = false;
  for (const Value& row : list->items) {
    const Entry* of = row.entry("what");
    if (!of || !says(row, "place", what.place) || (!what.what.empty() && of->value.text != what.what))
      continue;
    any = true;
    edit.remove(row, {"by", "on"});
    edit.insert_after(*of, fmt::format("by = {}\non = {}", toml_string(by), dates::iso(on)));
  }
  return any ? edit.take() : std::string();
}

std::string approved(std::string_view bytes, const Value& table, const Approved& meeting) {
  const Value* list = table.find("approval");
  if (!list) return {};
  for (const Value& row : list->items) {
    const Entry* status = row.entry("status");
    if (!status || !says(row, "body", meeting.body)) continue;
    TomlEdit edit(bytes);
    edit.remove(row, {"date", "minute", "fingerprint"});
    edit.replace(status->value, toml_string("agreed"));
    std::string lines = fmt::format("date = {}", dates::iso(meeting.on));
    if (!meeting.minute.empty()) lines += "\nminute = " + toml_string(meeting.minute);
    if (!meeting.fingerprint.empty()) lines += "\nfingerprint = " + toml_string(meeting.fingerprint);
    edit.insert_after(*status, lines);
    const Value* of_edition = table.find("status");
    if (meeting.last && of_edition) edit.replace(*of_edition, toml_string("agreed"));
    return edit.take();
  }
  return {};
}

}  // namespace concordat::roll
