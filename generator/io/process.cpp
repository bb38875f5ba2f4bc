// Input goes through a pipe that a thread of its own fills, error output into a file in memory, so that
// neither side can block the other for ever.
#include "io/process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <thread>
#include <utility>

namespace concordat::io {
namespace {

void close(int& descriptor) {
  if (descriptor >= 0) ::close(descriptor);
  descriptor = -1;
}

// A program that ends before it has read everything makes the write fail, and must not end us.
void write_all(int descriptor, std::string_view bytes) {
  sigset_t broken_pipe;
  ::sigemptyset(&broken_pipe);
  ::sigaddset(&broken_pipe, SIGPIPE);
  ::pthread_sigmask(SIG_BLOCK, &broken_pipe, nullptr);
  while (!bytes.empty()) {
    ssize_t n = ::write(descriptor, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) break;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  ::close(descriptor);
}

std::string read_all(int descriptor) {
  std::string bytes;
  char buffer[65536];
  for (;;) {
    ssize_t n = ::read(descriptor, buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return bytes;
    bytes.append(buffer, static_cast<std::size_t>(n));
  }
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

Environment whole_environment(const Environment& more) {
  Environment all = {"LC_ALL=C.UTF-8"};
  for (const char* name : {"PATH", "TMPDIR"}) {
    if (const char* value = std::getenv(name)) all.push_back(std::string(name) + "=" + value);
  }
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

std::vector<char*> pointers(const std::vector<std::string>& words) {
  std::vector<char*> list;
  for (const std::string& word : words) list.push_back(const_cast<char*>(word.c_str()));
  list.push_back(nullptr);
  return list;
}

}  // namespace

Process::Process(const std::vector<std::string>& command, const Environment& environment) {
  int in[2] = {-1, -1};
  int out[2] = {-1, -1};
  errors_ = ::memfd_create("errors", MFD_CLOEXEC);
  bool ready = errors_ >= 0 && ::pipe2(in, O_CLOEXEC) == 0 && ::pipe2(out, O_CLOEXEC) == 0;
  if (!ready) problem_ = errno;
  input_ = in[1];
  output_ = out[0];
  if (ready) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, errors_, STDERR_FILENO);
    std::vector<char*> words = pointers(command);
    Environment all = whole_environment(environment);
    problem_ = ::posix_spawnp(&child_, words[0], &actions, nullptr, words.data(), pointers(all).data());
    posix_spawn_file_actions_destroy(&actions);
  }
  close(in[0]);
  close(out[1]);
}

Process::~Process() {
  close(input_);
  close(output_);
  close(errors_);
  if (child_ == 0) return;
  ::kill(child_, SIGKILL);
  wait_for(child_);
}

ProcessResult Process::finish(std::string_view input) {
  ProcessResult result;
  result.problem = problem_;
  result.status = -1;
  if (problem_ != 0) return result;
  std::thread writer(write_all, std::exchange(input_, -1), input);
  result.output = read_all(output_);
  result.status = wait_for(std::exchange(child_, 0));
  writer.join();
  ::lseek(errors_, 0, SEEK_SET);
  result.errors = read_all(errors_);
  return result;
}

ProcessResult run(const std::vector<std::string>& command, std::string_view input,
                  const Environment& environment) {
  return Process(command, environment).finish(input);
}

std::string reason_of(const ProcessResult& result) {
  if (result.status < 0) return reason_of(result.problem);
  std::string said = result.errors;
  while (!said.empty() && (said.back() == '\n' || said.back() == ' ')) said.pop_back();
  if (!said.empty()) return said;
  if (result.status > 128) return fmt::format("it was ended by signal {}", result.status - 128);
  return fmt::format("it ended with {} and said nothing", result.status);
}

std::string reason_of(int error) {
  return error == 0 ? "unknown reason" : std::strerror(error);
}

}  // namespace concordat::io
