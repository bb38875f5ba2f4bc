#pragma once

#include <sys/types.h>

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace concordat::io {

/// How a program ended, and what it wrote.
struct ProcessResult {
  /// The exit status; 128 plus the signal's number where a signal ended it; -1 where it never started.
  int status = 0;
  int problem = 0;     ///< errno where it never started
  std::string output;  ///< what it wrote to standard output
  std::string errors;  ///< what it wrote to standard error
  bool late = false;   ///< it was ended since it took too long
};

/// `NAME=value`, in addition to the few that every program gets.
using Environment = std::vector<std::string>;

/// Many times what the longest known run takes: only a program that hangs gets there.
inline constexpr std::chrono::minutes longest_run{10};

/// Called with all that a program has written to standard output so far, whenever there is more.
using Heard = std::function<void(std::string_view output)>;

/// Another program at work. It is started without a shell, found in PATH where its name has no slash, and
/// knows nothing of the user's environment but PATH and TMPDIR, so that its output is the same for everybody.
class Process {
 public:
  explicit Process(const std::vector<std::string>& command, const Environment& environment = {});
  ~Process();  ///< ends a program that was never finished
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  /// Gives it `input` as its standard input, and waits for its end. Once. A program that has not ended within
  /// the limit is ended.
  ProcessResult finish(std::string_view input, std::chrono::milliseconds limit = longest_run,
                       const Heard& heard = {});

 private:
  pid_t child_ = 0;
  int problem_ = 0;
  int input_ = -1;
  int output_ = -1;
  int errors_ = -1;
};

/// Starts a program that goes on by itself, such as a browser: it is found in PATH, has this environment and
/// no other, is given nothing, and is not ended with us. 0, or errno where it cannot be started.
int start_apart(const std::vector<std::string>& command, const Environment& environment);

/// A program as a function from bytes to bytes.
ProcessResult run(const std::vector<std::string>& command, std::string_view input,
                  const Environment& environment = {});

/// How a program failed, for messages, in our words: "it ended with 1". Never empty.
std::string ending_of(const ProcessResult& result);

/// What a program said as it failed, as the detail of a message: "typst: …". Its first words on one line;
/// empty where it said nothing.
std::string said(std::string_view program, std::string_view words);

/// Why a call of the system failed, by its errno; "unknown reason" where there is none.
std::string reason_of(int error);

}  // namespace concordat::io
