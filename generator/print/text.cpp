// The text of an edition as sections, each cut into runs of one kind of paper: upright text, the timetable on
// its side, a page for the map. The supplement follows the text.
#include <algorithm>

#include "derive/supplement.hpp"
#include "print/documents.hpp"
#include "print/views.hpp"

namespace concordat::print {
namespace {

using markdown::Kind;
using markdown::Node;

Node view(std::string url, std::string caption = {}) {
  return {.kind = Kind::View, .text = std::move(caption), .url = std::move(url)};
}

class Runs {
 public:
  explicit Runs(Writer& w) : w_(w) {}

  void write(const std::vector<Node>& blocks) {
    w_.json().begin_array("runs");
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const Node& node = blocks[i];
      if (node.kind == Kind::Clause) {
        clause(node);
      } else if (node.kind == Kind::Heading) {
        heading_before(node, i + 1 < blocks.size() ? wide_view(blocks[i + 1]) : std::string_view());
      } else if (node.kind != Kind::FootnoteDefinition) {
        one(node);
      }
    }
    close();
    w_.json().end_array();
  }

 private:
  void need(std::string_view paper) {
    if (paper_ == paper) return;
    close();
    w_.json().begin_object();
    w_.json().member("paper", paper);
    w_.json().begin_array("blocks");
    paper_ = paper;
  }

  void close() {
    if (paper_.empty()) return;
    w_.json().end_array();
    w_.json().end_object();
    paper_ = {};
  }

  // The heading of a wide view goes onto its page.
  void heading_before(const Node& node, std::string_view wide) {
    need(wide == "map" ? "map" : wide == "timetable" ? "landscape" : "portrait");
    w_.block(node);
  }

  void one(const Node& node) {
    std::string_view wide = wide_view(node);
    // What explains a timetable stays on its pages.
    bool goes_on = paper_ == "landscape";
    if (wide == "map") {
      need("map");
      w_.block(node);
      need("portrait");
      w_.block(view("lines", "Every line in words"));
    } else {
      need(wide == "timetable" || goes_on ? "landscape" : "portrait");
      w_.block(node);
    }
  }

  // A wide view inside a clause cuts it in two.
  void clause(const Node& node) {
    std::size_t done = 0;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      if (wide_view(node.children[i]).empty()) continue;
      part(node, done, i);
      one(node.children[i]);
      done = i + 1;
    }
    part(node, done, node.children.size());
  }

  void part(const Node& node, std::size_t first, std::size_t last) {
    if (first == last) return;
    need(first > 0 && paper_ == "landscape" ? "landscape" : "portrait");
    w_.clause(node, first, last);
  }

  Writer& w_;
  std::string_view paper_;  ///< of the run that is open
};

void write_section(Writer& w, const model::Section& section) {
  w.json().begin_object();
  w.label("section-" + section.id);
  w.text_given("number", section.number);
  w.text("title", section.title);
  w.json().flag("part",
                section.kind == model::SectionKind::Appendix || section.kind == model::SectionKind::Annex);
  w.blocks("note", section.note);
  if (!section.record.empty()) write_record(w, section);
  w.headings_below(1);
  w.notes_of(section.text);
  Runs(w).write(section.text.children);
  w.json().end_object();
}

void write_supplement(Writer& w, const std::vector<Node>& blocks) {
  if (blocks.empty()) return;
  w.json().begin_object();
  w.text("title", "Supplement");
  w.json().flag("part", true);
  w.json().flag("supplement", true);
  w.headings_below(1);
  Runs(w).write(blocks);
  w.json().end_object();
}

bool shows_timetable(const Node& node) {
  if (node.kind == Kind::View && node.url == "timetable") return true;
  return std::any_of(node.children.begin(), node.children.end(), shows_timetable);
}

void find_anchors(const Node& node, Anchors& anchors) {
  if (node.kind == Kind::Clause) anchors.insert("clause-" + node.id);
  for (const Node& child : node.children) find_anchors(child, anchors);
}

}  // namespace

Anchors anchors_of(const model::Edition& edition, const model::Section* only) {
  Anchors anchors;
  bool timetable = !only;
  for (const model::Section& section : edition.sections) {
    if (only && only != &section) continue;
    anchors.insert("section-" + section.id);
    find_anchors(section.text, anchors);
    timetable = timetable || shows_timetable(section.text);
  }
  if (timetable) {
    for (const model::Report& report : edition.timetable.reports) anchors.insert("report-" + report.id.value);
  }
  return anchors;
}

void write_text(Writer& w, const Source& source, const model::Section* only) {
  const model::Edition& edition = source.edition.edition();
  derive::Views seen = derive::views_of(edition);
  if (!only) {
    w.json().begin_object("front");
    if (!edition.control.empty() && !seen.contains("control")) write_control(w);
    if (!edition.versions.empty() && !seen.contains("versions")) write_versions(w);
    w.json().end_object();
  }
  w.json().begin_array("sections");
  for (const model::Section& section : edition.sections) {
    if (!only || only == &section) write_section(w, section);
  }
  if (!only) write_supplement(w, derive::supplement(edition, seen));
  w.json().end_array();
}

}  // namespace concordat::print
