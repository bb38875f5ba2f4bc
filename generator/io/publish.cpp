// Writes the site beside the old one and swaps the two folders in one step, so that readers never see half a
// site and a failed build leaves the old one. Only files that we published before are ever removed.
#include "io/publish.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "io/entries.hpp"
#include "io/files.hpp"
#include "io/in_place.hpp"
#include "io/interrupt.hpp"
#include "io/temporary.hpp"
#include "threads/parallel.hpp"

namespace concordat::io {
namespace {

namespace fs = std::filesystem;
using diag::Code;

constexpr const char* unchanged = "the site that was published before is unchanged";

// A path that would leave the output folder can only come from a mistake in the program; it is refused all
// the same.
bool is_inside(std::string_view path) {
  if (path.empty() || path.front() == '/') return false;
  for (const fs::path& part : fs::path(path)) {
    if (part == ".." || part == ".") return false;
  }
  return true;
}

/// The folders that a file lies in, from the outermost: "a", "a/b".
std::vector<std::string> folders_of(const std::string& path) {
  std::vector<std::string> folders;
  for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1))
    folders.push_back(path.substr(0, slash));
  return folders;
}

bool is_there(const fs::path& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

/// Why the folder cannot be swapped; empty where nothing is known against it.
std::string obstacle(const fs::path& out) {
  std::error_code error;
  struct stat folder {};
  struct stat above {};
  if (::stat(out.c_str(), &folder) != 0) return {};
  if (::stat(out.parent_path().c_str(), &above) == 0 && folder.st_dev != above.st_dev)
    return "it is a mount point";
  const std::string here = fs::current_path(error).string() + "/";
  if (!error && here.starts_with(out.string() + "/")) return "the program was started in it";
  if (::access(out.parent_path().c_str(), W_OK | X_OK) != 0)
    return "the folder above it may not be written to";
  return {};
}

class Publisher {
 public:
  Publisher(const Publication& publication, diag::Sink& sink)
      : with_(publication), out_(publication.out), sink_(sink) {
    if (with_.before) ours_.insert(with_.before->begin(), with_.before->end());
    ours_.merge(begun_in(out_));
  }

  Published publish() {
    if (!ours() || !paths_are_sound()) return {};
    const fs::path beside = out_.parent_path() / fmt::format(".{}.concordat-", out_.filename().string());
    remove_leftovers(beside);
    if (nothing_changes()) return {true, {}};
    const ReadableByAll mask;
    std::string why = obstacle(out_);
    if (!why.empty()) return one_by_one(why);
    std::error_code error;
    fs::create_directories(out_.parent_path(), error);
    const TemporaryFolder folder(beside);
    if (folder.problem() != 0) {
      sink_.add(Code::OutputFailed, {},
                fmt::format("cannot make a folder beside \"{}\": {}", out_.string(),
                            std::strerror(folder.problem())),
                "name a folder with --out that is there and that you may write to");
      return {};
    }
    stage_ = folder.path() / "site";
    if (!make_folders() || !write_files() || !carry_over() || !on_disk()) return {};
    int problem = swap();
    // What the file system cannot do with folders, or not with this one.
    if (problem == EBUSY || problem == EXDEV || problem == EINVAL || problem == ENOSYS)
      return one_by_one("the system does not let it be replaced");
    if (problem != 0)
      return {fail(fmt::format("cannot replace \"{}\": {}", out_.string(), std::strerror(problem))), {}};
    carry_late();
    return {true, {}};
  }

 private:
  bool fail(std::string message) {
    sink_.add(Code::OutputFailed, {}, std::move(message), unchanged);
    return false;
  }

  bool ours() {
    std::error_code error;
    if (!fs::exists(out_, error)) return true;
    if (!fs::is_directory(out_, error)) {
      sink_.add(Code::OutputNotOurs, {}, fmt::format("\"{}\" is not a folder", out_.string()));
      return false;
    }
    if (with_.before || !ours_.empty() || fs::is_empty(out_, error)) return true;
    sink_.add(Code::OutputNotOurs, {},
              fmt::format("the folder \"{}\" holds files that Concordat did not write", out_.string()),
              "name another folder with --out, or empty this one yourself");
    return false;
  }

  bool paths_are_sound() {
    for (const OutputFile& file : with_.files) {
      if (!is_inside(file.path)) return fail(fmt::format("\"{}\" would leave the output folder", file.path));
    }
    return true;
  }

  /// From the last file, the manifest, which tells of a change in any other.
  bool nothing_changes() const {
    const bool removes = with_.rest == Rest::Removed && ours_.size() != with_.files.size();
    return !removes && leftovers(out_ / in_place_folder).empty() &&
           std::all_of(with_.files.rbegin(), with_.files.rend(), [&](const OutputFile& file) {
             return ours_.contains(file.path) && holds(out_ / file.path, file.bytes);
           });
  }

  Published one_by_one(const std::string& why) { return {replace_in_place(with_, ours_, sink_), why}; }

  bool make_folders() {
    std::error_code error;
    fs::create_directory(stage_, error);
    keep_rights(out_, stage_);
    Paths folders;
    for (const OutputFile& file : with_.files) {
      for (std::string& folder : folders_of(file.path)) folders.insert(std::move(folder));
    }
    for (const std::string& folder : folders) {
      if (error) break;
      fs::create_directory(stage_ / folder, error);
      keep_rights(out_ / folder, stage_ / folder);
    }
    return !error || fail(fmt::format("cannot make the folders of the site: {}", error.message()));
  }

  bool write_files() {
    std::vector<int> problems(with_.files.size());
    threads::parallel_for(problems.size(), with_.jobs, [&](std::size_t i) {
      const auto& [path, bytes] = with_.files[i];
      // A file that has not changed is linked from the old site: it keeps its time, and nothing is written.
      if (holds(out_ / path, bytes) && ::link((out_ / path).c_str(), (stage_ / path).c_str()) == 0) return;
      problems[i] = write_new(stage_ / path, bytes);
    });
    for (std::size_t i = 0; i < problems.size(); ++i) {
      if (problems[i] != 0)
        return fail(fmt::format("cannot write \"{}\": {}", with_.files[i].path, std::strerror(problems[i])));
    }
    return true;
  }

  /// Whether it goes from the old site to the new one: what somebody else put there, and ours where it stays.
  bool goes_along(const std::string& path) const { return with_.rest == Rest::Kept || !ours_.contains(path); }

  /// Where the site now needs the name of somebody else's file, nothing is published: it may be the only
  /// copy.
  bool carry_over() {
    std::error_code error;
    if (!fs::exists(out_, error)) return true;
    for (const fs::path& left : leftovers(out_ / in_place_folder)) left_.insert(left.filename().string());
    const Paths our_folders = folders_of_ours();
    const std::vector<Entry> entries =
        entries_below(out_, error, [&](const Entry& folder) { return left_.contains(folder.path); });
    std::string path;
    for (const Entry& entry : entries) {
      if (error) break;
      path = entry.path;
      if (entry.is_folder()) {
        // An empty one that somebody else made, as version control makes some.
        if (!our_folders.contains(entry.path) && fs::is_empty(out_ / entry.path, error) && !error)
          keep_folder(entry.path, error);
      } else if (!ours_.contains(entry.path) && is_there(stage_ / entry.path)) {
        return fail(name_is_taken(entry.path, out_));
      } else if (goes_along(entry.path) && !is_there(stage_ / entry.path)) {
        keep_folder(fs::path(entry.path).parent_path().generic_string(), error);
        if (!error) error.assign(carry(out_ / entry.path, stage_ / entry.path), std::generic_category());
      }
    }
    return !error || fail(fmt::format("cannot keep \"{}\": {}", (out_ / path).string(), error.message()));
  }

  Paths folders_of_ours() const {
    Paths folders;
    for (const std::string& path : ours_) {
      for (std::string& folder : folders_of(path)) folders.insert(std::move(folder));
    }
    return folders;
  }

  /// The folder and those above it, with the rights that they had.
  void keep_folder(const std::string& path, std::error_code& error) {
    if (path.empty()) return;
    for (const std::string& folder : folders_of(path + "/")) {
      if (is_there(stage_ / folder)) continue;
      fs::create_directory(stage_ / folder, error);
      if (error) return;
      keep_rights(out_ / folder, stage_ / folder);
    }
  }

  bool on_disk() {
    int problem = bring_to_disk(stage_, Extent::FileSystem);
    return problem == 0 || fail(fmt::format("cannot write the site: {}", std::strerror(problem)));
  }

  /// An errno; 0 where it was done.
  int swap() {
    std::error_code error;
    const Uninterrupted until_it_is_done;
    const bool is_new = !fs::exists(out_, error);
    if (::renameat2(AT_FDCWD, stage_.c_str(), AT_FDCWD, out_.c_str(),
                    is_new ? RENAME_NOREPLACE : RENAME_EXCHANGE) != 0)
      return errno;
    bring_to_disk(out_.parent_path(), Extent::Folder);
    return 0;
  }

  /// What somebody else put into the old site while the new one was made: the stage is the old one now.
  void carry_late() {
    std::error_code error;
    const std::vector<Entry> entries =
        entries_below(stage_, error, [&](const Entry& folder) { return left_.contains(folder.path); });
    for (const Entry& entry : entries) {
      const fs::path now = out_ / entry.path;
      if (entry.is_folder() || ours_.contains(entry.path) || is_same_file(stage_ / entry.path, now)) continue;
      fs::create_directories(now.parent_path(), error);
      fs::rename(stage_ / entry.path, now, error);
    }
  }

  const Publication& with_;
  const fs::path& out_;
  fs::path stage_;  ///< where the new site is made
  Paths ours_;      ///< what Concordat wrote into the old one
  Paths left_;      ///< temporary folders that a killed program left in it
  diag::Sink& sink_;
};

}  // namespace

fs::path output_folder(const fs::path& out) {
  std::error_code error;
  fs::path folder = fs::weakly_canonical(fs::absolute(out, error), error);
  if (error) folder = fs::absolute(out, error).lexically_normal();
  return folder.filename().empty() ? folder.parent_path() : folder;
}

Published publish(const Publication& publication, diag::Sink& sink) {
  return Publisher(publication, sink).publish();
}

}  // namespace concordat::io
