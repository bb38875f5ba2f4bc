// The law that comes with the program. A test reads it as strictly as a content file; here it is known to be
// sound.
#include "model/shipped_law.hpp"

#include <algorithm>

#include "model/keys/all.hpp"
#include "model/parsed.hpp"

namespace concordat::model {

std::vector<LawRow> shipped_law() {
  source::Tree tree;
  tree.files.push_back({"law/england.toml", std::string(shipped_law_text)});
  diag::Sink sink;
  const ParsedFile file = parse_file(tree, 0, sink);
  Law law;
  Reader(tree, sink).file(file.table, law);
  for (LawRow& row : law.rows) row.id.span = {};
  return std::move(law.rows);
}

std::vector<LawRow> joined_law(std::vector<LawRow> shipped, std::vector<LawRow> own) {
  for (LawRow& row : own) {
    const auto same = std::find_if(shipped.begin(), shipped.end(), [&](const LawRow& one) {
      return one.id == row.id && one.id.span.file == no_file;
    });
    if (same == shipped.end()) {
      shipped.push_back(std::move(row));
    } else {
      *same = std::move(row);
    }
  }
  return shipped;
}

}  // namespace concordat::model
