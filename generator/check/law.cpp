// A document by the law: by that of its own day, and by what the law has changed since. What the law asks for
// are rows of data (model::LawRow); no duty stands here.
#include "check/law.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "check/rules.hpp"
#include "check/wording.hpp"
#include "derive/history.hpp"
#include "derive/law.hpp"
#include "derive/when.hpp"
#include "model/visit.hpp"

namespace concordat::check {

using model::Body;
using model::LawRow;
using model::LawSubject;

dates::Date day_of(const OfEdition& subject) {
  const dates::Date day = derive::day_of(subject.edition());
  return !day.given() && subject.edition().status == model::Status::Draft ? subject.today : day;
}

std::string_view kind_of(const OfEdition& subject, std::string_view body) {
  return derive::kind_in_law(subject.index, subject.area, body);
}

std::string cited(const LawRow& row) {
  return row.provision.empty() ? row.source : fmt::format("{}: {}", row.provision, row.source);
}

namespace {

derive::BodiesInLaw in_law(const OfEdition& subject) {
  return {subject.index, subject.edition_index};
}

/// Calls `f(body, row)` for each row about `about` that holds on the document's own day and binds the body.
template <class F>
void for_each_duty(const OfEdition& subject, LawSubject about, F&& f) {
  const dates::Date day = day_of(subject);
  for (const Body& body : subject.edition().bodies) {
    const std::string_view kind = in_law(subject).bound_kind(body);
    if (kind.empty()) continue;
    for (const LawRow& row : subject.corpus().law) {
      if (row.about == about && derive::holds_on(row, day) && derive::binds(row, kind)) f(body, row);
    }
  }
}

/// Months from one to the next, by the number of years or by the words; 0 where they do not say it.
int months_of(const model::When& when) {
  if (when.every > 0) return 12 * when.every;
  const std::string words = lower(when.frequency);
  constexpr std::pair<std::string_view, int> known[] = {
      {"every 2 years", 24}, {"every two years", 24},  {"every 3 years", 36}, {"every three years", 36},
      {"every 4 years", 48}, {"every four years", 48}, {"every 5 years", 60}, {"every five years", 60},
      {"biennial", 24},      {"triennial", 36}};
  for (const auto& [phrase, months] : known) {
    if (words.find(phrase) != std::string::npos) return months;
  }
  return 0;
}

}  // namespace

bool law_asks_for(const OfEdition& subject, std::span<const std::string_view> words) {
  bool asks = false;
  for_each_duty(subject, LawSubject::Statement, [&](const Body&, const LawRow& row) {
    asks = asks || std::any_of(words.begin(), words.end(), [&](std::string_view word) {
             return std::find(row.words.begin(), row.words.end(), word) != row.words.end();
           });
  });
  return asks;
}

void statutory_member_missing(const OfEdition& subject, Findings& findings) {
  for_each_duty(subject, LawSubject::Member, [&](const Body& body, const LawRow& row) {
    if (members_may_stand_elsewhere(subject.edition(), body) || in_law(subject).has_member(body, row)) return;
    findings.add(
        body.span,
        fmt::format("the members of {} that the document names have among them no {}, which the law asks for",
                    body.short_name(), without_article(row.what)),
        cited(row));
  });
}

void statutory_report_missing(const OfEdition& subject, Findings& findings) {
  if (subject.edition().timetable.reports.empty()) return;
  for_each_duty(subject, LawSubject::Report, [&](const Body& body, const LawRow& row) {
    if (!in_law(subject).reports_for(body, row).empty()) return;
    findings.add(body.span,
                 fmt::format("the timetable has no report of {} that can be {}, which the law asks of it",
                             body.short_name(), row.what),
                 cited(row));
  });
}

void statutory_recipient_missing(const OfEdition& subject, Findings& findings) {
  for_each_duty(subject, LawSubject::Report, [&](const Body& body, const LawRow& row) {
    for (const model::Report* report : in_law(subject).reports_for(body, row)) {
      for (const model::StatutoryKindId& to : row.to) {
        const bool goes =
            std::any_of(report->cells.begin(), report->cells.end(), [&](const model::Cell& cell) {
              return !cell.action.empty() && kind_of(subject, cell.to) == std::string_view(to);
            });
        const model::StatutoryKind* kind = subject.index.statutory_kind(to);
        if (goes || !kind) continue;
        findings.add(
            report->id.span,
            fmt::format("\"{}\" goes to no {}, to which the law has it sent", report->title, kind->name),
            cited(row));
      }
    }
  });
}

void statutory_report_too_seldom(const OfEdition& subject, Findings& findings) {
  for_each_duty(subject, LawSubject::Report, [&](const Body& body, const LawRow& row) {
    if (row.months == 0) return;
    for (const model::Report* report : in_law(subject).reports_for(body, row)) {
      const auto late = std::find_if(report->cells.begin(), report->cells.end(),
                                     [&](const model::Cell& cell) { return months_of(cell) > row.months; });
      if (late == report->cells.end()) continue;
      findings.add(late->to.span,
                   fmt::format("\"{}\" comes {}, and the law asks {} for {}", report->title,
                               derive::how_often(*late), body.short_name(), row.what),
                   cited(row));
    }
  });
}

void statutory_statement_missing(const OfEdition& subject, Findings& findings) {
  if (!sets_out_rules(subject.edition())) return;
  for_each_duty(subject, LawSubject::Statement, [&](const Body& body, const LawRow& row) {
    if (has_any(subject.wording, row.words)) return;
    findings.add(body.span,
                 fmt::format("the document says nothing of {} for {}, which the law asks for", row.what,
                             body.short_name()),
                 cited(row));
  });
}

void basis_without_section(const OfEdition& subject, Findings& findings) {
  for (const Body& body : subject.edition().bodies) {
    for (const model::StatutoryBasis& basis : body.statutory_basis) {
      const model::Act* act = subject.index.act(basis.act);
      if (!act || act->kind != model::ActKind::Act || !basis.provision.empty()) continue;
      findings.add(
          basis.span,
          fmt::format("the basis of {} is the whole {}, without a section", body.short_name(), act->title),
          "give the section or schedule as \"provision\"");
    }
  }
}

void basis_missing(const OfEdition& subject, Findings& findings) {
  if (!sets_out_rules(subject.edition())) return;
  for (const Body& body : subject.edition().bodies) {
    const model::StatutoryKind* kind = subject.index.statutory_kind(in_law(subject).bound_kind(body));
    if (!kind || kind->acts.empty() || !body.statutory_basis.empty() ||
        body.standing != model::Standing::Board)
      continue;
    findings.add(
        body.span,
        fmt::format("nothing says on which law {} rests, which is a {}", body.short_name(), kind->name),
        "give its [[statutory_basis]] where the document does");
  }
}

/// A board whose kind the law has ended, in an edition that still counts.
void kind_ended(const OfEdition& subject, Findings& findings) {
  const model::Edition& edition = subject.edition();
  if (edition.status != model::Status::Agreed || !model::sets_out_rules(edition.kind) ||
      derive::current(subject.edition_index.document()) != &edition)
    return;
  for (const Body& body : edition.bodies) {
    const model::StatutoryKind* kind = subject.index.statutory_kind(kind_of(subject, body.id));
    if (!kind || !dates::is_past(kind->ends, subject.today)) continue;
    findings.add(body.span,
                 fmt::format("{} is a {}, which the law ended in {}", body.short_name(), kind->name,
                             dates::in_words(kind->ends)),
                 "the next edition should name what took its place");
  }
}

void law_unread(const OfSite& subject, Findings& findings) {
  const dates::Date a_year_ago{dates::Date::Precision::Day, subject.today.year - 1, subject.today.month,
                               std::min(subject.today.day, 28)};
  for (const LawRow& row : subject.corpus().law) {
    if (dates::is_past(row.read, a_year_ago))
      findings.add(row.id.span,
                   fmt::format("the law \"{}\" was last read in {}", row.id.value, dates::in_words(row.read)),
                   fmt::format("read it again ({}) and put the day into \"read\"", row.source));
  }
}

}  // namespace concordat::check
