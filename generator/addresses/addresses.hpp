#pragma once

#include <string>
#include <string_view>

#include "model/corpus.hpp"

namespace concordat::addresses {

// Addresses are permanent (docs/addresses in the user guide). Each function returns a path from the root of
// the site, with a leading and, for pages, a trailing slash: "/northshire/protocol/2017-18/".

std::string area_url(const model::Area& area);
std::string document_url(const model::Area& area, const model::Document& document);
std::string edition_url(const model::Area& area, const model::Document& document,
                        const model::Edition& edition);
/// `page` is a fixed page of an edition: "map", "timetable", "boards".
std::string edition_page_url(std::string_view edition_url, std::string_view page);
std::string section_url(std::string_view edition_url, const model::Section& section);
/// The permalink of a clause: ".../interfaces-between-boards/#clause-4.3".
std::string clause_url(std::string_view edition_url, const model::Section& section, const doc::Node& clause);
/// A clause through the editions of its document, seen from one of them: ".../history/4.3/".
std::string history_url(std::string_view edition_url, std::string_view clause_number);
std::string body_url(std::string_view edition_url, std::string_view body_id);
/// The calendar feed that lasts, of a document or of a body through all documents: that of the edition which
/// holds.
std::string calendar_url(std::string_view page_url);
/// The Atom feed of what changes, of a document or of a body through all documents.
std::string changes_feed_url(std::string_view page_url);
/// A body through all documents.
std::string area_body_url(const model::Area& area, std::string_view body_id);
/// Boards of one statutory kind, where there are many areas.
std::string comparison_url(const model::StatutoryKind& kind);
/// The offices of an area; one of them as a place of that page: "/northshire/offices/#office-clerk".
std::string offices_url(const model::Area& area);
std::string office_url(const model::Area& area, std::string_view office_id);
/// What the documents of an area say of a topic; of all topics where no id is given.
std::string topic_url(const model::Area& area, std::string_view topic_id = {});
/// Where its seats are too many for one page, its seats in one area: "/organisations/police/northshire/".
std::string organisation_url(std::string_view organisation_id, const model::Area* area = nullptr);
// Lists of the whole site; of a list that is too large for one page the parts, each called by the letters
// that its names begin with, the whole by none: "/glossary/", "/glossary/s/".
std::string organisations_url(std::string_view letters = {});
std::string glossary_url(std::string_view letters = {});
std::string a_to_z_url(std::string_view letters = {});
std::string words_url(std::string_view letters);  ///< "/a-to-z/s/"; a part of it: "/a-to-z/s/sa/"
std::string act_url(std::string_view act_id);     ///< "/legislation/#care-act-2014"
/// Where the kinds of board that the law knows are explained.
std::string statutory_kind_url(std::string_view id);
/// The page on which papers are checked; where there are many areas, that of one of them.
std::string verify_url(const model::Area* area = nullptr);
/// The data that it looks papers up in.
std::string papers_url();
/// Whose text a fingerprint is, on that page: the edition whose text it was when the address was made goes
/// with it, so that readers can be told of that edition when its text has been changed since.
std::string fingerprint_url(std::string_view fingerprint, std::string_view edition_url);
/// The fragment of that address: "sha256:…/northshire/protocol/2017-18".
std::string fingerprint_id(std::string_view fingerprint, std::string_view edition_url);
/// An id as the fragment of an address: what is not ASCII is percent-encoded.
std::string fragment(std::string_view id);

}  // namespace concordat::addresses
