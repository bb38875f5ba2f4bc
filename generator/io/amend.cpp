// Adds files to a published site without writing the rest again. Each is written beside its place and moved
// there; our list of files is extended first, so that none of ours is ever mistaken for someone else's.
#include "io/amend.hpp"

#include <fmt/format.h>

#include <fstream>
#include <set>
#include <sstream>

#include "io/read.hpp"

namespace concordat::io {
namespace {

namespace fs = std::filesystem;

bool write(const fs::path& path, const std::string& bytes, std::error_code& error) {
  fs::path beside = path;
  beside += ".concordat-new";
  fs::remove(beside, error);  // left by a run that was killed; the name is ours alone
  if (!error) {
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.flush();
    if (!out) error = std::make_error_code(std::errc::io_error);
  }
  if (!error) fs::rename(beside, path, error);
  std::error_code ignored;
  if (error) fs::remove(beside, ignored);
  return !error;
}

std::string listed(const fs::path& out, const std::vector<OutputFile>& files) {
  std::set<std::string> paths;
  std::istringstream in(read_if_there(out / written_list));
  for (std::string line; std::getline(in, line);) paths.insert(line);
  for (const OutputFile& file : files) paths.insert(file.path);
  std::string list;
  for (const std::string& path : paths) list += path + "\n";
  return list;
}

}  // namespace

bool amend(const fs::path& out, const std::vector<OutputFile>& files, diag::Sink& sink) {
  std::error_code error;
  if (fs::exists(out, error) && !fs::exists(out / written_list, error) && !fs::is_empty(out, error)) {
    sink.add(diag::Code::OutputNotOurs, {},
             fmt::format("the folder \"{}\" holds files that Concordat did not write", out.string()),
             "name another folder with --out, or empty this one yourself");
    return false;
  }
  fs::create_directories(out, error);
  bool done = !error && write(out / written_list, listed(out, files), error);
  for (const OutputFile& file : files) {
    fs::path path = out / file.path;
    if (done) fs::create_directories(path.parent_path(), error);
    done = done && !error && write(path, file.bytes, error);
  }
  if (!done)
    sink.add(diag::Code::OutputFailed, {},
             fmt::format("cannot write to \"{}\": {}", out.string(), error.message()));
  return done;
}

}  // namespace concordat::io
