#pragma once

// What the rows of this folder are written with.

#include "model/reader.hpp"
#include "model/record.hpp"

namespace concordat::model {

using data::Type;
inline constexpr auto yes = data::Needed::Yes;
inline constexpr auto no = data::Needed::No;

/// The key "inferred" of a record that is a Trace.
inline constexpr About why_inferred =
    says("why the editor concludes it, where the document does not state it",
         R"("The table of [](section:appendix-a) lists it there; no clause says so.")");

/// The key "former_ids" of what has pages of its own.
inline constexpr About says_former_ids =
    says("ids that it had; addresses with one of them lead to those of its id", R"(["old-name"])");

}  // namespace concordat::model
