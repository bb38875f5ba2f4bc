#pragma once

#include <functional>
#include <string>

#include "diag/diagnostic.hpp"

namespace concordat::cli {

/// Calls `change` while no other program changes the output folder, and says so where it has to wait for one.
/// After a minute it is reported instead, and nothing is changed.
void change_output(const std::string& out, diag::Sink& sink, const std::function<void()>& change);

}  // namespace concordat::cli
