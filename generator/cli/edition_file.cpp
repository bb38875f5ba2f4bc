#include "cli/edition_file.hpp"

#include <fmt/format.h>

#include "data/toml.hpp"
#include "diag/report.hpp"
#include "io/rewrite.hpp"

namespace concordat::cli {

std::optional<EditionFile> edition_file(const Content& content, const ContentOptions& options,
                                        const std::string& edition) {
  const std::string path = edition + "/edition.toml";
  for (std::size_t i = 0; i < content.sources.files.size() && !content.failed; ++i) {
    const source::File& file = content.sources.files[i];
    if (file.path != path) continue;
    diag::Sink told_already;
    return EditionFile{
        file, content.sources.root + "/" + path,
        data::parse_toml({static_cast<FileIndex>(i), file.bytes, 0, file.bytes.size()}, told_already).table};
  }
  fmt::print(stderr, "{}: {}; nothing was written\n", options.folder, diag::summary(content.diagnostics));
  return std::nullopt;
}

Exit write(const EditionFile& to, std::string_view bytes, const Content& content,
           const ContentOptions& options) {
  diag::Sink sink;
  if (io::rewrite({.rewrites = {{to.path, to.file.bytes, bytes}}}, sink)) return Exit::Ok;
  show(sink.all(), content.sources, {options.json});
  return Exit::Problems;
}

}  // namespace concordat::cli
