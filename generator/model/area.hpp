#pragma once

#include <string>
#include <vector>

#include "dates/date.hpp"
#include "doc/node.hpp"
#include "model/edition.hpp"
#include "model/id.hpp"

namespace concordat::model {

/// An earlier name of the same body.
struct FormerName {
  std::string name;
  std::string acronym;
  dates::Date until;
  doc::Node note;
  doc::Node source;    ///< the document that says so
  doc::Node inferred;  ///< why the editor concludes it
};

/// An earlier, different body that this one took over from.
struct Succession {
  BodyId body;
  dates::Date when;
  doc::Node note;
  doc::Node source;
  doc::Node inferred;
};

/// A body as the area knows it, through all documents.
struct AreaBody {
  BodyId id;
  std::string name;
  std::string acronym;
  std::vector<std::string> aliases;
  StatutoryKindId statutory_kind;
  OrganisationId organisation;
  OrganisationId post_of;     ///< the organisation whose post the body is
  std::vector<AreaId> areas;  ///< other areas that it also serves
  std::vector<FormerName> formerly;
  std::vector<Succession> succeeds;
  doc::Node note;
  std::vector<std::string> former_ids = {};  ///< whose addresses lead to those of its id
};

/// An office that somebody has, wherever it sits: "Director of Care".
struct Office {
  OfficeId id;
  std::string title;
  OrganisationId organisation;
  doc::Node note;
};

/// A word of the glossary; an acronym where `name` is given.
struct Term {
  std::string term;
  std::string name;
  doc::Node meaning;
  doc::Node source;  ///< the document that gives the meaning; none where it is in our own words
  Span span;
  std::vector<std::string> also = {};  ///< other words for it, by which people look for it
};

/// What people look for across boards and documents: "Modern slavery". Who works on it is derived.
struct Topic {
  TopicId id;
  std::string name;
  std::vector<std::string> also;  ///< other words that documents or people use for it
  doc::Node note;                 ///< what it is, in our own words
  std::vector<std::string> former_ids = {};
};

/// A protocol, an update, a report: all its editions.
struct Document {
  std::string id;                 ///< folder name
  std::vector<Edition> editions;  ///< oldest first
};

struct Area {
  AreaId id;
  std::string name;
  doc::Node summary;
  doc::Node worried;  ///< what somebody can do who is worried about a person
  std::vector<OrganisationId> councils;
  std::vector<AreaBody> bodies;  ///< in file order
  std::vector<Office> offices;   ///< in file order
  std::vector<Term> terms;
  std::vector<Topic> topics;        ///< in file order
  std::vector<Document> documents;  ///< by id
  bool read = true;                 ///< false: area.toml had errors, so unknown bodies are not reported again
};

}  // namespace concordat::model
