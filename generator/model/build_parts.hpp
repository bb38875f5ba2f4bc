#pragma once

#include "model/corpus.hpp"
#include "model/fields.hpp"
#include "model/parsed.hpp"

namespace concordat::model {

// One function a kind of file; each validates the file's shape and takes its values over.

void build_site(const data::Value& table, const Fields& fields, Site& site);
void build_organisations(const data::Value& table, const Fields& fields, Corpus& corpus);
void build_legislation(const data::Value& table, const Fields& fields, Corpus& corpus);
void build_area(const data::Value& table, const Fields& fields, Area& area);
/// All of edition.toml but its list of boards, which is given back.
std::vector<BodyId> build_edition(const data::Value& table, const Fields& fields, Edition& edition);
/// `body.name` and the like are what the file says; the area's fill what it leaves out.
Body build_body(const data::Value& table, const Fields& fields);
void build_reports(const data::Value& table, const Fields& fields, Timetable& timetable);
void build_relationships(const data::Value& table, const Fields& fields, std::vector<Line>& lines);
void build_themes(const data::Value& table, const Fields& fields, Themes& themes);
/// `edition` gives the record fields.
Section build_section(const ParsedFile& file, const Fields& fields, const Edition& edition);

}  // namespace concordat::model
