#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "diag/diagnostic.hpp"
#include "mustache/template.hpp"
#include "search/index.hpp"
#include "site/downloads.hpp"
#include "site/maps.hpp"
#include "site/plan.hpp"
#include "site/values.hpp"
#include "threads/steps.hpp"

namespace concordat::site {

/// What every page is rendered from; shared by all threads and only read.
struct Renderer {
  const Site& site;
  const mustache::Templates& templates;
  const Maps& maps;
  const Downloads& downloads;
  const search::Catalogue& catalogue;
  const Lists& lists;
  threads::Listener* told = nullptr;  ///< hears of each page that is done; null: nobody

  /// The whole page. Mistakes in templates go to `sink`.
  std::string page(const Page& page, diag::Sink& sink) const;
};

/// What the text of a page can refer to.
LinkContext links_of(const Site& site, const Page& page);

/// The names that the layout needs: title, navigation, breadcrumbs, footer; for pages of an edition the
/// status banner.
void add_frame(Object& view, const Site& site, const Page& page);

/// The drawings of this page's edition.
html::Writer::Draw drawing_of(const Renderer& r, const LinkContext& links);
/// A figure as HTML; null where it has no drawing.
Value figure_value(const Renderer& r, const LinkContext& links, const doc::Node& figure);

/// An entry of the partial "contents"; `headings` [{ href, title }] are given where it is the page itself.
Object contents_item(std::string href, std::string title, std::string number = {},
                     std::optional<List> headings = {});
/// The table of contents of an edition for the partial "contents"; `current` marks a section, or null.
enum class Supplement { None, OnPage };
void add_contents(Object& view, const LinkContext& links, const model::Section* current,
                  Supplement supplement = Supplement::None);

// One function a kind of page, in pages/: the names that its template needs, without those of the frame.
Object home_view(const Renderer& r, const Page& page);
Object area_view(const Renderer& r, const Page& page);
Object area_boards_view(const Renderer& r, const Page& page);
Object area_board_view(const Renderer& r, const Page& page);
Object offices_view(const Renderer& r, const Page& page);
Object topics_view(const Renderer& r, const Page& page);
Object topic_view(const Renderer& r, const Page& page);
Object document_view(const Renderer& r, const Page& page);
Object edition_view(const Renderer& r, const Page& page);
Object section_view(const Renderer& r, const Page& page);
Object print_view(const Renderer& r, const Page& page);
Object boards_view(const Renderer& r, const Page& page);
Object board_view(const Renderer& r, const Page& page);
Object map_view(const Renderer& r, const Page& page);
Object timetable_view(const Renderer& r, const Page& page);
Object members_view(const Renderer& r, const Page& page);
Object priorities_view(const Renderer& r, const Page& page);
Object themes_view(const Renderer& r, const Page& page);
Object sign_off_view(const Renderer& r, const Page& page);
Object issues_view(const Renderer& r, const Page& page);
Object history_view(const Renderer& r, const Page& page);
Object changes_view(const Renderer& r, const Page& page);
Object records_view(const Renderer& r, const Page& page);
Object compare_view(const Renderer& r, const Page& page);
Object organisations_view(const Renderer& r, const Page& page);
Object organisation_view(const Renderer& r, const Page& page);
Object legislation_view(const Renderer& r, const Page& page);
Object glossary_view(const Renderer& r, const Page& page);
Object search_view(const Renderer& r, const Page& page);
Object a_to_z_view(const Renderer& r, const Page& page);
Object words_view(const Renderer& r, const Page& page);
Object verify_view(const Renderer& r, const Page& page);
Object accessibility_view(const Renderer& r, const Page& page);

}  // namespace concordat::site
