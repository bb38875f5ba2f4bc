#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/publish.hpp"
#include "source/tree.hpp"

namespace concordat::fingerprint {

/// Hashes by path.
using Hashes = std::map<std::string, std::string, std::less<>>;

/// What a site was made from, and each file that it is made of: manifest.json in its root.
struct Manifest {
  static constexpr const char* file = io::manifest_name;

  std::string generator;  ///< "Concordat 0.1.0"
  std::string as_of;      ///< the day that counted as today: "2026-11-21"
  Hashes editions;        ///< fingerprints, by "area/document/edition"
  Hashes content;         ///< of each source file, as canonical text
  Hashes templates;       ///< likewise
  Hashes files;           ///< of each published file, as `sha256sum` prints it; not of the manifest itself
};

Hashes hashes_of(const source::Tree& sources);

/// Writes down the hash of each file that goes through it.
class Listed final : public io::Output {
 public:
  explicit Listed(io::Output& to) : to_(to) {}

  void add(io::OutputFile&& file) override;
  void add_again(const std::string& path, std::string as) override;

  /// Of all that came so far.
  const Hashes& hashes() const { return hashes_; }
  std::vector<std::string> paths() const;

 private:
  io::Output& to_;
  std::mutex mutex_;  ///< of the hashes
  Hashes hashes_;
};

std::string to_json(const Manifest& manifest);
/// Nothing where the text is no manifest.
std::optional<Manifest> read_manifest(std::string_view json);

}  // namespace concordat::fingerprint
