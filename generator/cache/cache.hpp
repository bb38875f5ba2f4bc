#pragma once

#include <atomic>
#include <filesystem>
#include <string>
#include <string_view>

namespace concordat::cache {

/// Results kept from one run to the next, in a folder of the user's. Whatever happens to that folder changes
/// how long a run takes and nothing else: a result is given back only where it was made from just this and is
/// as it was added. Several threads and programs may use one folder.
class Cache {
 public:
  /// Keeps nothing.
  Cache() = default;
  /// The folder is made when the first result is added.
  explicit Cache(std::filesystem::path folder) : folder_(std::move(folder)) {}
  /// Removes what has not been used for longest, where there is more than `most` bytes.
  ~Cache();
  Cache(const Cache&) = delete;

  /// The result, or an empty text. `kind` says what makes it, with its version.
  std::string find(std::string_view kind, std::string_view made_from) const;
  /// A folder that cannot be written to keeps nothing.
  void add(std::string_view kind, std::string_view made_from, std::string_view result);

  static constexpr std::uintmax_t most = 512u << 20;

  std::size_t found() const { return found_; }  ///< results that were given back
  std::size_t added() const { return added_; }  ///< and those that were made

 private:
  std::filesystem::path folder_;  ///< empty: none
  mutable std::atomic<std::size_t> found_ = 0;
  std::atomic<std::size_t> added_ = 0;
};

}  // namespace concordat::cache
