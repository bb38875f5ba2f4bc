#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "data/shape.hpp"
#include "diag/diagnostic.hpp"
#include "diag/nearest.hpp"
#include "doc/plain.hpp"
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
  std::string_view otherwise = {};  ///< the hint where none of the ids comes near
};

/// The ids that something declares.
struct Declared {
  std::vector<std::string_view> ids;
  std::vector<std::pair<std::string, std::string_view>> acronyms =
      {};  ///< in small letters, each with its id
  /// Where one is missing or not well formed it may be the one that is meant, and it has been reported.
  bool sound = true;

  explicit Declared(std::vector<std::string_view> all)
      : ids(std::move(all)), sound(std::all_of(ids.begin(), ids.end(), [](std::string_view id) {
          return data::is_id(id, data::Dots::Yes);
        })) {}
};

/// The ids of lists of things that have an `id`. Each list is read once, however many references to its
/// things lead nowhere. The lists must outlive it.
class DeclaredIds {
 public:
  template <class List>
  const Declared& of(const List& list) {
    const auto found = lists_.find(&list);
    if (found != lists_.end()) return found->second;
    std::vector<std::string_view> ids;
    for (const auto& item : list) ids.push_back(item.id);
    Declared& made = lists_.emplace(&list, Declared(std::move(ids))).first->second;
    for (const auto& item : list) {
      if constexpr (requires { item.acronym; }) made.acronyms.emplace_back(doc::lower(item.acronym), item.id);
    }
    return made;
  }

 private:
  std::unordered_map<const void*, Declared> lists_;
};

/// The id that was meant: that of the thing with this acronym, else the nearest; empty where there is none.
inline std::string_view meant(std::string_view id, const Declared& declared) {
  const std::string small = doc::lower(id);
  for (const auto& [acronym, of] : declared.acronyms) {
    if (acronym == small) return of;
  }
  return diag::nearest(id, declared.ids);
}

/// Reports an id that nothing declares, with the nearest that is.
inline void unknown(const Reference& reference, const Declared& declared, diag::Sink& sink) {
  if (!declared.sound) return;
  const std::vector<std::string_view>& known = declared.ids;
  std::string hint;
  if (sink.all().size() <= hints_up_to) {
    std::string_view near = meant(reference.id, declared);
    if (!near.empty()) {
      hint = fmt::format("did you mean \"{}\"?", near);
    } else if (!known.empty() && known.size() <= 12) {
      hint = fmt::format("known: {}", fmt::join(known, ", "));
    } else {
      hint = reference.otherwise;
    }
  }
  sink.add(reference.code, reference.span, fmt::format("there is no {} \"{}\"", reference.what, reference.id),
           std::move(hint));
}

/// What to write for a clause that is not there: a part that counts anew may have one of this number.
inline std::string clause_hint(const model::Edition& edition, std::string_view number) {
  for (const model::Section& section : edition.sections) {
    for (const doc::Node& block : section.text.children) {
      if (block.kind == doc::Kind::Clause && doc::number_of(block) == number && block.id != number)
        return fmt::format("did you mean \"{}\"?", block.id);
    }
  }
  return {};
}

/// True where a clause that was not found may stand in a section that could not be read.
inline bool may_be_unread(const model::Edition& edition, std::string_view clause) {
  if (edition.read.sections) return false;
  std::string_view section = clause.substr(0, std::min(clause.find('.'), clause.size()));
  return std::none_of(edition.sections.begin(), edition.sections.end(),
                      [&](const model::Section& s) { return s.number == section; });
}

}  // namespace concordat::check
