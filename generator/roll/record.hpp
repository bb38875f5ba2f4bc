#pragma once

#include <string>
#include <string_view>

#include "data/value.hpp"
#include "dates/date.hpp"
#include "roll/roll.hpp"

namespace concordat::roll {

// What people did is written into edition.toml: the file with it, no other byte changed; empty where the file
// has no row for it.

std::string confirmed(std::string_view bytes, const data::Value& table, const ToConfirm& what,
                      std::string_view by, const dates::Date& on);

/// What a meeting decided.
struct Approved {
  std::string body;
  dates::Date on;           ///< a full date
  std::string minute;       ///< its reference; may be empty
  std::string fingerprint;  ///< of the text, as minuted; may be empty
  bool last = false;        ///< no other body has yet to agree, so the edition is agreed
};

std::string approved(std::string_view bytes, const data::Value& table, const Approved& meeting);

}  // namespace concordat::roll
