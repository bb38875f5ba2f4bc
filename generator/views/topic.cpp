// A topic of an area, from all its documents: who leads, whom to ask, who works on it, where it stands.
#include "views/topic.hpp"

#include <fmt/format.h>

#include <set>

#include "addresses/addresses.hpp"
#include "derive/references.hpp"
#include "doc/plain.hpp"
#include "views/parts.hpp"

namespace concordat::views {
namespace {

using derive::Passage;
using derive::PassageKind;
using derive::TopicInEdition;
using doc::Kind;
using doc::Node;

bool is_of_text(const Passage& passage) {
  return passage.kind == PassageKind::Clause || passage.kind == PassageKind::Text;
}

std::string_view word_of(PassageKind kind) {
  switch (kind) {
    case PassageKind::Board:
      return "What it is for";
    case PassageKind::Function:
      return "Function";
    case PassageKind::Priority:
      return "Priority";
    case PassageKind::Members:
      return "Members";
    case PassageKind::Theme:
      return "Leads on this theme";
    case PassageKind::Report:
      return "Makes this report";
    case PassageKind::Clause:
    case PassageKind::Text:
      break;
  }
  return {};
}

std::string label_of(const Passage& passage) {
  if (!passage.clause) return passage.title;
  return capital(derive::clause_label({passage.section, passage.clause}));
}

class Topic {
 public:
  Topic(const derive::TopicFindings& findings, const model::Area& area)
      : findings_(findings), area_(area), name_(findings.topic->name) {}

  Node make() {
    add_leads();
    add_contacts();
    add_worried();
    add_work();
    add_text();
    add_note(out_, findings_.topic->note);
    return doc::make(Kind::Document, std::move(out_));
  }

 private:
  void head(std::string_view words, std::string id) { out_.push_back(doc::heading(2, words, std::move(id))); }

  std::string page_of(const TopicInEdition& said, const model::Body& body) const {
    return addresses::body_url(url_of(said), body.id);
  }
  static std::string url_of(const TopicInEdition& said) {
    return addresses::edition_url(said.edition->area(), said.edition->document(), said.edition->edition());
  }

  void add_leads() {
    head("Who leads", "leads");
    for (const TopicInEdition& said : findings_.editions) {
      for (const Passage& passage : said.passages) {
        if (!derive::names_lead(*findings_.topic, passage)) continue;
        led_.insert(passage.body);
        Node line =
            doc::paragraph(doc::link(page_of(said, *passage.body), passage.body->name),
                           doc::text(", for the theme "), doc::link(passage.url, passage.title),
                           doc::text(fmt::format(" ({}).", derive::citation(said.edition->edition()))));
        out_.push_back(std::move(line));
      }
    }
    std::vector<Node> spoken = sentences_on_lead();
    if (led_.empty() && spoken.empty()) {
      out_.push_back(
          doc::paragraph(doc::text(fmt::format("No document here says who leads on {}.", uncapital(name_)))));
      return;
    }
    if (led_.empty())
      out_.push_back(doc::paragraph(doc::text(fmt::format(
          "No document here lists a lead on {}. They speak of a lead in these words:", uncapital(name_)))));
    else if (!spoken.empty())
      out_.push_back(doc::paragraph(doc::text("Other sentences that speak of a lead:")));
    if (!spoken.empty()) out_.push_back(doc::make(Kind::BulletList, std::move(spoken)));
  }

  /// Those of a theme's arrangements belong to the theme, which is told already.
  std::vector<Node> sentences_on_lead() const {
    std::vector<Node> items;
    for (const TopicInEdition& said : findings_.editions) {
      for (const Passage& passage : said.passages) {
        if (derive::names_lead(*findings_.topic, passage)) continue;
        for (const std::string& sentence : derive::sentences_on_lead(*findings_.topic, passage)) {
          const std::string whose = passage.body ? passage.body->name : label_of(passage);
          items.push_back(
              doc::item(doc::text(sentence + " "), doc::link(passage.url, whose),
                        doc::text(fmt::format(", {}", derive::citation(said.edition->edition())))));
        }
      }
    }
    return items;
  }

