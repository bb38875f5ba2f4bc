#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace concordat::start {

/// A kind of board that the law knows (law/boards.toml).
struct BoardKind {
  std::string id;         ///< the statutory kind
  std::string name;       ///< of the kind
  std::string called;     ///< what such boards are mostly called, without their area
  std::string act;        ///< id
  std::string provision;  ///< "section 43"
  std::string role;       ///< what such a board is for, a sentence
  bool usual = false;     ///< most areas have one
};

/// In the order in which they are offered.
const std::vector<BoardKind>& board_kinds();

/// Null where there is none of this id.
const BoardKind* board_kind(std::string_view id);

/// legislation.toml with what boards of these kinds rest on, each Act once.
std::string legislation_of(const std::vector<const BoardKind*>& kinds);

}  // namespace concordat::start
