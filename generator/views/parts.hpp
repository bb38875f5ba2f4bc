#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doc/build.hpp"
#include "views/subject.hpp"

namespace concordat::views {

// Pieces that several views have, so that each is said one way.

/// A link to a body by its full name.
doc::Node body_link(const Subject& subject, std::string_view id);
/// The same by its acronym, where it has one, with what that stands for.
doc::Node short_body_link(const model::Body& body);
/// "Main Board (MB)"; the name alone where it has no acronym.
std::string called(const model::Body& body);
doc::Node organisation_link(const model::Organisation& organisation);
/// Its number; the date, where it has none.
std::string version_name(const model::Version& version);
/// A link by what the reference is called: "report:annual", "clause:4.3".
doc::Node reference(const Subject& subject, std::string url);
/// An address as people write it, as a link.
doc::Node address_link(const std::string& address);

/// After `out`: the clauses that a fact rests on, as Sources; nothing where none is given.
void add_sources(std::vector<doc::Node>& out, const Subject& subject,
                 const std::vector<model::ClauseRef>& clauses);
/// After `out`: the same as a paragraph, "Source: clause 4.3".
void add_source_line(std::vector<doc::Node>& out, const Subject& subject,
                     const std::vector<model::ClauseRef>& clauses);
/// After `out`: that a fact is the editor's conclusion, and why; nothing where it is none.
void add_inferred(std::vector<doc::Node>& out, const doc::Node& reason);
/// After `out`: where a fact comes from, either way.
void add_trace(std::vector<doc::Node>& out, const Subject& subject, const model::Trace& trace);
/// After `out`: the same as a paragraph.
void add_trace_line(std::vector<doc::Node>& out, const Subject& subject,
                    const std::vector<model::ClauseRef>& clauses, const doc::Node& reason);
/// After `out`: links to the clauses with commas between them.
void add_clauses(std::vector<doc::Node>& out, const Subject& subject,
                 const std::vector<model::ClauseRef>& clauses);
/// After `out`: words, or a prose value, as a Detail; nothing where there are none.
void add_detail(std::vector<doc::Node>& out, std::string_view words);
void add_detail(std::vector<doc::Node>& out, const doc::Node& prose);

/// The heading of a list inside a view, with its sources.
doc::Node list_head(std::string_view words);
doc::Node list_head(const Subject& subject, std::string_view words, const model::Trace& trace);
/// A list of proses, numbered from `start` where that is not 0.
doc::Node list_of(const std::vector<doc::Node>& proses, int start);

/// After `out`: the blocks of a document under a heading; nothing where there are none.
void add_part(std::vector<doc::Node>& out, doc::Node heading, doc::Node part);

/// After `out`: an editorial note; nothing where there is none.
void add_note(std::vector<doc::Node>& out, const doc::Node& note);

/// Table with an id, a caption and a head.
doc::Node table(std::string_view id, std::string_view caption, doc::Node head);

/// Commas between nodes.
std::vector<doc::Node> with_commas(std::vector<doc::Node> nodes);

/// Those of the parts that are not empty, with `separator` between them.
std::string joined(std::vector<std::string> parts, std::string_view separator);
/// Names with commas between them, with semicolons where one has a comma of its own.
std::string listed(const std::vector<std::string>& names);
/// With a capital: "Reports to" for the opening of a sentence.
std::string capital(std::string_view words);
/// With a full stop, where it ends in none, and in no question mark.
std::string with_full_stop(std::string words);
/// Without one: "participant observer" in the middle of a sentence.
std::string uncapital(std::string_view words);
/// "1 report", "2 reports".
std::string counted(std::size_t count, std::string_view one, std::string_view many);
/// An address as people write it: without the scheme and a last slash.
std::string address_text(std::string_view address);

}  // namespace concordat::views
