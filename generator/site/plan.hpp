#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "site/context.hpp"
#include "site/lists.hpp"

namespace concordat::site {

enum class PageKind {
  Home,
  Area,
  AreaBoards,
  AreaBoard,
  Offices,
  Topics,
  Topic,
  Document,
  Edition,
  Section,
  Print,
  Boards,
  Board,
  Map,
  Timetable,
  Members,
  Priorities,
  Themes,
  SignOff,
  Issues,
  Changes,
  Records,
  Compare,
  Organisations,
  Organisation,
  Legislation,
  Glossary,
  Search,
  AToZ,
  Words,
  Verify,
  Accessibility,
  History,
  Moved,
  NotFound,
};

/// The template of a kind of page: "pages/board".
std::string_view template_of(PageKind kind);

/// One page: what it is about and where it goes. Only the pointers that the kind needs are set.
struct Page {
  PageKind kind = PageKind::Home;
  std::string url;  ///< "/area/document/edition/map/"
  std::string title;
  const model::Area* area = nullptr;
  const model::Document* document = nullptr;
  const EditionSite* edition = nullptr;
  const model::Section* section = nullptr;
  const model::Body* body = nullptr;
  const model::AreaBody* area_body = nullptr;
  const model::Organisation* organisation = nullptr;
  const model::StatutoryKind* statutory_kind = nullptr;
  const redline::ClausePair* clause = nullptr;
  const derive::TopicFindings* topic = nullptr;
  std::string part = {};  ///< of what is divided: the letters or the area of the part; empty for the whole
  std::string to = {};    ///< of an address that moved: where its page is

  /// Path of its file in the output folder: "area/document/edition/map/index.html".
  std::string file() const;
};

/// Every page of the site, in the order of the sitemap, and last those that lead on from old addresses. Two
/// pages with one address are reported.
std::vector<Page> plan(const Site& site, const Lists& lists, diag::Sink& sink);

/// The title of the page of comparisons.
inline constexpr std::string_view side_by_side = "Boards side by side";
/// The kinds that boards of two areas have, so that they can be set side by side.
std::vector<const model::StatutoryKind*> compared_kinds(const Site& site);
/// Whether each kind has a page of its own, since all would be too much for one.
bool is_compared_by_kind(const Site& site);

/// Whether the edition has such a page: an edition without a timetable has no timetable page.
bool has_page(const EditionSite& edition, PageKind kind);

}  // namespace concordat::site
