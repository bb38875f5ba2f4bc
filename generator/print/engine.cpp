// Passes documents to Typst. With Node, all of them go to one process, so that starting it and reading the
// fonts happens once; each answer is preceded by its job and its length, and comes as it is done. The
// official command typesets one document at a time, in a folder of its own that holds nothing but the
// templates and the data.
#include "print/engine.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <filesystem>

#include "io/files.hpp"
#include "io/process.hpp"
#include "io/read.hpp"
#include "io/temporary.hpp"
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

constexpr const char* how_to_install_node =
    "install nodejs, or name the official command with --typst. \"concordat build\" needs neither";

constexpr const char* how_to_install_typst =
    "the package of Concordat has it; with the sources, run \"npm ci --ignore-scripts\" where package.json "
    "is; else name the official command with --typst. \"concordat build\" needs neither";

constexpr const char* how_to_go_on =
    "where print templates were changed, look there; else it is a fault of Concordat: please tell us, with "
    "the detail";

void report_no_engine(const Engine& engine, const io::ProcessResult& result, diag::Sink& sink) {
  const std::string program = engine.typst.empty() ? "node" : engine.typst;
  const bool no_typst = result.status == not_installed;
  sink.add(Code::PrintEngine, {},
           no_typst ? "the PDFs cannot be made: Typst is not installed"
                    : fmt::format("the PDFs cannot be made by {}: {}", program, io::ending_of(result)),
           no_typst ? how_to_install_typst : how_to_install_node,
           diag::Said{io::said(program, result.errors)});
}

/// `why` is in our words, `said` in those of the program.
void report_failure(const Job& job, std::string_view why, std::string_view said, diag::Sink& sink) {
  // Letters that no font has are replaced before; so it is the font that is not there.
  if (said.find("could not be displayed with font") != std::string_view::npos) {
    sink.add(Code::PrintFailed, {},
             fmt::format("{} cannot be printed: a font that it needs is not installed", job.path),
             "install fonts-liberation, fonts-dejavu-core, fonts-noto-core and fonts-droid-fallback");
  } else {
    sink.add(Code::PrintFailed, {}, fmt::format("{} cannot be printed: {}", job.path, why), how_to_go_on,
             diag::Said{io::said("Typst", said)});
  }
}

std::string refused(const Job& job) {
  return fmt::format("Typst refuses what the template \"{}.typ\" makes of it", job.kind);
}

struct Answer {
  std::string_view word;  ///< "ok" or "error"
  std::size_t job = 0;
  std::string_view bytes;
};

/// Answers of the script: "ok 7 1234\n" or "error 7 56\n", then so many bytes.
class Answers {
 public:
  explicit Answers(std::string_view bytes) : rest_(bytes) {}

  /// Nothing where there is no more, or no whole one.
  std::optional<Answer> next() {
    const std::size_t line = rest_.find('\n');
    const std::size_t space = rest_.find(' ');
    if (line == std::string_view::npos || space > line) return std::nullopt;
    Answer answer;
    answer.word = rest_.substr(0, space);
    const char* const end = rest_.data() + line;
    const char* const job_end = std::from_chars(rest_.data() + space + 1, end, answer.job).ptr;
    std::size_t length = 0;
    if (job_end != end) std::from_chars(job_end + 1, end, length);
    answer.bytes = rest_.substr(line + 1, length);
    if (answer.bytes.size() != length) return std::nullopt;
    rest_.remove_prefix(line + 1 + length);
    return answer;
  }
  std::size_t left() const { return rest_.size(); }

 private:
  std::string_view rest_;
};

/// Whether the bytes are a PDF from its beginning to its end: a program may say that all went well, and have
/// made nothing, or half of it.
bool is_pdf(std::string_view bytes) {
  constexpr std::size_t tail = 32;  // the end mark, and what line ends a program may add
  return bytes.starts_with("%PDF-") &&
         bytes.substr(bytes.size() - std::min(bytes.size(), tail)).find("%%EOF") != std::string_view::npos;
}

/// Keeps the document where it is a PDF, else reports it.
void take(const Job& job, std::string_view bytes, std::string& pdf, diag::Sink& sink) {
  if (is_pdf(bytes)) {
    pdf = bytes;
  } else {
    report_failure(job, "what the program made is not a whole PDF", {}, sink);
  }
}

