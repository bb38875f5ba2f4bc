#pragma once

#include <string>
#include <vector>

#include "derive/seats.hpp"

namespace concordat::views {

/// What an organisation is on a board: "Chair", "2 seats"; "member", "shared seat", "invited", "attends".
std::vector<std::string> words_of(const derive::Place& place);

}  // namespace concordat::views
