// Graphviz ranks and orders the outer boxes. Of its drawing we read two numbers a box; all places are our
// own.
#include "diagram/graphviz_order.hpp"

#include <cgraph.h>
#include <gvc.h>
#include <gvcext.h>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <tuple>

extern "C" {
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
}

namespace concordat::diagram {
namespace {

using derive::MapNode;

std::mutex one_at_a_time;

/// Where Graphviz finds no order there is another; what it says is of no use to a reader.
int keep_quiet(char*) {
  return 0;
}

/// Only the plugin that we need, linked in: nothing is searched for on disk.
GVC_t* context() {
  static lt_symlist_t plugins[] = {{"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
                                   {nullptr, nullptr}};
  static GVC_t* made = [] {
    agseterrf(keep_quiet);
    return gvContextPlugins(plugins, 0);
  }();
  return made;
}

char* text(const char* words) {
  return const_cast<char*>(words);
}  // cgraph takes char* and only reads

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};

std::size_t outer_of(const Plan& plan, std::size_t node) {
  while (plan.nodes[node].inside != MapNode::none) node = plan.nodes[node].inside;
  return node;
}

class Ranker {
 public:
  explicit Ranker(const Plan& plan) : plan_(plan), graph_(agopen(text("map"), Agdirected, nullptr)) {
    agattr(graph_.get(), AGRAPH, text("rankdir"), text("LR"));
    agattr(graph_.get(), AGNODE, text("shape"), text("box"));
    agattr(graph_.get(), AGNODE, text("label"), text(""));
    for (const std::size_t node : plan.outer())
      nodes_.emplace(node, agnode(graph_.get(), text(std::to_string(node).c_str()), 1));
    for (const PlanCable& cable : plan.cables) join(cable);
  }

  std::vector<std::size_t> order() {
    std::vector<std::tuple<int, int, std::size_t>> places;  // rank, height, node
    if (gvLayout(context(), graph_.get(), "dot") == 0) {
      for (const auto& [node, drawn] : nodes_) {
        const pointf at = ND_coord(drawn);
        places.emplace_back(static_cast<int>(at.x), -static_cast<int>(at.y), node);
      }
    }
    gvFreeLayout(context(), graph_.get());
    if (places.empty()) return plan_.outer();
    std::sort(places.begin(), places.end());
    std::vector<std::size_t> ordered;
    for (const auto& [rank, height, node] : places) ordered.push_back(node);
    return ordered;
  }

 private:
  Agnode_t* box_of(std::size_t end) const { return nodes_.at(outer_of(plan_, end)); }

  void join(Agnode_t* tail, Agnode_t* head) {
    if (tail != head) agedge(graph_.get(), tail, head, nullptr, 1);
  }

  /// A stroke of many ends goes through a node of its own: all pairs would be hundreds of times as many
  /// edges.
  void join(const PlanCable& cable) {
    constexpr std::size_t most_pairs = 24;
    const std::vector<std::size_t>& to = cable.to.empty() ? cable.from : cable.to;
    if (cable.from.size() * to.size() <= most_pairs) {
      for (const std::size_t a : cable.from) {
        for (const std::size_t b : to) join(box_of(a), box_of(b));
      }
      return;
    }
    Agnode_t* middle = agnode(graph_.get(), nullptr, 1);
    for (const std::size_t end : cable.from) join(box_of(end), middle);
    for (const std::size_t end : cable.to) join(middle, box_of(end));
  }

  const Plan& plan_;
  std::unique_ptr<Agraph_t, CloseGraph> graph_;
  std::map<std::size_t, Agnode_t*> nodes_;
};

}  // namespace

std::vector<std::size_t> order_by_graphviz(const Plan& plan) {
  const std::lock_guard lock(one_at_a_time);
  return Ranker(plan).order();
}

}  // namespace concordat::diagram
