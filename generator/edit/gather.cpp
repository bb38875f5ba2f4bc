// Gathers names from the corpus, not from the bytes: what the program reads is what editors are told.
#include <fmt/format.h>

#include <algorithm>

#include "derive/index.hpp"
#include "derive/references.hpp"
#include "doc/plain.hpp"
#include "edit/id_kinds.hpp"
#include "edit/names.hpp"
#include "model/visit.hpp"

namespace concordat::edit {

class Gatherer {
 public:
  Gatherer(const source::Tree& sources, const model::Corpus& corpus, Names& names)
      : sources_(sources), index_(corpus), names_(names) {}

  void gather() {
    const model::Corpus& corpus = index_.corpus();
    for (const model::Organisation& one : corpus.organisations)
      declare(NameKind::Organisation, "", one.id, one.name, one.acronym);
    for (const model::Act& act : corpus.acts) declare(NameKind::Act, "", act.id, act.title, act.address);
    for (const model::StatutoryKind& kind : corpus.statutory_kinds) {
      declare(NameKind::StatutoryKind, "", kind.id, kind.name, "");
      references("", kind);
    }
    for (const model::LawRow& row : corpus.law) {
      if (row.id.span.file != no_file) references("", row);
    }
    for (const model::Organisation& one : corpus.organisations) texts("", one);
    for (const model::Act& act : corpus.acts) texts("", act);
    for (const model::StatutoryKind& kind : corpus.statutory_kinds) texts("", kind);
    for (const model::Area& area : corpus.areas) gather(area);
    std::sort(names_.places_.begin(), names_.places_.end(),
              [](const Place& a, const Place& b) { return a.span < b.span; });
    std::sort(names_.hidden_.begin(), names_.hidden_.end());
  }

 private:
  void gather(const model::Area& area) {
    meaning({NameKind::Area, "", area.id.value}, area.name, doc::plain(area.summary), area.id.span);
    for (const model::AreaBody& body : area.bodies)
      declare(NameKind::Body, area.id.value, body.id, body.name, body.acronym);
    for (const model::Office& one : area.offices)
      declare(NameKind::Office, area.id.value, one.id, one.title, "");
    for (const model::Topic& topic : area.topics)
      declare(NameKind::Topic, area.id.value, topic.id, topic.name, "");
    references(area.id.value, area);
    texts(area.id.value, area);
    for (const model::Document& document : area.documents) {
      const std::string folder = fmt::format("{}/{}", area.id.value, document.id);
      const model::Edition& last = document.editions.back();
      meaning({NameKind::Document, area.id.value, document.id}, last.title, "", last.span);
      for (const model::Edition& edition : document.editions)
        meaning({NameKind::Edition, folder, edition.id}, edition.title, edition.label, edition.span);
      for (const model::Edition& edition : document.editions)
        gather(edition, fmt::format("{}/{}", folder, edition.id));
    }
  }

  void gather(const model::Edition& edition, const std::string& key) {
    for (const model::Report& one : edition.timetable.reports)
      declare(NameKind::Report, key, one.id, one.title, one.acronym);
    for (const model::Theme& one : edition.themes.themes)
      declare(NameKind::Theme, key, one.id, one.title, "");
    for (const model::Season& one : edition.seasons) declare(NameKind::Season, key, one.id, one.name, "");
    for (const model::Action& one : edition.actions)
      declare(NameKind::Action, key, one.id, one.name, one.meaning);
    for (const model::Relation& one : edition.relations)
      declare(NameKind::Relation, key, one.id, one.name, one.inverse);
    for (const model::Group& one : edition.groups)
      declare(NameKind::Group, key, one.id, one.name, doc::plain(one.description));
    for (const model::Body& body : edition.bodies) add_role(body, key);
    for (const model::Section& section : edition.sections) gather(section, key);
    if (names_.meaning({NameKind::Edition, scope_of(NameKind::Edition, key + "/"), edition.supersedes}))
      refer(NameKind::Edition, key, edition.supersedes, inner(edition.supersedes_span));
    references(key, edition);
    texts(key, edition);
  }

  /// The file of a body is called by its id, and says what its role is.
  void add_role(const model::Body& body, const std::string& key) {
    const auto found =
        names_.meanings_.find({NameKind::Body, scope_of(NameKind::Body, key + "/"), body.id.value});
    if (found == names_.meanings_.end()) return;
    if (body.named_only) return;
    found->second.files.push_back(body.span.file);
    if (found->second.about.size() < 12) found->second.about = doc::plain(body.role);
  }

  void gather(const model::Section& section, const std::string& key) {
    meaning({NameKind::Section, key, section.id}, section.title, section.number, section.span);
    model::visit_nodes(section.text, [&](const doc::Node& node) {
      if (node.kind != doc::Kind::Clause) return;
      const std::string words = doc::plain(node);
      for (const std::string& id : {node.id, node.key}) {
        if (!id.empty()) meaning({NameKind::Clause, key, id}, "clause " + node.id, words, node.span);
      }
    });
  }

