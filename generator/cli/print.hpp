#pragma once

#include "cli/options.hpp"
#include "print/print.hpp"
#include "site/context.hpp"

namespace CLI {
class App;
}

namespace concordat::cli {

/// What `concordat print` was asked for.
struct PrintOptions {
  print::Selection selection;
  std::vector<std::string> only;     ///< names of kinds; checked
  std::vector<std::string> formats;  ///< names of formats; checked
  print::Meeting meeting;
};

/// Adds the options of `concordat print` that no other command has.
void add_print_options(CLI::App& command, PrintOptions& options);
/// The options of making papers, for `print` and `build --print`.
void add_engine_options(CLI::App& command, Options& options);

/// All papers of the site, for a build; what was made is added to `made`. A program that is missing is a
/// warning: the site is then without its papers.
std::vector<io::OutputFile> print_all(const site::Site& site, const mustache::Templates& templates,
                                      const Options& options, site::Downloads& made, diag::Sink& sink);

int run_print(const Options& options, const PrintOptions& asked);

}  // namespace concordat::cli
