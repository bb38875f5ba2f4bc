#include "io/stage.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "io/files.hpp"
#include "io/read.hpp"

namespace concordat::io {
namespace {

namespace fs = std::filesystem;

constexpr mode_t public_file = 0644;
constexpr mode_t public_folder = 0755;

// A path that would leave the output folder can only come from a mistake in the program; it is refused all
// the same.
bool is_inside(std::string_view path) {
  if (path.empty() || path.front() == '/') return false;
  for (const fs::path& part : fs::path(path)) {
    if (part == ".." || part == ".") return false;
  }
  return true;
}

/// Why the folder cannot be swapped; empty where nothing is known against it.
std::string obstacle_of(const fs::path& out) {
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

bool mask_hides_files() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return (mask & public_folder) != 0;
}

/// The highest of the folders above that is not there; empty where all are.
fs::path first_missing(fs::path folder) {
  std::error_code error;
  fs::path missing;
  for (; !folder.empty() && !fs::exists(folder, error) && folder != folder.root_path();
       folder = folder.parent_path())
    missing = folder;
  return missing;
}

}  // namespace

std::vector<std::string> folders_of(const std::string& path) {
  std::vector<std::string> folders;
  for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1))
    folders.push_back(path.substr(0, slash));
  return folders;
}

Stage::Stage(fs::path out)
    : out_(std::move(out)), obstacle_(obstacle_of(out_)), is_masked_(mask_hides_files()) {}

Stage::~Stage() {
  temporary_.reset();
  std::error_code error;
  for (fs::path folder = out_.parent_path(); !made_above_.empty() && ::rmdir(folder.c_str()) == 0;
       folder = folder.parent_path()) {
    if (folder == made_above_) break;
  }
}

fs::path Stage::around() const {
  return temporary_->path();
}

fs::path Stage::folder() const {
  return temporary_->path() / "site";
}

void Stage::fail(std::string message) {
  if (problem_.empty()) problem_ = std::move(message);
}

bool Stage::begin() {
  if (temporary_ || !problem_.empty()) return problem_.empty();
  std::error_code error;
  fs::path start = out_.parent_path() / fmt::format(".{}.concordat-", out_.filename().string());
  if (obstacle_.empty()) {
    made_above_ = first_missing(out_.parent_path());
    fs::create_directories(out_.parent_path(), error);
  } else {
    start = out_ / in_place_folder;
  }
  temporary_ = std::make_unique<TemporaryFolder>(start);
  if (temporary_->problem() != 0) {
    cannot_begin_ = true;
    fail(fmt::format("cannot make a folder {} \"{}\": {}", obstacle_.empty() ? "beside" : "in", out_.string(),
                     std::strerror(temporary_->problem())));
    return false;
  }
  fs::create_directory(folder(), error);
  if (is_masked_) ::chmod(folder().c_str(), public_folder);
  keep_rights(out_, folder());
  if (error) fail(fmt::format("cannot make the folders of the site: {}", error.message()));
  return !error;
}

bool Stage::make_folders(const std::string& path) {
  for (std::string& one : folders_of(path)) {
    if (folders_.contains(one)) continue;
    std::error_code error;
    fs::create_directory(folder() / one, error);
    if (error) {
      fail(fmt::format("cannot make the folders of the site: {}", error.message()));
      return false;
    }
    if (is_masked_) ::chmod((folder() / one).c_str(), public_folder);
    keep_rights(out_ / one, folder() / one);
    folders_.insert(std::move(one));
  }
  return true;
}

bool Stage::take_up(const std::string& path) {
  const std::lock_guard lock(mutex_);
  if (!problem_.empty()) return false;
  if (!is_inside(path)) {
    fail(fmt::format("\"{}\" would leave the output folder", path));
    return false;
  }
  if (!begin() || !make_folders(path)) return false;
  paths_.insert(path);
  return true;
}

void Stage::add_again(const std::string& path, std::string as) {
  if (take_up(as)) write({std::move(as), read_if_there(folder() / path)});
}

void Stage::add(OutputFile&& file) {
  if (take_up(file.path)) write(file);
}

void Stage::write(const OutputFile& file) {
  const fs::path to = folder() / file.path;
  const fs::path published = out_ / file.path;
  if (holds(published, file.bytes) && ::link(published.c_str(), to.c_str()) == 0) return;
  int written = write_new(to, file.bytes);
  if (written == 0 && is_masked_ && ::chmod(to.c_str(), public_file) != 0) written = errno;
  if (written == 0) return;
  const std::lock_guard lock(mutex_);
  fail(fmt::format("cannot write \"{}\": {}", file.path, std::strerror(written)));
}

bool Stage::is_published() const {
  return std::all_of(paths_.begin(), paths_.end(),
                     [&](const std::string& path) { return is_same_file(out_ / path, folder() / path); });
}

}  // namespace concordat::io
