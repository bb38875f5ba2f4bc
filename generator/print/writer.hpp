#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "json/writer.hpp"
#include "markdown/node.hpp"
#include "print/anchors.hpp"

namespace concordat::print {

/// Writes the data of one printed document as JSON, from beginning to end. Text of the content is JSON
/// strings and nothing else, so the print templates can only ever typeset it as text.
class Writer {
 public:
  Writer(const site::Site& site, const site::EditionSite& edition, Anchors anchors = {})
      : site_(site), edition_(edition), anchors_(std::move(anchors)) {}

  const site::Site& site() const { return site_; }
  const site::EditionSite& edition() const { return edition_; }
  const model::Body* body(std::string_view id) const { return edition_.index.body(id); }
  json::Writer& json() { return json_; }

  /// Text for readers, in which a long word may break. Use `json()` for everything else.
  void text(std::string_view name, std::string_view value);
  void text(std::string_view value);
  void text_given(std::string_view name, std::string_view value) {
    if (!value.empty()) text(name, value);
  }
  /// The blocks of a document as a member; nothing where there are none.
  void blocks(std::string_view name, const markdown::Node& document);
  /// The inlines of a prose value as a member; nothing where there are none.
  void prose(std::string_view name, const markdown::Node& prose);
  /// An array of prose values, each an array of inlines.
  void list(std::string_view name, const std::vector<markdown::Node>& proses);
  /// The clauses that a fact rests on, as links.
  void clauses(const std::vector<model::ClauseRef>& refs);
  void body(std::string_view name, const model::Body& body);
  /// A member that links to `url`: { to | url, c }.
  void link(std::string_view name, std::string_view url, std::string_view text = {});

  /// Writes a label that the document was promised to have; the second time it is left out.
  void label(const std::string& label);

  /// One block of a text.
  void block(const markdown::Node& node);
  /// The children from `first` to before `last` of a clause; the number stands before the first child.
  void clause(const markdown::Node& node, std::size_t first, std::size_t last);
  /// Headings are written at least one level below this one and never skip a level.
  void headings_below(int level) { outer_ = deepest_ = level; }
  /// Footnotes of `document` are written where they are first referred to.
  void notes_of(const markdown::Node& document) { notes_ = &document; }

  std::string take() { return json_.take(); }

 private:
  void items(const markdown::Node& list);
  void table(const markdown::Node& node);
  void inlines(const markdown::Node& node);
  void inline_node(const markdown::Node& node, bool links);
  void note(const markdown::Node& reference);
  void target(const Target& target);
  void view(const markdown::Node& node);

  const site::Site& site_;
  const site::EditionSite& edition_;
  Anchors anchors_;
  Anchors written_;  ///< labels that stand in the document already
  json::Writer json_;
  const markdown::Node* notes_ = nullptr;
  std::unordered_map<const markdown::Node*, std::size_t> note_numbers_;
  int outer_ = 1;
  int deepest_ = 1;      ///< level of the last heading
  std::string heading_;  ///< its text: a caption that says the same is left out
};

/// What stands in the place of `![](view:…)`, as the member "data". Nothing where the view is unknown.
void write_view(Writer& w, std::string_view view);

/// A view that needs a page of its own: "map", "timetable" or nothing.
std::string_view wide_view(const markdown::Node& node);

}  // namespace concordat::print
