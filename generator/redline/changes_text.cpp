// What changed of the text: sections, and clauses wherever they stand.
#include <fmt/format.h>

#include <optional>

#include "model/visit.hpp"
#include "redline/align.hpp"
#include "redline/gather.hpp"

namespace concordat::redline {
namespace {

using doc::Node;

/// "4.3" with what it is called: "clause 4.3", "paragraph 7".
struct ClauseAt {
  const Node* clause;
  std::string called;
  const model::Section* section;
};

struct Clauses {
  std::vector<Node> nodes;
  std::vector<ClauseAt> at;
};

Clauses clauses_of(const model::Edition& edition) {
  Clauses all;
  for (const model::Section& section : edition.sections) {
    for (const Node& block : section.text.children) {
      if (block.kind != doc::Kind::Clause) continue;
      all.nodes.push_back(block);
      all.at.push_back({&block,
                        fmt::format("{} {}", section.counts_paragraphs() ? "paragraph" : "clause", block.id),
                        &section});
    }
  }
  return all;
}

std::string capital(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

/// Clauses that follow each other and have other numbers are one change.
class Renumbering {
 public:
  explicit Renumbering(Gathered& out) : out_(out) {}

  void add(const ClauseAt& was, const ClauseAt& is) {
    if (was.clause->id == is.clause->id) return end();
    if (!first_) first_ = {was, is};
    last_ = {was, is};
  }

  void end() {
    if (!first_) return;
    const auto& [was, is] = *first_;
    const bool one = was.clause == last_->first.clause;
    const std::string old =
        one ? was.called : fmt::format("{}s {} to {}", kind(was), was.clause->id, last_->first.clause->id);
    const std::string now =
        one ? is.called : fmt::format("{}s {} to {}", kind(is), is.clause->id, last_->second.clause->id);
    out_.about("", now);
    out_.add(Kind::ClausesRenumbered, old, now,
             fmt::format("{} {} now {}.", capital(old), one ? "is" : "are", now));
    first_.reset();
  }

 private:
  static std::string kind(const ClauseAt& at) { return at.called.substr(0, at.called.find(' ')); }

  Gathered& out_;
  std::optional<std::pair<ClauseAt, ClauseAt>> first_, last_;
};

void compare_clauses(const Editions& editions, Gathered& out) {
  const Clauses before = clauses_of(editions.before.edition()), after = clauses_of(editions.after.edition());
  Renumbering renumbering(out);
  for (const Step& step : align(before.nodes, after.nodes)) {
    if (step.after == nothing) {
      if (step.moved) continue;
      const ClauseAt& was = before.at[step.before];
      out.about("", was.called);
      out.add(Kind::ClauseRemoved, doc::plain(*was.clause), "",
              fmt::format("{} is gone.", capital(was.called)));
      continue;
    }
    const ClauseAt& is = after.at[step.after];
    if (step.before == nothing) {
      renumbering.end();
      out.about("", is.called);
      out.add(Kind::ClauseAdded, "", doc::plain(*is.clause), fmt::format("{} is new.", capital(is.called)));
      continue;
    }
    const ClauseAt& was = before.at[step.before];
    const std::string old = doc::plain(*was.clause), now = doc::plain(*is.clause);
    if (step.moved) {
      out.about("", is.called);
      out.add(Kind::ClauseMoved, was.called, is.called,
              fmt::format("{} stands elsewhere: it is now {}.", capital(was.called), is.called));
    } else {
      renumbering.add(was, is);
    }
    if (hash_of(*was.clause) != hash_of(*is.clause)) {
      out.about("", is.called);
      out.add(Kind::ClauseReworded, old, now, fmt::format("{} is reworded.", capital(is.called)));
    }
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
  by_key(
      editions.before.edition().sections, editions.after.edition().sections,
      [](const model::Section& section) { return section.id; },
      [&](const model::Section* was, const model::Section* is) {
        const std::string name = heading_of(is ? *is : *was);
        out.about("", "section " + (is ? is : was)->id);
        if (!was) return out.add(Kind::SectionAdded, "", name, fmt::format("The section “{}” is new.", name));
        if (!is)
          return out.add(Kind::SectionRemoved, name, "", fmt::format("The section “{}” is gone.", name));
        if (normal(heading_of(*was)) != normal(name))
          out.add(Kind::SectionRenamed, heading_of(*was), name,
                  fmt::format("The section “{}” is now “{}”.", heading_of(*was), name));
        if (rest_of(*was) != rest_of(*is))
          out.add(Kind::TextChanged, doc::plain(was->text), doc::plain(is->text),
                  fmt::format("Words of “{}” outside its clauses are changed.", name));
      });
  compare_clauses(editions, out);
}

}  // namespace concordat::redline
