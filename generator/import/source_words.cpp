// Every word of a Word file, taken from its elements one after another.
#include "import/source_words.hpp"

#include <unordered_map>

#include "import/elements.hpp"

namespace concordat::importing {
namespace {

class Gathering {
 public:
  explicit Gathering(std::vector<SourceParagraph>& to) : to_(to) {}

  void part(const Part& part) {
    if (!part.is_there()) return;
    numbers_ = 0;
    index_.clear();
    each_element(*part.xml, [&](const pugi::xml_node& node) {
      if (is(node, "w:p") || is(node, "a:p")) {
        index_[node.hash_value()] = to_.size();
        to_.push_back({node.hash_value(), part.path, ++numbers_});
      } else if (is_words(node)) {
        paragraph_of(node, part).runs.push_back({node.hash_value(), words_in(node)});
      } else if (is_gap(node)) {
        paragraph_of(node, part).runs.push_back({node.hash_value(), " "});
      }
    });
  }

 private:
  SourceParagraph& paragraph_of(const pugi::xml_node& node, const Part& part) {
    for (pugi::xml_node above = node.parent(); above; above = above.parent()) {
      const auto found = index_.find(above.hash_value());
      if (found != index_.end()) return to_[found->second];
    }
    to_.push_back({0, part.path, numbers_});
    return to_.back();
  }

  std::vector<SourceParagraph>& to_;
  std::unordered_map<std::size_t, std::size_t> index_;
  std::size_t numbers_ = 0;
};

}  // namespace

std::vector<SourceParagraph> source_paragraphs(const Package& package) {
  std::vector<SourceParagraph> made;
  Gathering gathering(made);
  for (const Part* part : {&package.document, &package.footnotes, &package.endnotes, &package.comments})
    gathering.part(*part);
  for (const Part& part : package.margins) gathering.part(part);
  for (const Part& part : package.drawings) gathering.part(part);
  return made;
}

std::string words_of(const SourceParagraph& paragraph, const std::map<std::size_t, std::string>& left_out) {
  std::string made;
  for (const SourceParagraph::Run& run : paragraph.runs) {
    if (!left_out.contains(run.id)) made += run.text;
  }
  return made;
}

}  // namespace concordat::importing
