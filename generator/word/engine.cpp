// Passes documents to pandoc: one process for all documents of a batch, in a temporary folder of its own.
#include "word/engine.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <filesystem>

#include "io/files.hpp"
#include "io/process.hpp"
#include "io/read.hpp"
#include "io/temporary.hpp"

namespace concordat::word {
namespace {

namespace fs = std::filesystem;
using diag::Code;

/// What went wrong; empty where the file is there.
std::string write(const fs::path& path, std::string_view bytes) {
  const int problem = io::write_new(path, bytes);
  return problem == 0
             ? std::string()
             : fmt::format("cannot write to \"{}\": {}", path.parent_path().string(), std::strerror(problem));
}

// Word programs do not all show SVG. So many dots across a page on its side print well.
std::string draw(const fs::path& path, const std::string& svg) {
  io::ProcessResult result = io::run(
      {"rsvg-convert", "--width=2400", "--keep-aspect-ratio", "--background-color=white", "--format=png"},
      svg);
  if (result.status != 0) return "rsvg-convert: " + io::reason_of(result);
  if (!result.output.starts_with("\x89PNG")) return "rsvg-convert did not make a picture of the map";
  return write(path, result.output);
}

/// What went wrong; empty where pandoc can begin.
std::string write_jobs(const fs::path& folder, const Batch& batch) {
  std::string list;
  std::string why = write(folder / "reference.docx", batch.reference);
  for (std::size_t i = 0; i < batch.jobs.size() && why.empty(); ++i) {
    const Job& job = batch.jobs[i];
    std::string name = std::to_string(i);
    if (!job.map.empty()) why = draw(folder / (name + ".png"), job.map);
    if (why.empty()) why = write(folder / (name + ".json"), job.tree);
    list += name + "\n";
  }
  return why.empty() ? write(folder / "jobs", list) : why;
}

/// Whether the bytes are a Word file, from the beginning of the archive to the table at its end.
bool is_word_file(std::string_view bytes) {
  constexpr std::size_t tail = 1024;  // the table's own head; pandoc adds no comment after it
  return bytes.starts_with("PK\3\4") && bytes.find("word/document.xml") != std::string_view::npos &&
         bytes.substr(bytes.size() - std::min(bytes.size(), tail)).find("PK\5\6") != std::string_view::npos;
}

void report_failure(const Job& job, std::string_view why, diag::Sink& sink) {
  while (!why.empty() && why.back() == '\n') why.remove_suffix(1);
  sink.add(Code::WordFailed, {}, fmt::format("{} cannot be made: {}", job.path, why));
}

}  // namespace

std::vector<std::string> convert(const Engine& engine, const Batch& batch, diag::Sink& sink) {
  std::vector<std::string> made(batch.jobs.size());
  if (batch.jobs.empty()) return made;
  const io::TemporaryFolder folder(io::workplace());
  if (folder.problem() != 0) {
    io::report_workplace(folder.problem(), sink);
    return made;
  }
  if (std::string why = write_jobs(folder.path(), batch); !why.empty()) {
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
    std::string bytes = io::read_if_there(folder.path() / (std::to_string(i) + ".docx"));
    if (is_word_file(bytes)) {
      made[i] = std::move(bytes);
    } else {
      report_failure(batch.jobs[i], fmt::format("{} did not make a whole Word file", engine.pandoc), sink);
    }
  }
  return made;
}

}  // namespace concordat::word
