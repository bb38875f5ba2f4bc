#pragma once

#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "diag/nearest.hpp"

namespace concordat::check {

/// Reports an id that nothing declares, with the nearest that is. `names` is called only where it is needed.
template <class Names>
void unknown(diag::Code code, std::string_view what, std::string_view id, Span span, Names names, diag::Sink& sink) {
  std::vector<std::string_view> known = names();
  std::string_view near = diag::nearest(id, known);
  std::string hint;
  if (!near.empty()) {
    hint = fmt::format("did you mean \"{}\"?", near);
  } else if (!known.empty() && known.size() <= 12) {
    hint = fmt::format("known: {}", fmt::join(known, ", "));
  }
  sink.error(code, span, fmt::format("there is no {} \"{}\"", what, id), std::move(hint));
}

/// The ids of a list of things that have an `id`.
template <class List>
std::vector<std::string_view> ids_of(const List& list) {
  std::vector<std::string_view> ids;
  for (const auto& item : list) ids.push_back(item.id);
  return ids;
}

}  // namespace concordat::check
