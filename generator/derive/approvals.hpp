#pragma once

#include <string>

#include "model/edition.hpp"

namespace concordat::derive {

/// What an approval amounts to.
enum class Agreement { Board, Post, EarlierText, None };

/// Only `Board` means that the board has agreed this edition.
Agreement agreement(const model::Edition& edition, const model::Approval& approval);

/// What came of it, as a few words: "Agreed", "Agreed an earlier text", "Agreed by the Chairman", "Did not
/// meet".
std::string outcome_words(const model::Edition& edition, const model::Approval& approval);

/// "minute 12/26 of the text a1b2 c3d4 e5f6"; empty where neither is given.
std::string minute_words(const model::Approval& approval);

}  // namespace concordat::derive
