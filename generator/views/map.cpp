// The relationship map: the drawing, which is the medium's own, and every line of it in words.
#include "views/make.hpp"
#include "views/parts.hpp"

namespace concordat::views {

doc::Node map(const Subject& subject) {
  doc::Node figure{.kind = doc::Kind::Figure, .paper = doc::Paper::OwnPage};
  figure.url = "map";
  figure.text = "How the boards relate to one another";
  doc::Node view = doc::make(doc::Kind::Document, doc::nodes(std::move(figure)));
  doc::append(view.children, lines(subject));
  return view;
}

}  // namespace concordat::views
