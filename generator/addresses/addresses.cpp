// The permanent addresses. A change here breaks links on paper and in other people's minutes; a test pins
// them.
#include "addresses/addresses.hpp"

#include <fmt/format.h>

namespace concordat::addresses {

std::string area_url(const model::Area& area) {
  return fmt::format("/{}/", area.id.value);
}

std::string document_url(const model::Area& area, const model::Document& document) {
  return fmt::format("/{}/{}/", area.id.value, document.id);
}

std::string edition_url(const model::Area& area, const model::Document& document,
                        const model::Edition& edition) {
  return fmt::format("/{}/{}/{}/", area.id.value, document.id, edition.id);
}

std::string edition_page_url(std::string_view edition_url, std::string_view page) {
  return fmt::format("{}{}/", edition_url, page);
}

std::string section_url(std::string_view edition_url, const model::Section& section) {
  return fmt::format("{}{}/", edition_url, section.id);
}

std::string clause_url(std::string_view edition_url, const model::Section& section, const doc::Node& clause) {
  return fmt::format("{}{}/#clause-{}", edition_url, section.id, clause.id);
}

std::string history_url(std::string_view edition_url, std::string_view clause_number) {
  return fmt::format("{}history/{}/", edition_url, clause_number);
}

std::string body_url(std::string_view edition_url, std::string_view body_id) {
  return fmt::format("{}boards/{}/", edition_url, body_id);
}

std::string calendar_url(std::string_view page_url) {
  return fmt::format("{}calendar.ics", page_url);
}

std::string changes_feed_url(std::string_view page_url) {
  return fmt::format("{}changes.atom", page_url);
}

std::string area_body_url(const model::Area& area, std::string_view body_id) {
  return fmt::format("/{}/boards/{}/", area.id.value, body_id);
}

std::string comparison_url(const model::StatutoryKind& kind) {
  return "/compare/" + kind.id.value + "/";
}

std::string offices_url(const model::Area& area) {
  return area_url(area) + "offices/";
}

std::string office_url(const model::Area& area, std::string_view office_id) {
  return fmt::format("{}#office-{}", offices_url(area), office_id);
}

std::string topic_url(const model::Area& area, std::string_view topic_id) {
  return topic_id.empty() ? fmt::format("/{}/topics/", area.id.value)
                          : fmt::format("/{}/topics/{}/", area.id.value, topic_id);
}

std::string organisation_url(std::string_view organisation_id, const model::Area* area) {
  return fmt::format("/organisations/{}/{}", organisation_id, area ? area->id.value + "/" : "");
}

std::string organisations_url(std::string_view letters) {
  return letters.empty() ? "/organisations/" : fmt::format("/organisations/a-to-z/{}/", letters);
}

std::string glossary_url(std::string_view letters) {
  return letters.empty() ? "/glossary/" : fmt::format("/glossary/{}/", letters);
}

std::string a_to_z_url(std::string_view letters) {
  return letters.empty() ? "/a-to-z/" : fmt::format("/a-to-z/names/{}/", letters);
}

std::string words_url(std::string_view letters) {
  const std::string whole = fmt::format("/a-to-z/{}/", letters.front());
  return letters.size() == 1 ? whole : fmt::format("{}{}/", whole, letters);
}

std::string act_url(std::string_view act_id) {
  return fmt::format("/legislation/#{}", act_id);
}

std::string statutory_kind_url(std::string_view id) {
  return fmt::format("/legislation/#kind-{}", id);
}

std::string verify_url(const model::Area* area) {
  return area ? fmt::format("/verify/{}/", area->id.value) : "/verify/";
}

std::string papers_url() {
  return "/verify/papers.json";
}

std::string fingerprint_id(std::string_view fingerprint, std::string_view edition_url) {
  return fmt::format("sha256:{}{}", fingerprint, edition_url.substr(0, edition_url.size() - 1));
}

std::string fingerprint_url(std::string_view fingerprint, std::string_view edition_url) {
  return fmt::format("{}#{}", verify_url(), fragment(fingerprint_id(fingerprint, edition_url)));
}

std::string fragment(std::string_view id) {
  std::string encoded;
  for (const char c : id) {
    if (static_cast<unsigned char>(c) < 0x80) {
      encoded += c;
    } else {
      encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return encoded;
}

}  // namespace concordat::addresses
