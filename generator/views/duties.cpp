// What one body gives and receives, by what it does with it or by season.
#include <algorithm>

#include "views/make.hpp"
#include "views/timetable.hpp"

namespace concordat::views {
namespace {

using derive::Entry;
using doc::Kind;
using doc::Node;
using Entries = std::vector<const Entry*>;

/// The lists of one direction: what the body gets, or what others do with what it gives.
class Lists {
 public:
  enum class Of { Own, Given };
  Lists(const Subject& subject, DutyOrder order, Of of) : subject_(subject), order_(order), of_(of) {}

  /// `head`, and the entries below it; nothing where there are none.
  void add(std::string_view head, const std::vector<Together>& groups) {
    if (groups.empty()) return;
    if (!head.empty()) view_.children.push_back(list_head(head));
    std::vector<const Entry*> firsts;
    for (const Together& group : groups) firsts.push_back(group.first);
    const SharedNotes shared(firsts);
    Node list{.kind = Kind::BulletList, .look = "duties"};
    for (const Together& group : groups) {
      list.children.push_back(duty(group));
      if (!shared.has(*group.first))
        add_detail(list.children.back().children.front().children, group.first->cell->note);
    }
    view_.children.push_back(std::move(list));
    for (Node& note : shared.paragraphs()) view_.children.push_back(std::move(note));
  }

  void add_by_season(const std::vector<Together>& groups) {
    const auto of_season = [&](std::string_view name, const model::Season* season) {
      std::vector<Together> list;
      std::copy_if(groups.begin(), groups.end(), std::back_inserter(list),
                   [&](const Together& group) { return group.first->is_in(season); });
      add(name, list);
    };
    const std::vector<model::Season>& seasons = subject_.edition().seasons;
    const auto first = subject_.next ? static_cast<std::size_t>(subject_.next - seasons.data()) : 0;
    for (std::size_t i = 0; i < seasons.size(); ++i) {
      const model::Season& season = seasons[(first + i) % seasons.size()];
      of_season(season.name, &season);
    }
    of_season("No season given", nullptr);
  }

  Node take() { return std::move(view_); }

 private:
  /// "Agree Annual plan (Autumn, from SAB)", without its note; the season is left out where it stands above.
  Node duty(const Together& group) const {
    const Entry& entry = *group.first;
    Node item = doc::item(action_of(subject_, entry), doc::text(" "));
    std::vector<Node>& words = item.children.front().children;
    std::vector<std::string> details = {order_ == DutyOrder::ByRole ? when_of(subject_, entry)
                                                                    : when_in_season(entry)};
    if (of_ == Of::Given) {
      for (Node& body : receivers_of(group)) words.push_back(std::move(body));
      words.push_back(doc::text(": "));
    } else if (entry.owner && entry.owner != subject_.body) {
      details.push_back("from " + entry.owner->short_name() +
                        (entry.report->owner_inferred.children.empty() ? "" : " (inferred)"));
    }
    words.push_back(doc::link("report:" + entry.report->id.value, entry.report->title));
    details.push_back(entry.cell->audience);
    add_detail(words, joined(std::move(details), ", "));
    item.key = entry.report->id.value;
    return item;
  }

  const Subject& subject_;
  DutyOrder order_;
  Of of_;
  Node view_;
};

std::vector<Together> one_by_one(const Entries& entries) {
  std::vector<Together> groups;
  for (const Entry* entry : entries) groups.push_back({entry, {entry}});
  return groups;
}

}  // namespace

Node duties(const Subject& subject, DutyOrder order) {
  const derive::BodyTimetable* own = derive::of_body(subject.timetable, *subject.body);
  if (!own) return {};
  Lists lists(subject, order, Lists::Of::Own);
  if (order == DutyOrder::BySeason) {
    std::vector<Together> all;
    for (const Entries* entries : {&own->decides, &own->contributes, &own->receives, &own->not_applicable}) {
      for (Together& group : one_by_one(*entries)) all.push_back(std::move(group));
    }
    lists.add_by_season(all);
    return lists.take();
  }
  lists.add("Decides on", one_by_one(own->decides));
  lists.add("Is consulted on", one_by_one(own->contributes));
  lists.add("Receives", one_by_one(own->receives));
  lists.add("Does not apply", one_by_one(own->not_applicable));
  return lists.take();
}

Node given(const Subject& subject, DutyOrder order) {
  const derive::BodyTimetable* own = derive::of_body(subject.timetable, *subject.body);
  if (!own) return {};
  Lists lists(subject, order, Lists::Of::Given);
  const std::vector<Together> groups = together(own->by_others);
  order == DutyOrder::BySeason ? lists.add_by_season(groups) : lists.add({}, groups);
  return lists.take();
}

}  // namespace concordat::views
