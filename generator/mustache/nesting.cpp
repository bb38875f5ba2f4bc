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

}  // namespace

Nesting match(std::vector<Token>& tokens, std::string_view source, FileIndex file, diag::Sink& sink) {
  Nesting nesting{std::vector<std::uint32_t>(tokens.size()), std::vector<std::uint32_t>(tokens.size())};
  std::vector<std::uint32_t> open;
  bool too_deep = false;

  const auto span_of = [&](const Token& token) {
    const auto first = static_cast<std::uint32_t>(token.name.data() - source.data());
    return Span{file, first, first + static_cast<std::uint32_t>(token.name.size())};
  };
  const auto end_innermost = [&](std::uint32_t at) {
    nesting.body_end[open.back()] = at;
    open.pop_back();
  };
  const auto report_unclosed = [&](std::vector<diag::Note> notes) {
    const Token& opening = tokens[open.back()];
    sink.add(diag::Code::TemplateSection, span_of(opening), described(opening) + " is not closed",
             "close it with {{/" + std::string(opening.name) + "}}", std::move(notes));
  };

  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    switch (token.tag) {
      case Tag::Section:
      case Tag::Inverted:
      case Tag::Parent:
      case Tag::Block:
        if (token.tag == Tag::Block && !open.empty() && tokens[open.back()].tag == Tag::Parent) {
          token.tag = Tag::Argument;
        }
        open.push_back(i);
        if (open.size() > deepest && !too_deep) {
          too_deep = true;
          sink.add(diag::Code::TemplateSection, span_of(token),
                   described(token) + " is nested more than " + std::to_string(deepest) + " deep",
                   "close the sections around it first, or move a part to a partial");
        }
        break;
      case Tag::Close: {
        const auto same_name = [&](std::uint32_t opening) { return tokens[opening].name == token.name; };
        if (open.empty()) {
          sink.add(diag::Code::TemplateSection, span_of(token),
                   "'" + std::string(token.name) + "' is closed but was not opened", "remove this tag");
          token.tag = Tag::Unprinted;
        } else if (std::any_of(open.rbegin(), open.rend(), same_name)) {
          while (!same_name(open.back())) {
            report_unclosed({{span_of(token), "what is around it ends here"}});
            end_innermost(i);
          }
          nesting.opening[i] = open.back();
          end_innermost(i);
        } else {
          // Most likely a slip in the name. Taking it for the innermost one keeps this from being reported
          // twice.
          const Token& opening = tokens[open.back()];
          sink.add(diag::Code::TemplateSection, span_of(token),
                   described(opening) + " is closed by the name '" + std::string(token.name) + "'",
                   "close it with {{/" + std::string(opening.name) + "}}",
                   {{span_of(opening), "opened here"}});
          nesting.opening[i] = open.back();
          end_innermost(i);
        }
        break;
      }
      default:
        break;
    }
  }
  while (!open.empty()) {
    if (!too_deep) report_unclosed({});
    end_innermost(static_cast<std::uint32_t>(tokens.size()));
  }
  return nesting;
}

}  // namespace concordat::mustache
