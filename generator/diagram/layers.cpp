// Drawings for paper: names of groups and labels of lines are painted last. On a page of the web they stay
// inside their groups and lines, whose style they share.
#include "diagram/layers.hpp"

#include <vector>

#include "diagram/svg.hpp"

namespace concordat::diagram {
namespace {

/// Every text below the element that does not belong to a node, in order.
void find_labels(const pugi::xml_node& element, std::vector<pugi::xml_node>& found) {
  for (const pugi::xml_node& child : element.children()) {
    if (std::string_view(child.attribute("class").value()) == "node") continue;
    if (std::string_view(child.name()) == "text") found.push_back(child);
    find_labels(child, found);
  }
}

}  // namespace

LayeredDrawing layers_of(const Drawing& drawing) {
  LayeredDrawing layers{{}, {}, drawing.width, drawing.height};
  pugi::xml_document svg;
  if (!parse_svg(drawing.svg, svg)) return layers;
  std::vector<pugi::xml_node> labels;
  find_labels(svg, labels);
  for (pugi::xml_node& text : labels) {
    layers.labels += svg_of(text);
    text.parent().remove_child(text);
  }
  // Without text it would be written in short form, and every paper with a map would count as changed.
  pugi::xml_node description = svg.child("svg").child("desc");
  if (!description.first_child()) description.append_child(pugi::node_pcdata);
  layers.lines = svg_of(svg.child("svg"));
  layers.lines.resize(layers.lines.rfind(LayeredDrawing::end));
  return layers;
}

}  // namespace concordat::diagram
