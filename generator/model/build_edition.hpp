#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "model/area.hpp"
#include "model/parsed.hpp"
#include "model/reader.hpp"

namespace concordat::model {

/// The files of one edition, by their place in its folder.
struct EditionFiles {
  const ParsedFile* edition = nullptr;
  const ParsedFile* reports = nullptr;
  const ParsedFile* relationships = nullptr;
  const ParsedFile* themes = nullptr;
  std::vector<std::pair<std::string, const ParsedFile*>> boards;  ///< by body id
  std::vector<std::pair<std::string, ParsedFile*>> text;          ///< by file name
  FileIndex any = no_file;
  std::vector<const ParsedFile*> tables = {};  ///< CSV files and workbooks
};

/// The bodies that area.toml knows, by id.
using KnownBodies = std::unordered_map<std::string_view, const AreaBody*>;

/// Where an edition stands: what messages and look-ups need of the folders around it.
struct EditionPlace {
  const Area& area;
  const KnownBodies& known;
  std::string folder;  ///< "northshire/protocol/2026"
  std::string id;      ///< "2026"
};

/// The edition of these files, whose texts it takes. What is missing or does not fit together is reported.
Edition build_edition(const EditionPlace& place, const EditionFiles& files, const Reader& reader);

/// Reports a file that is needed and is not there; `near` is a file beside it.
void report_missing_file(FileIndex near, std::string_view path, diag::Sink& sink);

}  // namespace concordat::model
