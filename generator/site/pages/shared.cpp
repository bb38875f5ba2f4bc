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

List parts_value(const DividedList& list, std::string_view part) {
  List parts;
  for (const std::string& one : list.division.below(part))
    parts.push_back(link_value(list.site.root + list.url(one), derive::shown_letters(one)));
  return parts;
}

void add_parts(Object& view, const DividedList& list, std::string_view used) {
  const std::vector<std::string>& parts = list.division.below({});
  List letters;
  const auto add = [&](char letter) {
    const std::string name(1, lower(letter));
    const std::string id = "letter-" + name;
    const bool is_part = std::find(parts.begin(), parts.end(), name) != parts.end();
    const bool is_here = used.find(letter) != std::string_view::npos;
    const std::string href = is_part ? list.site.root + list.url(name) : is_here ? "#" + id : std::string();
    letters.push_back(Object{{"letter", derive::shown_letters(name)},
                             {"href", href.empty() ? Value() : Value(std::string(href))},
                             {"id", is_part && list.page.part.empty() ? Value(std::string(id)) : Value()},
                             {"current", is_part && list.page.part.starts_with(name)}});
    return !href.empty();
  };
  if (!add('0')) letters.clear();
  for (char letter = 'A'; letter <= 'Z'; ++letter) add(letter);
  List below = list.page.part.empty() ? List() : parts_value(list, list.page.part);
  const bool has_parts = !below.empty();
  view.push_back({"letters", std::move(letters)});
  view.push_back({"is_divided", list.is_divided() && list.page.part.empty()});
  view.push_back({"has_parts", has_parts});
  view.push_back({"parts", std::move(below)});
}

}  // namespace concordat::site
