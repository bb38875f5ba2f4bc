#include "print/qr_code.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace concordat;

TEST_CASE("a code is a square of dark and light, with its three corners, and the same each time") {
  const std::vector<std::string> code = print::qr_code("https://a.example/verify/");
  REQUIRE(code.size() >= 21);
  CHECK(std::all_of(code.begin(), code.end(),
                    [&](const std::string& row) { return row.size() == code.size(); }));
  const auto corner = [&](std::size_t row, std::size_t column) { return code[row].substr(column, 7); };
  const std::size_t far = code.size() - 7;
  CHECK(corner(0, 0) == "1111111");
  CHECK(corner(3, 0) == "1011101");
  CHECK(corner(3, far) == "1011101");
  CHECK(corner(far + 3, 0) == "1011101");
  CHECK(code == print::qr_code("https://a.example/verify/"));
  CHECK(code != print::qr_code("https://b.example/verify/"));
}

TEST_CASE("words that no code can hold have none") {
  CHECK(print::qr_code(std::string(2331, 'x')).size() == 177);
  CHECK(print::qr_code(std::string(2332, 'x')).empty());
  CHECK(print::qr_code("").empty());
}
