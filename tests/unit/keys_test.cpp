// Every key that is accepted reaches a reader: each key of the protocol in tests/keys is changed or taken
// away in turn, and a page, a paper or a data file must then differ.
#include <catch2/catch.hpp>
#include <map>
#include <optional>
#include <set>

#include "check/check.hpp"
#include "derive/references.hpp"
#include "diagram/draw.hpp"
#include "io/read.hpp"
#include "model/build.hpp"
#include "model/files.hpp"
#include "mustache/template.hpp"
#include "print/downloads.hpp"
#include "site/plan.hpp"
#include "site/render.hpp"

using namespace concordat;

namespace {

constexpr dates::Date today{dates::Date::Precision::Day, 2026, 11, 21};

/// Keys that only rules read, with the reason.
const std::map<std::string, std::string> unseen = {
    {"[[act]] year", "the title has the year; it is for rules about the law"},
    {"[[rule]] code", "it is for the check"},
    {"[[rule]] severity", "it is for the check"},
    {"[[waiver]] code", "it is for the check"},
    {"[[waiver]] place", "it is for the check"},
    {"[[waiver]] about", "it is for the check"},
    {"[[waiver]] reason", "it is for the check"},
    {"[[waiver]] until", "it is for the check"},
    {"[[moved]] now", "the old address leads there; it must be one of the site"},
    {"[[law]] id", "it says which row of the program it replaces"},
    {"[[law]] organisations", "the check looks for such a member"},
    {"[[law]] to", "the check looks for the recipient"},
    {"[[law]] renamed", "check --fix then writes the name of today"},
    {"[[law]] months", "the check compares how often the report comes"},
    {"[[law]] now", "the check says what took the place of a name"},
    {"[[confirmation]] place", "it is for the check"},
    {"[[confirmation]] what", "it is for the check"},
    {"[[confirmation]] by", "it is for the check"},
    {"[[confirmation]] on", "it is for the check"},
    {"[[change]] clause", "it is of the edition before, which this protocol lacks; tests/redline shows it"},
    {"[[change]] was", "as its clause"},
    {"[[change]] note", "as its clause"},
    {"[[change]] reason", "as its clause"},
    {"front matter left_out",
     "without it its number is missed; clauses_test.cpp shows what readers are told"},
    {"[[record_part]] name", "the check names a part that a record lacks"},
    {"[[record_part]] needed", "the check warns of a record without the part"},
};

/// The protocol of tests/keys, parsed, and what is made of it.
class Protocol {
 public:
  Protocol() {
    diag::Sink sink;
    sources_ =
        io::read_tree(CONCORDAT_ROOT "/tests/keys/content", {".toml", ".md"}, io::OtherFiles::Report, sink);
    for (FileIndex file = 0; file < sources_.files.size(); ++file)
      files_.push_back(model::parse_file(sources_, file, sink));
    pages_ = io::read_tree(CONCORDAT_ROOT "/templates", {".mustache"}, io::OtherFiles::Ignore, sink);
    templates_ = mustache::compile(pages_, mustache::Names::Strict, sink);
    REQUIRE(sink.all().empty());
  }

  std::vector<model::ParsedFile>& files() { return files_; }
  const source::Tree& sources() const { return sources_; }

  /// All that readers get, but for the fingerprints, which differ with any key. Nothing where there are
  /// errors.
  std::optional<std::string> output() const {
    diag::Sink sink;
    model::Corpus built = model::build(files_, sources_, 1, sink);
    check::check(built, sources_, today, 1, sink);
    if (sink.has_errors()) return std::nullopt;
    const model::Corpus corpus = derive::with_link_texts(std::move(built));
    site::Site site(corpus, sources_, today);
    for (site::EditionSite& edition : site.editions) edition.fingerprint.assign(64, '0');
    std::string out;
    const site::Maps maps;
    const site::Downloads downloads;
    const search::Catalogue catalogue = search::catalogue_of(site.index, 1);
    const site::Lists lists = site::lists_of(site, catalogue, 1);
    const site::Renderer renderer{site, templates_, maps, downloads, catalogue, lists};
    io::Collected files;
    site::render(renderer, site::plan(site, lists, sink), {1, files}, sink);
    for (const io::OutputFile& file : files.take()) out += file.path + "\n" + file.bytes;
    for (const site::EditionSite& edition : site.editions) {
      for (const derive::MapKind kind : derive::map_kinds)
        out += diagram::draw_map(edition.index, {kind, edition.url}).svg;
      for (const print::Download& paper : print::downloads(edition))
        out += print::data_of(paper, {site, edition, nullptr}, {});
    }
    REQUIRE(!sink.has_errors());
    return out;
  }

