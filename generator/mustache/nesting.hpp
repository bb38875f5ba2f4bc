#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "mustache/scan.hpp"

namespace concordat::mustache {

/// How the tags of one template belong together; each list has an entry a token.
struct Nesting {
  /// For an opening tag the token that ends its body: its closing tag, the tag at which it was abandoned, or
  /// the number of tokens.
  std::vector<std::uint32_t> body_end;
  /// For a closing tag its opening tag.
  std::vector<std::uint32_t> opening;
};

/// Pairs opening and closing tags. Reports those without a partner, and nesting that is too deep to be meant.
/// A block directly inside a parent becomes an Argument, a closing tag that closes nothing becomes Unprinted.
Nesting match(std::vector<Token>& tokens, std::string_view source, FileIndex file, diag::Sink& sink);

}  // namespace concordat::mustache
