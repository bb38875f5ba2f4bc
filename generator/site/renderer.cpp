// Renders one page: the kind says which view and which template. A new kind of page is a line here, a
// function in pages/ and a template of the same name.
#include "site/renderer.hpp"

#include "site/components.hpp"

namespace concordat::site {
namespace {

Object view_of(const Renderer& r, const Page& page, diag::Sink& sink) {
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
      return section_view(r, page, sink);
    case PageKind::Print:
      return print_view(r, page, sink);
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
  return {site, page.area, page.edition, page.kind == PageKind::Print ? Anchors::OnePage : Anchors::Pages};
}

std::string Renderer::page(const Page& page, diag::Sink& sink) const {
  return this->page(page, template_of(page.kind), sink);
}

std::string Renderer::page(const Page& page, std::string_view name, diag::Sink& sink) const {
  Object view = view_of(*this, page, sink);
  add_frame(view, site, page);
  return templates.render(name, Value(std::move(view)), sink);
}

std::string Renderer::component(std::string_view partial, const Value& value, diag::Sink& sink) const {
  return templates.render(partial, value, sink);
}

std::string Renderer::view(const LinkContext& links, const markdown::Node& node, diag::Sink& sink) const {
  std::string_view name = node.url;
  std::size_t slash = name.find('/');
  const model::Body* body =
      slash == std::string_view::npos ? nullptr : links.edition->index.body(name.substr(slash + 1));
  name = name.substr(0, slash);
  auto make_one = [&](std::string_view partial, const Value& value) {
    return component(partial, value, sink);
  };
  if (name == "functions" && body) return make_one("partials/functions", functions_value(links, *body));
  if (name == "members" && body) return make_one("partials/members", members_value(links, *body));
  if (name == "priorities" && body) return make_one("partials/priorities", priorities_value(links, *body));
  if (name == "timetable") return make_one("partials/matrix", matrix_value(links));
  if (name == "actions") return make_one("partials/actions", actions_value(links));
  if (name == "overview") return make_one("partials/overview", overview_value(links));
  if (name == "approvals") return make_one("partials/approvals", approvals_value(links));
  if (name == "websites") return make_one("partials/websites", websites_value(links));
  if (name == "themes") return make_one("partials/themes", themes_value(links));
  if (name == "control") return make_one("partials/control", control_value(links));
  if (name == "versions") return make_one("partials/versions", versions_value(links));
  if (name == "records") return make_one("partials/records", records_value(links));
  if (name == "map") {
    auto drawn = maps.find(links.edition);
    std::vector<const model::Line*> lines;
    for (const model::Line& line : links.edition->edition().lines) lines.push_back(&line);
    std::string figure =
        drawn == maps.end() ? std::string()
                            : make_one("partials/map", map_value(links, drawn->second.whole, MapOf::Edition));
    return figure + make_one("partials/lines", lines_value(links, lines));
  }
  return {};
}

}  // namespace concordat::site
