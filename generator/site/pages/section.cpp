// A section of the text, and the print page, which is the same sections on one page.
#include <fmt/format.h>

#include "addresses/addresses.hpp"
#include "derive/supplement.hpp"
#include "fingerprint/edition.hpp"
#include "site/components.hpp"
#include "site/renderer.hpp"

namespace concordat::site {
namespace {

std::string heading_of(const model::Section& section) {
  return section.number.empty() ? section.title : section.number + " " + section.title;
}

std::string_view clause_noun(const model::Section& section) {
  return section.counts_paragraphs() ? "paragraph" : "clause";
}

std::string kind_of(const model::Section& section) {
  if (section.number.empty()) return {};
  bool bare = section.number[0] >= '0' && section.number[0] <= '9';
  return bare ? "Section " + section.number : section.number;
}

Value neighbour(const LinkContext& links, const model::Section* section) {
  if (!section) return {};
  return Object{{"href", resolve(links, "section:" + section->id).href}, {"title", heading_of(*section)}};
}

/// Writes views as their components.
HtmlWriter::WriteView component_writer(const Renderer& r, const LinkContext& links, diag::Sink& sink) {
  return [&](std::string& out, const markdown::Node& view) { out += r.view(links, view, sink); };
}

std::string text_html(HtmlWriter& writer, const LinkContext& links, const model::Section& section) {
  std::string html;
  writer.expand_acronyms(&links.edition->acronyms);
  writer.set_clause_noun(clause_noun(section));
  writer.blocks(html, section.text);
  return html;
}

// What a page of the whole edition shows after its text.
std::string supplement_html(const Renderer& r, const LinkContext& links, const derive::Views& shown,
                            diag::Sink& sink) {
  std::vector<markdown::Node> blocks = derive::supplement(links.edition->edition(), shown);
  std::string html;
  if (blocks.empty()) return html;
  HtmlWriter writer(links);
  writer.shift_headings(1);
  writer.prefix_ids("supplement-");
  writer.on_view(component_writer(r, links, sink));
  writer.blocks(html, markdown::Node{.children = std::move(blocks)});
  return html;
}

Value record_or_null(const LinkContext& links, const model::Section& section) {
  return section.record.empty() ? Value() : record_value(links, section);
}

}  // namespace

Object section_view(const Renderer& r, const Page& page, diag::Sink& sink) {
  LinkContext links = links_of(r.site, page);
  const model::Section& section = *page.section;
  const std::vector<model::Section>& all = page.edition->edition().sections;
  std::size_t index = static_cast<std::size_t>(&section - all.data());
  std::string address = r.site.address(page.url);
  HtmlWriter writer(links);
  writer.on_view(component_writer(r, links, sink));
  writer.cite_clauses(page.edition->citation, address);
  std::string html = text_html(writer, links, section);
  const model::Body* body = page.edition->index.body(section.body);
  std::string cited = section.number.empty() ? section.title : kind_of(section);
  Object view{{"title", section.title},
              {"kind", kind_of(section)},
              {"html", std::move(html)},
              {"note_html", blocks_value(links, section.note)},
              {"record", record_or_null(links, section)},
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

Object print_view(const Renderer& r, const Page& page, diag::Sink& sink) {
  LinkContext links = links_of(r.site, page);
  const EditionSite& made = *page.edition;
  const model::Edition& edition = made.edition();
  derive::Views shown = derive::views_of(edition);
  bool control = !edition.control.empty() && !shown.contains("control");
  bool versions = !edition.versions.empty() && !shown.contains("versions");
  List sections;
  for (const model::Section& section : edition.sections) {
    HtmlWriter writer(links);
    writer.on_view(component_writer(r, links, sink));
    writer.shift_headings(1);
    writer.prefix_ids(section.id + "-");
    std::string html = text_html(writer, links, section);
    bool wide = html.find("<table class=\"data matrix\">") != std::string::npos;
    bool part = section.kind == model::SectionKind::Appendix || section.kind == model::SectionKind::Annex;
    sections.push_back(Object{{"id", section.id},
                              {"number", text_or_null(section.number)},
                              {"title", section.title},
                              {"new_page", part || wide},
                              {"landscape", wide},
                              {"note_html", blocks_value(links, section.note)},
                              {"record", record_or_null(links, section)},
                              {"html", std::move(html)}});
  }
  std::string supplement = supplement_html(r, links, shown, sink);
  Supplement on_page = supplement.empty() ? Supplement::None : Supplement::OnPage;
  Object view{{"title", edition.title},
              {"edition_label", edition.label},
              {"summary_html", prose_value(links, edition.summary)},
              {"note_html", blocks_value(links, edition.note)},
              {"control", control ? control_value(links) : Value()},
              {"history", versions ? versions_value(links) : Value()},
              {"supplement_html", supplement.empty() ? Value() : Value(std::move(supplement))},
              {"dated", edition.dated.given() ? Value(dates::in_words(edition.dated)) : Value()},
              {"period", text_or_null(edition.period)},
              {"review", edition.review.next.given() ? Value(dates::in_words(edition.review.next)) : Value()},
              {"address", r.site.address(made.url)},
              {"fingerprint", fingerprint::shortened(made.fingerprint)},
              {"sections", std::move(sections)}};
  add_contents(view, links, nullptr, on_page);
  return view;
}

}  // namespace concordat::site
