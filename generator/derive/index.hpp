#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/corpus.hpp"

namespace concordat::derive {

/// Look-ups into a corpus by id. Holds pointers only: the corpus must outlive it. A look-up of an unknown id
/// returns nullptr; after a clean check every id that the model holds is known.
class Index {
 public:
  explicit Index(const model::Corpus& corpus);

  const model::Corpus& corpus() const { return *corpus_; }
  const model::Organisation* organisation(std::string_view id) const;
  const model::Act* act(std::string_view id) const;
  const model::StatutoryKind* statutory_kind(std::string_view id) const;
  const model::Area* area(std::string_view id) const;
  const model::AreaBody* area_body(const model::Area& area, std::string_view id) const;

 private:
  const model::Corpus* corpus_;
  std::unordered_map<std::string_view, const model::Organisation*> organisations_;
  std::unordered_map<std::string_view, const model::Act*> acts_;
  std::unordered_map<std::string_view, const model::StatutoryKind*> statutory_kinds_;
  std::unordered_map<std::string_view, const model::Area*> areas_;
  std::unordered_map<const model::Area*, std::unordered_map<std::string_view, const model::AreaBody*>>
      bodies_;
};

/// A clause of an edition and where it stands.
struct ClausePlace {
  const model::Section* section = nullptr;
  const doc::Node* clause = nullptr;
};

/// Look-ups into one edition by id.
class EditionIndex {
 public:
  EditionIndex(const model::Area& area, const model::Document& document, const model::Edition& edition);

  const model::Area& area() const { return *area_; }
  const model::Document& document() const { return *document_; }
  const model::Edition& edition() const { return *edition_; }
  const model::Body* body(std::string_view id) const;
  const model::Report* report(std::string_view id) const;
  const model::Season* season(std::string_view id) const;
  const model::Action* action(std::string_view id) const;
  const model::Relation* relation(std::string_view id) const;
  const model::Group* group(std::string_view id) const;
  const model::Section* section(std::string_view id) const;
  /// By number ("4.3") or stable key ("escalation").
  const ClausePlace* clause(std::string_view number_or_key) const;
  /// Lines that begin or end at a body, and bodies that name it as a parent, in the order of the edition.
  const std::vector<const model::Line*>& lines_from(std::string_view body) const;
  const std::vector<const model::Line*>& lines_to(std::string_view body) const;
  const std::vector<const model::Body*>& children(std::string_view body) const;

 private:
  const model::Area* area_;
  const model::Document* document_;
  const model::Edition* edition_;
  std::unordered_map<std::string_view, const model::Body*> bodies_;
  std::unordered_map<std::string_view, const model::Report*> reports_;
  std::unordered_map<std::string_view, const model::Season*> seasons_;
  std::unordered_map<std::string_view, const model::Action*> actions_;
  std::unordered_map<std::string_view, const model::Relation*> relations_;
  std::unordered_map<std::string_view, const model::Group*> groups_;
  std::unordered_map<std::string_view, const model::Section*> sections_;
  std::unordered_map<std::string_view, ClausePlace> clauses_;
  std::unordered_map<std::string_view, std::vector<const model::Line*>> lines_from_;
  std::unordered_map<std::string_view, std::vector<const model::Line*>> lines_to_;
  std::unordered_map<std::string_view, std::vector<const model::Body*>> children_;
};

}  // namespace concordat::derive
