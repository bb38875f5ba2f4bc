// A description of a CSV file that programs read. It says about the file what `csv()` did: change the two
// together.
#include "exports/csvw.hpp"

#include "json/writer.hpp"

namespace concordat::exports {
namespace {

/// The forms of a date that does not have to be a whole day (`dates::parse_date`). CSVW has no kind of value
/// for it, so it is a text of a certain form.
constexpr std::string_view date_form = "^(\\d{4}(-\\d{2}(-\\d{2})?|/\\d{2})?|--\\d{2}(-\\d{2})?)$";

void write_datatype(Type type, json::Writer& json) {
  switch (type) {
    case Type::Text:
    case Type::List:
      json.member("datatype", "string");
      break;
    case Type::Integer:
      json.member("datatype", "integer");
      break;
    case Type::Address:
      json.member("datatype", "anyURI");
      break;
    case Type::Date:
      json.begin_object("datatype");
      json.member("base", "string");
      json.member("format", date_form);
      json.end_object();
      break;
  }
  if (type == Type::List) json.member("separator", "; ");
}

void write_column(const Column& column, json::Writer& json) {
  json.begin_object();
  json.member("name", column.name);
  json.begin_array("titles");  // the first is what stands in the CSV file
  json.value(column.name);
  if (column.title != column.name) json.value(column.title);
  json.end_array();
  json.member("dc:description", column.meaning);
  write_datatype(column.type, json);
  json.end_object();
}

void write_dialect(json::Writer& json) {
  json.begin_object("dialect");
  json.member("encoding", "utf-8");
  json.member("delimiter", ",");
  json.member("quoteChar", "\"");
  json.flag("doubleQuote", true);
  json.flag("header", true);
  json.begin_array("lineTerminators");
  json.value("\r\n");
  json.end_array();
  json.end_object();
}

}  // namespace

std::string csvw(const MadeTable& table, std::string_view part_of, std::string_view language) {
  const Table& about = *table.about;
  json::Writer json;
  json.begin_object();
  json.begin_array("@context");
  json.value("http://www.w3.org/ns/csvw");
  json.begin_object();
  json.member("@language", language);
  json.end_object();
  json.end_array();
  json.member("url", std::string(about.name) + ".csv");
  json.member("dc:title", about.title);
  json.member("dc:description", about.description);
  json.begin_object("dc:isPartOf");
  json.member("@id", part_of);
  json.end_object();
  write_dialect(json);
  json.begin_object("tableSchema");
  json.begin_array("columns");
  for (const Column& column : table.data.columns) write_column(column, json);
  json.end_array();
  json.given("primaryKey", about.key);
  if (!about.row_title.empty()) {
    json.begin_array("rowTitles");
    json.value(about.row_title);
    json.end_array();
  }
  json.end_object();
  json.end_object();
  return json.take();
}

}  // namespace concordat::exports
