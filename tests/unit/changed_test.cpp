// What somebody is working on, as the files tell.
#include "cli/changed.hpp"

#include <catch2/catch.hpp>

using namespace concordat;
using cli::changed_below;
using cli::saved_last;

namespace {

io::Stamp saved_at(std::int64_t seconds, std::int64_t nanoseconds = 0) {
  io::Stamp stamp{};
  stamp[3] = seconds;
  stamp[4] = nanoseconds;
  return stamp;
}

}  // namespace

TEST_CASE("files that are new or other than before are changed, those that are gone are not", "[cli]") {
  const cli::Stamps before = {
      {"content/a.toml", saved_at(1)}, {"content/b.md", saved_at(1)}, {"content/c.md", saved_at(1)}};
  const cli::Stamps now = {{"content/a.toml", saved_at(1)},   {"content/b.md", saved_at(0)},
                           {"content/n/d.toml", saved_at(2)}, {"content/picture.png", saved_at(2)},
                           {"contents/e.toml", saved_at(2)},  {"templates/f.mustache", saved_at(2)}};
  CHECK(changed_below("content", before, now) == std::vector<std::string>{"b.md", "n/d.toml"});
  CHECK(changed_below("content/", before, now) == std::vector<std::string>{"b.md", "n/d.toml"});
  CHECK(changed_below("content", now, now).empty());
}

TEST_CASE("the file that was saved last is what somebody is working on, unless all are of one copy",
          "[cli]") {
  cli::Stamps files = {{"content/a.toml", saved_at(1000)},
                       {"content/b.md", saved_at(1059)},
                       {"content/c.toml", saved_at(1020)}};
  CHECK(saved_last("content", files).empty());
  files["content/c.toml"] = saved_at(1060);
  CHECK(saved_last("content", files) == "c.toml");
  files["content/b.md"] = saved_at(1060, 1);
  CHECK(saved_last("content", files) == "b.md");
  files["templates/d.mustache"] = saved_at(9000);
  files["content/picture.png"] = saved_at(9000);
  CHECK(saved_last("content", files) == "b.md");
  CHECK(saved_last("content", {}).empty());
}
