// Papers as the command line asks for them: what `concordat print` and `concordat build --print` have in
// common.
#include "cli/papers.hpp"

#include "io/read.hpp"

namespace concordat::cli {

using diag::Code;

print::Typesetter typesetter_of(const SiteOptions& site, const EngineOptions& engine, unsigned jobs) {
  return {{.script = engine.script, .typst = engine.typst, .templates = site.templates + "/print"}, jobs};
}

print::Settings settings_of(const SiteOptions& site, print::Typesetter& typesetter, cache::Cache& cache) {
  return {.typesetter = typesetter,
          .cache = cache,
          .out = site.out,
          .meeting = {},
          .threads = typesetter.threads(),
          .told = nullptr};
}

std::vector<io::OutputFile> all_papers(const PapersOfBuild& build, site::Downloads& made, diag::Sink& sink) {
  const EngineOptions& engine = *build.options.papers;
  std::vector<print::Download> documents = print::select(build.site, {}, sink);
  print::Typesetter typesetter = typesetter_of(build.options.site, engine, build.options.content.jobs);
  diag::Sink problems;
  print::Settings settings = settings_of(build.options.site, typesetter, build.cache);
  settings.told = build.told;
  print::Printed printed = print::print(build.site, build.templates, documents, settings, problems);
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

std::vector<std::string> papers_apart(const site::Site& site, const std::vector<print::Download>& documents,
                                      const PaperOptions& options) {
  diag::Sink sink;
  const source::Tree sources =
      io::read_tree(options.site.templates, {".mustache"}, io::OtherFiles::Ignore, sink);
  const mustache::Templates templates = mustache::compile(sources, mustache::Names::Strict, sink);
  print::Typesetter typesetter = typesetter_of(options.site, options.engine, options.content.jobs);
  cache::Cache cache(options.site.cache_folder());
  print::Settings settings = settings_of(options.site, typesetter, cache);
  settings.told = options.told;
  print::Printed printed = print::print(site, templates, documents, settings, sink);
  if (options.told) options.told->end();
  show(diag::sorted(sink.all()), sources, {options.content.json});
  std::vector<std::string> made;
  if (sink.has_errors()) return made;
  for (io::OutputFile& file : printed.files) made.push_back(std::move(file.bytes));
  return made;
}

}  // namespace concordat::cli
