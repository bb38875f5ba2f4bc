// Names of several words are found in a text in one pass, whatever their number.
#include "search/names.hpp"

#include <algorithm>
#include <unordered_map>

#include "derive/acronyms.hpp"
#include "doc/plain.hpp"

namespace concordat::search {
namespace {

bool is_acronym(std::string_view name) {
  constexpr std::size_t longest = 6;
  return name.size() <= longest &&
         std::count_if(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) >= 2;
}

void append(std::vector<std::string>& names, const std::vector<std::string>& more) {
  names.insert(names.end(), more.begin(), more.end());
}

template <class Body>
std::vector<std::string> names_of(const Body& body) {
  std::vector<std::string> names = {body.name, body.acronym};
  append(names, body.aliases);
  return names;
}

}  // namespace

SameNames::SameNames(const model::Area& area) {
  std::unordered_map<std::string_view, std::vector<std::string>> by_body;
  for (const model::Document& document : area.documents) {
    for (const model::Edition& edition : document.editions) {
      for (const model::Body& body : edition.bodies) append(by_body[body.id], names_of(body));
    }
  }
  for (const model::AreaBody& body : area.bodies) {
    std::vector<std::string> names = names_of(body);
    append(names, by_body[body.id]);
    for (const model::FormerName& former : body.formerly) append(names, {former.name, former.acronym});
    add(std::move(names), body.id);
  }
  for (const model::Topic& topic : area.topics) {
    std::vector<std::string> names = topic.also;
    names.push_back(topic.name);
    add(std::move(names));
  }
  for (const model::Term& term : area.terms) {
    std::vector<std::string> names = term.also;
    append(names, {term.term, term.name});
    add(std::move(names));
  }
}

SameNames::SameNames(const model::Corpus& corpus, const model::Area* area) {
  const derive::Acronyms acronyms = area ? derive::acronyms_of(corpus, *area) : derive::acronyms_of(corpus);
  for (const model::Organisation& organisation : corpus.organisations) {
    std::vector<std::string> names = organisation.former_names;
    names.push_back(organisation.name);
    const auto meant = acronyms.meanings.find(organisation.acronym);
    if (meant != acronyms.meanings.end() && meant->second == organisation.name)
      names.push_back(organisation.acronym);
    add(std::move(names));
  }
}

void SameNames::add(std::vector<std::string> names, std::string_view body) {
  std::erase(names, std::string());
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  if (names.size() < 2 && body.empty()) return;
  const std::string& place = kept_.emplace_back(std::to_string(groups_.size()));
  for (const std::string& name : groups_.emplace_back(Group{std::move(names), body}).names) {
    if (is_acronym(name)) {
      exact_.add(name, place);
    } else {
      small_.add(kept_.emplace_back(doc::lower(name)), place);
    }
  }
}

SameNames::Found SameNames::in(std::string_view text) const {
  std::vector<std::size_t> places;
  const auto take = [&](const std::string& place) { places.push_back(std::stoul(place)); };
  exact_.find(text, take);
  small_.find(doc::lower(text), take);
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  Found found;
  for (const std::size_t place : places) {
    for (const std::string& name : groups_[place].names) found.names += name + " ";
    if (!groups_[place].body.empty()) found.bodies.push_back(groups_[place].body);
  }
  return found;
}

}  // namespace concordat::search
