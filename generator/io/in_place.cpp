// For folders that cannot be swapped. The new files lie in a temporary folder inside, so that a full disk was
// noticed before anything is replaced; then each is renamed into its place. At every moment each file is
// whole, and pages lead to files that are there.
#include "io/in_place.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <sstream>

#include "io/entries.hpp"
#include "io/files.hpp"
#include "io/interrupt.hpp"
#include "io/read.hpp"
#include "io/temporary.hpp"

namespace concordat::io {
namespace {

namespace fs = std::filesystem;
using diag::Code;

constexpr const char* begun = "begun";  // the list of paths, in the temporary folder

bool ends_with_page(std::string_view path) {
  return path.ends_with(".html");
}

class Replacement {
 public:
  Replacement(const Replacing& with, diag::Sink& sink)
      : with_(with), out_(with.out), ours_(with.ours), sink_(sink) {}

  bool perform() {
    choose();
    if (!names_are_free()) return false;
    int problem = prepare();
    if (problem != 0) {
      sink_.add(Code::OutputFailed, {},
                fmt::format("cannot write \"{}\": {}", (out_ / at_).string(), std::strerror(problem)),
                "the site that was published before is unchanged");
      return false;
    }
    const Uninterrupted until_it_is_done;
    problem = put_in_place();
    if (problem != 0) {
      sink_.add(Code::OutputFailed, {},
                fmt::format("cannot replace \"{}\": {}", (out_ / at_).string(), std::strerror(problem)),
                "some pages are new and some are old: build again once this is mended");
    }
    return problem == 0;
  }

 private:
  struct Step {
    const std::string* path;
    int turn;  ///< 0 new files, 1 changed ones, 2 new pages, 3 changed pages, 4 the manifest
  };

  /// What has to be replaced, in the order in which it is put in place. The manifest, which names the others,
  /// is the last.
  void choose() {
    for (const std::string& path : with_.paths) {
      if (is_same_file(out_ / path, with_.folder / path)) continue;
      std::error_code error;
      const bool changed = fs::exists(fs::symlink_status(out_ / path, error));
      const bool last = path == manifest_name;
      steps_.push_back({&path, last ? 4 : (ends_with_page(path) ? 2 : 0) + (changed ? 1 : 0)});
    }
    std::stable_sort(steps_.begin(), steps_.end(),
                     [](const Step& a, const Step& b) { return a.turn < b.turn; });
  }

  /// Neither the file nor a folder above it may be somebody else's file or link.
  bool names_are_free() {
    for (const Step& step : steps_) {
      const std::string& path = *step.path;
      for (std::size_t end = path.find('/');; end = path.find('/', end + 1)) {
        const std::string part = path.substr(0, end);
        struct stat status {};
        const bool there = ::lstat((out_ / part).c_str(), &status) == 0;
        const bool free =
            S_ISDIR(status.st_mode) ? end != std::string::npos || all_ours(part) : ours_.contains(part);
        if (there && !free) {
          sink_.add(Code::OutputFailed, {}, name_is_taken(part, out_),
                    "the site that was published before is unchanged");
          return false;
        }
        if (!there || end == std::string::npos) break;
      }
    }
    return true;
  }

  /// A folder whose name a file is to have.
  bool all_ours(const std::string& folder) const {
    std::error_code error;
    const std::vector<Entry> entries = entries_below(out_ / folder, error);
    return !error && std::all_of(entries.begin(), entries.end(), [&](const Entry& entry) {
      return entry.is_folder() || ours_.contains(folder + "/" + entry.path);
    });
  }

  /// Says what is begun, and waits until all is on the disk.
  int prepare() {
    std::string list;
    for (const std::string& path : with_.paths) list += path + "\n";
    for (const std::string& path : ours_) list += path + "\n";
    at_ = begun;
    if (int failed = write_new(with_.around / begun, list)) return failed;
    remove_leftovers(out_ / in_place_folder);
    return bring_to_disk(with_.folder, Extent::FileSystem);
  }

  int put_in_place() {
    for (const Step& step : steps_) {
      at_ = *step.path;
      const fs::path to = out_ / at_;
      std::error_code error;
      make_way(to);
      fs::create_directories(to.parent_path(), error);
      if (error) return error.value();
      if (std::rename((with_.folder / at_).c_str(), to.c_str()) != 0) return errno;
    }
    return with_.rest == Rest::Kept ? 0 : remove_rest();
  }

  /// A file of ours where a folder is needed, or a folder of which only files of ours are left.
  void make_way(const fs::path& to) {
    std::error_code error;
    for (fs::path above = to.parent_path(); above != out_; above = above.parent_path()) {
      if (fs::exists(fs::symlink_status(above, error)) && !fs::is_directory(fs::symlink_status(above, error)))
        fs::remove(above, error);
    }
    if (!fs::is_directory(fs::symlink_status(to, error))) return;
    const std::string below = to.lexically_relative(out_).generic_string() + "/";
    for (auto it = ours_.lower_bound(below); it != ours_.end() && it->starts_with(below); ++it) remove(*it);
  }

  int remove_rest() {
    for (const std::string& path : ours_) {
      if (!with_.paths.contains(path)) remove(path);
    }
    return 0;
  }

  /// With the folders that are then empty.
  void remove(const std::string& path) {
    std::error_code error;
    const fs::path file = out_ / path;
    if (fs::is_directory(fs::symlink_status(file, error)) || leads_away(file)) return;
    fs::remove(file, error);
    for (fs::path folder = file.parent_path(); !error && folder != out_; folder = folder.parent_path()) {
      if (::rmdir(folder.c_str()) != 0) break;
    }
  }

  /// A link in the place of a folder of ours: what lies behind it is not.
  bool leads_away(fs::path file) const {
    std::error_code error;
    for (file = file.parent_path(); file != out_; file = file.parent_path()) {
      if (fs::is_symlink(fs::symlink_status(file, error))) return true;
    }
    return false;
  }

  const Replacing& with_;
  const fs::path& out_;
  const Paths& ours_;
  diag::Sink& sink_;
  std::vector<Step> steps_;
  std::string at_;  ///< the file that is being written, for messages
};

}  // namespace

Paths begun_in(const fs::path& out) {
  Paths paths;
  for (const fs::path& left : leftovers(out / in_place_folder)) {
    std::istringstream list(read_if_there(left / begun));
    for (std::string line; std::getline(list, line);) paths.insert(line);
  }
  return paths;
}

bool replace_in_place(const Replacing& with, diag::Sink& sink) {
  return Replacement(with, sink).perform();
}

std::string name_is_taken(const std::string& path, const fs::path& out) {
  return fmt::format("\"{}\" in \"{}\" was not written by Concordat, and the site needs its name", path,
                     out.string());
}

}  // namespace concordat::io
