// The drawer at the foot of each page of the preview. It has no script and no style of its own: those are
// files, as the policy of the pages asks.
#include "cli/preview_drawer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "diag/places.hpp"
#include "mustache/escape.hpp"

namespace concordat::cli {
namespace {

constexpr std::size_t most_listed = 100;
constexpr std::size_t most_changed = 3;

std::string html(std::string_view text) {
  std::string escaped;
  mustache::escape_html(text, escaped);
  return escaped;
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

/// "text/03-working-together.md": a file of an edition without the folder of that edition.
std::string_view short_name(std::string_view source) {
  constexpr int parts_of_edition = 3;
  std::string_view rest = source;
  for (int part = 0; part < parts_of_edition; ++part) {
    const std::size_t slash = rest.find('/');
    if (slash == std::string_view::npos) return source;
    rest.remove_prefix(slash + 1);
  }
  return rest;
}

using Findings = std::vector<const Finding*>;

class Drawer {
 public:
  Drawer(const Preview& preview, const std::string& file) : preview_(preview) {
    const std::vector<std::string>& sources = preview.site->sources_of(file);
    for (const Finding& finding : preview.findings) {
      const bool here = std::find(sources.begin(), sources.end(), finding.source) != sources.end();
      (here ? here_ : elsewhere_).push_back(&finding);
    }
    // What keeps the site from being built stands before what does not.
    for (Findings* list : {&here_, &elsewhere_})
      std::stable_partition(list->begin(), list->end(),
                            [](const Finding* one) { return one->kind == "error"; });
  }

  std::string text() const {
    const std::string state = state_in_words();
    return fmt::format(
        "<aside class=\"concordat-preview{}\" aria-label=\"Preview\" data-program=\"{}\" data-build=\"{}\" "
        "data-site=\"{}\" data-state=\"{}\">\n<p class=\"concordat-preview__said\" role=\"status\"></p>\n"
        "<div class=\"concordat-preview__drawer\">\n{}{}</div>\n</aside>\n",
        preview_.failed ? " concordat-preview--failed" : "", preview_.program, preview_.build,
        preview_.site->number(), html(state), changed(),
        preview_.findings.empty() ? fmt::format("<p class=\"concordat-preview__state\">{}</p>\n", html(state))
                                  : details(state));
  }

 private:
  std::string state_in_words() const {
    const std::size_t errors = std::count_if(preview_.findings.begin(), preview_.findings.end(),
                                             [](const Finding& one) { return one.kind == "error"; });
    const std::string found = counted(errors, "error", "errors") + ", " +
                              counted(preview_.findings.size() - errors, "warning", "warnings");
    if (!preview_.failed) return "Preview: " + found;
    return fmt::format("Not rebuilt: {}{}", found,
                       preview_.site->number() > 0 ? "; the last good site stays up" : "");
  }

  std::string changed() const {
    if (preview_.changed.empty()) return {};
    std::string list;
    for (std::size_t i = 0; i < std::min(preview_.changed.size(), most_changed); ++i)
      list += (i > 0 ? ", " : "") + link(short_name(preview_.changed[i]), preview_.changed[i]);
    if (preview_.changed.size() > most_changed)
      list += fmt::format(" and {} more", preview_.changed.size() - most_changed);
    return "<p class=\"concordat-preview__changed\">Changed: " + list + "</p>\n";
  }

  /// Words that lead to the page of a file, where it has one.
  std::string link(std::string_view words, const std::string& source) const {
    const std::string page = preview_.site->page_of(source);
    if (page.empty()) return html(words);
    return fmt::format("<a href=\"{}\">{}</a>", html(page), html(words));
  }

  std::string details(const std::string& state) const {
    std::string out = fmt::format(
        "<details class=\"concordat-preview__findings\"{}>\n<summary>{}<span "
        "class=\"concordat-preview__here\">{} on this page</span></summary>\n"
        "<div class=\"concordat-preview__list\" role=\"region\" aria-label=\"Findings\" tabindex=\"0\">\n",
        preview_.failed || !here_.empty() ? " open" : "", html(state), here_.size());
    if (!here_.empty()) out += "<h2>In the files of this page</h2>\n" + list_of(here_, Places::Here);
    if (!elsewhere_.empty())
      out += fmt::format(
          "<details class=\"concordat-preview__elsewhere\"{}>\n<summary>Elsewhere: {}</summary>\n{}"
          "</details>\n",
          elsewhere_.front()->kind == "error" ? " open" : "", elsewhere_.size(),
          list_of(elsewhere_, Places::Elsewhere));
    return out + "</div>\n</details>\n";
  }

  enum class Places { Here, Elsewhere };

  std::string list_of(const Findings& findings, Places places) const {
    std::string out = "<ul>\n";
    for (std::size_t i = 0; i < std::min(findings.size(), most_listed); ++i)
      out += item(*findings[i], places);
    out += "</ul>\n";
    if (findings.size() > most_listed)
      out += fmt::format("<p>And {} more: “concordat check” lists them all.</p>\n",
                         findings.size() - most_listed);
    return out;
  }

  std::string item(const Finding& finding, Places places) const {
    std::string out = fmt::format(
        "<li class=\"concordat-preview__{0}\"><p><strong>{0}</strong> {1} <span "
        "class=\"concordat-preview__code\">{2}</span></p>\n",
        finding.kind, html(finding.message), html(finding.code));
    for (const std::string* more : {&finding.hint, &finding.detail}) {
      if (!more->empty()) out += "<p class=\"concordat-preview__hint\">" + html(*more) + "</p>\n";
    }
    if (!finding.place.empty())
      out += fmt::format("<p class=\"concordat-preview__place\">{}</p>\n",
                         places == Places::Here ? html(finding.place) : link(finding.place, finding.source));
    return out + "</li>\n";
  }

  const Preview& preview_;
  Findings here_;
  Findings elsewhere_;
};

}  // namespace

std::vector<Finding> findings_of(const std::vector<diag::Diagnostic>& diagnostics,
                                 const source::Tree& sources) {
  std::vector<Finding> findings;
  diag::Places places(sources);
  for (const diag::Diagnostic& d : diagnostics) {
    if (!d.waived.empty() || d.severity == diag::Severity::Advice) continue;
    Finding finding{.source = {},
                    .place = {},
                    .kind = diag::text(d.severity),
                    .code = std::string(diag::text(d.code)),
                    .message = d.message,
                    .hint = d.hint,
                    .detail = d.detail};
    if (d.span.file != no_file) {
      finding.source = sources[d.span.file].path;
      const diag::Position at = places.position(d.span);
      finding.place = fmt::format("{}/{}:{}:{}", sources.root, finding.source, at.line, at.column);
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

std::string with_drawer(std::string html, const Preview& preview, const std::string& file) {
  constexpr std::string_view head =
      "<link rel=\"stylesheet\" href=\"/-/preview.css\">\n"
      "<script type=\"module\" src=\"/-/preview.js\"></script>\n";
  if (const std::size_t at = html.find("</head>"); at != std::string::npos) html.insert(at, head);
  const std::size_t end = html.rfind("</body>");
  html.insert(end == std::string::npos ? html.size() : end, Drawer(preview, file).text());
  return html;
}

}  // namespace concordat::cli
