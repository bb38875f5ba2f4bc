// The registry seen from an edition. The rows of the registry stand in the header, beside the functions that
// they name.
#include "exports/tables.hpp"

namespace concordat::exports {

std::vector<const Table*> tables_of(const model::Edition& edition) {
  std::vector<const Table*> tables;
  for (const Table& table : all_tables) {
    if (table.exists(edition)) tables.push_back(&table);
  }
  return tables;
}

std::vector<MadeTable> make_tables(const Sources& from) {
  std::vector<MadeTable> made;
  for (const Table* table : tables_of(from.source())) made.push_back({table, table->rows(from)});
  return made;
}

}  // namespace concordat::exports
