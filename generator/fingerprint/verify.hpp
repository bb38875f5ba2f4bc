#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diag/diagnostic.hpp"
#include "fingerprint/manifest.hpp"

namespace concordat::fingerprint {

/// What a PDF says of itself: the edition it is of and, where it holds the whole text, the fingerprint of
/// that text.
struct Mark {
  std::string edition;      ///< "area/document/edition"
  std::string fingerprint;  ///< in full; empty in summaries and other parts
};

/// Nothing where the bytes are no PDF of Concordat.
std::optional<Mark> read_mark(std::string_view pdf);

/// Reports files of the site that were changed, are missing, or were not published with it.
void compare_files(const Manifest& manifest, const Hashes& files, diag::Sink& sink);

/// Reports files of the content that differ from what the site was made from. With an edition, only its own.
void compare_content(const Manifest& manifest, const Hashes& content, std::string_view edition,
                     diag::Sink& sink);

}  // namespace concordat::fingerprint
