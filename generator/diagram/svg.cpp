#include "diagram/svg.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "diagram/families.hpp"
#include "diagram/words.hpp"
#include "mustache/escape.hpp"

namespace concordat::diagram {
namespace {

using derive::MapNode;

constexpr std::string_view ink = "#0b0c0c";
constexpr std::string_view brand = "#1d4f6f";
constexpr std::string_view frame_fill = "#eef3f7";
constexpr std::string_view row_fill = "#f3f2f1";

std::string escaped(std::string_view text) {
  std::string out;
  mustache::escape_html(text, out);
  return out;
}

class SvgWriter {
 public:
  SvgWriter(const Plan& plan, const Measures& measures, const Route& route, const DrawingNames& names)
      : plan_(plan), measures_(measures), route_(route), names_(names), prefix_(escaped(names.id_prefix)) {}

  Drawing write() {
    add(R"(<svg xmlns="http://www.w3.org/2000/svg" class="map__drawing" viewBox="0 0 {0} {1}" width="{0}" height="{1}" )"
        R"(role="graphics-document" aria-labelledby="{2}title" aria-describedby="{2}description" )"
        R"(font-family="Liberation Sans, Arial, Helvetica, sans-serif" font-size="{3}">)",
        route_.width, route_.height, prefix_, type_size);
    add(R"(<title id="{0}title">{1}</title><desc id="{0}description">{2}</desc>)", prefix_,
        escaped(names_.title), escaped(names_.description));
    for (std::size_t node = 0; node < plan_.nodes.size(); ++node) {
      if (plan_.nodes[node].kind == MapNode::Kind::Frame) frame(node);
    }
    for (std::size_t cable = 0; cable < plan_.cables.size(); ++cable) stroke(cable);
    for (std::size_t node = 0; node < plan_.nodes.size(); ++node) {
      if (plan_.nodes[node].kind == MapNode::Kind::Card) card(node);
      if (plan_.nodes[node].kind == MapNode::Kind::Frame) rows(node);
    }
    for (const Port& port : route_.ports) label(port);
    out_ += "</svg>";
    return {std::move(out_), route_.width, route_.height, {}};
  }

 private:
  template <class... T>
  void add(fmt::format_string<T...> format, T&&... values) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<T>(values)...);
  }

  void rect(const Box& box, std::string_view fill, std::string_view stroke, std::string_view more) {
    add(R"(<rect x="{}" y="{}" width="{}" height="{}" fill="{}" stroke="{}"{}/>)", box.x, box.y, box.width,
        box.height, fill, stroke, more);
  }

  void line_of_text(int x, int y, std::string_view words, std::string_view more) {
    add(R"(<text x="{}" y="{}" fill="{}"{}>{}</text>)", x, y, ink, more, escaped(words));
  }

  /// The box's own text, from its top on.
  void text(std::size_t node) {
    const PlanNode& one = plan_.nodes[node];
    const Box& box = route_.boxes[node];
    const BoxText& text = measures_.texts[node];
    const bool row = one.kind == MapNode::Kind::Row;
    const int x = box.x + padding;
    int y = box.y + (row ? 12 : 18);
    for (const std::string& line : text.name) {
      line_of_text(x, y, line, row ? "" : R"( font-weight="bold")");
      y += line_height;
    }
    for (const std::string& line : text.more) {
      line_of_text(x, y, line, "");
      y += line_height;
    }
    if (text.chips_beside_name) y -= line_height;
    for (const std::vector<std::size_t>& chips : text.chip_rows) {
      int at = x;
      if (text.chips_beside_name) {
        at = box.x + box.width - padding + chip_gap;
        for (const std::size_t i : chips) at -= text.chips[i].width + chip_gap;
      }
      int height = 0;
      for (const std::size_t i : chips) {
        chip(one.chips[i], text.chips[i], at, y - 12);
        at += text.chips[i].width + chip_gap;
        height = std::max(height, text.chips[i].height);
      }
      y += height + chip_gap;
    }
  }

