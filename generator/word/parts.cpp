// The parts of a Word file, from the templates of templates/word/.
#include "word/parts.hpp"

#include <fmt/format.h>

#include "mustache/value.hpp"

namespace concordat::word {
namespace {

using mustache::Object;
using mustache::Value;

/// The parts, and the templates that they come from.
constexpr std::pair<const char*, const char*> parts[] = {
    {"[Content_Types].xml", "word/content_types"},
    {"_rels/.rels", "word/rels"},
    {"docProps/core.xml", "word/core"},
    {"word/document.xml", "word/document"},
    {"word/_rels/document.xml.rels", "word/document_rels"},
    {"word/styles.xml", "word/styles"},
    {"word/settings.xml", "word/settings"},
    {"word/numbering.xml", "word/numbering"},
    {"word/footnotes.xml", "word/footnotes"},
    {"word/_rels/footnotes.xml.rels", "word/footnotes_rels"},
    {"word/comments.xml", "word/comments"},
    {"word/footer1.xml", "word/footer"},
};

const char* format_of(doc::ListStyle style) {
  switch (style) {
    case doc::ListStyle::Decimal:
      return "decimal";
    case doc::ListStyle::Roman:
      return "lowerRoman";
    case doc::ListStyle::Alpha:
      break;
  }
  return "lowerLetter";
}

/// Lists that count. Each has a definition of its own: of two that share one, programs let the second go on
/// where the first ended.
Value numbered(const File& file) {
  Value::List lists;
  for (std::size_t i = 0; i < file.lists.size(); ++i) {
    const List& list = file.lists[i];
    if (!list.numbered) continue;
    lists.push_back(Object{{"number", std::to_string(i + 1)},
                           {"level", std::to_string(list.level)},
                           {"start", std::to_string(list.start)},
                           {"format", format_of(list.style)},
                           {"pattern", fmt::format("%{}.", list.level + 1)},
                           {"indent", std::to_string(list_step * (list.level + 1))}});
  }
  return lists;
}

Value lists_of(const File& file) {
  Value::List lists;
  for (const List& list : file.lists) {
    const std::string number = std::to_string(lists.size() + 1);
    lists.push_back(
        Object{{"number", std::string(number)}, {"of", list.numbered ? number : std::string("0")}});
  }
  return lists;
}

Value links_of(const File& file) {
  Value::List links;
  for (const std::string& address : file.links)
    links.push_back(Object{{"number", std::to_string(links.size() + 1)}, {"address", address}});
  return links;
}

Value pictures_of(const File& file) {
  Value::List pictures;
  for (const Picture& picture : file.pictures)
    pictures.push_back(Object{{"number", std::to_string(pictures.size() + 1)}, {"name", picture.name}});
  return pictures;
}

Value comments_of(const File& file) {
  Value::List comments;
  for (const std::string& words : file.comments)
    comments.push_back(Object{{"id", std::to_string(comments.size())}, {"words", words}});
  return comments;
}

}  // namespace

std::vector<io::OutputFile> parts_of(const File& file, const Imprint& imprint,
                                     const mustache::Templates& templates, diag::Sink& sink) {
  const Value links = links_of(file);
  const Value view = Object{{"title", file.title},
                            {"citation", imprint.citation},
                            {"status", imprint.status},
                            {"language", imprint.language},
                            {"colour", imprint.colour},
                            {"date", imprint.date},
                            {"body", file.body},
                            {"footnotes", file.footnotes},
                            {"comments", comments_of(file)},
                            {"numbered", numbered(file)},
                            {"lists", lists_of(file)},
                            {"links", &links},
                            {"pictures", pictures_of(file)}};
  std::vector<io::OutputFile> files;
  for (const auto& [path, name] : parts) files.push_back({path, templates.render(name, view, sink)});
  return files;
}

}  // namespace concordat::word
