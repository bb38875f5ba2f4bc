#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "doc/node.hpp"
#include "html/ids.hpp"

namespace concordat::html {

/// Acronym -> what it stands for.
using Acronyms = std::unordered_map<std::string_view, std::string_view>;

/// Where a reference leads.
struct Target {
  std::string href;
  std::string text;  ///< what an empty link text is filled with
  bool outside = false;
};

/// Writes document trees as HTML. One writer serves one run of text: it remembers which acronyms were
/// expanded. Everything that comes from content is escaped.
class Writer {
 public:
  using Resolve = std::function<Target(std::string_view url)>;
  /// The drawing of a figure, as SVG, and the addresses of files that have it; empty where there is none.
  /// On a narrow screen it opens at the box of the body `here`.
  struct Drawn {
    std::string_view svg;
    std::string svg_file = {};
    std::string paper = {};
    std::string here = {};
  };
  /// How the clauses of a text are cited.
  struct Cited {
    std::string citation;        ///< "Northshire Protocol 2017-18"; empty: they are not
    std::string address;         ///< of the page
    std::string histories = {};  ///< where those of its clauses stand: ".../history/"; empty: nowhere
    std::string later = {};      ///< the same of the edition that took its place
    std::string later_label = {};
  };
  using Draw = std::function<Drawn(const doc::Node& figure)>;

  /// `ids` are those of the page, shared by all writers of it.
  explicit Writer(Resolve resolve, std::shared_ptr<Ids> ids = std::make_shared<Ids>())
      : resolve_(std::move(resolve)), ids_(std::move(ids)) {}

  /// Expands each of these at its first use, from now on. Call again at each section.
  void expand_acronyms(const Acronyms* acronyms);
  void on_figure(Draw draw) { draw_ = std::move(draw); }
  /// Headings go down by this many levels: 1 makes <h2> an <h3>.
  void shift_headings(int levels) { shift_ = levels; }
  /// Ids of headings and keys begin with this, so that several texts may stand on one page.
  void prefix_ids(std::string prefix) { prefix_ = std::move(prefix); }
  /// A control below each clause: its citation, "Northshire Protocol 2017-18, clause 4.3", its address and
  /// its history.
  void cite_clauses(Cited cited);
  /// What a numbered paragraph is called, "clause" (default) or "paragraph", and of which part it is, " of
  /// Appendix B", where its number alone would not tell.
  void name_clauses(std::string_view noun, std::string part = {}) {
    clause_noun_ = noun;
    clause_part_ = std::move(part);
  }

  /// The blocks of a document.
  void blocks(std::string& out, const doc::Node& document);
  /// A prose value, without <p>.
  void prose(std::string& out, const doc::Node& document);

 private:
  using Children = std::vector<doc::Node>;
  /// By the number of a footnote: its id, and whether it was referred to.
  struct Note {
    std::string id;
    bool referred = false;
  };
  using Notes = std::unordered_map<std::string_view, Note>;

  // blocks.cpp
  void block(std::string& out, const doc::Node& node);
  void paragraph(std::string& out, const doc::Node& node);
  void list(std::string& out, const doc::Node& node);
  void item(std::string& out, const doc::Node& item, bool tight, bool split);
  void heading(std::string& out, const doc::Node& node);
  void editorial(std::string& out, const doc::Node& node);
  void figure(std::string& out, const doc::Node& node);
  /// Blocks or inlines, whichever the nodes are, and then the footnotes that stand among them.
  void mixed(std::string& out, const Children& nodes);
  Notes notes_of(const Children& nodes);
  void footnotes(std::string& out, const Children& nodes);
  /// ` id="…"`, the first time on this page that something may be linked to by this id; else nothing.
  std::string anchor(const std::string& id);

  // clauses.cpp
  void clause(std::string& out, const doc::Node& node);
  void clause_tools(std::string& out, const doc::Node& node);

  // tables.cpp
  void table(std::string& out, const doc::Node& node);
  void row(std::string& out, const doc::Node& row, std::string_view head_scope);
  void cell(std::string& out, const doc::Node& cell, std::string_view tag, doc::Change change);
  void fields(std::string& out, const doc::Node& node);
  void months(std::string& out, const doc::Node& node);
  void titled(std::string& out, const doc::Node& node);
  void panels(std::string& out, const doc::Node& node);

  // inlines.cpp
  static void escaped(std::string& out, std::string_view text);
  static void hidden(std::string& out, std::string_view words);
  static void tag(std::string& out, const doc::Node& node);
  static void word(std::string& out, const doc::Node& node);
  void inlines(std::string& out, const Children& children);
  void inline_node(std::string& out, const doc::Node& node);
  void link(std::string& out, const doc::Node& node);
  void reference(std::string& out, const doc::Node& node);
  void text(std::string& out, std::string_view text);
  /// The children with what became of them: `ins` and `del`, and words for those who hear them.
  void changed(std::string& out, const doc::Node& node, doc::Change change);

  Resolve resolve_;
  Draw draw_;
  const Acronyms* acronyms_ = nullptr;
  std::unordered_set<std::string_view> expanded_;
  int shift_ = 0;
  std::string prefix_;
  Cited cited_;
  std::string_view clause_noun_ = "clause";
  std::string clause_part_;
  std::shared_ptr<Ids> ids_;
  Notes notes_;  // of the text that is being written
};

}  // namespace concordat::html
