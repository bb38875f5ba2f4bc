// Papers as the command line asks for them: what `concordat print` and `concordat build --print` have in
// common.
#include "cli/papers.hpp"

namespace concordat::cli {

using diag::Code;

print::Typesetter typesetter_of(const SiteOptions& site, const EngineOptions& engine, unsigned jobs) {
  return {{.script = engine.script, .typst = engine.typst, .templates = site.templates + "/print"}, jobs};
}

print::Settings settings_of(const SiteOptions& site, const EngineOptions& engine,
                            print::Typesetter& typesetter, cache::Cache& cache) {
  return {.typesetter = typesetter,
          .word = {.pandoc = engine.pandoc, .filter = site.templates + "/word/document.lua"},
          .cache = cache,
          .out = site.out,
          .meeting = {},
          .threads = typesetter.threads()};
}

std::vector<io::OutputFile> all_papers(const PapersOfBuild& build, site::Downloads& made, diag::Sink& sink) {
  const EngineOptions& engine = *build.options.papers;
  std::vector<print::Download> documents = print::select(build.site, {}, sink);
  print::Typesetter typesetter = typesetter_of(build.options.site, engine, build.options.content.jobs);
  diag::Sink problems;
  print::Printed printed =
      print::print(build.site, build.templates, documents,
                   settings_of(build.options.site, engine, typesetter, build.cache), problems);
  for (const diag::Diagnostic& problem : problems.all()) {
    // The site is worth having without its papers.
    const bool missing = problem.code == Code::PrintEngine || problem.code == Code::WordProgram;
    const Code code = missing ? Code::PapersLeftOut : problem.code;
    if (problem.detail.empty())
      sink.add(code, problem.span, problem.message, problem.hint, problem.notes);
    else
      sink.add(code, problem.span, problem.message, problem.hint, diag::Said{problem.detail});
  }
  print::add_made(made, documents, printed.files);
  return std::move(printed.files);
}

}  // namespace concordat::cli
