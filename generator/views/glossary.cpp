// The glossary of all areas. Terms with the same meaning stand once, however many sources have them; a
// meaning or a page that only one source has is kept.
#include "views/glossary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "addresses/addresses.hpp"
#include "derive/acronyms.hpp"
#include "derive/alphabet.hpp"
#include "markdown/slug.hpp"
#include "model/visit.hpp"
#include "views/parts.hpp"

namespace concordat::views {
namespace {

using derive::sort_key;
using doc::Kind;
using doc::Node;

struct Meaning {
  std::string name;  ///< what an acronym stands for; may be empty
  std::string url;
  Node explanation;
  Node source;                       ///< the document that gives the explanation; none where it is ours
  std::set<std::string_view> areas;  ///< where it is said; empty: everywhere
};

/// By sort key, then by the term as written.
using Terms = std::map<std::pair<std::string, std::string>, std::vector<Meaning>>;

/// A text of an area, whose references are of that area, for a place outside all of them.
Node from_outside(Node text, const model::Area& area) {
  model::visit_nodes(text, [&](Node& node) {
    if (node.kind != Kind::Link) return;
    if (node.url.starts_with("board:")) node.url = addresses::area_body_url(area, node.url.substr(6));
    if (node.url.starts_with("edition:") && std::count(node.url.begin(), node.url.end(), '/') == 1)
      node.url.insert(8, area.id.value + "/");
  });
  return text;
}

class Collector {
 public:
  Terms collect(const model::Corpus& corpus) {
    for (const model::Area& area : corpus.areas) add_area(area);
    for (const model::Area& area : corpus.areas) {
      for (const model::Document& document : area.documents) {
        for (const model::Edition& edition : document.editions)
          add_edition(area, edition, addresses::edition_url(area, document, edition));
      }
    }
    for (const model::Area& area : corpus.areas) {
      for (const model::Organisation* one : derive::organisations_of(corpus, area))
        add_organisation(*one, &area);
    }
    for (const model::Organisation& one : corpus.organisations) {
      if (!in_an_area_.contains(&one)) add_organisation(one, nullptr);
    }
    return std::move(terms_);
  }

 private:
  void add_area(const model::Area& area) {
    for (const model::Term& term : area.terms)
      add(term.term, {term.name, {}, from_outside(term.meaning, area), from_outside(term.source, area), {}},
          &area);
    for (const model::AreaBody& body : area.bodies) {
      const std::string page = addresses::area_body_url(area, body.id);
      acronym(body.acronym, body.name, page, &area);
      for (const model::FormerName& former : body.formerly) acronym(former.acronym, former.name, page, &area);
    }
  }

  void add_edition(const model::Area& area, const model::Edition& edition, const std::string& url) {
    for (const model::Body& body : edition.bodies)
      acronym(body.acronym, body.name, addresses::area_body_url(area, body.id), &area);
    const std::string timetable = addresses::edition_page_url(url, "timetable");
    for (const model::Report& report : edition.timetable.reports)
      acronym(report.acronym, report.title, timetable + "#report-" + report.id.value, &area);
  }

  /// It is meant in the areas on whose boards it sits.
  void add_organisation(const model::Organisation& one, const model::Area* area) {
    if (area) in_an_area_.insert(&one);
    acronym(one.acronym, one.name, addresses::organisation_url(one.id), area);
  }

  void acronym(const std::string& term, const std::string& name, const std::string& url,
               const model::Area* area) {
    if (!term.empty() && term != name) add(term, {name, url, {}, {}, {}}, area);
  }

  void add(const std::string& term, Meaning meaning, const model::Area* area) {
    std::vector<Meaning>& meanings = terms_[{sort_key(term), term}];
    const bool explained = !meaning.explanation.children.empty();
    for (Meaning& known : meanings) {
      if (sort_key(known.name) != sort_key(meaning.name)) continue;
      if (explained && !known.explanation.children.empty()) continue;
      if (explained) {
        known.explanation = std::move(meaning.explanation);
        known.source = std::move(meaning.source);
      }
      if (known.url.empty()) known.url = std::move(meaning.url);
      if (!area) known.areas.clear();
      if (area && !known.areas.empty()) known.areas.insert(area->name);
      return;
    }
    if (area) meaning.areas.insert(area->name);
    meanings.push_back(std::move(meaning));
  }

  Terms terms_;
  std::unordered_set<const model::Organisation*> in_an_area_;
};

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

/// Says where a meaning holds only where a term has several of them.
std::vector<Node> words_of(const Meaning& meaning, bool one_of_several) {
  std::vector<Node> words;
  if (!meaning.name.empty()) {
    words.push_back(meaning.url.empty() ? doc::text(meaning.name) : doc::link(meaning.url, meaning.name));
    if (one_of_several && !meaning.areas.empty())
      words.push_back(doc::text(fmt::format(" ({})", fmt::join(meaning.areas, ", "))));
    if (!meaning.explanation.children.empty()) words.push_back(doc::text(". "));
  }
  doc::append_inlines(words, meaning.explanation);
  add_detail(words, meaning.source);
  return words;
}

Node field_of(const std::string& term, const std::vector<Meaning>& meanings) {
  if (meanings.size() == 1) return doc::field(term, words_of(meanings.front(), false));
  Node list{.kind = Kind::BulletList};
  for (const Meaning& meaning : meanings)
    list.children.push_back(
        doc::make(Kind::Item, doc::nodes(doc::make(Kind::Paragraph, words_of(meaning, true)))));
  return doc::field(term, doc::nodes(std::move(list)));
}

}  // namespace

Node glossary(const model::Corpus& corpus) {
  Node view;
  TermIds ids;
  char last = ' ';
  for (const auto& [term, meanings] : Collector().collect(corpus)) {
    const char letter = derive::letter_of(term.first);
    if (letter != last) {
      const std::string name(1, letter);
      view.children.push_back(doc::heading(3, letter == '0' ? "0-9" : name, "letter-" + sort_key(name)));
      view.children.push_back({.kind = Kind::FieldList, .look = "terms", .text = "Term"});
      last = letter;
    }
    Node field = field_of(term.second, meanings);
    field.id = ids.take("term-" + markdown::slug(term.second));
    view.children.back().children.push_back(std::move(field));
  }
  return view;
}

derive::Division division_of(const Node& glossary) {
  std::vector<derive::Listed> terms;
  for (const Node& list : glossary.children) {
    if (list.kind != Kind::FieldList) continue;
    for (const Node& field : list.children)
      terms.push_back({derive::letters_of(sort_key(field.text)), derive::bytes_of(field)});
  }
  return derive::Division(std::move(terms));
}

}  // namespace concordat::views