  void chip(const Chip& chip, const ChipText& text, int x, int y) {
    const Look& look = look_of(chip.family);
    add(R"(<g class="map-inside map-line--{}" data-lines="{}" data-from="{}" data-to="{}"><title>{}</title>)",
        look.name, chip.lines, escaped(chip.from), escaped(chip.to), escaped(chip.meaning));
    add(R"(<rect x="{}" y="{}" width="{}" height="{}" rx="3" fill="#fff" stroke="{}"{}/>)", x, y, text.width,
        text.height, look.colour, dash_attribute(look));
    for (const std::string& line : text.lines) {
      line_of_text(x + 5, y + 12, line, "");
      y += line_height;
    }
    out_ += "</g>";
  }

  void frame(std::size_t node) {
    const PlanNode& one = plan_.nodes[node];
    std::string members;
    for (const std::size_t child : one.children)
      members += (members.empty() ? "" : " ") + plan_.nodes[child].id;
    add(R"(<g class="map-frame" data-group="{}" data-members="{}">)", escaped(one.id), escaped(members));
    Box box = route_.boxes[node];
    rect(box, one.id.empty() ? "#fff" : frame_fill, "#8a99a5",
         one.id.empty() ? R"( rx="4" stroke-dasharray="4 3")" : R"( rx="4")");
    text(node);
    out_ += "</g>";
  }

  void box_of(std::size_t node, std::string_view kind) {
    const PlanNode& one = plan_.nodes[node];
    const bool row = one.kind == MapNode::Kind::Row;
    add(R"(<g class="map-{0}{1}{2}" data-body="{4}" id="{3}box-{4}">)", kind,
        one.outside ? " map-box--outside" : "", one.here ? " map-box--here" : "", prefix_, escaped(one.id));
    if (!one.url.empty()) add(R"(<a href="{}">)", escaped(one.url));
    std::string more = R"( rx="2")";
    if (one.outside) more += R"( stroke-dasharray="5 3")";
    if (!row) more += one.here ? R"( stroke-width="3")" : R"( stroke-width="1.5")";
    Box box = route_.boxes[node];
    if (row) box.height -= 2;
    rect(box, row ? row_fill : one.here ? "#fff7bf" : "#fff", row ? "#b1b4b6" : brand, more);
    text(node);
    if (!one.url.empty()) out_ += "</a>";
  }

  void card(std::size_t node) {
    box_of(node, "card");
    rows(node);
    out_ += "</g>";
  }

  void rows(std::size_t node) {
    for (const std::size_t child : plan_.nodes[node].children) {
      if (plan_.nodes[child].kind != MapNode::Kind::Row) continue;
      box_of(child, "row");
      rows(child);
      out_ += "</g>";
    }
  }

  std::string ids_of(const std::vector<std::size_t>& nodes) const {
    std::string ids;
    for (const std::size_t node : nodes) {
      if (!ids.empty()) ids += ' ';
      if (plan_.nodes[node].kind == MapNode::Kind::Frame) ids += "group:";
      ids += plan_.nodes[node].id;
    }
    return ids;
  }

  void stroke(std::size_t cable) {
    const PlanCable& one = plan_.cables[cable];
    const Look& look = look_of(one.family);
    add(R"(<g class="map-line map-line--{}" id="{}line-{}" data-lines="{}" data-from="{}" data-to="{}" )"
        R"(stroke="{}" stroke-width="{}"><title>{}</title>)",
        look.name, prefix_, cable + 1, one.lines, escaped(ids_of(one.from)),
        escaped(ids_of(one.to.empty() ? one.from : one.to)), look.colour, look.width, escaped(one.meaning));
    for (std::size_t i = 0; i < route_.trunks.size(); ++i) {
      if (route_.trunks[i].cable == cable) trunk(route_.trunks[i], look);
    }
    for (const Port& port : route_.ports) {
      if (port.cable == cable && port.head) head(port, look);
    }
    out_ += "</g>";
  }

  int x_of(const Port& port) const {
    const Box& box = route_.boxes[port.node];
    return port.right ? box.x + box.width : box.x;
  }

