#pragma once

#include <string>

#include "dates/date.hpp"
#include "diagram/draw.hpp"
#include "print/writer.hpp"
#include "site/since.hpp"

namespace concordat::print {

/// The meeting that a sign-off pack or a signature sheet is for; what is not known is printed as a blank to
/// fill in.
struct Meeting {
  std::string name;
  std::string date;
  std::string paper;
};

/// What the documents of one edition are made from.
struct Source {
  const site::Site& site;
  const site::EditionSite& edition;
  const diagram::Drawings* maps = nullptr;  ///< null where the edition has no map
};

// One function a kind of document: the JSON that its template in templates/print/ reads.

/// The whole text, or one section of it.
std::string protocol_data(const Source& source, const model::Section* only);
std::string pack_data(const Source& source, const Meeting& meeting);
/// The page of the pack that is signed, alone.
std::string signature_sheet_data(const Source& source, const Meeting& meeting);
std::string board_data(const Source& source, const model::Body& body);
std::string timetable_data(const Source& source);
std::string map_data(const Source& source);
/// What changed: the list, and the passages with changes.
std::string changes_data(const Source& source, const site::Since& since);

// Parts that several documents have.

/// The day that a document names as its own: of the edition as far as it is known, else `today`.
dates::Date day_of(const model::Edition& edition, const dates::Date& today);

/// Only the whole text has the edition's fingerprint: the others do not change with each clause.
enum class Extent { WholeText, Part };
/// The member "edition": title, status, dates, colour, fingerprint.
void write_edition(Writer& w, const Source& source, Extent extent);
/// The member "maps": by figure, the drawing and an alternative text.
void write_maps(Writer& w, const Source& source);
/// The members "front" and "sections": what stands before the text, and the text.
void write_text(Writer& w, const Source& source, const model::Section* only);
/// The members "since" and "changes": the edition before, and what changed in plain words.
void write_changes(Writer& w, const site::Since& since);
/// The member "redline": the passages with changes.
void write_redline(Writer& w, const site::Since& since);
/// The members "signatories", who signs and what is known of each, "open", who has not agreed, and "signed",
/// how many have.
void write_signatures(Writer& w);
/// The member "meeting": what is given, else what the edition says of it.
void write_meeting(Writer& w, const Meeting& meeting);
/// The member "resolution": ready wording for the minutes.
void write_resolution(Writer& w, const Source& source);
/// The places that the text has.
Anchors anchors_of(const model::Edition& edition, const model::Section* only);

}  // namespace concordat::print
