// What can be found: topics, boards and what is said of them, clauses, reports, organisations, words, law.
#include "search/record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

#include "addresses/addresses.hpp"
#include "derive/alphabet.hpp"
#include "derive/history.hpp"
#include "derive/passages.hpp"
#include "derive/references.hpp"
#include "doc/plain.hpp"
#include "search/names.hpp"
#include "threads/parallel.hpp"
#include "views/glossary.hpp"
#include "views/parts.hpp"

namespace concordat::search {
namespace {

using derive::Passage;
using derive::PassageKind;

struct Look {
  Kind kind;
  std::string_view prefix;  ///< before the name of the board
};

constexpr Look look_of(PassageKind kind) {
  switch (kind) {
    case PassageKind::Board:
      return {Kind::Board, ""};
    case PassageKind::Function:
      return {Kind::Board, "Function of "};
    case PassageKind::Priority:
      return {Kind::Board, "Priority of "};
    case PassageKind::Members:
      return {Kind::Board, "Members of "};
    case PassageKind::Theme:
      return {Kind::Topic, ""};
    case PassageKind::Report:
      return {Kind::Report, ""};
    case PassageKind::Clause:
    case PassageKind::Text:
      break;
  }
  return {Kind::Text, ""};
}

/// What people come for is heavier than what else says the same.
constexpr float weight_of(PassageKind kind) {
  switch (kind) {
    case PassageKind::Theme:
    case PassageKind::Report:
      return 1.15F;
    case PassageKind::Function:
    case PassageKind::Priority:
      return 0.9F;
    case PassageKind::Members:
      return 0.8F;
    case PassageKind::Board:
    case PassageKind::Clause:
    case PassageKind::Text:
      break;
  }
  return 1;
}

std::string title_of(const Passage& passage) {
  if (passage.clause) {
    const std::string label = views::capital(derive::clause_label({passage.section, passage.clause}));
    return fmt::format("{}: {}", label, passage.title);
  }
  if (passage.section && passage.title != passage.section->title)
    return fmt::format("{}: {}", passage.section->title, passage.title);
  const Look look = look_of(passage.kind);
  if (look.kind != Kind::Board) return passage.title;
  const bool is_itself = passage.kind == PassageKind::Board;
  return std::string(look.prefix) + (is_itself ? views::called(*passage.body) : passage.body->name);
}

class Collector {
 public:
  Collector(const derive::Index& corpus, const model::Area& area)
      : corpus_(corpus), area_(area), of_area_(area), organisations_(corpus.corpus(), &area), group_{&area} {}

  Group collect() {
    for (const model::Topic& topic : area_.topics) {
      Record& made = add(Kind::Topic, addresses::topic_url(area_, topic.id), topic.name);
      made.place = area_.name;
      made.weight = 1.35F;
      made.also = topic.also;
      made.words = fmt::format("Who leads on {} in {}, who works on it, whom to contact.",
                               views::uncapital(topic.name), area_.name);
      finish(made);
    }
    for (const model::Office& office : area_.offices) {
      Record& made = add(Kind::Board, addresses::office_url(area_, office.id), office.title);
      made.place = area_.name;
      made.words = "Where it sits. " + derive::words_of(office.note);
      finish(made);
    }
    find_homes();
    for (const model::AreaBody& body : area_.bodies) {
      if (!homes_.contains(body.id)) add_undescribed(body);
    }
    for (const model::Document& document : area_.documents) {
      for (const model::Edition& edition : document.editions) add_edition(document, edition);
    }
    return std::move(group_);
  }

 private:
  Record& add(Kind kind, std::string url, std::string title) {
    Record& made = group_.records.emplace_back();
    made.kind = kind;
    made.url = std::move(url);
    made.title = std::move(title);
    return made;
  }

  void finish(Record& made) const {
    std::sort(made.also.begin(), made.also.end());
    made.also.erase(std::unique(made.also.begin(), made.also.end()), made.also.end());
    std::erase(made.also, made.title);
    std::erase(made.also, std::string());
    const std::string text = made.title + ". " + made.words;
    SameNames::Found found = of_area_.in(text);
    made.names = std::move(found.names) + organisations_.in(text).names;
    made.boards.insert(made.boards.end(), found.bodies.begin(), found.bodies.end());
    std::sort(made.boards.begin(), made.boards.end());
    made.boards.erase(std::unique(made.boards.begin(), made.boards.end()), made.boards.end());
  }

  /// A body's own page is that of the first of the current editions that describe it.
  void find_homes() {
    for (const model::Edition* edition : derive::current_editions(area_)) {
      for (const model::Body& body : edition->bodies) homes_.emplace(body.id, &body);
    }
  }

  void add_undescribed(const model::AreaBody& body) {
    Record& made = add(Kind::Board, addresses::area_body_url(area_, body.id), body.name);
    made.place = area_.name + ", through time";
    made.words = derive::words_of(body.note);
    made.boards = {body.id};
    made.also = names_of(body);
    made.weight = 0.9F;
    finish(made);
  }

