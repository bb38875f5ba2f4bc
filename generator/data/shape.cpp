// Checks a table against its shape. The shapes are data, so the reader, the messages and the content
// reference cannot drift apart: a test compares the reference's tables with them.
#include "data/shape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "data/address.hpp"
#include "data/language.hpp"
#include "dates/written.hpp"
#include "diag/invisible.hpp"
#include "diag/nearest.hpp"

namespace concordat::data {
namespace {

using diag::Code;

std::string joined(std::span<const std::string_view> texts) {
  return fmt::format("{}", fmt::join(texts, ", "));
}

Kind wanted_kind(Type type) {
  switch (type) {
    case Type::Integer:
      return Kind::Integer;
    case Type::Boolean:
      return Kind::Boolean;
    case Type::Strings:
    case Type::Proses:
    case Type::Ids:
    case Type::Months:
    case Type::Functions:
    case Type::Tables:
      return Kind::Array;
    case Type::Table:
    case Type::Record:
      return Kind::Table;
    default:
      return Kind::String;
  }
}

/// "an id", for messages.
std::string_view wanted(Type type) {
  switch (type) {
    case Type::Prose:
    case Type::Markdown:
      return "a string of Markdown";
    case Type::Integer:
      return "a whole number";
    case Type::Boolean:
      return "true or false";
    case Type::Id:
      return "an id in quotes";
    case Type::Date:
      return "a date";
    case Type::Clause:
      return "a clause number in quotes";
    case Type::Address:
      return "an address in quotes";
    case Type::Strings:
      return "a list of strings";
    case Type::Proses:
    case Type::Functions:
      return "a list of strings of Markdown";
    case Type::Ids:
      return "a list of ids";
    case Type::IdOrIds:
      return "an id in quotes, or a list of ids";
    case Type::TextOrTable:
      return "a string, or a table";
    case Type::Months:
      return "a list of whole numbers";
    case Type::Table:
    case Type::Record:
      return "a table";
    case Type::Tables:
      return "a list of tables";
    case Type::String:
    case Type::Choice:
    case Type::NewId:
    case Type::Language:
      break;
  }
  return "a string";
}

const Key* find_key(const Shape& shape, std::string_view name) {
  auto key = std::find_if(shape.keys.begin(), shape.keys.end(), [&](const Key& k) { return k.name == name; });
  return key == shape.keys.end() ? nullptr : &*key;
}

std::vector<std::string_view> names_of(const Shape& shape) {
  std::vector<std::string_view> names;
  for (const Key& key : shape.keys) names.push_back(key.name);
  return names;
}

void check_text(const Value& value, const Key& key, diag::Sink& sink) {
  const bool names_something = key.type == Type::Id || key.type == Type::IdOrIds || key.type == Type::Clause;
  if (value.text.empty() && (key.needed == Needed::Yes || names_something)) {
    sink.add(Code::EmptyValue, value.span, fmt::format("\"{}\" is empty", key.name));
    return;
  }
  if (!value.text.empty() && diag::is_blank(value.text)) {
    sink.add(Code::EmptyValue, value.span, fmt::format("\"{}\" holds nothing but spaces", key.name));
    return;
  }
  if (!key.choices.empty()) {
    const std::vector<std::string_view> choices(key.choices.begin(), key.choices.end());
    if (std::find(choices.begin(), choices.end(), value.text) == choices.end()) {
      std::string_view near = diag::nearest(value.text, choices);
      sink.add(Code::UnknownChoice, value.span, fmt::format("\"{}\" cannot be \"{}\"", key.name, value.text),
               near.empty() ? fmt::format("use one of: {}", joined(choices))
                            : fmt::format("did you mean \"{}\"?", near));
    }
  }
  switch (key.type) {
    case Type::Date:
      check_date(value, sink);
      break;
    case Type::Address:
      if (const std::string_view wrong = wrong_with_address(value.text);
          !wrong.empty() && !diag::next_invisible(value.text)) {
        sink.add(Code::BadAddress, value.span, fmt::format("\"{}\" is not an address", value.text),
                 std::string(wrong));
      }
      break;
    case Type::NewId:
      if (!is_id(value.text)) {
        sink.add(Code::BadId, value.span, fmt::format("\"{}\" is not a well-formed id", value.text),
                 "use lower-case letters, digits and single hyphens");
      }
      break;
    case Type::Language:
      if (!is_language(value.text)) {
        sink.add(Code::BadLanguage, value.span, fmt::format("\"{}\" is not a language tag", value.text),
                 fmt::format("write \"{}\"", nearest_language(value.text)));
      }
      break;
    default:
      break;
  }
}

/// Texts that are shown as they are; prose is checked where it is read.
bool is_free_text(const Key& key) {
  return key.type == Type::String || key.type == Type::Strings || key.type == Type::TextOrTable;
}

void validate_in(const Value& table, const Shape& shape, const Shape& file, diag::Sink& sink);

/// `file` is the shape of the whole file.
void check_list(const Value& value, const Key& key, const Shape& file, diag::Sink& sink) {
  for (const Value& item : value.items) {
    if (key.type == Type::Functions && item.kind == Kind::Table) continue;  // its shape is checked below
    if (item.kind != item_kind(key.type)) {
      sink.add(Code::WrongType, item.span,
               fmt::format("\"{}\" should be {}, but one item is {}", key.name, wanted(key.type),
                           kind_name(item.kind)));
    } else if (item.kind == Kind::String && diag::is_blank(item.text)) {
      sink.add(Code::EmptyValue, item.span, fmt::format("an item of \"{}\" is empty", key.name));
    } else if (is_free_text(key)) {
      diag::check_letters(item.text, item.span, sink);
    }
  }
  for (const Value& item : value.items) {
    if (item.kind == Kind::Table && key.shape) validate_in(item, *key.shape, file, sink);
  }
}

/// What to do where a number, 2022, stands in the place of a text.
std::string in_quotes(const Value& value, const Key& key) {
  const bool text = wanted_kind(key.type) == Kind::String;
  return text && value.kind == Kind::Integer ? fmt::format("write \"{}\", in quotes", value.integer)
                                             : std::string();
}

void check_value(const Value& value, const Key& key, const Shape& file, diag::Sink& sink) {
  if (key.type == Type::Clause && value.kind == Kind::Array)
    return check_list(value, {key.name, Type::Strings}, file, sink);
  if (key.type == Type::IdOrIds && value.kind == Kind::Array) {
    if (value.items.empty()) sink.add(Code::EmptyValue, value.span, fmt::format("\"{}\" is empty", key.name));
    return check_list(value, {key.name, Type::Ids}, file, sink);
  }
  if (key.type == Type::TextOrTable && value.kind == Kind::Table)
    return validate_in(value, *key.shape, file, sink);
  if (key.type == Type::Date && value.kind == Kind::Date) return check_date(value, sink);
  if (value.kind != wanted_kind(key.type)) {
    sink.add(Code::WrongType, value.span,
             fmt::format("\"{}\" should be {}, not {}", key.name, wanted(key.type), kind_name(value.kind)),
             in_quotes(value, key));
    return;
  }
  switch (value.kind) {
    case Kind::String:
      check_text(value, key, sink);
      if (is_free_text(key)) diag::check_letters(value.text, value.span, sink);
      break;
    case Kind::Array:
      check_list(value, key, file, sink);
      break;
    case Kind::Table:
      if (key.shape) validate_in(value, *key.shape, file, sink);
      break;
    default:
      break;
  }
}

/// What to do with a key that the table does not have. One of the whole file has slipped below a table.
std::string hint_for(std::string_view key, const Shape& shape, const Shape& file) {
  if (&shape != &file && find_key(file, key))
    return fmt::format("it is a key of {}: move it above the first line that begins with [", file.name);
  const std::vector<std::string_view> known = names_of(shape);
  const std::string_view near = diag::nearest(key, known);
  return near.empty() ? fmt::format("known keys: {}", joined(known))
                      : fmt::format("did you mean \"{}\"?", near);
}

void validate_in(const Value& table, const Shape& shape, const Shape& file, diag::Sink& sink) {
  for (const Entry& entry : table.entries) {
    if (const Key* key = find_key(shape, entry.key)) {
      check_value(entry.value, *key, file, sink);
    } else {
      sink.add(Code::UnknownKey, entry.key_span,
               fmt::format("unknown key \"{}\" in {}", entry.key, shape.name),
               hint_for(entry.key, shape, file));
    }
  }
  for (const Key& key : shape.keys) {
    if (key.needed == Needed::Yes && !gives(table, shape, key.name))
      sink.add(Code::MissingKey, table.span, fmt::format("{} needs the key \"{}\"", shape.name, key.name));
  }
}

}  // namespace

bool is_id(std::string_view text, Dots dots) {
  bool separated = true;  // a hyphen or dot may not come first or after another
  for (char c : text) {
    bool separator = c == '-' || (c == '.' && dots == Dots::Yes);
    bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!letter && !(separator && !separated)) return false;
    separated = separator;
  }
  return !text.empty() && !separated;
}

