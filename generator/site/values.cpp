// Small values that many pages need, so that each is spelled one way.
#include "site/values.hpp"

#include <fmt/format.h>

#include "addresses/addresses.hpp"

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

void mark_last(List& list) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    std::get<Object>(list[i].data).push_back({"last", i + 1 == list.size()});
  }
}

void add_clauses(Object& object, const LinkContext& links, const std::vector<model::ClauseRef>& clauses) {
  List list;
  for (const model::ClauseRef& ref : clauses) {
    Target target = clause_target(links, ref);
    list.push_back(link_value(std::move(target.href), target.text));
  }
  mark_last(list);
  object.push_back({"has_clauses", !list.empty()});
  object.push_back({"clauses", std::move(list)});
}

Value body_value(const LinkContext& links, const model::Body& body) {
  return Object{{"href", body_href(links, body.id)},
                {"name", body.name},
                {"short", body.short_name()},
                {"long", body.acronym.empty() ? Value() : Value(body.name)}};
}

std::string_view status_colour(model::Status status) {
  return html::tag_colour(data::choice(status));
}

std::vector<Paper> papers_of(const Site& site, const Downloads& downloads, const EditionSite& edition,
                             const model::Body* body) {
  std::vector<Paper> papers;
  const auto made = downloads.find(&edition);
  if (made == downloads.end()) return papers;
  for (const Download& download : made->second) {
    if (download.body != body) continue;
    const bool pdf = std::string_view(download.name).ends_with(".pdf");
    papers.push_back(
        {site.root + edition.url + "downloads/" + download.name,
         fmt::format("{} ({}, {} KB)", download.title, pdf ? "PDF" : "Word", (download.size + 999) / 1000)});
  }
  return papers;
}

List downloads_value(const Site& site, const Downloads& downloads, const EditionSite& edition) {
  List list;
  for (Paper& paper : papers_of(site, downloads, edition, nullptr))
    list.push_back(link_value(std::move(paper.href), paper.title));
  return list;
}

Value edition_value(const Site& site, const EditionSite& made) {
  const model::Edition& edition = made.edition();
  return Object{{"href", site.root + made.url},
                {"title", edition.title},
                {"label", edition.label},
                {"kind", data::label(edition.kind)},
                {"status_word", data::label(edition.status)},
                {"status_colour", status_colour(edition.status)},
                {"dated", dates::in_words(edition.dated)},
                {"summary_html", prose_value({site, &made.area(), &made}, edition.summary)},
                {"current", derive::current(made.document()) == &edition}};
}

}  // namespace concordat::site
