// Who there is and who sits where, in the shape of Popolo. A board is an org:OrganizationalCollaboration, an
// agency an org:FormalOrganization, a seat an org:Membership, a succession an org:ChangeEvent. The `id` of
// each is its permanent address, so that it means the same in every edition's file and outside of it.

#include "exports/popolo.hpp"

#include <unordered_set>

#include "addresses/addresses.hpp"
#include "derive/facts.hpp"
#include "derive/quorum.hpp"
#include "doc/plain.hpp"
#include "exports/words.hpp"

namespace concordat::exports {
namespace {

using doc::plain;

struct Writer {
  json::Writer& json;
  const derive::Index& index;
  const derive::EditionIndex& edition;
  const SiteNames& names;

  std::string body_id(std::string_view id) const {
    if (edition.body(id) == nullptr)
      return std::string(names.base_url) + addresses::area_body_url(edition.area(), id);
    return std::string(names.base_url) + addresses::body_url(names.edition_url, id);
  }

  std::string organisation_id(std::string_view id) const {
    return std::string(names.base_url) + addresses::organisation_url(id);
  }

  void acronym(std::string_view text, std::string_view name) {
    if (text.empty() || text == name) return;
    json.begin_object();
    json.member("name", text);
    json.member("note", "acronym");
    json.end_object();
  }

