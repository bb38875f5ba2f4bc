// A section: front matter and text. What the values of a record may be is for the edition's own fields to
// say, so they are read here and not by keys.
#include "model/build_section.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "data/address.hpp"
#include "data/shape.hpp"
#include "diag/invisible.hpp"
#include "diag/nearest.hpp"
#include "doc/build.hpp"
#include "markdown/clause_number.hpp"
#include "markdown/clauses.hpp"
#include "model/keys/edition.hpp"

namespace concordat::model {
namespace {

using data::Value;

void check_address(const Value& value, RecordValue& to, diag::Sink& sink) {
  const std::string_view wrong = data::wrong_with_address(value.text);
  const bool says_why_not = value.text.find_first_of(".:") == std::string::npos;  // "N/A"
  if (wrong.empty() || says_why_not || diag::next_invisible(value.text)) return;
  sink.add(diag::Code::BadAddress, value.span, fmt::format("\"{}\" is not an address", value.text),
           std::string(wrong));
  to.values.clear();
}

/// What a value of the type should be, for messages.
std::string_view wanted(FieldType type) {
  switch (type) {
    case FieldType::Date:
      return "a date";
    case FieldType::Address:
      return "an address in quotes";
    case FieldType::People:
      return "a list of strings";
    case FieldType::Text:
      break;
  }
  return "a string";
}

bool has_kind(const Value& value, FieldType type) {
  if (type == FieldType::People) return value.kind == data::Kind::Array;
  return value.kind == data::Kind::String || (type == FieldType::Date && value.kind == data::Kind::Date);
}

RecordValue record_value(const data::Entry& entry, const RecordField& field, diag::Sink& sink) {
  const Value& value = entry.value;
  RecordValue to{field.id, {}, {}, value.span};
  for (const Value& item : value.items) to.values.push_back(item.text);
  if (!value.text.empty()) to.values.push_back(value.text);
  if (value.kind == data::Kind::String && value.text.empty()) return to;  // left blank, as in the document
  if (!has_kind(value, field.type)) {
    sink.add(diag::Code::WrongType, value.span,
             fmt::format("\"{}\" should be {}", field.id, wanted(field.type)));
  } else if (field.type == FieldType::Date) {
    data::check_date(value, sink);
    to.date = dates::parse_date(value.text).value_or(dates::Date{});
  } else if (field.type == FieldType::Address) {
    check_address(value, to, sink);
  }
  return to;
}

void build_record(const Value& record, const Edition& edition, Section& section, diag::Sink& sink) {
  std::vector<std::string_view> known;
  for (const RecordField& field : edition.record_fields) {
    known.push_back(field.id);
    auto entry = std::find_if(record.entries.begin(), record.entries.end(),
                              [&](const data::Entry& e) { return e.key == field.id; });
    if (entry != record.entries.end()) section.record.push_back(record_value(*entry, field, sink));
  }
  for (const data::Entry& entry : record.entries) {
    if (!edition.read.edition || std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
    std::string_view near = diag::nearest(entry.key, known);
    sink.add(diag::Code::UnknownEditionTerm, entry.key_span,
             fmt::format("the edition defines no record field \"{}\"", entry.key),
             near.empty() ? std::string() : fmt::format("did you mean \"{}\"?", near));
  }
}

bool is_whole_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Says of each number that the document passes over that it has none, where it would stand.
void note_left_out(Section& section) {
  std::vector<doc::Node>& blocks = section.text.children;
  for (const std::string& number : section.left_out) {
    const markdown::ClauseNumber wanted = markdown::clause_number(number);
    const auto comes_after = [&](const doc::Node& block) {
      return block.kind == doc::Kind::Clause && wanted < markdown::clause_number(block.id);
    };
    auto at = std::find_if(blocks.begin(), blocks.end(), comes_after);
    if (at == blocks.end())
      at = std::find_if(blocks.rbegin(), blocks.rend(), [](const doc::Node& block) {
             return block.kind == doc::Kind::Clause;
           }).base();
    doc::Node note{.kind = doc::Kind::Editorial, .span = section.left_out_span};
    note.children.push_back(
        doc::paragraph(doc::text(fmt::format("The document has no {} {}.", section.clause_noun(), number))));
    blocks.insert(at, std::move(note));
  }
}

}  // namespace

Section build_section(ParsedFile& file, std::string_view id, const Reader& reader, const Edition& edition) {
  Section section;
  section.id = id;
  section.numbering = edition.numbering;
  if (file.ok) reader.file(file.table, section);
  section.span = {file.file, 0, 0};
  if (const Value* record = file.table.find("record"); record && record->kind == data::Kind::Table)
    build_record(*record, edition, section, reader.sink());
  section.text = std::move(file.text);
  section.left_out_span = Reader::span(file.table, "left_out");
  const bool by_section = section.numbering == Numbering::BySection;
  const std::string number = is_whole_number(section.number) ? section.number : std::string();
  // Of a number that could not be read nobody knows which clauses it has.
  const bool known = !by_section || (file.ok && (!section.number.empty() || !file.table.find("number")));
  diag::Sink unheard;
  markdown::gather_clauses(section.text, {section.numbering, by_section ? number : section.id},
                           file.sound && known ? reader.sink() : unheard);
  note_left_out(section);
  return section;
}

}  // namespace concordat::model
