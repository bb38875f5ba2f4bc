// A kept build is found by all that the site is made of. Published files are known by their stamps, which are
// others as soon as anybody writes to them: to read all of them again would take longer than to make a small
// site.
#include "cli/kept_build.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "fingerprint/sha256.hpp"
#include "io/entries.hpp"
#include "io/read.hpp"
#include "io/stamps.hpp"
#include "tables/content.hpp"

namespace concordat::cli {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::string_view kind = "build 1";

void add(std::string& to, std::string_view words) {
  to += fmt::format("{} ", words.size());
  to += words;
}

/// All names below a folder, since one that is not expected is reported, and the bytes of what is read.
void add_files(std::string& to, const std::string& folder, const io::Wants& wants) {
  std::error_code error;
  std::vector<io::Entry> entries = io::entries_below(folder, error, [](const io::Entry& entry) {
    return fs::path(entry.path).filename().string().front() == '.';
  });
  std::sort(entries.begin(), entries.end(),
            [](const io::Entry& one, const io::Entry& other) { return one.path < other.path; });
  add(to, folder);
  for (const io::Entry& entry : entries) {
    to += fmt::format("{} ", static_cast<int>(entry.type));
    add(to, entry.path);
    if (entry.is_file() && wants(entry.path)) add(to, io::read_if_there(fs::path(folder) / entry.path));
  }
}

std::string words_of(const io::Stamp& stamp) {
  return fmt::format("{}", fmt::join(stamp, " "));
}

}  // namespace

KeptBuild::KeptBuild(const ContentOptions& content, const SiteOptions& site, const EngineOptions* papers)
    : cache_(site.cache_folder()), out_(io::output_folder(site.out).string()) {
  if (site.cache_folder().empty()) return;
  // A program that was compiled anew may make another site, though its version is the same.
  std::error_code error;
  const std::string program = fs::read_symlink("/proc/self/exe", error).string();
  for (const std::string& words : {program, words_of(io::stamp_of(program)), out_, dates::iso(content.as_of),
                                   fmt::format("{} {} {}", content.strict, content.json, site.drafts)})
    cli::add(made_from_, words);
  add_files(made_from_, content.folder, tables::is_content);
  add_files(made_from_, site.templates, io::ends_in({".mustache", ".js"}));
  add_files(made_from_, site.assets, io::ends_in({".css"}));
  if (papers) add_engine(site, *papers);
  // What it is made of may be large, and says no more than its hash.
  made_from_ = fingerprint::sha256(made_from_);
}

void KeptBuild::add_engine(const SiteOptions& site, const EngineOptions& papers) {
  add_files(made_from_, site.templates + "/print", io::ends_in({".typ"}));
  for (const std::string& file : {papers.typst, papers.script}) {
    cli::add(made_from_, file);
    if (!file.empty()) cli::add(made_from_, words_of(io::stamp_of(file)));
  }
  const fs::path tools = fs::path(papers.script).parent_path();
  add_files(made_from_, tools.string(), io::ends_in({".mjs"}));
  cli::add(made_from_, io::read_if_there(tools / ".." / ".." / "package.json"));  // has the version of Typst
}

std::optional<BuildRecord> KeptBuild::find() const {
  const json kept = json::parse(cache_.find(kind, made_from_), nullptr, false);
  if (!kept.is_object()) return std::nullopt;
  for (const auto& [path, stamp] : kept.at("published").items()) {
    if (io::stamp_of(out_ + "/" + path) != stamp.get<io::Stamp>()) return std::nullopt;
  }
  return BuildRecord{kept.at("pages"), kept.at("files"), kept.at("summary"), kept.at("said")};
}

void KeptBuild::add(const BuildRecord& record, const fingerprint::Manifest& manifest) {
  if (made_from_.empty()) return;
  json published = json::object();
  const auto note = [&](const std::string& path) { published[path] = io::stamp_of(out_ + "/" + path); };
  for (const auto& [path, hash] : manifest.files) note(path);
  note(fingerprint::Manifest::file);
  cache_.add(kind, made_from_,
             json{{"pages", record.pages},
                  {"files", record.files},
                  {"summary", record.summary},
                  {"said", record.said},
                  {"published", std::move(published)}}
                 .dump());
}

}  // namespace concordat::cli
