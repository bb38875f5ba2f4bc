#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "derive/index.hpp"

namespace concordat::derive {

/// One appearance of a body: in an edition's `boards/`, as the body of a record, or both.
struct Appearance {
  const model::Document* document = nullptr;
  const model::Edition* edition = nullptr;
  const model::Body* body = nullptr;           ///< null where the edition has only records of it
  std::vector<const model::Section*> records;  ///< sections whose `body` it is
};

/// Where a body of the area appears, oldest edition first; editions without a date last.
/// Looks through every edition: for all bodies of an area use `histories`.
std::vector<Appearance> appearances(const model::Area& area, const model::AreaBody& body);

/// The appearances of every body of an area, by body id, in one pass.
using Histories = std::unordered_map<std::string_view, std::vector<Appearance>>;
Histories histories(const model::Area& area);

/// The date that orders editions: the one on the document, else from when it holds; not given where it has
/// neither.
const dates::Date& date_of(const model::Edition& edition);

/// The edition that holds now: the latest with status agreed, else the latest of all. Never null: a document
/// has at least one edition.
const model::Edition* current(const model::Document& document);

/// Whether `a` is listed before `b`: what holds first, then by kind of document, then the latest.
bool comes_first(const model::Edition& a, const model::Edition& b);
/// The current edition of each document of the area, in that order.
std::vector<const model::Edition*> current_editions(const model::Area& area);

/// The edition whose place it takes in its document: that which it names, else the one before by date. Null
/// for the first, and for an edition that the document does not hold.
const model::Edition* predecessor(const model::Document& document, const model::Edition& edition);

/// Whether the edition still holds, or is on its way, and its review should have been before `today`.
bool is_review_overdue(const model::Document& document, const model::Edition& edition,
                       const dates::Date& today);

/// Whether the edition holds on the day: it was agreed, it has begun, none took its place, and its period is
/// not over.
bool is_in_force(const model::Document& document, const model::Edition& edition, const dates::Date& today);

/// The first day on which the edition no longer counts: that on which the next edition of its document that
/// was agreed took over. Not given where there is none, or its day is not known.
dates::Date replaced_on(const model::Document& document, const model::Edition& edition);

}  // namespace concordat::derive
