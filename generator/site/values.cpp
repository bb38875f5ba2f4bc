// Small values that many pages need, so that each is spelled one way.
#include "site/values.hpp"

#include <fmt/format.h>

#include "addresses/addresses.hpp"
#include "site/html.hpp"

namespace concordat::site {

Value link_value(std::string href, std::string_view text) {
  return Object{{"href", std::move(href)}, {"text", std::string(text)}};
}

Value text_or_null(const std::string& text) {
  return text.empty() ? Value() : Value(text);
}

Value prose_value(const LinkContext& links, const markdown::Node& prose) {
  return prose.children.empty() ? Value() : Value(prose_html(links, prose));
}

Value blocks_value(const LinkContext& links, const markdown::Node& document) {
  return document.children.empty() ? Value() : Value(blocks_html(links, document));
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

std::string joined(std::vector<std::string> parts, std::string_view separator) {
  std::erase(parts, std::string());
  return fmt::format("{}", fmt::join(parts, separator));
}

std::string range_of(const model::Oversight& over) {
  if (over.from == over.to) return fmt::format("Priority {}", over.from);
  return fmt::format("Priorities {} to {}", over.from, over.to);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string_view status_colour(model::Status status) {
  switch (status) {
    case model::Status::Draft:
      return "grey";
    case model::Status::Proposed:
      return "yellow";
    case model::Status::Agreed:
      return "green";
    case model::Status::Superseded:
      break;
  }
  return "orange";
}

std::string address_text(std::string_view address) {
  for (std::string_view scheme : {"https://", "http://", "mailto:"}) {
    if (address.substr(0, scheme.size()) == scheme) address.remove_prefix(scheme.size());
  }
  if (!address.empty() && address.back() == '/') address.remove_suffix(1);
  return std::string(address);
}

List downloads_value(const Site& site, const Downloads& downloads, const EditionSite& edition,
                     const model::Body* body) {
  List list;
  auto made = downloads.find(&edition);
  if (made == downloads.end()) return list;
  for (const Download& download : made->second) {
    if (download.body != body) continue;
    bool pdf = std::string_view(download.name).ends_with(".pdf");
    list.push_back(link_value(
        site.root + edition.url + "downloads/" + download.name,
        fmt::format("{} ({}, {} KB)", download.title, pdf ? "PDF" : "Word", (download.size + 999) / 1000)));
  }
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
                {"summary_html", prose_html({site, &made.area(), &made}, edition.summary)},
                {"current", derive::current(made.document()) == &edition}};
}

}  // namespace concordat::site
