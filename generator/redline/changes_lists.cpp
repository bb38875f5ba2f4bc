// What changed of the timetable, of the lines between bodies, and of themes.
#include <fmt/format.h>

#include <algorithm>

#include "data/choices.hpp"
#include "derive/when.hpp"
#include "derive/who.hpp"
#include "redline/gather.hpp"

namespace concordat::redline {
namespace {

using model::Cell;
using model::Line;
using model::Report;

/// "Inform (Autumn)"; the reason of a blank cell.
std::string words_of_cell(const derive::EditionIndex& edition, const Cell& cell) {
  const model::Action* action = edition.action(cell.action);
  std::string words = action ? action->name : cell.blank_reason;
  std::vector<std::string> more;
  for (const std::string& one :
       {derive::time_of_year(edition, cell), derive::how_often(cell), cell.audience, cell.valid}) {
    if (!one.empty()) more.push_back(one);
  }
  if (!more.empty()) words += fmt::format(" ({})", fmt::join(more, ", "));
  return words;
}

class TimetableComparison {
 public:
  TimetableComparison(const Editions& editions, Gathered& out) : editions_(editions), out_(out) {}

  void compare() {
    const model::Timetable& before = editions_.before.edition().timetable;
    const model::Timetable& after = editions_.after.edition().timetable;
    out_.about("", "timetable");
    by_key(
        before.columns, after.columns, [](const model::BodyId& id) { return id.value; },
        [&](const model::BodyId* was, const model::BodyId* is) {
          if (was && is) return;
          const std::string name = name_of(is ? editions_.after : editions_.before, is ? *is : *was);
          out_.concern({(is ? is : was)->value});
          if (is)
            out_.add(Kind::ColumnAdded, "", name, fmt::format("{} has a column of the timetable.", name));
          else
            out_.add(Kind::ColumnDropped, name, "",
                     fmt::format("{} no longer has a column of the timetable.", name));
        });
    by_key(
        before.reports, after.reports, [](const Report& report) { return report.id.value; },
        [&](const Report* was, const Report* is) { compare(was, is); });
  }

 private:
  std::string step_words(const derive::EditionIndex& edition, const model::Step* step) const {
    if (!step) return {};
    std::string words =
        step->audience.empty() ? derive::who(editions_.corpus, editions_.after, *step) : step->audience;
    for (const std::string& more :
         {derive::time_of_year(edition, step->when), derive::how_often(step->when)}) {
      if (!more.empty()) words += ", " + more;
    }
    return words;
  }

  void steps(const Report& was, const Report& is) {
    by_key(
        was.steps, is.steps,
        [](const model::Step& step) { return fmt::format("{}\n{}", data::choice(step.kind), step.name); },
        [&](const model::Step* old, const model::Step* now) {
          const model::Step& either = now ? *now : *old;
          out_.value(
              Kind::ReportStep,
              fmt::format("The step “{}” of “{}”",
                          either.name.empty() ? data::label(either.kind) : std::string_view(either.name),
                          is.title),
              step_words(editions_.before, old), step_words(editions_.after, now));
        });
  }

  void compare(const Report* was, const Report* is) {
    const std::string& title = (is ? is : was)->title;
    out_.about(title, "timetable", concerned(*(is ? is : was)));
    if (!was) return out_.add(Kind::ReportAdded, "", title, fmt::format("“{}” is a new report.", title));
    if (!is) return out_.add(Kind::ReportDropped, title, "", fmt::format("The report “{}” is gone.", title));
    steps(*was, *is);
    if (normal(was->title) != normal(is->title))
      out_.add(Kind::ReportRenamed, was->title, title,
               fmt::format("The report “{}” is now called “{}”.", was->title, title));
    if (was->owner.value != is->owner.value)
      out_.value(Kind::ReportOwner, fmt::format("The owner of “{}”", title), owner(editions_.before, *was),
                 owner(editions_.after, *is));
    by_key(
        was->cells, is->cells, [](const Cell& cell) { return cell.to.value; },
        [&](const Cell* old, const Cell* now) {
          out_.concern({is->owner.value, (now ? now : old)->to.value});
          compare(title, old, now);
        });
  }

  static std::vector<std::string> concerned(const Report& report) {
    std::vector<std::string> bodies = {report.owner.value};
    for (const Cell& cell : report.cells) bodies.push_back(cell.to.value);
    return bodies;
  }

  static std::string owner(const derive::EditionIndex& edition, const Report& report) {
    return report.owner.empty() ? std::string() : name_of(edition, report.owner);
  }

  void compare(const std::string& title, const Cell* was, const Cell* is) {
    const std::string who = name_of(is ? editions_.after : editions_.before, (is ? is : was)->to);
    const std::string old = was ? words_of_cell(editions_.before, *was) : std::string();
    const std::string now = is ? words_of_cell(editions_.after, *is) : std::string();
    if (!was)
      out_.add(Kind::CellAdded, "", now, fmt::format("{}: {} now has {}.", title, who, now));
    else if (!is)
      out_.add(Kind::CellGone, old, "", fmt::format("{}: {} no longer has {}.", title, who, old));
    else if (normal(old) != normal(now))
      out_.add(Kind::CellChanged, old, now, fmt::format("{}: {} moves from {} to {}.", title, who, old, now));
  }

