// A section of the text, and the print page, which is the same sections on one page.
#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

#include "derive/references.hpp"
#include "fingerprint/edition.hpp"
#include "site/renderer.hpp"
#include "views/views.hpp"
#include "views/whole.hpp"

namespace concordat::site {
namespace {

std::string kind_of(const model::Section& section) {
  return section.number.empty() ? std::string() : views::capital(derive::section_label(section));
}

Value neighbour(const LinkContext& links, const model::Section* section) {
  if (!section) return {};
  return Object{{"href", resolve(links, "section:" + section->id).href},
                {"title", views::heading_of(*section)}};
}

std::string text_html(html::Writer& writer, const LinkContext& links, const model::Section& section,
                      const doc::Node& text) {
  std::string html;
  writer.expand_acronyms(&links.edition->acronyms);
  writer.name_clauses(section.clause_noun(), derive::of_part(section));
  writer.blocks(html, text);
  return html;
}

bool has_wide(const doc::Node& node) {
  return node.paper == doc::Paper::Wide || std::any_of(node.children.begin(), node.children.end(), has_wide);
}

// What a page of the whole edition shows after its text.
std::string supplement_html(const Renderer& r, const LinkContext& links) {
  doc::Node blocks{.children = views::supplement(subject_of(links))};
  std::string html;
  if (blocks.children.empty()) return html;
  html::Writer writer = writer_for(links);
  writer.shift_headings(1);
  writer.prefix_ids("supplement-");
  writer.on_figure(drawing_of(r, links));
  writer.blocks(html, views::with_views(subject_of(links), blocks));
  return html;
}

/// The ids that the text itself gives: of headings and keys.
void add_ids(std::unordered_set<std::string_view>& ids, const doc::Node& node) {
  if (node.kind == doc::Kind::Heading) ids.insert(node.id);
  if (node.kind == doc::Kind::Clause) ids.insert(node.key);
  for (const doc::Node& child : node.children) add_ids(ids, child);
}

/// Others lead to a row on the page of its table, or on the print page: here the text's own ids go first.
void drop_ids_of_rows(doc::Node& node, const std::unordered_set<std::string_view>& taken) {
  if (node.kind == doc::Kind::TableRow && taken.contains(node.id)) node.id.clear();
  for (doc::Node& child : node.children) drop_ids_of_rows(child, taken);
}

Value record_or_null(const LinkContext& links, const model::Section& section) {
  return section.record.empty() ? Value() : blocks_value(links, views::record(subject_of(links), section));
}

}  // namespace

Object section_view(const Renderer& r, const Page& page) {
  LinkContext links = links_of(r.site, page);
  const model::Section& section = *page.section;
  const std::vector<model::Section>& all = page.edition->edition().sections;
  std::size_t index = static_cast<std::size_t>(&section - all.data());
  std::string address = r.site.address(page.url);
  html::Writer writer = writer_for(links);
  writer.on_figure(drawing_of(r, links));
  const EditionSite& edition = *page.edition;
  html::Writer::Cited citation{edition.citation, address};
  if (edition.clauses) citation.histories = r.site.root + edition.url + "history/";
  if (edition.after) {
    citation.later = r.site.root + edition.after->url + "history/";
    citation.later_label = edition.after->edition().label;
  }
  writer.cite_clauses(std::move(citation));
  doc::Node text = views::text_of(subject_of(links), section);
  std::unordered_set<std::string_view> own;
  add_ids(own, section.text);
  drop_ids_of_rows(text, own);
  std::string html = text_html(writer, links, section, text);
  const model::Body* body = page.edition->index.body(section.body);
  std::string cited = section.number.empty() ? section.title : kind_of(section);
  Object view{{"title", section.title},
              {"kind", kind_of(section)},
              {"html", std::move(html)},
              {"note_html", editorial_value(links, section.note)},
              {"record_html", record_or_null(links, section)},
              {"record_body", body ? link_value(body_href(links, body->id), body->name) : Value()},
              {"previous", neighbour(links, index > 0 ? &all[index - 1] : nullptr)},
              {"next", neighbour(links, index + 1 < all.size() ? &all[index + 1] : nullptr)},
              {"has_neighbours", all.size() > 1},
              {"cite_what", "this section"},
              {"cite_text", fmt::format("{}, {}", page.edition->citation, cited)},
              {"cite_address", std::move(address)}};
  add_contents(view, links, &section);
  return view;
}

Object print_view(const Renderer& r, const Page& page) {
  LinkContext links = links_of(r.site, page);
  const EditionSite& made = *page.edition;
  const model::Edition& edition = made.edition();
  doc::Node front = about_of(links);
  for (const views::View* view : views::front(edition))
    doc::append(front.children, view->make(subject_of(links)));
  views::add_note(front.children, edition.note);
  List sections;
  for (const model::Section& section : edition.sections) {
    html::Writer writer = writer_for(links);
    writer.on_figure(drawing_of(r, links));
    const doc::Node text = views::text_of(subject_of(links), section);
    writer.shift_headings(1);
    writer.prefix_ids(section.id + "-");
    std::string html = text_html(writer, links, section, text);
    bool wide = has_wide(text);
    bool part = section.kind == model::SectionKind::Appendix || section.kind == model::SectionKind::Annex;
    sections.push_back(Object{{"id", section.id},
                              {"number", text_or_null(section.number)},
                              {"title", section.title},
                              {"new_page", part || wide},
                              {"landscape", wide},
                              {"note_html", editorial_value(links, section.note)},
                              {"record_html", record_or_null(links, section)},
                              {"html", std::move(html)}});
  }
  std::string supplement = supplement_html(r, links);
  Supplement on_page = supplement.empty() ? Supplement::None : Supplement::OnPage;
  Object view{{"title", edition.title},
              {"edition_label", edition.label},
              {"summary_html", prose_value(links, edition.summary)},
              {"front_html", blocks_value(links, front)},
              {"supplement_html", supplement.empty() ? Value() : Value(std::move(supplement))},
              {"address", r.site.address(made.url)},
              {"fingerprint", fingerprint::shortened(made.fingerprint)},
              {"sections", std::move(sections)}};
  add_contents(view, links, nullptr, on_page);
  return view;
}

}  // namespace concordat::site
