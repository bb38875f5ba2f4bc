#include "addresses/addresses.hpp"

#include <catch2/catch.hpp>

using namespace concordat;
using namespace concordat;

// These addresses are printed, minuted and bookmarked. A change of this test is a broken promise.
TEST_CASE("addresses are permanent") {
  model::Area area;
  area.id = {"northshire", {}};
  model::Document document;
  document.id = "protocol";
  model::Edition edition;
  edition.id = "2017-18";
  model::Section section;
  section.id = "interfaces-between-boards";
  doc::Node clause;
  clause.id = "4.3";
  clause.key = "escalation";

  CHECK(addresses::area_url(area) == "/northshire/");
  CHECK(addresses::document_url(area, document) == "/northshire/protocol/");
  CHECK(addresses::edition_url(area, document, edition) == "/northshire/protocol/2017-18/");
  const std::string url = addresses::edition_url(area, document, edition);
  CHECK(addresses::edition_page_url(url, "map") == "/northshire/protocol/2017-18/map/");
  CHECK(addresses::section_url(url, section) == "/northshire/protocol/2017-18/interfaces-between-boards/");
  CHECK(addresses::clause_url(url, section, clause) ==
        "/northshire/protocol/2017-18/interfaces-between-boards/#clause-4.3");
  CHECK(addresses::body_url(url, "hwb") == "/northshire/protocol/2017-18/boards/hwb/");
  CHECK(addresses::area_body_url(area, "hwb") == "/northshire/boards/hwb/");
  CHECK(addresses::organisation_url("police") == "/organisations/police/");
  CHECK(addresses::verify_url() == "/verify/");
  CHECK(addresses::fingerprint_url("a1b2", url) == "/verify/#sha256:a1b2/northshire/protocol/2017-18");
  CHECK(addresses::fragment("rôl-1") == "r%C3%B4l-1");
  CHECK(addresses::act_url("care-act-2014") == "/legislation/#care-act-2014");
}
