#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/value.hpp"
#include "model/edition.hpp"
#include "source/tree.hpp"

namespace concordat::roll {

/// Something that somebody has to look at again before the next edition is agreed.
struct ToConfirm {
  std::string place;  ///< "boards/adults-board", "edition"
  std::string what;   ///< "members", "website"
};

/// What a review looks at, in the order of the edition: of the document its review and meetings, of each body
/// its posts, members, website, meetings, priorities and the law that it rests on.
std::vector<ToConfirm> to_confirm(const model::Edition& edition);

/// The next edition.toml, made of the bytes of the one before: a draft, with its label; dates, meeting,
/// approvals and signatures cleared, what the published document said of them taken out, the review rolled by
/// its stated interval, and the list of what is to be confirmed at its end. All else is kept byte for byte.
std::string next_edition(std::string_view bytes, const data::Value& table, const model::Edition& before,
                         std::string_view label);

/// approvals.csv of the next edition: the same bodies, none of which has agreed.
std::string next_approvals(const source::File& before);

}  // namespace concordat::roll
