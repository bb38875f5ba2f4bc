// Clause numbers are permanent addresses, so they must run without gaps; anchors must be unique in their
// page; views must be ones that exist.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "check/check.hpp"
#include "check/unknown.hpp"
#include "doc/plain.hpp"
#include "markdown/clause_number.hpp"
#include "markdown/slug.hpp"
#include "model/visit.hpp"
#include "views/views.hpp"

namespace concordat::check {
namespace {

using diag::Code;
using doc::Kind;
using doc::Node;
using model::Numbering;

using markdown::ClauseNumber;

/// "clause-12", "clause-4a": a clause may have such an id.
bool is_of_clause(std::string_view id) {
  constexpr std::string_view clause = "clause-";
  return id.starts_with(clause) && !markdown::clause_number(id.substr(clause.size())).empty();
}

class SectionCheck {
 public:
  SectionCheck(const model::Edition& edition, diag::Sink& sink) : edition_(edition), sink_(sink) {}

  void check() {
    one_page();
    for (const model::Section& section : edition_.sections) {
      clauses(section);
      std::unordered_map<std::string_view, Span> anchors;
      model::visit_nodes(section.text, [&](const Node& node) {
        if (node.kind == Kind::View) view(node);
        if (node.kind == Kind::Heading) anchor(node.id, node.span, anchors);
        if (node.kind != Kind::Clause || node.key.empty()) return;
        if (keys_.count(node.key)) {
          anchor(node.key, node.span, keys_);
        } else {
          anchor(node.key, node.span, anchors);
          keys_.emplace(node.key, node.span);
        }
      });
    }
  }

 private:
  /// The print page has all sections, and the ids of headings and keys begin with those of their sections.
  void one_page() {
    std::unordered_map<std::string, Span> seen;
    for (const model::Report& report : edition_.timetable.reports)
      seen.emplace("report-" + report.id.value, report.id.span);
    for (const model::Theme& theme : edition_.themes.themes)
      seen.emplace("theme-" + theme.id.value, theme.id.span);
    for (const model::Section& section : edition_.sections) {
      seen.emplace("section-" + section.id, section.span);
      model::visit_nodes(section.text, [&](const Node& node) {
        if (node.kind == Kind::Clause) seen.emplace("clause-" + node.id, node.span);
      });
    }
    for (const model::Section& section : edition_.sections) {
      std::unordered_set<std::string_view> own;  // twice in one section is reported there
      model::visit_nodes(section.text, [&](const Node& node) {
        if (node.kind != Kind::Heading && node.kind != Kind::Clause) return;
        const std::string& id = node.kind == Kind::Heading ? node.id : node.key;
        if (!id.empty() && own.insert(id).second) on_one_page(section.id + "-" + id, node.span, seen);
      });
    }
  }

  void on_one_page(std::string id, Span span, std::unordered_map<std::string, Span>& seen) {
    const auto [first, fresh] = seen.emplace(std::move(id), span);
    if (fresh) return;
    sink_.add(
        Code::DuplicateAnchor, span,
        fmt::format("on the print page, this and something else would have the id \"{}\"", first->first),
        "give one of them an id of its own: {#another-id}", {{first->second, "the other one is here"}});
  }

  void clauses(const model::Section& section) {
    std::vector<const Node*> list;
    for (const Node& block : section.text.children) {
      if (block.kind == Kind::Clause) list.push_back(&block);
    }
    if (list.empty() || (section.numbering == Numbering::BySection && !is_only_one(section))) return;
    for (const Node* clause : list) other_numbering(section, *clause);
    const bool anew = section.numbering == Numbering::BySection || section.numbering == Numbering::Local;
    ClauseNumber own =
        section.numbering == Numbering::BySection ? markdown::clause_number(section.number) : ClauseNumber();
    in_order(section, list, anew ? own : last_[section.numbering]);
  }

  /// Clauses of sections that are numbered in different ways may have one number.
  void other_numbering(const model::Section& section, const Node& clause) {
    auto [first, fresh] = clauses_.emplace(clause.id, std::pair(&section, &clause));
    if (fresh || first->second.first->numbering == section.numbering) return;
    sink_.add(Code::DuplicateId, clause.span, fmt::format("two clauses have the number {}", clause.id),
              "number those of one section by themselves: clauses = \"local\" in its front matter",
              {{first->second.second->span, "the first is here"}});
  }

  bool is_only_one(const model::Section& section) {
    auto [first, fresh] = numbers_.emplace(section.number, section.span);
    if (!fresh)
      sink_.add(Code::DuplicateId, section.span,
                fmt::format("two sections have the number {}", section.number),
                "clauses would have the same number twice", {{first->second, "the first is here"}});
    return fresh;
  }

