// A body through all documents of its area. Editions are looked at in the order of their dates, so that the
// lists come out ordered and need no sorting of their own.

#include "derive/history.hpp"

#include <algorithm>

namespace concordat::derive {
namespace {

int rank(model::Status status) {
  switch (status) {
    case model::Status::Agreed:
      return 0;
    case model::Status::Proposed:
      return 1;
    case model::Status::Draft:
      return 2;
    case model::Status::Unknown:
      return 3;
    case model::Status::Superseded:
      break;
  }
  return 4;
}

struct DatedEdition {
  const model::Document* document;
  const model::Edition* edition;
};

std::vector<DatedEdition> editions_by_date(const model::Area& area) {
  std::vector<DatedEdition> editions;
  for (const model::Document& document : area.documents) {
    for (const model::Edition& edition : document.editions) editions.push_back({&document, &edition});
  }
  std::stable_sort(editions.begin(), editions.end(), [](const DatedEdition& a, const DatedEdition& b) {
    return dates::by_time(date_of(*a.edition), date_of(*b.edition)) < 0;
  });
  return editions;
}

/// The appearance in the edition that is being looked at, made when the body is first met there.
Appearance& appearance_in(std::vector<Appearance>& appearances, const DatedEdition& dated) {
  if (appearances.empty() || appearances.back().edition != dated.edition) {
    Appearance& appearance = appearances.emplace_back();
    appearance.document = dated.document;
    appearance.edition = dated.edition;
  }
  return appearances.back();
}

}  // namespace

const dates::Date& date_of(const model::Edition& edition) {
  return edition.dated.given() ? edition.dated : edition.effective;
}

Histories histories(const model::Area& area) {
  Histories result;
  for (const DatedEdition& dated : editions_by_date(area)) {
    for (const model::Body& body : dated.edition->bodies) appearance_in(result[body.id], dated).body = &body;
    for (const model::Section& section : dated.edition->sections) {
      if (!section.body.empty()) appearance_in(result[section.body], dated).records.push_back(&section);
    }
  }
  return result;
}

std::vector<Appearance> appearances(const model::Area& area, const model::AreaBody& body) {
  std::vector<Appearance> result;
  for (const DatedEdition& dated : editions_by_date(area)) {
    for (const model::Body& described : dated.edition->bodies) {
      if (described.id == body.id) appearance_in(result, dated).body = &described;
    }
    for (const model::Section& section : dated.edition->sections) {
      if (section.body == body.id) appearance_in(result, dated).records.push_back(&section);
    }
  }
  return result;
}

const model::Edition* current(const model::Document& document) {
  for (auto edition = document.editions.rbegin(); edition != document.editions.rend(); ++edition) {
    if (edition->status == model::Status::Agreed) return &*edition;
  }
  return &document.editions.back();
}

bool comes_first(const model::Edition& a, const model::Edition& b) {
  const dates::Date& a_date = date_of(a);
  const dates::Date& b_date = date_of(b);
  const auto first = std::tuple(rank(a.status), a.kind, !a_date.given());
  const auto second = std::tuple(rank(b.status), b.kind, !b_date.given());
  if (first != second) return first < second;
  return dates::by_time(b_date, a_date) < 0;
}

std::vector<const model::Edition*> current_editions(const model::Area& area) {
  std::vector<const model::Edition*> editions;
  for (const model::Document& document : area.documents) editions.push_back(current(document));
  std::stable_sort(editions.begin(), editions.end(),
                   [](const model::Edition* a, const model::Edition* b) { return comes_first(*a, *b); });
  return editions;
}

const model::Edition* predecessor(const model::Document& document, const model::Edition& edition) {
  const model::Edition* before = nullptr;
  const model::Edition* named = nullptr;
  bool held = false;
  for (const model::Edition& one : document.editions) {
    held = held || &one == &edition;
    if (!held) before = &one;
    if (&one != &edition && one.id == edition.supersedes) named = &one;
  }
  return !held ? nullptr : named ? named : before;
}

bool is_review_overdue(const model::Document& document, const model::Edition& edition,
                       const dates::Date& today) {
  return edition.status != model::Status::Superseded && current(document) == &edition &&
         dates::is_past(edition.review.next, today);
}

bool is_in_force(const model::Document& document, const model::Edition& edition, const dates::Date& today) {
  if (edition.status != model::Status::Agreed || current(document) != &edition) return false;
  const dates::Date begun = dates::first_day(edition.effective.given() ? edition.effective : edition.dated);
  if (!begun.given() || dates::by_time(today, begun) < 0) return false;
  // "2017-18" is a period, not a month.
  std::string period = edition.period;
  std::replace(period.begin(), period.end(), '-', '/');
  return !dates::is_past(dates::parse_date(period).value_or(dates::Date{}), today);
}

dates::Date replaced_on(const model::Document& document, const model::Edition& edition) {
  bool later = false;
  for (const model::Edition& other : document.editions) {
    const bool counted = other.status == model::Status::Agreed || other.status == model::Status::Superseded;
    if (later && counted) return dates::first_day(other.effective.given() ? other.effective : other.dated);
    later = later || &other == &edition;
  }
  return {};
}

}  // namespace concordat::derive
