#pragma once

#include <string>
#include <vector>

#include "doc/node.hpp"

namespace concordat::text {

/// Inlines as one text. `written` is the Markdown of each, without its mark. Where what stands around or
/// inside would keep a sign from being read, the element is written.
std::string with_marks(const std::vector<doc::Node>& inlines, const std::vector<std::string>& written);

}  // namespace concordat::text
