// The one place that asks where temporary files go. TMPDIR comes from the user, so it may lead nowhere.
#include "io/temporary_folder.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>

namespace concordat::io {

TemporaryFolder::TemporaryFolder(diag::Sink& sink) {
  const char* given = std::getenv("TMPDIR");
  const std::filesystem::path above = given && *given ? given : "/tmp";
  std::string name = (above / "concordat-XXXXXX").string();
  if (::mkdtemp(name.data())) {
    path_ = name;
    return;
  }
  sink.add(diag::Code::OutputFailed, {},
           fmt::format("cannot make a temporary folder in \"{}\": {}", above.string(), std::strerror(errno)),
           "set TMPDIR to a folder in which you may write");
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code error;
  if (made()) std::filesystem::remove_all(path_, error);
}

bool TemporaryFolder::write(const std::string& name, const std::string& bytes) const {
  std::ofstream out(path_ / name, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return static_cast<bool>(out.flush());
}

}  // namespace concordat::io
