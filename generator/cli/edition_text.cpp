#include "cli/edition_text.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "diag/nearest.hpp"
#include "doc/build.hpp"
#include "text/writer.hpp"

namespace concordat::cli {

void say_unknown(std::string_view what, std::string_view id, const std::vector<std::string_view>& known) {
  const std::string_view near = diag::nearest(id, known);
  fmt::print(stderr, "there is no {} \"{}\"; {}\n", what, id,
             near.empty() ? fmt::format("known: {}", fmt::join(known, ", "))
                          : fmt::format("did you mean \"{}\"?", near));
}

const site::EditionSite* edition_named(const site::Site& site, const std::string& key) {
  std::vector<std::string_view> known;
  for (const site::EditionSite& one : site.editions) {
    if (one.key() == key) return &one;
    known.push_back(one.key());
  }
  say_unknown("edition", key, known);
  return nullptr;
}

doc::Node titled(std::string_view title, doc::Node tree) {
  doc::lower_headings(tree, 1);
  doc::Node heading{.kind = doc::Kind::Heading, .level = 1, .children = doc::nodes(doc::text(title))};
  return doc::make(doc::Kind::Document, doc::nodes(std::move(heading), std::move(tree)));
}

std::string text_of(const doc::Node& tree, const site::LinkContext& links, std::string_view format) {
  if (format == "text") return text::plain_text(tree);
  if (format == "json-tree") return text::json_tree(tree);
  return text::markdown(tree, [&](std::string_view url) {
    const std::string href = site::resolve(links, url).href;
    if (href == "#") return std::string();
    return href.starts_with('/') ? links.site.origin + href : href;
  });
}

}  // namespace concordat::cli
