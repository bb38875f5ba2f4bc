// An edition cut into what people look for. Search and topics read the same pieces.
#include "derive/passages.hpp"

#include <fmt/format.h>

#include <utility>

#include "addresses/addresses.hpp"
#include "derive/when.hpp"
#include "derive/who.hpp"
#include "doc/plain.hpp"

namespace concordat::derive {
namespace {

using doc::Kind;
using doc::Node;
using model::Body;

void add_words(std::string& out, std::string_view words) {
  if (words.empty()) return;
  if (!out.empty() && out.back() != ' ') out += ' ';
  out += words;
}

void add_node(std::string& out, const Node& node) {
  switch (node.kind) {
    case Kind::Editorial:
    case Kind::View:
      return;
    case Kind::SoftBreak:
    case Kind::LineBreak:
      out += ' ';
      return;
    default:
      break;
  }
  if (doc::is_block(node) && !out.empty() && out.back() != ' ') out += ' ';
  out += node.text;
  for (const Node& child : node.children) add_node(out, child);
  constexpr std::string_view marks = ".,;:?!";
  if (node.kind == Kind::Item && !out.empty() && marks.find(out.back()) == std::string_view::npos) out += ';';
}

void add_prose(std::string& out, const Node& prose) {
  add_words(out, words_of(prose));
}

class Collector {
 public:
  Collector(const Index& corpus, const EditionIndex& edition)
      : corpus_(corpus),
        edition_(edition),
        url_(addresses::edition_url(edition.area(), edition.document(), edition.edition())) {}

  std::vector<Passage> collect() {
    const model::Edition& edition = edition_.edition();
    for (const model::Section& section : edition.sections) add_section(section);
    for (const Body& body : edition.bodies) add_body(body);
    for (const model::Theme& theme : edition.themes.themes) {
      Passage& made =
          add(PassageKind::Theme, addresses::edition_page_url(url_, "themes") + "#theme-" + theme.id.value,
              theme.title);
      made.body = edition_.body(theme.lead);
      made.words = theme.title + ".";
      add_prose(made.words, theme.arrangements);
    }
    for (const model::Report& report : edition.timetable.reports) add_report(report);
    return std::move(made_);
  }

 private:
  Passage& add(PassageKind kind, std::string url, std::string title) {
    return made_.emplace_back(Passage{kind, std::move(url), std::move(title), {}});
  }

  /// Clauses are passages; what stands between them is one with its heading.
  void add_section(const model::Section& section) {
    const std::string page = addresses::section_url(url_, section);
    std::string title = section.title;
    std::string url = page;
    std::string words;
    const auto finish = [&] {
      if (words.empty()) return;
      Passage& made = add(PassageKind::Text, url, title);
      made.section = &section;
      made.words = std::exchange(words, {});
    };
    for (const Node& block : section.text.children) {
      if (block.kind == Kind::Heading) {
        finish();
        title = doc::plain(block);
        url = page + "#" + addresses::fragment(block.id);
      } else if (block.kind == Kind::Clause) {
        finish();
        Passage& made = add(PassageKind::Clause, addresses::clause_url(url_, section, block), title);
        made.section = &section;
        made.clause = &block;
        made.words = words_of(block);
      } else {
        add_prose(words, block);
      }
    }
    for (const model::RecordValue& value : section.record) {
      for (const std::string& one : value.values) add_words(words, one);
    }
    finish();
  }

  Passage& add_of(const Body& body, PassageKind kind, std::string_view fragment, std::string_view title) {
    Passage& made = add(kind, addresses::body_url(url_, body.id) + std::string(fragment), std::string(title));
    made.body = &body;
    return made;
  }

  void add_body(const Body& body) {
    Passage& itself = add_of(body, PassageKind::Board, "", body.name);
    add_prose(itself.words, body.role);
    add_prose(itself.words, body.accountability);
    for (const model::FunctionList& list : body.functions) {
      for (const model::FunctionItem& item : list.items) {
        Passage& made = add_of(body, PassageKind::Function, "#functions", list.heading);
        add_prose(made.words, item.text);
        for (const Node& part : item.sub) add_prose(made.words, part);
      }
    }
    for (const model::PriorityList& list : body.priorities) {
      for (const Node& item : list.items) {
        Passage& made = add_of(body, PassageKind::Priority, "#priorities", list.heading);
        add_prose(made.words, item);
      }
    }
    if (!body.members.empty() || !body.posts.empty()) add_people(body);
  }

  void add_people(const Body& body) {
    Passage& made = add_of(body, PassageKind::Members, body.members.empty() ? "" : "#members", body.name);
    for (const model::Post& post : body.posts) {
      add_words(made.words, post.title);
      if (!doc::empty(post.holder)) add_words(made.words, words_of(post.holder));
      add_words(made.words, "·");
    }
    add_prose(made.words, body.members_intro);
    for (const model::Member& member : body.members) {
      add_words(made.words, member_name(corpus_, edition_, member));
      add_words(made.words, whose_post(corpus_, edition_, member));
      for (const std::string& department : member.departments) add_words(made.words, department);
      for (const model::OrganisationId& id : member.also) {
        if (const model::Organisation* also = corpus_.organisation(id)) add_words(made.words, also->name);
      }
      add_words(made.words, "·");
    }
    if (made.words.ends_with(" ·")) made.words.resize(made.words.size() - std::string_view(" ·").size());
  }

  void add_report(const model::Report& report) {
    Passage& made =
        add(PassageKind::Report,
            addresses::edition_page_url(url_, "timetable") + "#report-" + report.id.value, report.title);
    made.report = &report;
    made.body = edition_.body(report.owner);
    if (made.body) made.words = "Made by " + made.body->name + ".";
    for (const model::Cell& cell : report.cells) add_cell(made.words, cell);
  }

  /// "Main Board: agree, Autumn."
  void add_cell(std::string& words, const model::Cell& cell) const {
    const Body* to = edition_.body(cell.to);
    const model::Action* action = edition_.action(cell.action);
    if (!to || !action) return;
    add_words(words, fmt::format("{}: {}", to->name, action->name));
    if (const std::string time = time_of_year(edition_, cell); !time.empty()) words += ", " + time;
    words += ".";
    add_prose(words, cell.note);
  }

  const Index& corpus_;
  const EditionIndex& edition_;
  std::string url_;
  std::vector<Passage> made_;
};

}  // namespace

std::string words_of(const doc::Node& text) {
  std::string words;
  add_node(words, text);
  return words;
}

std::vector<Passage> passages(const Index& corpus, const EditionIndex& edition) {
  return Collector(corpus, edition).collect();
}

}  // namespace concordat::derive
