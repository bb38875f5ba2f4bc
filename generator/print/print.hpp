#pragma once

#include <filesystem>
#include <vector>

#include "io/publish.hpp"
#include "mustache/template.hpp"
#include "print/downloads.hpp"
#include "print/engine.hpp"
#include "word/engine.hpp"

namespace concordat::print {

struct Settings {
  Typesetter& typesetter;
  word::Engine word;
  std::filesystem::path out;  ///< the site that was published before: what has not changed is taken from it
  Meeting meeting;
  unsigned threads = 1;
  bool whole = true;  ///< the documents are all that the site will have
};

struct Printed {
  std::vector<io::OutputFile> files;  ///< the papers and the list of what they were made from
  std::size_t made = 0;               ///< by Typst and pandoc
  std::size_t kept = 0;               ///< from the site that was published before
};

/// The print stage: documents to PDFs and Word files. `templates` are those of the website and of Word. What
/// cannot be made is reported, and the list then has no file for it.
Printed print(const site::Site& site, const mustache::Templates& templates,
              const std::vector<Download>& documents, const Settings& settings, diag::Sink& sink);

}  // namespace concordat::print