void check_date(const Value& value, diag::Sink& sink) {
  if (dates::parse_date(value.text) || diag::next_invisible(value.text)) return;
  const std::optional<dates::Date> meant = dates::written_date(value.text);
  sink.add(Code::BadDate, value.span, fmt::format("\"{}\" is not a date", value.text),
           meant ? fmt::format("write \"{}\"", dates::iso(*meant))
                 : "write 2016-01-27, \"2016-01\", \"2016\", \"2015/16\", \"--07-07\" or \"--07\"");
}

void validate(const Value& table, const Shape& shape, diag::Sink& sink) {
  validate_in(table, shape, shape, sink);
}

bool gives(const Value& table, const Shape& shape, std::string_view key) {
  if (table.find(key)) return true;
  return std::any_of(table.entries.begin(), table.entries.end(), [&](const Entry& entry) {
    return !find_key(shape, entry.key) && diag::nearest(entry.key, names_of(shape)) == key;
  });
}

bool lists_whole(const Value& table, const Shape& shape) {
  return std::all_of(shape.keys.begin(), shape.keys.end(), [&](const Key& key) {
    if (key.type != Type::Tables || !gives(table, shape, key.name)) return true;
    const Value* value = table.find(key.name);
    return value && value->kind == Kind::Array &&
           std::all_of(value->items.begin(), value->items.end(),
                       [](const Value& item) { return item.kind == Kind::Table; });
  });
}

}  // namespace concordat::data
