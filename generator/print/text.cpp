// The text of an edition as sections, each cut into runs of one kind of paper: upright text, the timetable on
// its side, a page for the map. The supplement follows the text.
#include <algorithm>

#include "print/documents.hpp"
#include "views/make.hpp"
#include "views/views.hpp"

namespace concordat::print {
namespace {

using doc::Kind;
using doc::Node;
using doc::Paper;

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
        heading_before(node, i + 1 < blocks.size() ? blocks[i + 1].paper : Paper::Flow);
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
    has_figure_ = false;
  }

  // The heading of what needs a page goes onto it.
  void heading_before(const Node& node, Paper paper) {
    need(paper == Paper::OwnPage ? "map" : paper == Paper::Wide ? "landscape" : "portrait");
    w_.block(node);
  }

  void one(const Node& node) {
    // What explains a wide table stays on its pages.
    const bool goes_on = paper_ == "landscape" && node.kind != Kind::Figure;
    if (has_figure_) close();  // each needs a page
    need(node.paper == Paper::OwnPage           ? "map"
         : node.paper == Paper::Wide || goes_on ? "landscape"
                                                : "portrait");
    has_figure_ = node.kind == Kind::Figure;
    w_.block(node);
  }

  // A wide block inside a clause cuts it in two.
  void clause(const Node& node) {
    std::size_t done = 0;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      if (node.children[i].paper == Paper::Flow) continue;
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
  std::string_view paper_;   ///< of the run that is open
  bool has_figure_ = false;  ///< so has the run that is open
};

void write_section(Writer& w, const model::Section& section) {
  w.json().begin_object();
  w.label("section-" + section.id);
  w.text_given("number", section.number);
  w.text("title", section.title);
  w.json().flag("part",
                section.kind == model::SectionKind::Appendix || section.kind == model::SectionKind::Annex);
  w.blocks("note", section.note);
  if (!section.record.empty()) w.blocks("record", views::record(w.subject(), section));
  w.headings_below(1);
  const Node text = views::text_of(w.subject(), section);
  w.notes_of(text);
  Runs(w).write(text.children);
  w.json().end_object();
}

void write_supplement(Writer& w) {
  const Node blocks = views::with_views(w.subject(), {.children = views::supplement(w.subject())});
  if (blocks.children.empty()) return;
  w.json().begin_object();
  w.text("title", "Supplement");
  w.json().flag("part", true);
  w.json().flag("supplement", true);
  w.headings_below(1);
  Runs(w).write(blocks.children);
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
  if (!only) {
    w.json().begin_object("front");
    for (const views::View* view : views::front(edition)) w.blocks(view->name, view->make(w.subject()));
    w.json().end_object();
  }
  w.json().begin_array("sections");
  for (const model::Section& section : edition.sections) {
    if (!only || only == &section) write_section(w, section);
  }
  if (!only) write_supplement(w);
  w.json().end_array();
}

}  // namespace concordat::print
