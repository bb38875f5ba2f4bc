// concordat verify: whether a paper or a site belongs to the content at hand. Two questions, each with its
// own answer: is the file as it was published (its hash in the manifest), and is its text that of the content
// (its fingerprint).
#include "fingerprint/verify.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "cli/command.hpp"
#include "diag/report.hpp"
#include "fingerprint/edition.hpp"
#include "fingerprint/sha256.hpp"
#include "io/read.hpp"
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
  ContentOptions content;  ///< without a day: nothing is built
};

std::vector<Option> options_of(VerifyOptions& options) {
  return {{.name = "path",
           .value = &options.path,
           .help = "a PDF or other published file, or the folder of a site",
           .required = true},
          {.name = "--site",
           .value = &options.site,
           .help = "folder of the site that the file was published in (default: the one that it lies in)"},
          content_folder_option(options.content),
          jobs_option(options.content),
          {.name = "--strict",
           .value = &options.content.strict,
           .help = "count warnings as errors: files that somebody added to the site"},
          json_option(options.content)};
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
  Verifier(const VerifyOptions& options, diag::Sink& sink) : options_(options), sink_(sink) {
    content_ = io::read_tree(options.content.folder, {".toml", ".md"}, io::OtherFiles::Ignore, sink);
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
    diag::Sink unreadable;  // such a file counts as changed
    source::Tree tree = io::read_assets(options_.path, "", unreadable);
    std::vector<std::string> made(tree.files.size());
    threads::parallel_for(made.size(), options_.content.jobs,
                          [&](std::size_t i) { made[i] = fingerprint::sha256(tree.files[i].bytes); });
    Hashes files;
    for (std::size_t i = 0; i < made.size(); ++i) files.emplace(tree.files[i].path, std::move(made[i]));
    fingerprint::compare_files(*manifest, files, sink_);
    fingerprint::compare_content(*manifest, fingerprint::hashes_of(content_), {}, sink_);
    return fmt::format("{}: {} files as {} made them from \"{}\" as of {}; its manifest is {}", options_.path,
                       manifest->files.size(), manifest->generator, options_.content.folder, manifest->as_of,
                       fingerprint::shortened(files[Manifest::file]));
  }

  std::string file() {
    std::string bytes = io::read_if_there(options_.path);
    fs::path site = options_.site.empty() ? site_around(options_.path) : fs::path(options_.site);
    std::optional<Manifest> manifest = site.empty() ? std::nullopt : manifest_in(site);
    if (!manifest && !options_.site.empty()) {
      sink_.add(Code::NothingToVerify, {},
                fmt::format("the folder \"{}\" has no {} that can be read", options_.site, Manifest::file));
      return {};
    }
    std::optional<fingerprint::Mark> mark = fingerprint::read_mark(bytes);
    if (!manifest && (!mark || mark->fingerprint.empty())) {
      sink_.add(Code::NothingToVerify, {},
                fmt::format("\"{}\" has no fingerprint and lies in no site", options_.path),
                "name the site that it was published in with --site");
      return {};
    }
    if (manifest) check_published(*manifest, site, bytes);
    if (mark && !mark->fingerprint.empty()) {
      check_text(*mark, manifest);
    } else if (manifest) {
      fingerprint::compare_content(*manifest, fingerprint::hashes_of(content_),
                                   mark ? mark->edition : std::string(), sink_);
    }
    return verdict(mark, manifest);
  }

 private:
  // What is said of a file where nothing was reported.
  std::string verdict(const std::optional<fingerprint::Mark>& mark,
                      const std::optional<Manifest>& manifest) const {
    std::string origin = fmt::format("made from what is in \"{}\"", options_.content.folder);
    if (mark && !mark->fingerprint.empty()) {
      origin = fmt::format("the text of {}, fingerprint {}, as in \"{}\"", mark->edition,
                           fingerprint::shortened(mark->fingerprint), options_.content.folder);
    }
    return fmt::format("{}: {}; {}", options_.path, origin,
                       manifest ? "the file is as it was published"
                                : "to know whether the file itself was changed, name its site with --site");
  }

  // Whether the bytes are those that the site was published with.
  void check_published(const Manifest& manifest, const fs::path& site, const std::string& bytes) {
    std::string hash = fingerprint::sha256(bytes);
    std::error_code error;
    std::string path = fs::absolute(options_.path, error)
                           .lexically_normal()
                           .lexically_relative(fs::absolute(site, error).lexically_normal())
                           .generic_string();
    bool inside = path.compare(0, 2, "..") != 0;
    auto found = manifest.files.find(path);
    if (inside && found != manifest.files.end()) {
      if (found->second == hash) return;
      sink_.add(Code::PublishedDiffers, {}, fmt::format("\"{}\" was changed after it was published", path));
      return;
    }
    for (const auto& [name, published] : manifest.files) {
      if (published == hash) return;
    }
    sink_.add(Code::PublishedDiffers, {},
              fmt::format("\"{}\" is not one of the files that the site was published with", options_.path));
  }

  // Whether the text that it holds is that of the content.
  void check_text(const fingerprint::Mark& mark, const std::optional<Manifest>& manifest) {
    std::string here = fingerprint::of_folder(content_, mark.edition);
    if (here == mark.fingerprint) return;
    sink_.add(Code::ContentDiffers, {},
              fmt::format("\"{}\" holds another text of {}: its fingerprint is {}, that of the content is {}",
                          options_.path, mark.edition, fingerprint::shortened(mark.fingerprint),
                          fingerprint::shortened(here)),
              manifest ? std::string() : "name its site with --site to see which files differ");
    auto published = manifest ? manifest->editions.find(mark.edition) : Hashes::const_iterator();
    if (!manifest || published == manifest->editions.end() || published->second != mark.fingerprint) return;
    fingerprint::compare_content(*manifest, fingerprint::hashes_of(content_), mark.edition, sink_);
  }

  const VerifyOptions& options_;
  diag::Sink& sink_;
  source::Tree content_;
};

Exit run_verify(const VerifyOptions& options, Session&) {
  std::error_code error;
  if (!fs::exists(options.path, error)) {
    fmt::print(stderr, "there is no file or folder \"{}\"\n", options.path);
    return Exit::WrongUse;
  }
  diag::Sink sink;
  Verifier verifier(options, sink);
  std::string verdict;
  if (!sink.has_errors()) verdict = fs::is_directory(options.path, error) ? verifier.site() : verifier.file();
  std::vector<diag::Diagnostic> diagnostics = diag::sorted(sink.all());
  show(diagnostics, verifier.content(), {options.content.json});
  bool failed = sink.has_errors() || (options.content.strict && !diagnostics.empty());
  if (failed) verdict = fmt::format("{}: {}", options.path, diag::summary(diagnostics));
  if (!options.content.json) fmt::print("{}\n", verdict);
  return failed ? Exit::Problems : Exit::Ok;
}

}  // namespace

Task verify_command(const Machine& machine) {
  return task(VerifyOptions{{}, {}, ContentOptions(machine)}, options_of, run_verify);
}

}  // namespace concordat::cli
