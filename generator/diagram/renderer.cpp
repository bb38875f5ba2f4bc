// Layout and drawing by Graphviz. Its two plugins that we need (dot layout, SVG) are linked in, and none are
// searched for on disk: starting takes 0.1 ms instead of 15, and text is measured by the built-in widths of
// Arial instead of the fonts of the machine, so that the same DOT produces the same bytes everywhere.

#include "diagram/renderer.hpp"

#include <fmt/format.h>
#include <gvc.h>
#include <gvcext.h>

#include "diagram/dot_writer.hpp"
#include "diagram/graph.hpp"

extern "C" {
extern gvplugin_library_t gvplugin_core_LTX_library;
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
}

namespace concordat::diagram {
namespace {

/// Graphviz ends the program where it runs out of memory. A map of a hundred bodies takes 50 KB.
constexpr std::size_t max_dot = 1 << 20;
constexpr std::string_view too_much = "it has more than a megabyte of names and lines";

/// Graphviz reports to one function without context; there is one renderer at a time.
std::string* problem_of_renderer = nullptr;

int take_problem(char* message) {
  if (problem_of_renderer != nullptr) *problem_of_renderer += message;
  return 0;
}

char* attribute(const char* name) {
  return const_cast<char*>(name);
}  // cgraph takes char* and only reads

void add_meaning(Meanings& meanings, void* thing) {
  const char* id = agget(thing, attribute("id"));
  const char* meaning = agget(thing, attribute("words"));
  if (id != nullptr && meaning != nullptr && *id != '\0' && *meaning != '\0') {
    meanings.emplace(unescaped(id), unescaped(meaning));
  }
}

Meanings meanings_of(Agraph_t* graph) {
  Meanings meanings;
  for (Agraph_t* sub = agfstsubg(graph); sub != nullptr; sub = agnxtsubg(sub)) add_meaning(meanings, sub);
  for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
    add_meaning(meanings, node);
    for (Agedge_t* edge = agfstout(graph, node); edge != nullptr; edge = agnxtout(graph, edge))
      add_meaning(meanings, edge);
  }
  return meanings;
}

/// Graphviz 2.42 moves the node list of a rank to make room for the label of a level edge, and frees it by
/// its old address. Pointing the owner at where the list went keeps that from being a double free; without a
/// move that changes nothing.
void free_layout(GVC_t* gvc, Agraph_t* graph) {
  if (GD_rank(graph) != nullptr) {
    for (int rank = GD_minrank(graph); rank <= GD_maxrank(graph); ++rank) {
      GD_rank(graph)[rank].av = GD_rank(graph)[rank].v;
    }
  }
  gvFreeLayout(gvc, graph);
}

}  // namespace

struct MapRenderer::Context {
  lt_symlist_t plugins[3] = {{"gvplugin_core_LTX_library", &gvplugin_core_LTX_library},
                             {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
                             {nullptr, nullptr}};
  GVC_t* gvc = nullptr;
  std::string problem;     ///< what Graphviz said
  std::string_view cause;  ///< why there is no drawing, in our words
};

MapRenderer::MapRenderer() : context_(std::make_unique<Context>()) {
  problem_of_renderer = &context_->problem;
  agseterrf(take_problem);
  context_->gvc = gvContextPlugins(context_->plugins, 0);
}

MapRenderer::~MapRenderer() {
  gvFreeContext(context_->gvc);
  agseterrf(nullptr);
  problem_of_renderer = nullptr;
}

const std::string& MapRenderer::problem() const {
  return context_->problem;
}

std::optional<Drawing> MapRenderer::draw(const std::string& dot, const DrawingNames& names) {
  std::string& problem = context_->problem;
  problem.clear();
  context_->cause = "Graphviz cannot lay it out";
  std::optional<Drawing> drawing = try_to_draw(dot, names);
  while (!problem.empty() && problem.back() == '\n') problem.pop_back();
  return drawing;
}

// Without a place: what is made from the content is reported beside what is wrong with the templates, and a
// place is one in their files.
void MapRenderer::report(std::string_view edition, diag::Sink& sink) const {
  const bool too_large = context_->cause == too_much;
  sink.add(
      diag::Code::MapFailed, {},
      fmt::format("the relationship map of {} cannot be drawn: {}", edition, context_->cause),
      too_large
          ? "mostly a name has a whole text in it: write the name that people use, and the text in \"role\""
          : "it is a fault of Concordat: please tell us, with the detail; \"on_map = false\" of a relation "
            "keeps its lines off the map",
      diag::Said{context_->problem.empty() ? std::string() : "Graphviz: " + context_->problem});
}

std::optional<Drawing> MapRenderer::try_to_draw(const std::string& dot, const DrawingNames& names) {
  if (dot.size() > max_dot) {
    context_->cause = too_much;
    return std::nullopt;
  }
  const Graph graph = read_graph(dot);
  if (graph == nullptr) return std::nullopt;
  const Meanings meanings = meanings_of(graph.get());
  if (gvLayout(context_->gvc, graph.get(), "dot") != 0) {
    free_layout(context_->gvc, graph.get());
    return std::nullopt;
  }
  char* text = nullptr;
  unsigned length = 0;
  const bool drawn = gvRenderData(context_->gvc, graph.get(), "svg", &text, &length) == 0 && text != nullptr;
  std::optional<Drawing> drawing;
  if (drawn) drawing = page_svg({text, length}, meanings, names);
  if (drawn && !drawing) context_->cause = "its drawing is not well-formed";
  if (text != nullptr) gvFreeRenderData(text);
  free_layout(context_->gvc, graph.get());
  return drawing;
}

}  // namespace concordat::diagram
