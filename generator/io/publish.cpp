// Writes the site beside the old one and swaps the two folders in one step, so that readers never see half a
// site and a failed build leaves the old one. Only files on our own list are ever removed.
#include "io/publish.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <set>
#include <sstream>
#include <unordered_set>

#include "io/read.hpp"
#include "threads/parallel.hpp"

namespace concordat::io {
namespace {

namespace fs = std::filesystem;
using diag::Code;

// A path that would leave the output folder can only come from a mistake in the program; it is refused all
// the same.
bool is_inside(std::string_view path) {
  if (path.empty() || path.front() == '/') return false;
  for (const fs::path& part : fs::path(path)) {
    if (part == ".." || part == ".") return false;
  }
  return true;
}

/// While it lives, files and folders are made readable by everybody, as a web server needs them, whatever the
/// user's mask says.
class ReadableByAll {
 public:
  ReadableByAll() : before_(::umask(022)) {}
  ~ReadableByAll() { ::umask(before_); }
  ReadableByAll(const ReadableByAll&) = delete;

 private:
  mode_t before_;
};

bool write_file(const std::string& path, const std::string& bytes) {
  int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0) return false;
  std::size_t done = 0;
  while (done < bytes.size()) {
    ssize_t n = ::write(file, bytes.data() + done, bytes.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) break;
    done += static_cast<std::size_t>(n);
  }
  return ::close(file) == 0 && done == bytes.size();
}

/// Gives a new folder the mode and the owner of the one that it replaces, where there was one; another owner
/// takes rights that we may not have.
void keep_rights(const std::string& before, const std::string& now) {
  struct stat old_folder {};
  struct stat new_folder {};
  if (::stat(before.c_str(), &old_folder) != 0 || ::stat(now.c_str(), &new_folder) != 0) return;
  if (old_folder.st_uid != new_folder.st_uid || old_folder.st_gid != new_folder.st_gid) {
    if (::chown(now.c_str(), old_folder.st_uid, old_folder.st_gid) != 0) errno = 0;
  }
  if (old_folder.st_mode != new_folder.st_mode) ::chmod(now.c_str(), old_folder.st_mode & 07777);
}

/// The file itself under another name, so that its times, rights and attributes stay; a copy where the file
/// system knows no links.
bool carry(const fs::path& from, const fs::path& to, std::error_code& error) {
  if (::link(from.c_str(), to.c_str()) == 0) return true;
  fs::copy(from, to, fs::copy_options::copy_symlinks, error);
  return !error;
}

// A file that has not changed is linked from the old site: it keeps its time stamp, and nothing is written.
bool take_over(const std::string& old, const std::string& path, const std::string& bytes) {
  std::error_code error;
  if (!fs::is_regular_file(fs::symlink_status(old, error)) || fs::file_size(old, error) != bytes.size())
    return false;
  return read_if_there(old) == bytes && ::link(old.c_str(), path.c_str()) == 0;
}

std::vector<std::string> read_list(const fs::path& out) {
  std::vector<std::string> paths;
  std::istringstream in(read_if_there(out / written_list));
  for (std::string line; std::getline(in, line);) paths.push_back(line);
  return paths;
}

std::string list_of(const std::vector<OutputFile>& files) {
  std::vector<std::string_view> paths;
  for (const OutputFile& file : files) paths.push_back(file.path);
  std::sort(paths.begin(), paths.end());
  std::string list;
  for (std::string_view path : paths) {
    list += path;
    list += '\n';
  }
  return list;
}

class Publisher {
 public:
  Publisher(const fs::path& out, const std::vector<OutputFile>& files, unsigned jobs, diag::Sink& sink)
      : out_(out), stage_(out.string() + ".concordat-new"), files_(files), jobs_(jobs), sink_(sink) {}

  bool publish() {
    if (!ours()) return false;
    const ReadableByAll mask;
    std::error_code error;
    fs::remove_all(stage_, error);  // left by a build that was killed; the name is ours alone
    bool done = make_folders() && write_files() && carry_over() && swap();
    fs::remove_all(stage_, error);
    return done;
  }

 private:
  bool fail(std::string message) {
    sink_.add(Code::OutputFailed, {}, std::move(message), "the site that was published before is unchanged");
    return false;
  }

  bool ours() {
    std::error_code error;
    if (!fs::exists(out_, error)) return true;
    if (!fs::is_directory(out_, error) || fs::is_symlink(out_, error)) {
      sink_.add(Code::OutputNotOurs, {}, fmt::format("\"{}\" is not a folder", out_.string()));
      return false;
    }
    if (fs::exists(out_ / written_list, error) || fs::is_empty(out_, error)) return true;
    sink_.add(Code::OutputNotOurs, {},
              fmt::format("the folder \"{}\" holds files that Concordat did not write", out_.string()),
              "name another folder with --out, or empty this one yourself");
    return false;
  }

