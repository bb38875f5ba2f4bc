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
#include "word/marks.hpp"
#include "word/pictures.hpp"

namespace concordat::word {
namespace {

namespace fs = std::filesystem;
using diag::Code;

/// Whether the bytes are a Word file, from the beginning of the archive to the table at its end.
bool is_word_file(std::string_view bytes) {
  constexpr std::size_t tail = 1024;  // the table's own head; pandoc adds no comment after it
  return bytes.starts_with("PK\3\4") && bytes.find("word/document.xml") != std::string_view::npos &&
         bytes.substr(bytes.size() - std::min(bytes.size(), tail)).find("PK\5\6") != std::string_view::npos;
}

constexpr const char* how_to_go_on =
    "it is a fault of Concordat, or the program is another one: please tell us, with the detail";

/// `why` is in our words, `detail` in those of the program.
void report_failure(const Job& job, std::string_view why, std::string detail, diag::Sink& sink) {
  sink.add(Code::WordFailed, {}, fmt::format("{} cannot be made: {}", job.path, why), how_to_go_on,
           diag::Said{std::move(detail)});
}

void report_missing(std::string_view program, const io::ProcessResult& result, diag::Sink& sink) {
  sink.add(Code::WordProgram, {},
           fmt::format("the Word files cannot be made by {}: {}", program, io::ending_of(result)),
           "install pandoc and librsvg2-bin, or leave Word files out with --format pdf");
}

/// Word programs do not all show SVG. Three dots for a pixel print well, and document.lua learns from them
/// how large the drawing is; a drawing too large for any paper has no more dots than rsvg-convert can make.
/// Empty where the picture cannot be made; that is reported.
std::string picture_of(const Job& job, const std::string& map, diag::Sink& sink) {
  io::ProcessResult result = io::run({"rsvg-convert", "--zoom=3", "--width=16000", "--height=16000",
                                      "--keep-aspect-ratio", "--background-color=white", "--format=png"},
                                     map);
  if (result.status < 0) {
    report_missing("rsvg-convert", result, sink);
    return {};
  }
  if (result.status == 0 && result.output.starts_with("\x89PNG")) return std::move(result.output);
  report_failure(job, fmt::format("rsvg-convert makes no picture of its map: {}", io::ending_of(result)),
                 io::said("rsvg-convert", result.errors), sink);
  return {};
}

/// Whether pandoc can begin; else it is reported why.
bool write_jobs(const fs::path& folder, const Batch& batch, diag::Sink& sink) {
  std::string list;
  int problem = io::write_new(folder / "reference.docx", batch.reference);
  for (std::size_t i = 0; i < batch.jobs.size() && problem == 0; ++i) {
    const Job& job = batch.jobs[i];
    const std::string name = std::to_string(i);
    for (const auto& [map, drawing] : job.maps) {
      const std::string picture = picture_of(job, drawing, sink);
      if (picture.empty()) return false;
      if (problem == 0) problem = io::write_new(folder / fmt::format("{}-{}.png", name, map), picture);
    }
    if (problem == 0) problem = io::write_new(folder / (name + ".json"), job.tree);
    list += name + "\n";
  }
  if (problem == 0) problem = io::write_new(folder / "jobs", list);
  if (problem != 0) io::report_workplace(problem, sink);
  return problem == 0;
}

/// The first document that is not there: it is the one that pandoc stopped at.
const Job& unmade(const Batch& batch, const fs::path& folder) {
  for (std::size_t i = 0; i < batch.jobs.size(); ++i) {
    if (!is_word_file(io::read_if_there(folder / (std::to_string(i) + ".docx")))) return batch.jobs[i];
  }
  return batch.jobs.front();
}

bool has_marks(const Job& job) {
  return job.tree.find("\"insertion\"") != std::string::npos ||
         job.tree.find("\"deletion\"") != std::string::npos;
}

/// The bytes of the document of this number, its pictures as large as document.lua wants them, its tracked
/// changes with numbers of their own.
std::string finished(const fs::path& folder, std::size_t number, const Job& job) {
  std::string bytes = io::read_if_there(folder / fmt::format("{}.docx", number));
  const std::string sizes = io::read_if_there(folder / fmt::format("{}.sizes", number));
  if (has_marks(job)) bytes = with_own_numbers(bytes);
  return sizes.empty() ? bytes : with_sizes(bytes, sizes);
}

}  // namespace

std::vector<std::string> convert(const Engine& engine, const Batch& batch, const threads::Steps& steps,
                                 diag::Sink& sink) {
  std::vector<std::string> made(batch.jobs.size());
  if (batch.jobs.empty()) return made;
  const io::TemporaryFolder folder(io::workplace());
  if (folder.problem() != 0) {
    io::report_workplace(folder.problem(), sink);
    return made;
  }
  if (!write_jobs(folder.path(), batch, sink)) return made;
  // The date of the files is taken from the environment only. Without a home pandoc asks who the user is,
  // whom a container need not know; with that of the user it would take what they have for pandoc.
  io::Process pandoc({engine.pandoc, "--to=plain", "--metadata=folder:" + folder.path().string(),
                      "--lua-filter=" + engine.filter},
                     {"SOURCE_DATE_EPOCH=" + batch.source_date, "HOME=" + folder.path().string()});
  std::size_t told = 0;
  io::ProcessResult result = pandoc.finish({}, io::longest_run, [&](std::string_view output) {
    const auto lines = static_cast<std::size_t>(std::count(output.begin(), output.end(), '\n'));
    for (; told < std::min(lines, batch.jobs.size()); ++told) steps.done(batch.jobs[told].path);
  });
  if (result.status < 0) {
    report_missing(engine.pandoc, result, sink);
    return made;
  }
  if (result.status != 0) {
    report_failure(unmade(batch, folder.path()),
                   fmt::format("pandoc stopped at it: {}", io::ending_of(result)),
                   io::said("pandoc", result.errors), sink);
    return made;
  }
  for (std::size_t i = 0; i < made.size(); ++i) {
    std::string bytes = finished(folder.path(), i, batch.jobs[i]);
    if (is_word_file(bytes)) {
      made[i] = std::move(bytes);
    } else {
      report_failure(batch.jobs[i], fmt::format("{} did not make a whole Word file", engine.pandoc),
                     io::said("pandoc", result.errors), sink);
    }
  }
  return made;
}

}  // namespace concordat::word
