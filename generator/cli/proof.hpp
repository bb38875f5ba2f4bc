#pragma once

#include <string>
#include <string_view>

#include "cli/options.hpp"
#include "diag/diagnostic.hpp"
#include "threads/steps.hpp"

namespace concordat::cli {

/// What a paper is compared with: those that Concordat makes of the content at hand, now.
struct Proof {
  ContentOptions content;
  SiteOptions site;
  EngineOptions engine;
  threads::Listener* told = nullptr;  ///< hears of each paper that is made; null: nobody
};

/// How far a paper is what Concordat makes of the content.
enum class Likeness {
  Bytes,  ///< every byte
  Words,  ///< every word, but not every byte: another program saved it, or another version of ours made it
  None,   ///< reported
};

/// Compares a PDF with the papers of an edition ("area/document/edition"). Where they cannot be made, or no
/// word can be read, that is reported.
Likeness compare_with_papers(std::string_view pdf, const std::string& edition, const Proof& proof,
                             diag::Sink& sink);

}  // namespace concordat::cli
