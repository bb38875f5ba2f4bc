#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diagram/families.hpp"
#include "doc/node.hpp"
#include "json/writer.hpp"
#include "print/anchors.hpp"
#include "views/subject.hpp"

namespace concordat::print {

/// Writes the data of one printed document as JSON, from beginning to end. Text of the content is JSON
/// strings and nothing else, so the print templates can only ever typeset it as text.
class Writer {
 public:
  Writer(const site::Site& site, const site::EditionSite& edition, Anchors anchors = {})
      : site_(site), edition_(edition), anchors_(std::move(anchors)) {}

  const site::Site& site() const { return site_; }
  const site::EditionSite& edition() const { return edition_; }
  views::Subject subject() const {
    return {site_.index, edition_.index, edition_.timetable, edition_.mentions};
  }
  const model::Body* body(std::string_view id) const { return edition_.index.body(id); }
  json::Writer& json() { return json_; }

  /// Text for readers, in which a long word may break. Use `json()` for everything else.
  void text(std::string_view name, std::string_view value);
  void text(std::string_view value);
  void text_given(std::string_view name, std::string_view value) {
    if (!value.empty()) text(name, value);
  }
  /// The blocks of a document as a member; nothing where there are none.
  void blocks(std::string_view name, const doc::Node& document);
  /// The inlines of a prose value as a member; nothing where there are none.
  void prose(std::string_view name, const doc::Node& prose);

  /// Writes a label that the document was promised to have; the second time it is left out.
  void label(const std::string& label);

  /// One block of a text.
  void block(const doc::Node& node);
  /// The children from `first` to before `last` of a clause; the number stands before the first child.
  void clause(const doc::Node& node, std::size_t first, std::size_t last);
  /// Headings are written at least one level below this one and never skip a level.
  void headings_below(int level) { outer_ = deepest_ = level; }
  /// Footnotes of `document` are written where they are first referred to.
  void notes_of(const doc::Node& document) { notes_ = &document; }

  std::string take() { return json_.take(); }

 private:
  void blocks_of(const std::vector<doc::Node>& nodes);
  void items(const doc::Node& list);
  void heading(const doc::Node& node);

  // writer_tables.cpp
  void table(const doc::Node& node);
  void row(const doc::Node& row);
  void fields(const doc::Node& node);
  void panels(const doc::Node& node);

  // writer_inlines.cpp
  enum class Links { Written, Left };
  /// The inlines of a node, and of all blocks below it, one after another, as an array; with what became of
  /// them.
  void inlines(std::string_view name, const doc::Node& node, doc::Change change,
               Links links = Links::Written);
  void changed(const doc::Node& node, doc::Change change, Links links);
  void array(std::string_view name, const std::vector<doc::Node>& nodes, Links links);
  void parts(const std::vector<doc::Node>& nodes, Links links);
  void part(const doc::Node& node, Links links);
  void wrapped(std::string_view kind, const doc::Node& node, Links links);
  void words(std::string_view kind, std::string_view words);
  void link(const doc::Node& node, Links links);
  /// The member "stroke": how lines of a family are drawn.
  void sample(const diagram::Look& look);
  void note(const doc::Node& reference);
  void notes_in(const doc::Node& node);
  void note_text(const std::vector<doc::Node>& blocks);

  const site::Site& site_;
  const site::EditionSite& edition_;
  Anchors anchors_;
  Anchors written_;  ///< labels that stand in the document already
  json::Writer json_;
  const doc::Node* notes_ = nullptr;
  std::unordered_map<const doc::Node*, std::size_t> note_numbers_;
  int outer_ = 1;
  int deepest_ = 1;      ///< level of the last heading
  std::string heading_;  ///< its text: a caption that says the same is left out
};

}  // namespace concordat::print
