#include "data/address.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace concordat::data;

TEST_CASE("an address that can work is one") {
  for (const char* address :
       {"https://example.org", "http://example.org/", "https://example.org:8443/a/b?c=d&e#f",
        "https://a.b-c.example/%20", "https://[2001:db8::1]/x", "https://bücher.example/ä",
        "https://example.org/a@b", "https://192.0.2.1", "https://example.org?x=/\x25\x34\x30",
        "mailto:office@example.org", "mailto:a.b+c@example.org?subject=x%20y",
        "mailto:a@b.example,c@d.example"}) {
    CAPTURE(address);
    CHECK(wrong_with_address(address) == "");
  }
}

TEST_CASE("an address that cannot work, or that leads elsewhere than it seems, is none") {
  for (const char* address : {"",
                              "www.example.org",
                              "ftp://example.org",
                              "https://",
                              "https:///x",
                              "https://?x",
                              "https://#x",
                              "http://.",
                              "https://user@example.org",
                              "https://user:word@example.org/",
                              "https://example.org\\@evil.example",
                              "https://x\\y",
                              "https://-a.example",
                              "https://a-.example",
                              "https://a..example",
                              "https://exa mple.org",
                              "https://example.org:",
                              "https://example.org:0",
                              "https://example.org:99999",
                              "https://example.org:8o",
                              "https://example.org/%",
                              "https://example.org/%4",
                              "https://example.org/%zz",
                              "https://exa_mple.org",
                              "https://example.org/\"x",
                              "https://example.org/<",
                              "https://[::1",
                              "mailto:",
                              "mailto:office",
                              "mailto:@example.org",
                              "mailto:office@",
                              "mailto:a@b@c.example",
                              "mailto:a@b.example,",
                              "mailto://office@example.org",
                              "mailto:office@example.org/x",
                              "https:example.org",
                              "HTTPS://example.org",
                              "javascript:alert(1)",
                              " https://a.example",
                              "https://a.example\n"}) {
    CAPTURE(address);
    CHECK(wrong_with_address(address) != "");
  }
}

TEST_CASE("a site is published below an address of https with a plain path") {
  for (const char* address : {"https://example.org", "https://example.org/",
                              "https://example.org/deep/path_1.0/", "https://a.example:8443"})
    CHECK(wrong_with_base(address) == "");
  for (const char* address :
       {"http://example.org", "https://example.org?x", "https://example.org/#", "https://example.org/a?b",
        "https://user@example.org", "https://x\\@evil", " ", "mailto:a@b.example", "https://example.org//a",
        "https://example.org/a/../b", "https://example.org/.", "https://example.org/a%20b",
        "https://example.org/ä", "https://example.org/a'b", "https://example.org/a;b"}) {
    CAPTURE(address);
    CHECK(wrong_with_base(address) != "");
  }
}
