#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "diag/diagnostic.hpp"
#include "mustache/value.hpp"
#include "source/tree.hpp"

namespace concordat::mustache {

struct Library;

/// How a template treats what its view does not have.
enum class Names {
  /// For our own templates. A name, partial or block that nothing knows is an error, and so are a list or
  /// object
  /// written as text and content of a parent tag outside its blocks (it would be lost). An empty string is
  /// false.
  Strict,
  /// As the Mustache specification says: an unknown name or partial writes nothing, and an empty string is
  /// true.
  Lenient,
};

/// All templates of a site, compiled. Copies share the programs. The source tree must outlive it unchanged:
/// names and texts are views into it.
///
/// Beyond the specification, in both modes: `true` opens a section but is no context of its own, so `{{.}}`
/// and names in `{{#flag}}` mean what they mean outside; a member of null is null; `true` and `false` are
/// written as words.
class Templates {
 public:
  /// The page `name` ("pages/board") filled with `view`. Safe to call from several threads, each with its own
  /// sink. A mistake is reported once for its place in the template, and writes nothing.
  std::string render(std::string_view name, const Value& view, diag::Sink& sink) const;

 private:
  friend Templates compile(const source::Tree& templates, Names names, diag::Sink& sink);
  std::shared_ptr<const Library> library_;
};

/// Compiles every `*.mustache` file below `pages/` and `partials/`. A template's name is its path without the
/// extension; `{{> card}}` and `{{< card}}` mean "partials/card". Supported: the whole of the
/// specification 1.4 with inheritance, without lambdas and dynamic names. Templates with errors stay usable
/// as far as they were understood.
Templates compile(const source::Tree& templates, Names names, diag::Sink& sink);

}  // namespace concordat::mustache
