// Look-ups by id, made once for a corpus and once for an edition, so that no later stage searches a list. The
// first of two things with one id is kept; the check stage reports the second.

#include "derive/index.hpp"

namespace concordat::derive {
namespace {

template <class Map>
typename Map::mapped_type found(const Map& map, std::string_view id) {
  const auto it = map.find(id);
  return it == map.end() ? nullptr : it->second;
}

template <class T>
const std::vector<T>& found_all(const std::unordered_map<std::string_view, std::vector<T>>& map,
                                std::string_view id) {
  static const std::vector<T> none;
  const auto it = map.find(id);
  return it == map.end() ? none : it->second;
}

/// Fills a map from the things of a list, by their `id`.
template <class Map, class List>
void fill(Map& map, const List& list) {
  map.reserve(list.size());
  for (const auto& thing : list) map.emplace(std::string_view(thing.id), &thing);
}

}  // namespace

Index::Index(const model::Corpus& corpus) : corpus_(&corpus) {
  fill(organisations_, corpus.organisations);
  fill(acts_, corpus.acts);
  fill(statutory_kinds_, corpus.statutory_kinds);
  fill(areas_, corpus.areas);
  for (const model::Area& area : corpus.areas) fill(bodies_[&area], area.bodies);
}

const model::Organisation* Index::organisation(std::string_view id) const {
  return found(organisations_, id);
}
const model::Act* Index::act(std::string_view id) const {
  return found(acts_, id);
}
const model::StatutoryKind* Index::statutory_kind(std::string_view id) const {
  return found(statutory_kinds_, id);
}
const model::Area* Index::area(std::string_view id) const {
  return found(areas_, id);
}

const model::AreaBody* Index::area_body(const model::Area& area, std::string_view id) const {
  const auto bodies = bodies_.find(&area);
  return bodies == bodies_.end() ? nullptr : found(bodies->second, id);
}

EditionIndex::EditionIndex(const model::Area& area, const model::Document& document,
                           const model::Edition& edition)
    : area_(&area), document_(&document), edition_(&edition) {
  fill(bodies_, edition.bodies);
  fill(reports_, edition.timetable.reports);
  fill(seasons_, edition.seasons);
  fill(actions_, edition.actions);
  fill(relations_, edition.relations);
  fill(groups_, edition.groups);
  fill(sections_, edition.sections);
  for (const model::Section& section : edition.sections) {
    for (const doc::Node& block : section.text.children) {
      if (block.kind != doc::Kind::Clause) continue;
      clauses_.emplace(block.id, ClausePlace{&section, &block});
      if (!block.key.empty()) clauses_.emplace(block.key, ClausePlace{&section, &block});
    }
  }
  for (const model::Line& line : edition.lines) {
    lines_from_[line.from].push_back(&line);
    lines_to_[line.to].push_back(&line);
  }
  for (const model::Body& child : edition.bodies) {
    for (const model::BodyId& parent : child.parents) children_[parent].push_back(&child);
  }
}

const model::Body* EditionIndex::body(std::string_view id) const {
  return found(bodies_, id);
}
const model::Report* EditionIndex::report(std::string_view id) const {
  return found(reports_, id);
}
const model::Season* EditionIndex::season(std::string_view id) const {
  return found(seasons_, id);
}
const model::Action* EditionIndex::action(std::string_view id) const {
  return found(actions_, id);
}
const model::Relation* EditionIndex::relation(std::string_view id) const {
  return found(relations_, id);
}
const model::Group* EditionIndex::group(std::string_view id) const {
  return found(groups_, id);
}
const model::Section* EditionIndex::section(std::string_view id) const {
  return found(sections_, id);
}

const ClausePlace* EditionIndex::clause(std::string_view number_or_key) const {
  const auto it = clauses_.find(number_or_key);
  return it == clauses_.end() ? nullptr : &it->second;
}

const std::vector<const model::Line*>& EditionIndex::lines_from(std::string_view body) const {
  return found_all(lines_from_, body);
}

const std::vector<const model::Line*>& EditionIndex::lines_to(std::string_view body) const {
  return found_all(lines_to_, body);
}

const std::vector<const model::Body*>& EditionIndex::children(std::string_view body) const {
  return found_all(children_, body);
}

}  // namespace concordat::derive
