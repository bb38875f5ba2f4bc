// The papers of the preview are those that "concordat print" would make of the same content: with the
// published address of the site, and so from the same cache.
#include "cli/preview_papers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/papers.hpp"
#include "io/read.hpp"
#include "mustache/escape.hpp"

namespace concordat::cli {
namespace {

constexpr int not_made = 500;

std::string paragraph(std::string_view text) {
  std::string html = "<p>";
  mustache::escape_html(text, html);
  return html + "</p>\n";
}

Answer failure(const Preview& preview, const print::Download& paper, const diag::Sink& sink) {
  std::string body = paragraph(fmt::format("{} was asked for, and there is no such file yet.", paper.path()));
  for (const diag::Diagnostic& d : sink.all()) {
    if (!diag::is_failure(d)) continue;
    body += paragraph(fmt::format("What went wrong: {} [{}].", d.message, diag::text(d.code)));
    if (!d.hint.empty()) body += paragraph(fmt::format("What to do: {}.", d.hint));
    if (!d.detail.empty()) body += paragraph(d.detail);
  }
  body += fmt::format("<p><a href=\"{}\">Back to the edition</a></p>\n", paper.edition->url);
  return {.status = not_made,
          .type = std::string(type_of(".html")),
          .body = own_page(preview, "This paper could not be made", body)};
}

}  // namespace

std::optional<Answer> PreviewPapers::answer(const Preview& preview, const std::string& path) {
  if (!preview.site->content() || path.find("/downloads/") == std::string::npos) return std::nullopt;
  const std::lock_guard lock(one_at_a_time_);
  diag::Sink sink;
  const site::Site site = site_of(*preview.site->content(), content_, site_);
  const std::vector<print::Download> papers = print::select(site, {}, sink);
  const auto asked = std::find_if(papers.begin(), papers.end(),
                                  [&](const print::Download& one) { return "/" + one.path() == path; });
  if (asked == papers.end()) return std::nullopt;
  const source::Tree sources = io::read_tree(site_.templates, {".mustache"}, io::OtherFiles::Ignore, sink);
  const mustache::Templates templates = mustache::compile(sources, mustache::Names::Strict, sink);
  print::Typesetter typesetter = typesetter_of(site_, engine_, content_.jobs);
  cache::Cache cache(site_.cache_folder());
  print::Printed printed =
      print::print(site, templates, {*asked}, settings_of(site_, typesetter, cache), sink);
  if (printed.files.empty()) return failure(preview, *asked, sink);
  return Answer{.type = std::string(type_of(path)), .body = std::move(printed.files.front().bytes)};
}

}  // namespace concordat::cli
