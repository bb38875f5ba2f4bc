// What changed of the document itself; its bodies, lists and text have files of their own.
#include "redline/changes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "data/choices.hpp"
#include "derive/when.hpp"
#include "derive/who.hpp"
#include "redline/gather.hpp"

namespace concordat::redline {
namespace {

using model::Edition;

std::string control_value(const model::ControlField& field) {
  return doc::plain(field.value);
}

std::string version_words(const model::Version& version) {
  std::string words = version.date.given() ? dates::in_words(version.date) : std::string();
  for (const std::string& more : {version.status, version.by}) {
    if (!more.empty()) words += (words.empty() ? "" : "; ") + more;
  }
  for (const doc::Node& change : version.changes) words += (words.empty() ? "" : "; ") + doc::plain(change);
  return words;
}

std::string outcome(const model::Approval& approval) {
  std::string words(data::label(approval.status));
  if (approval.date.given()) words += ", " + dates::in_words(approval.date);
  if (!approval.post.empty()) words += ", by the " + approval.post;
  return words;
}

void compare_control(const Edition& before, const Edition& after, Gathered& out) {
  by_key(
      before.control, after.control, [](const model::ControlField& one) { return one.field; },
      [&](const model::ControlField* was, const model::ControlField* is) {
        out.value(Kind::ControlChanged, fmt::format("“{}” of the control block", (is ? is : was)->field),
                  was ? control_value(*was) : "", is ? control_value(*is) : "");
      });
  by_key(
      before.versions, after.versions,
      [](const model::Version& one) { return one.number.empty() ? dates::iso(one.date) : one.number; },
      [&](const model::Version* was, const model::Version* is) {
        out.value(Kind::VersionAdded,
                  fmt::format("Version {} of the history", (is ? is : was)->number.empty()
                                                               ? dates::in_words((is ? is : was)->date)
                                                               : (is ? is : was)->number),
                  was ? version_words(*was) : "", is ? version_words(*is) : "");
      });
}

/// Approvals are of one edition: where each of the next is another than that of the last, they are told as
/// one, since they say nothing of the text.
bool begin_anew(const std::vector<model::Approval>& before, const std::vector<model::Approval>& after) {
  const auto is_open = [](const model::Approval& one) {
    return one.status == model::ApprovalStatus::Outstanding;
  };
  const bool all_open = std::all_of(after.begin(), after.end(), is_open);
  if (after.empty() || std::all_of(before.begin(), before.end(), is_open)) return false;
  if (all_open) return true;
  return after.size() > 1 && std::none_of(after.begin(), after.end(), [&](const model::Approval& now) {
           return std::any_of(before.begin(), before.end(), [&](const model::Approval& was) {
             return was.body == now.body && was.name == now.name && outcome(was) == outcome(now);
           });
         });
}

void compare_approvals(const Editions& editions, Gathered& out) {
  const auto key = [](const model::Approval& one) { return one.body.value + "\n" + one.name; };
  const std::vector<model::Approval>& now = editions.after.edition().approvals;
  const bool begun_anew = begin_anew(editions.before.edition().approvals, now);
  if (begun_anew) {
    const auto agreed = std::count_if(now.begin(), now.end(), [](const model::Approval& one) {
      return one.status == model::ApprovalStatus::Agreed;
    });
    out.add(Kind::ApprovalsOwn, "", std::to_string(agreed),
            fmt::format("Approvals are this edition's own: {} of {} so far.", agreed, now.size()));
  }
  by_key(editions.before.edition().approvals, now, key,
         [&](const model::Approval* was, const model::Approval* is) {
           const model::Approval& either = is ? *is : *was;
           const std::string name = either.name.empty()
                                        ? name_of(is ? editions.after : editions.before, either.body)
                                        : either.name;
           out.concern({either.body.value});
           if (!was) {
             out.add(Kind::ApprovalAdded, "", outcome(*is),
                     fmt::format("{} is now among those who agree the document: {}.", name, outcome(*is)));
           } else if (!is) {
             out.add(Kind::ApprovalGone, outcome(*was), "",
                     fmt::format("{} is no longer among those who agree the document.", name));
           } else if (!begun_anew) {
             out.value(Kind::ApprovalChanged, "The approval of " + name, outcome(*was), outcome(*is));
           }
         });
}

/// "Chair of the panel, for the County Council".
std::string signatory_name(const Editions& editions, const derive::EditionIndex& edition,
                           const model::Signatory& one) {
  std::string words = one.name.empty() ? derive::with_and(one.posts) : one.name;
  if (!one.organisation.empty())
    words += fmt::format(", for {}", derive::organisation_name(editions.corpus, one.organisation));
  else if (!one.body.empty())
    words += fmt::format(", for {}", name_of(edition, one.body));
  return words;
}

std::string signed_words(const model::Signatory* one) {
  if (!one) return {};
  return one->signed_on.given() ? dates::in_words(one->signed_on) : "outstanding";
}

void compare_signatories(const Editions& editions, Gathered& out) {
  by_key(
      editions.before.edition().signatories, editions.after.edition().signatories,
      [](const model::Signatory& one) {
        return fmt::format("{}\n{}\n{}\n{}", one.name, fmt::join(one.posts, "\n"), one.organisation.value,
                           one.body.value);
      },
      [&](const model::Signatory* was, const model::Signatory* is) {
        const std::string name = is ? signatory_name(editions, editions.after, *is)
                                    : signatory_name(editions, editions.before, *was);
        out.concern({(is ? is : was)->body.value});
        out.value(Kind::Signatory, "The signature of " + name, signed_words(was), signed_words(is));
      });
}

void compare_document(const Editions& editions, std::vector<Change>& all) {
  const Edition& before = editions.before.edition();
  const Edition& after = editions.after.edition();
  Gathered out(all);
  const auto day = [](const dates::Date& date) {
    return date.given() ? dates::in_words(date) : std::string();
  };
  out.value(Kind::Title, "The title", before.title, after.title);
  out.value(Kind::Called, "What the document is called", std::string(model::what_it_is(before)),
            std::string(model::what_it_is(after)));
  out.value(Kind::Status, "The status", std::string(data::label(before.status)),
            std::string(data::label(after.status)));
  out.value(Kind::Supersedes, "The edition whose place it takes", before.supersedes, after.supersedes);
  out.value(Kind::Dated, "The date of the document", day(before.dated), day(after.dated));
  out.value(Kind::Effective, "The day from which it is in force", day(before.effective),
            day(after.effective));
  out.value(Kind::Period, "The period", before.period, after.period);
  out.value(Kind::Meeting, "The meeting", before.meeting, after.meeting);
  out.value(Kind::Author, "The author", before.author, after.author);
  out.prose(Kind::Summary, "The summary", before.summary, after.summary);
  out.value(Kind::ReviewDue, "The day of the next review", day(before.review.next), day(after.review.next));
  out.value(Kind::ReviewFrequency, "The interval of reviews", before.review.frequency,
            after.review.frequency);
  compare_control(before, after, out);
  compare_approvals(editions, out);
  compare_signatories(editions, out);
}

}  // namespace

std::string name_of(const derive::EditionIndex& edition, std::string_view body) {
  const model::Body* known = edition.body(body);
  return known ? known->name : std::string(body);
}

std::vector<Change> changes_between(const Editions& editions) {
  std::vector<Change> all;
  compare_document(editions, all);
  compare_bodies(editions, all);
  compare_lists(editions, all);
  compare_text(editions, all);
  return all;
}

}  // namespace concordat::redline
