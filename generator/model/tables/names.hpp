#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "data/value.hpp"
#include "diag/diagnostic.hpp"

namespace concordat::model {

/// Things by their ids and by what people call them, so that a table may have either.
class Names {
 public:
  /// Things of which nothing is added here are looked for in `above`, which has to outlive it.
  explicit Names(const Names* above) : above_(above) {}
  Names() = default;

  /// `thing` as `model::thing` has it: "body".
  void add(std::string_view thing, std::string_view id, std::string_view name);
  /// A list of TOML tables, each with an id and a name, title, acronym, aliases or former names.
  void add(std::string_view thing, const data::Value* list);
  /// What one such table calls the thing with this id.
  void add(std::string_view thing, std::string_view id, const data::Value& table);

  /// The id of what is called so: an id, else a name, else a name with other capitals. The text itself where
  /// nothing is; a name of several things is reported.
  std::string id_of(std::string_view thing, std::string_view text, Span span, diag::Sink& sink) const;
  /// Whether something has this id.
  bool knows(std::string_view thing, std::string_view id) const;
  /// In the order in which they were added.
  const std::vector<std::string>& ids(std::string_view thing) const;
  /// All ids and names of it, for hints.
  std::vector<std::string_view> all(std::string_view thing) const;

 private:
  using Ids = std::vector<std::string>;
  struct Known {
    Ids ids;  // in the order in which they were added
    std::set<std::string, std::less<>> has;
    std::map<std::string, Ids, std::less<>> by_name;     // as it is written
    std::map<std::string, Ids, std::less<>> by_letters;  // in small letters
  };
  /// Null where nothing is known of such things.
  const Known* of(std::string_view thing) const;

  const Names* above_ = nullptr;
  std::map<std::string, Known, std::less<>> things_;
};

}  // namespace concordat::model
