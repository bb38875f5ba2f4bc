// Cards and lists of editions, and the A to Z, so that all pages show and order them the same way.
#include "site/pages/shared.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "addresses/addresses.hpp"
#include "doc/plain.hpp"
#include "views/status.hpp"

namespace concordat::site {
namespace {

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

Value edition_card(const Site& site, const EditionSite& made) {
  const model::Edition& edition = made.edition();
  std::string note = fmt::format("{}, {}", model::what_it_is(edition), label_and_date(edition));
  std::vector<doc::Node> tags;
  if (derive::is_review_overdue(made.document(), edition, site.today)) {
    tags = doc::nodes(overdue_tag(), doc::text(" "));
    note += fmt::format("; its review was due {}", dates::in_words(edition.review.next));
  }
  tags.push_back(status_tag(edition));
  return card(site.root + made.url, edition.short_title, doc::plain(edition.summary), std::move(note),
              blocks_value({site}, doc::make(doc::Kind::Document, std::move(tags))));
}

Value boards_card(const Site& site, const model::Area& area, std::string_view title) {
  return card(site.root + addresses::area_url(area) + "boards/", title,
              "Every board under all its names, and what each document says of it.",
              counted(area.bodies.size(), "board or body", "boards and bodies"));
}

doc::Node words_cell(std::string_view words, std::string_view otherwise) {
  return doc::cell(words.empty() ? doc::nothing(otherwise) : doc::text(words));
}

doc::Node name_cell(std::string url, const std::string& name, const std::string& acronym) {
  doc::Node cell = doc::cell(doc::link(std::move(url), name));
  if (acronym != name) views::add_detail(cell.children, acronym);
  return cell;
}

std::string label_and_date(const model::Edition& edition) {
  std::string date = views::dated_words(edition);
  if (date.empty() || digits_of(date) == digits_of(edition.label)) return edition.label;
  if (date.find(edition.label) != std::string::npos) return date;
  return fmt::format("{}, dated {}", edition.label, date);
}

Value calendar_value(const Site& site, const LastingFeed& feed) {
  std::string href = href_of(site, feed);
  return href.empty() ? Value() : Value(std::move(href));
}

Value lasting_calendar(const LinkContext& links) {
  return calendar_value(links.site, lasting_feed(links.site, *links.area, links.edition->document()));
}

List letters_value(std::string_view used) {
  List letters;
  auto add = [&](char letter, std::string shown) {
    bool there = used.find(letter) != std::string_view::npos;
    letters.push_back(Object{{"letter", std::move(shown)},
                             {"href", there ? Value(fmt::format("#letter-{}", lower(letter))) : Value()}});
  };
  if (used.find('0') != std::string_view::npos) add('0', "0-9");
  for (char letter = 'A'; letter <= 'Z'; ++letter) add(letter, std::string(1, letter));
  return letters;
}

}  // namespace concordat::site
