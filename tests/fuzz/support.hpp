#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "doc/node.hpp"
#include "source/tree.hpp"

namespace concordat::fuzz {

/// What a target does with one input. Each target defines it.
void run(std::string_view input);

/// Says what does not hold, and ends the program: the fuzzer then keeps the input.
void must(bool holds, std::string_view what);

/// The same of two texts; says both.
void must_be(const std::string& found, const std::string& expected, std::string_view what);

/// The span is of this file, or of none, and covers whole characters of it.
void must_fit(Span span, const source::Tree& sources);
/// The same of a tree.
void must_fit(const doc::Node& tree, const source::Tree& sources);
/// The same of each diagnostic and its notes; and both reports can be printed, and tell each once.
void must_report(const std::vector<diag::Diagnostic>& found, const source::Tree& sources);

/// The input as a file of clean text, as the parsers are given it; `usable` is false, and the mistake in the
/// sink, where it is none.
source::Tree text_file(std::string_view input, diag::Sink& sink);

/// The words of a tree, without blanks.
std::string words(const doc::Node& tree);

}  // namespace concordat::fuzz
