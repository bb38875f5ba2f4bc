#pragma once

#include <string>
#include <vector>

namespace concordat::io {

struct Ended {
  int status =
      0;  ///< exit status; 128 and the signal's number where a signal ended it; -1 where it never began
  int problem = 0;     ///< errno where it never began
  std::string output;  ///< what it wrote to standard output
  std::string errors;  ///< what it wrote to standard error
};

/// Runs a program without a shell, found in PATH where its name has no slash. `input` is its standard input.
Ended run(const std::vector<std::string>& command, const std::string& input);

}  // namespace concordat::io
