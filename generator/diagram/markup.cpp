// From Graphviz's SVG document to an element of a page. One pass over its tags; every attribute is looked at,
// so that nothing which a strict content security policy forbids gets through. Text between tags is XML
// already and is copied.

#include "diagram/markup.hpp"

#include <charconv>
#include <vector>

namespace concordat::diagram {
namespace {

constexpr std::string_view blank = " \t\r\n";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

/// Graphviz writes each hyphen as `&#45;`, for the sake of comments, which are dropped here.
std::string with_hyphens(std::string_view xml) {
  constexpr std::string_view entity = "&#45;";
  std::string out;
  for (std::size_t i = 0; i < xml.size();) {
    const bool hyphen = xml.substr(i, entity.size()) == entity;
    out += hyphen ? '-' : xml[i];
    i += hyphen ? entity.size() : 1;
  }
  return out;
}

/// Graphviz measures in points; a CSS pixel is three quarters of one.
int pixels(std::string_view points) {
  int number = 0;
  std::from_chars(points.data(), points.data() + points.size(), number);
  return (number * 4 + 2) / 3;
}

struct XmlAttribute {
  std::string_view name;
  std::string value;  ///< still escaped as XML
};

/// A start tag, taken apart. Graphviz puts every value in double quotes.
struct Tag {
  std::string_view name;
  std::vector<XmlAttribute> attributes;
  bool closed = false;  ///< ends in "/>"

  explicit Tag(std::string_view inside) {
    if (inside.ends_with('/')) {
      closed = true;
      inside.remove_suffix(1);
    }
    name = inside.substr(0, inside.find_first_of(blank));
    inside.remove_prefix(name.size());
    while (true) {
      const auto begin = inside.find_first_not_of(blank);
      const auto equals = inside.find("=\"");
      if (begin == std::string_view::npos || equals == std::string_view::npos) return;
      const auto end = inside.find('"', equals + 2);
      if (end == std::string_view::npos) return;
      attributes.push_back(
          {inside.substr(begin, equals - begin), with_hyphens(inside.substr(equals + 2, end - equals - 2))});
      inside.remove_prefix(end + 1);
    }
  }

  std::string_view value(std::string_view wanted) const {
    for (const XmlAttribute& attribute : attributes) {
      if (attribute.name == wanted) return attribute.value;
    }
    return {};
  }
};

class Page {
 public:
  Page(std::string_view document, const Words& words, const DrawingNames& names)
      : rest_(document), words_(words), names_(names) {}

  Drawing take() {
    skip_to_root();
    while (!rest_.empty()) step();
    return std::move(drawing_);
  }

 private:
  void skip_to_root() {
    const auto root = rest_.find("<svg");
    rest_.remove_prefix(root == std::string_view::npos ? rest_.size() : root);
  }

  void step() {
    const auto open = rest_.find('<');
    text(rest_.substr(0, open));
    rest_.remove_prefix(open == std::string_view::npos ? rest_.size() : open);
    if (rest_.empty()) return;
    if (rest_.starts_with("<!--")) return skip_past("-->");
    const auto close = rest_.find('>');
    if (close == std::string_view::npos) return skip_past(">");
    const std::string_view inside = rest_.substr(1, close - 1);
    rest_.remove_prefix(close + 1);
    if (inside.starts_with('/'))
      drawing_.svg.append("<").append(inside).append(">");
    else
      start(Tag(inside));
  }

  void skip_past(std::string_view end) {
    const auto at = rest_.find(end);
    rest_.remove_prefix(at == std::string_view::npos ? rest_.size() : at + end.size());
  }

  void text(std::string_view xml) {
    if (xml.find_first_not_of(blank) != std::string_view::npos) drawing_.svg += with_hyphens(xml);
  }

  void start(const Tag& tag) {
    if (tag.name == "title") return title();
    if (tag.name == "g" && !tag.value("class").empty()) {
      id_ = tag.value("id");
      in_graph_ = tag.value("class") == "graph";
    }
    if (tag.name == "svg") return root(tag);
    drawing_.svg.append("<").append(tag.name);
    for (const XmlAttribute& attribute : tag.attributes) copy(attribute);
    drawing_.svg += tag.closed ? "/>" : ">";
  }

  /// The element's title is its raw name; what it means stands in the words.
  void title() {
    const auto end = rest_.find("</title>");
    const std::string_view written = rest_.substr(0, end);
    skip_past("</title>");
    if (in_graph_) return;  // the root has the map's title
    const auto found = words_.find(id_);
    const std::string meaning = found != words_.end() ? escaped(found->second) : with_hyphens(written);
    drawing_.svg += "<title>" + meaning + "</title>";
  }

  void root(const Tag& tag) {
    drawing_.width = pixels(tag.value("width"));
    drawing_.height = pixels(tag.value("height"));
    const std::string prefix = escaped(names_.id_prefix);
    drawing_.svg += "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map__drawing\" viewBox=\"";
    drawing_.svg.append(tag.value("viewBox"));
    drawing_.svg += "\" width=\"" + std::to_string(drawing_.width) + "\" height=\"" +
                    std::to_string(drawing_.height) + "\" role=\"graphics-document\" aria-labelledby=\"" +
                    prefix + "title\" aria-describedby=\"" + prefix +
                    "description\" font-family=\"Liberation Sans, Arial, Helvetica, sans-serif\">";
    drawing_.svg += "<title id=\"" + prefix + "title\">" + escaped(names_.title) + "</title>";
    drawing_.svg += "<desc id=\"" + prefix + "description\">" + escaped(names_.description) + "</desc>";
  }

  void copy(const XmlAttribute& attribute) {
    std::string_view name = attribute.name;
    std::string_view value = attribute.value;
    if (name == "xlink:href") {
      if (!value.starts_with('/') && !value.starts_with("https://") && !value.starts_with("http://")) return;
      name = "href";
    }
    if (name == "style" || name == "target" || name == "font-family" || name.starts_with("on")) return;
    if (name.find(':') != std::string_view::npos) return;
    if (value == "transparent") value = "none";
    drawing_.svg.append(" ").append(name).append("=\"");
    if (name == "id") drawing_.svg += escaped(names_.id_prefix);
    drawing_.svg.append(value).append("\"");
  }

  std::string_view rest_;
  const Words& words_;
  const DrawingNames& names_;
  std::string id_;         ///< of the group that was opened last
  bool in_graph_ = false;  ///< that group is the whole graph
  Drawing drawing_;
};

}  // namespace

Drawing page_svg(std::string_view document, const Words& words, const DrawingNames& names) {
  return Page(document, words, names).take();
}

}  // namespace concordat::diagram
