// A site is shown before it is whole, since whoever saved a file looks at one page. That it has no errors is
// known only when it is whole: until then, the last good one is kept.
#include "cli/preview_builder.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <thread>
#include <utility>

#include "diag/report.hpp"
#include "threads/give_way.hpp"

namespace concordat::cli {

PreviewBuilder::PreviewBuilder(const ContentOptions& content, const SiteOptions& site, const Session& session,
                               std::string origin, LatestPreview& latest)
    : content_(content),
      site_(site),
      session_(session),
      origin_(std::move(origin)),
      latest_(latest),
      good_(latest.get()->site) {}

void PreviewBuilder::Build::add(const std::vector<diag::Diagnostic>& more, const source::Tree& sources) {
  diagnostics.insert(diagnostics.end(), more.begin(), more.end());
  for (Finding& finding : findings_of(more, sources)) findings.push_back(std::move(finding));
}

void PreviewBuilder::rebuild(std::vector<std::string> changed) {
  Progress progress(session_.watched);
  Stopwatch watch(&progress);
  const auto content = std::make_shared<const Content>(load_again(content_, watch, parsed_));
  Build build{std::move(changed)};
  build.add(content->diagnostics, content->sources);
  if (content->failed) return show(build, nullptr, watch);
  // Links begin with the path of the published address; the preview stands at the root of its own.
  const MakeOptions with{content_, site_, nullptr, true, origin_};
  const std::shared_ptr<const PlannedSite> plan = planned(*content, with, watch);
  const auto site = std::make_shared<MadeSite>(content, plan, latest_.get()->build + 1);
  const bool is_shown = plan->sink.all().empty() && has_templates_of_good(*plan);
  if (is_shown) show(build, site, watch);
  Made whole;
  io::Collected files;
  // Whoever looks at a page does not wait for those that nobody looks at.
  std::jthread([&] {
    if (is_shown) threads::give_way();
    whole = made(*plan, with, files, watch);
  }).join();
  site->complete(files.take());
  if (!whole.failed) good_ = site;
  if (is_shown && whole.diagnostics.empty()) return;
  build.add(whole.diagnostics, whole.templates);
  show(build, whole.failed ? nullptr : site, watch);
}

/// Mistakes in templates come to light where they are used. Templates that have made a whole site without any
/// are trusted with the next, others first have to make one.
bool PreviewBuilder::has_templates_of_good(const PlannedSite& planned) const {
  if (!good_->planned()) return false;
  const std::vector<source::File>& before = good_->planned()->template_files.files;
  const std::vector<source::File>& now = planned.template_files.files;
  return std::equal(before.begin(), before.end(), now.begin(), now.end(),
                    [](const source::File& one, const source::File& other) {
                      return one.path == other.path && one.bytes == other.bytes;
                    });
}

/// `site` is null where there are errors.
void PreviewBuilder::show(const Build& build, std::shared_ptr<const MadeSite> site, const Stopwatch& watch) {
  Preview next;
  next.program = ::getpid();
  next.failed = site == nullptr;
  next.site = site ? std::move(site) : good_;
  next.findings = build.findings;
  next.changed = build.changed;
  tell(build, next, watch);
  latest_.change(std::move(next));
}

void PreviewBuilder::tell(const Build& build, const Preview& next, const Stopwatch& watch) const {
  const std::string found = diag::summary(build.diagnostics);
  std::string line = next.failed ? fmt::format("not rebuilt ({})", found)
                                 : fmt::format("rebuilt in {:.0f} ms ({})", watch.milliseconds(), found);
  if (next.failed && next.site->number() > 0) line += ": the last good site stays up";
  for (const std::string& file : next.changed) {
    const std::string page = next.site->page_of(file);
    line += fmt::format("\n  changed: {}{}{}{}", file, page.empty() ? "" : ": ", page.empty() ? "" : origin_,
                        page);
  }
  // Errors are no matter of taste.
  if (next.failed)
    fmt::print("{}\n", line);
  else
    session_.say(line + "\n");
  std::fflush(stdout);
}

}  // namespace concordat::cli
