// What each Word file says: the trees of the edition, with what stands before and after them on paper.
#include "word/documents.hpp"

#include <fmt/format.h>

#include "fingerprint/edition.hpp"
#include "redline/report.hpp"
#include "site/plan.hpp"
#include "site/values.hpp"
#include "views/make.hpp"
#include "views/parts.hpp"
#include "views/review.hpp"
#include "views/status.hpp"
#include "views/views.hpp"
#include "views/whole.hpp"
#include "word/writer.hpp"

namespace concordat::word {
namespace {

using doc::Kind;
using doc::Node;

Writer writer_of(const site::LinkContext& links, const diagram::Drawings* maps = nullptr) {
  Writer writer([links](std::string_view url) {
    std::string href = site::resolve(links, url).href;
    return href.starts_with('/') ? links.site.origin + href : href;
  });
  writer.set_maps(maps, data::choice(links.site.corpus().site.map_paper));
  return writer;
}

Node status_of(const model::Edition& edition) {
  return doc::paragraph(doc::strong(data::label(edition.status)),
                        doc::text(" " + views::status_words(edition)));
}

/// After `out`: the views that stand before the text, where the text does not show them.
void add_front(std::vector<Node>& out, const views::Subject& subject) {
  for (const views::View* view : views::front(subject.edition())) doc::append(out, view->make(subject));
  views::add_note(out, subject.edition().note);
}

Node contents(const Node& whole) {
  Node list{.kind = Kind::BulletList};
  for (const Node& part : whole.children) {
    const Node& heading = part.children.front();
    Node link{.kind = Kind::Link, .url = "#" + heading.id, .children = heading.children};
    list.children.push_back(doc::item(std::move(link)));
  }
  return list;
}

}  // namespace

File protocol(const Edition& of) {
  const auto& [site, made, maps] = of;
  const site::LinkContext links{site, &made.area(), &made, site::Anchors::OnePage};
  const views::Subject subject = site::subject_of(links);
  const model::Edition& edition = made.edition();
  Node whole = views::whole_text(subject);
  Node document{.children = doc::nodes(doc::paragraph(doc::text(site.corpus().site.publisher.name)),
                                       status_of(edition))};
  std::vector<Node>& out = document.children;
  doc::append(out, edition.summary);
  doc::append(out, site::about_of(links));
  add_front(out, subject);
  out.push_back(doc::heading(1, "Contents", "contents"));
  out.push_back(contents(whole));
  for (Node& part : whole.children) out.push_back(std::move(part));
  out.push_back(
      doc::paragraph(doc::text(fmt::format("From {}, fingerprint {}. Made with {}.", site.address(made.url),
                                           fingerprint::shortened(made.fingerprint), site.generator))));
  return writer_of(links, maps).file(edition.title + " " + edition.label, document);
}

File board(const Edition& of, const model::Body& body) {
  const site::LinkContext links{of.site, &of.made.area(), &of.made, site::Anchors::Pages};
  const views::Subject subject = site::subject_of(links).of(body);
  Node document{.children = doc::nodes(
                    doc::paragraph(doc::text(views::kind_of(subject) + ", in the " + of.made.citation)),
                    status_of(of.made.edition()))};
  doc::append(document.children, views::whole_body(subject));
  return writer_of(links).file(body.name, document);
}

File sheet(const Edition& of, const model::Body& body) {
  const site::LinkContext links{of.site, &of.made.area(), &of.made, site::Anchors::Pages};
  std::vector<derive::Issue> own;
  for (const derive::Issue& issue : of.made.issues) {
    if (issue.body == body.id.value) own.push_back(issue);
  }
  return writer_of(links).file(fmt::format("{}: please confirm or correct", body.name),
                               views::review_sheet(site::subject_of(links).of(body), of.made.citation, own));
}

File changes(const Edition& of, const site::Since& since) {
  const site::LinkContext links{of.site, &of.made.area(), &of.made, site::Anchors::Pages};
  Node document{.children = doc::nodes(doc::heading(1, "In plain words", "in-plain-words"))};
  std::vector<Node>& out = document.children;
  doc::append(out, redline::list_of(since.changes));
  out.push_back(doc::heading(1, "The whole text, with tracked changes", "tracked"));
  doc::append(out, redline::whole_redline(since.before, site::subject_of(links)));
  return writer_of(links, of.maps)
      .file(fmt::format("{}: what changed since {}", of.made.citation, since.citation), document);
}

}  // namespace concordat::word
