#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace concordat::print {

/// What is known of the PDFs of a published site: for each path, the hash of what it was made from and of its
/// bytes. Stands in the output folder as lines "MADE-FROM BYTES PATH".
class Cache {
 public:
  static constexpr const char* file = ".concordat-print";

  /// Reads the list of a site; an output folder without one has no PDFs that we know.
  explicit Cache(std::filesystem::path out);

  bool knows(const std::string& path) const { return entries_.contains(path); }
  /// The PDF as published, where it was made from exactly this and has not been changed since; else empty.
  std::string find(const std::string& path, const std::string& made_from) const;
  void add(const std::string& path, const std::string& made_from, const std::string& bytes);
  /// Forgets all but what was added since it was read.
  void keep_added();

  std::string text() const;

 private:
  struct Entry {
    std::string made_from;
    std::string bytes;
    bool added = false;
  };
  std::filesystem::path out_;
  std::map<std::string, Entry> entries_;
};

}  // namespace concordat::print
