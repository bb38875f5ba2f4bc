// What surrounds every page: title, navigation, breadcrumbs, footer, and for an edition its status.
#include <fmt/format.h>

#include <algorithm>

#include "addresses/addresses.hpp"
#include "doc/plain.hpp"
#include "site/renderer.hpp"
#include "views/status.hpp"

namespace concordat::site {
namespace {

struct NavigationItem {
  PageKind kind;
  std::string_view text;
  std::string_view path;
};

constexpr NavigationItem edition_items[] = {{PageKind::Edition, "Overview", ""},
                                            {PageKind::Boards, "Boards", "boards/"},
                                            {PageKind::Map, "Map", "map/"},
                                            {PageKind::Timetable, "Timetable", "timetable/"},
                                            {PageKind::Members, "Members", "members/"},
                                            {PageKind::Priorities, "Priorities", "priorities/"},
                                            {PageKind::Themes, "Themes", "themes/"},
                                            {PageKind::Records, "Partnerships", "records/"},
                                            {PageKind::SignOff, "Sign-off", "sign-off/"},
                                            {PageKind::Changes, "Changes", "changes/"},
                                            {PageKind::Issues, "Issues", "issues/"}};

/// What explains the words and names of every edition.
constexpr NavigationItem site_items[] = {{PageKind::Organisations, "Organisations", "/organisations/"},
                                         {PageKind::Glossary, "Glossary", "/glossary/"}};

bool is_under(PageKind page, PageKind item) {
  return page == item || (page == PageKind::Board && item == PageKind::Boards);
}

List edition_navigation(const Site& site, const Page& page) {
  List list;
  for (const NavigationItem& item : edition_items) {
    if (!has_page(*page.edition, item.kind)) continue;
    list.push_back(Object{{"text", item.text},
                          {"href", site.root + page.edition->url + std::string(item.path)},
                          {"active", is_under(page.kind, item.kind)}});
  }
  for (const NavigationItem& item : site_items)
    list.push_back(
        Object{{"text", item.text}, {"href", site.root + std::string(item.path)}, {"active", false}});
  return list;
}

List site_navigation(const Site& site, const Page& page) {
  List list;
  auto add = [&](std::string_view text, std::string_view url, bool active) {
    list.push_back(Object{{"text", text}, {"href", site.root + std::string(url)}, {"active", active}});
  };
  add("Home", "/", page.kind == PageKind::Home);
  if (site.has_many_areas()) {
    add("All areas", "/#areas", false);
    if (page.area) add(page.area->name, addresses::area_url(*page.area), true);
  } else {
    for (const model::Area& area : site.corpus().areas)
      add(area.name, addresses::area_url(area), page.area == &area);
  }
  add("Organisations", "/organisations/",
      page.kind == PageKind::Organisations || page.kind == PageKind::Organisation);
  add("Legislation", "/legislation/", page.kind == PageKind::Legislation && !page.area);
  add("Glossary", "/glossary/", page.kind == PageKind::Glossary);
  return list;
}

List breadcrumbs(const Site& site, const Page& page) {
  List list;
  auto add = [&](std::string_view text, const std::string& url) {
    if (url == page.url) return;
    list.push_back(Object{{"text", std::string(text)}, {"href", site.root + url}, {"current", false}});
  };
  if (page.kind == PageKind::Home) return list;
  add("Home", "/");
  if (page.area) add(page.area->name, addresses::area_url(*page.area));
  if (page.kind == PageKind::AreaBoard)
    add("Boards through time", addresses::area_url(*page.area) + "boards/");
  if (page.topic) add("Topics", addresses::topic_url(*page.area));
  if (page.document) {
    add(derive::current(*page.document)->short_title, addresses::document_url(*page.area, *page.document));
  }
  if (page.edition) add(page.edition->edition().label, page.edition->url);
  if (page.kind == PageKind::Board) add("Boards", page.edition->url + "boards/");
  const bool is_part = !page.part.empty();
  if (page.kind == PageKind::Words || (page.kind == PageKind::AToZ && is_part)) add("A to Z", "/a-to-z/");
  if (page.kind == PageKind::Organisation || (page.kind == PageKind::Organisations && is_part))
    add("Organisations", "/organisations/");
  if (page.organisation) add(page.organisation->name, addresses::organisation_url(page.organisation->id));
  if (page.kind == PageKind::Glossary && is_part) add("Glossary", "/glossary/");
  if (page.statutory_kind) add(side_by_side, "/compare/");
  std::string_view last = page.kind == PageKind::Edition && page.edition
                              ? std::string_view(page.edition->edition().label)
                              : std::string_view(page.title);
  if (page.kind == PageKind::Document) last = derive::current(*page.document)->short_title;
  list.push_back(Object{{"text", std::string(last)}, {"href", site.root + page.url}, {"current", true}});
  return list;
}

void add_status(Object& view, const Site& site, const EditionSite& made) {
  const model::Edition& edition = made.edition();
  const model::Edition* current = derive::current(made.document());
  bool replaced = current != &edition;
  const bool overdue = derive::is_review_overdue(made.document(), edition, site.today);
  view.push_back({"status_open", edition.status != model::Status::Agreed || replaced || overdue});
  view.push_back({"status_html", status_value({site, &made.area(), &made})});
  const std::string reason = doc::plain(edition.inferred.status);
  view.push_back({"status_text", joined({views::status_words(edition),
                                         reason.empty() ? reason : fmt::format("Inferred: {}", reason)},
                                        " ")});
  view.push_back({"status_link", replaced ? link_value(site.root + site.of(*current).url,
                                                       "Read the edition " + current->label)
                                          : Value()});
  Value review;
  if (!replaced && !overdue && edition.review.next.given() && edition.status != model::Status::Superseded)
    review = Object{{"text", fmt::format("Next review: {}.", dates::in_words(edition.review.next))}};
  view.push_back({"status_review", std::move(review)});
  view.push_back(
      {"overdue_html", blocks_value({site}, doc::make(doc::Kind::Document, doc::nodes(overdue_tag())))});
  view.push_back({"status_due",
                  overdue
                      ? Value(fmt::format("The review of this edition was due {}. It has not been replaced.",
                                          dates::in_words(edition.review.next)))
                      : Value()});
}

std::string page_title(const Site& site, const Page& page) {
  if (page.kind == PageKind::Home) return page.title;
  if (page.kind == PageKind::Edition || !page.edition)
    return fmt::format("{} - {}", page.title, site.corpus().site.title);
  std::string number =
      page.section && !page.section->number.empty() ? page.section->number + " " : std::string();
  return fmt::format("{}{} - {}", number, page.title, page.edition->citation);
}

std::string description(const Site& site, const Page& page) {
  if (page.body && !page.body->role.children.empty()) return doc::plain(page.body->role.children.front());
  if (page.section) return fmt::format("{}: {}", page.edition->citation, page.title);
  if (page.edition) return fmt::format("{}. {}", page.title, doc::plain(page.edition->edition().summary));
  return site.corpus().site.description;
}

List footer_links(const Site& site) {
  List list;
  list.push_back(link_value(site.root + "/search/", "Search"));
  list.push_back(link_value(site.root + "/a-to-z/", "A to Z"));
  list.push_back(link_value(site.root + "/accessibility/", "Accessibility"));
  list.push_back(link_value(site.root + addresses::verify_url(), "Check a paper"));
  list.push_back(link_value(site.root + "/glossary/", "Glossary"));
  list.push_back(link_value(site.root + "/legislation/", "Legislation"));
  list.push_back(link_value(site.root + "/organisations/", "Organisations"));
  list.push_back(link_value(site.corpus().site.publisher.contact, "Contact"));
  return list;
}

}  // namespace

void add_frame(Object& view, const Site& site, const Page& page) {
  const model::Site& facts = site.corpus().site;
  view.push_back({"lang", facts.language});
  view.push_back({"site_title", facts.title});
  view.push_back({"page_title", page_title(site, page)});
  view.push_back({"description", description(site, page)});
  view.push_back({"canonical", page.kind == PageKind::NotFound
                                   ? Value()
                                   : Value(site.address(page.kind == PageKind::Moved ? page.to : page.url))});
  view.push_back({"root", site.root});
  view.push_back({"origin", site.origin});
  view.push_back({"search_area", page.area ? Value(page.area->id.value) : Value()});
  view.push_back({"generator", site.generator});
  view.push_back({"publisher", facts.publisher.name});
  view.push_back({"footer_links", footer_links(site)});
  view.push_back({"navigation_label", page.edition ? Value(page.edition->citation) : Value("Main")});
  view.push_back({"navigation", page.edition ? edition_navigation(site, page) : site_navigation(site, page)});
  List crumbs = breadcrumbs(site, page);
  view.push_back({"has_breadcrumbs", !crumbs.empty()});
  view.push_back({"breadcrumbs", std::move(crumbs)});
  if (page.edition) add_status(view, site, *page.edition);
}

Object contents_item(std::string href, std::string title, std::string number, std::optional<List> headings) {
  return {{"href", std::move(href)},
          {"title", std::move(title)},
          {"number", number.empty() ? Value() : Value(std::move(number))},
          {"current", headings.has_value()},
          {"has_headings", headings && !headings->empty()},
          {"headings", std::move(headings).value_or(List())}};
}

void add_contents(Object& view, const LinkContext& links, const model::Section* current,
                  Supplement supplement) {
  List contents;
  for (const model::Section& section : links.edition->edition().sections) {
    std::optional<List> headings;
    if (&section == current) {
      headings.emplace();
      for (const doc::Node& block : section.text.children) {
        if (block.kind != doc::Kind::Heading || block.level != 2) continue;
        headings->push_back(
            Object{{"href", "#" + addresses::fragment(block.id)}, {"title", doc::plain(block)}});
      }
    }
    contents.push_back(contents_item(resolve(links, "section:" + section.id).href, section.title,
                                     section.number, std::move(headings)));
  }
  if (supplement == Supplement::OnPage)
    contents.push_back(contents_item("#section-supplement", "Supplement"));
  view.push_back({"contents_title", "Contents"});
  view.push_back({"contents", std::move(contents)});
}

}  // namespace concordat::site
