// The views of the website's pages, with templates of Word's own.
#include "word/html.hpp"

#include "site/renderer.hpp"
#include "word/zip.hpp"

namespace concordat::word {
namespace {

using site::PageKind;

std::string render(const site::Page& page, std::string_view name, const site::Site& site,
                   const mustache::Templates& templates, diag::Sink& sink) {
  site::Maps maps;
  if (!page.edition->edition().lines.empty())
    maps[page.edition];  // the place for the drawing, which is a file of its own
  return site::Renderer{site, templates, maps, {}}.page(page, name, sink);
}

/// The parts of a Word file, and the templates that they come from.
constexpr std::pair<const char*, const char*> parts[] = {
    {"[Content_Types].xml", "word/reference/content_types"},
    {"_rels/.rels", "word/reference/rels"},
    {"word/document.xml", "word/reference/document"},
    {"word/_rels/document.xml.rels", "word/reference/document_rels"},
    {"word/styles.xml", "word/reference/styles"},
    {"word/settings.xml", "word/reference/settings"},
    {"word/footer1.xml", "word/reference/footer"}};

}  // namespace

std::string protocol_html(const site::EditionSite& edition, const site::Site& site,
                          const mustache::Templates& templates, diag::Sink& sink) {
  site::Page page{.kind = PageKind::Print,
                  .url = edition.url,
                  .title = edition.edition().title,
                  .area = &edition.area(),
                  .document = &edition.document(),
                  .edition = &edition};
  return render(page, "word/protocol", site, templates, sink);
}

std::string board_html(const site::EditionSite& edition, const model::Body& body, const site::Site& site,
                       const mustache::Templates& templates, diag::Sink& sink) {
  site::Page page{.kind = PageKind::Board,
                  .url = edition.url,
                  .title = body.name,
                  .area = &edition.area(),
                  .document = &edition.document(),
                  .edition = &edition,
                  .body = &body};
  return render(page, "word/board", site, templates, sink);
}

std::string reference_document(const site::EditionSite& edition, const site::Site& site,
                               const mustache::Templates& templates, diag::Sink& sink) {
  const model::Site& facts = site.corpus().site;
  mustache::Value view = site::Object{{"citation", edition.citation},
                                      {"status", data::label(edition.edition().status)},
                                      {"language", facts.language},
                                      {"colour", std::string_view(facts.theme.colour).substr(1)}};
  std::vector<io::OutputFile> files;
  for (const auto& [path, name] : parts) files.push_back({path, templates.render(name, view, sink)});
  return zip(files);
}

}  // namespace concordat::word
