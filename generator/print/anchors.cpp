// References on paper: a place in the same document where it has one, else the same thing on the web. The
// name of a board or an organisation is no link: they stand in every other line.
#include "print/anchors.hpp"

#include "site/links.hpp"

namespace concordat::print {
namespace {

constexpr std::string_view section_kind = "section:";

std::string label_of(const site::EditionSite& edition, std::string_view kind, std::string_view id) {
  if (kind == "section") return "section-" + std::string(id);
  if (kind == "report") return "report-" + std::string(id);
  if (kind != "clause") return {};
  const derive::ClausePlace* place = edition.index.clause(id);
  return place ? "clause-" + place->clause->id : std::string();
}

}  // namespace

Target resolve(const site::Site& site, const site::EditionSite& edition, const Anchors& anchors,
               std::string_view url) {
  site::Target on_site = site::resolve({site, &edition.area(), &edition}, url);
  Target target;
  target.text = std::move(on_site.text);
  target.outside = on_site.outside;
  std::size_t colon = url.find(':');
  std::string_view kind = url.substr(0, std::min(colon, url.size()));
  std::string_view id = colon == std::string_view::npos ? std::string_view() : url.substr(colon + 1);
  std::string label = label_of(edition, kind, id);
  if (anchors.contains(label)) {
    target.label = std::move(label);
  } else if (kind == "act" && site.index.act(id) && !site.index.act(id)->address.empty()) {
    target.address = site.index.act(id)->address;
  } else if (on_site.outside) {
    target.address = std::move(on_site.href);
  } else if (kind != "board" && kind != "organisation" && on_site.href.starts_with('/')) {
    target.address = site.origin + on_site.href;
  }
  return target;
}

Target resolve(const site::Site& site, const site::EditionSite& edition, const Anchors& anchors,
               const model::ClauseRef& ref) {
  std::string_view value = ref.value;
  if (value.starts_with(section_kind)) return resolve(site, edition, anchors, value);
  return resolve(site, edition, anchors, "clause:" + ref.value);
}

}  // namespace concordat::print
