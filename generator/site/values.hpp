#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mustache/value.hpp"
#include "site/downloads.hpp"
#include "site/links.hpp"
#include "views/make.hpp"
#include "views/parts.hpp"

namespace concordat::site {

using mustache::Value;
using Object = mustache::Value::Object;
using List = mustache::Value::List;

// Small values that many pages need. Every name that a template uses must be there; what is not given is
// null.

/// { href, text }
Value link_value(std::string href, std::string_view text);
/// Null where the text is empty.
Value text_or_null(const std::string& text);
Value text_or_null(const std::string&&) = delete;  // the value would outlive its text
/// A prose value as HTML without <p>, or null.
Value prose_value(const LinkContext& links, const doc::Node& prose);
/// The blocks of a document as HTML, or null.
Value blocks_value(const LinkContext& links, const doc::Node& document);
/// What a view shows, as HTML; null where it shows nothing. `body` is set for a view of a body.
Value view_value(const LinkContext& links, doc::Node (*make)(const views::Subject&),
                 const model::Body* body = nullptr);
/// An editorial note, or null.
Value editorial_value(const LinkContext& links, const doc::Node& note);
/// The status of an edition as a word that stands out; for templates as HTML.
doc::Node status_tag(const model::Edition& edition);
/// "Review overdue", which stands before the status.
doc::Node overdue_tag();
Value status_value(const LinkContext& links);
/// What the edition is, where it stands on the web, and how to prove it.
doc::Node about_of(const LinkContext& links);
/// { href, title, text, note, status_html } for the partial "card"; what is empty is null.
Value card(std::string href, std::string_view title, std::string_view text, std::string note,
           Value status_html = {});
using views::address_text;
using views::counted;
using views::joined;
struct Paper {
  std::string url;
  std::string title;  ///< "Whole text (PDF, 120 KB)"
};
/// The papers made of an edition: of the whole where `body` is null, else of that body.
std::vector<Paper> papers_of(const Downloads& downloads, const EditionSite& edition, const model::Body* body);

}  // namespace concordat::site
