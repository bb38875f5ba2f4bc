#pragma once

#include <string_view>

namespace concordat::derive {

/// True for "Chair", "Independent chair", "Co-chair"; false for deputies and vice chairs.
bool is_chair(std::string_view title);

}  // namespace concordat::derive
