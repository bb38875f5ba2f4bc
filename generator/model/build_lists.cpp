// reports.toml, relationships.toml, themes.toml and the sections of an edition.
#include <fmt/format.h>

#include <algorithm>

#include "data/shape.hpp"
#include "diag/nearest.hpp"
#include "diag/unseen.hpp"
#include "markdown/blocks.hpp"
#include "model/build_parts.hpp"
#include "model/shapes.hpp"

namespace concordat::model {

using data::Value;

void build_reports(const Value& table, const Fields& fields, Timetable& timetable) {
  data::validate(table, shapes::reports, fields.sink());
  timetable.columns = fields.ids<BodyId>(table, "columns");
  timetable.clauses = fields.clauses(table, "clause");
  timetable.footnote = fields.prose(table, "footnote");
  timetable.note = fields.markdown(table, "note");
  for (const Value* from : fields.tables(table, "report")) {
    Report& to = timetable.reports.emplace_back();
    to.id = fields.id<ReportId>(*from, "id");
    to.title = fields.text(*from, "title");
    to.owner = fields.id<BodyId>(*from, "owner");
    to.heading = fields.text(*from, "heading");
    to.acronym = fields.text(*from, "acronym");
    to.note = fields.markdown(*from, "note");
    for (const Value* cell : fields.tables(*from, "cell")) {
      to.cells.push_back({fields.id<BodyId>(*cell, "to"), fields.id<ActionId>(*cell, "action"),
                          fields.id<SeasonId>(*cell, "season"), fields.text(*cell, "frequency"),
                          fields.text(*cell, "audience"), fields.text(*cell, "valid"),
                          fields.text(*cell, "blank_reason"), fields.prose(*cell, "note")});
      if (!data::gives(*cell, shapes::report_cell, "action") &&
          !data::gives(*cell, shapes::report_cell, "blank_reason")) {
        fields.sink().error(diag::Code::MissingKey, fields.span(*cell, "to"),
                            "[[report.cell]] needs an \"action\", or a \"blank_reason\" where it holds none");
      }
    }
  }
}

void build_relationships(const Value& table, const Fields& fields, std::vector<Line>& lines) {
  data::validate(table, shapes::relationships, fields.sink());
  for (const Value* from : fields.tables(table, "line")) {
    lines.push_back({fields.id<BodyId>(*from, "from"), fields.id<RelationId>(*from, "kind"),
                     fields.id<BodyId>(*from, "to"), fields.clauses(*from, "clause"),
                     fields.prose(*from, "note"), fields.boolean(*from, "exception")});
  }
}

void build_themes(const Value& table, const Fields& fields, Themes& themes) {
  data::validate(table, shapes::themes, fields.sink());
  themes.intro = fields.markdown(table, "intro");
  themes.clauses = fields.clauses(table, "clause");
  for (const Value* from : fields.tables(table, "theme")) {
    themes.themes.push_back({fields.id<ThemeId>(*from, "id"), fields.text(*from, "title"),
                             fields.id<BodyId>(*from, "lead"), fields.markdown(*from, "arrangements"),
                             fields.markdown(*from, "note")});
  }
}

namespace {

RecordValue record_value(const data::Entry& entry, const RecordField& field, const Fields& fields) {
  RecordValue to{field.id, {}, {}, entry.value.span};
  const Value& value = entry.value;
  if (value.kind == data::Kind::Array) {
    for (const Value& item : value.items) to.values.push_back(item.text);
  } else if (!value.text.empty()) {
    to.values.push_back(value.text);
  }
  if (value.kind == data::Kind::String && value.text.empty()) return to;  // left blank, as in the document
  auto wrong = [&](std::string_view wanted) {
    fields.sink().error(diag::Code::WrongType, value.span,
                        fmt::format("\"{}\" should be {}", field.id, wanted));
  };
  switch (field.type) {
    case FieldType::Date:
      if (value.kind != data::Kind::String && value.kind != data::Kind::Date) {
        wrong("a date");
      } else if (std::optional<dates::Date> date = dates::parse_date(value.text)) {
        to.date = *date;
      } else {
        fields.sink().error(diag::Code::BadDate, value.span, fmt::format("\"{}\" is not a date", value.text));
      }
      break;
    case FieldType::Address:
      if (value.kind != data::Kind::String) {
        wrong("an address in quotes");
      } else if (!data::is_address(value.text)) {
        fields.sink().error(diag::Code::BadAddress, value.span,
                            fmt::format("\"{}\" is not an address", value.text));
        to.values.clear();
      }
      break;
    case FieldType::People:
      if (value.kind != data::Kind::Array) wrong("a list of strings");
      for (const Value& item : value.items) diag::check_seen(item.text, item.span, fields.sink());
      break;
    case FieldType::Text:
      if (value.kind != data::Kind::String) wrong("a string");
      diag::check_seen(value.text, value.span, fields.sink());
      break;
  }
  return to;
}

void build_record(const Value& record, const Fields& fields, const Edition& edition, Section& section) {
  std::vector<std::string_view> known;
  for (const RecordField& field : edition.record_fields) {
    known.push_back(field.id);
    auto entry = std::find_if(record.entries.begin(), record.entries.end(),
                              [&](const data::Entry& e) { return e.key == field.id; });
    if (entry != record.entries.end()) section.record.push_back(record_value(*entry, field, fields));
  }
  for (const data::Entry& entry : record.entries) {
    if (!edition.read.edition || std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
    std::string_view near = diag::nearest(entry.key, known);
    fields.sink().error(diag::Code::UnknownWordOfEdition, entry.key_span,
                        fmt::format("the edition defines no record field \"{}\"", entry.key),
                        near.empty() ? std::string() : fmt::format("did you mean \"{}\"?", near));
  }
}

}  // namespace

Section build_section(const ParsedFile& file, const Fields& fields, const Edition& edition) {
  const Value& table = file.table;
  if (file.ok) data::validate(table, shapes::front_matter, fields.sink());
  Section section;
  section.title = fields.text(table, "title");
  section.number = fields.text(table, "number");
  section.kind =
      static_cast<SectionKind>(word_index("section|summary|appendix|annex", fields.text(table, "kind")));
  section.counts_paragraphs = fields.text(table, "clauses") == "numbered";
  section.body = fields.id<BodyId>(table, "body");
  section.note = fields.markdown(table, "note");
  section.span = {file.file, 0, 0};
  if (const Value* record = fields.table(table, "record")) build_record(*record, fields, edition, section);
  section.text = file.text;
  bool whole_number = !section.number.empty() && std::all_of(section.number.begin(), section.number.end(),
                                                             [](char c) { return c >= '0' && c <= '9'; });
  std::string prefix = whole_number ? section.number + "." : std::string();
  markdown::gather_clauses(section.text, {prefix, section.counts_paragraphs}, fields.sink());
  return section;
}

}  // namespace concordat::model
