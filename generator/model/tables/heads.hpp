#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "model/tables/kinds.hpp"
#include "model/tables/names.hpp"
#include "tables/sheet.hpp"

namespace concordat::model {

/// What a column of a sheet is: a key, or a body of a matrix.
struct Mapped {
  std::size_t index = 0;
  const tables::Cell* head = nullptr;
  const Column* column = nullptr;  ///< null in a column of a matrix
  Head written = Head::Plain;
  std::string body = {};
};

/// The columns of a sheet by its heads. One that is not known or stands twice is reported, and left out.
class Heads {
 public:
  Heads(const TableKind& kind, const tables::Sheet& sheet, const Names& names, diag::Sink& sink);

  const std::vector<Mapped>& all() const { return mapped_; }
  /// Whether a column of the sheet has a head, known or not.
  bool has(std::size_t index) const { return index < given_.size() && given_[index]; }
  bool is_matrix() const;

 private:
  bool can_be_matrix() const;
  void find_bodies();
  void report_unknown(const Mapped& one);
  void drop_repeated();

  const TableKind& kind_;
  const Names& names_;
  diag::Sink& sink_;
  std::vector<Column> known_;
  std::vector<Mapped> mapped_;
  std::vector<bool> given_;
};

}  // namespace concordat::model
