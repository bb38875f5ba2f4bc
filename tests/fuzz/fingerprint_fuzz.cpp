// What `verify` is given: a manifest, and a PDF. What is understood of either is written so that it is
// understood again.
#include <fmt/format.h>

#include "fingerprint/edition.hpp"
#include "fingerprint/manifest.hpp"
#include "fingerprint/verify.hpp"
#include "support.hpp"

namespace concordat::fuzz {
namespace {

void check(const fingerprint::Manifest& manifest) {
  const std::string json = fingerprint::to_json(manifest);
  const auto again = fingerprint::read_manifest(json);
  must(again.has_value() && fingerprint::to_json(*again) == json, "a manifest is read as it is written");
  diag::Sink same;
  fingerprint::compare_files(manifest, manifest.files, same);
  fingerprint::compare_content(manifest, manifest.content, "", same);
  must(same.all().empty(), "nothing differs from itself");
  diag::Sink gone;
  fingerprint::compare_files(manifest, {}, gone);
  fingerprint::compare_content(manifest, {}, "", gone);
  must(gone.all().size() == manifest.files.size() + manifest.content.size(),
       "every file that is missing is told");
  must_report(gone.all(), {});
}

}  // namespace

void run(std::string_view input) {
  if (const auto manifest = fingerprint::read_manifest(input)) check(*manifest);
  if (const auto mark = fingerprint::read_mark(input)) {
    must(input.find(mark->edition) != std::string_view::npos, "the edition stands in the file");
    must(mark->fingerprint.size() <= 64, "a fingerprint has its length");
    const std::string pdf =
        fmt::format("%PDF-1.7\n/Keywords (edition:{}, fingerprint:{})", mark->edition, mark->fingerprint);
    const auto again = fingerprint::read_mark(pdf);
    must(again && again->edition == mark->edition && again->fingerprint == mark->fingerprint,
         "a mark is read as it is written");
  }
  const std::string canonical = fingerprint::canonical(input);
  must(canonical.starts_with("\xef\xbb\xbf") || fingerprint::canonical(canonical) == canonical,
       "canonical text is its own");
}

}  // namespace concordat::fuzz
