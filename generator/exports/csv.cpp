// One function a CSV file. The header rows are a promise to those who read the files by program: a column may
// be added at the end, none may be renamed or moved.

#include "exports/csv.hpp"

#include <fmt/format.h>

#include "exports/csv_writer.hpp"
#include "exports/words.hpp"
#include "markdown/plain.hpp"

namespace concordat::exports {
namespace {

using data::word;
using markdown::plain;

template <class T>
Joined ids(const std::vector<T>& list) {
  Joined joined;
  for (const T& id : list) joined.add(id);
  return joined;
}

std::string_view id_of(const model::Body* body, const model::BodyId& written) {
  return body != nullptr ? std::string_view(body->id) : std::string_view(written);
}

std::string_view name_of(const model::Body* body) {
  return body != nullptr ? std::string_view(body->name) : std::string_view();
}

/// What a seat says beyond who sits: departments, seats, class of an invited member, note.
Joined member_detail(const model::Member& member) {
  Joined detail;
  if (!member.departments.empty())
    detail.add(fmt::format("including {}", std::string_view(ids(member.departments))));
  if (member.count > 0) detail.add(fmt::format("{} {}", member.count, member.count == 1 ? "seat" : "seats"));
  if (member.invited) detail.add(member.group);
  detail.add(plain(member.note));
  return detail;
}

Joined post_detail(const model::Post& post) {
  Joined detail;
  detail.add(post.title);
  if (post.independent) detail.add("independent");
  if (post.from.given()) detail.add("from " + iso(post.from));
  if (post.until.given()) detail.add("until " + iso(post.until));
  detail.add(plain(post.note));
  return detail;
}

}  // namespace

std::string timetable_csv(const derive::TimetableView& timetable) {
  CsvWriter csv({"report_id", "report", "owner_id", "board_id", "board", "action", "season", "frequency",
                 "audience", "note"});
  for (const derive::Entry& entry : timetable.entries) {
    const model::Cell& cell = *entry.cell;
    Joined note;
    note.add(cell.valid).add(plain(cell.note));
    csv.row({entry.report->id, entry.report->title, id_of(entry.owner, entry.report->owner),
             id_of(entry.receiver, cell.to), name_of(entry.receiver),
             cell.action.empty() ? std::string_view(cell.blank_reason) : std::string_view(cell.action),
             entry.season != nullptr ? std::string_view(entry.season->name) : std::string_view(),
             cell.frequency, cell.audience, note});
  }
  return csv.take();
}

std::string members_csv(const derive::Index& index, const derive::EditionIndex& edition) {
  CsvWriter csv({"board_id", "board", "group", "member_id", "member", "detail"});
  for (const model::Body& body : edition.edition().bodies) {
    for (const model::Member& member : body.members) {
      Joined member_ids;
      member_ids.add(member.organisation).add(member.body);
      for (const model::OrganisationId& also : member.also) member_ids.add(also);
      csv.row({body.id, body.name,
               member.invited ? std::string_view("Invited") : std::string_view(member.group), member_ids,
               member_name(index, edition, member), member_detail(member)});
    }
    for (const model::Post& post : body.posts) {
      const std::string holder = holder_name(index, edition, post);
      if (holder.empty()) continue;
      Joined holder_ids;
      holder_ids.add(post.organisation).add(post.body);
      csv.row({body.id, body.name, "Post", holder_ids, holder, post_detail(post)});
    }
  }
  return csv.take();
}

std::string boards_csv(const derive::Index& index, const derive::EditionIndex& edition) {
  CsvWriter csv(
      {"board_id", "acronym", "name", "group", "parent_ids", "chair", "statutory_basis", "website"});
  for (const model::Body& body : edition.edition().bodies) {
    const model::Group* group = edition.group(body.group);
    Joined chairs;
    for (const model::Post& post : body.posts) {
      if (is_chair(post.title)) chairs.add(holder_name(index, edition, post));
    }
    Joined basis;
    for (const model::StatutoryBasis& entry : body.statutory_basis) basis.add(basis_words(index, entry));
    csv.row({body.id, body.acronym, body.name,
             group != nullptr ? std::string_view(group->name) : std::string_view(), ids(body.parents), chairs,
             basis, body.website});
  }
  return csv.take();
}

std::string relationships_csv(const derive::EditionIndex& edition) {
  CsvWriter csv({"from_id", "from", "kind", "to_id", "to", "note", "clause"});
  for (const model::Line& line : edition.edition().lines) {
    Joined note;
    if (line.by_exception) note.add("by exception");
    note.add(plain(line.note));
    csv.row({line.from, name_of(edition.body(line.from)), line.kind, line.to, name_of(edition.body(line.to)),
             note, ids(line.clauses)});
  }
  return csv.take();
}

std::string priorities_csv(const model::Edition& edition) {
  CsvWriter csv({"board_id", "board", "year", "number", "priority"});
  for (const model::Body& body : edition.bodies) {
    for (const model::PriorityList& list : body.priorities) {
      int number = list.start;
      for (const markdown::Node& item : list.items) {
        csv.row({body.id, body.name, list.year, list.numbered ? std::to_string(number) : std::string(),
                 plain(item)});
        ++number;
      }
    }
  }
  return csv.take();
}

std::string functions_csv(const model::Edition& edition) {
  CsvWriter csv({"board_id", "board", "group", "number", "function"});
  for (const model::Body& body : edition.bodies) {
    for (const model::FunctionList& list : body.functions) {
      int number = 0;
      for (const model::FunctionItem& item : list.items) {
        csv.row({body.id, body.name, list.heading, std::to_string(++number), plain(item.text)});
        int sub_number = 0;
        for (const markdown::Node& sub : item.sub) {
          csv.row({body.id, body.name, list.heading, fmt::format("{}.{}", number, ++sub_number), plain(sub)});
        }
      }
    }
  }
  return csv.take();
}

std::string signoff_csv(const derive::Index& index, const derive::EditionIndex& edition) {
  CsvWriter csv({"body_id", "body", "date", "status", "note"});
  for (const model::Approval& approval : edition.edition().approvals) {
    Joined note;
    note.add(plain(approval.note));
    if (!approval.by.empty()) note.add(fmt::format("signed by {}", std::string_view(ids(approval.by))));
    csv.row(
        {approval.body,
         approval.name.empty() ? body_name(index, edition, approval.body) : std::string_view(approval.name),
         iso(approval.date), word(approval.status), note});
  }
  return csv.take();
}

std::string themes_csv(const derive::Index& index, const derive::EditionIndex& edition) {
  CsvWriter csv({"theme_id", "theme", "lead_id", "lead", "note"});
  for (const model::Theme& theme : edition.edition().themes.themes) {
    Joined note;
    note.add(plain(theme.arrangements)).add(plain(theme.note));
    csv.row({theme.id, theme.title, theme.lead, body_name(index, edition, theme.lead), note});
  }
  return csv.take();
}

std::string partnerships_csv(const model::Edition& edition) {
  std::vector<std::string> header = {"partnership_id", "partnership"};
  for (const model::RecordField& field : edition.record_fields) header.push_back(field.id);
  CsvWriter csv(header);
  std::vector<std::string> row(header.size());
  for (const model::Section& section : edition.sections) {
    if (section.body.empty()) continue;
    row.assign(header.size(), {});
    row[0] = section.body.value;
    row[1] = section.title;
    for (const model::RecordValue& value : section.record) {
      for (std::size_t i = 0; i < edition.record_fields.size(); ++i) {
        if (edition.record_fields[i].id != value.field) continue;
        row[i + 2] = value.date.given() ? iso(value.date) : std::string(std::string_view(ids(value.values)));
      }
    }
    csv.row(row);
  }
  return csv.take();
}

}  // namespace concordat::exports
