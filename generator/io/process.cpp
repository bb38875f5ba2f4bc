// Input goes through a pipe that a thread of its own fills, error output into a file in memory, so that
// neither side can block the other for ever. A program leads a process group of its own, and ends with it.
#include "io/process.hpp"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <thread>
#include <utility>

#include "io/interrupt.hpp"

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

using Clock = std::chrono::steady_clock;

int milliseconds_until(Clock::time_point end) {
  auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
  return static_cast<int>(std::max<std::int64_t>(left.count(), 0));
}

/// Adds what comes to `bytes`. False where the end did not come in time.
bool read_all(int descriptor, Clock::time_point end, std::string& bytes, const Heard& heard = {}) {
  char buffer[65536];
  for (;;) {
    pollfd waiting{descriptor, POLLIN, 0};
    int ready = ::poll(&waiting, 1, milliseconds_until(end));
    if (ready == 0) return false;
    ssize_t n = ready < 0 ? -1 : ::read(descriptor, buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return true;
    bytes.append(buffer, static_cast<std::size_t>(n));
    if (heard) heard(bytes);
  }
}

/// False where it had not ended in time.
bool ends_by(pid_t child, Clock::time_point end) {
  constexpr std::chrono::milliseconds between_looks{2};
  for (;;) {
    siginfo_t ended{};
    if (::waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOWAIT | WNOHANG) != 0 && errno != EINTR)
      return true;
    if (ended.si_pid != 0) return true;
    if (Clock::now() >= end) return false;
    std::this_thread::sleep_for(between_looks);
  }
}

int reap(pid_t child) {
  forget(child);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void kill_group(pid_t leader) {
  ::kill(-leader, SIGKILL);
}

Environment whole_environment(const Environment& more) {
  Environment all = {"LC_ALL=C.UTF-8"};
  for (const char* name : {"PATH", "TMPDIR"}) {
    if (const char* value = std::getenv(name)) all.push_back(std::string(name) + "=" + value);
  }
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

/// Signals as a program expects them, whatever we have made of them for ourselves.
void set_signals(posix_spawnattr_t& attributes) {
  sigset_t set;
  ::sigemptyset(&set);
  posix_spawnattr_setsigmask(&attributes, &set);
  ::sigaddset(&set, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &set);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes,
                           POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
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
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    set_signals(attributes);
    std::vector<char*> words = pointers(command);
    Environment all = whole_environment(environment);
    const Uninterrupted until_it_is_known;
    problem_ = ::posix_spawnp(&child_, words[0], &actions, &attributes, words.data(), pointers(all).data());
    if (problem_ == 0) end_on_signal(child_);
    posix_spawnattr_destroy(&attributes);
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
  kill_group(child_);
  reap(child_);
}

ProcessResult Process::finish(std::string_view input, std::chrono::milliseconds limit, const Heard& heard) {
  ProcessResult result;
  result.problem = problem_;
  result.status = -1;
  if (problem_ != 0) return result;
  std::thread writer(write_all, std::exchange(input_, -1), input);
  const Clock::time_point end = Clock::now() + limit;
  const bool in_time = read_all(output_, end, result.output, heard) && ends_by(child_, end);
  if (!in_time) kill_group(child_);
  result.status = reap(std::exchange(child_, 0));
  writer.join();
  ::lseek(errors_, 0, SEEK_SET);
  result.late = !in_time;
  read_all(errors_, in_time ? end : Clock::now() + std::chrono::seconds(1), result.errors);
  return result;
}

int start_apart(const std::vector<std::string>& command, const Environment& environment) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  set_signals(attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);
  std::vector<char*> words = pointers(command);
  pid_t child = 0;
  const int problem =
      ::posix_spawnp(&child, words[0], &actions, &attributes, words.data(), pointers(environment).data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  if (problem == 0) std::thread([child] { ::waitpid(child, nullptr, 0); }).detach();
  return problem;
}

ProcessResult run(const std::vector<std::string>& command, std::string_view input,
                  const Environment& environment) {
  return Process(command, environment).finish(input);
}

std::string ending_of(const ProcessResult& result) {
  if (result.status < 0) return fmt::format("it cannot be started: {}", reason_of(result.problem));
  if (result.late) return "it had not finished in time, and was ended";
  if (result.status > 128) return fmt::format("it was ended by signal {}", result.status - 128);
  return fmt::format("it ended with {}", result.status);
}

std::string said(std::string_view program, std::string_view words) {
  constexpr std::size_t most = 400;
  std::string line;
  for (const char c : words) {
    const bool blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!blank) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
    if (line.size() < most) continue;
    // Not in the middle of a character.
    while (!line.empty() && (static_cast<unsigned char>(line.back()) & 0xC0) == 0x80) line.pop_back();
    if (!line.empty() && static_cast<unsigned char>(line.back()) >= 0xC0) line.pop_back();
    line += "…";
    break;
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line.empty() ? line : fmt::format("{}: {}", program, line);
}

std::string reason_of(int error) {
  return error == 0 ? "unknown reason" : std::strerror(error);
}

}  // namespace concordat::io
