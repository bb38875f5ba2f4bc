#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string_view>

namespace concordat::io {

/// From here on, SIGINT, SIGTERM and SIGHUP end the program at once and leave nothing behind: programs that
/// it started are ended, its temporary folders removed. To be called before the first thread is started.
void end_cleanly_on_signals();

/// The same, for a program that runs until it is told to stop: it ends with 0.
void end_well_on_signals();

/// While it lives, no signal ends the program: for the few steps that belong together.
class Uninterrupted {
 public:
  Uninterrupted();
  ~Uninterrupted();
  Uninterrupted(const Uninterrupted&) = delete;
};

// What a signal has to clean up.

void remove_on_signal(const std::filesystem::path& folder);
void end_on_signal(pid_t program);
/// What standard error is given as the last, such as what erases a line; empty: nothing.
void write_on_signal(std::string_view bytes);
/// To be called before the folder is removed or the program is waited for.
void forget(const std::filesystem::path& folder);
void forget(pid_t program);

}  // namespace concordat::io
