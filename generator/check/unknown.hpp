#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "data/shape.hpp"
#include "diag/diagnostic.hpp"
#include "diag/nearest.hpp"
#include "model/edition.hpp"

namespace concordat::check {

/// Past so many diagnostics no hints are looked for: each takes a walk over all names.
inline constexpr std::size_t hints_up_to = 500;

/// What was referred to, and where.
struct Reference {
  diag::Code code;        ///< of the diagnostic
  std::string_view what;  ///< "body of this edition"
  std::string_view id;
  Span span;
};

/// Reports an id that nothing declares, with the nearest that is. `names` is called only where it is needed.
/// Where a declared id is missing or not well formed it may be the one that is meant, and it has been
/// reported.
template <class Names>
void unknown(const Reference& reference, Names names, diag::Sink& sink) {
  std::vector<std::string_view> known = names();
  bool sound = std::all_of(known.begin(), known.end(),
                           [](std::string_view name) { return data::is_id(name, data::Dots::Yes); });
  if (!sound) return;
  if (sink.all().size() > hints_up_to) known.clear();
  std::string_view near = diag::nearest(reference.id, known);
  std::string hint;
  if (!near.empty()) {
    hint = fmt::format("did you mean \"{}\"?", near);
  } else if (!known.empty() && known.size() <= 12) {
    hint = fmt::format("known: {}", fmt::join(known, ", "));
  }
  sink.add(reference.code, reference.span, fmt::format("there is no {} \"{}\"", reference.what, reference.id),
           std::move(hint));
}

/// The ids of a list of things that have an `id`.
template <class List>
std::vector<std::string_view> ids_of(const List& list) {
  std::vector<std::string_view> ids;
  for (const auto& item : list) ids.push_back(item.id);
  return ids;
}

/// True where a clause that was not found may stand in a section that could not be read.
inline bool may_be_unread(const model::Edition& edition, std::string_view clause) {
  if (edition.read.sections) return false;
  std::string_view section = clause.substr(0, std::min(clause.find('.'), clause.size()));
  return std::none_of(edition.sections.begin(), edition.sections.end(),
                      [&](const model::Section& s) { return s.number == section; });
}

}  // namespace concordat::check
