// What acronyms mean where they stand. Two counties may each have an ICB: the text of one never speaks of
// that of the other.
#include "derive/acronyms.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace concordat::derive {
namespace {

using Ids = std::set<std::string_view>;
using Organisations = std::vector<const model::Organisation*>;

void add_members(const model::Edition& edition, Ids& ids) {
  for (const model::Body& body : edition.bodies) {
    for (const model::Member& member : body.members) {
      ids.insert(member.organisation);
      ids.insert(member.also.begin(), member.also.end());
    }
  }
}

/// In the order of the corpus.
Organisations named(const model::Corpus& corpus, const Ids& ids) {
  Organisations found;
  for (const model::Organisation& one : corpus.organisations) {
    if (ids.contains(one.id)) found.push_back(&one);
  }
  return found;
}

class Gathering {
 public:
  void add(std::string_view acronym, std::string_view name) {
    if (acronym.empty()) return;
    made_.known.insert(acronym);
    if (!name.empty() && acronym != name && !made_.open.contains(acronym))
      made_.meanings.emplace(acronym, name);
  }

  void add_names(const std::vector<std::string>& names) { made_.known.insert(names.begin(), names.end()); }

  void add_area(const model::Area& area) {
    for (const model::Term& term : area.terms) add(term.term, term.name);
    add_group(area.bodies);
    for (const model::AreaBody& body : area.bodies) {
      for (const model::FormerName& former : body.formerly) add(former.acronym, former.name);
      add_names(body.aliases);
    }
  }

  /// Things of which none is nearer than another: an acronym that two of them have is left open.
  template <class List>
  void add_group(const List& list) {
    std::map<std::string_view, std::set<std::string_view>> names;
    for (const auto& item : list) {
      const auto& one = thing(item);
      if (!one.acronym.empty() && !made_.known.contains(one.acronym)) names[one.acronym].insert(one.name);
    }
    for (const auto& [acronym, all] : names) {
      if (all.size() > 1) made_.open.emplace(acronym, std::vector(all.begin(), all.end()));
      add(acronym, *all.begin());
    }
  }

  Acronyms take() { return std::move(made_); }

 private:
  static const model::Organisation& thing(const model::Organisation* one) { return *one; }
  static const model::AreaBody& thing(const model::AreaBody& one) { return one; }

  Acronyms made_;
};

Organisations all_of(const model::Corpus& corpus) {
  Organisations all;
  for (const model::Organisation& one : corpus.organisations) all.push_back(&one);
  return all;
}

}  // namespace

std::vector<const model::Organisation*> organisations_of(const model::Corpus& corpus,
                                                         const model::Area& area) {
  Ids ids(area.councils.begin(), area.councils.end());
  for (const model::Document& document : area.documents) {
    for (const model::Edition& edition : document.editions) add_members(edition, ids);
  }
  return named(corpus, ids);
}

Acronyms acronyms_of(const model::Corpus& corpus) {
  Gathering gathering;
  gathering.add_group(all_of(corpus));
  return gathering.take();
}

Acronyms acronyms_of(const model::Corpus& corpus, const model::Area& area) {
  Gathering gathering;
  gathering.add_area(area);
  gathering.add_group(organisations_of(corpus, area));
  gathering.add_group(all_of(corpus));
  return gathering.take();
}

Acronyms acronyms_of(const model::Corpus& corpus, const model::Area& area, const model::Edition& edition) {
  Gathering gathering;
  for (const model::Body& body : edition.bodies) {
    gathering.add(body.acronym, body.name);
    gathering.add_names(body.aliases);
  }
  for (const model::Report& report : edition.timetable.reports) gathering.add(report.acronym, report.title);
  gathering.add_area(area);
  Ids ids(area.councils.begin(), area.councils.end());
  add_members(edition, ids);
  gathering.add_group(named(corpus, ids));
  gathering.add_group(all_of(corpus));
  return gathering.take();
}

}  // namespace concordat::derive
