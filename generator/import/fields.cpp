// Fields of a Word file. They may go on from paragraph to paragraph, and stand in one another.
#include "import/fields.hpp"

#include <algorithm>
#include <utility>

#include "import/letters.hpp"

namespace concordat::importing {
namespace {

/// "REF", "_Ref123", "\r", "\h".
std::vector<std::string> words_of_code(std::string_view code) {
  return split(code);
}

bool is_contents(std::string_view code) {
  const std::vector<std::string> words = words_of_code(code);
  return !words.empty() && words.front() == "TOC";
}

}  // namespace

void Fields::code(std::string_view words) {
  if (!open_.empty() && !open_.back().shows) open_.back().code += words;
}

void Fields::separate() {
  if (open_.empty() || open_.back().shows) return;
  open_.back().shows = true;
  contents_ += is_contents(open_.back().code) ? 1 : 0;
}

std::optional<Reference> Fields::end() {
  if (open_.empty()) return std::nullopt;
  const Field field = std::move(open_.back());
  open_.pop_back();
  contents_ -= field.shows && is_contents(field.code) ? 1 : 0;
  const std::vector<std::string> words = words_of_code(field.code);
  if (words.size() < 2 || words[0] != "REF") return std::nullopt;
  const bool number = std::any_of(words.begin() + 2, words.end(), [](const std::string& word) {
    return word == "\\r" || word == "\\n" || word == "\\w";
  });
  return number ? std::optional(Reference{words[1], field.shown}) : std::nullopt;
}

bool Fields::in_code() const {
  return std::any_of(open_.begin(), open_.end(), [](const Field& field) { return !field.shows; });
}

void Fields::show(const std::string& words) {
  for (Field& field : open_) field.shown += words;
}

void Fields::link(Piece& to) const {
  for (const Field& field : open_) {
    const std::vector<std::string> words = words_of_code(field.code);
    if (words.size() < 2) continue;
    const std::string& first = words[1];
    const bool quoted = first.size() > 2 && first.front() == '"';
    if (words[0] == "HYPERLINK" && quoted) to.address = first.substr(1, first.find('"', 1) - 1);
    if (words[0] == "REF" || (in_contents() && words[0] == "PAGEREF")) to.target = first;
  }
}

}  // namespace concordat::importing