  void in_order(const model::Section& section, const std::vector<const Node*>& list, ClauseNumber& last) {
    std::set<std::string_view> passed;
    for (std::size_t i = 0; i < list.size(); ++i) {
      const ClauseNumber number = in_section(section, *list[i]);
      pass_left_out(section, number, last, passed);
      // The clauses between may stand in a section that could not be read.
      const bool counts_on =
          section.numbering != Numbering::BySection && section.numbering != Numbering::Local;
      const bool unread = i == 0 && counts_on && !edition_.read.sections && number > last;
      if (unread || markdown::follows(last, number)) {
        last = number;
        continue;
      }
      gap(section, *list[i], last);
      // Where the next one goes on as if nothing were wrong, this number is mistyped; else numbers are left
      // out.
      const ClauseNumber meant = markdown::expected(last, number);
      const bool mistyped =
          i + 1 < list.size() && markdown::follows(meant, in_section(section, *list[i + 1]));
      last = mistyped ? meant : number;
    }
    for (const std::string& number : section.left_out) {
      if (!passed.contains(number))
        sink_.add(Code::ClauseGap, section.left_out_span,
                  fmt::format("nothing is left out where {} {} would stand", section.clause_noun(), number),
                  "name in \"left_out\" the numbers that the document passes over, and no others");
    }
  }

  /// Goes over the numbers that the document has not, as its file says.
  static void pass_left_out(const model::Section& section, const ClauseNumber& number, ClauseNumber& last,
                            std::set<std::string_view>& passed) {
    while (!markdown::follows(last, number)) {
      ClauseNumber next = markdown::expected(last, number);
      const auto found =
          std::find_if(section.left_out.begin(), section.left_out.end(),
                       [&](const std::string& one) { return markdown::clause_number(one) == next; });
      if (found == section.left_out.end()) return;
      passed.insert(*found);
      last = std::move(next);
    }
  }

  /// Of a number of another section, which was reported, as if it were of this one.
  static ClauseNumber in_section(const model::Section& section, const Node& clause) {
    ClauseNumber number = markdown::clause_number(clause.id);
    if (section.numbering == Numbering::BySection) number[0] = markdown::clause_number(section.number)[0];
    return number;
  }

  void gap(const model::Section& section, const Node& node, const ClauseNumber& last) {
    const ClauseNumber wanted = markdown::expected(last, in_section(section, node));
    const bool is_first = last.size() < (section.numbering == Numbering::BySection ? 2 : 1);
    const std::string_view noun = section.clause_noun();
    sink_.add(
        Code::ClauseGap, node.span,
        is_first ? fmt::format("{} {} comes first, but {} is expected", noun, doc::number_of(node),
                               markdown::text(wanted, node.id))
                 : fmt::format("{} {} follows {}, but {} is expected", noun, doc::number_of(node),
                               markdown::text(last, node.id), markdown::text(wanted, node.id)),
        "numbers must run without gaps; one that the document itself passes over stands in \"left_out\" of "
        "the front matter");
  }

  void anchor(const std::string& id, Span span, std::unordered_map<std::string_view, Span>& seen) {
    if (markdown::slug(id) != id) {
      sink_.add(Code::BadId, span, fmt::format("\"{}\" is not a well-formed id", id),
                "use lower-case letters, digits and single hyphens");
    } else if (is_of_clause(id)) {
      sink_.add(Code::BadId, span, fmt::format("\"{}\" is the address of a clause", id),
                "give the heading or the clause an id of its own: {#another-id}");
    }
    auto [first, fresh] = seen.emplace(id, span);
    if (!fresh) {
      sink_.add(Code::DuplicateAnchor, span, fmt::format("\"{}\" is used twice", id),
                "give one of them an id of its own: {#another-id}", {{first->second, "first used here"}});
    }
  }

  void view(const Node& node) {
    std::string_view name = node.url;
    std::size_t slash = name.find('/');
    const views::Of of = slash == std::string_view::npos ? views::Of::Edition : views::Of::Body;
    std::vector<std::string_view> known;
    for (const views::View& view : views::all()) {
      if (view.of == of) known.push_back(view.name);
    }
    if (std::find(known.begin(), known.end(), name.substr(0, slash)) == known.end()) {
      unknown({Code::UnknownView, "view", name, node.span}, Declared(std::move(known)), sink_);
      return;
    }
    if (slash == std::string_view::npos) return;
    std::string_view body = name.substr(slash + 1);
    for (const model::Body& one : edition_.bodies) {
      if (one.id.value == body) return;
    }
    unknown({Code::UnknownBody, "body of this edition", body, node.span}, declared_.of(edition_.bodies),
            sink_);
  }

  const model::Edition& edition_;
  diag::Sink& sink_;
  DeclaredIds declared_;
  std::map<Numbering, ClauseNumber> last_;              // where clauses count through the document
  std::unordered_map<std::string_view, Span> numbers_;  // of sections with clauses
  std::unordered_map<std::string_view, Span> keys_;
  std::unordered_map<std::string_view, std::pair<const model::Section*, const Node*>> clauses_;
};

}  // namespace

void check_sections(const model::Corpus& corpus, diag::Sink& sink) {
  for (const model::Area& area : corpus.areas) {
    for (const model::Document& document : area.documents) {
      for (const model::Edition& edition : document.editions) SectionCheck(edition, sink).check();
    }
  }
}

}  // namespace concordat::check
