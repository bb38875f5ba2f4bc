// Every view of the protocol of tests/keys, as each writer draws it: a file for each in tests/golden/views/,
// which a person reads before it is accepted. UPDATE_GOLDEN=1 writes them.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "exports/csv.hpp"
#include "exports/tables.hpp"
#include "io/read.hpp"
#include "memory.hpp"
#include "print/downloads.hpp"
#include "print/writer.hpp"
#include "site/links.hpp"
#include "text/writer.hpp"
#include "views/glossary.hpp"
#include "views/make.hpp"
#include "views/views.hpp"
#include "views/whole.hpp"
#include "word/writer.hpp"

using namespace concordat;

namespace {

const std::filesystem::path golden = CONCORDAT_ROOT "/tests/golden";

source::Tree content() {
  diag::Sink sink;
  return io::read_tree(CONCORDAT_ROOT "/tests/keys/content", {".toml", ".md"}, io::OtherFiles::Report, sink);
}

struct Fixture {
  memory::Loaded loaded = memory::load(content());
  site::Site made{loaded.corpus, loaded.sources, {dates::Date::Precision::Day, 2026, 11, 21}};
  const site::EditionSite& edition = made.editions.front();
  site::LinkContext links{made, &loaded.corpus.areas[0], &made.editions.front()};
  views::Subject subject = site::subject_of(links);

  std::string html(const doc::Node& tree) const {
    std::string out;
    html::Writer writer = site::writer_for(links);
    writer.on_figure([](const doc::Node&) { return html::Writer::Drawn{"<svg></svg>"}; });
    writer.blocks(out, tree);
    return out;
  }

  std::string typst(const doc::Node& tree) const {
    print::Writer writer(made, edition);
    writer.json().begin_object();
    writer.blocks("blocks", tree);
    writer.json().end_object();
    return writer.take();
  }

  std::string word(const doc::Node& tree) const {
    const auto resolve = [&](std::string_view url) { return site::resolve(links, url).href; };
    std::string body = word::Writer(resolve).file("Title", tree).body;
    constexpr std::string_view end = "</w:p>";  // a paragraph on a line
    for (std::size_t at = 0; (at = body.find(end, at)) != std::string::npos; ++at)
      body.insert(at += end.size(), "\n");
    return body;
  }

  std::string markdown(const doc::Node& tree) const {
    return text::markdown(tree, [&](std::string_view url) { return site::resolve(links, url).href; });
  }

  /// As every writer draws it.
  std::string all(const doc::Node& tree) const {
    return "== Web\n" + html(tree) + "\n== Markdown\n" + markdown(tree) + "\n== Plain text\n" +
           text::plain_text(tree) + "\n== Paper\n" + typst(tree) + "\n== Word\n" + word(tree);
  }
};

std::map<std::string, std::string> drawn(const Fixture& f) {
  std::map<std::string, std::string> files;
  for (const views::View& view : views::all()) {
    if (view.of == views::Of::Edition) {
      if (view.holds(f.subject.edition(), nullptr))
        files[std::string(view.name) + ".txt"] = f.all(view.make(f.subject));
      continue;
    }
    for (const model::Body& body : f.subject.edition().bodies) {
      const views::Subject of = f.subject.of(body);
      if (view.holds(of.edition(), &body))
        files[fmt::format("{}-{}.txt", view.name, body.id.value)] = f.all(view.make(of));
    }
  }
  files["about.txt"] = f.all(views::about(f.subject));
  files["glossary.txt"] = f.all(views::glossary(f.loaded.corpus));
  files["seats_matrix.txt"] = f.all(views::seats_matrix(f.subject));
  for (const model::Body& body : f.subject.edition().bodies) {
    const views::Subject of = f.subject.of(body);
    files[fmt::format("glance-{}.txt", body.id.value)] = f.all(views::glance(of));
    const doc::Node lines = views::lines_of_body(of);
    if (!lines.children.empty()) files[fmt::format("lines-{}.txt", body.id.value)] = f.all(lines);
  }
  return files;
}

void compare(const std::string& name, const std::map<std::string, std::string>& files) {
  const std::filesystem::path folder = golden / name;
  if (std::getenv("UPDATE_GOLDEN")) {
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    for (const auto& [file, text] : files) std::ofstream(folder / file, std::ios::binary) << text;
  }
  for (const auto& [file, text] : files) {
    INFO(file);
    CHECK(io::read_if_there(folder / file) == text);
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    INFO(entry.path());
    CHECK(files.contains(entry.path().filename()));
  }
}

}  // namespace

TEST_CASE("each view is drawn as expected by every writer") {
  compare("views", drawn(Fixture()));
}

TEST_CASE("a whole edition is drawn as expected by every writer") {
  const Fixture f;
  compare("whole",
          {{"edition.txt", f.all(views::whole_text(f.subject))},
           {"main-board.txt", f.all(views::whole_body(f.subject.of(*f.edition.index.body("main-board"))))}});
}

TEST_CASE("the data tables of an edition are as expected") {
  const Fixture f;
  std::map<std::string, std::string> files;
  for (const exports::MadeTable& table :
       exports::make_tables({f.made.index, f.edition.index, f.edition.timetable}))
    files[std::string(table.about->name) + ".csv"] = exports::csv(table.data);
  compare("tables", files);
}

TEST_CASE("the printed summary of a board has the note of the editor") {
  const Fixture f;
  const model::Body& body = f.edition.edition().bodies.front();
  REQUIRE_FALSE(body.note.children.empty());
  print::Download paper;
  paper.kind = print::Kind::Board;
  paper.edition = &f.edition;
  paper.body = &body;
  const auto data = nlohmann::json::parse(print::data_of(paper, {f.made, f.edition, nullptr}, {}));
  const nlohmann::json& last = data["board"]["glance"].back();
  CHECK(last["k"] == "editorial");
  CHECK(last.dump().find("The printed name has a mistake.") != std::string::npos);
}
