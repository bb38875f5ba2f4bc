// What a body is, in a line each.
#include <algorithm>

#include "addresses/addresses.hpp"
#include "derive/approvals.hpp"
#include "derive/facts.hpp"
#include "derive/relations.hpp"
#include "views/make.hpp"
#include "views/parts.hpp"

namespace concordat::views {
namespace {

using doc::Kind;
using doc::Node;

class Glance {
 public:
  explicit Glance(const Subject& subject) : subject_(subject), body_(*subject.body) {}

  Node make() {
    kind();
    basis();
    names();
    organisation();
    parents();
    bodies("Groups under it", derive::children_of(subject_.index, body_), {}, {});
    facts();
    sign_off();
    terms();
    Node view;
    if (!fields_.children.empty()) view.children.push_back(std::move(fields_));
    return view;
  }

 private:
  void add(std::string_view name, std::vector<Node> value) {
    fields_.children.push_back(doc::field(name, std::move(value)));
  }

  void kind() {
    if (body_.named_only)
      add("In this document", doc::nodes(doc::text("Named only; it does not describe it")));
    const model::AreaBody* known = subject_.corpus.area_body(subject_.index.area(), body_.id);
    const model::StatutoryKind* kind =
        known ? subject_.corpus.statutory_kind(known->statutory_kind) : nullptr;
    if (kind) add("Kind in law", doc::nodes(doc::link(addresses::statutory_kind_url(kind->id), kind->name)));
  }

  void basis() {
    std::vector<Node> words;
    for (const model::StatutoryBasis& basis : body_.statutory_basis) {
      if (!words.empty()) words.push_back(doc::text("; "));
      words.push_back(reference(subject_, "act:" + basis.act.value));
      if (!basis.provision.empty()) words.push_back(doc::text(", " + basis.provision));
      if (!basis.note.children.empty()) {
        words.push_back(doc::text(": "));
        doc::append_inlines(words, basis.note);
      }
      add_trace(words, subject_, basis);
    }
    if (!words.empty()) add("Statutory basis", std::move(words));
  }

  /// The organisation that it is, or whose post it is.
  void organisation() {
    const model::AreaBody* known = subject_.corpus.area_body(subject_.index.area(), body_.id);
    if (!known) return;
    if (const model::Organisation* self = subject_.corpus.organisation(known->organisation))
      add("As an organisation", doc::nodes(organisation_link(*self)));
    if (const model::Organisation* whose = subject_.corpus.organisation(known->post_of))
      add("A post of", doc::nodes(organisation_link(*whose)));
  }

  /// That its place in the overview, or what it is called by, is concluded.
  void names() {
    const model::Group* group = subject_.index.group(body_.group);
    const auto concluded = [&](std::string_view name, std::string_view value, const Node& reason) {
      if (reason.children.empty()) return;
      std::vector<Node> words = doc::nodes(doc::text(value));
      add_inferred(words, reason);
      add(name, std::move(words));
    };
    concluded("Group", group ? group->name : std::string(), body_.inferred.group);
    concluded("Standing", model::what_it_is(body_), body_.inferred.standing);
    if (body_.aliases.empty()) return;
    std::vector<Node> words = doc::nodes(doc::text(listed(body_.aliases)));
    add_inferred(words, body_.inferred.aliases);
    add("Also called", std::move(words));
  }

  /// "Adults Board: reports to; on matters of adults only".
  Node parent_item(const model::ParentLink& link) const {
    Node item = doc::item(body_link(subject_, link.body));
    std::vector<Node>& words = item.children.front().children;
    if (const model::Relation* relation = subject_.index.relation(link.kind))
      words.push_back(doc::text(": " + relation->name));
    add_detail(words, link.note);
    add_trace(words, subject_, link);
    return item;
  }

  void parents() {
    std::vector<const model::Body*> list;
    for (const model::BodyId& id : body_.parents) {
      const bool has_own_place = std::any_of(body_.parent_links.begin(), body_.parent_links.end(),
                                             [&](const model::ParentLink& link) { return link.body == id; });
      const model::Body* parent = subject_.index.body(id);
      if (parent && !has_own_place) list.push_back(parent);
    }
    bodies("Belongs under", list, body_.parents_clauses, body_.inferred.parents);
    if (body_.parent_links.empty()) return;
    Node own{.kind = Kind::BulletList};
    for (const model::ParentLink& link : body_.parent_links) own.children.push_back(parent_item(link));
    add("Belongs under", doc::nodes(std::move(own)));
  }

  void bodies(std::string_view name, const std::vector<const model::Body*>& list,
              const std::vector<model::ClauseRef>& clauses, const Node& inferred) {
    if (list.empty()) return;
    std::vector<Node> words;
    for (const model::Body* body : list) {
      if (!words.empty()) words.push_back(doc::text("; "));
      words.push_back(body_link(subject_, body->id));
    }
    add_sources(words, subject_, clauses);
    add_inferred(words, inferred);
    add(name, std::move(words));
  }

  void facts() {
    for (const derive::Fact& fact : derive::facts_of(body_)) {
      std::vector<Node> value;
      if (!fact.text.empty()) value.push_back(doc::text(fact.text));
      if (!fact.address.empty()) value.push_back(address_link(std::string(fact.address)));
      if (fact.prose) {
        const bool one = fact.prose->children.size() == 1 && fact.prose->children[0].kind == Kind::Paragraph;
        one ? doc::append_inlines(value, *fact.prose) : doc::append(value, *fact.prose);
      }
      if (fact.clauses) add_sources(value, subject_, *fact.clauses);
      if (fact.inferred) add_inferred(value, *fact.inferred);
      add(fact.title, std::move(value));
    }
  }

  void sign_off() {
    const model::Edition& edition = subject_.edition();
    for (const model::Approval& approval : edition.approvals) {
      if (!(approval.body == body_.id)) continue;
      const bool dated = approval.status == model::ApprovalStatus::Agreed && approval.date.given();
      std::vector<Node> value = doc::nodes(dated ? doc::text(dates::in_words(approval.date))
                                                 : doc::text(derive::outcome_words(edition, approval)));
      if (dated && derive::agreement(edition, approval) != derive::Agreement::Board)
        add_detail(value, uncapital(derive::outcome_words(edition, approval)));
      add_detail(value, approval.note);
      add_sources(value, subject_, edition.approvals_clauses);
      add("Sign-off", std::move(value));
      fields_.children.back().key = "sign-off";
      return;
    }
  }

  void terms() {
    const model::TermsOfReference& terms = body_.terms_of_reference;
    if (!terms.given()) return;
    std::vector<Node> value;
    if (!terms.address.empty()) value.push_back(address_link(terms.address));
    if (!terms.status.empty()) value.push_back(doc::text((value.empty() ? "" : " ") + terms.status));
    if (terms.blank) value.push_back(doc::blank("Left blank in the document"));
    add_detail(value, terms.note);
    add("Terms of reference", std::move(value));
  }

  const Subject& subject_;
  const model::Body& body_;
  Node fields_{.kind = Kind::FieldList, .look = "glance", .text = "At a glance"};
};

}  // namespace

Node glance(const Subject& subject) {
  return Glance(subject).make();
}

}  // namespace concordat::views
