#pragma once

#include "derive/division.hpp"
#include "doc/node.hpp"
#include "model/corpus.hpp"

namespace concordat::views {

/// Words of all areas, acronyms of boards, reports and organisations, as one A to Z: a heading ("A"; "0-9"
/// where a term begins with no letter) and a FieldList a letter.
doc::Node glossary(const model::Corpus& corpus);

/// How it is divided. The letters of a term are those of its sort key.
derive::Division division_of(const doc::Node& glossary);

}  // namespace concordat::views
