// Passes documents to Typst. With Node, all of them go to one process, so that starting it and reading the
// fonts happens once; each answer is preceded by its length, and they come in the order of the jobs. The
// official command typesets one document at a time, in a folder of its own that holds nothing but the
// templates and the data.
#include "print/engine.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "io/process.hpp"
#include "io/read.hpp"
#include "threads/parallel.hpp"

namespace concordat::print {
namespace {

namespace fs = std::filesystem;
using diag::Code;

// Debian's fonts-liberation, fonts-dejavu-core, fonts-noto-core and fonts-droid-fallback, for the official
// command; the script has the same list (tools/print/fonts.mjs). No other font is ever used.
constexpr std::string_view font_folders[] = {
    "/usr/share/fonts/truetype/liberation", "/usr/share/fonts/truetype/dejavu",
    "/usr/share/fonts/truetype/noto", "/usr/share/fonts/truetype/droid"};

constexpr int not_installed = 3;  // exit status of the script where Typst is not there

constexpr const char* how_to_install =
    "install nodejs, then run \"npm ci --ignore-scripts\" where package.json is; or name the official "
    "command with "
    "--typst. \"concordat build\" needs neither";

void report_no_engine(const Engine& engine, const io::ProcessResult& result, diag::Sink& sink) {
  sink.add(Code::PrintEngine, {},
           fmt::format("the PDFs cannot be made: {}: {}", engine.typst.empty() ? "node" : engine.typst,
                       io::reason_of(result)),
           how_to_install);
}

void report_failure(const Job& job, std::string_view why, diag::Sink& sink) {
  // Letters that no font has are replaced before; so it is the font that is not there.
  const bool no_font = why.find("could not be displayed with font") != std::string_view::npos;
  sink.add(
      Code::PrintFailed, {},
      fmt::format("{} cannot be printed: {}", job.path,
                  no_font ? "a font that it needs is not installed" : fmt::format("Typst says: {}", why)),
      no_font ? "install fonts-liberation, fonts-dejavu-core, fonts-noto-core and fonts-droid-fallback" : "");
}

// Answers of the script: "ok 1234\n" or "error 56\n", then so many bytes.
class Answers {
 public:
  explicit Answers(std::string_view bytes) : rest_(bytes) {}

  /// Nothing where there are no more.
  bool next(std::string_view& word, std::string_view& bytes) {
    std::size_t line = rest_.find('\n');
    std::size_t space = rest_.find(' ');
    if (line == std::string_view::npos || space > line) return false;
    std::size_t length = 0;
    std::from_chars(rest_.data() + space + 1, rest_.data() + line, length);
    word = rest_.substr(0, space);
    bytes = rest_.substr(line + 1, length);
    rest_.remove_prefix(std::min(rest_.size(), line + 1 + length));
    return bytes.size() == length;
  }

 private:
  std::string_view rest_;
};

bool write(const fs::path& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return static_cast<bool>(out.flush());
}

std::vector<std::string> typeset_with_command(const Engine& engine, const std::vector<Job>& jobs,
                                              unsigned threads, diag::Sink& sink) {
  std::vector<std::string> pdfs(jobs.size());
  std::string folder = (fs::temp_directory_path() / "concordat-print-XXXXXX").string();
  if (!::mkdtemp(folder.data())) {
    sink.add(Code::OutputFailed, {},
             fmt::format("cannot make the folder \"{}\": {}", folder, io::reason_of(errno)));
    return pdfs;
  }
  source::Tree templates = io::read_assets(engine.templates, ".typ", sink);
  for (const source::File& file : templates.files) write(fs::path(folder) / file.path, file.bytes);
  std::vector<io::ProcessResult> results(jobs.size());
  threads::parallel_for(jobs.size(), threads, [&](std::size_t i) {
    std::string name = fmt::format("data-{}.json", i);
    write(fs::path(folder) / name, jobs[i].data);
    std::vector<std::string> command = {engine.typst,
                                        "compile",
                                        "--root",
                                        folder,
                                        "--ignore-system-fonts",
                                        "--ignore-embedded-fonts",
                                        "--pdf-standard",
                                        "ua-1",
                                        "--input",
                                        "data=/" + name};
    for (std::string_view fonts : font_folders)
      command.insert(command.end(), {"--font-path", std::string(fonts)});
    command.insert(command.end(), {fmt::format("{}/{}.typ", folder, jobs[i].kind), "-"});
    results[i] = io::run(command, {});
  });
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    if (results[i].status < 0) {
      report_no_engine(engine, results[i], sink);
      break;
    }
    if (results[i].status != 0) report_failure(jobs[i], io::reason_of(results[i]), sink);
    if (results[i].status == 0) pdfs[i] = std::move(results[i].output);
  }
  std::error_code error;
  fs::remove_all(folder, error);
  return pdfs;
}

}  // namespace

void Typesetter::start() {
  if (!engine_.typst.empty() || node_) return;
  node_.emplace(
      std::vector<std::string>{"node", engine_.script, std::to_string(threads_), engine_.templates});
}

std::vector<std::string> Typesetter::typeset_with_node(const std::vector<Job>& jobs, diag::Sink& sink) {
  std::vector<std::string> pdfs(jobs.size());
  std::string input;
  for (const Job& job : jobs) {
    input += fmt::format("{} {}\n", job.kind, job.data.size());
    input += job.data;
  }
  start();
  io::ProcessResult result = node_->finish(input);
  if (result.status == not_installed || result.status < 0) {
    report_no_engine(engine_, result, sink);
    return pdfs;
  }
  Answers answers(result.output);
  std::string_view word;
  std::string_view bytes;
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    if (!answers.next(word, bytes)) {
      report_failure(jobs[i], io::reason_of(result), sink);
      return pdfs;
    }
    if (word == "ok") {
      pdfs[i] = bytes;
    } else {
      report_failure(jobs[i], bytes, sink);
    }
  }
  return pdfs;
}

std::vector<std::string> Typesetter::typeset(const std::vector<Job>& jobs, diag::Sink& sink) {
  if (jobs.empty()) return {};
  return engine_.typst.empty() ? typeset_with_node(jobs, sink)
                               : typeset_with_command(engine_, jobs, threads_, sink);
}

}  // namespace concordat::print
