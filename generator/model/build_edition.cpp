// edition.toml: what the edition is, and the words that it defines.
#include "model/build_parts.hpp"
#include "model/shapes.hpp"

namespace concordat::model {
namespace {

using data::Value;

void build_control(const Value& table, const Fields& fields, Edition& edition) {
  if (const Value* sign_off = fields.table(table, "sign_off")) {
    edition.sign_off = {fields.text(*sign_off, "meeting"), fields.date(*sign_off, "date"),
                        fields.text(*sign_off, "paper")};
  }
  if (const Value* review = fields.table(table, "review")) {
    edition.review = {fields.date(*review, "next"), fields.span(*review, "next"),
                      fields.text(*review, "frequency"), fields.clauses(*review, "clause")};
  }
  for (const Value* field : fields.tables(table, "control")) {
    edition.control.push_back({fields.text(*field, "field"), fields.prose(*field, "value")});
  }
  for (const Value* version : fields.tables(table, "version")) {
    edition.versions.push_back(
        {fields.text(*version, "number"), fields.date(*version, "date"), fields.proses(*version, "changes")});
  }
  for (const Value* from : fields.tables(table, "approval")) {
    Approval& to = edition.approvals.emplace_back();
    to.body = fields.id<BodyId>(*from, "body");
    to.date = fields.date(*from, "date");
    to.status =
        static_cast<ApprovalStatus>(word_index("agreed|not-met|outstanding", fields.text(*from, "status")));
    to.name = fields.text(*from, "name");
    to.by = fields.texts(*from, "by");
    to.note = fields.prose(*from, "note");
  }
}

void build_seasons(const Value& table, const Fields& fields, Edition& edition) {
  for (const Value* from : fields.tables(table, "season")) {
    Season& to = edition.seasons.emplace_back();
    to.id = fields.id<SeasonId>(*from, "id");
    to.name = fields.text(*from, "name");
    to.months = fields.integers(*from, "months", {1, 12});
    if (const Value* months = from->find("months");
        months && months->kind == data::Kind::Array && months->items.empty()) {
      fields.sink().error(diag::Code::EmptyValue, fields.span(*from, "months"), "a season needs a month");
    }
  }
}

void build_words(const Value& table, const Fields& fields, Edition& edition) {
  for (const Value* from : fields.tables(table, "action")) {
    edition.actions.push_back(
        {fields.id<ActionId>(*from, "id"), fields.text(*from, "name"), fields.text(*from, "meaning"),
         static_cast<ActionRole>(word_index("decides|contributes|receives", fields.text(*from, "role"))),
         fields.prose(*from, "note")});
  }
  for (const Value* from : fields.tables(table, "relation")) {
    edition.relations.push_back(
        {fields.id<RelationId>(*from, "id"), fields.text(*from, "name"), fields.text(*from, "inverse"),
         static_cast<LineStyle>(word_index("solid|dashed|dotted|bold", fields.text(*from, "style"))),
         fields.boolean(*from, "symmetric"), fields.boolean(*from, "on_map", true)});
  }
  for (const Value* from : fields.tables(table, "group")) {
    edition.groups.push_back(
        {fields.id<GroupId>(*from, "id"), fields.text(*from, "name"), fields.prose(*from, "description")});
  }
  for (const Value* from : fields.tables(table, "exchange")) {
    std::vector<GroupId> between = fields.ids<GroupId>(*from, "between");
    const Value* groups = from->find("between");
    if (groups && groups->kind == data::Kind::Array && groups->items.size() != 2) {
      fields.sink().error(diag::Code::OutOfRange, groups->span, "an exchange is between two groups");
    }
    if (between.size() != 2) continue;
    edition.exchanges.push_back(
        {between[0], between[1], fields.text(*from, "what"), fields.id<ReportId>(*from, "report")});
  }
  for (const Value* from : fields.tables(table, "record_field")) {
    edition.record_fields.push_back(
        {fields.text(*from, "id"), fields.text(*from, "name"),
         static_cast<FieldType>(word_index("date|text|people|address", fields.text(*from, "type")))});
  }
  for (const Value* from : fields.tables(table, "record_part")) {
    edition.record_parts.push_back(
        {fields.text(*from, "id"), fields.text(*from, "name"), fields.boolean(*from, "needed")});
  }
}

}  // namespace

std::vector<BodyId> build_edition(const Value& table, const Fields& fields, Edition& edition) {
  data::validate(table, shapes::edition, fields.sink());
  edition.title = fields.text(table, "title");
  edition.short_title = fields.text(table, "short_title");
  if (edition.short_title.empty()) edition.short_title = edition.title;
  edition.label = fields.text(table, "label");
  if (edition.label.empty()) edition.label = edition.id;
  edition.kind = static_cast<DocumentKind>(word_index(
      "protocol|working-arrangement|partnership-update|committee-report", fields.text(table, "kind")));
  edition.status =
      static_cast<Status>(word_index("draft|proposed|agreed|superseded", fields.text(table, "status")));
  edition.summary = fields.prose(table, "summary");
  edition.dated = fields.date(table, "dated");
  edition.period = fields.text(table, "period");
  edition.effective = fields.date(table, "effective");
  edition.meeting = fields.text(table, "meeting");
  edition.author = fields.text(table, "author");
  edition.approvals_clauses = fields.clauses(table, "approvals_clause");
  edition.note = fields.markdown(table, "note");
  build_control(table, fields, edition);
  build_seasons(table, fields, edition);
  build_words(table, fields, edition);
  return fields.ids<BodyId>(table, "boards");
}

}  // namespace concordat::model
