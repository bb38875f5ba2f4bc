// The signature sheet: who signs, what is known of each, and what it is that they agree. The sign-off pack
// has it as a page, and it is a paper of its own.
#include <algorithm>

#include "derive/approvals.hpp"
#include "derive/posts.hpp"
#include "derive/when.hpp"
#include "derive/who.hpp"
#include "exports/words.hpp"
#include "print/documents.hpp"
#include "views/parts.hpp"

namespace concordat::print {
namespace {

std::string_view name_of(const Writer& w, const model::Approval& approval) {
  return approval.name.empty() ? derive::body_name(w.site().index, w.edition().index, approval.body)
                               : std::string_view(approval.name);
}

// Who signs for a body: those who signed already, else its chairs; one signatory without a name where none is
// known.
void write_signatories(Writer& w, const model::Approval& approval) {
  const model::Body* body = w.body(approval.body);
  const std::string_view name = name_of(w, approval);
  const model::Edition& edition = w.edition().edition();
  const bool still_to_sign = derive::agreement(edition, approval) == derive::Agreement::EarlierText;
  auto row = [&](std::string_view person, std::string_view post, bool vacant) {
    w.json().begin_object();
    w.text("body", name);
    w.text_given("name", person);
    w.text_given("post", post);
    w.json().flag("vacant", vacant);
    w.json().member("status", still_to_sign ? "outstanding" : data::choice(approval.status));
    w.text("outcome", derive::outcome_words(edition, approval));
    if (!still_to_sign) w.text_given("date", dates::in_words(approval.date));
    w.prose("note", approval.note);
    w.json().end_object();
  };
  for (const std::string& person : approval.by) row(person, {}, false);
  if (!approval.by.empty()) return;
  bool chaired = false;
  for (const model::Post& post : body ? body->posts : std::vector<model::Post>()) {
    if (!derive::is_chair(post.title)) continue;
    std::string holder = exports::holder_name(w.site().index, w.edition().index, post);
    row(holder, post.title, holder.empty());
    chaired = true;
  }
  if (!chaired) row({}, {}, false);
}

/// Those whom the document itself names as signing.
void write_named_signatories(Writer& w) {
  const derive::Index& corpus = w.site().index;
  for (const model::Signatory& one : w.edition().edition().signatories) {
    w.json().begin_object();
    w.text("body", one.body.empty() ? derive::organisation_name(corpus, one.organisation)
                                    : derive::body_name(corpus, w.edition().index, one.body));
    w.text_given("name", one.name);
    w.text_given("post", derive::with_and(one.posts));
    w.json().flag("vacant", false);
    w.json().member("status", one.signed_on.given() ? "agreed" : "outstanding");
    w.text("outcome", one.signed_on.given() ? "Signed" : "");
    w.text_given("date", dates::in_words(one.signed_on));
    w.prose("note", one.note);
    w.json().end_object();
  }
}

/// Whether one of those whom the document names signs for the body.
bool is_signed_for(const model::Edition& edition, const model::BodyId& body) {
  return std::any_of(edition.signatories.begin(), edition.signatories.end(),
                     [&](const model::Signatory& one) { return one.body == body; });
}

/// The members "open", those who have not agreed, and "signed", how many have.
void write_outstanding(Writer& w) {
  int signed_by = 0;
  w.json().begin_array("open");
  for (const model::Approval& approval : w.edition().edition().approvals) {
    if (!derive::is_outstanding(w.edition().edition(), approval)) {
      ++signed_by;
      continue;
    }
    w.json().begin_object();
    w.text("name", name_of(w, approval));
    w.text("outcome", derive::outcome_words(w.edition().edition(), approval));
    w.prose("note", approval.note);
    w.json().end_object();
  }
  w.json().end_array();
  w.json().member("signed", signed_by);
}

/// The version that is signed: the last in the edition's list.
void write_version(Writer& w) {
  const std::vector<model::Version>& versions = w.edition().edition().versions;
  if (!versions.empty()) w.text_given("version", views::version_name(versions.back()));
}

}  // namespace

void write_signatures(Writer& w) {
  w.json().begin_array("signatories");
  const model::Edition& edition = w.edition().edition();
  write_named_signatories(w);
  for (const model::Approval& approval : edition.approvals) {
    if (!is_signed_for(edition, approval.body)) write_signatories(w, approval);
  }
  w.json().end_array();
  write_outstanding(w);
}

void write_meeting(Writer& w, const Meeting& meeting) {
  const model::Edition& edition = w.edition().edition();
  const model::SignOff& known = edition.sign_off;
  const std::string& name = known.meeting.empty() ? edition.meeting : known.meeting;
  w.json().begin_object("meeting");
  w.text_given("name", meeting.name.empty() ? name : meeting.name);
  w.text_given("date", meeting.date.empty() ? dates::in_words(known.date) : meeting.date);
  w.text_given("paper", meeting.paper.empty() ? known.paper : meeting.paper);
  w.json().end_object();
}

std::string signature_sheet_data(const Source& source, const Meeting& meeting) {
  Writer w(source.site, source.edition);
  w.json().begin_object();
  write_edition(w, source, Extent::WholeText);
  write_meeting(w, meeting);
  write_version(w);
  w.json().flag("to_sign", derive::is_to_be_signed(source.edition.edition()));
  write_signatures(w);
  w.json().end_object();
  return w.take();
}

}  // namespace concordat::print
