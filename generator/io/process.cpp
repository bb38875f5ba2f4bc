// Another program as a function from bytes to bytes. Its input and its error output are files in memory, so
// only one pipe is ever read and neither side can wait for the other.
#include "io/process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

extern char** environ;

namespace concordat::io {
namespace {

class File {
 public:
  explicit File(int descriptor) : descriptor_(descriptor) {}
  ~File() { close(); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  int descriptor() const { return descriptor_; }
  void close() {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
  }

  bool write(const std::string& bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
      ssize_t n = ::write(descriptor_, bytes.data() + done, bytes.size() - done);
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) return false;
      done += static_cast<std::size_t>(n);
    }
    return ::lseek(descriptor_, 0, SEEK_SET) == 0;
  }

  std::string read() {
    std::string bytes;
    char buffer[65536];
    for (;;) {
      ssize_t n = ::read(descriptor_, buffer, sizeof buffer);
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) return bytes;
      bytes.append(buffer, static_cast<std::size_t>(n));
    }
  }

 private:
  int descriptor_;
};

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Ended run(const std::vector<std::string>& command, const std::string& input) {
  Ended ended;
  int ends[2] = {-1, -1};
  File in(::memfd_create("input", MFD_CLOEXEC));
  File errors(::memfd_create("errors", MFD_CLOEXEC));
  if (!in.write(input) || errors.descriptor() < 0 || ::pipe2(ends, O_CLOEXEC) != 0) {
    ended.status = -1;
    ended.problem = errno;
    return ended;
  }
  File output(ends[0]);
  File output_end(ends[1]);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in.descriptor(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output_end.descriptor(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, errors.descriptor(), STDERR_FILENO);
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  pid_t child = 0;
  ended.problem = ::posix_spawnp(&child, words[0], &actions, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (ended.problem != 0) {
    ended.status = -1;
    return ended;
  }
  output_end.close();
  ended.output = output.read();
  ended.status = wait_for(child);
  ::lseek(errors.descriptor(), 0, SEEK_SET);
  ended.errors = errors.read();
  return ended;
}

}  // namespace concordat::io
