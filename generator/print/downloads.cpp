// Which papers there are. One list serves the command and the build; pages link only to those of it that were
// made.
#include "print/downloads.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "derive/approvals.hpp"
#include "diag/nearest.hpp"
#include "site/plan.hpp"

namespace concordat::print {
namespace {

template <class T>
bool contains(const std::vector<T>& asked, T one) {
  return asked.empty() || std::find(asked.begin(), asked.end(), one) != asked.end();
}

void unknown(diag::Sink& sink, std::string_view what, std::string_view id,
             const std::vector<std::string_view>& known) {
  std::string_view near = diag::nearest(id, known);
  sink.add(diag::Code::PrintSelection, {}, fmt::format("no {} \"{}\" to print", what, id),
           near.empty() ? std::string() : fmt::format("did you mean \"{}\"?", near));
}

// The editions that are asked for; reports those that are not there.
std::vector<const site::EditionSite*> editions_of(const site::Site& site, const Selection& selection,
                                                  diag::Sink& sink) {
  std::vector<const site::EditionSite*> editions;
  std::vector<std::string_view> known;
  for (const site::EditionSite& edition : site.editions) {
    known.push_back(edition.key());
    const std::vector<std::string>& asked = selection.editions;
    if (asked.empty() || std::find(asked.begin(), asked.end(), known.back()) != asked.end()) {
      editions.push_back(&edition);
    }
  }
  for (const std::string& asked : selection.editions) {
    if (std::find(known.begin(), known.end(), asked) == known.end()) unknown(sink, "edition", asked, known);
  }
  return editions;
}

void select_section(const std::vector<const site::EditionSite*>& editions, std::string_view wanted,
                    std::vector<Download>& selected, diag::Sink& sink) {
  std::vector<std::string_view> known;
  for (const site::EditionSite* edition : editions) {
    for (const model::Section& section : edition->edition().sections) {
      known.push_back(section.id);
      if (section.id != wanted && section.number != wanted) continue;
      selected.push_back(
          {Kind::Protocol, edition, nullptr, &section, "section-" + section.id + ".pdf", Format::Pdf});
    }
  }
  if (selected.empty()) unknown(sink, "section", wanted, known);
}

}  // namespace

std::string_view title_of(const Download& download) {
  switch (download.kind) {
    case Kind::Protocol:
      return "Whole text";
    case Kind::Pack:
      return "Sign-off pack";
    case Kind::SignatureSheet:
      return derive::is_to_be_signed(download.edition->edition()) ? "Signature sheet" : "Record of sign-off";
    case Kind::Board:
      return "Summary of this board";
    case Kind::Timetable:
      return "Reporting timetable";
    case Kind::Changes:
      return "What changed";
    case Kind::Sheet:
      return "Please confirm or correct";
    case Kind::Map:
      break;
  }
  return "Relationship map";
}

std::vector<Download> downloads(const site::EditionSite& edition) {
  std::vector<Download> list;
  auto add = [&](Kind kind, std::string name, const model::Body* body = nullptr,
                 Format format = Format::Pdf) {
    list.push_back({kind, &edition, body, nullptr, std::move(name), format});
  };
  add(Kind::Protocol, "protocol.pdf");
  add(Kind::Protocol, "protocol.docx", nullptr, Format::Word);
  if (site::has_page(edition, site::PageKind::SignOff)) {
    add(Kind::Pack, "sign-off-pack.pdf");
    add(Kind::SignatureSheet, "signature-sheet.pdf");
  }
  for (const model::Body& body : edition.edition().bodies) {
    add(Kind::Board, "boards/" + body.id.value + ".pdf", &body);
    add(Kind::Board, "boards/" + body.id.value + ".docx", &body, Format::Word);
  }
  if (site::has_page(edition, site::PageKind::Timetable)) add(Kind::Timetable, "timetable.pdf");
  if (site::has_page(edition, site::PageKind::Map)) add(Kind::Map, "map.pdf");
  if (site::has_page(edition, site::PageKind::Changes)) {
    add(Kind::Changes, "changes.pdf");
    add(Kind::Changes, "changes.docx", nullptr, Format::Word);
  }
  return list;
}

std::vector<Download> sheets(const site::EditionSite& edition) {
  std::vector<Download> list;
  for (const model::Body& body : edition.edition().bodies)
    list.push_back({Kind::Sheet, &edition, &body, nullptr, body.id.value + ".docx", Format::Word});
  return list;
}

void add_made(site::Downloads& made, const std::vector<Download>& documents,
              const std::vector<io::OutputFile>& files) {
  std::unordered_map<std::string_view, std::size_t> sizes;
  for (const io::OutputFile& file : files) sizes.emplace(file.path, file.bytes.size());
  for (const Download& document : documents) {
    auto file = sizes.find(document.path());
    if (file == sizes.end()) continue;
    made[document.edition].push_back({document.name, title_of(document), document.body, file->second});
  }
}

void add_offered(site::Downloads& offered, const std::vector<Download>& documents) {
  for (const Download& document : documents)
    offered[document.edition].push_back({document.name, title_of(document), document.body, 0});
}

std::vector<Download> select(const site::Site& site, const Selection& selection, diag::Sink& sink) {
  std::vector<const site::EditionSite*> editions = editions_of(site, selection, sink);
  std::vector<Download> selected;
  if (!selection.section.empty()) {
    select_section(editions, selection.section, selected, sink);
    return selected;
  }
  std::vector<std::string_view> bodies;
  for (const site::EditionSite* edition : editions) {
    for (Download& download : downloads(*edition)) {
      if (download.body) bodies.push_back(download.body->id);
      bool of_body = selection.body.empty() || (download.body && download.body->id.value == selection.body);
      bool of_format = contains(selection.formats, download.format);
      if (of_body && of_format && contains(selection.only, download.kind))
        selected.push_back(std::move(download));
    }
  }
  if (!selection.body.empty() && selected.empty()) unknown(sink, "board", selection.body, bodies);
  return selected;
}

std::string_view template_of(Kind kind) {
  switch (kind) {
    case Kind::Protocol:
      return "protocol";
    case Kind::Pack:
      return "pack";
    case Kind::SignatureSheet:
      return "signature-sheet";
    case Kind::Board:
      return "board";
    case Kind::Timetable:
      return "timetable";
    case Kind::Changes:
      return "changes";
    case Kind::Sheet:  // a Word file only
    case Kind::Map:
      break;
  }
  return "map";
}

std::string data_of(const Download& download, const Source& source, const Meeting& meeting) {
  switch (download.kind) {
    case Kind::Protocol:
      return protocol_data(source, download.section);
    case Kind::Pack:
      return pack_data(source, meeting);
    case Kind::SignatureSheet:
      return signature_sheet_data(source, meeting);
    case Kind::Board:
      return board_data(source, *download.body);
    case Kind::Timetable:
      return timetable_data(source);
    case Kind::Changes:
      return changes_data(source,
                          download.since ? *download.since : site::since_before(source.site, source.edition));
    case Kind::Sheet:  // a Word file only
    case Kind::Map:
      break;
  }
  return map_data(source);
}

}  // namespace concordat::print
