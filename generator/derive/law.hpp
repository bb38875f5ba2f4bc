#pragma once

#include <string_view>
#include <vector>

#include "derive/index.hpp"
#include "model/corpus.hpp"

namespace concordat::derive {

// What the law asks of the boards of a document. No duty stands in the program: they are rows of data
// (model::LawRow), each with the days between which it holds.

/// Whether the row is in force on the day; not where no day is known.
bool holds_on(const model::LawRow& row, const dates::Date& day);

/// The first day of the document's date; not given where it has none.
dates::Date day_of(const model::Edition& edition);

/// The statutory kind of a body of the area; empty where it has none.
std::string_view kind_in_law(const Index& index, const model::Area& area, std::string_view body);

bool binds(const model::LawRow& row, std::string_view kind);

/// The bodies of one document and the law.
struct BodiesInLaw {
  const Index& index;
  const EditionIndex& edition;

  std::string_view kind_of(std::string_view body) const { return kind_in_law(index, edition.area(), body); }

  /// The kind for which the law asks something of the body; empty where it asks nothing, of a
  /// body that stands outside the arrangements, and of a partnership under a plural body of its kind: the law
  /// is asked of that.
  std::string_view bound_kind(const model::Body& body) const;

  /// Whether somebody of those who sit is the member that the row asks for: by the kind of organisation, or
  /// by words.
  bool has_member(const model::Body& body, const model::LawRow& row) const;

  /// The reports of the timetable that can be the one that the row asks of the body.
  std::vector<const model::Report*> reports_for(const model::Body& body, const model::LawRow& row) const;
};

}  // namespace concordat::derive
