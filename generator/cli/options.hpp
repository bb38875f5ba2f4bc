#pragma once

#include <string>

#include "dates/date.hpp"

namespace concordat::cli {

/// What the user asked for; the same for every command.
struct Options {
  std::string content = "content";
  std::string templates = "templates";
  std::string assets;  ///< folder with site.css; default is "assets" beside the program
  std::string out = "site-out";
  dates::Date as_of;  ///< a full date; today where the user gives none
  unsigned jobs = 1;
  bool strict = false;  ///< warnings count as errors
  bool stats = false;   ///< say how long each stage took
  bool json = false;    ///< diagnostics as JSON
  std::string explain;  ///< address of a page: say what it is made of
  unsigned short port = 8080;
  std::string folder;             ///< of init
  bool print = false;             ///< of build: papers too
  std::string engine;             ///< engine.mjs; default is tools/print/ in the folder above the program's
  std::string typst;              ///< path of the official typst command; empty: the engine
  std::string pandoc = "pandoc";  ///< makes the Word files
  std::string program;            ///< as it was called, for commands that messages advise
};

/// Exit codes of the program.
enum Exit { ok = 0, problems = 1, wrong_use = 2 };

int run_build(const Options& options);
int run_check(const Options& options);
int run_serve(const Options& options);
int run_init(const Options& options);

}  // namespace concordat::cli
