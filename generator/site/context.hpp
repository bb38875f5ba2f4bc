#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "derive/history.hpp"
#include "derive/index.hpp"
#include "derive/issues.hpp"
#include "derive/mentions.hpp"
#include "derive/relations.hpp"
#include "derive/seats.hpp"
#include "derive/timetable.hpp"
#include "derive/topics.hpp"
#include "fingerprint/edition.hpp"
#include "html/writer.hpp"
#include "model/corpus.hpp"
#include "redline/changes.hpp"
#include "redline/clauses.hpp"
#include "source/tree.hpp"

namespace concordat::site {

/// All that the pages of one edition share, made once.
struct EditionSite {
  derive::EditionIndex index;
  derive::TimetableView timetable;
  derive::Mentions mentions;
  std::vector<derive::OrganisationSeats> seats;
  std::string url;                     ///< "/area/document/edition/"
  std::string citation;                ///< "Northshire Partnership Protocol 2017-18"
  html::Acronyms acronyms;             ///< the words point into the corpus
  std::string fingerprint;             ///< of the edition's files, in full
  std::vector<derive::Issue> issues;   ///< what is to be settled before it is agreed
  bool shows_issues = false;           ///< whether readers are told of them
  const EditionSite* after = nullptr;  ///< the first that takes its place; null for the last
  // Since the edition before; none of the first.
  std::optional<redline::ClauseHistory> clauses;
  std::vector<redline::Change> changes;

  EditionSite(const model::Area& area, const model::Document& document, const model::Edition& edition);
  /// Makes all that is of this edition alone: to be called before anything but its address is asked for.
  void derive(const derive::Index& corpus, const fingerprint::EditionFolders& content);

  /// "area/document/edition": its folder in the content, and what commands call it.
  std::string_view key() const { return std::string_view(url).substr(1, url.size() - 2); }
  const model::Edition& edition() const { return index.edition(); }
  const model::Area& area() const { return index.area(); }
  const model::Document& document() const { return index.document(); }
  /// The edition whose place it takes; null for the first.
  const model::Edition* before() const { return derive::predecessor(document(), edition()); }
};

/// What the check found, and whose readers are told: those of drafts and proposals, or of every edition.
struct ToSettle {
  enum class Of { Drafts, Everything };
  std::vector<derive::Issue> issues = {};
  Of of = Of::Drafts;
};

/// All that the pages of the whole site share, made once and then only read. The corpus must outlive it.
struct Site {
  derive::Index index;
  std::deque<EditionSite> editions;  ///< by area, document, edition
  std::unordered_map<const model::Edition*, EditionSite*> by_edition;
  std::unordered_map<std::string, const EditionSite*> by_key;  ///< "area/document/edition"
  std::unordered_map<const model::Area*, std::vector<derive::TopicFindings>> topics;
  std::string base_url;   ///< where it stands, without a trailing slash: "https://example.org/protocols"
  std::string root;       ///< path of the base URL, without a trailing slash: "" or "/protocols"
  std::string origin;     ///< the base URL without that path: "https://example.org"
  std::string generator;  ///< "Concordat 0.1.0"
  dates::Date today;

  /// `content` is what the corpus was built from.
  Site(const model::Corpus& corpus, const source::Tree& content, const dates::Date& today,
       ToSettle to_settle = {}, unsigned jobs = 1);
  Site(const Site&) = delete;  // `by_edition` points into `editions`

  /// From now on it stands at this address, and not where it will be published.
  void stand_at(std::string address);

  const model::Corpus& corpus() const { return index.corpus(); }
  const EditionSite& of(const model::Edition& edition) const { return *by_edition.at(&edition); }
  /// Of the area, in the order of its file, from the current edition of each document.
  const std::vector<derive::TopicFindings>& topics_of(const model::Area& area) const {
    return topics.at(&area);
  }
  /// Past a dozen, pages of the whole site lead to the areas, and what is of one area stands on pages of its
  /// own: else each of those pages would grow with all areas.
  bool has_many_areas() const { return corpus().areas.size() > 12; }
  /// The whole address of a page: "https://example.org/protocols" + url.
  std::string address(std::string_view url) const { return origin + root + std::string(url); }

 private:
  void add_changes(unsigned jobs);
  void add_topics(unsigned jobs);
};

/// The current edition of each document of the area, what holds first: by status, kind, then latest date.
std::vector<const EditionSite*> current_editions(const Site& site, const model::Area& area);
/// In the same order.
void sort_editions(std::vector<const EditionSite*>& editions);

}  // namespace concordat::site
