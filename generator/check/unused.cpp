// A body of area.toml that nothing names was either forgotten in an edition or left behind when one was
// removed; another name of a body that no text uses is an invention or a mistake.
#include <fmt/format.h>

#include <deque>
#include <unordered_set>

#include "check/rules.hpp"
#include "derive/names.hpp"
#include "doc/plain.hpp"
#include "model/visit.hpp"

namespace concordat::check {
namespace {

using Ids = std::unordered_set<std::string_view>;

void add_links(const doc::Node& text, Ids& used) {
  constexpr std::string_view kind = "board:";
  model::visit_nodes(text, [&](const doc::Node& node) {
    std::string_view url = node.url;
    if (node.kind == doc::Kind::Link && url.substr(0, kind.size()) == kind)
      used.insert(url.substr(kind.size()));
  });
}

Ids used_in(const model::Area& area) {
  Ids used;
  const auto look_at = [&](const doc::Node& text) { add_links(text, used); };
  model::visit_prose(area, look_at);
  for (const model::AreaBody& body : area.bodies) {
    for (const model::Succession& before : body.succeeds) used.insert({before.body.value, body.id.value});
  }
  for (const model::Document& document : area.documents) {
    for (const model::Edition& edition : document.editions) {
      for (const model::Body& body : edition.bodies) used.insert(body.id.value);
      model::visit_prose(edition, look_at);
    }
  }
  return used;
}

bool all_read(const model::Area& area) {
  for (const model::Document& document : area.documents) {
    for (const model::Edition& edition : document.editions) {
      if (!edition.read.all()) return false;
    }
  }
  return area.read;
}

/// Which of the other names the texts of an area use: each text is read once, whatever the number of names.
class AliasesInTexts {
 public:
  void add(const std::string& alias) { names_.add(lower_.emplace_back(lower(alias)), alias); }

  void read(std::string_view words) {
    const std::string text = lower(words);
    std::vector<std::uint32_t> open;
    derive::for_each_word(text, [&](std::string_view word) {
      open.push_back(0);
      std::size_t kept = 0;
      for (const std::uint32_t state : open) {
        const std::uint32_t next = names_.next(state, word);
        for (const std::string* alias : names_.ends(next)) used_.insert(*alias);
        if (next != 0) open[kept++] = next;
      }
      open.resize(kept);
    });
  }

  bool uses(std::string_view alias) const { return used_.contains(alias); }

 private:
  /// A name may stand at the beginning of a sentence.
  static std::string lower(std::string_view words) {
    std::string text(words);
    for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return text;
  }

  std::deque<std::string> lower_;  ///< that the names are views of
  derive::Names names_;
  Ids used_;
};

/// All that an edition says in words, but the names themselves.
void read_texts(const model::Edition& edition, AliasesInTexts& aliases) {
  model::visit_prose(edition, [&](const doc::Node& text) { aliases.read(doc::plain(text)); });
  for (const model::Approval& approval : edition.approvals) aliases.read(approval.name);
  for (const model::Body& body : edition.bodies) {
    for (const model::Member& member : body.members) {
      aliases.read(member.name);
      aliases.read(member.post);
    }
  }
  for (const model::Report& report : edition.timetable.reports)
    aliases.read(report.title + ". " + report.heading);
  for (const model::Section& section : edition.sections) {
    aliases.read(section.title);
    for (const model::RecordValue& value : section.record) {
      for (const std::string& words : value.values) aliases.read(words);
    }
  }
}

}  // namespace

void alias_unused(const OfArea& subject, Findings& findings) {
  if (!all_read(subject.area)) return;
  AliasesInTexts aliases;
  std::vector<std::pair<const std::string*, Span>> all;
  Ids known;
  const auto add = [&](const std::vector<std::string>& names, Span place) {
    for (const std::string& alias : names) {
      if (!known.insert(alias).second) continue;
      aliases.add(alias);
      all.emplace_back(&alias, place);
    }
  };
  for (const model::AreaBody& body : subject.area.bodies) add(body.aliases, body.id.span);
  for (const model::Document& document : subject.area.documents) {
    for (const model::Edition& edition : document.editions) {
      for (const model::Body& body : edition.bodies) add(body.aliases, body.span);
    }
  }
  for (const model::Document& document : subject.area.documents) {
    for (const model::Edition& edition : document.editions) read_texts(edition, aliases);
  }
  for (const auto& [alias, place] : all) {
    if (aliases.uses(*alias)) continue;
    findings.add(place, fmt::format("no text uses the name \"{}\"", *alias),
                 "take it out of \"aliases\", or use it where the document does");
  }
}

void body_unused(const OfArea& subject, Findings& findings) {
  if (!all_read(subject.area)) return;
  const Ids used = used_in(subject.area);
  for (const model::AreaBody& body : subject.area.bodies) {
    if (body.id.empty() || used.contains(body.id.value)) continue;
    findings.add(body.id.span,
                 fmt::format("unused body \"{}\": no edition and no text names it", body.id.value),
                 "describe it in an edition, refer to it in a text, or remove it");
  }
}

}  // namespace concordat::check
