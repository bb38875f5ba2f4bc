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
/// Adds `has_clauses` and `clauses` [{ href, text, last }] for the partial "clauses".
void add_clauses(Object& object, const LinkContext& links, const std::vector<model::ClauseRef>& clauses);
/// { href, name, short, long }: a body by its page; `long` is the full name where the short one is an
/// acronym, else null. `href` is empty where it has no page.
Value body_value(const LinkContext& links, const model::Body& body);
/// Sets `last` of each to tell where a comma goes.
void mark_last(List& list);
using views::address_text;
using views::counted;
using views::joined;
std::string_view status_colour(model::Status status);
struct Paper {
  std::string href;
  std::string title;  ///< "Whole text (PDF, 120 KB)"
};
/// The papers made of an edition: of the whole where `body` is null, else of that body.
std::vector<Paper> papers_of(const Site& site, const Downloads& downloads, const EditionSite& edition,
                             const model::Body* body);
/// Those of the whole: [{ href, text }].
List downloads_value(const Site& site, const Downloads& downloads, const EditionSite& edition);
/// An edition of a list: { href, title, kind, status_word, status_colour, dated, period, current }.
Value edition_value(const Site& site, const EditionSite& edition);

}  // namespace concordat::site
