#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "markdown/node.hpp"
#include "site/links.hpp"

namespace concordat::site {

/// Writes document trees as HTML. One writer serves one run of text: it remembers which acronyms were
/// expanded. Everything that comes from content is escaped.
class HtmlWriter {
 public:
  /// Writes a view in the place of an image.
  using WriteView = std::function<void(std::string& out, const markdown::Node& view)>;

  explicit HtmlWriter(const LinkContext& links) : links_(links) {}

  /// Expands each of these at its first use, from now on. Call again at each section.
  void expand_acronyms(const Acronyms* acronyms);
  void on_view(WriteView view) { view_ = std::move(view); }
  /// Headings go down by this many levels: 1 makes <h2> an <h3>.
  void shift_headings(int levels) { shift_ = levels; }
  /// Ids of headings and footnotes begin with this, so that several texts may stand on one page.
  void prefix_ids(std::string prefix) { prefix_ = std::move(prefix); }
  /// A citation below each clause: "Northshire Protocol 2017-18, clause 4.3" and its address.
  void cite_clauses(std::string citation, std::string address);
  /// What a numbered paragraph is called: "clause" (default) or "paragraph".
  void set_clause_noun(std::string_view noun) { clause_noun_ = noun; }

  /// The blocks of a document.
  void blocks(std::string& out, const markdown::Node& document);
  /// A prose value, without <p>.
  void prose(std::string& out, const markdown::Node& document);

 private:
  void block(std::string& out, const markdown::Node& node);
  void clause(std::string& out, const markdown::Node& node);
  void list(std::string& out, const markdown::Node& node);
  void table(std::string& out, const markdown::Node& node);
  void heading(std::string& out, const markdown::Node& node);
  void footnotes(std::string& out, const markdown::Node& document);
  void inlines(std::string& out, const markdown::Node& node);
  void inline_node(std::string& out, const markdown::Node& node);
  void link(std::string& out, const markdown::Node& node);
  void text(std::string& out, std::string_view text);
  void item_children(std::string& out, const markdown::Node& item, bool tight);

  LinkContext links_;
  const Acronyms* acronyms_ = nullptr;
  std::unordered_set<std::string_view> expanded_;
  WriteView view_;
  int shift_ = 0;
  std::string prefix_;
  std::string citation_;
  std::string address_;
  std::string_view clause_noun_ = "clause";
  std::unordered_set<std::string> referred_;  // ids of footnote references that were written
};

/// Shortcuts for values outside running text.
std::string prose_html(const LinkContext& links, const markdown::Node& prose);
std::string blocks_html(const LinkContext& links, const markdown::Node& document);

}  // namespace concordat::site
