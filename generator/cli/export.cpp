// concordat export: a whole edition, or one board, as one text for e-mail or for other programs.
#include <fmt/format.h>

#include <algorithm>

#include "cli/command.hpp"
#include "diag/nearest.hpp"
#include "diag/report.hpp"
#include "doc/build.hpp"
#include "site/links.hpp"
#include "text/writer.hpp"
#include "views/whole.hpp"

namespace concordat::cli {
namespace {

struct ExportOptions {
  ContentOptions content;
  std::string edition = {};
  std::string format = "markdown";
  std::string body = {};  ///< id of a board; empty: the whole edition
};

std::vector<Option> options_of(ExportOptions& options) {
  return joined(
      {{{.name = "edition", .value = &options.edition, .help = "AREA/DOCUMENT/EDITION", .required = true},
        {.name = "--format",
         .value = &options.format,
         .help = "what it is written as",
         .shows_default = true,
         .choices = {"markdown", "text", "json-tree"}},
        {.name = "--body", .value = &options.body, .help = "id of a board: what the edition says of it"}},
       content_options(options.content)});
}

Exit unknown(std::string_view what, std::string_view id, const std::vector<std::string_view>& known) {
  const std::string_view near = diag::nearest(id, known);
  fmt::print(stderr, "there is no {} \"{}\"; {}\n", what, id,
             near.empty() ? fmt::format("known: {}", fmt::join(known, ", "))
                          : fmt::format("did you mean \"{}\"?", near));
  return Exit::WrongUse;
}

/// The title, and below it the tree with the headings one level down.
doc::Node titled(std::string_view title, doc::Node tree) {
  const auto lower = [](auto& self, doc::Node& node) -> void {
    if (node.kind == doc::Kind::Heading) node.level = static_cast<std::uint8_t>(node.level + 1);
    for (doc::Node& child : node.children) self(self, child);
  };
  lower(lower, tree);
  doc::Node heading{.kind = doc::Kind::Heading, .level = 1, .children = doc::nodes(doc::text(title))};
  return doc::make(doc::Kind::Document, doc::nodes(std::move(heading), std::move(tree)));
}

std::string written(const doc::Node& tree, const site::LinkContext& links, std::string_view format) {
  if (format == "text") return text::plain_text(tree);
  if (format == "json-tree") return text::json_tree(tree);
  return text::markdown(tree, [&](std::string_view url) {
    const std::string href = site::resolve(links, url).href;
    if (href == "#") return std::string();
    return href.starts_with('/') ? links.site.origin + href : href;
  });
}

Exit run_export(const ExportOptions& options, Session& session) {
  const Content& content = session.content;
  if (content.failed) {
    fmt::print(stderr, "{}: {}; nothing was exported\n", options.content.folder,
               diag::summary(content.diagnostics));
    return Exit::Problems;
  }
  const site::Site site(content.corpus, content.sources, options.content.as_of);
  std::vector<std::string_view> known;
  const site::EditionSite* edition = nullptr;
  for (const site::EditionSite& one : site.editions) {
    known.push_back(one.key());
    if (known.back() == options.edition) edition = &one;
  }
  if (!edition) return unknown("edition", options.edition, known);
  const site::LinkContext links{site, &edition->area(), edition};
  const views::Subject subject = site::subject_of(links);
  if (options.body.empty()) {
    const model::Edition& of = edition->edition();
    fmt::print(
        "{}", written(titled(of.title + ", " + of.label, views::whole_text(subject)), links, options.format));
    return Exit::Ok;
  }
  const model::Body* body = edition->index.body(options.body);
  if (body) {
    fmt::print("{}",
               written(titled(body->name, views::whole_body(subject.of(*body))), links, options.format));
    return Exit::Ok;
  }
  std::vector<std::string_view> bodies;
  for (const model::Body& one : edition->edition().bodies) bodies.push_back(one.id.value);
  return unknown("board", options.body, bodies);
}

}  // namespace

Task export_command(const Machine& machine) {
  return task(ExportOptions{ContentOptions(machine)}, options_of, run_export);
}

}  // namespace concordat::cli
