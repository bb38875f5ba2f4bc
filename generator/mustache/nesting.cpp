// Says which closing tag ends which section, parent or block. Works with a stack of its own, not with
// recursion, so that no input can exhaust the machine's. Invariant: bodies are properly nested, also after an
// error.

#include "mustache/nesting.hpp"

#include <algorithm>
#include <string>

namespace concordat::mustache {
namespace {

constexpr std::size_t deepest = 100;

std::string_view kind_name(Tag tag) {
  if (tag == Tag::Parent) return "parent";
  return tag == Tag::Block || tag == Tag::Argument ? "block" : "section";
}

std::string described(const Token& token) {
  return std::string(kind_name(token.tag)) + " '" + std::string(token.name) + "'";
}

class Matcher {
 public:
  Matcher(std::vector<Token>& tokens, std::string_view source, FileIndex file, diag::Sink& sink)
      : tokens_(tokens), source_(source), file_(file), sink_(sink) {
    nesting_.body_end.resize(tokens.size());
    nesting_.opening.resize(tokens.size());
  }

  Nesting match() {
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      switch (tokens_[i].tag) {
        case Tag::Section:
        case Tag::Inverted:
        case Tag::Parent:
        case Tag::Block:
          open(i);
          break;
        case Tag::Close:
          close(i);
          break;
        default:
          break;
      }
    }
    while (!open_.empty()) {
      if (!too_deep_) report_unclosed({});
      end_innermost(static_cast<std::uint32_t>(tokens_.size()));
    }
    return std::move(nesting_);
  }

 private:
  Token& innermost() { return tokens_[open_.back()]; }

  void open(std::uint32_t i) {
    Token& token = tokens_[i];
    const bool inside_parent = !open_.empty() && innermost().tag == Tag::Parent;
    if (token.tag == Tag::Block && inside_parent) token.tag = Tag::Argument;
    open_.push_back(i);
    if (open_.size() <= deepest || too_deep_) return;
    too_deep_ = true;
    error(token, described(token) + " is nested more than " + std::to_string(deepest) + " deep",
          "close the sections around it first, or move a part to a partial");
  }

  void close(std::uint32_t i) {
    Token& token = tokens_[i];
    const auto same_name = [&](std::uint32_t opening) { return tokens_[opening].name == token.name; };
    if (open_.empty()) {
      error(token, "'" + std::string(token.name) + "' is closed but was not opened", "remove this tag");
      token.tag = Tag::Unprinted;
      return;
    }
    if (std::any_of(open_.rbegin(), open_.rend(), same_name)) {
      while (!same_name(open_.back())) {
        report_unclosed({{span_of(token), "what is around it ends here"}});
        end_innermost(i);
      }
    } else {
      // Most likely a slip in the name. Taking it for the innermost one keeps this from being reported twice.
      error(token, described(innermost()) + " is closed by the name '" + std::string(token.name) + "'",
            how_to_close(innermost()), {{span_of(innermost()), "opened here"}});
    }
    nesting_.opening[i] = open_.back();
    end_innermost(i);
  }

  void end_innermost(std::uint32_t at) {
    nesting_.body_end[open_.back()] = at;
    open_.pop_back();
  }

  void report_unclosed(std::vector<diag::Note> notes) {
    error(innermost(), described(innermost()) + " is not closed", how_to_close(innermost()),
          std::move(notes));
  }

  static std::string how_to_close(const Token& opening) {
    return "close it with {{/" + std::string(opening.name) + "}}";
  }

  void error(const Token& at, std::string message, std::string hint, std::vector<diag::Note> notes = {}) {
    sink_.add(diag::Code::TemplateSection, span_of(at), std::move(message), std::move(hint),
              std::move(notes));
  }

  Span span_of(const Token& token) const {
    const auto first = static_cast<std::uint32_t>(token.name.data() - source_.data());
    return Span{file_, first, first + static_cast<std::uint32_t>(token.name.size())};
  }

  std::vector<Token>& tokens_;
  std::string_view source_;
  FileIndex file_;
  diag::Sink& sink_;
  Nesting nesting_;
  std::vector<std::uint32_t> open_;
  bool too_deep_ = false;
};

}  // namespace

Nesting match(std::vector<Token>& tokens, std::string_view source, FileIndex file, diag::Sink& sink) {
  return Matcher(tokens, source, file, sink).match();
}

}  // namespace concordat::mustache
