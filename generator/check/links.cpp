// Every reference in text must go somewhere, in every output; the site resolves them again and never fails.
#include <unordered_set>

#include "check/check.hpp"
#include "check/unknown.hpp"
#include "data/address.hpp"
#include "derive/who.hpp"
#include "model/visit.hpp"

namespace concordat::check {
namespace {

using derive::EditionIndex;
using derive::Index;
using diag::Code;

// Where a text stands decides what its references can mean. Text outside an edition knows bodies of its area
// only.
struct Context {
  const Index& index;
  DeclaredIds& declared;
  const model::Area* area = nullptr;
  const EditionIndex* edition = nullptr;
};

void check_body(const Context& in, std::string_view id, Span span, diag::Sink& sink) {
  if (in.edition && in.edition->body(id)) return;
  if (in.area && (in.index.area_body(*in.area, id) || !in.area->read)) return;
  if (in.index.organisation(id)) {
    sink.add(Code::UnknownBody, span, fmt::format("\"{}\" is an organisation, and a body is wanted here", id),
             "write the name of the organisation; only bodies have a link");
    return;
  }
  static const std::vector<model::AreaBody> none;
  unknown({Code::UnknownBody, "body", id, span}, in.declared.of(in.area ? in.area->bodies : none), sink);
}

void check_edition_link(const Context& in, std::string_view target, Span span, diag::Sink& sink) {
  std::vector<std::string_view> parts;
  for (std::string_view rest = target; !rest.empty();) {
    std::size_t slash = std::min(rest.find('/'), rest.size());
    parts.push_back(rest.substr(0, slash));
    rest.remove_prefix(std::min(slash + 1, rest.size()));
  }
  const model::Area* area = parts.size() == 3 ? in.index.area(parts[0]) : in.area;
  if (parts.size() == 3) parts.erase(parts.begin());
  if (area && parts.size() == 2) {
    for (const model::Document& document : area->documents) {
      if (document.id != parts[0]) continue;
      for (const model::Edition& edition : document.editions) {
        if (edition.id == parts[1]) return;
      }
    }
  }
  sink.add(Code::UnknownEdition, span, fmt::format("there is no edition \"{}\"", target),
           "write edition:document/edition, or edition:area/document/edition");
}

void check_link(const Context& in, const doc::Node& link, diag::Sink& sink) {
  std::string_view url = link.url;
  std::size_t colon = url.find(':');
  if (colon == std::string_view::npos) return;  // reported by the parser
  std::string_view kind = url.substr(0, colon);
  std::string_view id = url.substr(colon + 1);
  auto outside = [&](std::string_view what) {
    sink.add(Code::UnknownLinkKind, link.span,
             fmt::format("a {} can be referred to inside an edition only", what));
  };
  if (kind == "board") {
    check_body(in, id, link.span, sink);
  } else if (kind == "office") {
    static const std::vector<model::Office> none;
    if (in.area && (derive::office(*in.area, id) || !in.area->read)) return;
    unknown({Code::UnknownOffice, "office", id, link.span}, in.declared.of(in.area ? in.area->offices : none),
            sink);
  } else if (kind == "act") {
    if (in.index.act(id) || !in.index.corpus().legislation_read) return;
    unknown({Code::UnknownAct, "act", id, link.span}, in.declared.of(in.index.corpus().acts), sink);
  } else if (kind == "edition") {
    check_edition_link(in, id, link.span, sink);
  } else if (kind == "clause" || kind == "section" || kind == "report") {
    if (!in.edition) return outside(kind);
    const model::Edition& edition = in.edition->edition();
    if (kind == "clause" && !in.edition->clause(id)) {
      if (may_be_unread(edition, id)) return;
      sink.add(Code::UnknownClause, link.span, fmt::format("there is no clause \"{}\"", id),
               clause_hint(edition, id));
    } else if (kind == "section" && !in.edition->section(id)) {
      unknown({Code::UnknownSection, "section", id, link.span}, in.declared.of(edition.sections), sink);
    } else if (kind == "report" && !in.edition->report(id) && edition.read.reports) {
      unknown({Code::UnknownReport, "report", id, link.span}, in.declared.of(edition.timetable.reports),
              sink);
    }
  } else if ((kind == "http" || kind == "https" || kind == "mailto") && !data::is_address(url)) {
    sink.add(Code::BadAddress, link.span, fmt::format("\"{}\" is not an address", url),
             std::string(data::wrong_with_address(url)));
  }
}

enum class Views { Allowed, Refused };

void check_text(const Context& in, const doc::Node& text, diag::Sink& sink, Views views = Views::Refused) {
  model::visit_nodes(text, [&](const doc::Node& node) {
    if (node.kind == doc::Kind::Link) check_link(in, node, sink);
    if (node.kind == doc::Kind::View && views == Views::Refused) {
      sink.add(Code::ImageNotView, node.span, "a view can stand in the text of a section only");
    }
  });
}

void check_edition(const Context& in, const model::Edition& edition, diag::Sink& sink) {
  std::unordered_set<const doc::Node*> sections;
  for (const model::Section& section : edition.sections) sections.insert(&section.text);
  model::visit_prose(edition, [&](const doc::Node& text) {
    check_text(in, text, sink, sections.count(&text) ? Views::Allowed : Views::Refused);
  });
}

}  // namespace

void check_links(const Index& index, diag::Sink& sink) {
  const model::Corpus& corpus = index.corpus();
  DeclaredIds declared;
  Context top{index, declared};
  const auto check_record = [&](const Context& in, const auto& record) {
    model::visit_prose(record, [&](const doc::Node& text) { check_text(in, text, sink); });
  };
  for (const model::Organisation& organisation : corpus.organisations) check_record(top, organisation);
  for (const model::Act& act : corpus.acts) check_record(top, act);
  for (const model::StatutoryKind& kind : corpus.statutory_kinds) check_record(top, kind);
  for (const model::Area& area : corpus.areas) {
    Context in_area{index, declared, &area};
    check_record(in_area, area);
    for (const model::Document& document : area.documents) {
      for (const model::Edition& edition : document.editions) {
        EditionIndex edition_index(area, document, edition);
        check_edition({index, declared, &area, &edition_index}, edition, sink);
      }
    }
  }
}

}  // namespace concordat::check
