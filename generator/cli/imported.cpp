// What an import makes, read as the program reads it before anything is written, and written whole.
#include "cli/imported.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "cli/stopwatch.hpp"
#include "data/toml_edit.hpp"
#include "io/publish.hpp"
#include "io/rewrite.hpp"

namespace concordat::cli {
namespace {

namespace fs = std::filesystem;
using namespace importing;

const source::File* file_of(const Content& content, const std::string& path) {
  for (const source::File& file : content.sources.files) {
    if (file.path == path) return &file;
  }
  return nullptr;
}

std::string folder_of(const Wanted& wanted) {
  return fmt::format("{}/{}/{}/", wanted.area, wanted.document, wanted.edition);
}

Imported made_of(const Outline& outline, const Facts& facts, const Wanted& wanted, const Content& before) {
  Imported made;
  made.facts = facts;
  made.data = edition_files(wanted, outline, facts);
  const auto add = [&](io::OutputFile file, const std::string& tables) {
    const source::File* there = file_of(before, file.path);
    if (!there) {
      made.fresh.push_back(std::move(file));
    } else if (!tables.empty()) {
      data::TomlEdit edit(there->bytes);
      edit.append(tables);
      made.additions.push_back({there->path, there->bytes, edit.take()});
    }
  };
  add(new_site(wanted, outline), {});
  add(new_organisations(facts), organisation_tables(facts));
  add(new_legislation(), {});
  add(new_area(wanted, facts), area_tables(facts));
  return made;
}

/// The content as it would be.
Content loaded(const Imported& made, const Wanted& wanted, const ContentOptions& options) {
  Unsaved unsaved;
  for (const auto* files : {&made.text.files, &made.data}) {
    for (const io::OutputFile& file : *files) unsaved[folder_of(wanted) + file.path] = file.bytes;
  }
  for (const io::OutputFile& file : made.fresh) unsaved[file.path] = file.bytes;
  for (const Addition& one : made.additions) unsaved[one.path] = one.after;
  Stopwatch unwatched;
  return load(options, unwatched, unsaved);
}

/// Errors of the new files; that the folder is not there yet is none.
std::vector<diag::Diagnostic> errors_of(const Content& content) {
  std::vector<diag::Diagnostic> errors;
  for (const diag::Diagnostic& one : content.diagnostics) {
    const bool no_folder = one.code == diag::Code::FileUnreadable && one.span.file == no_file;
    if (diag::is_failure(one) && !no_folder) errors.push_back(one);
  }
  return errors;
}

/// What was tried, from the whole to what surely can be read.
struct Attempt {
  Numbers numbers;
  Facts facts;
  std::string_view doubt;
};

}  // namespace

Imported imported(const importing::Document& document, Outline& outline, const Wanted& wanted,
                  const Content& before, const ContentOptions& options) {
  const Facts facts = facts_of(outline, wanted.bodies, wanted.organisations);
  const Attempt attempts[] = {
      {Numbers::Clauses, facts, {}},
      {Numbers::InText, facts, "the numbers of clauses could not be read as such: they stand in the text"},
      {Numbers::Plain, facts,
       "bold words and links could not be read with the signs of the text: they are left out"},
      {Numbers::Plain, {}, "what was taken for boards and their reports could not be read, and is left out"}};
  Imported made;
  for (const Attempt& attempt : attempts) {
    made = made_of(outline, attempt.facts, wanted, before);
    made.text = text_files(document.story, outline, attempt.numbers);
    made.content = loaded(made, wanted, options);
    made.errors = errors_of(made.content);
    if (!attempt.doubt.empty()) outline.doubts.push_back({0, Confidence::Sure, std::string(attempt.doubt)});
    if (made.errors.empty()) break;
  }
  return made;
}

const model::Edition* Imported::read(const Wanted& wanted) const {
  for (const model::Area& area : content.corpus.areas) {
    for (const model::Document& document : area.documents) {
      for (const model::Edition& edition : document.editions) {
        if (area.id.value == wanted.area && document.id == wanted.document && edition.id == wanted.edition)
          return &edition;
      }
    }
  }
  return nullptr;
}

bool write(const Imported& made, const Wanted& wanted, const Content& before, const std::string& root,
           diag::Sink& sink) {
  // The highest folder that is not there yet is published, so that it is there whole or not at all.
  const bool no_content = before.sources.files.empty();
  const bool no_area = !file_of(before, wanted.area + "/area.toml");
  const std::size_t cut = no_content ? 0 : no_area ? wanted.area.size() + 1 : folder_of(wanted).size();
  std::vector<io::OutputFile> files;
  for (const auto* list : {&made.text.files, &made.data}) {
    for (const io::OutputFile& file : *list)
      files.push_back({(folder_of(wanted) + file.path).substr(cut), file.bytes});
  }
  for (const io::OutputFile& file : made.fresh) files.push_back({file.path.substr(cut), file.bytes});
  const fs::path to = fs::path(root) / folder_of(wanted).substr(0, cut);
  io::Changes additions;
  io::Changes back;
  for (const Addition& one : made.additions) {
    additions.rewrites.push_back({fs::path(root) / one.path, one.before, one.after});
    back.rewrites.push_back({fs::path(root) / one.path, one.after, one.before});
  }
  if (!additions.rewrites.empty() && !io::rewrite(additions, sink)) return false;
  io::publish({io::output_folder(to.has_filename() ? to : to.parent_path()), files, std::nullopt}, sink);
  if (!sink.has_errors()) return true;
  diag::Sink unheard;
  if (!back.rewrites.empty()) io::rewrite(back, unheard);
  return false;
}

}  // namespace concordat::cli
