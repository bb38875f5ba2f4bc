// What the words of the timetable mean.
#include "views/make.hpp"
#include "views/parts.hpp"

namespace concordat::views {

doc::Node actions(const Subject& subject) {
  doc::Node list{.kind = doc::Kind::BulletList, .look = "legend"};
  for (const model::Action& action : subject.edition().actions) {
    doc::Node item =
        doc::item(doc::tag(action.name, data::choice(action.role)), doc::text(" " + action.meaning));
    add_detail(item.children.front().children, action.note);
    item.key = action.id.value;
    list.children.push_back(std::move(item));
  }
  return doc::make(doc::Kind::Document, doc::nodes(std::move(list)));
}

}  // namespace concordat::views
