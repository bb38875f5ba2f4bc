// Resolves references. The check stage has reported what goes nowhere, so this never fails; all addresses
// begin with the site's root path.
#include "site/links.hpp"

#include <fmt/format.h>

#include "addresses/addresses.hpp"
#include "derive/references.hpp"
#include "derive/who.hpp"

namespace concordat::site {
namespace {

Target section_target(const LinkContext& in, std::string_view id) {
  const model::Section* section = in.edition ? in.edition->index.section(id) : nullptr;
  if (!section) return {"#", std::string(id)};
  if (in.anchors == Anchors::OnePage)
    return {fmt::format("#section-{}", section->id), derive::section_label(*section)};
  return {in.site.root + addresses::section_url(in.edition->url, *section), derive::section_label(*section)};
}

Target clause_link(const LinkContext& in, std::string_view number_or_key) {
  const derive::ClausePlace* place = in.edition ? in.edition->index.clause(number_or_key) : nullptr;
  if (!place) return {"#", std::string(number_or_key)};
  std::string words = derive::clause_label(*place);
  if (in.anchors == Anchors::OnePage) return {fmt::format("#clause-{}", place->clause->id), words};
  return {in.site.root + addresses::clause_url(in.edition->url, *place->section, *place->clause), words};
}

Target body_target(const LinkContext& in, std::string_view id) {
  Target target{body_href(in, id), std::string(id)};
  if (const model::Body* body = in.edition ? in.edition->index.body(id) : nullptr) {
    target.text = body->name;
  } else if (const model::AreaBody* known = in.area ? in.site.index.area_body(*in.area, id) : nullptr) {
    target.text = known->name;
  }
  if (target.href.empty()) target.href = "#";
  return target;
}

Target report_target(const LinkContext& in, std::string_view id) {
  const model::Report* report = in.edition ? in.edition->index.report(id) : nullptr;
  if (!report) return {"#", std::string(id)};
  std::string fragment = fmt::format("#report-{}", report->id.value);
  if (in.anchors == Anchors::OnePage) return {fragment, report->title};
  return {in.site.root + addresses::edition_page_url(in.edition->url, "timetable") + fragment, report->title};
}

Target edition_target(const LinkContext& in, std::string_view path) {
  const auto& known = in.site.by_key;
  auto found = known.find(std::string(path));
  if (found == known.end() && in.area) found = known.find(fmt::format("{}/{}", in.area->id.value, path));
  if (found == known.end()) return {"#", std::string(path)};
  return {in.site.root + found->second->url, found->second->citation};
}

}  // namespace

html::Writer writer_for(const LinkContext& in) {
  return html::Writer([in](std::string_view url) { return resolve(in, url); }, in.ids);
}

views::Subject subject_of(const LinkContext& in) {
  return {in.site.index, in.edition->index, in.edition->timetable, in.edition->mentions};
}

std::string body_href(const LinkContext& in, std::string_view id) {
  if (in.edition && in.edition->index.body(id))
    return in.site.root + addresses::body_url(in.edition->url, id);
  if (in.area && in.site.index.area_body(*in.area, id))
    return in.site.root + addresses::area_body_url(*in.area, id);
  return {};
}

Target resolve(const LinkContext& in, std::string_view url) {
  if (url.starts_with('/')) return {in.site.root + std::string(url), {}};
  if (url.starts_with('#')) return {std::string(url), {}};
  std::size_t colon = url.find(':');
  std::string_view kind = url.substr(0, std::min(colon, url.size()));
  std::string_view id = colon == std::string_view::npos ? std::string_view() : url.substr(colon + 1);
  if (kind == "board") return body_target(in, id);
  if (kind == "clause") return clause_link(in, id);
  if (kind == "section") return section_target(in, id);
  if (kind == "report") return report_target(in, id);
  if (kind == "edition") return edition_target(in, id);
  if (kind == "organisation") {
    const model::Organisation* organisation = in.site.index.organisation(id);
    return {in.site.root + addresses::organisation_url(id),
            organisation ? organisation->name : std::string(id)};
  }
  if (kind == "office" && in.area) {
    return {in.site.root + addresses::office_url(*in.area, id),
            std::string(derive::office_title(*in.area, id))};
  }
  if (kind == "act") {
    const model::Act* act = in.site.index.act(id);
    return {in.site.root + addresses::act_url(id), act ? act->title : std::string(id)};
  }
  return {std::string(url), std::string(id), true};
}

}  // namespace concordat::site
