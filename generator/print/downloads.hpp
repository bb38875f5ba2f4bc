#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "io/publish.hpp"
#include "print/documents.hpp"
#include "site/downloads.hpp"
#include "site/since.hpp"

namespace concordat::print {

enum class Kind { Protocol, Pack, SignatureSheet, Board, Timetable, Map, Changes, Sheet };
enum class Format { Pdf, Word };

/// "area/document/edition/downloads/", below the output folder.
inline std::string downloads_folder(const site::EditionSite& edition) {
  return edition.url.substr(1) + "downloads/";
}

/// One paper: what it is of and where it goes.
struct Download {
  Kind kind = Kind::Protocol;
  const site::EditionSite* edition = nullptr;
  const model::Body* body = nullptr;        ///< of a board's summary or sheet
  const model::Section* section = nullptr;  ///< of a protocol: this section alone
  std::string name;                         ///< below the edition's downloads/: "boards/sab.pdf"
  Format format = Format::Pdf;              ///< Word files are of whole protocols and of boards
  const site::Since* since = nullptr;       ///< of changes; null: since the edition before

  /// Path below the output folder: "area/document/edition/downloads/boards/sab.pdf".
  std::string path() const { return downloads_folder(*edition) + name; }
};

/// What the user asks for. Empty lists mean all.
struct Selection {
  std::vector<std::string> editions;  ///< "area/document/edition"
  std::vector<Kind> only;
  std::vector<Format> formats;
  std::string section;  ///< id or number: this section alone, as section-<id>.pdf
  std::string body;     ///< this body's summary alone
};

/// What readers call it: "Whole text", "Signature sheet".
std::string_view title_of(const Download& download);

/// Everything that the edition gets: no timetable where it has none.
std::vector<Download> downloads(const site::EditionSite& edition);

/// The sheet of each body of the edition for its review. They are for the boards, not for the site.
std::vector<Download> sheets(const site::EditionSite& edition);

/// Those of the documents that were made, for the links of the pages.
void add_made(site::Downloads& made, const std::vector<Download>& documents,
              const std::vector<io::OutputFile>& files);

/// These documents, for the links of pages whose server makes them when they are asked for.
void add_offered(site::Downloads& offered, const std::vector<Download>& documents);

/// The documents of the selection, in the order of the site. An edition, section or body that is not there is
/// reported.
std::vector<Download> select(const site::Site& site, const Selection& selection, diag::Sink& sink);

/// The print template of a kind: "protocol".
std::string_view template_of(Kind kind);
/// What the template of a PDF reads, as JSON.
std::string data_of(const Download& download, const Source& source, const Meeting& meeting);

}  // namespace concordat::print
