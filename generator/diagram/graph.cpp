// Reads DOT text into a graph whose things are numbered as they appear. Left to itself, cgraph takes the
// address of a name in memory as its number and orders clusters by it, so that the drawing would change with
// the state of the heap.

#include "diagram/graph.hpp"

#include <algorithm>

namespace concordat::diagram {
namespace {

/// The counter of one graph.
void* open_ids(Agraph_t*, Agdisc_t*) {
  return new IDTYPE(0);
}
void close_ids(void* state) {
  delete static_cast<IDTYPE*>(state);
}

/// Says no to names, which cgraph then keeps itself, and asks again for a number without one.
long next_id(void* state, int, char* name, IDTYPE* id, int) {
  if (name != nullptr) return 0;
  *id = ++*static_cast<IDTYPE*>(state);
  return 1;
}

long refuse_id(void*, int, IDTYPE) {
  return 0;
}
void forget_id(void*, int, IDTYPE) {}
char* no_name(void*, int, IDTYPE) {
  return nullptr;
}
void ignore_thing(void*, int, void*) {}

/// Hands out one line at a time: what the lexer has read ahead stays in its buffer after the graph's end.
int read_line(void* channel, char* buffer, int size) {
  auto& rest = *static_cast<std::string_view*>(channel);
  const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
  const std::size_t count = std::min(end, static_cast<std::size_t>(size));
  std::copy_n(rest.data(), count, buffer);
  rest.remove_prefix(count);
  return static_cast<int>(count);
}

int write_nothing(void*, const char*) {
  return 0;
}
int flush_nothing(void*) {
  return 0;
}

}  // namespace

Graph read_graph(std::string_view dot) {
  static Agiddisc_t ids = {open_ids, next_id, refuse_id, forget_id, no_name, close_ids, ignore_thing};
  static Agiodisc_t reading = {read_line, write_nothing, flush_nothing};
  static Agdisc_t discipline = {&AgMemDisc, &ids, &reading};
  return Graph(agread(&dot, &discipline));
}

}  // namespace concordat::diagram
