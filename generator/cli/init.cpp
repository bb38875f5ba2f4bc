// concordat init: copies the worked example. It never writes over anything.
#include <fmt/format.h>

#include <filesystem>

#include "cli/command.hpp"

namespace concordat::cli {
namespace {

namespace fs = std::filesystem;

struct InitOptions {
  std::string folder;  ///< for the new content
  std::string templates = "templates";
};

std::vector<Option> options_of(InitOptions& options) {
  return {
      {.name = "folder", .value = &options.folder, .help = "new folder for the content", .required = true},
      templates_option(options.templates)};
}

Exit run_init(const InitOptions& options, Session& session) {
  fs::path from = fs::path(options.templates) / "example";
  fs::path to = options.folder;
  std::error_code error;
  if (!fs::is_directory(from, error)) {
    fmt::print(stderr, "the example is not in \"{}\"; name the folder of the templates with --templates\n",
               from.string());
    return Exit::WrongUse;
  }
  if (fs::exists(to, error) && !(fs::is_directory(to, error) && fs::is_empty(to, error))) {
    fmt::print(stderr, "\"{}\" is there already; name a new folder\n", to.string());
    return Exit::WrongUse;
  }
  fs::create_directories(to, error);
  if (!error) fs::copy(from, to, fs::copy_options::recursive, error);
  if (error) {
    fmt::print(stderr, "cannot write to \"{}\": {}\n", to.string(), error.message());
    return Exit::Problems;
  }
  fmt::print(
      "A small protocol stands in {0}. Edit its files, and look at it as you go:\n  {1} serve --content "
      "{0}\n  {1} check --content {0}\n",
      to.string(), session.program);
  return Exit::Ok;
}

}  // namespace

Task init_command(const Machine&) {
  return task(InitOptions(), options_of, run_init);
}

}  // namespace concordat::cli
