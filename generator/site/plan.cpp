// Decides which pages there are. Everything that links to a page asks here whether it exists, so that nothing
// links to what is not there.
#include "site/plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "addresses/addresses.hpp"
#include "addresses/moved.hpp"
#include "derive/contents.hpp"
#include "views/views.hpp"

namespace concordat::site {
namespace {

using model::Edition;

class Planner {
 public:
  Planner(const Site& site, diag::Sink& sink) : site_(site), sink_(sink) {}

  std::vector<Page> plan() {
    const model::Corpus& corpus = site_.corpus();
    add({.kind = PageKind::Home, .url = "/", .title = corpus.site.title});
    for (const model::Area& area : corpus.areas) area_pages(area);
    if (has_comparison(site_)) comparisons();
    add({.kind = PageKind::Organisations, .url = "/organisations/", .title = "Organisations"});
    for (const model::Organisation& organisation : corpus.organisations) {
      add({.kind = PageKind::Organisation,
           .url = addresses::organisation_url(organisation.id),
           .title = organisation.name,
           .organisation = &organisation});
    }
    add({.kind = PageKind::Legislation, .url = "/legislation/", .title = "Legislation and guidance"});
    add({.kind = PageKind::Glossary, .url = "/glossary/", .title = "Glossary"});
    add({.kind = PageKind::Search, .url = "/search/", .title = "Search"});
    add({.kind = PageKind::AToZ, .url = "/a-to-z/", .title = "A to Z"});
    for (char letter = 'a'; letter <= 'z'; ++letter)
      add({.kind = PageKind::Words,
           .url = fmt::format("/a-to-z/{}/", letter),
           .title = fmt::format("Words that begin with {}", static_cast<char>(letter - 'a' + 'A')),
           .letter = letter});
    add({.kind = PageKind::Verify, .url = addresses::verify_url(), .title = "Check a paper"});
    add({.kind = PageKind::Accessibility, .url = "/accessibility/", .title = "Accessibility statement"});
    add({.kind = PageKind::NotFound, .url = "/404.html", .title = "Page not found"});
    report_clashes();
    moved_pages();
    return std::move(pages_);
  }

 private:
  void add(Page page) { pages_.push_back(std::move(page)); }

  /// Of many areas, one for each kind.
  void comparisons() {
    add({.kind = PageKind::Compare, .url = "/compare/", .title = std::string(side_by_side)});
    if (!site_.has_many_areas()) return;
    for (const model::StatutoryKind& kind : site_.corpus().statutory_kinds) {
      if (is_compared(site_, kind))
        add({.kind = PageKind::Compare,
             .url = addresses::comparison_url(kind),
             .title = kind.name,
             .statutory_kind = &kind});
    }
  }

  /// What stands on pages of the whole site where there are few areas.
  void own_pages(const model::Area& area) {
    add({.kind = PageKind::Legislation,
         .url = addresses::area_url(area) + "legislation/",
         .title = "Legislation and guidance",
         .area = &area});
    add({.kind = PageKind::AToZ,
         .url = addresses::area_url(area) + "a-to-z/",
         .title = "A to Z",
         .area = &area});
  }

  void area_pages(const model::Area& area) {
    add({.kind = PageKind::Area, .url = addresses::area_url(area), .title = area.name, .area = &area});
    add({.kind = PageKind::AreaBoards,
         .url = addresses::area_url(area) + "boards/",
         .title = "Boards through time",
         .area = &area});
    for (const model::AreaBody& body : area.bodies) {
      add({.kind = PageKind::AreaBoard,
           .url = addresses::area_body_url(area, body.id),
           .title = body.name,
           .area = &area,
           .area_body = &body});
    }
    if (!area.offices.empty())
      add({.kind = PageKind::Offices,
           .url = addresses::offices_url(area),
           .title = "Offices",
           .area = &area});
    topic_pages(area);
    if (site_.has_many_areas()) own_pages(area);
    for (const model::Document& document : area.documents) {
      add({.kind = PageKind::Document,
           .url = addresses::document_url(area, document),
           .title = derive::current(document)->title,
           .area = &area,
           .document = &document});
      for (const Edition& edition : document.editions) edition_pages(area, document, site_.of(edition));
    }
  }

  void topic_pages(const model::Area& area) {
    if (area.topics.empty()) return;
    add({.kind = PageKind::Topics, .url = addresses::topic_url(area), .title = "Topics", .area = &area});
    for (const derive::TopicFindings& topic : site_.topics_of(area)) {
      add({.kind = PageKind::Topic,
           .url = addresses::topic_url(area, topic.topic->id),
           .title = topic.topic->name,
           .area = &area,
           .topic = &topic});
    }
  }

