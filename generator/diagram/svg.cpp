// SVG to a tree and back by pugixml. Nothing is unescaped on the way in and nothing escaped on the way out:
// what Graphviz wrote keeps its bytes, whichever of several spellings it chose for a character.
#include "diagram/svg.hpp"

namespace concordat::diagram {
namespace {

struct Appender : pugi::xml_writer {
  std::string out;
  void write(const void* data, std::size_t size) override {
    out.append(static_cast<const char*>(data), size);
  }
};

}  // namespace

bool parse_svg(std::string_view bytes, pugi::xml_document& svg) {
  return static_cast<bool>(
      svg.load_buffer(bytes.data(), bytes.size(), pugi::parse_minimal, pugi::encoding_utf8));
}

std::string svg_of(const pugi::xml_node& element) {
  Appender appender;
  element.print(appender, "", pugi::format_raw | pugi::format_no_escapes, pugi::encoding_utf8);
  return std::move(appender.out);
}

}  // namespace concordat::diagram
