#include "diagram/route.hpp"
#include "diagram/words.hpp"

namespace concordat::diagram {
namespace {

constexpr int number_width = 63;

/// Words stand where a stroke begins, at the first box that it begins at; numbers, at each end.
Label label_of(const PlanCable& cable, std::size_t end, const RouteRequest& request) {
  Label label;
  if (request.labelling == Labelling::Words) {
    if (end >= cable.from.size()) return label;
    if (end == 0) {
      label.lines = wrapped(cable.words, request.label_width, fonts::Weight::Regular);
      if (!cable.source.empty()) label.lines.push_back(cable.source);
    }
  }
  const std::vector<std::string> numbers = wrapped(cable.numbers, number_width, fonts::Weight::Bold);
  label.first_number = label.lines.size();
  label.lines.insert(label.lines.end(), numbers.begin(), numbers.end());
  for (const std::string& line : label.lines)
    label.width = std::max(label.width, pixels_of(line, fonts::Weight::Bold) + 8);
  label.height = static_cast<int>(label.lines.size()) * line_height + 1;
  return label;
}

}  // namespace

Measures measures_of(const Plan& plan, const RouteRequest& request) {
  Measures made;
  made.request = request;
  for (const PlanNode& node : plan.nodes) {
    const bool outer = node.inside == derive::MapNode::none;
    made.insets.push_back(outer ? 0 : made.insets[node.inside] + padding);
    made.texts.push_back(box_text(node, request.column_width - 2 * made.insets.back()));
  }
  for (const PlanCable& cable : plan.cables) {
    std::vector<Label>& labels = made.labels.emplace_back();
    for (std::size_t end = 0; end < cable.from.size() + cable.to.size(); ++end)
      labels.push_back(label_of(cable, end, request));
  }
  return made;
}

}  // namespace concordat::diagram
