// Officers write "Adults Board" or "SAB" where a file has "adults-board".
#include "model/tables/names.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "doc/plain.hpp"

namespace concordat::model {
namespace {

void add_once(std::vector<std::string>& to, std::string_view id) {
  if (std::find(to.begin(), to.end(), id) == to.end()) to.emplace_back(id);
}

}  // namespace

void Names::add(std::string_view thing, std::string_view id, std::string_view name) {
  if (id.empty()) return;
  Known& known = things_.try_emplace(std::string(thing)).first->second;
  if (known.has.emplace(id).second) known.ids.emplace_back(id);
  add_once(known.by_letters[std::string(id)], id);
  if (name.empty()) return;
  add_once(known.by_name[std::string(name)], id);
  add_once(known.by_letters[doc::lower(name)], id);
}

void Names::add(std::string_view thing, const data::Value* list) {
  if (!list) return;
  for (const data::Value& table : list->items) {
    const data::Value* id = table.find("id");
    if (id) add(thing, id->text, table);
  }
}

void Names::add(std::string_view thing, std::string_view id, const data::Value& table) {
  add(thing, id, std::string_view());
  for (const std::string_view key : {"name", "title", "acronym"}) {
    if (const data::Value* name = table.find(key)) add(thing, id, name->text);
  }
  for (const std::string_view key : {"aliases", "former_names"}) {
    const data::Value* names = table.find(key);
    for (std::size_t i = 0; names && i < names->items.size(); ++i) add(thing, id, names->items[i].text);
  }
}

std::string Names::id_of(std::string_view thing, std::string_view text, Span span, diag::Sink& sink) const {
  const Known* known = of(thing);
  if (!known || known->has.contains(text)) return std::string(text);
  auto ids = known->by_name.find(text);
  if (ids == known->by_name.end()) {
    ids = known->by_letters.find(doc::lower(text));
    if (ids == known->by_letters.end()) return std::string(text);
  }
  if (ids->second.size() > 1)
    sink.add(diag::Code::NameAmbiguous, span, fmt::format("\"{}\" is the name of several", text),
             fmt::format("write the id of the one that is meant: {}", fmt::join(ids->second, ", ")));
  return ids->second.front();
}

bool Names::knows(std::string_view thing, std::string_view id) const {
  const Known* known = of(thing);
  return known && known->has.contains(id);
}

const std::vector<std::string>& Names::ids(std::string_view thing) const {
  static const std::vector<std::string> none;
  const Known* known = of(thing);
  return known ? known->ids : none;
}

std::vector<std::string_view> Names::all(std::string_view thing) const {
  std::vector<std::string_view> all;
  const Known* known = of(thing);
  if (!known) return all;
  all.insert(all.end(), known->ids.begin(), known->ids.end());
  for (const auto& [name, ids] : known->by_name) all.push_back(name);
  return all;
}

const Names::Known* Names::of(std::string_view thing) const {
  const auto found = things_.find(thing);
  if (found != things_.end()) return &found->second;
  return above_ ? above_->of(thing) : nullptr;
}

}  // namespace concordat::model
