// A fingerprint on a paper is a claim, and whoever changes the paper can leave the claim as it is. So the
// papers of the edition are made again, and what stands on this one is compared with what stands on those.
#include "cli/proof.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <sstream>

#include "cli/papers.hpp"
#include "io/process.hpp"
#include "io/read.hpp"

namespace concordat::cli {
namespace {

using diag::Code;
using Words = std::vector<std::string>;

/// The words of a PDF as pdftotext reads them. Nothing where it cannot; that is reported.
std::optional<Words> words_of(std::string_view pdf, diag::Sink& sink) {
  const io::ProcessResult result = io::run({"pdftotext", "-enc", "UTF-8", "-", "-"}, pdf);
  if (result.status == 0) {
    std::istringstream text(result.output);
    return Words(std::istream_iterator<std::string>(text), {});
  }
  const bool missing = result.status < 0;
  sink.add(Code::NothingToVerify, {},
           missing ? "the words of the paper cannot be read: pdftotext is not installed"
                   : fmt::format("the words of the paper cannot be read: it is no whole PDF, or damaged "
                                 "(pdftotext: {})",
                                 io::ending_of(result)),
           missing ? "install poppler-utils" : "verify the file as it was published",
           diag::Said{io::said("pdftotext", result.errors)});
  return std::nullopt;
}

/// How many words two papers have in common, wherever they stand.
std::size_t in_common(Words a, Words b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  std::size_t count = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) ++count;
    const bool first = *i <= *j;
    const bool second = *j <= *i;
    if (first) ++i;
    if (second) ++j;
  }
  return count;
}

std::string some_words(Words::const_iterator from, Words::const_iterator end) {
  constexpr std::ptrdiff_t enough = 6;
  return from == end ? "nothing more"
                     : fmt::format("\"{}\"", fmt::join(from, from + std::min(enough, end - from), " "));
}

/// The first place where the words part.
std::string difference(const Words& paper, const Words& made) {
  const auto [here, there] = std::mismatch(paper.begin(), paper.end(), made.begin(), made.end());
  constexpr std::ptrdiff_t before = 4;
  const auto context = here - std::min(before, here - paper.begin());
  return fmt::format("after \"{}\" it has {}, and the content {}", fmt::join(context, here, " "),
                     some_words(here, paper.end()), some_words(there, made.end()));
}

/// The PDFs of the edition, as Concordat makes them.
std::vector<io::OutputFile> papers_of(const std::string& edition, const Proof& proof, diag::Sink& sink) {
  Stopwatch watch(proof.told);
  const Content content = load(proof.content, watch);
  if (content.failed) {
    sink.add(Code::NothingToVerify, {},
             fmt::format("no paper can be made of \"{}\": {}", proof.content.folder,
                         diag::summary(content.diagnostics)),
             "\"concordat check\" shows them");
    return {};
  }
  const site::Site site = site_of(content, proof.content, proof.site);
  print::Selection selection;
  selection.editions = {edition};
  selection.formats = {print::Format::Pdf};
  const std::vector<print::Download> documents = print::select(site, selection, sink);
  const source::Tree sources =
      io::read_tree(proof.site.templates, {".mustache"}, io::OtherFiles::Ignore, sink);
  const mustache::Templates templates = mustache::compile(sources, mustache::Names::Strict, sink);
  if (sink.has_errors()) return {};
  print::Typesetter typesetter = typesetter_of(proof.site, proof.engine, proof.content.jobs);
  cache::Cache none;  // a kept paper would prove itself
  print::Settings settings = settings_of(proof.site, typesetter, none);
  settings.told = proof.told;
  std::vector<io::OutputFile> papers = print::print(site, templates, documents, settings, sink).files;
  if (proof.told) proof.told->end();
  return papers;
}

}  // namespace

Likeness compare_with_papers(std::string_view pdf, const std::string& edition, const Proof& proof,
                             diag::Sink& sink) {
  const std::vector<io::OutputFile> papers = papers_of(edition, proof, sink);
  if (sink.has_errors()) return Likeness::None;
  if (std::any_of(papers.begin(), papers.end(),
                  [&](const io::OutputFile& paper) { return paper.bytes == pdf; }))
    return Likeness::Bytes;
  const std::optional<Words> words = words_of(pdf, sink);
  if (!words) return Likeness::None;
  Words nearest;
  std::size_t most = 0;
  for (const io::OutputFile& paper : papers) {
    std::optional<Words> made = words_of(paper.bytes, sink);
    if (!made) return Likeness::None;
    const std::size_t common = in_common(*words, *made);
    if (common < most) continue;
    most = common;
    nearest = std::move(*made);
  }
  if (*words == nearest) return Likeness::Words;
  sink.add(Code::ContentDiffers, {},
           fmt::format("the paper does not have the words of {}: {}", edition, difference(*words, nearest)));
  return Likeness::None;
}

}  // namespace concordat::cli
