// Clause numbers are permanent addresses, so they must run without gaps; anchors must be unique in their
// page; views must be ones that exist.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <unordered_set>

#include "check/check.hpp"
#include "check/unknown.hpp"
#include "markdown/slug.hpp"
#include "model/visit.hpp"
#include "views/views.hpp"

namespace concordat::check {
namespace {

using diag::Code;
using doc::Kind;
using doc::Node;

int last_number(std::string_view clause) {
  std::size_t dot = clause.rfind('.');
  std::string_view digits = dot == std::string_view::npos ? clause : clause.substr(dot + 1);
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// "clause-12": where clauses are whole numbers, each has such an id.
bool is_of_clause(std::string_view id) {
  constexpr std::string_view clause = "clause-";
  return id.starts_with(clause) &&
         id.find_first_not_of("0123456789", clause.size()) == std::string_view::npos;
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
    if (list.empty()) return;
    if (!section.counts_paragraphs()) {
      auto [first, fresh] = numbers_.emplace(section.number, section.span);
      if (!fresh) {
        sink_.add(Code::DuplicateId, section.span,
                  fmt::format("two sections have the number {}", section.number),
                  "clauses would have the same number twice", {{first->second, "the first is here"}});
        return;
      }
    }
    int in_section = 0;
    int& last = section.counts_paragraphs() ? paragraph_ : in_section;
    for (std::size_t i = 0; i < list.size(); ++i) {
      int number = last_number(list[i]->id);
      // The clauses between may stand in a section that could not be read.
      bool unread = i == 0 && section.counts_paragraphs() && !edition_.read.sections && number > last;
      if (number == last + 1 || unread) {
        last = number;
        continue;
      }
      gap(section, *list[i], last);
      // Where the next one goes on as if nothing were wrong, this number is mistyped; else numbers are left
      // out.
      bool mistyped = i + 1 < list.size() && last_number(list[i + 1]->id) == last + 2;
      last = mistyped ? last + 1 : number;
    }
  }

  void gap(const model::Section& section, const Node& node, int last) {
    std::string prefix = section.counts_paragraphs() ? std::string() : section.number + ".";
    sink_.add(Code::ClauseGap, node.span,
              last == 0 ? fmt::format("clause {} comes first, but {}1 is expected", node.id, prefix)
                        : fmt::format("clause {} follows {}{}, but {}{} is expected", node.id, prefix, last,
                                      prefix, last + 1),
              "numbers must run without gaps; an empty clause may say that it was removed");
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
  int paragraph_ = 0;  // the last number where clauses count through the document
  std::unordered_map<std::string_view, Span> numbers_;  // of sections with clauses
  std::unordered_map<std::string_view, Span> keys_;
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
