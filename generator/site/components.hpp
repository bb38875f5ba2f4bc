#pragma once

#include <string>
#include <string_view>

#include "mustache/template.hpp"
#include "site/values.hpp"

namespace concordat::site {

// The parts of pages that stand in several places: on a page of their own, in the text as a view, on the
// print page. Each value fills the partial of the same name. `links.edition` is set.

Value matrix_value(const LinkContext& links);
Value year_value(const LinkContext& links);
Value actions_value(const LinkContext& links);
/// What one body gives and receives.
Value duties_value(const LinkContext& links, const derive::BodyTimetable& timetable);
Value lines_value(const LinkContext& links, const std::vector<const model::Line*>& lines);
Value overview_value(const LinkContext& links);
Value functions_value(const LinkContext& links, const model::Body& body);
Value members_value(const LinkContext& links, const model::Body& body);
Value priorities_value(const LinkContext& links, const model::Body& body);
Value approvals_value(const LinkContext& links);
Value websites_value(const LinkContext& links);
Value themes_value(const LinkContext& links);
Value control_value(const LinkContext& links);
Value versions_value(const LinkContext& links);
Value records_value(const LinkContext& links);
/// One record as a list of its fields.
Value record_value(const LinkContext& links, const model::Section& section);

}  // namespace concordat::site
