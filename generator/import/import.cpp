#include "import/import.hpp"

namespace concordat::importing {

std::optional<Document> read_word(const std::string& bytes, Changes changes, std::string& problem) {
  std::optional<Package> package = open_package(bytes, problem);
  if (!package) return std::nullopt;
  Document made;
  made.story = read_story(*package, changes);
  made.source = source_paragraphs(*package);
  made.media = package->media;
  made.package = std::move(*package);
  for (Remark& remark : made.story.remarks)
    made.doubts.push_back({remark.paragraph, Confidence::Sure, std::move(remark.words)});
  find_headings(made.story.blocks, made.doubts);
  find_typed(made.story.blocks);
  for (auto& [id, blocks] : made.story.notes) find_typed(blocks);
  prove_numbers(made.story, made.doubts);
  return made;
}

}  // namespace concordat::importing
