#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/toml_edit.hpp"
#include "source/tree.hpp"

namespace concordat::edit {

/// Words in the place of others. The span is of a file as it was read.
struct Edit {
  Span span;
  std::string words;
};

/// A file that is not there yet; its path from the content's folder.
struct NewFile {
  std::string path;
  std::string bytes;
};

/// A file or folder that gets another name, after all else is done; paths from the content's folder.
struct Move {
  std::string from;
  std::string to;
};

/// Changes of a content that belong together: all of them are made or none.
struct Edits {
  std::vector<Edit> words = {};
  std::vector<NewFile> files = {};
  std::vector<Move> moves = {};

  bool empty() const { return words.empty() && files.empty() && moves.empty(); }
  void replace(Span span, std::string by) { words.push_back({span, std::move(by)}); }
  void take(FileIndex file, const data::TomlEdit& edit);
  void take(Edits&& more);
};

/// A file with other bytes than it had.
struct ChangedFile {
  FileIndex file = no_file;
  std::string bytes;
};

/// Each file whose words change, in the order of `sources`. Of two edits of one place the first is made.
std::vector<ChangedFile> changed_files(const Edits& edits, const source::Tree& sources);

/// The content as it will be.
source::Tree after(const Edits& edits, const source::Tree& sources);

/// What will be written, for people: each line that changes with its place, as it is and as it will be, then
/// the new files and names.
std::string described(const Edits& edits, const source::Tree& sources);

/// The file of this path, or `no_file`.
FileIndex file_of(const source::Tree& sources, std::string_view path);

/// A path with the new name of what it is, or is in; as it is where nothing of it moves.
std::string moved(const std::string& path, const std::vector<Move>& moves);

}  // namespace concordat::edit
