// What an edition says of itself as a whole: who agreed it, its themes, its records of partnerships.
#include "data/address.hpp"
#include "derive/approvals.hpp"
#include "derive/when.hpp"
#include "derive/who.hpp"
#include "doc/plain.hpp"
#include "exports/tables.hpp"
#include "exports/words.hpp"

namespace concordat::exports {
namespace {

using doc::plain;

/// A field of addresses in which a record has words ("N/A") is one of words.
bool has_words(const model::Edition& edition, const model::RecordField& field) {
  for (const model::Section& section : edition.sections) {
    for (const model::RecordValue& value : section.record) {
      if (value.field != field.id) continue;
      for (const std::string& text : value.values) {
        if (!data::is_address(text)) return true;
      }
    }
  }
  return false;
}

Type type_of(const model::Edition& edition, const model::RecordField& field) {
  switch (field.type) {
    case model::FieldType::Date:
      return Type::Date;
    case model::FieldType::Text:
      return Type::Text;
    case model::FieldType::People:
      return Type::List;
    case model::FieldType::Address:
      return has_words(edition, field) ? Type::Text : Type::Address;
  }
  return Type::Text;
}

Cell cell_of(const model::RecordValue& value, Type type) {
  switch (type) {
    case Type::Date:
      return value.date;
    case Type::List:
      return value.values;
    default:
      return joined(value.values);
  }
}

}  // namespace

Dataset signoff(const Sources& from) {
  Dataset table{{
      {"body_id", "Board id", "What files and addresses call the board."},
      {"body", "Board", "The board or meeting, as the document names it."},
      {"date", "Date", "When it agreed, as exactly as the document says.", Type::Date},
      {"status", "Status", "agreed, not-met (it did not meet) or outstanding."},
      {"note", "Note", "The minute, who signed, and what else the document says."},
  }};
  for (const model::Approval& approval : from.source().approvals) {
    const std::string by = joined(approval.by);
    table.add(
        approval.body,
        approval.name.empty() ? derive::body_name(from.index, from.edition, approval.body)
                              : std::string_view(approval.name),
        approval.date, data::choice(approval.status),
        joined({derive::minute_words(approval), plain(approval.note), by.empty() ? "" : "signed by " + by}));
  }
  return table;
}

Dataset signatories(const Sources& from) {
  Dataset table{{
      {"name", "Name", "The person, where the document names one."},
      {"post", "Post", "The post or posts with which they sign.", Type::List},
      {"for_id", "For id", "The organisation or board for which they sign."},
      {"for", "For", "Its name."},
      {"signed", "Signed", "When they signed; empty where they have not.", Type::Date},
      {"note", "Note", "What else was said of it."},
  }};
  for (const model::Signatory& one : from.source().signatories) {
    const bool of_body = !one.body.empty();
    table.add(one.name, one.posts, of_body ? std::string_view(one.body) : std::string_view(one.organisation),
              of_body ? derive::body_name(from.index, from.edition, one.body)
                      : derive::organisation_name(from.index, one.organisation),
              one.signed_on, plain(one.note));
  }
  return table;
}

Dataset delegations(const Sources& from) {
  Dataset table{{
      {"board_id", "Board id", "The board that has handed it on."},
      {"board", "Board", "Name of the board."},
      {"what", "What", "What is decided by somebody else."},
      {"who", "Who decides", "The body, organisation, office or post that decides it."},
      {"limits", "Limits", "How far it goes."},
      {"clause", "Clause", "Numbers of the clauses that say so.", Type::List},
  }};
  for (const model::Body& body : from.source().bodies) {
    for (const model::Delegation& one : body.delegations)
      table.add(body.id, body.name, plain(one.what), derive::who(from.index, from.edition, one),
                plain(one.limits), texts_of(one.clauses));
  }
  return table;
}

Dataset themes(const Sources& from) {
  Dataset table{{
      {"theme_id", "Theme id", "What files and addresses call the theme."},
      {"theme", "Theme", "The common interest."},
      {"lead_id", "Lead id", "The board that leads on it."},
      {"lead", "Lead", "Name of the board that leads on it."},
      {"note", "Note", "How it is arranged, and what else the document says."},
  }};
  for (const model::Theme& theme : from.source().themes.themes) {
    table.add(theme.id, theme.title, theme.lead, derive::body_name(from.index, from.edition, theme.lead),
              joined({plain(theme.arrangements), plain(theme.note)}));
  }
  return table;
}

Dataset partnerships(const Sources& from) {
  const model::Edition& edition = from.source();
  Dataset table{{
      {"partnership_id", "Partnership id", "What files and addresses call the partnership."},
      {"partnership", "Partnership", "Its name in this edition."},
  }};
  const std::size_t before = table.columns.size();
  for (const model::RecordField& field : edition.record_fields) {
    table.columns.push_back(
        {field.id, field.name, "As the record of the partnership gives it.", type_of(edition, field)});
  }
  for (const model::Section& section : edition.sections) {
    if (section.body.empty()) continue;
    Row& row = table.rows.emplace_back(table.columns.size(), Cell(""));
    row[0] = Cell(section.body);
    row[1] = section.title;
    for (const model::RecordValue& value : section.record) {
      for (std::size_t i = 0; i < edition.record_fields.size(); ++i) {
        if (edition.record_fields[i].id == value.field)
          row[before + i] = cell_of(value, table.columns[before + i].type);
      }
    }
  }
  return table;
}

}  // namespace concordat::exports
