// A thread of its own waits for the signals, so that cleaning up is ordinary code. It holds the same lock as
// the steps that must not be torn apart.
#include "io/interrupt.hpp"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "io/temporary.hpp"

namespace concordat::io {
namespace {

struct Unfinished {
  std::recursive_mutex mutex;  // a step that must not be torn apart may start a program
  std::vector<std::filesystem::path> folders;
  std::vector<pid_t> programs;
  std::string last_words;
  bool ends_well = false;
};

// Never destroyed: the thread may look at it until the very end.
Unfinished& unfinished() {
  static auto* const all = new Unfinished;
  return *all;
}

void clean_up(const Unfinished& all) {
  // Each program leads a group of its own, with all that it has started.
  for (pid_t program : all.programs) ::kill(-program, SIGKILL);
  // Other threads may still put files into a folder, or remove it themselves; once it is gone, they cannot.
  constexpr int tries = 500;
  for (const std::filesystem::path& folder : all.folders) {
    std::error_code error;
    for (int i = 0; i < tries && std::filesystem::exists(folder, error); ++i) {
      remove_temporary(folder);
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  }
}

void wait_for_signal(sigset_t signals) {
  int signal = 0;
  ::sigwait(&signals, &signal);
  // Not given back: the program ends here.
  unfinished().mutex.lock();
  clean_up(unfinished());
  const std::string& last_words = unfinished().last_words;
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, last_words.data(), last_words.size());
  if (unfinished().ends_well) ::_exit(0);
  // Whoever started us sees that a signal ended us, and which.
  ::signal(signal, SIG_DFL);
  sigset_t one;
  ::sigemptyset(&one);
  ::sigaddset(&one, signal);
  ::pthread_sigmask(SIG_UNBLOCK, &one, nullptr);
  ::kill(::getpid(), signal);
  ::_exit(128 + signal);
}

template <class Value>
void add(std::vector<Value> Unfinished::*list, Value value) {
  const std::lock_guard lock(unfinished().mutex);
  (unfinished().*list).push_back(std::move(value));
}

template <class Value>
void remove(std::vector<Value> Unfinished::*list, const Value& value) {
  const std::lock_guard lock(unfinished().mutex);
  std::erase(unfinished().*list, value);
}

}  // namespace

void end_cleanly_on_signals() {
  sigset_t signals;
  ::sigemptyset(&signals);
  for (int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before {};
    // A signal that whoever started us wants ignored, as nohup does, stays ignored.
    if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)
      ::sigaddset(&signals, signal);
  }
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::thread(wait_for_signal, signals).detach();
}

void end_well_on_signals() {
  const Uninterrupted until_it_is_set;
  unfinished().ends_well = true;
}

Uninterrupted::Uninterrupted() {
  unfinished().mutex.lock();
}
Uninterrupted::~Uninterrupted() {
  unfinished().mutex.unlock();
}

void remove_on_signal(const std::filesystem::path& folder) {
  add(&Unfinished::folders, folder);
}
void end_on_signal(pid_t program) {
  add(&Unfinished::programs, program);
}
void write_on_signal(std::string_view bytes) {
  const std::lock_guard lock(unfinished().mutex);
  unfinished().last_words = bytes;
}
void forget(const std::filesystem::path& folder) {
  remove(&Unfinished::folders, folder);
}
void forget(pid_t program) {
  remove(&Unfinished::programs, program);
}

}  // namespace concordat::io
