#pragma once

#include <string_view>

namespace concordat::exports {

/// The whole years from one time to the next, of a frequency in a document's words: 1 where it says nothing
/// ("every 4 years", "every other year", "annually"). 0 where the words mean anything else, or cannot be
/// understood: then nothing can be said of when it comes again.
int years_between(std::string_view frequency);

}  // namespace concordat::exports