 private:
  source::Tree sources_;
  std::vector<model::ParsedFile> files_;
  source::Tree pages_;  // the templates point into it
  mustache::Templates templates_;
};

const data::Shape* shape_of(const std::string& path) {
  const std::map<std::string_view, std::string_view> kinds = {{"site.toml", "site"},
                                                              {"organisations.toml", "organisations"},
                                                              {"legislation.toml", "legislation"},
                                                              {"area.toml", "area"},
                                                              {"edition.toml", "edition"},
                                                              {"reports.toml", "reports"},
                                                              {"relationships.toml", "relationships"},
                                                              {"themes.toml", "themes"}};
  const std::string name = path.substr(path.rfind('/') + 1);
  const auto found = kinds.find(name);
  const std::string_view id = found != kinds.end()                         ? found->second
                              : path.find("/boards/") != std::string::npos ? "board"
                                                                           : "section";
  for (const model::FileKind& kind : model::file_kinds()) {
    if (kind.id == id) return kind.shape;
  }
  return nullptr;
}

/// Other values that the key could have, in the order in which they are tried.
std::vector<data::Value> variants(const data::Value& value, const data::Key& key) {
  std::vector<data::Value> list;
  const auto with = [&](auto change) {
    data::Value other = value;
    change(other);
    list.push_back(std::move(other));
  };
  for (std::string_view word : key.choices) {
    if (word != value.text) with([&](data::Value& v) { v.text = word; });
  }
  if (value.kind == data::Kind::String && key.choices.empty())
    with([](data::Value& v) { v.text += "-changed"; });
  if (key.type == data::Type::Id) {
    for (const char* id :
         {"main-board", "side-board", "agency", "police", "council", "second-act", "agree", "note", "spring",
          "autumn", "works-with", "reports-to", "lead", "other", "lock-master"}) {
      if (value.text != id) with([&](data::Value& v) { v.text = id; });
    }
  }
  if (value.kind == data::Kind::Date || key.type == data::Type::Date)
    with([](data::Value& v) { v.text = "2031-07-30"; });
  if (key.type == data::Type::String) with([](data::Value& v) { v.text = "#224466"; });
  if (key.type == data::Type::Address) with([](data::Value& v) { v.text = "https://other.example"; });
  if (value.kind == data::Kind::Integer) with([](data::Value& v) { ++v.integer; });
  if (value.kind == data::Kind::Array && !value.items.empty()) {
    with([](data::Value& v) { v.items.pop_back(); });
    with([](data::Value& v) { std::reverse(v.items.begin(), v.items.end()); });
  }
  return list;
}

/// Changes each key in turn and looks whether a reader can see it.
class Keys {
 public:
  explicit Keys(Protocol& protocol) : protocol_(protocol), whole_(protocol.output().value()) {}

  void change(data::Value& table, const data::Shape& shape) {
    for (const data::Key& key : shape.keys) {
      const auto entry = std::find_if(table.entries.begin(), table.entries.end(),
                                      [&](const data::Entry& e) { return e.key == key.name; });
      if (entry == table.entries.end()) continue;
      const std::string name = std::string(shape.name) + " " + std::string(key.name);
      present_.insert(name);
      if (key.shape) {
        if (entry->value.kind == data::Kind::Table) change(entry->value, *key.shape);
        for (data::Value& item : entry->value.items) {
          if (item.kind == data::Kind::Table) change(item, *key.shape);
        }
      }
      if (!reached_.contains(name) && is_seen(table, entry, key)) reached_.insert(name);
    }
  }

  const std::set<std::string>& reached() const { return reached_; }
  const std::set<std::string>& present() const { return present_; }

 private:
  using Entry = std::vector<data::Entry>::iterator;

  bool differs() const {
    const std::optional<std::string> now = protocol_.output();
    return now && *now != whole_;
  }

  bool is_seen(data::Value& table, Entry entry, const data::Key& key) {
    const data::Entry kept = *entry;
    bool seen = false;
    for (data::Value& other : variants(kept.value, key)) {
      entry->value = std::move(other);
      seen = seen || differs();
    }
    entry->value = kept.value;
    if (seen) return true;
    const auto place = entry - table.entries.begin();
    table.entries.erase(entry);
    seen = differs();
    table.entries.insert(table.entries.begin() + place, kept);
    return seen;
  }

  Protocol& protocol_;
  std::string whole_;
  std::set<std::string> reached_;
  std::set<std::string> present_;
};

void names_of(const data::Shape& shape, std::map<std::string, bool>& names) {
  for (const data::Key& key : shape.keys) {
    names.emplace(std::string(shape.name) + " " + std::string(key.name), key.shape != nullptr);
    if (key.shape) names_of(*key.shape, names);
  }
}

}  // namespace

TEST_CASE("every key that is accepted reaches a page, a paper or a data file", "[keys]") {
  Protocol protocol;
  Keys keys(protocol);
  for (model::ParsedFile& file : protocol.files())
    keys.change(file.table, *shape_of(protocol.sources()[file.file].path));
  std::map<std::string, bool> all;  // whether it holds tables, whose keys are tested each
  for (const model::FileKind& kind : model::file_kinds()) names_of(*kind.shape, all);
  // An id is seen in addresses and in what refers to it; it cannot be changed alone.
  for (const auto& [name, holds_tables] : all) {
    CAPTURE(name);
    CHECK(keys.present().contains(name));  // else tests/keys/content lacks it
    if (!name.ends_with(" id") && !holds_tables)
      CHECK(keys.reached().contains(name) != unseen.contains(name));
  }
}
