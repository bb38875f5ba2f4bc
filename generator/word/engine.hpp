#pragma once

#include <map>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "threads/steps.hpp"

namespace concordat::word {

/// How documents are made: pandoc with a filter of ours.
struct Engine {
  std::string pandoc;  ///< the command
  std::string filter;  ///< document.lua
};

/// One document to be made.
struct Job {
  std::string tree;                         ///< pandoc's JSON
  std::map<std::string, std::string> maps;  ///< its drawings as SVG, by the last part of the figure's address
  std::string path;                         ///< of the document, for messages
};

/// Jobs that share styles and date: those of one edition.
struct Batch {
  std::string reference;    ///< a Word file with the styles
  std::string source_date;  ///< the date that the files bear, in seconds since 1970
  std::vector<Job> jobs;
};

/// The Word files, in the order of the jobs. What cannot be made is reported, and its bytes are empty.
/// `steps` hears of each by its path.
std::vector<std::string> convert(const Engine& engine, const Batch& batch, const threads::Steps& steps,
                                 diag::Sink& sink);

}  // namespace concordat::word
