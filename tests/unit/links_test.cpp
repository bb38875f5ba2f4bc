#include "site/links.hpp"

#include <catch2/catch.hpp>

#include "memory.hpp"

using namespace concordat;

namespace {

struct Fixture {
  memory::Loaded loaded;
  site::Site made;
  site::LinkContext in;

  explicit Fixture(memory::Files changed = {})
      : loaded(memory::load(memory::base(std::move(changed)))),
        made(loaded.corpus, loaded.sources, {dates::Date::Precision::Day, 2026, 11, 21}),
        in{made, &loaded.corpus.areas[0], &made.editions.front()} {}

  std::string href(std::string_view url) const { return site::resolve(in, url).href; }
};

}  // namespace

TEST_CASE("every kind of reference goes to its permanent address") {
  const Fixture f;
  CHECK(f.href("board:adults-board") == "/northshire/protocol/2024/boards/adults-board/");
  CHECK(f.href("clause:1.1") == "/northshire/protocol/2024/purpose/#clause-1.1");
  CHECK(f.href("clause:purpose") == "/northshire/protocol/2024/purpose/#clause-1.1");
  CHECK(f.href("section:appendix-a") == "/northshire/protocol/2024/appendix-a/");
  CHECK(f.href("act:care-act-2014") == "/legislation/#care-act-2014");
  CHECK(f.href("report:annual") == "/northshire/protocol/2024/timetable/#report-annual");
  CHECK(f.href("edition:protocol/2024") == "/northshire/protocol/2024/");
  CHECK(f.href("edition:northshire/protocol/2024") == "/northshire/protocol/2024/");
  CHECK(f.href("https://a.example/") == "https://a.example/");
  CHECK(f.href("mailto:a@b.example") == "mailto:a@b.example");
  CHECK(site::resolve(f.in, "https://a.example/").outside);
  CHECK_FALSE(site::resolve(f.in, "board:adults-board").outside);
}

TEST_CASE("addresses begin with the path where the site is published") {
  std::string site = memory::base_file("site.toml");
  site.replace(site.find("https://partnerships.example"), 28, "https://a.example/protocols/");
  const Fixture f({{"site.toml", site}});
  CHECK(f.href("board:adults-board") == "/protocols/northshire/protocol/2024/boards/adults-board/");
  CHECK(f.href("act:care-act-2014") == "/protocols/legislation/#care-act-2014");
  CHECK(f.made.address("/x/") == "https://a.example/protocols/x/");
}

TEST_CASE("on one page clauses and sections are fragments") {
  const Fixture f;
  site::LinkContext page = f.in;
  page.anchors = site::Anchors::OnePage;
  CHECK(site::resolve(page, "clause:1.1").href == "#clause-1.1");
  CHECK(site::resolve(page, "section:appendix-a").href == "#section-appendix-a");
  CHECK(site::resolve(page, "board:adults-board").href == "/northshire/protocol/2024/boards/adults-board/");
}

TEST_CASE("a body that the edition does not describe has its page in the area") {
  const Fixture f({{"northshire/area.toml", memory::base_file("northshire/area.toml") +
                                                "\n[[body]]\nid = \"panel\"\nname = \"Panel\"\n"}});
  CHECK(f.href("board:panel") == "/northshire/boards/panel/");
  CHECK(site::resolve(f.in, "board:panel").text == "Panel");
  CHECK(site::body_href(f.in, "nobody").empty());
}

TEST_CASE("what is not known goes nowhere") {
  const Fixture f;
  for (const char* url :
       {"board:x", "clause:x", "section:x", "report:x", "edition:x", "edition:", "board:"}) {
    CAPTURE(url);
    CHECK(f.href(url) == "#");
  }
}

TEST_CASE("the clause or section that a fact rests on is named in words") {
  const Fixture f;
  CHECK(site::resolve(f.in, "clause:1.2").text == "clause 1.2");
  CHECK(site::resolve(f.in, "section:appendix-a").text == "Appendix A");
  CHECK(site::resolve(f.in, "section:purpose").text == "section 1");
}

TEST_CASE("an address of the website stands below the path that it is published at") {
  Fixture f;
  f.made.root = "/protocols";
  CHECK(site::resolve(f.in, "/organisations/trust/").href == "/protocols/organisations/trust/");
}
