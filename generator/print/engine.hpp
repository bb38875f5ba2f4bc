#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "io/source_tree.hpp"

namespace concordat::print {

/// How documents are set: with Typst inside one Node process, or with the official command.
struct Engine {
  std::string script;     ///< engine.mjs
  std::string typst;      ///< path of the official command; empty: Node
  std::string templates;  ///< folder of the print templates
};

/// One document to be set.
struct Job {
  std::string_view kind;  ///< name of the template: "protocol"
  std::string data;       ///< JSON
  std::string path;       ///< of the document, for messages
};

/// The PDFs, in the order of the jobs; what cannot be set is reported and its bytes are empty.
std::vector<std::string> set_all(const Engine& engine, const std::vector<Job>& jobs, unsigned threads,
                                 diag::Sink& sink);

}  // namespace concordat::print
