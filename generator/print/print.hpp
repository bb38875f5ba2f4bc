#pragma once

#include <filesystem>
#include <vector>

#include "cache/cache.hpp"
#include "io/publish.hpp"
#include "mustache/template.hpp"
#include "print/downloads.hpp"
#include "print/engine.hpp"
#include "threads/steps.hpp"

namespace concordat::print {

struct Settings {
  Typesetter& typesetter;
  cache::Cache& cache;
  std::filesystem::path out;  ///< where papers that were published before lie
  Meeting meeting;
  unsigned threads = 1;
  threads::Listener* told = nullptr;  ///< hears of each paper; null: nobody
};

struct Printed {
  std::vector<io::OutputFile> files;
  std::size_t made = 0;  ///< in this run
  std::size_t kept = 0;  ///< from an earlier run
};

/// The print stage: documents to PDFs and Word files. `templates` are those of the website and of Word. What
/// cannot be made is reported, and the list then has no file for it.
Printed print(const site::Site& site, const mustache::Templates& templates,
              const std::vector<Download>& documents, const Settings& settings, diag::Sink& sink);

}  // namespace concordat::print
