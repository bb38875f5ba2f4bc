// Clause numbers are permanent addresses, so they must run without gaps; anchors must be unique in their page; views must
// be ones that exist.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>

#include "check/check.hpp"
#include "check/unknown.hpp"
#include "model/visit.hpp"

namespace concordat::check {
namespace {

using diag::Code;
using markdown::Kind;
using markdown::Node;

constexpr std::array views_of_edition = {"overview", "map",     "timetable", "actions",  "approvals", "websites",
                                         "themes",   "control", "versions",  "records"};
constexpr std::array views_of_body = {"functions", "members", "priorities"};

int last_number(std::string_view clause) {
  std::size_t dot = clause.rfind('.');
  std::string_view digits = dot == std::string_view::npos ? clause : clause.substr(dot + 1);
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

class SectionCheck {
 public:
  SectionCheck(const model::Edition& edition, diag::Sink& sink) : edition_(edition), sink_(sink) {}

  void check() {
    for (const model::Section& section : edition_.sections) {
      std::unordered_map<std::string_view, Span> anchors;
      if (!section.counts_paragraphs) last_ = 0;
      for (const Node& block : section.text.children) {
        if (block.kind == Kind::Clause) clause(section, block);
        if (block.kind == Kind::Clause && !block.key.empty()) anchor(block.key, block.span, keys_);
        if (block.kind == Kind::Heading) anchor(block.id, block.span, anchors);
      }
      model::visit_nodes(section.text, [&](const Node& node) {
        if (node.kind == Kind::View) view(node);
      });
    }
  }

 private:
  void clause(const model::Section& section, const Node& node) {
    int number = last_number(node.id);
    if (number != last_ + 1) {
      std::string prefix = section.counts_paragraphs ? std::string() : section.number + ".";
      sink_.error(Code::ClauseGap, node.span,
                  last_ == 0 ? fmt::format("clause {} comes first, but {}1 is expected", node.id, prefix)
                             : fmt::format("clause {} follows {}{}, but {}{} is expected", node.id, prefix, last_, prefix,
                                           last_ + 1),
                  "numbers must run without gaps; an empty clause may say that it was removed");
    }
    last_ = number;
  }

  void anchor(const std::string& id, Span span, std::unordered_map<std::string_view, Span>& seen) {
    auto [first, fresh] = seen.emplace(id, span);
    if (!fresh) {
      sink_.error(Code::DuplicateAnchor, span, fmt::format("\"{}\" is used twice", id),
                  "give one of them an id of its own: ## Heading {#id}", {{first->second, "first used here"}});
    }
  }

  void view(const Node& node) {
    std::string_view name = node.url;
    std::size_t slash = name.find('/');
    std::vector<std::string_view> known;
    if (slash == std::string_view::npos) {
      known.assign(views_of_edition.begin(), views_of_edition.end());
    } else {
      known.assign(views_of_body.begin(), views_of_body.end());
    }
    std::string_view kind = name.substr(0, slash);
    if (std::find(known.begin(), known.end(), kind) == known.end()) {
      unknown(Code::UnknownView, "view", name, node.span, [&] { return known; }, sink_);
      return;
    }
    if (slash == std::string_view::npos || !edition_.read) return;
    std::string_view body = name.substr(slash + 1);
    for (const model::Body& one : edition_.bodies) {
      if (one.id.value == body) return;
    }
    unknown(Code::UnknownBody, "body of this edition", body, node.span, [&] { return ids_of(edition_.bodies); }, sink_);
  }

  const model::Edition& edition_;
  diag::Sink& sink_;
  int last_ = 0;
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
