#pragma once

#include "cli/options.hpp"

namespace CLI {
class App;
}

namespace concordat::cli {

/// What `concordat verify` was asked for.
struct VerifyOptions {
  std::string path;  ///< a file, or the folder of a site
  std::string site;  ///< the folder that a file was published in; empty: the one that it lies in, if any
};

void add_verify_options(CLI::App& command, VerifyOptions& asked, Options& options);

int run_verify(const Options& options, const VerifyOptions& asked);

}  // namespace concordat::cli