  void add_contacts() {
    Node fields{.kind = Kind::FieldList, .look = "contacts", .text = "Board"};
    std::set<std::string_view> listed;
    for (const TopicInEdition& said : findings_.editions) {
      for (const Passage& passage : said.passages) {
        if (!passage.body || passage.body->standing == model::Standing::Outside) continue;
        if (!led_.empty() && !led_.contains(passage.body)) continue;
        if (listed.insert(passage.body->id).second)
          fields.children.push_back(contact_of(said, *passage.body));
      }
    }
    if (fields.children.empty()) return;
    head("Who to contact", "contact");
    if (led_.empty())
      out_.push_back(doc::paragraph(doc::text("No lead is listed; these boards work on it.")));
    out_.push_back(std::move(fields));
  }

  Node contact_of(const TopicInEdition& said, const model::Body& body) const {
    std::vector<Node> value;
    const auto next = [&] {
      if (!value.empty()) value.push_back(doc::text("; "));
    };
    if (!body.website.empty()) value.push_back(address_link(body.website));
    for (const model::Post& post : body.posts) {
      if (doc::empty(post.holder)) continue;
      next();
      value.push_back(doc::text(fmt::format("{}: {}", uncapital(post.title), doc::plain(post.holder))));
    }
    const bool bare = value.empty();
    next();
    value.push_back(doc::link(page_of(said, body), bare ? "what the document says of it" : "more"));
    Node field = doc::field(body.name, std::move(value));
    field.url = page_of(said, body);
    return field;
  }

  void add_worried() {
    if (doc::empty(area_.worried)) return;
    head("Worried about someone?", "worried");
    doc::append(out_, area_.worried);
  }

  /// A table an edition, a row a board.
  void add_work() {
    std::vector<Node> tables;
    for (const TopicInEdition& said : findings_.editions) {
      Node made = table("work-" + said.edition->document().id + "-" + said.edition->edition().id,
                        derive::citation(said.edition->edition()), doc::head("Board", "What is said"));
      for (const model::Body& body : said.edition->edition().bodies) {
        std::vector<Node> lines;
        for (const Passage& passage : said.passages) {
          if (is_of_text(passage) || passage.body != &body) continue;
          lines.push_back(doc::paragraph(doc::strong(std::string(word_of(passage.kind)) + ": "),
                                         doc::link(passage.url, shown(passage))));
        }
        if (!lines.empty())
          made.children.push_back(
              doc::make(Kind::TableRow, doc::nodes(doc::cell(doc::link(page_of(said, body), body.name)),
                                                   doc::make(Kind::TableCell, std::move(lines)))));
      }
      if (made.children.size() > 1) tables.push_back(std::move(made));
    }
    if (tables.empty()) return;
    head("Who works on it", "work");
    for (Node& made : tables) out_.push_back(std::move(made));
  }

  std::string shown(const Passage& passage) const {
    if (passage.kind == PassageKind::Theme || passage.kind == PassageKind::Report) return passage.title;
    const std::string said = derive::sentences_on(*findings_.topic, passage);
    return said.empty() ? passage.title : said;
  }

  void add_text() {
    std::vector<Node> lists;
    for (const TopicInEdition& said : findings_.editions) {
      Node list{.kind = Kind::BulletList};
      for (const Passage& passage : said.passages) {
        if (!is_of_text(passage)) continue;
        const std::string words = derive::sentences_on(*findings_.topic, passage);
        list.children.push_back(doc::item(doc::link(passage.url, label_of(passage)),
                                          doc::text(words.empty() ? "" : ": " + words)));
      }
      if (list.children.empty()) continue;
      lists.push_back(
          doc::heading(3, doc::nodes(doc::link(url_of(said), derive::citation(said.edition->edition())))));
      lists.push_back(std::move(list));
    }
    if (lists.empty()) return;
    head("Where the text names it", "text");
    for (Node& list : lists) out_.push_back(std::move(list));
  }

  const derive::TopicFindings& findings_;
  const model::Area& area_;
  const std::string& name_;
  std::set<const model::Body*> led_;
  std::vector<Node> out_;
};

}  // namespace

Node topic(const derive::TopicFindings& findings, const model::Area& area) {
  return Topic(findings, area).make();
}

std::string topic_in_short(const derive::TopicFindings& findings) {
  std::set<std::string_view> boards;
  std::size_t places = 0;
  for (const TopicInEdition& said : findings.editions) {
    for (const Passage& passage : said.passages) {
      if (passage.body) boards.insert(passage.body->id);
      places += is_of_text(passage);
    }
  }
  return joined({boards.empty() ? std::string() : counted(boards.size(), "board", "boards"),
                 places == 0 ? std::string() : counted(places, "place in the text", "places in the text")},
                ", ");
}

}  // namespace concordat::views
