#include "cli/edit_content.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "diag/report.hpp"
#include "fingerprint/edition.hpp"
#include "io/rewrite.hpp"
#include "views/parts.hpp"

namespace concordat::cli {
namespace {

Content checked(const edit::Edits& edits, const Session& session, const ContentOptions& options) {
  Stopwatch unwatched;
  return load(edit::after(edits, session.content.sources), options, unwatched);
}

/// The editions whose text changes although a minute has its fingerprint; and those that were agreed.
struct Agreed {
  std::vector<std::string> minuted;
  std::vector<std::string> others;
};

Agreed agreed_editions(const Content& content, const source::Tree& after, const edit::Edits& edits) {
  Agreed found;
  for (const model::Area& area : content.corpus.areas) {
    for (const model::Document& document : area.documents) {
      for (const model::Edition& edition : document.editions) {
        const std::string key = fmt::format("{}/{}/{}", area.id.value, document.id, edition.id);
        const bool is_agreed =
            edition.status == model::Status::Agreed || edition.status == model::Status::Superseded;
        const bool is_minuted = std::any_of(edition.approvals.begin(), edition.approvals.end(),
                                            [](const auto& one) { return !one.fingerprint.empty(); });
        if ((!is_agreed && !is_minuted) || fingerprint::of_folder(content.sources, key) ==
                                               fingerprint::of_folder(after, edit::moved(key, edits.moves)))
          continue;
        (is_minuted ? found.minuted : found.others).push_back(key);
      }
    }
  }
  return found;
}

/// What the codes of names begin with that lead nowhere yet: whoever adds what they name mends that.
constexpr char references = 'R';

using Findings = std::set<std::pair<diag::Code, std::string>>;

Findings findings_of(const Content& content) {
  Findings findings;
  for (const diag::Diagnostic& found : content.diagnostics) findings.emplace(found.code, found.message);
  return findings;
}

bool has_new_errors(const Content& made, const Content& before) {
  const Findings known = findings_of(before);
  return std::any_of(made.diagnostics.begin(), made.diagnostics.end(), [&](const diag::Diagnostic& found) {
    return diag::is_failure(found) && !known.contains({found.code, found.message});
  });
}

io::Changes changes_of(const edit::Edits& edits, const std::vector<edit::ChangedFile>& files,
                       const source::Tree& sources) {
  const std::string root = sources.root + "/";
  io::Changes changes;
  for (const edit::ChangedFile& file : files) {
    const source::File& before = sources[file.file];
    changes.rewrites.push_back({root + before.path, before.bytes, file.bytes});
  }
  for (const edit::NewFile& file : edits.files) changes.creations.push_back({root + file.path, file.bytes});
  for (const edit::Move& move : edits.moves) changes.moves.push_back({root + move.from, root + move.to});
  return changes;
}

}  // namespace

bool refuses_edits(const Content& content, const ContentOptions& options) {
  const bool unreadable =
      std::any_of(content.diagnostics.begin(), content.diagnostics.end(), [](const diag::Diagnostic& found) {
        return diag::is_failure(found) && !diag::text(found.code).starts_with(references);
      });
  if (!unreadable) return false;
  fmt::print(stderr, "{}: {}; nothing was written\n", options.folder, diag::summary(content.diagnostics));
  return true;
}

Exit carry_out(const edit::Edits& edits, const Session& session, const ContentOptions& options,
               Writing writing) {
  const source::Tree& sources = session.content.sources;
  const Content made = checked(edits, session, options);
  const Agreed agreed = agreed_editions(session.content, made.sources, edits);
  if (!agreed.minuted.empty()) {
    fmt::print(
        stderr,
        "{}: minutes have the fingerprint of this text, and it would be another; nothing was written\n",
        fmt::join(agreed.minuted, ", "));
    return Exit::Problems;
  }
  if (made.failed && has_new_errors(made, session.content)) {
    show(made.diagnostics, made.sources, {options.json, diag::Warnings::OneLine});
    fmt::print(stderr, "{}: with this, there would be {}; nothing was written\n", options.folder,
               diag::summary(made.diagnostics));
    return Exit::Problems;
  }
  if (writing == Writing::Dry) {
    fmt::print("{}", edit::described(edits, sources));
    return Exit::Ok;
  }
  diag::Sink sink;
  const std::vector<edit::ChangedFile> files = edit::changed_files(edits, sources);
  if (!io::rewrite(changes_of(edits, files, sources), sink)) {
    show(sink.all(), sources, {options.json});
    return Exit::Problems;
  }
  for (const std::string& edition : agreed.others)
    session.say(fmt::format(
        "{} was agreed: its fingerprint is another now than on papers that were printed before\n", edition));
  return Exit::Ok;
}

std::string counts_of(const edit::Edits& edits) {
  std::set<FileIndex> files;
  for (const edit::Edit& one : edits.words) files.insert(one.span.file);
  std::string counts = views::counted(files.size() + edits.files.size(), "file written", "files written");
  if (!edits.moves.empty())
    counts +=
        fmt::format(", {} renamed", views::counted(edits.moves.size(), "file or folder", "files or folders"));
  return counts;
}

std::string news_of(const edit::Edits& edits, const Session& session, const ContentOptions& options) {
  const Findings before = findings_of(session.content);
  std::string lines;
  for (const diag::Diagnostic& found : checked(edits, session, options).diagnostics) {
    if (found.waived.empty() && !before.contains({found.code, found.message}))
      lines += fmt::format("  {} [{}]\n", found.message, diag::text(found.code));
  }
  return lines;
}

}  // namespace concordat::cli
