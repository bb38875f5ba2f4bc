// Placements as text, to be kept from one run to the next: lists of numbers, each begun by its length.
#include "diagram/kept.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace concordat::diagram {
namespace {

class Writer {
 public:
  void add(std::size_t number) { text_ += fmt::format("{} ", number); }
  void add(std::string_view words) {
    add(words.size());
    text_ += words;
  }
  template <class Item>
  void add(const std::vector<Item>& list) {
    add(list.size());
    for (const Item& item : list) add(item);
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  /// A number below the limit; 0 where there is none, and then nothing more is read.
  std::size_t number(std::size_t limit) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), number);
    if (error != std::errc{} || end == text_.data() + text_.size() || *end != ' ' || number >= limit) {
      sound_ = false;
      return 0;
    }
    text_.remove_prefix(static_cast<std::size_t>(end - text_.data()) + 1);
    return number;
  }

  /// Numbers below the limit.
  std::vector<std::size_t> list(std::size_t limit) {
    std::vector<std::size_t> numbers;
    for (std::size_t left = number(most); left > 0 && sound_; --left) numbers.push_back(number(limit));
    return numbers;
  }

  std::vector<std::vector<std::size_t>> lists(std::size_t limit) {
    std::vector<std::vector<std::size_t>> all;
    for (std::size_t left = number(most); left > 0 && sound_; --left) all.push_back(list(limit));
    return all;
  }

  bool is_at_end() const { return sound_ && text_.empty(); }

 private:
  static constexpr std::size_t most = 1'000'000;

  std::string_view text_;
  bool sound_ = true;
};

using Lists = std::vector<std::vector<std::size_t>>;

bool has_the_same(const Lists& placed, std::vector<std::size_t> all) {
  std::vector<std::size_t> flat;
  for (const std::vector<std::size_t>& list : placed) flat.insert(flat.end(), list.begin(), list.end());
  std::sort(flat.begin(), flat.end());
  std::sort(all.begin(), all.end());
  return flat == all;
}

/// By node, the ports that a route gives it.
Lists ports_of(const Plan& plan) {
  Lists ports(plan.nodes.size());
  std::size_t port = 0;
  for (const PlanCable& cable : plan.cables) {
    for (const std::vector<std::size_t>* ends : {&cable.from, &cable.to}) {
      for (const std::size_t node : *ends) ports[node].push_back(port++);
    }
  }
  return ports;
}

/// Whether each box stands in the box or the column that it has to, once, and each stroke has its way.
bool fits(const Placement& placement, const Plan& plan) {
  if (placement.children.size() != plan.nodes.size() || placement.ways.size() != plan.cables.size() ||
      !has_the_same(placement.columns, plan.outer()) || placement.ports.size() != plan.nodes.size())
    return false;
  const Lists ports = ports_of(plan);
  for (std::size_t node = 0; node < plan.nodes.size(); ++node) {
    if (!has_the_same({placement.children[node]}, plan.nodes[node].children) ||
        !has_the_same({placement.ports[node]}, ports[node]))
      return false;
  }
  return std::none_of(placement.columns.begin(), placement.columns.end(),
                      [](const std::vector<std::size_t>& column) { return column.empty(); });
}

}  // namespace

std::string made_from(const Plan& plan, const Places& before) {
  Writer out;
  for (const PlanNode& node : plan.nodes) {
    out.add(static_cast<std::size_t>(node.kind));
    for (const std::string* words : {&node.id, &node.name, &node.more}) out.add(*words);
    out.add(static_cast<std::size_t>(node.outside) + 2 * static_cast<std::size_t>(node.here));
    out.add(node.inside);
    out.add(node.children);
    for (const Chip& chip : node.chips) out.add(chip.words);
    out.add(node.chips.size());
  }
  for (const PlanCable& cable : plan.cables) {
    out.add(2 * static_cast<std::size_t>(cable.family) + static_cast<std::size_t>(cable.both_ways));
    out.add(cable.from);
    out.add(cable.to);
    for (const std::string* words : {&cable.numbers, &cable.words, &cable.source}) out.add(*words);
  }
  for (const std::vector<std::string>& column : before) out.add(column);
  return out.take();
}

std::string written(const Placement& placement) {
  std::vector<std::size_t> ways;
  for (const Way way : placement.ways) ways.push_back(static_cast<std::size_t>(way));
  Writer out;
  out.add(placement.columns);
  out.add(placement.children);
  out.add(ways);
  out.add(placement.ports);
  return out.take();
}

std::optional<Placement> read_placement(std::string_view text, const Plan& plan) {
  Reader in(text);
  Placement placement;
  placement.columns = in.lists(plan.nodes.size());
  placement.children = in.lists(plan.nodes.size());
  for (const std::size_t way : in.list(3)) placement.ways.push_back(static_cast<Way>(way));
  placement.ports = in.lists(text.size());
  if (!in.is_at_end() || !fits(placement, plan)) return std::nullopt;
  return placement;
}

}  // namespace concordat::diagram
