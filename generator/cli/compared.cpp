// Editions that commands compare: of the content at hand, of another folder, of a revision that git keeps.
#include "cli/compared.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "cli/edition_text.hpp"
#include "derive/counterparts.hpp"
#include "io/process.hpp"

namespace concordat::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view of_git = "git:";

/// Reads and checks another content; what is wrong with it is shown.
std::optional<Compared> edition_in(const std::string& folder, const std::string& key,
                                   const ContentOptions& options, Compared made = {}) {
  ContentOptions other = options;
  other.folder = folder;
  Stopwatch watch;
  made.content = std::make_shared<Content>(load(other, watch));
  if (made.content->failed) {
    show(made.content->diagnostics, made.content->sources, {options.json, diag::Warnings::OneLine});
    return std::nullopt;
  }
  made.own = std::make_shared<site::Site>(made.content->corpus, made.content->sources, options.as_of);
  made.site = made.own.get();
  made.edition = edition_named(*made.site, key);
  if (!made.edition) return std::nullopt;
  return made;
}

/// Runs it; what it said where it failed.
std::string failure_of(const std::vector<std::string>& command) {
  const io::ProcessResult done = io::run(command, {});
  if (done.status == 0) return {};
  const std::string said = io::said(command.front(), done.errors);
  return said.empty() ? fmt::format("{}: {}", command.front(), io::ending_of(done)) : said;
}

std::optional<Compared> edition_of_revision(const std::string& revision, const std::string& key,
                                            const ContentOptions& options) {
  Compared made;
  made.checkout = std::make_shared<io::TemporaryFolder>(io::workplace());
  const fs::path archive = made.checkout->path() / "archive.tar", folder = made.checkout->path() / "content";
  std::error_code error;
  fs::create_directory(folder, error);
  // A revision that begins like an option is none.
  std::string problem =
      revision.starts_with('-') ? fmt::format("git: there is no revision {}", revision) : "";
  if (problem.empty())
    problem = failure_of(
        {"git", "-C", options.folder, "archive", "--format=tar", "-o", archive.string(), revision});
  if (problem.empty()) problem = failure_of({"tar", "-xf", archive.string(), "-C", folder.string()});
  if (!problem.empty()) {
    fmt::print(stderr, "{}\n", problem);
    return std::nullopt;
  }
  return edition_in(folder.string(), key, options, std::move(made));
}

}  // namespace

std::optional<Compared> compared(const EditionName& name, const site::Site& here,
                                 const ContentOptions& options) {
  const std::string& text = name.text;
  if (text.starts_with(of_git)) {
    const std::size_t colon = text.find(':', of_git.size());
    const std::string revision = text.substr(of_git.size(), colon - of_git.size());
    return edition_of_revision(revision, colon == std::string::npos ? name.same : text.substr(colon + 1),
                               options);
  }
  std::error_code error;
  const fs::path folder = fs::path(text).lexically_normal();
  if (fs::is_regular_file(folder / "edition.toml", error)) {
    const fs::path whole = fs::absolute(folder.has_filename() ? folder : folder.parent_path(), error);
    const fs::path content = whole.parent_path().parent_path().parent_path();
    return edition_in(content.string(), whole.lexically_relative(content).generic_string(), options);
  }
  Compared made;
  made.site = &here;
  made.edition = edition_named(here, text);
  if (!made.edition) return std::nullopt;
  return made;
}

Compared in_the_place_of(Compared first, const Compared& second) {
  const site::EditionSite& of = *first.edition;
  const derive::Counterparts names = derive::counterparts(of.area(), second.edition->area());
  if (of.area().id.value == second.edition->area().id.value || names.empty()) return first;
  first.renamed = std::make_shared<model::Edition>(derive::renamed(of.edition(), names));
  const source::Tree no_files;  // nobody asks for its fingerprint
  first.of_renamed = std::make_shared<site::EditionSite>(of.area(), of.document(), *first.renamed);
  first.of_renamed->derive(first.site->index, fingerprint::EditionFolders(no_files));
  first.edition = first.of_renamed.get();
  return first;
}

}  // namespace concordat::cli
