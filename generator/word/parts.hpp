#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "io/publish.hpp"
#include "mustache/template.hpp"
#include "word/file.hpp"

namespace concordat::word {

/// What stands on each page of a file, and in what it says of itself.
struct Imprint {
  std::string_view citation;
  std::string_view status;
  std::string_view language;
  std::string_view colour;  ///< "1d70b8"
  std::string date;         ///< the day that the file bears: "2026-11-21"
};

/// All parts of the file but its pictures, the list of their kinds first. Mistakes in templates go to `sink`.
std::vector<io::OutputFile> parts_of(const File& file, const Imprint& imprint,
                                     const mustache::Templates& templates, diag::Sink& sink);

/// The picture as PNG; `path` is that of the document, for messages. Empty where it cannot be made; that is
/// reported.
std::string png_of(const Picture& picture, std::string_view path, diag::Sink& sink);

/// Where a picture lies in its file.
std::string path_of(const Picture& picture);

}  // namespace concordat::word
