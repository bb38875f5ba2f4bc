#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mustache/value.hpp"
#include "site/downloads.hpp"
#include "site/links.hpp"

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
Value prose_value(const LinkContext& links, const markdown::Node& prose);
/// The blocks of a document as HTML, or null.
Value blocks_value(const LinkContext& links, const markdown::Node& document);
/// Adds `has_clauses` and `clauses` [{ href, text, last }] for the partial "clauses".
void add_clauses(Object& object, const LinkContext& links, const std::vector<model::ClauseRef>& clauses);
/// { href, name, short, long }: a body by its page; `long` is the full name where the short one is an
/// acronym, else null. `href` is empty where it has no page.
Value body_value(const LinkContext& links, const model::Body& body);
/// An address as people write it: without the scheme and a last slash.
std::string address_text(std::string_view address);
/// Sets `last` of each to tell where a comma goes.
void mark_last(List& list);
/// Those of the parts that are not empty, with `separator` between them.
std::string joined(std::vector<std::string> parts, std::string_view separator);
/// "Priorities 1 to 4"
std::string range_of(const model::Oversight& over);
/// "1 report", "2 reports".
std::string counted(std::size_t count, std::string_view one, std::string_view many);
std::string_view status_colour(model::Status status);
/// The papers made of an edition: of the whole, or of one body: [{ href, text }], "Whole text (PDF, 120 KB)".
List downloads_value(const Site& site, const Downloads& downloads, const EditionSite& edition,
                     const model::Body* body);
/// An edition of a list: { href, title, kind, status_word, status_colour, dated, period, current }.
Value edition_value(const Site& site, const EditionSite& edition);

}  // namespace concordat::site
