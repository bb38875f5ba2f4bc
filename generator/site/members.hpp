#pragma once

#include <string>
#include <vector>

#include "site/context.hpp"

namespace concordat::site {

// What is said of members and posts, the same on pages and on paper.

/// What a member is called: its name, else its post, else the body or organisation that it stands for.
std::string member_name(const Site& site, const EditionSite& edition, const model::Member& member);

/// What follows the name: organisation, departments, number of seats, "by invitation", alternatives. Each
/// part is text of its own.
std::vector<std::string> member_details(const Site& site, const EditionSite& edition,
                                        const model::Member& member);

/// "from 1 May 2023 until 2026"; empty where neither end is given.
std::string term_of(const model::Post& post);

}  // namespace concordat::site
