// The manifest of a site, as JSON and back. Paths are relative and sorted, so that it is the same on every
// machine.
#include "fingerprint/manifest.hpp"

#include <nlohmann/json.hpp>

#include "fingerprint/edition.hpp"
#include "fingerprint/sha256.hpp"
#include "json/writer.hpp"

namespace concordat::fingerprint {
namespace {

void write(json::Writer& json, std::string_view name, const Hashes& hashes) {
  json.begin_object(name);
  for (const auto& [path, hash] : hashes) json.member(path, hash);
  json.end_object();
}

bool read(const nlohmann::json& object, const char* name, std::string& value) {
  auto found = object.find(name);
  if (found == object.end() || !found->is_string()) return false;
  value = found->get<std::string>();
  return true;
}

bool read(const nlohmann::json& object, const char* name, Hashes& hashes) {
  auto found = object.find(name);
  if (found == object.end() || !found->is_object()) return false;
  for (const auto& [path, hash] : found->items()) {
    if (!hash.is_string()) return false;
    hashes.emplace(path, hash.get<std::string>());
  }
  return true;
}

}  // namespace

Hashes hashes_of(const source::Tree& sources) {
  Hashes hashes;
  for (const source::File& file : sources.files) hashes[file.path] = of_text(file.bytes);
  return hashes;
}

void Listed::add(io::OutputFile&& file) {
  std::string hash = sha256(file.bytes);
  std::string path = file.path;
  to_.add(std::move(file));
  const std::lock_guard lock(mutex_);
  hashes_[std::move(path)] = std::move(hash);
}

void Listed::add_again(const std::string& path, std::string as) {
  const std::lock_guard lock(mutex_);
  const auto found = hashes_.find(path);
  if (found == hashes_.end()) return;
  std::string hash = found->second;
  to_.add_again(path, as);
  hashes_[std::move(as)] = std::move(hash);
}

std::vector<std::string> Listed::paths() const {
  std::vector<std::string> paths;
  for (const auto& [path, hash] : hashes_) paths.push_back(path);
  return paths;
}

std::string to_json(const Manifest& manifest) {
  json::Writer json;
  json.begin_object();
  json.member("generator", manifest.generator);
  json.member("as_of", manifest.as_of);
  write(json, "editions", manifest.editions);
  write(json, "content", manifest.content);
  write(json, "templates", manifest.templates);
  write(json, "files", manifest.files);
  json.end_object();
  return json.take();
}

std::optional<Manifest> read_manifest(std::string_view text) {
  nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
  Manifest manifest;
  bool whole = json.is_object() && read(json, "generator", manifest.generator) &&
               read(json, "as_of", manifest.as_of) && read(json, "editions", manifest.editions) &&
               read(json, "content", manifest.content) && read(json, "templates", manifest.templates) &&
               read(json, "files", manifest.files);
  if (!whole) return std::nullopt;
  return manifest;
}

}  // namespace concordat::fingerprint
