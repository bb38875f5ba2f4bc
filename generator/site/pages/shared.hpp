#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "site/feeds.hpp"
#include "site/renderer.hpp"

namespace concordat::site {

// What pages outside an edition share: cards and lists of editions, letters of an A to Z.

/// A text without links, for a card, which is itself a link.
std::string text_without_links(const LinkContext& links, const doc::Node& text);

/// What `edition_value` has, with { short_title, text, note }, for the partial "edition_card".
Value edition_card(const Site& site, const EditionSite& edition);

/// The current edition of each document of the area, what holds first: by status, kind, then latest date.
std::vector<const EditionSite*> current_editions(const Site& site, const model::Area& area);
/// In the same order.
void sort_editions(std::vector<const EditionSite*>& editions);

/// "2017-18", or "2015, dated 8 September 2015" where the label does not say it.
std::string label_and_date(const model::Edition& edition);

/// Where a lasting calendar feed is; null where it is not published.
Value calendar_value(const Site& site, const LastingFeed& feed);
/// That of the edition's document.
Value lasting_calendar(const LinkContext& links);

/// Where the kinds of board that the law knows are explained.
std::string statutory_kind_url(std::string_view id);

using views::sort_key;
/// The letter of the A to Z that a sort key stands under: "A" to "Z", else "0".
char letter_of(std::string_view sort_key);
/// [{ letter, href }], `href` null where nothing stands under the letter, for the partial "letters".
List letters_value(std::string_view used);

}  // namespace concordat::site
