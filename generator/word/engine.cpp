// Passes documents to pandoc: one process for all documents of a batch, in a temporary folder of its own.
#include "word/engine.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "io/process.hpp"
#include "io/read.hpp"

namespace concordat::word {
namespace {

namespace fs = std::filesystem;
using diag::Code;

class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "concordat-word-XXXXXX").string();
    if (::mkdtemp(name.data())) path_ = name;
  }
  ~Folder() {
    std::error_code error;
    if (made()) fs::remove_all(path_, error);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  bool made() const { return !path_.empty(); }
  const fs::path& path() const { return path_; }
  bool write(const std::string& name, const std::string& bytes) const {
    std::ofstream out(path_ / name, std::ios::binary);
    out << bytes;
    return static_cast<bool>(out.flush());
  }

 private:
  fs::path path_;
};

// Word programs do not all show SVG. So many dots across a page on its side print well.
bool draw(const Folder& folder, const std::string& name, const std::string& svg, std::string& why) {
  io::ProcessResult result = io::run(
      {"rsvg-convert", "--width=2400", "--keep-aspect-ratio", "--background-color=white", "--format=png"},
      svg);
  if (result.status != 0) {
    why = "rsvg-convert: " + io::reason_of(result);
    return false;
  }
  return folder.write(name + ".png", result.output);
}

bool write_jobs(const Folder& folder, const Batch& batch, std::string& why) {
  std::string list;
  bool written = folder.write("reference.docx", batch.reference);
  for (std::size_t i = 0; i < batch.jobs.size() && written; ++i) {
    const Job& job = batch.jobs[i];
    std::string name = std::to_string(i);
    if (!job.map.empty() && !draw(folder, name, job.map, why)) return false;
    written = folder.write(name + ".json", job.tree);
    list += name + "\n";
  }
  if (!written || !folder.write("jobs", list)) why = io::reason_of(errno);
  return why.empty();
}

void report_failure(const Job& job, std::string_view why, diag::Sink& sink) {
  sink.add(Code::WordFailed, {}, fmt::format("{} cannot be made: {}", job.path, why));
}

}  // namespace

std::vector<std::string> convert(const Engine& engine, const Batch& batch, diag::Sink& sink) {
  std::vector<std::string> made(batch.jobs.size());
  if (batch.jobs.empty()) return made;
  Folder folder;
  std::string why = folder.made() ? std::string() : io::reason_of(errno);
  if (!folder.made() || !write_jobs(folder, batch, why)) {
    report_failure(batch.jobs.front(), why, sink);
    return made;
  }
  // pandoc takes the date of the files from the environment only.
  io::ProcessResult result =
      io::run({engine.pandoc, "--to=plain", "--metadata=folder:" + folder.path().string(),
               "--lua-filter=" + engine.filter},
              {}, {"SOURCE_DATE_EPOCH=" + batch.source_date});
  if (result.status < 0) {
    sink.add(Code::WordProgram, {},
             fmt::format("the Word files cannot be made: {}: {}", engine.pandoc, io::reason_of(result)),
             "install pandoc and librsvg2-bin, or leave Word files out with --format pdf");
    return made;
  }
  if (result.status != 0) {
    report_failure(batch.jobs.front(), "pandoc: " + io::reason_of(result), sink);
    return made;
  }
  for (std::size_t i = 0; i < made.size(); ++i) {
    made[i] = io::read_if_there(folder.path() / (std::to_string(i) + ".docx"));
    if (made[i].empty()) report_failure(batch.jobs[i], "pandoc wrote no file", sink);
  }
  return made;
}

}  // namespace concordat::word
