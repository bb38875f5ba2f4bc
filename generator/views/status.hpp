#pragma once

#include <string>

#include "model/edition.hpp"

namespace concordat::views {

/// "Agreed at 13 meetings between 27 January 2016 and 7 April 2016."
std::string status_words(const model::Edition& edition);

/// "13 of 14 boards have agreed this edition.": who of those that the list of approvals names.
std::string approvals_words(const model::Edition& edition);

/// A value as readers see it: with "(inferred)" where there is a reason why the editor concludes it.
std::string shown(std::string_view value, const doc::Node& inferred);

/// The date on the document: "January 2017", "November 2009 (inferred)"; empty where none is given.
std::string dated_words(const model::Edition& edition);

/// From when it holds, in the same way.
std::string effective_words(const model::Edition& edition);

/// "June 2019 (every year)"; empty where nothing is given.
std::string review_words(const model::Edition& edition);

}  // namespace concordat::views
