// What the words of the timetable mean.
#include "views/make.hpp"
#include "views/timetable.hpp"

namespace concordat::views {
namespace {

doc::Node item_of(const Subject& subject, const model::Action& action) {
  doc::Node item = doc::item(action_tag(subject, action), doc::text(" " + action.meaning));
  item.key = action.id.value;
  return item;
}

}  // namespace

doc::Node actions(const Subject& subject) {
  doc::Node list{.kind = doc::Kind::BulletList, .look = "legend"};
  for (const model::Action& action : subject.edition().actions) {
    list.children.push_back(item_of(subject, action));
    add_detail(list.children.back().children.front().children, action.note);
  }
  return doc::make(doc::Kind::Document, doc::nodes(std::move(list)));
}

doc::Node key_of_actions(const Subject& subject) {
  doc::Node list{.kind = doc::Kind::BulletList, .look = "legend"};
  for (const model::Action& action : subject.edition().actions)
    list.children.push_back(item_of(subject, action));
  return list;
}

}  // namespace concordat::views
