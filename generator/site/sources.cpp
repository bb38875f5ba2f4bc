// Which files a page is of: for those who want to correct it, and for the preview.
#include "site/sources.hpp"

namespace concordat::site {
namespace {

std::vector<SourceFile> at(std::string_view what, Span span, const source::Tree& content) {
  if (span.file == no_file) return {};
  return {{what, content[span.file].path}};
}

std::vector<SourceFile> boards(const EditionSite& edition, const source::Tree& content) {
  std::vector<SourceFile> files;
  for (const model::Body& body : edition.edition().bodies) {
    for (SourceFile& file : at("board", body.span, content)) files.push_back(std::move(file));
  }
  return files;
}

SourceFile of_area(const model::Area& area) {
  return {"area", area.id.value + "/area.toml"};
}

std::vector<SourceFile> areas(const Site& site) {
  std::vector<SourceFile> files;
  for (const model::Area& area : site.corpus().areas) files.push_back(of_area(area));
  return files;
}

std::vector<SourceFile> of_edition(std::string_view what, const Page& page, std::string_view name) {
  return {{what, std::string(page.edition->key()) + "/" + std::string(name)}};
}

}  // namespace

std::vector<SourceFile> sources_of(const Page& page, const Site& site, const source::Tree& content) {
  switch (page.kind) {
    case PageKind::Home:
    case PageKind::Moved:
    case PageKind::Accessibility:
      return {{"site", "site.toml"}};
    case PageKind::Organisations:
    case PageKind::Organisation:
      return {{"organisations", "organisations.toml"}};
    case PageKind::Legislation:
      return {{"legislation", "legislation.toml"}};
    case PageKind::Glossary:
    case PageKind::Compare:
      return areas(site);
    case PageKind::Area:
    case PageKind::AreaBoards:
    case PageKind::AreaBoard:
    case PageKind::Offices:
    case PageKind::Topics:
    case PageKind::Topic:
      return {of_area(*page.area)};
    case PageKind::Section:
      return at("text", page.section->span, content);
    case PageKind::Board:
      return at("board", page.body->span, content);
    case PageKind::Boards:
    case PageKind::Members:
    case PageKind::Priorities:
    case PageKind::Records:
      return boards(*page.edition, content);
    case PageKind::Map:
      return of_edition("map", page, "relationships.toml");
    case PageKind::Timetable:
      return of_edition("timetable", page, "reports.toml");
    case PageKind::Themes:
      return of_edition("themes", page, "themes.toml");
    case PageKind::Edition:
    case PageKind::SignOff:
    case PageKind::Issues:
    case PageKind::Changes:
    case PageKind::History:
    case PageKind::Print:
      return of_edition("edition", page, "edition.toml");
    case PageKind::Document:
    case PageKind::Search:
    case PageKind::AToZ:
    case PageKind::Words:
    case PageKind::Verify:
    case PageKind::NotFound:
      break;
  }
  return {};
}

}  // namespace concordat::site
