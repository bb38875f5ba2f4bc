#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "derive/alphabet.hpp"
#include "site/feeds.hpp"
#include "site/renderer.hpp"

namespace concordat::site {

// What pages outside an edition share: cards and cells of tables, letters of an A to Z.

/// An edition for the partial "card", which is a link itself.
Value edition_card(const Site& site, const EditionSite& edition);
/// The boards of an area through time.
Value boards_card(const Site& site, const model::Area& area, std::string_view title);

/// A date, or words for those who hear that there is none.
doc::Node words_cell(std::string_view words, std::string_view otherwise);
/// A link, and the acronym where it says more than the name.
doc::Node name_cell(std::string url, const std::string& name, const std::string& acronym);

/// "2017-18", or "2015, dated 8 September 2015" where the label does not say it.
std::string label_and_date(const model::Edition& edition);

/// Where a lasting calendar feed is; null where it is not published.
Value calendar_value(const Site& site, const LastingFeed& feed);
/// That of the edition's document.
Value lasting_calendar(const LinkContext& links);

using derive::letter_of;
using derive::sort_key;
/// A list of the whole site that may be divided, as one of its pages shows it.
struct DividedList {
  const Site& site;
  const Page& page;
  const derive::Division& division;
  std::string (*url)(std::string_view letters);  ///< of a part

  bool is_divided() const { return !division.below({}).empty(); }
};
/// { href, text } of each part that one is divided into.
List parts_value(const DividedList& list, std::string_view part);
/// What the partials "letters" and "parts" need: the way to each letter, which is a part or stands on the
/// page, and to the parts of the page's own. `used` are the letters on the page: "0AB".
void add_parts(Object& view, const DividedList& list, std::string_view used);

}  // namespace concordat::site