  bool make_folders() {
    std::set<std::string> folders;
    for (const OutputFile& file : files_) {
      if (!is_inside(file.path)) return fail(fmt::format("\"{}\" would leave the output folder", file.path));
      std::size_t slash = file.path.rfind('/');
      if (slash != std::string::npos) folders.insert(file.path.substr(0, slash));
    }
    std::error_code error;
    fs::create_directories(stage_, error);
    for (const std::string& folder : folders) {
      if (!error) fs::create_directories(stage_ / folder, error);
    }
    if (!error) keep_all_rights();
    return error ? fail(fmt::format("cannot make the folder \"{}\": {}", stage_.string(), error.message()))
                 : true;
  }

  void keep_all_rights() {
    keep_rights(out_, stage_);
    std::error_code error;
    for (fs::recursive_directory_iterator it(stage_, error), end; !error && it != end; it.increment(error))
      keep_rights(out_ / it->path().lexically_relative(stage_), it->path());
  }

  bool write_files() {
    std::atomic<int> failed{0};
    const std::string base = stage_.string() + "/";
    const std::string before = out_.string() + "/";
    threads::parallel_for(files_.size(), jobs_, [&](std::size_t i) {
      const auto& [path, bytes] = files_[i];
      if (take_over(before + path, base + path, bytes)) return;
      if (!write_file(base + path, bytes)) failed = errno == 0 ? EIO : errno;
    });
    if (failed == 0 && !write_file(base + written_list, list_of(files_))) failed = errno;
    return failed == 0 ? true : fail(fmt::format("cannot write the site: {}", std::strerror(failed)));
  }

  // Files that someone else put into the output folder are carried over. Where the site now needs the name,
  // nothing is published: the file may be the only copy.
  bool carry_over() {
    std::error_code error;
    if (!fs::exists(out_, error)) return true;
    std::vector<std::string> listed = read_list(out_);
    std::unordered_set<std::string> ours(listed.begin(), listed.end());
    ours.insert(written_list);
    for (fs::recursive_directory_iterator it(out_, error), end; !error && it != end; it.increment(error)) {
      std::string path = it->path().lexically_relative(out_).generic_string();
      if (it->is_directory(error) && !it->is_symlink(error)) {
        if (is_left_empty(it->path(), path, ours)) keep_folder(path, error);
        if (error) break;
        continue;
      }
      if (ours.count(path)) continue;
      if (fs::exists(fs::symlink_status(stage_ / path, error))) {
        return fail(fmt::format("\"{}\" in \"{}\" was not written by Concordat, and the site needs its name",
                                path, out_.string()));
      }
      error.clear();
      const std::string folder = fs::path(path).parent_path().generic_string();
      if (!folder.empty()) keep_folder(folder, error);
      if (error || !carry(it->path(), stage_ / path, error)) break;
    }
    return error ? fail(fmt::format("cannot carry over the other files of \"{}\": {}", out_.string(),
                                    error.message()))
                 : true;
  }

  /// A folder in which nothing is, and was: someone else made it, as version control makes some.
  static bool is_left_empty(const fs::path& folder, const std::string& path,
                            const std::unordered_set<std::string>& ours) {
    std::error_code error;
    if (!fs::is_empty(folder, error)) return false;
    return std::none_of(ours.begin(), ours.end(),
                        [&](const std::string& file) { return file.starts_with(path + "/"); });
  }

  /// The folder and those above it, with the rights that they had.
  void keep_folder(const std::string& path, std::error_code& error) {
    fs::path folder;
    for (const fs::path& part : fs::path(path)) {
      folder /= part;
      if (fs::is_directory(stage_ / folder, error)) continue;
      error.clear();
      fs::create_directory(stage_ / folder, error);
      if (error) return;
      keep_rights(out_ / folder, stage_ / folder);
    }
  }

  bool swap() {
    std::error_code error;
    if (!fs::exists(out_, error)) {
      if (out_.has_parent_path()) fs::create_directories(out_.parent_path(), error);
      fs::rename(stage_, out_, error);
      return error ? fail(fmt::format("cannot make \"{}\": {}", out_.string(), error.message())) : true;
    }
    if (::renameat2(AT_FDCWD, stage_.c_str(), AT_FDCWD, out_.c_str(), RENAME_EXCHANGE) == 0) return true;
    return fail(fmt::format("cannot replace \"{}\": {}", out_.string(), std::strerror(errno)));
  }

  fs::path out_;
  fs::path stage_;
  const std::vector<OutputFile>& files_;
  unsigned jobs_;
  diag::Sink& sink_;
};

}  // namespace

bool publish(const fs::path& out, const std::vector<OutputFile>& files, unsigned jobs, diag::Sink& sink) {
  fs::path folder = out.lexically_normal();
  if (folder.filename().empty()) folder = folder.parent_path();
  return Publisher(folder, files, jobs, sink).publish();
}

}  // namespace concordat::io
