#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/diagnostic.hpp"
#include "io/process.hpp"
#include "threads/steps.hpp"

namespace concordat::print {

/// How documents are typeset: by Typst inside one Node process, or by the official command.
struct Engine {
  std::string script;     ///< engine.mjs
  std::string typst;      ///< path of the official command; empty: Node
  std::string templates;  ///< folder of the print templates
};

/// One document to be typeset.
struct Job {
  std::string_view kind;  ///< name of the template: "protocol"
  std::string data;       ///< JSON
  std::string path;       ///< of the document, for messages
};

/// A run of the engine.
class Typesetter {
 public:
  Typesetter(Engine engine, unsigned threads) : engine_(std::move(engine)), threads_(threads) {}

  const Engine& engine() const { return engine_; }
  unsigned threads() const { return threads_; }

  /// Lets Node start and read the fonts while the jobs are still being made; `typeset` does so where it has
  /// not been done.
  void start();
  /// The PDFs, in the order of the jobs; what cannot be typeset is reported, and its bytes are empty. `steps`
  /// hears of each by its path.
  std::vector<std::string> typeset(const std::vector<Job>& jobs, const threads::Steps& steps,
                                   diag::Sink& sink);

 private:
  std::vector<std::string> typeset_with_node(const std::vector<Job>& jobs, const threads::Steps& steps,
                                             diag::Sink& sink);

  Engine engine_;
  unsigned threads_;
  std::optional<io::Process> node_;
};

}  // namespace concordat::print
