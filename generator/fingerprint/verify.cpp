// Compares what is at hand with what was published. Only hashes are compared; nothing is made again.
#include "fingerprint/verify.hpp"

#include <fmt/format.h>

namespace concordat::fingerprint {
namespace {

using diag::Code;

constexpr std::string_view keywords = "/Keywords (edition:";
constexpr std::string_view before_fingerprint = ", fingerprint:";
constexpr std::size_t hash_length = 64;

}  // namespace

std::optional<Mark> read_mark(std::string_view pdf) {
  if (pdf.substr(0, 5) != "%PDF-") return std::nullopt;
  // A program that saves a PDF again may add to it; what stands last counts.
  std::size_t begin = pdf.rfind(keywords);
  if (begin == std::string_view::npos) return std::nullopt;
  std::string_view words = pdf.substr(begin + keywords.size());
  words = words.substr(0, words.find(')'));
  std::size_t comma = words.find(before_fingerprint);
  Mark mark{std::string(words.substr(0, comma)), {}};
  if (comma != std::string_view::npos)
    mark.fingerprint = words.substr(comma + before_fingerprint.size(), hash_length);
  return mark;
}

void compare_files(const Manifest& manifest, const Hashes& files, diag::Sink& sink) {
  for (const auto& [path, hash] : manifest.files) {
    auto found = files.find(path);
    if (found == files.end()) {
      sink.add(Code::PublishedDiffers, {}, fmt::format("\"{}\" is missing from the site", path));
    } else if (found->second != hash) {
      sink.add(Code::PublishedDiffers, {}, fmt::format("\"{}\" was changed after it was published", path));
    }
  }
  for (const auto& [path, hash] : files) {
    if (path == Manifest::file || manifest.files.count(path) > 0) continue;
    sink.add(Code::FileAdded, {}, fmt::format("\"{}\" was not published with the site", path));
  }
}

void compare_content(const Manifest& manifest, const Hashes& content, std::string_view edition,
                     diag::Sink& sink) {
  auto counts = [&](std::string_view path) {
    return edition.empty() ||
           (path.substr(0, edition.size()) == edition && path.substr(edition.size(), 1) == "/");
  };
  for (const auto& [path, hash] : manifest.content) {
    if (!counts(path)) continue;
    auto found = content.find(path);
    if (found == content.end()) {
      sink.add(Code::ContentDiffers, {}, fmt::format("the content has no \"{}\", which was published", path));
    } else if (found->second != hash) {
      sink.add(Code::ContentDiffers, {},
               fmt::format("the content's \"{}\" is not as it was published", path));
    }
  }
  for (const auto& [path, hash] : content) {
    if (!counts(path) || manifest.content.count(path) > 0) continue;
    sink.add(Code::ContentDiffers, {},
             fmt::format("the content's \"{}\" was not there when this was published", path));
  }
}

}  // namespace concordat::fingerprint
