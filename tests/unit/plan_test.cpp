#include "site/plan.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <set>

#include "memory.hpp"
#include "site/render.hpp"

using namespace concordat;

namespace {

constexpr dates::Date today{dates::Date::Precision::Day, 2026, 11, 21};

std::vector<std::string> urls(const memory::Loaded& loaded, diag::Sink& sink) {
  const site::Site made(loaded.corpus, loaded.sources, today);
  std::vector<std::string> list;
  const search::Catalogue catalogue = search::catalogue_of(made.index, 1);
  for (const site::Page& page : site::plan(made, site::lists_of(made, catalogue, 1), sink))
    list.push_back(page.url);
  return list;
}

model::Edition& edition_of(model::Corpus& corpus) {
  return corpus.areas[0].documents[0].editions[0];
}

}  // namespace

TEST_CASE("the pages of a small site have their permanent addresses") {
  diag::Sink sink;
  const std::vector<std::string> list = urls(memory::load(memory::base()), sink);
  const std::set<std::string> pages(list.begin(), list.end());
  CHECK(pages.size() == list.size());
  CHECK(sink.all().empty());
  for (const char* url : {"/",
                          "/northshire/",
                          "/northshire/boards/",
                          "/northshire/boards/health-board/",
                          "/northshire/protocol/",
                          "/northshire/protocol/2024/",
                          "/northshire/protocol/2024/purpose/",
                          "/northshire/protocol/2024/appendix-a/",
                          "/northshire/protocol/2024/boards/",
                          "/northshire/protocol/2024/boards/adults-board/",
                          "/northshire/protocol/2024/map/",
                          "/northshire/protocol/2024/timetable/",
                          "/northshire/protocol/2024/members/",
                          "/northshire/protocol/2024/priorities/",
                          "/northshire/protocol/2024/themes/",
                          "/northshire/protocol/2024/sign-off/",
                          "/northshire/protocol/2024/print/",
                          "/organisations/",
                          "/organisations/police/",
                          "/legislation/",
                          "/glossary/",
                          "/accessibility/",
                          "/404.html"}) {
    CAPTURE(url);
    CHECK(pages.count(url) == 1);
  }
}

TEST_CASE("an edition has no page for what it does not hold") {
  auto loaded = memory::load(memory::base());
  model::Edition& edition = edition_of(loaded.corpus);
  edition.lines.clear();
  for (model::Body& body : edition.bodies) body.parents.clear();
  edition.timetable.reports.clear();
  edition.themes.themes.clear();
  edition.approvals.clear();
  diag::Sink sink;
  for (const std::string& url : urls(loaded, sink)) {
    for (const char* page : {"/map/", "/timetable/", "/themes/", "/sign-off/", "/records/"})
      CHECK(url.find(page) == std::string::npos);
  }
}

TEST_CASE("two pages with one address are reported") {  // S005
  auto loaded = memory::load(memory::base());
  model::Edition& edition = edition_of(loaded.corpus);
  edition.sections[1].id = edition.sections[0].id;
  diag::Sink sink;
  urls(loaded, sink);
  REQUIRE(sink.all().size() == 1);
  CHECK(sink.all()[0].code == diag::Code::AddressTaken);
  CHECK(sink.all()[0].message == "two pages would have the address /northshire/protocol/2024/purpose/");
}

TEST_CASE("a map that would be a tangle is not drawn, and the check has told of it") {
  auto loaded = memory::load(memory::base());
  memory::add_tangle(edition_of(loaded.corpus), 900, 900);
  const site::Site made(loaded.corpus, loaded.sources, today);
  cache::Cache no_cache;
  const site::Maps maps = site::draw_maps(made, 2, no_cache);
  CHECK_FALSE(maps.at(&made.editions[0]).contains("map/overview"));
  CHECK(maps.at(&made.editions[0]).contains("board-map/g1"));
}

TEST_CASE("a page is a file in its own folder") {
  auto file = [](site::PageKind kind, const char* url) {
    site::Page page;
    page.kind = kind;
    page.url = url;
    return page.file();
  };
  CHECK(file(site::PageKind::Home, "/") == "index.html");
  CHECK(file(site::PageKind::Map, "/a/b/map/") == "a/b/map/index.html");
  CHECK(file(site::PageKind::NotFound, "/404.html") == "404.html");
}
