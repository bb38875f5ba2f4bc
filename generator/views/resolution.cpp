// What a meeting resolves, by where the edition stands: a draft is talked over, a proposal agreed, what every
// board has agreed is noted.
#include "views/resolution.hpp"

#include <fmt/format.h>

#include "derive/approvals.hpp"
#include "derive/history.hpp"
#include "derive/references.hpp"
#include "doc/build.hpp"
#include "views/make.hpp"
#include "views/status.hpp"

namespace concordat::views {
namespace {

using doc::Node;

/// "That it takes the place of the protocol 2026, from 1 April 2027."
std::string takes_place_of(const Subject& subject) {
  const model::Edition* before = derive::predecessor(subject.index.document(), subject.edition());
  if (!before) return {};
  const std::string from = dates::in_words(subject.edition().effective);
  return fmt::format("That it takes the place of {} {}.", derive::citation(*before),
                     from.empty() ? "once every board listed has agreed it" : "from " + from);
}

}  // namespace

Node resolution(const Subject& subject, std::string_view fingerprint, const dates::Date& today) {
  const model::Edition& edition = subject.edition();
  const std::string text = fmt::format("{} (fingerprint {})", derive::citation(edition), fingerprint);
  Node list{.kind = doc::Kind::OrderedList, .style = doc::ListStyle::Alpha};
  const auto add = [&](std::string words) {
    if (!words.empty()) list.children.push_back(doc::item(doc::text(words)));
  };
  if (edition.status == model::Status::Draft) {
    add(fmt::format(
        "That the board has seen the draft of {}, and asks for the changes that these minutes name.", text));
  } else if (derive::has_outstanding(edition) || (edition.approvals.empty() && edition.signatories.empty())) {
    add(fmt::format("That the board agrees {}.", text));
    add("That the chair signs it for the board.");
    add(takes_place_of(subject));
  } else {
    add(fmt::format("That the board notes that every board listed has agreed {}.", text));
  }
  const std::string review = review_words(edition);
  if (dates::is_past(edition.review.next, today))
    add(fmt::format("That the review, which was due {}, is made now.", dates::in_words(edition.review.next)));
  else if (!review.empty())
    add(edition.review.next.given() ? fmt::format("That the next review is due {}.", review)
                                    : fmt::format("That it is reviewed {}.", review));
  return doc::make(doc::Kind::Document, doc::nodes(std::move(list)));
}

}  // namespace concordat::views
