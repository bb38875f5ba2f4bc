// Passes documents to pandoc: one process for all documents of a batch, in a temporary folder of its own.
#include "word/engine.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>

#include "io/process.hpp"
#include "io/read.hpp"
#include "io/temporary_folder.hpp"

namespace concordat::word {
namespace {

using diag::Code;

// Word programs do not all show SVG. So many dots across a page on its side print well.
bool draw(const io::TemporaryFolder& folder, const std::string& name, const std::string& svg,
          std::string& why) {
  io::ProcessResult result = io::run(
      {"rsvg-convert", "--width=2400", "--keep-aspect-ratio", "--background-color=white", "--format=png"},
      svg);
  if (result.status != 0) {
    why = result.status < 0 ? fmt::format("rsvg-convert: {}", std::strerror(result.problem)) : result.errors;
    return false;
  }
  return folder.write(name + ".png", result.output);
}

bool write_jobs(const io::TemporaryFolder& folder, const Batch& batch, std::string& why) {
  std::string list;
  bool written = folder.write("reference.docx", batch.reference);
  for (std::size_t i = 0; i < batch.jobs.size() && written; ++i) {
    const Job& job = batch.jobs[i];
    std::string name = std::to_string(i);
    if (!job.map.empty() && !draw(folder, name, job.map, why)) return false;
    written = folder.write(name + ".json", job.tree);
    list += name + "\n";
  }
  if (!written || !folder.write("jobs", list)) why = std::strerror(errno);
  return why.empty();
}

void report_failure(const Batch& batch, std::string_view why, diag::Sink& sink) {
  while (!why.empty() && why.back() == '\n') why.remove_suffix(1);
  sink.add(Code::WordFailed, {}, fmt::format("{} cannot be made: {}", batch.jobs.front().path, why));
}

}  // namespace

std::vector<std::string> convert(const Engine& engine, const Batch& batch, diag::Sink& sink) {
  std::vector<std::string> made(batch.jobs.size());
  if (batch.jobs.empty()) return made;
  const io::TemporaryFolder folder(sink);
  if (!folder.made()) return made;
  std::string why;
  if (!write_jobs(folder, batch, why)) {
    report_failure(batch, why, sink);
    return made;
  }
  // pandoc takes the date of the files from the environment only.
  io::ProcessResult result =
      io::run({engine.pandoc, "--to=plain", "--metadata=folder:" + folder.path().string(),
               "--lua-filter=" + engine.filter},
              {}, {"SOURCE_DATE_EPOCH=" + batch.source_date});
  if (result.status < 0) {
    sink.add(
        Code::WordProgram, {},
        fmt::format("the Word files cannot be made: {}: {}", engine.pandoc, std::strerror(result.problem)),
        "install pandoc and librsvg2-bin, or leave Word files out with --format pdf");
    return made;
  }
  if (result.status != 0) {
    report_failure(batch, result.errors, sink);
    return made;
  }
  for (std::size_t i = 0; i < made.size(); ++i)
    made[i] = io::read_if_there(folder.path() / (std::to_string(i) + ".docx"));
  return made;
}

}  // namespace concordat::word
