#pragma once

#include <string>
#include <vector>

#include "dates/date.hpp"
#include "io/publish.hpp"
#include "start/kinds.hpp"

namespace concordat::start {

/// A board of the new protocol.
struct Board {
  const BoardKind* kind = nullptr;  ///< null where it is of none that the law knows
  std::string id;
  std::string name;
};

/// What somebody said of their county. What they left empty is not in the protocol, or is marked.
struct Answers {
  std::string area;     ///< "Northshire"
  std::string council;  ///< that keeps the protocol
  std::string colour;   ///< "#3d3a7c"
  std::string address;  ///< where the site will be published; may be empty
  std::string contact;  ///< address of the office; may be empty
  std::vector<Board> boards;
  dates::Date today = {};  ///< a full date
};

/// The files of a new content folder, without what is hidden. The protocol is a draft of this year.
std::vector<io::OutputFile> protocol(const Answers& answers);

}  // namespace concordat::start
