#pragma once

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "doc/node.hpp"

namespace concordat::word {

/// Writes document trees as pandoc's. document.lua does what only pandoc can: widths of columns, pages on
/// their side, the pictures of the maps.
class Writer {
 public:
  /// The whole address, or the "#place", that a reference leads to.
  using Resolve = std::function<std::string(std::string_view url)>;

  explicit Writer(Resolve resolve) : resolve_(std::move(resolve)) {}

  /// The largest paper of a map: "a4" (default) or "a3".
  void set_map_paper(std::string_view paper) { map_paper_ = paper; }

  /// A whole document in pandoc's JSON.
  std::string document(std::string_view title, std::string_view language, const doc::Node& tree);

 private:
  using Json = nlohmann::json;
  using Children = std::vector<doc::Node>;

  void blocks(Json& out, const Children& children);
  void block(Json& out, const doc::Node& node);
  void figure(Json& out, const doc::Node& node);
  static Json head(std::string_view words);
  Json list(const doc::Node& node);
  void clause(Json& out, const doc::Node& node);
  void editorial(Json& out, const doc::Node& node);

  // writer_tables.cpp
  void table(Json& out, const doc::Node& node);
  void fields(Json& out, const doc::Node& node);
  void panels(Json& out, const doc::Node& node);
  Json row(const doc::Node& row);
  Json cell(const doc::Node& cell, doc::Change change);

  // writer_inlines.cpp
  /// The inlines of a node, with what became of them.
  Json inlines(const doc::Node& node, doc::Change change);
  void inlines(Json& out, const Children& children);
  /// The children as insertions or deletions. Links stand around the marks, not in them: pandoc loses a link,
  /// with its words, that stands in one.
  void tracked_run(Json& out, const Children& children, std::string_view kind);
  void inline_node(Json& out, const doc::Node& node);
  Json note(const doc::Node& reference);
  /// Blocks, or one run of inlines, whichever the children are.
  Json mixed(const doc::Node& node, doc::Change change);

  Resolve resolve_;
  std::string_view map_paper_ = "a4";
  bool in_matrix_ = false;            ///< what is said beside stands on a line of its own
  int comments_ = 0;                  ///< that are written already
  const doc::Node* notes_ = nullptr;  ///< the document whose footnotes are meant
};

// Pandoc's values.
nlohmann::json element(const char* type, nlohmann::json content);
nlohmann::json str(std::string_view text);
/// [id, [class], [[key, value]]]
nlohmann::json attributes(std::string_view id, std::string_view look = {}, std::string_view style = {});

}  // namespace concordat::word
