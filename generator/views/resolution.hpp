#pragma once

#include <string>
#include <string_view>

#include "doc/node.hpp"
#include "views/subject.hpp"

namespace concordat::views {

/// Ready wording for the minutes of a meeting that the edition goes to, a list of sentences. `fingerprint` is
/// that of its text, in short.
doc::Node resolution(const Subject& subject, std::string_view fingerprint, const dates::Date& today);

}  // namespace concordat::views
