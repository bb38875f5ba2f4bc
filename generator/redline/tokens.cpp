#include "redline/tokens.hpp"

#include <functional>
#include <string>
#include <string_view>

#include "redline/likeness.hpp"

namespace concordat::redline {

using doc::Kind;
using doc::Node;

namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
}

void add_text(Tokens& tokens, std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    if (is_space(text[i])) {
      while (end < text.size() && is_space(text[end])) ++end;
    } else if (is_word(text[i])) {
      while (end < text.size() && is_word(text[end])) ++end;
    }
    Token token;
    token.node = {.kind = Kind::Text, .text = std::string(text.substr(i, end - i))};
    token.is_space = is_space(text[i]);
    token.ends = text[i] == '.' || text[i] == '?' || text[i] == '!' || text[i] == ';';
    token.hash = std::hash<std::string>()(normal(token.node.text));
    tokens.push_back(std::move(token));
    i = end;
  }
}

}  // namespace

Tokens tokens_of(const std::vector<Node>& inlines) {
  Tokens tokens;
  std::string run;
  const auto end_run = [&] {
    add_text(tokens, run);
    run.clear();
  };
  for (const Node& node : inlines) {
    if (node.kind == Kind::Text) {
      run += node.text;
    } else if (node.kind == Kind::SoftBreak) {
      run += '\n';
    } else {
      end_run();
      tokens.push_back({node, hash_of(node), false, false});
    }
  }
  end_run();
  return tokens;
}

}  // namespace concordat::redline
