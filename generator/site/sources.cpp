// Which files a page is of: for those who want to correct it, and for the preview.
#include "site/sources.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace concordat::site {
namespace {

std::vector<SourceFile> at(std::string_view what, Span span, const source::Tree& content) {
  if (span.file == no_file) return {};
  return {{what, content[span.file].path}};
}

/// Boards that are rows of a table have one file.
void add_once(SourceFile file, std::vector<SourceFile>& to) {
  const bool known =
      std::any_of(to.begin(), to.end(), [&](const SourceFile& one) { return one.path == file.path; });
  if (!known) to.push_back(std::move(file));
}

std::vector<SourceFile> boards(const EditionSite& edition, const source::Tree& content) {
  std::vector<SourceFile> files;
  for (const model::Body& body : edition.edition().bodies) {
    for (SourceFile& file : at("board", body.span, content)) add_once(std::move(file), files);
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

/// The first file whose path is not before this: files are in the order of their paths.
auto first_from(const source::Tree& content, const std::string& path) {
  return std::lower_bound(
      content.files.begin(), content.files.end(), path,
      [](const source::File& file, const std::string& wanted) { return file.path < wanted; });
}

/// The file of this name, TOML or a table, and the workbook that may have a sheet of it.
std::vector<SourceFile> of_edition(std::string_view what, const Page& page, std::string_view name,
                                   const source::Tree& content) {
  std::vector<SourceFile> files;
  const std::string start = std::string(page.edition->key()) + "/";
  for (const std::string& begin : {fmt::format("{}{}.", start, name), start + "tables.xlsx"}) {
    for (auto file = first_from(content, begin); file != content.files.end() && file->path.starts_with(begin);
         ++file)
      files.push_back({what, file->path});
  }
  return files;
}

/// The tables that say who sits on boards and what they mean to do.
void add_tables(const Page& page, const source::Tree& content, std::vector<SourceFile>& to) {
  for (const std::string_view name : {"boards", "members", "posts", "priorities"}) {
    for (SourceFile& file : of_edition("table", page, name, content)) add_once(std::move(file), to);
  }
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
    case PageKind::Board: {
      std::vector<SourceFile> files = at("board", page.body->span, content);
      add_tables(page, content, files);
      return files;
    }
    case PageKind::Boards:
    case PageKind::Members:
    case PageKind::Priorities:
    case PageKind::Records: {
      std::vector<SourceFile> files = boards(*page.edition, content);
      add_tables(page, content, files);
      return files;
    }
    case PageKind::Map:
      return of_edition("map", page, "relationships", content);
    case PageKind::Timetable:
      return of_edition("timetable", page, "reports", content);
    case PageKind::Themes:
      return of_edition("themes", page, "themes", content);
    case PageKind::Edition:
    case PageKind::SignOff:
    case PageKind::Issues:
    case PageKind::Changes:
    case PageKind::History:
    case PageKind::Print:
      return of_edition("edition", page, "edition", content);
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
