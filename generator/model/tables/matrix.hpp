#pragma once

#include <optional>
#include <vector>

#include "data/value.hpp"
#include "diag/diagnostic.hpp"
#include "model/tables/names.hpp"
#include "tables/sheet.hpp"

namespace concordat::model {

/// A cell of a matrix of members, a row an organisation and a column a board: "x" for a seat, the number of
/// seats, what somebody with a seat is ("attends"), or both ("2; attends"). Its keys of [[member]]; what is
/// none of these is reported.
data::Value seat_of(const tables::Cell& cell, diag::Sink& sink);

/// A cell of a matrix of reports as it is printed: "Agree", "Inform (Autumn)", "Agree; Inform (Spring, every
/// 3 years)". A table of [[report.cell]] for each action, without the body.
std::vector<data::Value> cells_of(const tables::Cell& cell, const Names& names, diag::Sink& sink);

}  // namespace concordat::model
