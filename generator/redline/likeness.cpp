#include "redline/likeness.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace concordat::redline {
namespace {

using doc::Node;

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

void mix(std::uint64_t& hash, std::uint64_t more) {
  hash = (hash ^ more) * 0x9E3779B97F4A7C15ull;
  hash ^= hash >> 29;
}

void mix(std::uint64_t& hash, std::string_view text) {
  mix(hash, std::hash<std::string_view>()(text));
}

/// A break of a line in the file is a space to a reader.
std::string_view text_of(const Node& node) {
  return node.kind == doc::Kind::SoftBreak ? std::string_view(" ") : std::string_view(node.text);
}

void add_words(const Node& node, std::string& gathered) {
  if (doc::is_block(node)) gathered += ' ';
  gathered += text_of(node);
  for (const Node& child : node.children) add_words(child, gathered);
}

/// Whether it has none of what `normal` changes: nearly every text.
bool is_normal(std::string_view text) {
  char before = 'x';
  for (const char c : text) {
    if ((c & 0x80) != 0 || (is_space(c) && (c != ' ' || before == ' '))) return false;
    before = c;
  }
  return true;
}

}  // namespace

std::string normal(std::string_view text) {
  if (is_normal(text)) return std::string(text);
  constexpr std::pair<std::string_view, char> marks[] = {
      {"\u2018", '\''}, {"\u2019", '\''}, {"\u201C", '"'}, {"\u201D", '"'}, {"\u00A0", ' '}};
  std::string made;
  made.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    char c = text[i];
    std::size_t length = 1;
    if ((c & 0x80) != 0) {  // every word of every text comes by here, and few have such a mark
      const auto mark = std::find_if(std::begin(marks), std::end(marks),
                                     [&](const auto& one) { return text.substr(i).starts_with(one.first); });
      if (mark != std::end(marks)) {
        c = mark->second;
        length = mark->first.size();
      }
    }
    i += length;
    if (!is_space(c))
      made += c;
    else if (made.empty() || made.back() != ' ')
      made += ' ';
  }
  return made;
}

namespace {

void mix_normal(std::uint64_t& hash, std::string_view text) {
  if (is_normal(text))
    mix(hash, text);
  else
    mix(hash, std::string_view(normal(text)));
}

}  // namespace

std::uint64_t hash_of(const Node& node) {
  std::uint64_t hash =
      static_cast<std::uint64_t>(node.kind == doc::Kind::SoftBreak ? doc::Kind::Text : node.kind);
  mix_normal(hash, text_of(node));
  // What an acronym stands for is said elsewhere, in words that are compared.
  if (node.kind != doc::Kind::Abbreviation) mix(hash, node.title);
  if (node.kind == doc::Kind::Link || node.kind == doc::Kind::View || node.kind == doc::Kind::Figure)
    mix(hash, node.url);
  if (node.kind == doc::Kind::Tag) mix(hash, node.look);
  // Runs of text are one, wherever lines break.
  std::string run;
  const auto end_run = [&] {
    if (!run.empty()) mix_normal(hash, run);
    run.clear();
  };
  for (const Node& child : node.children) {
    if (child.kind == doc::Kind::Text || child.kind == doc::Kind::SoftBreak) {
      run += text_of(child);
    } else {
      end_run();
      mix(hash, hash_of(child));
    }
  }
  end_run();
  return hash;
}

std::vector<std::uint32_t> words_of(const Node& node) {
  std::string gathered;
  add_words(node, gathered);
  const std::string text = normal(gathered);
  std::vector<std::uint32_t> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin)
      words.push_back(static_cast<std::uint32_t>(
          std::hash<std::string_view>()(std::string_view(text).substr(begin, end - begin))));
    begin = end + 1;
  }
  std::sort(words.begin(), words.end());
  return words;
}

double likeness(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  if (a.empty() && b.empty()) return 1;
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++common, ++i, ++j;
    } else {
      ++(a[i] < b[j] ? i : j);
    }
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

}  // namespace concordat::redline
