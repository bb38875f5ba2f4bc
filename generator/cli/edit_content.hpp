#pragma once

#include <string>

#include "cli/command.hpp"
#include "edit/edits.hpp"

namespace concordat::cli {

// What commands share that change the content.

/// Says that files of the content cannot be read as they should be, so that nothing can be changed. False
/// where all can: what lacks an organisation is still added to.
bool refuses_edits(const Content& content, const ContentOptions& options);

enum class Writing { Real, Dry };

/// Makes the edits, all or none. The content is checked as it will be, first: where it would have errors that
/// it does not have now, they are shown and nothing is written. A dry run shows what would be.
Exit carry_out(const edit::Edits& edits, const Session& session, const ContentOptions& options,
               Writing writing);

/// "6 files written" of edits that were made; "1 file renamed" with it where there are some.
std::string counts_of(const edit::Edits& edits);

/// Findings that the content has with the edits and did not have before, a line each.
std::string news_of(const edit::Edits& edits, const Session& session, const ContentOptions& options);

}  // namespace concordat::cli
