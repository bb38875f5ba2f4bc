#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "site/context.hpp"

namespace concordat::site {

/// A paper of an edition that pages may link to.
struct Download {
  std::string name;                   ///< below the edition's downloads/: "boards/sab.pdf"
  std::string_view title;             ///< "Whole text"
  const model::Body* body = nullptr;  ///< of a board's summary
  std::size_t size = 0;               ///< bytes; 0: it is made when it is asked for
};

/// What there is beside the pages, and so what they may link to. Nothing where no papers are made.
using Downloads = std::unordered_map<const EditionSite*, std::vector<Download>>;

}  // namespace concordat::site
