#pragma once

#include <string>

namespace concordat::io {

/// One file to be published: path below the output folder, `/` between parts.
struct OutputFile {
  std::string path;
  std::string bytes;
};

/// Takes files as they are made; several threads may add at once.
class Output {
 public:
  virtual ~Output() = default;
  virtual void add(OutputFile&& file) = 0;
};

}  // namespace concordat::io
