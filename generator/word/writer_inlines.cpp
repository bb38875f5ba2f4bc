// Words of document trees as runs of Word; what became of them are tracked changes.
#include <fmt/format.h>

#include <utility>

#include "data/choices.hpp"
#include "diagram/families.hpp"
#include "word/writer.hpp"

namespace concordat::word {
namespace {

using doc::Change;
using doc::Kind;
using doc::Node;

constexpr std::string_view run_end = "</w:r>";
constexpr std::string_view line_break = "<w:br/>";

/// The underline of Word that is most like the stroke: each family has one of its own.
std::string_view underline_of(model::Family family) {
  switch (family) {
    case model::Family::Reporting:
      return "single";
    case model::Family::Accountability:
      return "dashDotHeavy";
    case model::Family::Scrutiny:
      return "thick";
    case model::Family::Escalation:
      return "dashedHeavy";
    case model::Family::Support:
      break;
  }
  return "dottedHeavy";
}

/// How lines of the family are drawn, as underlined spaces.
std::string sample(model::Family family) {
  constexpr std::string_view spaces =
      "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0";
  return fmt::format(R"(<w:r><w:rPr><w:u w:val="{}" w:color="{}"/></w:rPr><w:t>{}</w:t></w:r>)",
                     underline_of(family), diagram::look_of(family).colour.substr(1), spaces);
}

}  // namespace

void Writer::inlines(std::string& out, const Node& node, Change change) {
  switch (change) {
    case Change::None:
      return inlines(out, node.children);
    case Change::Removed:
      return inlines_as(out, node.children, Mark::Deleted);
    case Change::Changed:
      inlines_as(out, node.was, Mark::Deleted);
      return inlines_as(out, node.children, Mark::Inserted);
    case Change::Moved:  // Word cannot read the marks that other programs make of a move
      return comment(out, "Moved: where it stood, it is struck out.", node.children);
    case Change::Added:
      return inlines_as(out, node.children, Mark::Inserted);
  }
}

void Writer::inlines_as(std::string& out, const Children& children, Mark mark) {
  const Mark outside = std::exchange(mark_, mark);
  inlines(out, children);
  mark_ = outside;
}

void Writer::inlines(std::string& out, const Children& children) {
  for (std::size_t i = 0; i < children.size(); ++i) {
    if (i > 0 && children[i].kind == Kind::Paragraph) words(out, " ");
    inline_node(out, children[i]);
  }
}

void Writer::inline_node(std::string& out, const Node& node) {
  if (node.change != Change::None) {
    Node plain = node;
    plain.change = Change::None;
    return inlines(out, {.children = {std::move(plain)}, .was = node.was}, node.change);
  }
  switch (node.kind) {
    case Kind::Text:
    case Kind::Abbreviation:
      return words(out, node.text);
    case Kind::SoftBreak:
      return words(out, " ");
    case Kind::LineBreak:
      return run(out, line_break);
    case Kind::Code: {
      const Look outside = look_;
      look_.code = true;
      words(out, node.text);
      look_ = outside;
      return;
    }
    case Kind::Emphasis:
      return looking(out, node, &Look::emphasis);
    case Kind::Strong:
      return looking(out, node, &Look::strong);
    case Kind::Strikethrough:
      return looking(out, node, &Look::struck);
    case Kind::Link:
      return link(out, node);
    case Kind::FootnoteReference:
      return note(out, node);
    case Kind::Tag:
      if (const auto family = data::from_choice<model::Family>(node.look)) {
        out += sample(*family);
        words(out, " ");
      }
      return looking(out, {.children = {{.kind = Kind::Text, .text = node.text}}}, &Look::strong);
    case Kind::Detail:
    case Kind::Sources: {
      const bool in_brackets = node.kind == Kind::Sources || !in_matrix_;
      in_brackets ? words(out, " (") : run(out, line_break);
      inlines(out, node.children);
      if (in_brackets) words(out, ")");
      return;
    }
    case Kind::Nothing:
      return words(out, "–");
    case Kind::Blank:
      return words(out, "____________");
    default:
      return inlines(out, node.children);
  }
}

void Writer::looking(std::string& out, const Node& node, bool Look::*how) {
  const Look outside = look_;
  look_.*how = true;
  inlines(out, node.children);
  look_ = outside;
}

// What became of the words stands in the link, whose end closes it.
void Writer::link(std::string& out, const Node& node) {
  const std::string to = resolve_(node.url);
  close_mark(out);
  if (to.starts_with('#')) {
    out += fmt::format(R"(<w:hyperlink w:anchor="{}">)", escaped(place_name(to.substr(1))));
  } else {
    const auto [known, is_new] = link_numbers_.try_emplace(to, file_.links.size() + 1);
    if (is_new) file_.links.push_back(to);
    out += fmt::format(R"(<w:hyperlink r:id="link{}">)", known->second);
  }
  last_end_ = 0;
  looking(out, node, &Look::link);
  close_mark(out);
  out += "</w:hyperlink>";
}

void Writer::note(std::string& out, const Node& reference) {
  if (!document_) return;
  const Mark mark = std::exchange(mark_, Mark::None);
  close_mark(out);
  const Look outside_look = std::exchange(look_, {});
  const Manner outside = std::exchange(manner_, {"FootnoteText"});
  Blocks text;
  for (const Node& node : document_->children) {
    if (node.kind == Kind::FootnoteDefinition && node.id == reference.id) blocks(text, node.children);
  }
  manner_ = outside;
  look_ = outside_look;
  mark_ = mark;
  constexpr std::string_view raised = R"(<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>)";
  std::string xml = joined(text);
  const std::size_t begin = xml.find("</w:pPr>");
  if (begin != std::string::npos)
    xml.insert(
        begin + std::string_view("</w:pPr>").size(),
        fmt::format(R"(<w:r>{}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>)", raised));
  ++notes_;
  file_.footnotes += fmt::format(R"(<w:footnote w:id="{}">{}</w:footnote>)", notes_, xml);
  out += fmt::format(R"(<w:r>{}<w:footnoteReference w:id="{}"/></w:r>)", raised, notes_);
  last_end_ = 0;
}

void Writer::comment(std::string& out, std::string_view words, const Children& on) {
  const std::size_t id = file_.comments.size();
  file_.comments.emplace_back(words);
  close_mark(out);
  out += fmt::format(R"(<w:commentRangeStart w:id="{}"/>)", id);
  inlines_as(out, on, Mark::Inserted);
  close_mark(out);
  out += fmt::format(R"(<w:commentRangeEnd w:id="{0}"/><w:r><w:commentReference w:id="{0}"/></w:r>)", id);
  last_end_ = 0;
}

std::string Writer::properties() const {
  std::string out;
  if (look_.link) out += R"(<w:rStyle w:val="Hyperlink"/>)";
  if (look_.code && !look_.link) out += R"(<w:rStyle w:val="VerbatimChar"/>)";
  if (look_.strong) out += "<w:b/><w:bCs/>";
  if (look_.emphasis) out += "<w:i/><w:iCs/>";
  if (look_.struck) out += "<w:strike/>";
  return out.empty() ? out : "<w:rPr>" + out + "</w:rPr>";
}

// Words that look like those before them go into their run.
void Writer::words(std::string& out, std::string_view words) {
  if (words.empty()) return;
  const bool deleted = mark_ == Mark::Deleted;
  const std::string_view end = deleted ? "</w:delText></w:r>" : "</w:t></w:r>";
  const std::string how = properties();
  if (last_end_ != 0 && last_end_ == out.size() && open_ == mark_ && last_run_ == how) {
    out.resize(out.size() - end.size());
    out += escaped(words);
    out += end;
  } else {
    run(out,
        fmt::format(R"(<w:{0} xml:space="preserve">{1}</w:{0}>)", deleted ? "delText" : "t", escaped(words)));
    last_run_ = how;
  }
  last_end_ = out.size();
}

void Writer::run(std::string& out, std::string_view content) {
  if (open_ != mark_) {
    close_mark(out);
    // Word asks for an author and a day; the words say the rest.
    if (mark_ != Mark::None)
      out += fmt::format(R"(<w:{} w:id="{}" w:author="Concordat" w:date="1970-01-01T00:00:00Z">)",
                         mark_ == Mark::Inserted ? "ins" : "del", ++marks_);
    open_ = mark_;
  }
  out.append("<w:r>").append(properties()).append(content).append(run_end);
  last_end_ = 0;
}

void Writer::close_mark(std::string& out) {
  if (open_ != Mark::None) out += open_ == Mark::Inserted ? "</w:ins>" : "</w:del>";
  open_ = Mark::None;
  last_end_ = 0;
}

}  // namespace concordat::word
