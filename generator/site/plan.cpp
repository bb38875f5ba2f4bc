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
  Planner(const Site& site, const Lists& lists, diag::Sink& sink) : site_(site), lists_(lists), sink_(sink) {}

  std::vector<Page> plan() {
    const model::Corpus& corpus = site_.corpus();
    add({.kind = PageKind::Home, .url = "/", .title = corpus.site.title});
    for (const model::Area& area : corpus.areas) area_pages(area);
    comparisons();
    add_list(PageKind::Organisations, "Organisations", addresses::organisations_url,
             lists_.organisation_parts);
    for (const model::Organisation& organisation : corpus.organisations) organisation_pages(organisation);
    add({.kind = PageKind::Legislation, .url = "/legislation/", .title = "Legislation and guidance"});
    add_list(PageKind::Glossary, "Glossary", addresses::glossary_url, lists_.glossary_parts);
    add({.kind = PageKind::Search, .url = "/search/", .title = "Search"});
    add_list(PageKind::AToZ, "A to Z", addresses::a_to_z_url, lists_.name_parts);
    words();
    add({.kind = PageKind::Verify, .url = addresses::verify_url(), .title = "Check a paper"});
    add({.kind = PageKind::Accessibility, .url = "/accessibility/", .title = "Accessibility statement"});
    add({.kind = PageKind::NotFound, .url = "/404.html", .title = "Page not found"});
    report_clashes();
    moved_pages();
    return std::move(pages_);
  }

 private:
  void add(Page page) { pages_.push_back(std::move(page)); }

  using UrlOfPart = std::string (*)(std::string_view letters);

  /// A list of the whole site, and its parts where it is divided.
  void add_list(PageKind kind, std::string_view title, UrlOfPart url, const derive::Division& division) {
    add({.kind = kind, .url = url({}), .title = std::string(title)});
    for (std::string& part : division.parts()) {
      add({.kind = kind,
           .url = url(part),
           .title = fmt::format("{}: {}", title, derive::shown_letters(part)),
           .part = std::move(part)});
    }
  }

  /// One, and where its seats are too many for it, one for each area where it sits.
  void organisation_pages(const model::Organisation& organisation) {
    add({.kind = PageKind::Organisation,
         .url = addresses::organisation_url(organisation.id),
         .title = organisation.name,
         .organisation = &organisation});
    for (const model::Area* area : areas_apart(lists_, organisation)) {
      add({.kind = PageKind::Organisation,
           .url = addresses::organisation_url(organisation.id, area),
           .title = fmt::format("{}: {}", organisation.name, area->name),
           .organisation = &organisation,
           .part = area->id.value});
    }
  }

  void words() {
    const auto add_words = [&](std::string part) {
      add({.kind = PageKind::Words,
           .url = addresses::words_url(part),
           .title = "Words that begin with " + derive::shown_letters(part),
           .part = std::move(part)});
    };
    for (char letter = 'a'; letter <= 'z'; ++letter) {
      add_words(std::string(1, letter));
      for (std::string& part : lists_.parts_of_words(letter).parts()) add_words(std::move(part));
    }
  }

  /// One, and where they are many, one for each kind.
  void comparisons() {
    const std::vector<const model::StatutoryKind*> kinds = compared_kinds(site_);
    if (kinds.empty()) return;
    add({.kind = PageKind::Compare, .url = "/compare/", .title = std::string(side_by_side)});
    if (!is_compared_by_kind(site_)) return;
    for (const model::StatutoryKind* kind : kinds) {
      add({.kind = PageKind::Compare,
           .url = addresses::comparison_url(*kind),
           .title = kind->name,
           .statutory_kind = kind});
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
    add({.kind = PageKind::Verify,
         .url = addresses::verify_url(&area),
         .title = "Check a paper",
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
  const Lists& lists_;
  diag::Sink& sink_;
  std::vector<Page> pages_;
};

}  // namespace

std::string Page::file() const {
  std::string path = url.substr(1);
  if (path.empty() || path.back() == '/') path += "index.html";
  return path;
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

std::vector<Page> plan(const Site& site, const Lists& lists, diag::Sink& sink) {
  return Planner(site, lists, sink).plan();
}

}  // namespace concordat::site