/// One document, typeset in a folder that holds the templates.
io::ProcessResult compile(const Engine& engine, const fs::path& folder, const Job& job,
                          const std::string& name) {
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
  command.insert(command.end(), {fmt::format("{}/{}.typ", folder.string(), job.kind), "-"});
  return io::run(command, {});
}

std::vector<std::string> typeset_with_command(const Engine& engine, const std::vector<Job>& jobs,
                                              unsigned threads, const threads::Steps& steps,
                                              diag::Sink& sink) {
  std::vector<std::string> pdfs(jobs.size());
  const io::TemporaryFolder folder(io::workplace());
  int problem = folder.problem();
  for (const source::File& file : io::read_assets(engine.templates, ".typ", sink).files) {
    if (problem == 0) problem = io::write_new(folder.path() / file.path, file.bytes);
  }
  const auto data_file = [](std::size_t i) { return fmt::format("data-{}.json", i); };
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    if (problem == 0) problem = io::write_new(folder.path() / data_file(i), jobs[i].data);
  }
  if (problem != 0) {
    io::report_workplace(problem, sink);
    return pdfs;
  }
  std::vector<io::ProcessResult> results(jobs.size());
  threads::parallel_for(jobs.size(), threads, [&](std::size_t i) {
    results[i] = compile(engine, folder.path(), jobs[i], data_file(i));
    steps.done(jobs[i].path);
  });
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    if (results[i].status < 0) {
      report_no_engine(engine, results[i], sink);
      break;
    }
    if (results[i].status == 1) report_failure(jobs[i], refused(jobs[i]), results[i].errors, sink);
    if (results[i].status > 1)
      report_failure(jobs[i], fmt::format("{} failed: {}", engine.typst, io::ending_of(results[i])),
                     results[i].errors, sink);
    if (results[i].status == 0) take(jobs[i], results[i].output, pdfs[i], sink);
  }
  return pdfs;
}

}  // namespace

void Typesetter::start() {
  if (!engine_.typst.empty() || node_) return;
  node_.emplace(
      std::vector<std::string>{"node", engine_.script, std::to_string(threads_), engine_.templates});
}

std::vector<std::string> Typesetter::typeset_with_node(const std::vector<Job>& jobs,
                                                       const threads::Steps& steps, diag::Sink& sink) {
  std::vector<std::string> pdfs(jobs.size());
  std::string input;
  for (const Job& job : jobs) {
    input += fmt::format("{} {}\n", job.kind, job.data.size());
    input += job.data;
  }
  start();
  std::size_t heard = 0;
  io::ProcessResult result = node_->finish(input, io::longest_run, [&](std::string_view output) {
    Answers answers(output.substr(heard));
    while (const std::optional<Answer> answer = answers.next())
      steps.done(answer->job < jobs.size() ? std::string_view(jobs[answer->job].path) : std::string_view());
    heard = output.size() - answers.left();
  });
  if (result.status == not_installed || result.status < 0) {
    report_no_engine(engine_, result, sink);
    return pdfs;
  }
  std::vector<Answer> answered(jobs.size());
  Answers answers(result.output);
  while (const std::optional<Answer> answer = answers.next()) {
    if (answer->job < jobs.size()) answered[answer->job] = *answer;
  }
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    const auto& [word, job, bytes] = answered[i];
    if (word.empty()) {
      report_failure(jobs[i], fmt::format("node, which runs Typst, failed: {}", io::ending_of(result)),
                     result.errors, sink);
      return pdfs;
    }
    if (word == "ok") {
      take(jobs[i], bytes, pdfs[i], sink);
    } else {
      report_failure(jobs[i], refused(jobs[i]), bytes, sink);
    }
  }
  return pdfs;
}

std::vector<std::string> Typesetter::typeset(const std::vector<Job>& jobs, const threads::Steps& steps,
                                             diag::Sink& sink) {
  if (jobs.empty()) return {};
  return engine_.typst.empty() ? typeset_with_node(jobs, steps, sink)
                               : typeset_with_command(engine_, jobs, threads_, steps, sink);
}

}  // namespace concordat::print
