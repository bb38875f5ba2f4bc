// Writes the site beside the old one and swaps the two folders in one step, so that readers never see half a
// site and a failed build leaves the old one. Only files that we published before are ever removed.
#include "io/publish.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
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

bool is_there(const fs::path& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

class Publisher {
 public:
  Publisher(Stage& stage, const Replaced& replaced, diag::Sink& sink)
      : stage_(stage), out_(stage.out()), replaced_(replaced), sink_(sink) {
    if (replaced.before) ours_.insert(replaced.before->begin(), replaced.before->end());
    ours_.merge(begun_in(out_));
  }

  Published publish() {
    if (!ours()) return {};
    remove_leftovers(out_.parent_path() / fmt::format(".{}.concordat-", out_.filename().string()));
    if (!stage_.begin() || !stage_.problem().empty()) return {fail(stage_.problem()), {}};
    if (nothing_changes()) return {true, {}};
    const ReadableByAll mask;
    if (!stage_.obstacle().empty())
      return {put_in_place(stage_.folder(), stage_.around()), stage_.obstacle()};
    folder_ = stage_.folder();
    if (!carry_over() || !on_disk()) return {};
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
    sink_.add(Code::OutputFailed, {}, std::move(message),
              stage_.cannot_begin() ? "name a folder with --out that is there and that you may write to"
                                    : unchanged);
    return false;
  }

  bool ours() {
    std::error_code error;
    if (!fs::exists(out_, error)) return true;
    if (!fs::is_directory(out_, error)) {
      sink_.add(Code::OutputNotOurs, {}, fmt::format("\"{}\" is not a folder", out_.string()));
      return false;
    }
    if (replaced_.before || !ours_.empty() || fs::is_empty(out_, error)) return true;
    sink_.add(Code::OutputNotOurs, {},
              fmt::format("the folder \"{}\" holds files that Concordat did not write", out_.string()),
              "name another folder with --out, or empty this one yourself");
    return false;
  }

  bool nothing_changes() const {
    const bool removes = replaced_.rest == Rest::Removed && ours_.size() != stage_.paths().size();
    return !removes && leftovers(out_ / in_place_folder).empty() &&
           std::includes(ours_.begin(), ours_.end(), stage_.paths().begin(), stage_.paths().end()) &&
           stage_.is_published();
  }

  bool put_in_place(const fs::path& folder, const fs::path& around) {
    return replace_in_place({out_, folder, around, stage_.paths(), ours_, replaced_.rest}, sink_);
  }

  /// Where it shows only now that the folder cannot be swapped: the stage goes inside.
  Published one_by_one(const std::string& why) {
    const TemporaryFolder inside(out_ / in_place_folder);
    int problem = inside.problem();
    const fs::path folder = inside.path() / "site";
    std::error_code error;
    for (const std::string& path : stage_.paths()) {
      if (problem != 0 || error) break;
      fs::create_directories((folder / path).parent_path(), error);
      if (!error) problem = carry(folder_ / path, folder / path);
    }
    if (error) problem = error.value();
    if (problem != 0)
      return {fail(fmt::format("cannot write into \"{}\": {}", out_.string(), std::strerror(problem))), {}};
    return {put_in_place(folder, inside.path()), why};
  }

  /// Whether it goes from the old site to the new one: what somebody else put there, and ours where it stays.
  bool goes_along(const std::string& path) const {
    return replaced_.rest == Rest::Kept || !ours_.contains(path);
  }

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
      } else if (!ours_.contains(entry.path) && is_there(folder_ / entry.path)) {
        return fail(name_is_taken(entry.path, out_));
      } else if (goes_along(entry.path) && !is_there(folder_ / entry.path)) {
        keep_folder(fs::path(entry.path).parent_path().generic_string(), error);
        if (!error) error.assign(carry(out_ / entry.path, folder_ / entry.path), std::generic_category());
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
      if (is_there(folder_ / folder)) continue;
      fs::create_directory(folder_ / folder, error);
      if (error) return;
      keep_rights(out_ / folder, folder_ / folder);
    }
  }

  bool on_disk() {
    int problem = bring_to_disk(folder_, Extent::FileSystem);
    return problem == 0 || fail(fmt::format("cannot write the site: {}", std::strerror(problem)));
  }

  /// An errno; 0 where it was done.
  int swap() {
    std::error_code error;
    const Uninterrupted until_it_is_done;
    const bool is_new = !fs::exists(out_, error);
    if (::renameat2(AT_FDCWD, folder_.c_str(), AT_FDCWD, out_.c_str(),
                    is_new ? RENAME_NOREPLACE : RENAME_EXCHANGE) != 0)
      return errno;
    bring_to_disk(out_.parent_path(), Extent::Folder);
    return 0;
  }

  /// What somebody else put into the old site while the new one was made: the stage is the old one now.
  void carry_late() {
    std::error_code error;
    const std::vector<Entry> entries =
        entries_below(folder_, error, [&](const Entry& folder) { return left_.contains(folder.path); });
    for (const Entry& entry : entries) {
      const fs::path now = out_ / entry.path;
      if (entry.is_folder() || ours_.contains(entry.path) || is_same_file(folder_ / entry.path, now))
        continue;
      fs::create_directories(now.parent_path(), error);
      fs::rename(folder_ / entry.path, now, error);
    }
  }

  Stage& stage_;
  const fs::path& out_;
  const Replaced& replaced_;
  fs::path folder_;  ///< of the new site, and of the old one once they are swapped
  Paths ours_;       ///< what Concordat wrote into the old one
  Paths left_;       ///< temporary folders that a killed program left in it
  diag::Sink& sink_;
};

}  // namespace

fs::path output_folder(const fs::path& out) {
  std::error_code error;
  fs::path folder = fs::weakly_canonical(fs::absolute(out, error), error);
  if (error) folder = fs::absolute(out, error).lexically_normal();
  return folder.filename().empty() ? folder.parent_path() : folder;
}

Published publish(Stage& stage, const Replaced& replaced, diag::Sink& sink) {
  Published published = Publisher(stage, replaced, sink).publish();
  stage.end();
  return published;
}

Published publish(const Publication& publication, diag::Sink& sink) {
  Stage stage(publication.out);
  threads::parallel_for(publication.files.size(), publication.jobs,
                        [&](std::size_t i) { stage.add(OutputFile(publication.files[i])); });
  return publish(stage, {publication.before, publication.rest}, sink);
}

}  // namespace concordat::io
