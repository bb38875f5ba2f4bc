#include "doc/plain.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace concordat;
using sample::Sample;

TEST_CASE("the first sentence of a paragraph ends where the next begins, and never in its middle") {
  using doc::first_sentence;
  CHECK(first_sentence("It leads. It agrees the plan.") == "It leads.");
  CHECK(first_sentence("Is it led? It is.") == "Is it led?");
  CHECK(first_sentence("It agrees the plan of the HWB. It leads.") == "It agrees the plan of the HWB.");
  for (const char* whole :
       {"", "Leads", "Led by Dr. Smith and St. Mary's.", "Plans (e.g. The Plan) are agreed.",
        "Version 1.2 of the plan, no. 3 and the rest.", "It is led by J. Smith. "}) {
    CHECK(first_sentence(whole) == whole);
  }
}

TEST_CASE("plain text parts blocks by lines and fills in empty links") {
  using doc::plain;
  const Sample sample;
  CHECK(plain(sample.edition.clause("1.2")->clause[0]).find("health-act-2012 and clause 1.1; he is told.") !=
        std::string::npos);
  doc::Node document;
  document.children = {sample::paragraph({sample::text("One")}),
                       sample::paragraph({sample::link("https://a.example/")}),
                       sample::paragraph({sample::link("section:appendix-b"), sample::text(".")})};
  CHECK(plain(document) == "One\nhttps://a.example/\nappendix-b.");
  CHECK(plain(doc::Node{}).empty());
}
