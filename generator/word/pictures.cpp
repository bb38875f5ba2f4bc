// Pictures of maps: Word programs do not all show SVG.
#include <fmt/format.h>

#include "io/process.hpp"
#include "word/parts.hpp"

namespace concordat::word {
namespace {

using diag::Code;

constexpr const char* how_to_install = "install librsvg2-bin, or leave Word files out with --format pdf";

constexpr const char* how_to_go_on =
    "it is a fault of Concordat, or the program is another one: please tell us, with the detail";

/// Dots of a picture for each pixel of a screen: 288 an inch on paper.
constexpr double dots = 3;

}  // namespace

std::string path_of(const Picture& picture) {
  return fmt::format("word/media/{}.png", picture.name);
}

std::string png_of(const Picture& picture, std::string_view path, diag::Sink& sink) {
  io::ProcessResult result = io::run({"rsvg-convert", fmt::format("--zoom={:.4f}", dots * picture.scale),
                                      "--background-color=white", "--format=png"},
                                     picture.drawing->svg);
  if (result.status == 0 && result.output.starts_with("\x89PNG")) return std::move(result.output);
  if (result.status < 0) {
    sink.add(Code::WordProgram, {},
             fmt::format("the maps of Word files cannot be drawn by rsvg-convert: {}", io::ending_of(result)),
             how_to_install);
  } else {
    sink.add(Code::WordFailed, {},
             fmt::format("{} cannot be made: rsvg-convert makes no picture of its map: {}", path,
                         io::ending_of(result)),
             how_to_go_on, diag::Said{io::said("rsvg-convert", result.errors)});
  }
  return {};
}

}  // namespace concordat::word