  void body(const model::Body& body);
  void organisation(const model::Organisation& organisation);
  void membership(const model::Body& body, const model::Member& member, std::string_view member_id);
  void memberships(const model::Body& body);
  void post(const model::Body& body, const model::Post& post);
  void succession(const model::AreaBody& body, const model::Succession& succession);
};

void Writer::body(const model::Body& body) {
  const model::AreaBody* known = index.area_body(edition.area(), body.id);
  json.begin_object();
  json.member("@type", "org:OrganizationalCollaboration");
  json.member("id", body_id(body.id));
  json.member("key", body.id);
  json.member("name", body.name);
  json.member("classification", data::choice(body.standing));
  json.begin_array("other_names");
  acronym(body.acronym, body.name);
  for (const std::string& alias : body.aliases) {
    json.begin_object();
    json.member("name", alias);
    json.end_object();
  }
  if (known != nullptr) {
    for (const model::FormerName& former : known->formerly) {
      json.begin_object();
      json.member("name", former.name);
      json.given("end_date", iso(former.until));
      json.end_object();
    }
  }
  json.end_array();
  if (!body.parents.empty()) json.member("parent_id", body_id(body.parents.front()));
  json.begin_array("parent_ids");
  for (const model::BodyId& parent : body.parents) json.value(body_id(parent));
  json.end_array();
  json.given("group", body.group);
  if (known != nullptr) {
    json.given("statutory_kind", known->statutory_kind);
    if (!known->organisation.empty()) json.member("organization_id", organisation_id(known->organisation));
  }
  json.given("description", plain(body.role));
  json.given("quorum", derive::quorum_words(index, edition, body.quorum));
  if (body.seats_stated > 0) json.member("seats_stated", body.seats_stated);
  for (const derive::Fact& fact : derive::facts_of(body))
    json.given(fact.id, fact.prose           ? plain(*fact.prose)
                        : !fact.text.empty() ? std::string(fact.text)
                                             : std::string(fact.address));
  json.begin_array("statutory_basis");
  for (const model::StatutoryBasis& basis : body.statutory_basis) json.value(basis_words(index, basis));
  json.end_array();
  json.end_object();
}

void Writer::organisation(const model::Organisation& organisation) {
  json.begin_object();
  json.member("@type", "org:FormalOrganization");
  json.member("id", organisation_id(organisation.id));
  json.member("key", organisation.id);
  json.member("name", organisation.name);
  json.member("classification", data::choice(organisation.kind));
  json.begin_array("other_names");
  acronym(organisation.acronym, organisation.name);
  for (const std::string& former : organisation.former_names) {
    json.begin_object();
    json.member("name", former);
    json.member("note", "former name");
    json.end_object();
  }
  json.end_array();
  json.given("homepage", organisation.website);
  json.end_object();
}

void Writer::membership(const model::Body& body, const model::Member& member, std::string_view member_id) {
  json.begin_object();
  json.member("@type", "org:Membership");
  json.member("organization_id", body_id(body.id));
  json.given("member_id", member_id);
  json.member("label", member_names(index, edition, member));
  json.member("role", data::choice(member.capacity));
  json.given("group", member.group);
  json.given("post", member.post);
  json.given("office", member.office);
  json.given("or_other", member.or_other);
  if (!member.departments.empty()) {
    json.begin_array("departments");
    for (const std::string& department : member.departments) json.value(department);
    json.end_array();
  }
  if (member.count > 0) json.member("seats", member.count);
  json.given("note", plain(member.note));
  json.end_object();
}

/// One membership for each member; an "and/or" seat gives one for each organisation that it names.
void Writer::memberships(const model::Body& body) {
  for (const model::Member& member : body.members) {
    if (!member.organisation.empty()) {
      membership(body, member, organisation_id(member.organisation));
    } else {
      membership(body, member, member.body.empty() ? std::string() : body_id(member.body));
    }
    for (const model::OrganisationId& also : member.also) membership(body, member, organisation_id(also));
  }
}

void Writer::post(const model::Body& body, const model::Post& post) {
  json.begin_object();
  json.member("@type", "org:Post");
  json.member("organization_id", body_id(body.id));
  json.member("label", post.title);
  json.given("holder", holder_name(index, edition, post));
  if (!post.organisation.empty())
    json.member("holder_id", organisation_id(post.organisation));
  else if (!post.body.empty())
    json.member("holder_id", body_id(post.body));
  if (post.independent) json.flag("independent", true);
  json.given("start_date", iso(post.from));
  json.given("end_date", iso(post.until));
  json.given("note", plain(post.note));
  json.end_object();
}

void Writer::succession(const model::AreaBody& body, const model::Succession& succession) {
  json.begin_object();
  json.member("@type", "org:ChangeEvent");
  json.member("original_organization_id", body_id(succession.body));
  json.member("resulting_organization_id", body_id(body.id));
  json.given("date", iso(succession.when));
  json.given("note", plain(succession.note));
  json.end_object();
}

/// Ids of the organisations that the edition names.
std::unordered_set<std::string_view> organisations_of(const derive::Index& index,
                                                      const derive::EditionIndex& edition) {
  std::unordered_set<std::string_view> ids;
  for (const model::OrganisationId& council : edition.area().councils) ids.insert(council);
  for (const model::Body& body : edition.edition().bodies) {
    for (const model::Member& member : body.members) {
      ids.insert(member.organisation);
      for (const model::OrganisationId& also : member.also) ids.insert(also);
    }
    for (const model::Post& post : body.posts) ids.insert(post.organisation);
    for (const model::Signatory& one : edition.edition().signatories) ids.insert(one.organisation);
    const model::AreaBody* known = index.area_body(edition.area(), body.id);
    if (known != nullptr) ids.insert(known->organisation);
  }
  return ids;
}

void write_link(json::Writer& json, std::string_view name, std::string_view property) {
  json.begin_object(name);
  json.member("@id", property);
  json.member("@type", "@id");
  json.end_object();
}

}  // namespace

void write_context(json::Writer& json) {
  json.begin_object("@context");
  json.member("org", "http://www.w3.org/ns/org#");
  json.member("skos", "http://www.w3.org/2004/02/skos/core#");
  json.member("dct", "http://purl.org/dc/terms/");
  json.member("foaf", "http://xmlns.com/foaf/0.1/");
  json.member("id", "@id");
  json.member("key", "dct:identifier");
  json.member("title", "dct:title");
  json.member("summary", "dct:abstract");
  json.member("name", "skos:prefLabel");
  json.member("label", "skos:prefLabel");
  json.member("description", "dct:description");
  json.member("organizations", "@included");
  json.member("memberships", "@included");
  json.member("posts", "@included");
  json.member("events", "@included");
  write_link(json, "parent_ids", "org:subOrganizationOf");
  write_link(json, "organization_id", "org:organization");
  write_link(json, "member_id", "org:member");
  write_link(json, "holder_id", "org:heldBy");
  write_link(json, "homepage", "foaf:homepage");
  write_link(json, "original_organization_id", "org:originalOrganization");
  write_link(json, "resulting_organization_id", "org:resultingOrganization");
  json.end_object();
}

void write_popolo(json::Writer& json, const derive::Index& index, const derive::EditionIndex& edition,
                  const SiteNames& names) {
  Writer writer{json, index, edition, names};
  const std::vector<model::Body>& bodies = edition.edition().bodies;
  json.begin_array("organizations");
  for (const model::Body& body : bodies) writer.body(body);
  const auto ids = organisations_of(index, edition);
  for (const model::Organisation& organisation : index.corpus().organisations) {
    if (ids.contains(organisation.id)) writer.organisation(organisation);
  }
  json.end_array();
  json.begin_array("memberships");
  for (const model::Body& body : bodies) writer.memberships(body);
  json.end_array();
  json.begin_array("posts");
  for (const model::Body& body : bodies) {
    for (const model::Post& post : body.posts) writer.post(body, post);
  }
  json.end_array();
  json.begin_array("events");
  for (const model::AreaBody& body : edition.area().bodies) {
    if (edition.body(body.id) == nullptr) continue;
    for (const model::Succession& succession : body.succeeds) writer.succession(body, succession);
  }
  json.end_array();
}

}  // namespace concordat::exports
