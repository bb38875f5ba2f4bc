// concordat verify: whether a paper or a site belongs to the content at hand. Two questions, each with its
// own answer: is the file as it was published (its hash in the manifest), and is it what Concordat makes of
// the content (a paper is made again; of a site, the content is what its manifest says).
#include "fingerprint/verify.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "cli/command.hpp"
#include "cli/proof.hpp"
#include "diag/report.hpp"
#include "fingerprint/edition.hpp"
#include "fingerprint/sha256.hpp"
#include "io/entries.hpp"
#include "io/read.hpp"
#include "tables/content.hpp"
#include "threads/parallel.hpp"

namespace concordat::cli {
namespace {

namespace fs = std::filesystem;
using diag::Code;
using fingerprint::Hashes;
using fingerprint::Manifest;

struct VerifyOptions {
  std::string path;  ///< a file, or the folder of a site
  std::string site;  ///< the folder that a file was published in; empty: the one that it lies in, if any
  ContentOptions content;
  SiteOptions made_with;
  EngineOptions engine;
};

std::vector<Option> options_of(VerifyOptions& options) {
  return {{.name = "path",
           .value = &options.path,
           .help = "a PDF or other published file, or the folder of a site",
           .required = true,
           .takes = Takes::File},
          {.name = "--site",
           .value = &options.site,
           .help = "folder of the site that the file was published in (default: the one that it lies in)",
           .takes = Takes::Folder},
          content_folder_option(options.content),
          as_of_option(options.content),
          drafts_option(options.made_with),
          templates_option(options.made_with.templates),
          jobs_option(options.content),
          {.name = "--strict",
           .value = &options.content.strict,
           .help = "count warnings as errors: files that somebody added, papers that were saved anew"},
          json_option(options.content),
          quiet_option(options.content)};
}

std::optional<Manifest> manifest_in(const fs::path& site) {
  return fingerprint::read_manifest(io::read_if_there(site / Manifest::file));
}

// The site that the file lies in: the nearest folder above it with a manifest. Empty where there is none.
fs::path site_around(const fs::path& file) {
  std::error_code error;
  for (fs::path folder = fs::absolute(file, error).lexically_normal().parent_path();;
       folder = folder.parent_path()) {
    if (fs::exists(folder / Manifest::file, error)) return folder;
    if (folder == folder.parent_path()) return {};
  }
}

class Verifier {
 public:
  Verifier(const VerifyOptions& options, threads::Listener* told, diag::Sink& sink)
      : options_(options), told_(told), sink_(sink) {
    content_ = tables::read_content(options.content.folder, io::OtherFiles::Ignore, sink);
  }

  const source::Tree& content() const { return content_; }

  /// The verdict on a site or a file; it holds where nothing was reported.
  std::string site() {
    std::optional<Manifest> manifest = manifest_in(options_.path);
    if (!manifest) {
      sink_.add(Code::NothingToVerify, {},
                fmt::format("the folder \"{}\" has no {} that can be read", options_.path, Manifest::file),
                "name the folder of a site, as \"concordat build\" wrote it");
      return {};
    }
    const Hashes files = hashes_in(options_.path);
    if (sink_.has_errors()) return {};
    fingerprint::compare_files(*manifest, files, sink_);
    fingerprint::compare_content(*manifest, fingerprint::hashes_of(content_), {}, sink_);
    return fmt::format("{}: {} files as {} made them from \"{}\" as of {}; its manifest is {}", options_.path,
                       manifest->files.size(), manifest->generator, options_.content.folder, manifest->as_of,
                       fingerprint::shortened(files.at(Manifest::file)));
  }

  std::string file() {
    std::error_code error;
    if (!fs::is_regular_file(options_.path, error)) {
      sink_.add(Code::NothingToVerify, {}, fmt::format("\"{}\" is not a file", options_.path));
      return {};
    }
    std::string bytes = io::read_if_there(options_.path);
    fs::path site = options_.site.empty() ? site_around(options_.path) : fs::path(options_.site);
    std::optional<Manifest> manifest = site.empty() ? std::nullopt : manifest_in(site);
    if (!manifest && !options_.site.empty()) {
      sink_.add(Code::NothingToVerify, {},
                fmt::format("the folder \"{}\" has no {} that can be read", options_.site, Manifest::file));
      return {};
    }
    std::optional<fingerprint::Mark> mark = fingerprint::read_mark(bytes);
    if (!manifest && !mark) {
      sink_.add(Code::NothingToVerify, {},
                fmt::format("\"{}\" is no paper of Concordat and lies in no site", options_.path),
                "name the site that it was published in with --site");
      return {};
    }
    if (manifest) check_published(*manifest, site, bytes);
    if (mark) return paper(*mark, manifest, bytes);
    fingerprint::compare_content(*manifest, fingerprint::hashes_of(content_), {}, sink_);
    return fmt::format("{}: made from what is in \"{}\"; the file is as it was published", options_.path,
                       options_.content.folder);
  }

