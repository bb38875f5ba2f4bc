// boards/<body>.toml: one body as one edition describes it.
#include "model/build_parts.hpp"
#include "model/shapes.hpp"

namespace concordat::model {
namespace {

using data::Value;

FunctionList build_functions(const Value& from, const Fields& fields) {
  FunctionList to;
  to.heading = fields.text(from, "heading");
  to.intro = fields.prose(from, "intro");
  to.numbered = fields.boolean(from, "numbered");
  to.clauses = fields.clauses(from, "clause");
  const Value* items = from.find("items");
  if (!items || items->kind != data::Kind::Array) return to;
  for (const Value& item : items->items) {
    if (item.kind == data::Kind::Table) {
      to.items.push_back({fields.prose(item, "text"), fields.proses(item, "sub")});
    } else {
      to.items.push_back({fields.prose(item), {}});
    }
  }
  return to;
}

Post build_post(const Value& from, const Fields& fields) {
  Post to;
  to.title = fields.text(from, "title");
  to.holder = fields.prose(from, "holder");
  to.organisation = fields.id<OrganisationId>(from, "organisation");
  to.body = fields.id<BodyId>(from, "body");
  to.independent = fields.boolean(from, "independent");
  to.from = fields.date(from, "from");
  to.until = fields.date(from, "until");
  to.note = fields.prose(from, "note");
  to.clauses = fields.clauses(from, "clause");
  return to;
}

Member build_member(const Value& from, const Fields& fields) {
  Member to;
  to.organisation = fields.id<OrganisationId>(from, "organisation");
  to.body = fields.id<BodyId>(from, "body");
  to.post = fields.text(from, "post");
  to.name = fields.text(from, "name");
  to.departments = fields.texts(from, "departments");
  to.count = fields.integer(from, "count");
  to.group = fields.text(from, "group");
  to.invited = fields.boolean(from, "invited");
  to.also = fields.ids<OrganisationId>(from, "also");
  to.note = fields.prose(from, "note");
  to.span = from.span;
  int named = 0;
  for (std::string_view key : {"organisation", "body", "post"})
    named += data::gives(from, shapes::member, key);
  bool office = named == 2 && !data::gives(from, shapes::member, "body");
  if (named != 1 && !office) {
    fields.sink().error(
        diag::Code::MemberShape, to.span, "a member is one organisation, one body or one post",
        "give one of \"organisation\", \"body\" and \"post\"; a post may name its organisation");
  }
  return to;
}

PriorityList build_priorities(const Value& from, const Fields& fields) {
  PriorityList to;
  to.year = fields.text(from, "year");
  to.kind = fields.text(from, "kind");
  to.heading = fields.text(from, "heading");
  to.intro = fields.prose(from, "intro");
  to.numbered = fields.boolean(from, "numbered", true);
  to.start = fields.integer(from, "start", 1);
  to.items = fields.proses(from, "items");
  to.source = fields.text(from, "source");
  to.clauses = fields.clauses(from, "clause");
  return to;
}

TermsOfReference build_terms(const Value& from, const Fields& fields) {
  return {fields.text(from, "address"), fields.text(from, "status"), fields.boolean(from, "blank"),
          fields.prose(from, "note")};
}

}  // namespace

Body build_body(const Value& table, const Fields& fields) {
  data::validate(table, shapes::board, fields.sink());
  Body to;
  to.name = fields.text(table, "name");
  to.acronym = fields.text(table, "acronym");
  to.aliases = fields.texts(table, "aliases");
  to.standing = static_cast<Standing>(word_index("board|sub-group|outside", fields.text(table, "standing")));
  to.group = fields.id<GroupId>(table, "group");
  to.parents = fields.ids<BodyId>(table, "parents");
  to.parents_clauses = fields.clauses(table, "parents_clause");
  to.role = fields.markdown(table, "role");
  to.role_clauses = fields.clauses(table, "role_clause");
  to.accountability = fields.markdown(table, "accountability");
  to.accountability_clauses = fields.clauses(table, "accountability_clause");
  to.website = fields.text(table, "website");
  to.quorum = fields.text(table, "quorum");
  to.meets = fields.text(table, "meets");
  to.members_intro = fields.prose(table, "members_intro");
  to.members_clauses = fields.clauses(table, "members_clause");
  to.note = fields.markdown(table, "note");
  for (const Value* basis : fields.tables(table, "statutory_basis")) {
    to.statutory_basis.push_back({fields.id<ActId>(*basis, "act"), fields.text(*basis, "provision"),
                                  fields.prose(*basis, "note"), fields.clauses(*basis, "clause")});
  }
  if (const Value* terms = fields.table(table, "terms_of_reference")) {
    to.terms_of_reference = build_terms(*terms, fields);
  }
  for (const Value* list : fields.tables(table, "functions"))
    to.functions.push_back(build_functions(*list, fields));
  for (const Value* post : fields.tables(table, "post")) to.posts.push_back(build_post(*post, fields));
  for (const Value* member : fields.tables(table, "member"))
    to.members.push_back(build_member(*member, fields));
  for (const Value* list : fields.tables(table, "priorities"))
    to.priorities.push_back(build_priorities(*list, fields));
  for (const Value* over : fields.tables(table, "overseen")) {
    to.overseen.push_back({fields.id<BodyId>(*over, "by"), fields.integer(*over, "from", -1),
                           fields.integer(*over, "to", -1), fields.prose(*over, "note")});
  }
  return to;
}

}  // namespace concordat::model
