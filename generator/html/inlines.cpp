// Inlines of document trees as HTML, and what became of them since an earlier edition.
#include <fmt/format.h>

#include <utility>

#include "diagram/families.hpp"
#include "html/writer.hpp"
#include "markdown/words.hpp"
#include "mustache/escape.hpp"

namespace concordat::html {
namespace {

using doc::Change;
using doc::Kind;
using doc::Node;

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

/// The colour that the design system gives a status or an outcome; empty where the word is none.
std::string_view tag_colour(std::string_view look) {
  constexpr std::pair<std::string_view, std::string_view> colours[] = {
      {"agreed", "green"},    {"not-met", "grey"},      {"outstanding", "red"}, {"draft", "grey"},
      {"proposed", "yellow"}, {"superseded", "orange"}, {"overdue", "orange"}};
  for (const auto& [one, colour] : colours) {
    if (one == look) return colour;
  }
  return {};
}

}  // namespace

void Writer::escaped(std::string& out, std::string_view text) {
  mustache::escape_html(text, out);
}

/// Words for those who hear the page.
void Writer::hidden(std::string& out, std::string_view words) {
  out += "<span class=\"govuk-visually-hidden\">";
  escaped(out, words);
  out += "</span>";
}

void Writer::tag(std::string& out, const Node& node) {
  if (const auto family = data::from_choice<model::Family>(node.look)) {
    const diagram::Look look = diagram::look_of(*family);
    out += fmt::format(
        "<svg viewBox=\"0 0 48 12\" width=\"48\" height=\"12\" aria-hidden=\"true\" "
        "focusable=\"false\"><line data-family=\"{}\" stroke=\"{}\" stroke-width=\"{}\"{} x1=\"0\" y1=\"6\" "
        "x2=\"48\" y2=\"6\"/></svg> ",
        look.name, look.colour, look.width, diagram::dash_attribute(look));
    return escaped(out, node.text);
  }
  const std::string_view colour = tag_colour(node.look);
  const std::string mark = node.level > 0 ? fmt::format("{}", node.level) : std::string(node.look);
  out += colour.empty() ? fmt::format("<span class=\"action action--{}\">", mark)
                        : fmt::format("<strong class=\"govuk-tag govuk-tag--{}\">", colour);
  escaped(out, node.text);
  out += colour.empty() ? "</span>" : "</strong>";
}

void Writer::changed(std::string& out, const Node& node, Change change) {
  const auto marked = [&](std::string_view tag, std::string_view word, const Children& children) {
    out += fmt::format("<{}>", tag);
    hidden(out, word);
    mixed(out, children);
    out += fmt::format("</{}>", tag.substr(0, 3));
  };
  switch (change) {
    case Change::None:
      return mixed(out, node.children);
    case Change::Added:
      return marked("ins", "Added: ", node.children);
    case Change::Removed:
      return marked("del", "Removed: ", node.children);
    case Change::Moved:
      return marked("ins class=\"moved\"", "Moved: ", node.children);
    case Change::Changed:
      marked("del", "Was: ", node.was);
      out += ' ';
      return marked("ins", "Now: ", node.children);
  }
}

void Writer::inlines(std::string& out, const Children& children) {
  for (const Node& child : children) inline_node(out, child);
}

void Writer::inline_node(std::string& out, const Node& node) {
  if (node.change != Change::None) {
    Node plain = node;
    plain.change = Change::None;
    return changed(out, {.children = {std::move(plain)}, .was = node.was}, node.change);
  }
  const auto between = [&](std::string_view before, std::string_view after) {
    out += before;
    mixed(out, node.children);
    out += after;
  };
  switch (node.kind) {
    case Kind::Text:
      return text(out, node.text);
    case Kind::SoftBreak:
      out += '\n';
      return;
    case Kind::LineBreak:
      out += "<br>\n";
      return;
    case Kind::Emphasis:
      return between("<em>", "</em>");
    case Kind::Strong:
      return between("<strong>", "</strong>");
    case Kind::Strikethrough:
      return between("<del>", "</del>");
    case Kind::Detail:
      return between(node.look.empty() ? " <span class=\"detail\">" : " <span class=\"detail inferred\">",
                     "</span>");
    case Kind::Sources:
      return between(" <span class=\"rests\">(", ")</span>");
    case Kind::Link:
      return link(out, node);
    case Kind::FootnoteReference:
      return reference(out, node);
    case Kind::Code:
    case Kind::Abbreviation:
    case Kind::Tag:
    case Kind::Nothing:
    case Kind::Blank:
      return word(out, node);
    default:
      return between({}, {});
  }
}

/// What is made of one word, and of words for those who hear the page.
void Writer::word(std::string& out, const Node& node) {
  switch (node.kind) {
    case Kind::Code:
      out += "<code>";
      escaped(out, node.text);
      out += "</code>";
      return;
    case Kind::Abbreviation:
      out += "<abbr title=\"";
      escaped(out, node.title);
      out += "\">";
      escaped(out, node.text);
      out += "</abbr>";
      return;
    case Kind::Nothing:
      out += "<span aria-hidden=\"true\">–</span>";
      return hidden(out, node.text);
    case Kind::Blank:
      out += "<span class=\"blank-field\">";
      hidden(out, node.text);
      out += "</span>";
      return;
    default:
      return tag(out, node);
  }
}

void Writer::reference(std::string& out, const Node& node) {
  const auto note = notes_.find(node.id);
  if (note == notes_.end()) {
    out += fmt::format("<sup>{}</sup>", node.id);
    return;
  }
  // The way back leads to the first reference; another one has no id.
  const std::string& id = note->second.id;
  const bool again = std::exchange(note->second.referred, true);
  out += fmt::format(
      "<sup><a class=\"footnote-ref\"{} href=\"#{}\"><span class=\"govuk-visually-hidden\">Footnote "
      "</span>{}</a>"
      "</sup>",
      again ? std::string() : fmt::format(" id=\"ref_{}\"", id), id, node.id);
}

void Writer::link(std::string& out, const Node& node) {
  Target target = resolve_(node.url);
  out += "<a href=\"";
  escaped(out, target.href);
  out += "\">";
  if (node.children.empty()) {
    escaped(out, target.text);
  } else {
    inlines(out, node.children);
  }
  out += "</a>";
}

void Writer::text(std::string& out, std::string_view words) {
  if (!acronyms_) return escaped(out, words);
  std::size_t done = 0;
  for (std::size_t i = 0; i < words.size();) {
    std::size_t end = i + markdown::word_length(words, i);
    if (end == i) {
      ++i;
      continue;
    }
    std::string_view word = words.substr(i, end - i);
    if (word.size() > 1 && is_upper(word[0])) {
      auto found = acronyms_->find(word);
      if (found == acronyms_->end() && word.back() == 's') {
        word.remove_suffix(1);
        found = acronyms_->find(word);
      }
      if (found != acronyms_->end() && expanded_.insert(found->first).second) {
        escaped(out, words.substr(done, i - done));
        out += "<abbr title=\"";
        escaped(out, found->second);
        out += "\">";
        escaped(out, word);
        out += "</abbr>";
        done = i + word.size();
      }
    }
    i = end;
  }
  escaped(out, words.substr(done));
}

}  // namespace concordat::html