 private:
  /// Of every entry that is no folder, whatever its name; what is not a file has a hash that none has.
  Hashes hashes_in(const fs::path& folder) const {
    std::error_code error;
    std::vector<io::Entry> entries = io::entries_below(folder, error);
    if (error) {
      sink_.add(Code::NothingToVerify, {},
                fmt::format("cannot read all of \"{}\": {}", folder.string(), error.message()));
    }
    std::erase_if(entries, [](const io::Entry& entry) { return entry.is_folder(); });
    std::vector<std::string> made(entries.size());
    threads::parallel_for(entries.size(), options_.content.jobs, [&](std::size_t i) {
      if (entries[i].is_file()) made[i] = fingerprint::sha256(io::read_if_there(folder / entries[i].path));
    });
    Hashes files;
    for (std::size_t i = 0; i < entries.size(); ++i)
      files.emplace(std::move(entries[i].path), std::move(made[i]));
    return files;
  }

  // Whether the bytes are those that the site was published with: under this path, or, where the file lies
  // elsewhere, under a path with the same ending.
  void check_published(const Manifest& manifest, const fs::path& site, const std::string& bytes) {
    std::string hash = fingerprint::sha256(bytes);
    std::error_code error;
    std::string path = fs::absolute(options_.path, error)
                           .lexically_normal()
                           .lexically_relative(fs::absolute(site, error).lexically_normal())
                           .generic_string();
    if (path.compare(0, 2, "..") != 0) {
      auto found = manifest.files.find(path);
      if (found != manifest.files.end() && found->second == hash) return;
      sink_.add(Code::PublishedDiffers, {},
                fmt::format("\"{}\" was {}", path,
                            found == manifest.files.end() ? "not published with the site"
                                                          : "changed after it was published"));
      return;
    }
    const fs::path ending = fs::path(options_.path).extension();
    for (const auto& [name, published] : manifest.files) {
      if (published == hash && fs::path(name).extension() == ending) return;
    }
    sink_.add(Code::PublishedDiffers, {},
              fmt::format("\"{}\" is not one of the files that the site was published with", options_.path));
  }

  /// The verdict on a PDF of ours: what it claims is checked first, then what it says.
  std::string paper(const fingerprint::Mark& mark, const std::optional<Manifest>& manifest,
                    const std::string& bytes) {
    if (!fingerprint::has_edition(content_, mark.edition)) {
      sink_.add(Code::ContentDiffers, {},
                fmt::format("\"{}\" is a paper of {}, and the content has no such edition", options_.path,
                            mark.edition));
      return {};
    }
    if (!mark.fingerprint.empty() && !text_is_claimed(mark, manifest)) return {};
    const Likeness likeness = compare_with_papers(
        bytes, mark.edition, {options_.content, options_.made_with, options_.engine, told_}, sink_);
    if (likeness == Likeness::Words) {
      sink_.add(Code::PaperSavedAnew, {},
                fmt::format("\"{}\" has the words of {}, but is not byte for byte what Concordat makes",
                            options_.path, mark.edition),
                "another program saved it, or another version of Concordat made it: look at its pages");
    }
    return fmt::format("{}: {} what Concordat makes of {} in \"{}\"{}", options_.path,
                       likeness == Likeness::Bytes ? "byte for byte" : "the words of", mark.edition,
                       options_.content.folder, manifest ? "; the file is as it was published" : "");
  }

  // Whether the fingerprint on it is that of the content; a difference is named as far as a manifest tells.
  bool text_is_claimed(const fingerprint::Mark& mark, const std::optional<Manifest>& manifest) {
    std::string here = fingerprint::of_folder(content_, mark.edition);
    if (here == mark.fingerprint) return true;
    sink_.add(Code::ContentDiffers, {},
              fmt::format("\"{}\" holds another text of {}: its fingerprint is {}, that of the content is {}",
                          options_.path, mark.edition, fingerprint::shortened(mark.fingerprint),
                          fingerprint::shortened(here)),
              manifest ? std::string() : "name its site with --site to see which files differ");
    auto published = manifest ? manifest->editions.find(mark.edition) : Hashes::const_iterator();
    if (manifest && published != manifest->editions.end() && published->second == mark.fingerprint)
      fingerprint::compare_content(*manifest, fingerprint::hashes_of(content_), mark.edition, sink_);
    return false;
  }

  const VerifyOptions& options_;
  threads::Listener* told_;
  diag::Sink& sink_;
  source::Tree content_;
};

Exit run_verify(const VerifyOptions& options, Session& session) {
  std::error_code error;
  if (!fs::exists(options.path, error)) {
    fmt::print(stderr, "there is no file or folder \"{}\"\n", options.path);
    return Exit::WrongUse;
  }
  diag::Sink sink;
  Verifier verifier(options, session.watch.told(), sink);
  std::string verdict;
  if (!sink.has_errors()) verdict = fs::is_directory(options.path, error) ? verifier.site() : verifier.file();
  std::vector<diag::Diagnostic> diagnostics = diag::sorted(sink.all());
  show(diagnostics, verifier.content(), {options.content.json});
  bool failed = sink.has_errors() || (options.content.strict && !diagnostics.empty());
  if (failed) verdict = fmt::format("{}: {}", options.path, diag::summary(diagnostics));
  // Whoever wants to hear nothing asks by the exit code; a failure was told of above.
  if (!options.content.json) session.say(verdict + "\n");
  return failed ? Exit::Problems : Exit::Ok;
}

}  // namespace

Task verify_command(const Machine& machine) {
  return task(VerifyOptions{{}, {}, ContentOptions(machine), SiteOptions(machine), EngineOptions(machine)},
              options_of, run_verify);
}

}  // namespace concordat::cli
