// What the types of keys are called, and of what their lists are made.
#include "data/shape.hpp"

namespace concordat::data {

Kind item_kind(Type type) {
  switch (type) {
    case Type::Months:
      return Kind::Integer;
    case Type::Tables:
      return Kind::Table;
    default:
      return Kind::String;
  }
}

std::string_view type_name(Type type) {
  switch (type) {
    case Type::String:
    case Type::Choice:
    case Type::NewId:
    case Type::Language:
      return "string";
    case Type::Prose:
      return "prose";
    case Type::Markdown:
      return "markdown";
    case Type::Integer:
      return "integer";
    case Type::Boolean:
      return "boolean";
    case Type::Id:
      return "id";
    case Type::Date:
      return "date";
    case Type::Clause:
      return "clause";
    case Type::Address:
      return "address";
    case Type::Strings:
      return "list of strings";
    case Type::Proses:
    case Type::Functions:
      return "list of prose";
    case Type::Ids:
      return "list of ids";
    case Type::IdOrIds:
      return "id, or list of ids";
    case Type::TextOrTable:
      return "string, or table";
    case Type::Months:
      return "list of integers";
    case Type::Table:
    case Type::Record:
      return "table";
    case Type::Tables:
      return "list of tables";
  }
  return {};
}

}  // namespace concordat::data
