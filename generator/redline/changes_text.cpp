// What changed of the text: sections, and clauses wherever they stand.
#include <fmt/format.h>

#include <optional>

#include "model/visit.hpp"
#include "redline/clauses.hpp"
#include "redline/gather.hpp"

namespace concordat::redline {
namespace {

using doc::Node;

std::string capital(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

/// Clauses that follow each other and have other numbers are one change.
class Renumbering {
 public:
  explicit Renumbering(Gathered& out) : out_(out) {}

  void add(const ClausePair& pair) {
    if (!pair.renumbered()) return end();
    if (!first_) first_ = {pair.before, pair.after};
    last_ = {pair.before, pair.after};
  }

  void end() {
    if (!first_) return;
    const auto& [was, is] = *first_;
    const bool one = was.clause == last_->first.clause;
    const std::string old =
        one ? was.called() : fmt::format("{}s {} to {}", kind(was), was.number(), last_->first.number());
    const std::string now =
        one ? is.called() : fmt::format("{}s {} to {}", kind(is), is.number(), last_->second.number());
    out_.about("", now);
    out_.add(Kind::ClausesRenumbered, old, now,
             fmt::format("{} {} now {}.", capital(old), one ? "is" : "are", now));
    if (one) out_.of_clause(is.number());
    first_.reset();
  }

 private:
  static std::string_view kind(const ClauseAt& at) { return at.section->clause_noun(); }

  Gathered& out_;
  std::optional<std::pair<ClauseAt, ClauseAt>> first_, last_;
};

void compare_clauses(const Editions& editions, const ChangeNotes& notes, Gathered& out) {
  Renumbering renumbering(out);
  for (const ClausePair& pair : clause_pairs(editions.before.edition(), editions.after.edition())) {
    const auto& [was, is, moved, reworded] = pair;
    const ClauseAt& told = is.given() ? is : was;
    const std::string name = told.called();
    const std::string reason = doc::plain(why(notes.on(pair)));
    const auto tell = [&](Kind kind, std::string before, std::string after, std::string words) {
      out.about("", name);
      out.add(kind, std::move(before), std::move(after), std::move(words), reason);
      out.of_clause(told.number());
    };
    if (!is.given()) {
      tell(Kind::ClauseRemoved, doc::plain(*was.clause), "", fmt::format("{} is gone.", capital(name)));
      continue;
    }
    if (!was.given()) {
      renumbering.end();
      tell(Kind::ClauseAdded, "", doc::plain(*is.clause), fmt::format("{} is new.", capital(name)));
      continue;
    }
    if (moved)
      tell(Kind::ClauseMoved, was.called(), name,
           fmt::format("{} stands elsewhere: it is now {}.", capital(was.called()), name));
    else
      renumbering.add(pair);
    if (reworded)
      tell(Kind::ClauseReworded, doc::plain(*was.clause), doc::plain(*is.clause),
           fmt::format("{} is reworded.", capital(name)));
  }
  renumbering.end();
}

std::string heading_of(const model::Section& section) {
  return section.number.empty() ? section.title : fmt::format("{} {}", section.number, section.title);
}

/// The section without its clauses.
std::uint64_t rest_of(const model::Section& section) {
  Node rest{.kind = doc::Kind::Document};
  for (const Node& block : section.text.children) {
    if (block.kind != doc::Kind::Clause) rest.children.push_back(block);
  }
  return hash_of(rest);
}

}  // namespace

void compare_text(const Editions& editions, std::vector<Change>& all) {
  Gathered out(all);
  const ChangeNotes notes(editions.after.edition());
  by_key(
      editions.before.edition().sections, editions.after.edition().sections,
      [](const model::Section& section) { return section.id; },
      [&](const model::Section* was, const model::Section* is) {
        const std::string name = heading_of(is ? *is : *was);
        const std::string place = "section:" + (is ? is : was)->id;
        const std::string reason = doc::plain(why(is ? notes.on(place) : notes.on_earlier(place)));
        out.about("", "section " + (is ? is : was)->id);
        if (!was)
          return out.add(Kind::SectionAdded, "", name, fmt::format("The section “{}” is new.", name), reason);
        if (!is)
          return out.add(Kind::SectionRemoved, name, "", fmt::format("The section “{}” is gone.", name),
                         reason);
        if (normal(heading_of(*was)) != normal(name))
          out.add(Kind::SectionRenamed, heading_of(*was), name,
                  fmt::format("The section “{}” is now “{}”.", heading_of(*was), name), reason);
        if (rest_of(*was) != rest_of(*is))
          out.add(Kind::TextChanged, doc::plain(was->text), doc::plain(is->text),
                  fmt::format("Words of “{}” outside its clauses are changed.", name), reason);
      });
  compare_clauses(editions, notes, out);
}

}  // namespace concordat::redline
