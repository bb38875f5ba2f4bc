// The glossary: words of the areas, acronyms of boards, reports and organisations, in one A to Z. Terms with
// the same meaning stand once, however many sources have them; a meaning or a page that only one source has
// is kept.
#include <fmt/format.h>

#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "addresses/addresses.hpp"
#include "markdown/slug.hpp"
#include "site/pages/shared.hpp"

namespace concordat::site {
namespace {

struct Meaning {
  std::string name;  // what an acronym stands for; may be empty
  std::string href;
  Value explanation_html;
  std::set<std::string_view> areas;  // where it is said; empty: everywhere
};

// By sort key, then by the term as written.
using Terms = std::map<std::pair<std::string, std::string>, std::vector<Meaning>>;

class Collector {
 public:
  explicit Collector(const Site& site) : site_(site) {}

  Terms collect() {
    for (const model::Area& area : site_.corpus().areas) add_area(area);
    for (const EditionSite& edition : site_.editions) add_edition(edition);
    for (const model::Organisation& organisation : site_.corpus().organisations) {
      acronym(organisation.acronym, organisation.name, addresses::organisation_url(organisation.id), nullptr);
    }
    return std::move(terms_);
  }

 private:
  void add_area(const model::Area& area) {
    LinkContext links{site_, &area};
    for (const model::Term& term : area.terms)
      add(term.term, term.name, {}, prose_value(links, term.meaning), &area);
    for (const model::AreaBody& body : area.bodies) {
      acronym(body.acronym, body.name, addresses::area_body_url(area, body.id), &area);
      for (const model::FormerName& former : body.formerly) {
        acronym(former.acronym, former.name, addresses::area_body_url(area, body.id), &area);
      }
    }
  }

  void add_edition(const EditionSite& edition) {
    for (const model::Body& body : edition.edition().bodies) {
      acronym(body.acronym, body.name, addresses::area_body_url(edition.area(), body.id), &edition.area());
    }
    for (const model::Report& report : edition.edition().timetable.reports) {
      const std::string page =
          addresses::edition_page_url(edition.url, "timetable") + "#report-" + report.id.value;
      acronym(report.acronym, report.title, page, &edition.area());
    }
  }

  void acronym(const std::string& term, const std::string& name, const std::string& url,
               const model::Area* area) {
    if (!term.empty() && term != name) add(term, name, site_.root + url, {}, area);
  }

  void add(const std::string& term, const std::string& name, std::string href, Value explanation_html,
           const model::Area* area) {
    std::vector<Meaning>& meanings = terms_[{sort_key(term), term}];
    bool has_text = !std::holds_alternative<std::monostate>(explanation_html.data);
    for (Meaning& known : meanings) {
      bool known_has_text = !std::holds_alternative<std::monostate>(known.explanation_html.data);
      if (sort_key(known.name) != sort_key(name) || (has_text && known_has_text)) continue;
      if (has_text) known.explanation_html = std::move(explanation_html);
      if (known.href.empty()) known.href = std::move(href);
      if (!area) known.areas.clear();
      if (area && !known.areas.empty()) known.areas.insert(area->name);
      return;
    }
    Meaning& made = meanings.emplace_back(Meaning{name, std::move(href), std::move(explanation_html), {}});
    if (area) made.areas.insert(area->name);
  }

  const Site& site_;
  Terms terms_;
};

// Says where a meaning holds only where a term has several of them.
Value meaning_value(Meaning& meaning, bool one_of_several) {
  std::string where;
  if (one_of_several) where = fmt::format("{}", fmt::join(meaning.areas, ", "));
  return Object{{"name", meaning.name.empty() ? Value() : Value(std::move(meaning.name))},
                {"href", meaning.href.empty() ? Value() : Value(std::move(meaning.href))},
                {"words_html", std::move(meaning.explanation_html)},
                {"where", where.empty() ? Value() : Value(std::move(where))}};
}

// The words that this website uses for the parts of documents, the same on every page.
/// "CAGs" and "cags" are two terms with one slug: the second has "-2", the third "-3".
class TermIds {
 public:
  std::string take(const std::string& id) {
    std::string free = id;
    while (!given_.insert(free).second) free = fmt::format("{}-{}", id, ++again_[id] + 1);
    return free;
  }

 private:
  std::unordered_set<std::string> given_;
  std::unordered_map<std::string, std::size_t> again_;
};

List own_words() {
  struct Word {
    std::string_view word;
    std::string_view meaning;
  };
  constexpr Word words[] = {
      {"Area", "A county or other place whose boards work together."},
      {"Document", "A protocol, a set of working arrangements, a partnership update or a committee report."},
      {"Edition", "One dated version of a document. It is a draft, proposed, agreed or superseded."},
      {"Section", "A numbered part of an edition’s text. Appendices and annexes are sections too."},
      {"Clause", "A numbered paragraph, such as 4.3. It has an address of its own that does not change."},
      {"Board", "Any board, partnership, trust, group or committee that a document describes."},
      {"Organisation", "An agency that sends members to boards, such as a council or a police force."},
      {"Post", "An office on a board, such as its chair or lead officer."},
      {"Report", "A document that one board makes and others receive, such as an annual report or a plan."},
      {"Reporting timetable", "Which board does what with each report, and in which season."},
      {"Action",
       "What a board does with a report. Each protocol has its own words, such as agree, consult or inform."},
      {"Relationship", "A line between two boards, such as “reports to”, with the clause that states it."},
      {"Theme", "A common interest of several boards, one of which leads on it."},
      {"Priority", "What a board has set out to achieve in a year or a longer period."},
      {"Function", "A duty or task that a document gives a board."},
      {"Sign-off", "Who agreed an edition, at which meeting and when."}};
  List list;
  for (const Word& word : words) {
    list.push_back(Object{
        {"id", "word-" + markdown::slug(word.word)}, {"word", word.word}, {"explained", word.meaning}});
  }
  return list;
}

}  // namespace

Object glossary_view(const Renderer& r, const Page&) {
  Terms terms = Collector(r.site).collect();
  TermIds ids;
  std::string used;
  List groups;
  for (auto term = terms.begin(); term != terms.end();) {
    char letter = letter_of(term->first.first);
    List entries;
    for (; term != terms.end() && letter_of(term->first.first) == letter; ++term) {
      List meanings;
      for (Meaning& meaning : term->second)
        meanings.push_back(meaning_value(meaning, term->second.size() > 1));
      std::string id = ids.take("term-" + markdown::slug(term->first.second));
      entries.push_back(Object{{"id", std::move(id)},
                               {"term", std::string(term->first.second)},
                               {"meanings", std::move(meanings)}});
    }
    used += letter;
    groups.push_back(Object{{"letter_id", sort_key(std::string(1, letter))},
                            {"letter_name", letter == '0' ? std::string("0-9") : std::string(1, letter)},
                            {"terms", std::move(entries)}});
  }
  return Object{{"letters", letters_value(used)},
                {"has_terms", !groups.empty()},
                {"groups", std::move(groups)},
                {"own_words", own_words()}};
}

}  // namespace concordat::site
