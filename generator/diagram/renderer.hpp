#pragma once

#include <memory>
#include <optional>
#include <string>

#include "diag/diagnostic.hpp"
#include "diagram/markup.hpp"

namespace concordat::diagram {

/// Lays DOT text out with Graphviz, in this process. Graphviz keeps global state: at most one renderer may
/// live at a time, and it must stay in one thread.
class MapRenderer {
 public:
  MapRenderer();
  ~MapRenderer();
  MapRenderer(const MapRenderer&) = delete;
  MapRenderer& operator=(const MapRenderer&) = delete;

  /// Nothing where Graphviz cannot read or lay out the text.
  std::optional<Drawing> draw(const std::string& dot, const DrawingNames& names);
  /// What Graphviz reported about the last text; usually nothing. It may complain and still draw.
  const std::string& problem() const;
  /// Says why the map of the edition ("northshire/protocol/2026"), which was the last text, was not drawn.
  void report(std::string_view edition, diag::Sink& sink) const;

 private:
  std::optional<Drawing> try_to_draw(const std::string& dot, const DrawingNames& names);

  struct Context;
  std::unique_ptr<Context> context_;
};

}  // namespace concordat::diagram