  void meaning(Name name, const std::string& title, const std::string& about, Span declared) {
    names_.meanings_.try_emplace(std::move(name), Meaning{title, about, declared, {}});
  }

  template <class Id>
  void declare(NameKind kind, const std::string& scope, const Id& id, const std::string& title,
               const std::string& about) {
    Name name{kind, scope, id.value};
    meaning(name, title, about, inner(id.span));
    place(std::move(name), inner(id.span));
  }

  /// Without its quotation marks.
  Span inner(Span span) const {
    if (span.file == no_file) return span;
    const std::string& bytes = sources_[span.file].bytes;
    const bool quoted = span.end <= bytes.size() && span.end - span.begin >= 2 &&
                        (bytes[span.begin] == '"' || bytes[span.begin] == '\'') &&
                        bytes[span.end - 1] == bytes[span.begin];
    return quoted ? Span{span.file, span.begin + 1, span.end - 1} : span;
  }

  void place(Name name, Span span) {
    const bool known = span.file != no_file && !sources_[span.file].is_workbook() &&
                       span.end <= sources_[span.file].bytes.size() &&
                       sources_[span.file].bytes.compare(span.begin, span.end - span.begin, name.id) == 0;
    if (known)
      names_.places_.push_back({span, std::move(name)});
    else
      names_.hidden_.push_back(std::move(name));
  }

  void refer(NameKind kind, const std::string& key, std::string_view id, Span span) {
    if (kind != NameKind::None) place({kind, scope_of(kind, key + "/"), std::string(id)}, span);
  }

  template <class R>
  void references(const std::string& key, const R& record) {
    model::visit_references(record, [&](const model::Reference& reference) {
      std::visit([&](const auto* id) { this->refer_to(key, *id); }, reference);
    });
  }

  template <class Id>
  void refer_to(const std::string& key, const Id& id) {
    constexpr std::string_view section = "section:";
    const Span span = inner(id.span);
    if (kind_of_id<Id> == NameKind::Clause && id.value.starts_with(section)) {
      const auto size = static_cast<std::uint32_t>(section.size());
      refer(NameKind::Section, key, std::string_view(id.value).substr(size),
            {span.file, span.begin + size, span.end});
    } else {
      refer(kind_of_id<Id>, key, id.value, span);
    }
  }

  template <class R>
  void texts(const std::string& key, const R& record) {
    model::visit_prose(record, [&](const doc::Node& text) {
      model::visit_nodes(text, [&](const doc::Node& node) {
        if (node.kind == doc::Kind::Link) link(key, node);
        if (node.kind == doc::Kind::View) view(key, node);
      });
    });
  }

  void link(const std::string& key, const doc::Node& node) {
    const std::size_t colon = node.url.find(':');
    if (colon == std::string::npos) return;
    if (node.url.starts_with("edition:")) return edition_link(key, node);
    const NameKind kind = kind_of_link(std::string_view(node.url).substr(0, colon));
    const auto size = static_cast<std::uint32_t>(colon + 1);
    refer(kind, key, std::string_view(node.url).substr(size),
          {node.span.file, node.span.begin + size, node.span.end});
  }

  /// "edition:protocol/2026" in its own area, "edition:northshire/protocol/2026" anywhere: a folder for each
  /// part.
  void edition_link(const std::string& key, const doc::Node& node) {
    constexpr NameKind kinds[] = {NameKind::Area, NameKind::Document, NameKind::Edition};
    const auto slashes = static_cast<std::size_t>(std::count(node.url.begin(), node.url.end(), '/'));
    if (slashes < 1 || slashes > 2) return;
    std::string folder = slashes == 2 ? std::string() : key.substr(0, key.find('/'));
    std::size_t at = node.url.find(':') + 1;
    for (std::size_t i = 2 - slashes; i < 3; ++i) {
      const std::size_t end = std::min(node.url.find('/', at), node.url.size());
      const std::string id = node.url.substr(at, end - at);
      place({kinds[i], folder, id}, {node.span.file, node.span.begin + static_cast<std::uint32_t>(at),
                                     node.span.begin + static_cast<std::uint32_t>(end)});
      folder += (folder.empty() ? "" : "/") + id;
      at = end + 1;
    }
  }

  /// `![](view:members/adults-board)`: its place is that of its lines.
  void view(const std::string& key, const doc::Node& node) {
    const std::size_t slash = node.url.find('/');
    if (slash == std::string::npos || node.span.file == no_file) return;
    const std::string written = "view:" + node.url;
    const std::size_t at = sources_[node.span.file].bytes.find(written, node.span.begin);
    const auto end = static_cast<std::uint32_t>(at + written.size());
    const std::string_view id = std::string_view(node.url).substr(slash + 1);
    const bool here = at != std::string::npos && end <= node.span.end;
    refer(NameKind::Body, key, id,
          here ? Span{node.span.file, end - static_cast<std::uint32_t>(id.size()), end} : Span{});
  }

  const source::Tree& sources_;
  const derive::Index index_;
  Names& names_;
};

Names::Names(const source::Tree& sources, const model::Corpus& corpus) {
  Gatherer(sources, corpus, *this).gather();
}

}  // namespace concordat::edit