  void edition_pages(const model::Area& area, const model::Document& document, const EditionSite& edition) {
    auto page = [&](PageKind kind, std::string url, std::string title) {
      Page made{.kind = kind, .url = std::move(url), .title = std::move(title)};
      made.area = &area;
      made.document = &document;
      made.edition = &edition;
      return made;
    };
    auto fixed = [&](PageKind kind, std::string_view name, std::string title) {
      if (has_page(edition, kind))
        add(page(kind, addresses::edition_page_url(edition.url, name), std::move(title)));
    };
    add(page(PageKind::Edition, edition.url, edition.citation));
    for (const model::Section& section : edition.edition().sections) {
      Page made = page(PageKind::Section, addresses::section_url(edition.url, section), section.title);
      made.section = &section;
      add(std::move(made));
    }
    fixed(PageKind::Boards, "boards", "Boards");
    for (const model::Body& body : edition.edition().bodies) {
      Page made = page(PageKind::Board, addresses::body_url(edition.url, body.id), body.name);
      made.body = &body;
      add(std::move(made));
    }
    fixed(PageKind::Map, "map", "Relationship map");
    fixed(PageKind::Timetable, "timetable", "Reporting timetable");
    fixed(PageKind::Members, "members", "Members");
    fixed(PageKind::Priorities, "priorities", "Priorities");
    fixed(PageKind::Themes, "themes", "Themes of common interest");
    fixed(PageKind::Records, "records", "All partnerships");
    fixed(PageKind::SignOff, "sign-off", "Sign-off");
    fixed(PageKind::Changes, "changes", "What changed");
    if (edition.clauses) history_pages(edition, page);
    fixed(PageKind::Issues, "issues", "Issues to settle");
    fixed(PageKind::Print, "print", "Print");
  }

  /// Of each clause, and of each of the edition before whose number no clause has any more.
  template <class MakePage>
  void history_pages(const EditionSite& edition, const MakePage& page) {
    for (const redline::ClausePair& pair : edition.clauses->pairs()) {
      const redline::ClauseAt& at = pair.after.given() ? pair.after : pair.before;
      if (!pair.after.given() && edition.clauses->now(at.number())) continue;
      Page made = page(PageKind::History, addresses::history_url(edition.url, at.number()),
                       "History of " + at.called());
      made.clause = &pair;
      add(std::move(made));
    }
    for (const redline::ClausePair& pair : edition.clauses->pairs()) {
      if (!pair.renumbered() || edition.clauses->now(pair.before.number())) continue;
      Page made = page(PageKind::History, addresses::history_url(edition.url, pair.before.number()),
                       "History of " + pair.before.called());
      made.clause = &pair;
      add(std::move(made));
    }
  }

  /// For each address that a page had, a page that leads on.
  void moved_pages() {
    const std::vector<addresses::OldAddress> old = addresses::old_addresses(site_.corpus());
    if (old.empty()) return;
    std::unordered_set<std::string> taken;
    for (const Page& page : pages_) taken.insert(page.url);
    const std::size_t count = pages_.size();
    for (std::size_t i = 0; i < count; ++i) {
      const auto is_taken = [&](std::string_view url) { return taken.contains(std::string(url)); };
      for (std::string& was : addresses::former_urls(pages_[i].url, old, is_taken)) {
        taken.insert(was);
        Page made{.kind = PageKind::Moved, .url = std::move(was), .title = pages_[i].title};
        made.area = pages_[i].area;
        made.to = pages_[i].url;
        add(std::move(made));
      }
    }
  }

  void report_clashes() {
    std::unordered_map<std::string_view, const Page*> seen;
    for (const Page& page : pages_) {
      if (seen.emplace(page.url, &page).second) continue;
      sink_.add(diag::Code::AddressTaken, {}, fmt::format("two pages would have the address {}", page.url));
    }
  }

  const Site& site_;
  diag::Sink& sink_;
  std::vector<Page> pages_;
};

}  // namespace

std::string Page::file() const {
  std::string path = url.substr(1);
  if (path.empty() || path.back() == '/') path += "index.html";
  return path;
}

bool has_comparison(const Site& site) {
  const std::vector<model::StatutoryKind>& kinds = site.corpus().statutory_kinds;
  return std::any_of(kinds.begin(), kinds.end(),
                     [&](const model::StatutoryKind& kind) { return is_compared(site, kind); });
}

bool has_page(const EditionSite& site, PageKind kind) {
  // What the page shows; a page that is not here is always there.
  constexpr std::pair<PageKind, std::string_view> shown[] = {{PageKind::Map, "map"},
                                                             {PageKind::Timetable, "timetable"},
                                                             {PageKind::Priorities, "priorities"},
                                                             {PageKind::Themes, "themes"},
                                                             {PageKind::Records, "records"}};
  if (kind == PageKind::Boards) return derive::has_bodies(site.edition());
  if (kind == PageKind::Issues) return site.shows_issues;
  if (kind == PageKind::Changes) return site.before() != nullptr;
  if (kind == PageKind::SignOff)
    return derive::has_approvals(site.edition()) || derive::has_signatories(site.edition());
  if (kind == PageKind::Members) return derive::has_members(site.edition());
  for (const auto& [page, view] : shown) {
    if (page == kind) return views::holds(site.edition(), view);
  }
  return true;
}

std::vector<Page> plan(const Site& site, diag::Sink& sink) {
  return Planner(site, sink).plan();
}

}  // namespace concordat::site
