#pragma once

#include <vector>

#include "derive/index.hpp"

namespace concordat::derive {

/// One appearance of a body: in an edition's `boards/`, as the body of a record, or both.
struct Appearance {
  const model::Document* document = nullptr;
  const model::Edition* edition = nullptr;
  const model::Body* body = nullptr;                   ///< null where the edition has only records of it
  std::vector<const model::Section*> records;          ///< sections whose `body` it is
};

/// Where a body of the area appears, oldest edition first; editions without a date last.
std::vector<Appearance> appearances(const model::Area& area, const model::AreaBody& body);

/// The edition that holds now: the latest with status agreed, else the latest of all. Never null: a document has at
/// least one edition.
const model::Edition* current(const model::Document& document);

}  // namespace concordat::derive
