// The parts of a Word file. What is hostile is refused here, before anything walks through it: archives that
// swell, declarations of entities, elements in one another without end.
#include "import/package.hpp"

#include <fmt/format.h>

#include <cstring>
#include <string_view>

#include "office/zip.hpp"

namespace concordat::importing {
namespace {

using Bytes = std::map<std::string, std::string>;

constexpr int deepest = 400;  // elements in one another; a table in a table in a table needs forty
constexpr std::size_t largest_part = std::size_t{64} << 20;  // its tree takes many times as much memory
constexpr std::string_view main_namespaces[] = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main"};

/// Gives the elements and attributes of the word processor the prefix `w`; finds what is too deep.
class Tidy : public pugi::xml_tree_walker {
 public:
  bool for_each(pugi::xml_node& node) override {
    if (depth() > deepest) return false;
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      const std::string_view name = attribute.name();
      for (const std::string_view address : main_namespaces) {
        if (name.starts_with("xmlns") && attribute.value() == address)
          prefix_ = name.size() > 6 ? std::string(name.substr(6)) + ":" : std::string();
      }
    }
    if (!prefix_ || *prefix_ == "w:") return true;
    rename(node);
    for (pugi::xml_attribute attribute : node.attributes()) {
      if (!prefix_->empty()) rename(attribute);
    }
    return true;
  }

 private:
  template <class Named>
  void rename(Named& named) const {
    const std::string_view name = named.name();
    const bool ours =
        prefix_->empty() ? name.find(':') == std::string_view::npos : name.starts_with(*prefix_);
    if (ours && !name.empty()) named.set_name(("w:" + std::string(name.substr(prefix_->size()))).c_str());
  }

  std::optional<std::string> prefix_;
};

/// The folder and the name of a part: where its relationships stand.
std::string relations_path(const std::string& path) {
  const std::size_t slash = path.rfind('/') + 1;
  return path.substr(0, slash) + "_rels/" + path.substr(slash) + ".rels";
}

/// A target as it is written, from the folder of the part that names it.
std::string path_from(const std::string& part, std::string target) {
  if (target.starts_with('/')) return target.substr(1);
  std::string folder = part.substr(0, part.rfind('/') + 1);
  while (target.starts_with("../") && !folder.empty()) {
    target.erase(0, 3);
    folder.pop_back();
    folder.erase(folder.rfind('/') + 1);
  }
  return folder + target;
}

class Opening {
 public:
  Opening(const Bytes& parts, std::string& problem) : parts_(parts), problem_(problem) {}

  std::optional<Package> package() {
    const std::string path = first_target("", "officeDocument", "word/document.xml");
    Package made;
    if (!parts_.contains(path)) {
      problem_ = "it holds no text of a word processor (no word/document.xml)";
      return std::nullopt;
    }
    made.document = part(path);
    if (!made.document.is_there()) return std::nullopt;
    if (!made.document.xml->document_element().child("w:body")) {
      problem_ = fmt::format("its part {} is not the text of a word processor", path);
      return std::nullopt;
    }
    made.styles = named(path, "styles");
    made.numbering = named(path, "numbering");
    made.footnotes = named(path, "footnotes");
    made.endnotes = named(path, "endnotes");
    made.comments = named(path, "comments");
    add_others(made);
    return problem_.empty() ? std::optional(std::move(made)) : std::nullopt;
  }

 private:
  std::string first_target(const std::string& from, std::string_view type, const std::string& otherwise) {
    for (const auto& [id, one] : relations(from)) {
      if (one.type == type && !one.outside && parts_.contains(path_from(from, one.target)))
        return path_from(from, one.target);
    }
    return otherwise;
  }

  Part named(const std::string& from, std::string_view type) {
    const std::string path = first_target(from, type, "");
    return path.empty() ? Part{} : part(path);
  }

  void add_others(Package& made) {
    for (const auto& [path, bytes] : parts_) {
      const std::size_t slash = path.rfind('/') + 1;
      const std::string_view name = std::string_view(path).substr(slash);
      if (!path.starts_with("word/") || name.empty()) continue;
      if (!name.ends_with(".xml")) {
        if (path.find("/media/") != std::string::npos || path.find("/embeddings/") != std::string::npos ||
            name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".rtf"))
          made.media.push_back(path);
      } else if (slash == 5 && (name.starts_with("header") || name.starts_with("footer"))) {
        made.margins.push_back(part(path));
      } else if (path.starts_with("word/charts/chart") || path.starts_with("word/diagrams/data")) {
        made.drawings.push_back(part(path));
      }
    }
  }

  Part part(const std::string& path) {
    Part made{path, std::make_unique<pugi::xml_document>(), relations(path)};
    const std::string& bytes = parts_.find(path)->second;
    if (bytes.size() > largest_part)
      return refused(fmt::format("its part {} is larger than {} MiB", path, largest_part >> 20));
    if (bytes.find("<!DOCTYPE") != std::string::npos || bytes.find("<!ENTITY") != std::string::npos)
      return refused(fmt::format("its part {} declares entities, which no word processor writes", path));
    const pugi::xml_parse_result result =
        made.xml->load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    if (!result)
      return refused(
          fmt::format("its part {} is damaged at byte {}: {}", path, result.offset, result.description()));
    Tidy tidy;
    if (!made.xml->traverse(tidy))
      return refused(fmt::format("its part {} has elements more than {} deep in one another", path, deepest));
    return made;
  }

  Part refused(std::string why) {
    if (problem_.empty()) problem_ = std::move(why);
    return {};
  }

  std::map<std::string, Relationship> relations(const std::string& path) {
    std::map<std::string, Relationship> made;
    const auto found = parts_.find(relations_path(path));
    pugi::xml_document xml;
    if (found == parts_.end() || !xml.load_buffer(found->second.data(), found->second.size())) return made;
    for (const pugi::xml_node& one : xml.document_element().children()) {
      const std::string_view type = one.attribute("Type").value();
      made[one.attribute("Id").value()] = {std::string(type.substr(type.rfind('/') + 1)),
                                           one.attribute("Target").value(),
                                           std::strcmp(one.attribute("TargetMode").value(), "External") == 0};
    }
    return made;
  }

  const Bytes& parts_;
  std::string& problem_;
};

}  // namespace

std::optional<Package> open_package(const std::string& bytes, std::string& problem) {
  if (bytes.starts_with("\xd0\xcf\x11\xe0")) {
    problem =
        "it is a Word file of the old kind (.doc), or one with a password: open it in Word and save it as "
        ".docx, "
        "without a password";
    return std::nullopt;
  }
  const std::optional<Bytes> parts = office::parts_of(bytes);
  if (!parts) {
    problem = "it is no Word file (.docx), or it is damaged, has a password, or would swell beyond measure";
    return std::nullopt;
  }
  return Opening(*parts, problem).package();
}

std::string value_of(const pugi::xml_node& node) {
  return node.attribute("w:val").value();
}

}  // namespace concordat::importing
