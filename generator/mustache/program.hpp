#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "mustache/template.hpp"

namespace concordat::mustache {

inline constexpr std::uint32_t nothing = 0xffffffff;

enum class OpKind : std::uint8_t {
  Text,
  Variable,
  Raw,
  Section,   ///< runs [here + 1, end) once, or once an item
  Inverted,  ///< goes on with the next operation, or jumps to end
  Partial,
  Parent,    ///< [here + 1, end) are its arguments, nothing else
  Argument,  ///< {{$name}} directly inside a parent tag: content for a block of that parent
  Block,     ///< {{$name}} elsewhere: [here + 1, end) unless an argument replaces it
};

/// One step of a template. Which fields count depends on the kind.
struct Op {
  OpKind kind = OpKind::Text;
  bool line_start = false;  ///< first on a line of its template: the indentation of a partial goes before it
  bool standalone = false;  ///< Partial, Parent, Block: alone on its line, which is not written
  std::uint32_t end = 0;    ///< index of the first operation after the body
  std::uint32_t target =
      0;  ///< Partial, Parent: index of the program, or `nothing`; Argument, Block: the name's number
  std::uint32_t path =
      0;  ///< Variable, Raw, Section, Inverted: first part of a dotted name in `Library::parts`
  std::uint32_t path_length = 0;  ///< 0 for the implicit iterator
  std::string_view name = {};
  std::string_view text =
      {};  ///< Text: what is written; Partial, Parent, Block: further indentation for its lines
};

/// One template: operations [begin, end) of the library.
struct Program {
  std::string_view name;  ///< "pages/board"
  FileIndex file = no_file;
  std::string_view source = {};
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::size_t size_hint = 0;  ///< bytes to reserve for a page
};

/// Names and texts are views into the source tree, or into `pool` where indentation was taken off.
struct Library {
  Names names = Names::Strict;
  std::vector<Op> ops;
  std::vector<Program> programs;  ///< sorted by name, their operations in the same order
  std::vector<std::string_view> parts;
  std::vector<std::string_view> block_names;
  std::deque<std::string> pool;  ///< a deque, so that views stay good while it grows

  /// Index of the program, or `nothing`.
  std::uint32_t find(std::string_view name) const;
  /// The place of `part`, a view into the source of the program which holds operation `op`.
  Span span(std::uint32_t op, std::string_view part) const;
  /// A hint with the partial that was most likely meant; empty when none is near.
  std::string partial_hint(std::string_view wanted) const;
};

inline constexpr std::string_view partials_folder = "partials/";

/// Appends the operations of one program. All programs of the library must have their names already, for
/// partials.
void assemble(Library& library, std::uint32_t program, diag::Sink& sink);

}  // namespace concordat::mustache
