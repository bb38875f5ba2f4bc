#include "model/visit.hpp"

#include "model/keys/all.hpp"

namespace concordat::model {
namespace {

enum class Notes { Too, Not };

/// Whether the key is the editor's, and not the document's.
template <class R>
bool is_of_editor(std::string_view key) {
  constexpr bool has_note = std::same_as<R, Edition> || std::same_as<R, Body> || std::same_as<R, Section> ||
                            std::same_as<R, StatutoryBasis>;
  return key == "inferred" || key == "source" || (has_note && key == "note");
}

template <Notes notes = Notes::Too, class R, class F>
void prose_of(R& record, F& f) {
  for_each_field(record, [&](const auto& field, auto& value) {
    if (notes == Notes::Not && is_of_editor<std::remove_const_t<R>>(field.key)) return;
    using Value = std::remove_cvref_t<decltype(value)>;
    using Item = typename ItemOf<Value>::type;
    if constexpr (std::same_as<Value, Prose>) {
      f(value);
    } else if constexpr (std::same_as<Item, Prose>) {
      for (auto& item : value) f(item);
    } else if constexpr (IsRecord<Value>) {
      prose_of<notes>(value, f);
    } else if constexpr (IsRecord<Item>) {
      for (auto& item : value) prose_of<notes>(item, f);
    }
  });
}

template <class R>
void references_of(const R& record, const OnReference& f) {
  for_each_field(record, [&](const auto& field, const auto& value) {
    using Value = std::remove_cvref_t<decltype(value)>;
    using Item = typename ItemOf<Value>::type;
    if constexpr (IsId<Value>) {
      // The body of a parent is one of its `parents`, too.
      if (std::same_as<R, ParentLink> && field.key == "body") return;
      if (field.type != data::Type::NewId && !value.empty()) f(&value);
    } else if constexpr (IsId<Item>) {
      for (const Item& id : value) {
        if (!id.empty()) f(&id);
      }
    } else if constexpr (IsRecord<Value>) {
      references_of(value, f);
    } else if constexpr (IsRecord<Item>) {
      for (const Item& item : value) references_of(item, f);
    }
  });
}

template <class R, class F>
void body_ids_of(R& record, F& f) {
  for_each_field(record, [&](const auto&, auto& value) {
    using Value = std::remove_cvref_t<decltype(value)>;
    using Item = typename ItemOf<Value>::type;
    if constexpr (std::same_as<Value, BodyId>) {
      f(value);
    } else if constexpr (std::same_as<Item, BodyId>) {
      for (auto& id : value) f(id);
    } else if constexpr (IsRecord<Value>) {
      body_ids_of(value, f);
    } else if constexpr (IsRecord<Item>) {
      for (auto& item : value) body_ids_of(item, f);
    }
  });
}

/// Calls `f(record)` for each record of an edition that stands in a place of its own.
template <class E, class F>
void visit_files(E& edition, F&& f) {
  f(edition);
  for (auto& body : edition.bodies) f(body);
  f(edition.timetable);
  for (auto& line : edition.lines) {
    if (!line.of_parent) f(line);
  }
  f(edition.themes);
  for (auto& section : edition.sections) f(section);
}

template <Notes notes = Notes::Too, class E, class F>
void prose_of_edition(E& edition, F& f) {
  visit_files(edition, [&]<class R>(R& record) {
    prose_of<notes>(record, f);
    if constexpr (std::same_as<std::remove_const_t<R>, Section>) f(record.text);
  });
}

}  // namespace

void visit_prose(const Organisation& organisation, const OnProse& f) {
  prose_of(organisation, f);
}
void visit_prose(const Act& act, const OnProse& f) {
  prose_of(act, f);
}
void visit_prose(const StatutoryKind& kind, const OnProse& f) {
  prose_of(kind, f);
}
void visit_prose(const Area& area, const OnProse& f) {
  prose_of(area, f);
}
void visit_prose(const Edition& edition, const OnProse& f) {
  prose_of_edition(edition, f);
}
void visit_prose(Edition& edition, const std::function<void(Prose&)>& f) {
  prose_of_edition(edition, f);
}

void visit_own_prose(const Edition& edition, const OnProse& f) {
  prose_of_edition<Notes::Not>(edition, f);
}

void visit_references(const StatutoryKind& kind, const OnReference& f) {
  references_of(kind, f);
}
void visit_references(const LawRow& row, const OnReference& f) {
  references_of(row, f);
}
void visit_references(const Area& area, const OnReference& f) {
  references_of(area, f);
}
void visit_references(const Edition& edition, const OnReference& f) {
  visit_files(edition, [&](const auto& record) { references_of(record, f); });
}

void visit_body_ids(Edition& edition, const std::function<void(BodyId&)>& f) {
  for (Body& body : edition.bodies) f(body.id);
  visit_files(edition, [&](auto& record) { body_ids_of(record, f); });
  for (Line& line : edition.lines) {
    if (line.of_parent) body_ids_of(line, f);
  }
}

}  // namespace concordat::model
