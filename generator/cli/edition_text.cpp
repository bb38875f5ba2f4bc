#include "cli/edition_text.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "diag/nearest.hpp"
#include "doc/build.hpp"
#include "doc/plain.hpp"
#include "mustache/escape.hpp"
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

namespace {

/// An address as it is outside the site.
std::string outside(const site::LinkContext& links, std::string href) {
  return href.starts_with('/') ? links.site.origin + href : href;
}

/// To be kept or sent as one file, so its few styles stand in it.
std::string html_page(const doc::Node& tree, const site::LinkContext& links) {
  html::Writer writer([&](std::string_view url) {
    html::Target target = site::resolve(links, url);
    target.href = outside(links, std::move(target.href));
    return target;
  });
  std::string blocks;
  writer.blocks(blocks, tree);
  std::string title;
  mustache::escape_html(doc::plain(tree.children.front()), title);
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
      "content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<style>\n"
      "body{{max-width:48em;margin:2em auto;padding:0 1em;font:1.125em/1.5 Arial,sans-serif}}\n"
      "table{{border-collapse:collapse}}th,td{{border:1px solid #767676;padding:.25em .5em;text-align:left;"
      "vertical-align:top}}\n"
      "ins{{background:#e3f4e8}}del{{background:#fbe6e6}}\n"
      ".govuk-visually-hidden{{position:absolute;width:1px;height:1px;overflow:hidden;"
      "clip-path:inset(50%);white-space:nowrap}}\n"
      "</style>\n</head>\n<body>\n<main>\n{}</main>\n</body>\n</html>\n",
      links.site.corpus().site.language, title, blocks);
}

}  // namespace

std::string text_of(const doc::Node& tree, const site::LinkContext& links, std::string_view format) {
  if (format == "text") return text::plain_text(tree);
  if (format == "json-tree") return text::json_tree(tree);
  if (format == "html") return html_page(tree, links);
  return text::markdown(tree, [&](std::string_view url) {
    const std::string href = site::resolve(links, url).href;
    return href == "#" ? std::string() : outside(links, href);
  });
}

}  // namespace concordat::cli
