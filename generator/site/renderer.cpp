// Renders one page: the kind says what it says and which template shows it. A new kind of page is a line here
// and a function in pages/, and a template unless it shows one view and no more.
#include "site/renderer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "views/maps.hpp"

namespace concordat::site {
namespace {

Object not_found_view(const Renderer&, const Page&) {
  return {};
}

Object moved_view(const Renderer& r, const Page& page) {
  return {{"to", link_value(r.site.root + page.to, page.title)}, {"address", r.site.address(page.to)}};
}

struct Kind {
  PageKind kind;
  std::string_view name;  ///< of its template
  Object (*view)(const Renderer&, const Page&);
  std::string_view paper = {};  ///< that says the same, below the edition's downloads/, where there is one
};

constexpr Kind kinds[] = {
    {PageKind::Home, "pages/home", home_view},
    {PageKind::Area, "pages/area", area_view},
    {PageKind::AreaBoards, "pages/area_boards", area_boards_view},
    {PageKind::AreaBoard, "pages/area_board", area_board_view},
    {PageKind::Offices, "pages/offices", offices_view},
    {PageKind::Topics, "pages/topics", topics_view},
    {PageKind::Topic, "pages/topic", topic_view},
    {PageKind::Document, "pages/document", document_view},
    {PageKind::Edition, "pages/edition", edition_view, "protocol.pdf"},
    {PageKind::Section, "pages/section", section_view},
    {PageKind::Print, "pages/print", print_view},
    {PageKind::Boards, "pages/boards", boards_view},
    {PageKind::Board, "pages/board", board_view},
    {PageKind::Map, "pages/map", map_view, "map.pdf"},
    {PageKind::Timetable, "pages/timetable", timetable_view, "timetable.pdf"},
    {PageKind::Members, "pages/members", members_view},
    {PageKind::Priorities, "pages/view", priorities_view},
    {PageKind::Themes, "pages/view", themes_view},
    {PageKind::SignOff, "pages/view", sign_off_view, "sign-off-pack.pdf"},
    {PageKind::Changes, "pages/changes", changes_view, "changes.pdf"},
    {PageKind::Issues, "pages/view", issues_view},
    {PageKind::History, "pages/view", history_view},
    {PageKind::Records, "pages/view", records_view},
    {PageKind::Compare, "pages/compare", compare_view},
    {PageKind::Organisations, "pages/organisations", organisations_view},
    {PageKind::Organisation, "pages/organisation", organisation_view},
    {PageKind::Legislation, "pages/legislation", legislation_view},
    {PageKind::Glossary, "pages/glossary", glossary_view},
    {PageKind::Search, "pages/search", search_view},
    {PageKind::AToZ, "pages/a_to_z", a_to_z_view},
    {PageKind::Words, "pages/words", words_view},
    {PageKind::Verify, "pages/verify", verify_view},
    {PageKind::Accessibility, "pages/accessibility", accessibility_view},
    {PageKind::Moved, "pages/moved", moved_view},
    {PageKind::NotFound, "pages/not_found", not_found_view},
};

const Kind& kind_of(PageKind kind) {
  return *std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind& one) { return one.kind == kind; });
}

/// The paper that says what the page says: that of its kind, or of its board; null where this build makes
/// none.
Value paper_of(const Renderer& r, const Page& page) {
  const std::string_view wanted = kind_of(page.kind).paper;
  const bool of_board = page.kind == PageKind::Board;
  if (!page.edition || (wanted.empty() && !of_board)) return Value();
  for (const Paper& paper : papers_of(r.downloads, *page.edition, of_board ? page.body : nullptr)) {
    if (paper.url.ends_with(wanted)) return link_value(r.site.root + paper.url, paper.title);
  }
  return Value();
}

}  // namespace

std::string_view template_of(PageKind kind) {
  return kind_of(kind).name;
}

LinkContext links_of(const Site& site, const Page& page) {
  return {site, page.area, page.edition, page.kind == PageKind::Print ? Anchors::OnePage : Anchors::Pages,
          std::make_shared<html::Ids>()};
}

html::Writer::Draw drawing_of(const Renderer& r, const LinkContext& links) {
  return [&r, &links](const doc::Node& figure) -> html::Writer::Drawn {
    const auto maps = r.maps.find(links.edition);
    if (maps == r.maps.end()) return {};
    const auto drawn = maps->second.find(figure.url);
    if (drawn == maps->second.end()) return {};
    html::Writer::Drawn made{drawn->second.svg};
    if (!views::is_of_edition(figure.url)) {
      made.here = views::body_of_figure(figure.url);
      return made;
    }
    const std::string edition = links.site.root + links.edition->url;
    made.svg_file = fmt::format("{}{}.svg", edition, figure.url);
    const auto papers = r.downloads.find(links.edition);
    const bool printed = papers != r.downloads.end() &&
                         std::any_of(papers->second.begin(), papers->second.end(), [](const Download& paper) {
                           return paper.name == kind_of(PageKind::Map).paper;
                         });
    if (printed) made.paper = edition + "downloads/" + std::string(kind_of(PageKind::Map).paper);
    return made;
  };
}

Value figure_value(const Renderer& r, const LinkContext& links, const doc::Node& figure) {
  std::string out;
  html::Writer writer = writer_for(links);
  writer.on_figure(drawing_of(r, links));
  writer.blocks(out, figure);
  return out.empty() ? Value() : Value(std::move(out));
}

std::string Renderer::page(const Page& page, diag::Sink& sink) const {
  const Kind& kind = kind_of(page.kind);
  Object view = kind.view(*this, page);
  add_frame(view, site, page);
  view.push_back({"paper", paper_of(*this, page)});
  return templates.render(kind.name, Value(std::move(view)), sink);
}

}  // namespace concordat::site
