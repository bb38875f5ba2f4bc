// Changes files that belong to the user: the new bytes are on the disk, whole, before a name leads to them.
#include "io/rewrite.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <functional>

#include "io/files.hpp"
#include "io/interrupt.hpp"

namespace concordat::io {
namespace {

namespace fs = std::filesystem;

/// A name that begins with a dot is passed over where content is read.
fs::path beside(const fs::path& path) {
  return path.parent_path() / fmt::format(".{}.concordat-{}", path.filename().string(), ::getpid());
}

bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::exists(fs::symlink_status(path, error));
}

int bring_to_disk(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  const int problem = ::fsync(descriptor) == 0 ? 0 : errno;
  ::close(descriptor);
  return problem;
}

/// Gives a file or folder a name, but never one that something has.
int rename_new(const fs::path& from, const fs::path& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  if (is_there(to)) return EEXIST;  // a file system that cannot do both in one step
  return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

class Transaction {
 public:
  Transaction(const Changes& changes, diag::Sink& sink) : changes_(changes), sink_(sink) {}

  bool perform() {
    const Uninterrupted until_it_is_done;
    if (prepare() && is_as_read() && carry_out()) return true;
    undo();
    return false;
  }

 private:
  using Undo = std::function<void()>;

  bool fail(const fs::path& path, std::string_view why) {
    sink_.add(diag::Code::OutputFailed, {}, fmt::format("cannot write \"{}\": {}", path.string(), why));
    return false;
  }

  bool write_beside(const fs::path& path, std::string_view bytes) {
    const fs::path fresh = beside(path);
    undo_.push_back([fresh] {
      std::error_code ignored;
      fs::remove(fresh, ignored);
    });
    int problem = write_new(fresh, bytes);
    if (problem == 0 && is_there(path)) keep_rights(path, fresh);
    if (problem == 0) problem = bring_to_disk(fresh);
    return problem == 0 || fail(path, std::strerror(problem));
  }

  bool make_folder(const fs::path& folder) {
    if (folder.empty() || is_there(folder)) return true;
    if (!make_folder(folder.parent_path())) return false;
    std::error_code error;
    if (!fs::create_directory(folder, error)) return fail(folder, error.message());
    undo_.push_back([folder] {
      std::error_code ignored;
      fs::remove(folder, ignored);  // nothing where it holds something
    });
    return true;
  }

  bool prepare() {
    for (const Rewrite& file : changes_.rewrites) {
      if (!write_beside(file.path, file.after)) return false;
    }
    for (const Creation& file : changes_.creations) {
      if (!make_folder(file.path.parent_path()) || !write_beside(file.path, file.bytes)) return false;
    }
    return true;
  }

  bool is_as_read() {
    for (const Rewrite& file : changes_.rewrites) {
      if (!holds(file.path, file.before)) return fail(file.path, "it was changed since it was read");
    }
    for (const Creation& file : changes_.creations) {
      if (is_there(file.path)) return fail(file.path, "it is there already");
    }
    for (const Move& move : changes_.moves) {
      if (is_there(move.to)) return fail(move.to, "it is there already");
    }
    return true;
  }

  bool carry_out() {
    for (const Rewrite& file : changes_.rewrites) {
      if (::rename(beside(file.path).c_str(), file.path.c_str()) != 0)
        return fail(file.path, std::strerror(errno));
      undo_.push_back([&file] { put_back(file); });
    }
    for (const Creation& file : changes_.creations) {
      if (const int problem = rename_new(beside(file.path), file.path))
        return fail(file.path, std::strerror(problem));
      undo_.push_back([&file] { ::unlink(file.path.c_str()); });
    }
    for (const Move& move : changes_.moves) {
      if (const int problem = rename_new(move.from, move.to)) return fail(move.to, std::strerror(problem));
      undo_.push_back([&move] { rename_new(move.to, move.from); });
    }
    return true;
  }

  static void put_back(const Rewrite& file) {
    const fs::path fresh = beside(file.path);
    if (write_new(fresh, file.before) != 0) return;
    keep_rights(file.path, fresh);
    ::rename(fresh.c_str(), file.path.c_str());
  }

  void undo() {
    for (auto step = undo_.rbegin(); step != undo_.rend(); ++step) (*step)();
  }

  const Changes& changes_;
  diag::Sink& sink_;
  std::vector<Undo> undo_;
};

}  // namespace

bool rewrite(const Changes& changes, diag::Sink& sink) {
  return Transaction(changes, sink).perform();
}

}  // namespace concordat::io
