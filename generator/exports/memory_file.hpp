#pragma once

#include <string>

namespace concordat::exports {

/// A file that is in memory only, for a library that wants a path to write to. It is gone with the object.
class MemoryFile {
 public:
  MemoryFile();
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  /// False where the system has none to give.
  bool open() const { return file_ >= 0; }
  /// As this process knows it, while the object lives.
  std::string path() const;
  /// All that was written; empty where it cannot be read.
  std::string bytes() const;

 private:
  int file_;
};

}  // namespace concordat::exports
