// Small values that many pages need, so that each is spelled one way.
#include "site/values.hpp"

#include <fmt/format.h>

#include "fingerprint/edition.hpp"

namespace concordat::site {

Value link_value(std::string href, std::string_view text) {
  return Object{{"href", std::move(href)}, {"text", std::string(text)}};
}

Value text_or_null(const std::string& text) {
  return text.empty() ? Value() : Value(text);
}

Value prose_value(const LinkContext& links, const doc::Node& prose) {
  if (prose.children.empty()) return {};
  std::string out;
  writer_for(links).prose(out, prose);
  return out;
}

Value blocks_value(const LinkContext& links, const doc::Node& document) {
  if (document.children.empty()) return {};
  std::string out;
  writer_for(links).blocks(out, document);
  return out;
}

Value view_value(const LinkContext& links, doc::Node (*make)(const views::Subject&),
                 const model::Body* body) {
  const views::Subject subject = subject_of(links);
  return blocks_value(links, make(body ? subject.of(*body) : subject));
}

Value editorial_value(const LinkContext& links, const doc::Node& note) {
  doc::Node blocks;
  views::add_note(blocks.children, note);
  return blocks_value(links, blocks);
}

doc::Node status_tag(const model::Edition& edition) {
  return doc::tag(data::label(edition.status), data::choice(edition.status));
}

doc::Node overdue_tag() {
  return doc::tag("Review overdue", "overdue");
}

Value status_value(const LinkContext& links) {
  return blocks_value(links,
                      doc::make(doc::Kind::Document, doc::nodes(status_tag(links.edition->edition()))));
}

doc::Node about_of(const LinkContext& links) {
  doc::Node about = views::about(subject_of(links));
  const auto add = [&](std::string_view name, std::string_view value) {
    about.children.front().children.push_back(doc::field(name, doc::nodes(doc::text(value))));
  };
  add("Address", links.site.address(links.edition->url));
  add("Fingerprint", fingerprint::shortened(links.edition->fingerprint));
  return about;
}

Value card(std::string href, std::string_view title, std::string_view text, std::string note,
           Value status_html) {
  return Object{{"href", std::move(href)},
                {"title", std::string(title)},
                {"text", text.empty() ? Value() : Value(std::string(text))},
                {"note", note.empty() ? Value() : Value(std::move(note))},
                {"status_html", std::move(status_html)}};
}

std::vector<Paper> papers_of(const Downloads& downloads, const EditionSite& edition,
                             const model::Body* body) {
  std::vector<Paper> papers;
  const auto made = downloads.find(&edition);
  if (made == downloads.end()) return papers;
  for (const Download& download : made->second) {
    if (download.body != body) continue;
    const bool pdf = std::string_view(download.name).ends_with(".pdf");
    const std::string size =
        download.size > 0 ? fmt::format(", {} KB", (download.size + 999) / 1000) : std::string();
    papers.push_back({edition.url + "downloads/" + download.name,
                      fmt::format("{} ({}{})", download.title, pdf ? "PDF" : "Word", size)});
  }
  return papers;
}

}  // namespace concordat::site
