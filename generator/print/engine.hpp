#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "io/process.hpp"

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

/// The engine at work, once.
class Typesetter {
 public:
  Typesetter(const Engine& engine, unsigned threads) : engine_(engine), threads_(threads) {}

  /// Lets Node start and read the fonts while the jobs are still being made; `set` does so where nobody did.
  void start();
  /// The PDFs, in the order of the jobs; what cannot be set is reported and its bytes are empty.
  std::vector<std::string> set(const std::vector<Job>& jobs, diag::Sink& sink);

 private:
  std::vector<std::string> set_with_node(const std::vector<Job>& jobs, diag::Sink& sink);

  const Engine& engine_;
  unsigned threads_;
  std::optional<io::Process> node_;
};

}  // namespace concordat::print
