// Where each organisation sits: the same seats as in the lists of members, organisation by organisation.
#include "views/seats.hpp"

#include <fmt/format.h>

#include <span>

#include "views/make.hpp"
#include "views/parts.hpp"

namespace concordat::views {

using doc::Kind;
using doc::Node;

std::vector<std::string> words_of(const derive::Place& place) {
  std::vector<std::string> words;
  for (const model::Post* post : place.posts) words.push_back(post->title);
  const int seats = place.seats();
  if (seats > 1) words.push_back(counted(static_cast<std::size_t>(seats), "seat", "seats"));
  if (seats == 1 && words.empty()) words.push_back("member");
  if (place.shares()) words.push_back("shared seat");
  for (model::Capacity capacity : place.beside()) words.push_back(uncapital(data::label(capacity)));
  return words;
}

Node seats(const Subject& subject) {
  Node list = table("seats", "Where each organisation sits", doc::head("Organisation", "Seats"));
  for (const derive::OrganisationSeats& one :
       derive::seats(subject.corpus, subject.index.area(), subject.edition())) {
    Node places = doc::cell();
    for (const derive::Place& place : one.places) {
      if (!places.children.empty()) places.children.push_back(doc::text("; "));
      places.children.push_back(short_body_link(*place.body));
      places.children.push_back(doc::text(fmt::format(" ({})", fmt::join(words_of(place), ", "))));
    }
    Node row = doc::make(Kind::TableRow,
                         doc::nodes(doc::cell(organisation_link(*one.organisation)), std::move(places)));
    row.key = one.organisation->id.value;
    list.children.push_back(std::move(row));
  }
  return doc::make(Kind::Document, doc::nodes(std::move(list)));
}

Node seats_matrix(const Subject& subject) {
  std::vector<const model::Body*> columns;
  Node head = doc::head("Organisation");
  for (const model::Body& body : subject.edition().bodies) {
    if (body.members.empty()) continue;
    columns.push_back(&body);
    head.children.push_back(doc::cell(short_body_link(body)));
  }
  head.children.push_back(doc::at_right(doc::cell(doc::text("Boards"))));
  Node list = table("members", "Organisations and the boards on which they sit", std::move(head));
  list.look = "matrix seats";
  list.paper = doc::Paper::Wide;
  list.title = "Find an organisation";
  for (const derive::OrganisationSeats& one :
       derive::seats(subject.corpus, subject.index.area(), subject.edition())) {
    Node row = doc::make(Kind::TableRow, doc::nodes(doc::cell(organisation_link(*one.organisation))));
    row.id = "organisation-" + one.organisation->id.value;
    row.key = one.organisation->id.value;
    std::size_t boards = 0;
    std::span<const derive::Place> places = one.places;
    for (const model::Body* column : columns) {
      if (places.empty() || places.front().body != column) {
        row.children.push_back(doc::cell(doc::nothing("No seat")));
        continue;
      }
      row.children.push_back(doc::cell(doc::text(capital(joined(words_of(places.front()), ", ")))));
      boards += places.front().sits();
      places = places.subspan(1);
    }
    row.children.push_back(doc::at_right(doc::cell(doc::text(std::to_string(boards)))));
    list.children.push_back(std::move(row));
  }
  Node view;
  if (list.children.size() > 1) view.children.push_back(std::move(list));
  return view;
}

}  // namespace concordat::views
