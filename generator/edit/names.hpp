#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "model/corpus.hpp"
#include "source/tree.hpp"

namespace concordat::edit {

/// What an id can name.
enum class NameKind {
  None,
  Organisation,
  Act,
  StatutoryKind,
  Body,
  Office,
  Report,
  Theme,
  Topic,
  Season,
  Action,
  Relation,
  Group,
  Area,
  Document,
  Edition,
  Section,
  Clause
};

/// "body", "statutory kind".
std::string_view words_of(NameKind kind);
/// The kind that a link names so: "board:…". None for others.
NameKind kind_of_link(std::string_view scheme);

/// A name by what it is: the scope is empty, or the folder in which the name means something: that of an
/// area, of a document or of an edition.
struct Name {
  NameKind kind = NameKind::None;
  std::string scope;
  std::string id;

  friend bool operator<(const Name& a, const Name& b) {
    return std::tie(a.kind, a.scope, a.id) < std::tie(b.kind, b.scope, b.id);
  }
  friend bool operator==(const Name& a, const Name& b) = default;
};

/// What is said of a name where somebody points at it.
struct Meaning {
  std::string title;
  std::string about;
  Span declared;                 ///< of the id alone, where it has one
  std::vector<FileIndex> files;  ///< that are called by it: boards/<id>.toml
};

/// A place that has the id, and no more.
struct Place {
  Span span;
  Name name;
};

/// All names of a content: where they are declared, and where they are used.
class Names {
 public:
  Names() = default;
  Names(const source::Tree& sources, const model::Corpus& corpus);

  /// The place at the byte, or that ends there; null where no name stands.
  const Place* at(FileIndex file, std::uint32_t offset) const;
  const Meaning* meaning(const Name& name) const;
  /// By place, the declaration among them.
  std::vector<const Place*> places_of(const Name& name) const;
  /// Whether a use of it is written so that its place is not known: with escapes.
  bool has_hidden_place(const Name& name) const;
  /// All of a kind, by scope and id; those of an id.
  std::vector<Name> of(NameKind kind) const;
  std::vector<Name> called(NameKind kind, std::string_view id) const;
  /// Those that a file of this path can use, by id.
  std::vector<std::pair<const Name*, const Meaning*>> usable(NameKind kind, std::string_view path) const;

 private:
  friend class Gatherer;

  std::vector<Place> places_;  // by place
  std::vector<Name> hidden_;
  std::map<Name, Meaning> meanings_;
};

/// The scope of a kind for a file of this path: what its ids mean.
std::string scope_of(NameKind kind, std::string_view path);

}  // namespace concordat::edit