  static std::vector<std::string> names_of(const model::AreaBody& body) {
    std::vector<std::string> names = body.aliases;
    names.push_back(body.acronym);
    for (const model::FormerName& former : body.formerly) {
      names.push_back(former.name);
      names.push_back(former.acronym);
    }
    return names;
  }

  void add_edition(const model::Document& document, const model::Edition& edition) {
    const derive::EditionIndex index(area_, document, edition);
    const std::string url = addresses::edition_url(area_, document, edition);
    const bool current = derive::current(document) == &edition;
    const std::string place =
        fmt::format("{} ({})", derive::citation(edition), views::uncapital(data::label(edition.status)));
    Record& itself = add(Kind::Document, url, derive::citation(edition));
    itself.place = fmt::format("{}, {}", area_.name, views::uncapital(data::label(edition.status)));
    itself.words = derive::words_of(edition.summary);
    itself.weight = 0.8F;
    itself.current = current;
    finish(itself);
    for (Passage& passage : derive::passages(corpus_, index)) {
      Record& made = add(look_of(passage.kind).kind, std::move(passage.url), title_of(passage));
      made.place = place;
      made.words = std::move(passage.words);
      made.current = current;
      made.titled = passage.kind == PassageKind::Report || passage.kind == PassageKind::Theme;
      made.weight = weight_of(passage.kind);
      if (passage.body) made.boards = {passage.body->id};
      if (passage.report) made.also = {passage.report->acronym};
      if (passage.kind == PassageKind::Board) add_names(made, *passage.body);
      finish(made);
    }
  }

  /// All names lead to the body's own page; elsewhere it is called what the edition calls it.
  void add_names(Record& made, const model::Body& body) const {
    const auto home = homes_.find(body.id);
    made.titled = home != homes_.end() && home->second == &body;
    made.weight = made.titled ? 1.25F : 0.75F;
    made.also = body.aliases;
    made.also.push_back(body.acronym);
    const model::AreaBody* known = made.titled ? corpus_.area_body(area_, body.id) : nullptr;
    if (!known) return;
    made.also.push_back(known->name);
    for (std::string& name : names_of(*known)) made.also.push_back(std::move(name));
  }

  const derive::Index& corpus_;
  const model::Area& area_;
  SameNames of_area_;
  SameNames organisations_;
  std::unordered_map<std::string_view, const model::Body*> homes_;
  Group group_;
};

/// By organisation, the boards on which it has a seat, whatever the edition.
using Seats = std::unordered_map<std::string_view, std::set<std::string_view>>;

Seats seats_of(const model::Corpus& corpus) {
  Seats seats;
  for (const model::Area& area : corpus.areas) {
    for (const model::Document& document : area.documents) {
      for (const model::Edition& edition : document.editions) {
        for (const model::Body& body : edition.bodies) {
          for (const model::Member& member : body.members) seats[member.organisation].insert(body.name);
        }
      }
    }
  }
  return seats;
}

Group of_no_area(const derive::Index& index) {
  const model::Corpus& corpus = index.corpus();
  const SameNames organisations(corpus);
  Group group;
  const auto add = [&](Kind kind, std::string url, const std::string& title, std::string words) -> Record& {
    Record& made = group.records.emplace_back();
    made.kind = kind;
    made.url = std::move(url);
    made.title = title;
    made.words = std::move(words);
    made.names = organisations.in(title).names;
    return made;
  };
  Seats seats = seats_of(corpus);
  for (const model::Organisation& one : corpus.organisations) {
    const std::set<std::string_view>& boards = seats[one.id];
    std::string words = derive::words_of(one.note);
    if (!boards.empty()) words += fmt::format(" Sits on boards: {}.", fmt::join(boards, "; "));
    Record& made = add(Kind::Organisation, addresses::organisation_url(one.id), one.name, std::move(words));
    made.also = one.former_names;
    if (!one.acronym.empty()) made.also.push_back(one.acronym);
  }
  for (const model::Act& act : corpus.acts)
    add(Kind::Word, addresses::act_url(act.id), act.title, derive::words_of(act.note));
  const doc::Node glossary = views::glossary(corpus);
  const derive::Division division = views::division_of(glossary);
  for (const doc::Node& list : glossary.children) {
    if (list.kind != doc::Kind::FieldList) continue;
    for (const doc::Node& field : list.children) {
      std::string words;
      for (const doc::Node& value : field.children) words += doc::plain(value);
      const std::string part = division.part_of(derive::letters_of(derive::sort_key(field.text)));
      add(Kind::Word, addresses::glossary_url(part) + "#" + addresses::fragment(field.id), field.text,
          std::move(words));
    }
  }
  return group;
}

}  // namespace

std::vector<Group> records(const derive::Index& corpus, unsigned jobs) {
  const std::vector<model::Area>& areas = corpus.corpus().areas;
  std::vector<Group> groups(areas.size() + 1);
  threads::parallel_for(areas.size(), jobs,
                        [&](std::size_t i) { groups[i] = Collector(corpus, areas[i]).collect(); });
  groups.back() = of_no_area(corpus);
  return groups;
}

}  // namespace concordat::search
