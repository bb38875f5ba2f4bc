#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/rules.hpp"
#include "doc/node.hpp"
#include "doc/plain.hpp"
#include "model/edition.hpp"

namespace concordat::check {

/// Calls `f(node)` for each piece of plain text of the edition's own wording: what an editorial note quotes
/// is not.
template <class F>
void visit_wording(const doc::Node& node, F&& f) {
  if (node.kind == doc::Kind::Editorial) return;
  if (node.kind == doc::Kind::Text) f(node);
  for (const doc::Node& child : node.children) visit_wording(child, f);
}

/// The place of some words of a text; the whole text where its own place is not exact.
Span part(const doc::Node& text, std::size_t at, std::size_t length);

/// The repair that puts words in the place of others; none where the document is no draft: what was agreed,
/// or is proposed, is not ours to change.
std::vector<diag::Repair> repair(const OfEdition& subject, Span place, std::string_view was,
                                 std::string_view words);

using doc::has_any;
using doc::lower;

/// All that the edition says in its own words, in small letters: a line each for paragraphs, cells and names.
std::string wording_of(const model::Edition& edition);

/// Whether it belongs to a word: a letter, a digit, or part of a letter beyond ASCII.
bool is_letter(char c);

/// Where the words begin in the text, as whole words: not "ICBs" for "ICB". npos where nowhere.
std::size_t find_whole(std::string_view text, std::string_view words);

}  // namespace concordat::check
