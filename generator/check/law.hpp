#pragma once

#include <span>
#include <string>

#include "check/rules.hpp"

namespace concordat::check {

// What the rules of the law share.

/// The day by whose law the document was made; of a draft without one, today. Not given where it has none.
dates::Date day_of(const OfEdition& subject);

/// The statutory kind of a body of the area; empty where it has none.
std::string_view kind_of(const OfEdition& subject, std::string_view body);

/// "section 16G(7): https://…"
std::string cited(const model::LawRow& row);

/// Whether the law of the document's day asks one of its bodies to say something that any of the words would
/// be: then that is told, and not the lack of good governance.
bool law_asks_for(const OfEdition& subject, std::span<const std::string_view> words);

/// "chief officer of police" of "the chief officer of police".
std::string without_article(std::string_view what);

}  // namespace concordat::check
