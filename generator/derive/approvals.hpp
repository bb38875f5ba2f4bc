#pragma once

#include <string>

#include "model/edition.hpp"

namespace concordat::derive {

/// What an approval amounts to.
enum class Agreement { Board, Post, EarlierText, None };

/// Only `Board` means that the board has agreed this edition.
Agreement agreement(const model::Edition& edition, const model::Approval& approval);

/// Whether it has yet to be given: a board that agreed an earlier text has not agreed this one.
bool is_outstanding(const model::Edition& edition, const model::Approval& approval);
/// Whether any of them has.
bool has_outstanding(const model::Edition& edition);
/// Whether boards have yet to sign it; not where another edition took its place.
bool is_to_be_signed(const model::Edition& edition);

/// What came of it, as a few words: "Agreed", "Agreed an earlier text", "Agreed by the Chairman", "Did not
/// meet".
std::string outcome_words(const model::Edition& edition, const model::Approval& approval);

/// "minute 12/26 of the text a1b2 c3d4 e5f6"; empty where neither is given.
std::string minute_words(const model::Approval& approval);

}  // namespace concordat::derive