  /// Where a branch of this trunk ends: at a box, or at the trunk beyond the channel.
  int end_of(const Trunk& trunk, const Branch& branch) const {
    if (branch.is_port) {
      const Port& port = route_.ports[branch.to];
      const int tip = port.head ? head_length : 0;
      return x_of(port) + (port.right ? tip : -tip);
    }
    const Channel& channel = route_.channels[branch.to];
    return &route_.trunks[channel.left] == &trunk ? route_.trunks[channel.right].x : trunk.x;
  }

  static constexpr int head_length = 8;
  static constexpr int radius = 5;

  void path(std::string_view d, const Look& look) {
    add(R"(<path class="map-stroke" d="{}" fill="none"{}/>)", d, dash_attribute(look));
  }

  /// One line from the topmost branch down to the lowest, with round corners; the others meet it.
  void trunk(const Trunk& trunk, const Look& look) {
    std::vector<std::pair<int, int>> ends;  // y, x
    for (const Branch& branch : route_.of(trunk)) ends.emplace_back(branch.y, end_of(trunk, branch));
    std::sort(ends.begin(), ends.end());
    const auto& [top, first] = ends.front();
    const auto& [bottom, last] = ends.back();
    if (top == bottom) {
      path(fmt::format("M{} {}H{}", first, top, last), look);
      return;
    }
    const int bend = std::min(radius, (bottom - top) / 2);
    std::string d = corner_from(first, trunk.x, top, bend);
    if (last == trunk.x) {
      d += fmt::format("V{}", bottom);
    } else {
      const int turn = last > trunk.x ? std::min(radius, last - trunk.x) : -std::min(radius, trunk.x - last);
      d += fmt::format("V{}Q{} {} {} {}H{}", bottom - bend, trunk.x, bottom, trunk.x + turn, bottom, last);
    }
    path(d, look);
    for (std::size_t i = 1; i + 1 < ends.size(); ++i) {
      if (ends[i].second != trunk.x)
        path(fmt::format("M{} {}H{}", ends[i].second, ends[i].first, trunk.x), look);
    }
  }

  static std::string corner_from(int from, int x, int y, int bend) {
    if (from == x) return fmt::format("M{} {}", x, y);
    const int turn = from > x ? std::min(radius, from - x) : -std::min(radius, x - from);
    return fmt::format("M{} {}H{}Q{} {} {} {}", from, y, x + turn, x, y, x, y + bend);
  }

  void head(const Port& port, const Look& look) {
    const int tip = x_of(port);
    const int back = tip + (port.right ? head_length + 1 : -head_length - 1);
    add(R"(<path class="map-head" d="M{} {}L{} {}L{} {}Z" fill="{}" stroke="none"/>)", tip, port.y, back,
        port.y - 5, back, port.y + 5, look.colour);
  }

  void label(const Port& port) {
    const Look& look = look_of(plan_.cables[port.cable].family);
    const Label& label = *port.label;
    if (label.lines.empty()) return;
    const int beside = head_length + 3;
    const int inset = measures_.insets[port.node];
    const int x = port.right ? x_of(port) + inset + beside : x_of(port) - inset - beside - label.width;
    int y = port.y - label.height / 2;
    add(R"(<g class="map-label map-line--{}" data-of="{}line-{}">)", look.name, prefix_, port.cable + 1);
    add(R"(<rect x="{}" y="{}" width="{}" height="{}" rx="3" fill="#fff" stroke="{}"{}/>)", x, y, label.width,
        label.height, look.colour, dash_attribute(look));
    y += 12;
    for (std::size_t i = 0; i < label.lines.size(); ++i) {
      const bool number = i >= label.first_number;
      line_of_text(x + label.width / 2, y, label.lines[i],
                   number ? R"( text-anchor="middle" font-weight="bold")" : R"( text-anchor="middle")");
      y += line_height;
    }
    out_ += "</g>";
  }

  const Plan& plan_;
  const Measures& measures_;
  const Route& route_;
  const DrawingNames& names_;
  std::string prefix_;
  std::string out_;
};

}  // namespace

Drawing svg_of(const Plan& plan, const Measures& measures, const Route& route, const DrawingNames& names) {
  return SvgWriter(plan, measures, route, names).write();
}

}  // namespace concordat::diagram
