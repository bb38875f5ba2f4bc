#include "cli/progress.hpp"

#include <catch2/catch.hpp>

using concordat::cli::progress_line;

TEST_CASE("the line of progress says what is done, how far it is, and what was last", "[cli]") {
  CHECK(progress_line("Reading the content", 0, 0, "", 79) == "Reading the content");
  CHECK(progress_line("Setting papers", 0, 4, "", 79) == "[>                   ] Setting papers 0 of 4");
  CHECK(progress_line("Setting papers", 2, 4, "map.pdf", 79) ==
        "[==========>         ] Setting papers 2 of 4: map.pdf");
  CHECK(progress_line("Setting papers", 4, 4, "", 79) == "[====================] Setting papers 4 of 4");
  CHECK(progress_line("Setting papers", 5, 4, "", 79) == "[====================] Setting papers 5 of 4");
}

TEST_CASE("the line of progress is never wider than the terminal", "[cli]") {
  CHECK(progress_line("Setting papers", 2, 4, "map.pdf", 59) == "Setting papers 2 of 4: map.pdf");
  CHECK(progress_line("Setting papers", 2, 4, "boards/map.pdf", 31) == "Setting papers 2 of 4: …map.pdf");
  CHECK(progress_line("Setting papers", 2, 4, "bóards/mäp.pdf", 31) == "Setting papers 2 of 4: …mäp.pdf");
  CHECK(progress_line("Setting papers", 2, 4, "map.pdf", 24) == "Setting papers 2 of 4: …");
  CHECK(progress_line("Setting papers", 2, 4, "map.pdf", 23) == "Setting papers 2 of 4: ");
  CHECK(progress_line("Setting papers", 2, 4, "map.pdf", 14) == "Setting papers");
  CHECK(progress_line("Müßig", 0, 0, "", 3) == "Müß");
  CHECK(progress_line("Setting papers", 2, 4, "map.pdf", 0).empty());
}
