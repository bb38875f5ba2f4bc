#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/corpus.hpp"
#include "source/tree.hpp"

namespace concordat::fingerprint {

// How a fingerprint is made, and what it says: docs/fingerprint.md. It never changes from one version of the
// program to the next.

/// Text as it is hashed: without a byte order mark, white space at line ends and empty lines at the end; line
/// feeds only.
std::string canonical(std::string_view text);

/// SHA-256 of a source file's canonical text.
std::string of_text(std::string_view text);

/// Whether the content has a file of this edition, "area/document/edition".
bool has_edition(const source::Tree& content, std::string_view edition);

/// Of the text in all files below a folder of the content, "area/document/edition"; in hexadecimal. What is
/// said of the text (status, approvals) is not in it.
std::string of_folder(const source::Tree& content, std::string_view folder);
std::string of_edition(const source::Tree& content, const model::Area& area, const model::Document& document,
                       const model::Edition& edition);

/// The same of every edition: its files are looked for once.
class EditionFolders {
 public:
  explicit EditionFolders(const source::Tree& content);

  std::string fingerprint(const model::Area& area, const model::Document& document,
                          const model::Edition& edition) const;

 private:
  std::unordered_map<std::string_view, std::vector<const source::File*>> files_;  ///< by folder
};

/// Digits of the short form.
inline constexpr std::size_t short_digits = 12;

/// Whether a meeting that minuted `minuted` ("a1b2 c3d4 e5f6", or more digits) agreed the text of this
/// fingerprint.
bool is_minuted(std::string_view fingerprint, std::string_view minuted);

/// As people read it: "a1b2 c3d4 e5f6".
std::string shortened(std::string_view fingerprint);

}  // namespace concordat::fingerprint
