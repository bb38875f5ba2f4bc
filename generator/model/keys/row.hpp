#pragma once

// What the rows of this folder are written with.

#include "model/reader.hpp"
#include "model/record.hpp"

namespace concordat::model {

using data::Type;
inline constexpr auto yes = data::Needed::Yes;
inline constexpr auto no = data::Needed::No;

}  // namespace concordat::model
