#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doc/node.hpp"
#include "site/context.hpp"
#include "site/links.hpp"

namespace concordat::cli {

// What commands share that print an edition as one text.

/// The edition of this key; null where there is none, and that is said on standard error.
const site::EditionSite* edition_named(const site::Site& site, const std::string& key);
void say_unknown(std::string_view what, std::string_view id, const std::vector<std::string_view>& known);

/// The title, and below it the tree with the headings one level down.
doc::Node titled(std::string_view title, doc::Node tree);

/// The tree as "markdown", "text", "json-tree" or "html", a page of its own with whole addresses.
std::string text_of(const doc::Node& tree, const site::LinkContext& links, std::string_view format);

}  // namespace concordat::cli
