#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "derive/relationship_map.hpp"

namespace concordat::diagram {

/// Lines within a box, as a small sign beside a name in it: "↑ 5".
struct Chip {
  model::Family family = model::Family::Support;
  std::string words;
  std::string meaning;   ///< in words
  std::string lines;     ///< "3-8 12": places in the edition's list of lines, from 1
  std::string from, to;  ///< ids of bodies, with spaces between them
};

/// What is written in a box.
struct PlanNode {
  derive::MapNode::Kind kind = derive::MapNode::Kind::Card;
  std::string id;  ///< of the group or body; of a frame without a group, empty
  std::string name;
  std::string more;  ///< the full name of an acronym, what stands inside without a box
  std::string url;   ///< of the body
  bool outside = false;
  bool here = false;  ///< the body that the map is of
  std::size_t inside = derive::MapNode::none;
  std::vector<std::size_t> children;
  std::vector<Chip> chips;
};

/// What is drawn as one stroke.
struct PlanCable {
  model::Family family = model::Family::Support;
  bool both_ways = false;
  std::vector<std::size_t> from;
  std::vector<std::size_t> to;  ///< empty: each of `from` with each other
  std::string numbers;          ///< rows of the table in words: "3–5, 9"
  std::string words;            ///< what it says: "reports to"; more kinds with semicolons
  std::string source;           ///< "clause 3.10"; empty where lines have several
  std::string meaning;          ///< all of it as a sentence
  std::string lines;
};

/// A map with its words, before anything has a place.
struct Plan {
  std::vector<PlanNode> nodes;  ///< each before those inside it
  std::vector<PlanCable> cables;

  std::vector<std::size_t> outer() const;  ///< nodes that stand in none
};

Plan plan_of(const derive::EditionIndex& edition, const derive::RelationshipMap& map,
             std::string_view edition_url);

}  // namespace concordat::diagram