  const Editions& editions_;
  Gathered& out_;
};

std::string_view relation_name(const derive::EditionIndex& edition, const Line& line) {
  const model::Relation* known = edition.relation(line.kind);
  return known ? std::string_view(known->name) : std::string_view(line.kind);
}

std::string words_of_line(const derive::EditionIndex& edition, const Line& line) {
  return fmt::format("{} {} {}", name_of(edition, line.from), relation_name(edition, line),
                     name_of(edition, line.to));
}

/// Lines of one pair: those of one kind are the same; one that is gone and one that is new are one of another
/// kind.
void compare_pair(const Editions& editions, const std::vector<const Line*>& olds,
                  const std::vector<const Line*>& news, Gathered& out) {
  std::vector<const Line*> gone, fresh;
  by_key(
      olds, news, [](const Line* line) { return line->kind.value; },
      [&](const Line* const* was, const Line* const* is) {
        if (!was) return fresh.push_back(*is);
        if (!is) return gone.push_back(*was);
        if ((*was)->duty == (*is)->duty) return;
        const auto force = [](const Line& line) {
          return line.duty == model::Duty::Fact ? std::string("a fact")
                                                : std::string(data::choice(line.duty));
        };
        out.value(Kind::LineDuty, fmt::format("The force of “{}”", words_of_line(editions.after, **is)),
                  force(**was), force(**is));
      });
  const std::size_t both = std::min(gone.size(), fresh.size());
  for (std::size_t i = 0; i < std::max(gone.size(), fresh.size()); ++i) {
    const std::string was = i < gone.size() ? words_of_line(editions.before, *gone[i]) : std::string();
    const std::string is = i < fresh.size() ? words_of_line(editions.after, *fresh[i]) : std::string();
    if (i < both)
      out.add(Kind::LineKind, was, is, fmt::format("{}; before, {}.", is, was));
    else if (is.empty())
      out.add(Kind::LineGone, was, "", fmt::format("It is no longer said that {}.", was));
    else
      out.add(Kind::LineAdded, "", is, fmt::format("{}: this is new.", is));
  }
}

void compare_lines(const Editions& editions, Gathered& out) {
  out.about("", "map");
  struct Pair {
    std::string key;
    std::vector<const Line*> lines;
  };
  const auto pairs_of = [](const std::vector<Line>& lines) {
    std::vector<Pair> pairs;
    std::unordered_map<std::string, std::size_t> at;
    for (const Line& line : lines) {
      const std::string key = line.from.value + ">" + line.to.value;
      const auto [found, fresh] = at.emplace(key, pairs.size());
      if (fresh) pairs.push_back({key, {}});
      pairs[found->second].lines.push_back(&line);
    }
    return pairs;
  };
  by_key(
      pairs_of(editions.before.edition().lines), pairs_of(editions.after.edition().lines),
      [](const Pair& pair) { return pair.key; },
      [&](const Pair* was, const Pair* is) {
        static const std::vector<const Line*> none;
        const Line& line = *(is ? is : was)->lines.front();
        out.concern({line.from.value, line.to.value});
        compare_pair(editions, was ? was->lines : none, is ? is->lines : none, out);
      });
}

void compare_themes(const Editions& editions, Gathered& out) {
  out.about("", "themes");
  by_key(
      editions.before.edition().themes.themes, editions.after.edition().themes.themes,
      [](const model::Theme& theme) { return theme.id.value; },
      [&](const model::Theme* was, const model::Theme* is) {
        const std::string& title = (is ? is : was)->title;
        out.concern({was ? was->lead.value : "", is ? is->lead.value : ""});
        if (!was) return out.add(Kind::ThemeAdded, "", title, fmt::format("“{}” is a new theme.", title));
        if (!is) return out.add(Kind::ThemeGone, title, "", fmt::format("The theme “{}” is gone.", title));
        if (normal(was->title) != normal(title))
          out.add(Kind::ThemeRenamed, was->title, title,
                  fmt::format("The theme “{}” is now called “{}”.", was->title, title));
        if (was->lead.value != is->lead.value)
          out.value(Kind::ThemeLead, fmt::format("The lead on “{}”", title),
                    was->lead.empty() ? "" : name_of(editions.before, was->lead),
                    is->lead.empty() ? "" : name_of(editions.after, is->lead));
      });
}

}  // namespace

void compare_lists(const Editions& editions, std::vector<Change>& all) {
  Gathered out(all);
  TimetableComparison(editions, out).compare();
  compare_lines(editions, out);
  compare_themes(editions, out);
}

}  // namespace concordat::redline
