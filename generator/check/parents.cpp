// Who is above whom. Two boards that report to each other are legal and not reported; a body that belongs
// under itself is not.
#include <fmt/format.h>

#include <unordered_map>

#include "check/rules.hpp"

namespace concordat::check {
namespace {

// Finds circles of parents; each is reported once, as a path. Depth-first with an explicit stack of (body,
// next parent).
class ParentCycles {
 public:
  ParentCycles(const derive::EditionIndex& edition, Findings& findings)
      : edition_(edition), findings_(findings) {}

  void check() {
    for (const model::Body& body : edition_.edition().bodies) visit(body);
  }

 private:
  enum class State { NotSeen, Open, Done };

  void visit(const model::Body& start) {
    std::vector<std::pair<const model::Body*, std::size_t>> path;
    if (state_[&start] != State::NotSeen) return;
    path.emplace_back(&start, 0);
    state_[&start] = State::Open;
    while (!path.empty()) {
      auto& [body, next] = path.back();
      if (next == body->parents.size()) {
        state_[body] = State::Done;
        path.pop_back();
        continue;
      }
      const model::BodyId& id = body->parents[next++];
      const model::Body* parent = edition_.body(id);
      if (!parent) continue;
      State& state = state_[parent];
      if (state == State::Open) {
        report(path, *parent, id.span);
      } else if (state == State::NotSeen) {
        state = State::Open;
        path.emplace_back(parent, 0);
      }
    }
  }

  template <class Path>
  void report(const Path& path, const model::Body& again, Span span) {
    std::string names;
    bool inside = false;
    for (const auto& [body, next] : path) {
      inside = inside || body == &again;
      if (inside) names += body->id.value + " → ";
    }
    findings_.add(span, fmt::format("these bodies belong under each other: {}{}", names, again.id.value),
                  "\"parents\" say where a body belongs; mutual challenge is a line of relationships.toml");
  }

  const derive::EditionIndex& edition_;
  Findings& findings_;
  std::unordered_map<const model::Body*, State> state_;
};

}  // namespace

void parent_cycle(const OfEdition& subject, Findings& findings) {
  ParentCycles(subject.edition_index, findings).check();
}

}  // namespace concordat::check
