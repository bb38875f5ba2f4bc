// Sizes of pictures in Word files.
#include "word/pictures.hpp"

#include <fmt/format.h>

#include <map>
#include <sstream>

#include "office/zip.hpp"

namespace concordat::word {
namespace {

constexpr std::string_view begin = "<w:drawing>";
constexpr std::string_view end = "</w:drawing>";

/// By name of the picture, what stands in the tags that say how large it is.
using Extents = std::map<std::string, std::string, std::less<>>;

Extents read(std::string_view sizes) {
  Extents extents;
  std::istringstream lines{std::string(sizes)};
  std::string name;
  for (long width = 0, height = 0; lines >> name >> width >> height;)
    extents[name] = fmt::format("cx=\"{}\" cy=\"{}\"", width, height);
  return extents;
}

/// What stands between quotes behind `before`.
std::string_view quoted(std::string_view text, std::string_view before) {
  std::size_t at = text.find(before);
  if (at == std::string_view::npos) return {};
  at += before.size();
  return text.substr(at, text.find('"', at) - at);
}

/// A drawing with another size in each of its tags that say one.
std::string resized(std::string_view drawing, std::string_view extent) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = 0; (at = drawing.find("cx=\"", done)) != std::string_view::npos;) {
    const std::size_t height = drawing.find("cy=\"", at);
    const std::size_t close = height == std::string_view::npos ? height : drawing.find('"', height + 4);
    if (close == std::string_view::npos) break;
    out.append(drawing.substr(done, at - done)).append(extent);
    done = close + 1;
  }
  return out.append(drawing.substr(done));
}

std::string resized(const std::string& document, const Extents& extents) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = 0; (at = document.find(begin, done)) != std::string::npos;) {
    const std::size_t after = document.find(end, at);
    const std::string_view drawing = std::string_view(document).substr(at, after - at);
    auto found = extents.find(quoted(drawing, "<pic:cNvPr descr=\""));
    out.append(document, done, at - done);
    out += found == extents.end() ? std::string(drawing) : resized(drawing, found->second);
    if (after == std::string::npos) return out;
    done = after;
  }
  return out.append(document, done, std::string::npos);
}

}  // namespace

std::string with_sizes(const std::string& file, std::string_view sizes) {
  return office::edited(file, "word/document.xml",
                [&](const std::string& document) { return resized(document, read(sizes)); });
}

}  // namespace concordat::word
