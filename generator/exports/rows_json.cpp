// A table as JSON rows. How JSON is escaped is known to json/ alone; here is only what kind of value a cell
// is.
#include "exports/rows_json.hpp"

#include "json/writer.hpp"

namespace concordat::exports {
namespace {

void write_cell(std::string_view name, const Cell& cell, json::Writer& json) {
  if (const auto* number = std::get_if<int>(&cell.value())) {
    json.member(name, *number);
  } else if (const auto* texts = std::get_if<Texts>(&cell.value())) {
    json.begin_array(name);
    for (const std::string& text : *texts) json.value(text);
    json.end_array();
  } else {
    json.member(name, cell.text());
  }
}

}  // namespace

std::string rows_json(const Dataset& table) {
  json::Writer json;
  json.begin_array();
  for (const Row& row : table.rows) {
    json.begin_object();
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!row[i].empty()) write_cell(table.columns[i].name, row[i], json);
    }
    json.end_object();
  }
  json.end_array();
  return json.take();
}

}  // namespace concordat::exports
