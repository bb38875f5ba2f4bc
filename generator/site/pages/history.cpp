// A clause through the editions of its document: what became of it in each, why, and its words then and now.
#include <fmt/format.h>

#include "redline/report.hpp"
#include "site/pages/shared.hpp"
#include "views/views.hpp"

namespace concordat::site {
namespace {

using doc::Node;
using redline::ClauseAt;
using redline::ClausePair;

/// The page as it is made. Each part belongs to an edition, and its links go there.
class History {
 public:
  explicit History(const Renderer& r, const LinkContext& links) : r_(r), links_(links) {}

  /// What became of a clause in one edition, and before it, back to the first.
  void write(const EditionSite& edition, const ClausePair& pair) {
    const EditionSite* at = &edition;
    const ClausePair* step = &pair;
    while (step) {
      const EditionSite& before = r_.site.of(*at->before());
      write_step(*at, before, *step);
      if (!step->before.given()) return;
      if (!before.clauses) return write_first(before, step->before);
      step = before.clauses->now(step->before.number());
      at = &before;
    }
  }

  /// The clause that had this number before, where it is not the one that has it now.
  void write_other(const EditionSite& edition, const ClausePair& other) {
    const std::string was = other.before.called();
    std::string words = other.after.given()
                            ? fmt::format("In {}, {} was another: it is now {}.",
                                          r_.site.of(*edition.before()).citation, was, other.after.called())
                            : fmt::format("In {}, {} was another, which is gone.",
                                          r_.site.of(*edition.before()).citation, was);
    Node part = doc::make(
        doc::Kind::Document,
        doc::nodes(doc::heading(2, fmt::format("{} of {}", views::capital(was), edition.before()->label))));
    part.children.push_back(doc::paragraph(doc::text(words)));
    add_why(part, edition, other);
    add(edition, part);
  }

  std::string take() { return std::move(html_); }

 private:
  void add(const EditionSite& edition, const Node& part) {
    writer_for(links_.in(edition)).blocks(html_, part);
  }

  static Node read_it(const EditionSite& edition, const ClauseAt& at) {
    return doc::paragraph(doc::link(fmt::format("clause:{}", at.number()),
                                    views::capital(at.called()) + " in " + edition.citation));
  }

  /// What the edition says of the change, and where the matter of what is gone stands now.
  static void add_why(Node& part, const EditionSite& edition, const ClausePair& pair) {
    const model::ChangeNote* note = edition.clauses->notes().on(pair);
    if (!note) return;
    Node why = redline::why(note);
    if (!pair.after.given()) {
      for (const model::ClauseRef& clause : note->clauses) {
        why.children.push_back(doc::text(" See "));
        why.children.push_back(doc::link(
            clause.value.starts_with("section:") ? clause.value : "clause:" + clause.value,
            clause.value.starts_with("section:") ? clause.value.substr(8) : "clause " + clause.value));
        why.children.push_back(doc::text("."));
      }
    }
    part.children.push_back(std::move(why));
  }

  static std::string words_of(const ClausePair& pair, const EditionSite& before) {
    const ClauseAt& at = pair.after.given() ? pair.after : pair.before;
    const std::string name = views::capital(at.called());
    if (!pair.before.given()) return fmt::format("{} is new in this edition.", name);
    if (!pair.after.given()) return fmt::format("{} of {} is gone.", name, before.citation);
    const std::string where =
        pair.renumbered() ? fmt::format(", where it was {}", pair.before.called()) : std::string();
    return fmt::format("{} {} {}{}.", name,
                       pair.reworded ? "is reworded since"
                       : pair.moved  ? "stands elsewhere than in"
                                     : "says the same as in",
                       before.citation, where);
  }

  void write_step(const EditionSite& edition, const EditionSite& before, const ClausePair& pair) {
    Node part = doc::make(doc::Kind::Document, doc::nodes(doc::heading(2, edition.edition().label)));
    part.children.push_back(doc::paragraph(doc::text(words_of(pair, before))));
    add_why(part, edition, pair);
    if (pair.after.given()) part.children.push_back(read_it(edition, pair.after));
    const LinkContext now = links_.in(edition);
    if (pair.reworded)
      doc::append(part.children,
                  redline::clause_redline(subject_of(links_.in(before)), subject_of(now), pair));
    add(edition, part);
    if (!pair.after.given()) write_words(before, pair.before);
  }

  void write_first(const EditionSite& edition, const ClauseAt& at) {
    Node part = doc::make(doc::Kind::Document, doc::nodes(doc::heading(2, edition.edition().label)));
    part.children.push_back(doc::paragraph(doc::text("The first edition that is held here.")));
    part.children.push_back(read_it(edition, at));
    add(edition, part);
    write_words(edition, at);
  }

  void write_words(const EditionSite& edition, const ClauseAt& at) {
    Node quote = doc::make(doc::Kind::Quote, at.clause->children);
    add(edition, views::with_views(subject_of(links_.in(edition)),
                                   doc::make(doc::Kind::Document, doc::nodes(std::move(quote)))));
  }

  const Renderer& r_;
  const LinkContext& links_;
  std::string html_;
};

}  // namespace

Object history_view(const Renderer& r, const Page& page) {
  const LinkContext links = links_of(r.site, page);
  const EditionSite& edition = *page.edition;
  History history(r, links);
  history.write(edition, *page.clause);
  const ClauseAt& at = page.clause->after;
  const ClausePair* other = at.given() ? edition.clauses->was(at.number()) : nullptr;
  if (other && other != page.clause) history.write_other(edition, *other);
  return {{"heading", page.title},
          {"lede", fmt::format("Through the editions of this document, from {} back.", edition.citation)},
          {"html", history.take()},
          {"csv", Value()}};
}

}  // namespace concordat::site
