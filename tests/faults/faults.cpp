// Loaded into a program with LD_PRELOAD: lets the call that is named fail, once. FAULT_CALL is a kind below,
// FAULT_NTH says which call of that kind, counted from 1; with FAULT_COUNT the number of calls of the kind
// goes into that file at the end, and none fails.
#include <dlfcn.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

extern "C" void* __libc_malloc(std::size_t size);

namespace {

std::atomic<long> calls{0};

const char* setting(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

/// Whether this call is the one that fails.
bool fails(const char* kind) {
  static const char* const chosen = setting("FAULT_CALL");
  static const long nth = std::atol(setting("FAULT_NTH"));
  return std::strcmp(chosen, kind) == 0 && ++calls == nth;
}

template <class F>
F next(F, const char* name) {
  return reinterpret_cast<F>(::dlsym(RTLD_NEXT, name));
}

int failed(int error) {
  errno = error;
  return -1;
}

/// What a path was opened with, where a mode follows it.
mode_t mode_of(int flags, va_list rest) {
  return flags & O_CREAT ? va_arg(rest, mode_t) : 0;
}

}  // namespace

__attribute__((destructor)) static void tell() {
  const char* path = setting("FAULT_COUNT");
  if (!*path) return;
  const long made = calls;
  if (std::FILE* out = std::fopen(path, "w")) {
    std::fprintf(out, "%ld", made);
    std::fclose(out);
  }
}

extern "C" {

int open(const char* path, int flags, ...) {
  if (fails("open")) return failed(EMFILE);
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return next(&open, "open")(path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
  if (fails("open")) return failed(EMFILE);
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return next(&openat, "openat")(folder, path, flags, mode);
}

ssize_t read(int file, void* bytes, std::size_t size) {
  return fails("read") ? failed(EIO) : next(&read, "read")(file, bytes, size);
}

ssize_t write(int file, const void* bytes, std::size_t size) {
  return fails("write") ? failed(ENOSPC) : next(&write, "write")(file, bytes, size);
}

int close(int file) {
  if (!fails("close")) return next(&close, "close")(file);
  next(&close, "close")(file);
  return failed(EIO);
}

int rename(const char* from, const char* to) {
  return fails("rename") ? failed(EIO) : next(&rename, "rename")(from, to);
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
  return fails("rename") ? failed(EIO)
                         : next(&renameat2, "renameat2")(from_folder, from, to_folder, to, flags);
}

int link(const char* from, const char* to) {
  return fails("link") ? failed(EMLINK) : next(&link, "link")(from, to);
}

int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) {
  return fails("link") ? failed(EMLINK) : next(&linkat, "linkat")(from_folder, from, to_folder, to, flags);
}

int mkdir(const char* path, mode_t mode) {
  return fails("mkdir") ? failed(ENOSPC) : next(&mkdir, "mkdir")(path, mode);
}

char* mkdtemp(char* path) {
  if (!fails("mkdir")) return next(&mkdtemp, "mkdtemp")(path);
  errno = ENOSPC;
  return nullptr;
}

int fsync(int file) {
  return fails("sync") ? failed(EIO) : next(&fsync, "fsync")(file);
}

int syncfs(int file) {
  return fails("sync") ? failed(EIO) : next(&syncfs, "syncfs")(file);
}

int posix_spawnp(pid_t* child, const char* file, const posix_spawn_file_actions_t* actions,
                 const posix_spawnattr_t* attributes, char* const* words, char* const* environment) {
  if (fails("spawn")) return EAGAIN;
  return next(&posix_spawnp, "posix_spawnp")(child, file, actions, attributes, words, environment);
}

void* malloc(std::size_t size) {
  constexpr std::size_t large = 64 * 1024;
  if (size < large || !fails("memory")) return __libc_malloc(size);
  errno = ENOMEM;
  return nullptr;
}

}  // extern "C"
