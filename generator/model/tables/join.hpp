#pragma once

#include <deque>

#include "model/build_edition.hpp"
#include "model/tables/names.hpp"

namespace concordat::model {

/// Puts the rows of an edition's tables behind those of its TOML files. The joined files take the place of
/// the edition's; `made` keeps them. The same row twice is reported.
void join_tables(EditionFiles& files, Names names, std::deque<ParsedFile>& made, diag::Sink& sink);

}  // namespace concordat::model
