// Ids must be unique where they are declared: an address is permanent, so two things cannot share one.
#include <fmt/format.h>

#include <string_view>
#include <unordered_map>

#include "check/check.hpp"

namespace concordat::check {
namespace {

using diag::Code;

// Reports every second declaration of an id in a list.
template <class List, class IdOf>
void unique(const List& list, std::string_view what, IdOf id_of, diag::Sink& sink) {
  std::unordered_map<std::string_view, Span> seen;
  for (const auto& item : list) {
    const auto& id = id_of(item);
    if (id.empty()) continue;
    auto [first, fresh] = seen.emplace(id.value, id.span);
    if (!fresh) {
      sink.add(Code::DuplicateId, id.span, fmt::format("the {} \"{}\" is declared twice", what, id.value), {},
               {{first->second, "first declared here"}});
    }
  }
}

template <class List>
void unique(const List& list, std::string_view what, diag::Sink& sink) {
  unique(
      list, what, [](const auto& item) -> const auto& { return item.id; }, sink);
}

void check_edition(const model::Edition& edition, diag::Sink& sink) {
  unique(edition.seasons, "season", sink);
  unique(edition.actions, "action", sink);
  unique(edition.relations, "relation", sink);
  unique(edition.groups, "group", sink);
  unique(edition.bodies, "body", sink);
  unique(edition.timetable.reports, "report", sink);
  unique(edition.themes.themes, "theme", sink);
  unique(
      edition.timetable.columns, "column", [](const model::BodyId& id) -> const model::BodyId& { return id; },
      sink);
  std::unordered_map<std::string_view, Span> sections;
  for (const model::Section& section : edition.sections) {
    auto [first, fresh] = sections.emplace(section.id, section.span);
    if (!fresh) {
      sink.add(Code::DuplicateId, section.span,
               fmt::format("the section \"{}\" is declared twice", section.id), {},
               {{first->second, "first declared here"}});
    }
  }
}

}  // namespace

void check_ids(const model::Corpus& corpus, diag::Sink& sink) {
  unique(corpus.organisations, "organisation", sink);
  unique(corpus.acts, "act", sink);
  unique(corpus.statutory_kinds, "statutory kind", sink);
  unique(corpus.law, "law", sink);
  for (const model::Area& area : corpus.areas) {
    unique(area.bodies, "body", sink);
    unique(area.offices, "office", sink);
    unique(area.topics, "topic", sink);
    for (const model::Document& document : area.documents) {
      for (const model::Edition& edition : document.editions) check_edition(edition, sink);
    }
  }
}

}  // namespace concordat::check
