// What stands in the workbook of an edition: a sheet for each list, a column for each key.
#include "cli/tables_book.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "derive/history.hpp"
#include "model/tables/lists.hpp"

namespace concordat::cli {
namespace {

/// Ids to choose from: of boards those of the edition first.
std::vector<std::string> choices_of(const data::Key& key, const model::ReadEdition& files) {
  if (!key.choices.empty()) return {key.choices.begin(), key.choices.end()};
  if (key.type == data::Type::Boolean) return {"true", "false"};
  if (key.type != data::Type::Id) return {};
  std::vector<std::string> ids =
      key.thing == "body" ? model::boards_of(files.joined) : std::vector<std::string>();
  for (const std::string& id : files.names.ids(key.thing)) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  return ids;
}

/// Markdown marks are for the content reference.
std::string note_of(const data::Key& key) {
  std::string note(key.meaning);
  std::erase(note, '`');
  switch (key.type) {
    case data::Type::Ids:
    case data::Type::Strings:
    case data::Type::Proses:
    case data::Type::IdOrIds:
    case data::Type::Clause:
      note += "; several with semicolons between them";
      break;
    default:
      break;
  }
  return key.needed == data::Needed::Yes ? note + " (needed)" : note;
}

}  // namespace

exports::Spreadsheet officers_book(const site::EditionSite& edition, const model::ReadEdition& files) {
  std::vector<exports::OfficersSheet> sheets;
  for (const model::TableKind& kind : model::table_kinds()) {
    exports::OfficersSheet& sheet = sheets.emplace_back();
    sheet.name = kind.name;
    const std::vector<model::Column> columns = model::columns_of(kind);
    for (const model::Column& column : columns)
      sheet.columns.push_back(
          {column.name, note_of(*column.key), column.key->type, choices_of(*column.key, files)});
    for (const model::ListRow& row : model::list_rows(kind, files.joined)) {
      std::vector<std::string>& texts = sheet.rows.emplace_back();
      for (const model::Column& column : columns) texts.push_back(model::text_in(column, row));
    }
  }
  const model::Edition& of = edition.edition();
  return exports::officers_xlsx(of.title + ", " + of.label, sheets, derive::date_of(of));
}

}  // namespace concordat::cli
