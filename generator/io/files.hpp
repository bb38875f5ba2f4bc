#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace concordat::io {

/// A new file, readable by everybody where the mask allows it. An errno; 0 where it was written.
int write_new(const std::filesystem::path& path, std::string_view bytes);

/// The same under another name: another link to the same file, so that its times, rights and attributes stay;
/// a copy where the file system knows no links. An errno; 0 where it is there.
int carry(const std::filesystem::path& from, const std::filesystem::path& to);

/// Gives a folder the owner, the mode and the attributes (access lists among them) of the one that it
/// replaces, as far as we may.
void keep_rights(const std::filesystem::path& before, const std::filesystem::path& now);

/// Whether a regular file, not a link, holds just these bytes.
bool holds(const std::filesystem::path& path, std::string_view bytes);

/// Whether two paths lead to one file; links are not followed.
bool is_same_file(const std::filesystem::path& one, const std::filesystem::path& other);

enum class Extent { Folder, FileSystem };

/// Waits until the names in the folder, or all that was written to its file system, are on the disk. An
/// errno; 0 where they are.
int bring_to_disk(const std::filesystem::path& folder, Extent extent);

/// While it lives, files and folders are made readable by everybody, as a web server needs them, whatever the
/// user's mask says.
class ReadableByAll {
 public:
  ReadableByAll();
  ~ReadableByAll();
  ReadableByAll(const ReadableByAll&) = delete;

 private:
  unsigned before_;
};

}  // namespace concordat::io
