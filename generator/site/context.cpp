// Makes, once, what many pages need: look-ups, the timetable in its shapes, who is named where.
#include "site/context.hpp"

#include "addresses/addresses.hpp"
#include "derive/acronyms.hpp"
#include "derive/references.hpp"
#include "fingerprint/edition.hpp"
#include "threads/parallel.hpp"

namespace concordat::site {
namespace {

bool is_to_be_agreed(const model::Edition& edition) {
  return edition.status == model::Status::Draft || edition.status == model::Status::Proposed;
}

void add_issues(std::deque<EditionSite>& editions, ToSettle to_settle) {
  std::unordered_map<std::string_view, EditionSite*> by_key;
  for (EditionSite& made : editions) {
    made.shows_issues = to_settle.of == ToSettle::Of::Everything || is_to_be_agreed(made.edition());
    if (made.shows_issues) by_key.emplace(made.key(), &made);
  }
  for (derive::Issue& issue : to_settle.issues) {
    const auto of = by_key.find(issue.edition);
    if (of != by_key.end()) of->second->issues.push_back(std::move(issue));
  }
}

using ByClause = std::unordered_map<std::string_view, std::vector<redline::Change*>>;

/// To each change of a clause, the bodies that the clause names.
void add_named(const derive::Mentions& mentions, const ByClause& changes) {
  for (const auto& [body, places] : mentions.bodies) {
    for (const derive::Mention& mention : places) {
      const auto found = mention.clause ? changes.find(mention.clause->id) : changes.end();
      if (found == changes.end()) continue;
      for (redline::Change* change : found->second) {
        if (change->bodies.empty() || change->bodies.back() != body) change->bodies.push_back(body);
      }
    }
  }
}

/// With the bodies that a clause names, as readers who follow one would expect: of one that is gone, those
/// that it named.
void add_changes(const derive::Index& index, const EditionSite& before, EditionSite& edition) {
  edition.changes = redline::changes_between({index, before.index, edition.index});
  ByClause gone, here;
  for (redline::Change& change : edition.changes) {
    ByClause& side = change.kind == redline::Kind::ClauseRemoved ? gone : here;
    if (!change.clause.empty()) side[change.clause].push_back(&change);
  }
  add_named(before.mentions, gone);
  add_named(edition.mentions, here);
}

}  // namespace

EditionSite::EditionSite(const model::Area& area, const model::Document& document,
                         const model::Edition& edition)
    : index(area, document, edition),
      url(addresses::edition_url(area, document, edition)),
      citation(derive::citation(edition)) {}

void EditionSite::derive(const derive::Index& corpus, const fingerprint::EditionFolders& content) {
  timetable = derive::timetable(index);
  mentions = derive::mentions(index);
  seats = derive::seats(corpus, area(), edition());
  acronyms = derive::acronyms_of(corpus.corpus(), area(), edition()).meanings;
  fingerprint = content.fingerprint(area(), document(), edition());
  if (before()) clauses.emplace(*before(), edition());
}

Site::Site(const model::Corpus& corpus, const source::Tree& content, const dates::Date& day,
           ToSettle to_settle, unsigned jobs)
    : index(corpus), generator("Concordat " CONCORDAT_VERSION), today(day) {
  stand_at(corpus.site.base_url);
  for (const model::Area& area : corpus.areas) {
    for (const model::Document& document : area.documents) {
      for (const model::Edition& edition : document.editions) {
        EditionSite& made = editions.emplace_back(area, document, edition);
        by_edition.emplace(&edition, &made);
        by_key.emplace(made.key(), &made);
      }
    }
  }
  const fingerprint::EditionFolders folders(content);
  threads::parallel_for(editions.size(), jobs, [&](std::size_t i) { editions[i].derive(index, folders); });
  add_changes(jobs);
  add_issues(editions, std::move(to_settle));
  add_topics(jobs);
}

void Site::add_changes(unsigned jobs) {
  threads::parallel_for(editions.size(), jobs, [&](std::size_t i) {
    const auto before = by_edition.find(editions[i].before());
    if (before != by_edition.end()) site::add_changes(index, *before->second, editions[i]);
  });
  for (EditionSite& edition : editions) {
    const auto before = by_edition.find(edition.before());
    if (before != by_edition.end() && !before->second->after) before->second->after = &edition;
  }
}

void Site::add_topics(unsigned jobs) {
  const std::vector<model::Area>& areas = corpus().areas;
  std::vector<std::vector<derive::TopicFindings>> found(areas.size());
  threads::parallel_for(areas.size(), jobs, [&](std::size_t i) {
    std::vector<const derive::EditionIndex*> current;
    for (const EditionSite* edition : current_editions(*this, areas[i])) current.push_back(&edition->index);
    found[i] = derive::topics(index, areas[i], current);
  });
  for (std::size_t i = 0; i < areas.size(); ++i) topics.emplace(&areas[i], std::move(found[i]));
}

void Site::stand_at(std::string address) {
  base_url = std::move(address);
  const std::size_t host = base_url.find("://");
  const std::size_t path = base_url.find('/', host == std::string::npos ? 0 : host + 3);
  origin = base_url.substr(0, path);
  root = path == std::string::npos ? std::string() : base_url.substr(path);
}

}  // namespace concordat::site
