// concordat init: copies the worked example. It never writes over anything.
#include <fmt/format.h>

#include <filesystem>

#include "cli/options.hpp"

namespace concordat::cli {

namespace fs = std::filesystem;

int run_init(const Options& options) {
  fs::path from = fs::path(options.templates) / "example";
  fs::path to = options.folder;
  std::error_code error;
  if (!fs::is_directory(from, error)) {
    fmt::print(stderr, "the example is not in \"{}\"; name the folder of the templates with --templates\n",
               from.string());
    return Exit::wrong_use;
  }
  if (fs::exists(to, error) && !(fs::is_directory(to, error) && fs::is_empty(to, error))) {
    fmt::print(stderr, "\"{}\" is there already; name a new folder\n", to.string());
    return Exit::wrong_use;
  }
  fs::create_directories(to, error);
  if (!error) fs::copy(from, to, fs::copy_options::recursive, error);
  if (error) {
    fmt::print(stderr, "cannot write to \"{}\": {}\n", to.string(), error.message());
    return Exit::problems;
  }
  fmt::print(
      "A small protocol stands in {0}. Edit its files, and look at it as you go:\n  {1} serve --content "
      "{0}\n  {1} check --content {0}\n",
      to.string(), options.program);
  return Exit::ok;
}

}  // namespace concordat::cli
