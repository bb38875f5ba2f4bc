// Records of partnerships: the fields that the edition defines, of one section or of all.
#include <algorithm>

#include "data/address.hpp"
#include "views/make.hpp"
#include "views/parts.hpp"

namespace concordat::views {
namespace {

using doc::Kind;
using doc::Node;

std::vector<Node> value_of(const model::RecordField& field, const model::Section& section) {
  const auto value = std::find_if(section.record.begin(), section.record.end(),
                                  [&](const model::RecordValue& v) { return v.field == field.id; });
  std::vector<Node> list;
  if (value != section.record.end() && field.type == model::FieldType::Date) {
    if (value->date.given()) list.push_back(doc::text(dates::in_words(value->date)));
  } else if (value != section.record.end()) {
    for (const std::string& text : value->values) {
      if (!list.empty()) list.push_back(doc::text("; "));
      list.push_back(field.type == model::FieldType::Address && data::is_address(text) ? address_link(text)
                                                                                       : doc::text(text));
    }
  }
  if (list.empty()) list.push_back(doc::nothing("Not given"));
  return list;
}

}  // namespace

Node record(const Subject& subject, const model::Section& section) {
  Node fields{.kind = Kind::FieldList, .text = "About this partnership"};
  for (const model::RecordField& field : subject.edition().record_fields)
    fields.children.push_back(doc::field(field.name, value_of(field, section)));
  return doc::make(Kind::Document, doc::nodes(std::move(fields)));
}

Node records(const Subject& subject) {
  Node head = doc::head("Partnership");
  for (const model::RecordField& field : subject.edition().record_fields)
    head.children.push_back(doc::cell(doc::text(field.name)));
  Node list = table("records", "Every partnership of this update", std::move(head));
  for (const model::Section& section : subject.edition().sections) {
    if (section.record.empty()) continue;
    Node row =
        doc::make(Kind::TableRow, doc::nodes(doc::cell(doc::link("section:" + section.id, section.title))));
    row.key = section.id;
    for (const model::RecordField& field : subject.edition().record_fields)
      row.children.push_back(doc::make(Kind::TableCell, value_of(field, section)));
    list.children.push_back(std::move(row));
  }
  return doc::make(Kind::Document, doc::nodes(std::move(list)));
}

}  // namespace concordat::views
