// The offices of an area, and where their holders sit in the current documents.
#include <fmt/format.h>

#include <algorithm>

#include "addresses/addresses.hpp"
#include "derive/quorum.hpp"
#include "derive/when.hpp"
#include "site/pages/shared.hpp"
#include "views/who.hpp"

namespace concordat::site {
namespace {

using doc::Kind;
using doc::Node;

/// What the office does in one edition, a line each; nothing where it is not named there.
class Seats {
 public:
  Seats(const views::Subject& subject, const model::Office& office) : subject_(subject), office_(office) {}

  std::vector<Node> items() {
    for (const model::Body& body : subject_.edition().bodies) of_body(body);
    for (const model::Report& report : subject_.edition().timetable.reports) {
      for (const model::Step& step : report.steps) {
        if (!(step.office == office_.id)) continue;
        const std::string_view word =
            step.name.empty() ? data::label(step.kind) : std::string_view(step.name);
        add(doc::link("report:" + report.id.value, report.title), word, step);
      }
    }
    return std::move(items_);
  }

 private:
  void of_body(const model::Body& body) {
    for (const model::Post& post : body.posts) {
      if (post.office == office_.id) add(link_to(body), post.title, post);
    }
    for (const model::Member& member : body.members) {
      if (!(member.office == office_.id)) continue;
      add(link_to(body), data::label(member.capacity), member);
      views::add_detail(items_.back().children.front().children, member.note);
    }
    for (const model::QuorumPart& part : body.quorum.parts) {
      if (part.office == office_.id) add(link_to(body), "Needed for the quorum", {});
    }
    for (const model::Delegation& one : body.delegations) {
      if (!(one.office == office_.id)) continue;
      add(link_to(body), "Decides for it", one);
      views::add_detail(items_.back().children.front().children, one.what);
    }
  }

  static Node link_to(const model::Body& body) { return doc::link("board:" + body.id.value, body.name); }

  void add(Node where, std::string_view as, const model::Trace& trace) {
    Node item = doc::item(std::move(where), doc::text(fmt::format(": {}", views::uncapital(as))));
    views::add_trace(item.children.front().children, subject_, trace);
    items_.push_back(std::move(item));
  }

  const views::Subject& subject_;
  const model::Office& office_;
  std::vector<Node> items_;
};

std::string part_of(const Renderer& r, const Page& page, const model::Office& office) {
  const LinkContext links = links_of(r.site, page);
  Node about;
  if (const model::Organisation* whose = r.site.index.organisation(office.organisation))
    about.children.push_back(
        doc::paragraph(doc::text("An office of "), views::organisation_link(*whose), doc::text(".")));
  doc::append(about.children, office.note);
  std::string html;
  writer_for(links).blocks(html, about);
  bool any = false;
  for (const model::Document& document : page.area->documents) {
    const EditionSite& edition = r.site.of(*derive::current(document));
    const LinkContext there = links.in(edition);
    const views::Subject subject = subject_of(there);
    std::vector<Node> items = Seats(subject, office).items();
    if (items.empty()) continue;
    any = true;
    const Node view = doc::make(
        Kind::Document,
        doc::nodes(doc::paragraph(doc::text("In "), doc::link(edition.url, edition.citation), doc::text(":")),
                   doc::make(Kind::BulletList, std::move(items))));
    html::Writer writer = writer_for(there);
    writer.blocks(html, view);
  }
  if (!any) html += "<p>No current document names it.</p>\n";
  return html;
}

}  // namespace

Object offices_view(const Renderer& r, const Page& page) {
  List offices;
  for (const model::Office& office : page.area->offices) {
    offices.push_back(Object{
        {"id", "office-" + office.id.value}, {"title", office.title}, {"html", part_of(r, page, office)}});
  }
  return {{"area_name", page.area->name}, {"offices", std::move(offices)}};
}

}  // namespace concordat::site
