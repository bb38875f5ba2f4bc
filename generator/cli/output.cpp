#include "cli/output.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "io/lock.hpp"
#include "io/read.hpp"

namespace concordat::cli {

using fingerprint::Manifest;

io::Published change_output(const std::string& out, diag::Sink& sink, const Change& change) {
  const std::filesystem::path folder = io::output_folder(out);
  const io::OutputLock lock(
      folder, [&] { fmt::print(stderr, "waiting for another program that writes to \"{}\"\n", out); });
  if (lock.held())
    return change(folder, fingerprint::read_manifest(io::read_if_there(folder / Manifest::file)));
  sink.add(diag::Code::OutputFailed, {},
           fmt::format("another program has been writing to \"{}\" for a minute", out),
           "nothing was changed; try again when it is done");
  return {};
}

std::optional<std::vector<std::string>> published_files(const std::optional<Manifest>& manifest) {
  if (!manifest) return std::nullopt;
  std::vector<std::string> files = {Manifest::file};
  for (const auto& [path, hash] : manifest->files) files.push_back(path);
  return files;
}

std::string how(const io::Published& published, const std::string& out) {
  if (published.one_by_one.empty()) return {};
  return fmt::format("the files of \"{}\" were replaced one by one, because {}\n", out, published.one_by_one);
}

}  // namespace concordat::cli
