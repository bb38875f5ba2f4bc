#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "model/edition.hpp"

namespace concordat::diagram {

/// How lines of a family are drawn: each with a dash, a width and a colour of its own, so that none is told
/// by its colour alone. The style sheet has the same for samples.
struct Look {
  std::string_view name;
  std::string_view colour;  ///< at least 4.5:1 on white
  std::string_view width;   ///< in pixels
  std::string_view dash;    ///< lengths of strokes and gaps in pixels: "7 4"; empty for a solid line
};

constexpr Look look_of(model::Family family) {
  switch (family) {
    case model::Family::Reporting:
      return {"reporting", "#3f474d", "1.5", ""};
    case model::Family::Accountability:
      return {"accountability", "#5b2d86", "2.5", "12 3 3 3"};
    case model::Family::Scrutiny:
      return {"scrutiny", "#1d4f6f", "3", ""};
    case model::Family::Escalation:
      return {"escalation", "#a5401c", "2.5", "7 4"};
    case model::Family::Support:
      break;
  }
  return {"support", "#2d6a3f", "2", "2 3"};
}

/// The dash as an attribute of SVG, with a space before it; nothing for a solid line.
inline std::string dash_attribute(const Look& look) {
  return look.dash.empty() ? std::string() : fmt::format(" stroke-dasharray=\"{}\"", look.dash);
}

}  // namespace concordat::diagram
