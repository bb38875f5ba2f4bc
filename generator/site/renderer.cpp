// Renders one page: the kind says which view and which template. A new kind of page is a line here, a
// function in pages/ and a template of the same name.
#include "site/renderer.hpp"

namespace concordat::site {
namespace {

Object view_of(const Renderer& r, const Page& page) {
  switch (page.kind) {
    case PageKind::Home:
      return home_view(r, page);
    case PageKind::Area:
      return area_view(r, page);
    case PageKind::AreaBoards:
      return area_boards_view(r, page);
    case PageKind::AreaBoard:
      return area_board_view(r, page);
    case PageKind::Document:
      return document_view(r, page);
    case PageKind::Edition:
      return edition_view(r, page);
    case PageKind::Section:
      return section_view(r, page);
    case PageKind::Print:
      return print_view(r, page);
    case PageKind::Boards:
      return boards_view(r, page);
    case PageKind::Board:
      return board_view(r, page);
    case PageKind::Map:
      return map_view(r, page);
    case PageKind::Timetable:
      return timetable_view(r, page);
    case PageKind::Members:
      return members_view(r, page);
    case PageKind::Priorities:
      return priorities_view(r, page);
    case PageKind::Themes:
      return themes_view(r, page);
    case PageKind::SignOff:
      return sign_off_view(r, page);
    case PageKind::Records:
      return records_view(r, page);
    case PageKind::Compare:
      return compare_view(r, page);
    case PageKind::Organisations:
      return organisations_view(r, page);
    case PageKind::Organisation:
      return organisation_view(r, page);
    case PageKind::Legislation:
      return legislation_view(r, page);
    case PageKind::Glossary:
      return glossary_view(r, page);
    case PageKind::Accessibility:
      return accessibility_view(r, page);
    case PageKind::NotFound:
      return {};
  }
  return {};
}

}  // namespace

std::string_view template_of(PageKind kind) {
  switch (kind) {
    case PageKind::Home:
      return "pages/home";
    case PageKind::Area:
      return "pages/area";
    case PageKind::AreaBoards:
      return "pages/area_boards";
    case PageKind::AreaBoard:
      return "pages/area_board";
    case PageKind::Document:
      return "pages/document";
    case PageKind::Edition:
      return "pages/edition";
    case PageKind::Section:
      return "pages/section";
    case PageKind::Print:
      return "pages/print";
    case PageKind::Boards:
      return "pages/boards";
    case PageKind::Board:
      return "pages/board";
    case PageKind::Map:
      return "pages/map";
    case PageKind::Timetable:
      return "pages/timetable";
    case PageKind::Members:
      return "pages/members";
    case PageKind::Priorities:
      return "pages/priorities";
    case PageKind::Themes:
      return "pages/themes";
    case PageKind::SignOff:
      return "pages/sign_off";
    case PageKind::Records:
      return "pages/records";
    case PageKind::Compare:
      return "pages/compare";
    case PageKind::Organisations:
      return "pages/organisations";
    case PageKind::Organisation:
      return "pages/organisation";
    case PageKind::Legislation:
      return "pages/legislation";
    case PageKind::Glossary:
      return "pages/glossary";
    case PageKind::Accessibility:
      return "pages/accessibility";
    case PageKind::NotFound:
      return "pages/not_found";
  }
  return {};
}

LinkContext links_of(const Site& site, const Page& page) {
  return {site, page.area, page.edition, page.kind == PageKind::Print ? Anchors::OnePage : Anchors::Pages,
          std::make_shared<html::Ids>()};
}

html::Writer::Draw drawing_of(const Renderer& r, const LinkContext& links) {
  const auto drawn = r.maps.find(links.edition);
  const EditionMaps* maps = drawn == r.maps.end() ? nullptr : &drawn->second;
  return [maps, &links](const doc::Node& figure) -> std::string_view {
    if (!maps) return {};
    const std::size_t slash = figure.url.find('/');
    if (slash == std::string::npos) return maps->whole;
    const auto one = maps->neighbourhoods.find(links.edition->index.body(figure.url.substr(slash + 1)));
    return one == maps->neighbourhoods.end() ? std::string_view() : one->second;
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
  return this->page(page, template_of(page.kind), sink);
}

std::string Renderer::page(const Page& page, std::string_view name, diag::Sink& sink) const {
  Object view = view_of(*this, page);
  add_frame(view, site, page);
  return templates.render(name, Value(std::move(view)), sink);
}

}  // namespace concordat::site
