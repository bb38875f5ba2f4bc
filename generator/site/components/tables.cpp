// Tables of a whole edition: lines, approvals, websites, themes, control block, versions, records, and the
// overview.
#include <fmt/format.h>

#include <algorithm>

#include "addresses/addresses.hpp"
#include "site/components.hpp"

namespace concordat::site {
namespace {

Value field_value(const model::RecordField& field, const model::RecordValue* value) {
  List values;
  bool address = field.type == model::FieldType::Address;
  if (value && field.type == model::FieldType::Date) {
    if (value->date.given())
      values.push_back(Object{{"text", dates::in_words(value->date)}, {"href", Value()}});
  } else if (value) {
    for (const std::string& text : value->values) {
      values.push_back(Object{{"text", address ? Value(address_text(text)) : Value(text)},
                              {"href", address ? Value(text) : Value()}});
    }
  }
  mark_last(values);
  return Object{{"name", field.name}, {"given", !values.empty()}, {"values", std::move(values)}};
}

List fields_of(const LinkContext& links, const model::Section& section) {
  List fields;
  for (const model::RecordField& field : links.edition->edition().record_fields) {
    auto value = std::find_if(section.record.begin(), section.record.end(),
                              [&](const model::RecordValue& v) { return v.field == field.id; });
    fields.push_back(field_value(field, value == section.record.end() ? nullptr : &*value));
  }
  return fields;
}

}  // namespace

Value lines_value(const LinkContext& links, const std::vector<const model::Line*>& lines) {
  const derive::EditionIndex& index = links.edition->index;
  List rows;
  for (const model::Line* line : lines) {
    const model::Body* from = index.body(line->from);
    const model::Body* to = index.body(line->to);
    const model::Relation* relation = index.relation(line->kind);
    if (!from || !to || !relation) continue;
    Object row{{"from", body_value(links, *from)}, {"to", body_value(links, *to)},
               {"relation", relation->name},       {"exception", line->by_exception},
               {"symmetric", relation->symmetric}, {"note_html", prose_value(links, line->note)}};
    add_clauses(row, links, line->clauses);
    rows.push_back(std::move(row));
  }
  return Object{{"rows", std::move(rows)}};
}

Value overview_value(const LinkContext& links) {
  const model::Edition& edition = links.edition->edition();
  List groups;
  for (const model::Group& group : edition.groups) {
    List bodies;
    for (const model::Body& body : edition.bodies) {
      bool heads_group =
          body.group == group.id && body.parents.empty() && body.standing == model::Standing::Board;
      if (heads_group) bodies.push_back(body_value(links, body));
    }
    if (bodies.empty()) continue;
    groups.push_back(Object{{"name", group.name},
                            {"description_html", prose_value(links, group.description)},
                            {"bodies", std::move(bodies)}});
  }
  List exchanges;
  for (const model::Exchange& exchange : edition.exchanges) {
    const model::Group* first = links.edition->index.group(exchange.between[0]);
    const model::Group* second = links.edition->index.group(exchange.between[1]);
    if (!first || !second) continue;
    exchanges.push_back(Object{
        {"what", exchange.what},
        {"href",
         exchange.report.empty() ? Value() : Value(resolve(links, "report:" + exchange.report.value).href)},
        {"first", first->name},
        {"second", second->name}});
  }
  return Object{{"groups", std::move(groups)},
                {"has_exchanges", !exchanges.empty()},
                {"exchanges", std::move(exchanges)}};
}

Value approvals_value(const LinkContext& links) {
  List rows;
  for (const model::Approval& approval : links.edition->edition().approvals) {
    const model::Body* body = links.edition->index.body(approval.body);
    std::string by = fmt::format("{}", fmt::join(approval.by, "; "));
    rows.push_back(Object{{"href", body_href(links, approval.body)},
                          {"name", !approval.name.empty() ? approval.name
                                   : body                 ? body->name
                                                          : approval.body.value},
                          {"date", approval.date.given() ? Value(dates::in_words(approval.date)) : Value()},
                          {"agreed", approval.status == model::ApprovalStatus::Agreed},
                          {"not_met", approval.status == model::ApprovalStatus::NotMet},
                          {"outstanding", approval.status == model::ApprovalStatus::Outstanding},
                          {"outcome", data::label(approval.status)},
                          {"by", by.empty() ? Value() : Value(std::move(by))},
                          {"note_html", prose_value(links, approval.note)}});
  }
  Object object{{"approvals", std::move(rows)}};
  add_clauses(object, links, links.edition->edition().approvals_clauses);
  return object;
}

Value websites_value(const LinkContext& links) {
  List rows;
  for (const model::Body& body : links.edition->edition().bodies) {
    if (body.website.empty()) continue;
    rows.push_back(Object{
        {"body", body_value(links, body)}, {"href", body.website}, {"text", address_text(body.website)}});
  }
  return Object{{"rows", std::move(rows)}};
}

Value themes_value(const LinkContext& links) {
  const model::Themes& from = links.edition->edition().themes;
  List themes;
  for (const model::Theme& theme : from.themes) {
    const model::Body* lead = links.edition->index.body(theme.lead);
    themes.push_back(Object{{"id", theme.id.value},
                            {"title", theme.title},
                            {"lead", lead ? body_value(links, *lead) : Value()},
                            {"arrangements_html", blocks_value(links, theme.arrangements)},
                            {"note_html", blocks_value(links, theme.note)}});
  }
  Object object{{"intro_html", blocks_value(links, from.intro)}, {"themes", std::move(themes)}};
  add_clauses(object, links, from.clauses);
  return object;
}

Value control_value(const LinkContext& links) {
  List fields;
  for (const model::ControlField& field : links.edition->edition().control) {
    fields.push_back(Object{{"field", field.field}, {"value_html", prose_value(links, field.value)}});
  }
  return Object{{"fields", std::move(fields)}};
}

Value versions_value(const LinkContext& links) {
  List rows;
  for (const model::Version& version : links.edition->edition().versions) {
    List changes;
    for (const markdown::Node& change : version.changes)
      changes.push_back(Object{{"html", prose_value(links, change)}});
    rows.push_back(Object{{"number", version.number},
                          {"date", version.date.given() ? Value(dates::in_words(version.date)) : Value()},
                          {"has_changes", !changes.empty()},
                          {"changes", std::move(changes)}});
  }
  return Object{{"versions", std::move(rows)}};
}

Value records_value(const LinkContext& links) {
  const model::Edition& edition = links.edition->edition();
  List heads;
  for (const model::RecordField& field : edition.record_fields) heads.push_back(Object{{"name", field.name}});
  List rows;
  for (const model::Section& section : edition.sections) {
    if (section.record.empty()) continue;
    Target page = resolve(links, "section:" + section.id);
    rows.push_back(Object{
        {"href", std::move(page.href)}, {"title", section.title}, {"fields", fields_of(links, section)}});
  }
  return Object{{"heads", std::move(heads)}, {"rows", std::move(rows)}};
}

Value record_value(const LinkContext& links, const model::Section& section) {
  return Object{{"fields", fields_of(links, section)}};
}

}  // namespace concordat::site
