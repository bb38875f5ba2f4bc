// The words of what was made, out of the trees that the program reads from it.
#include "import/made_words.hpp"

#include <utility>

#include "doc/build.hpp"
#include "import/letters.hpp"

namespace concordat::importing {
namespace {

using doc::Kind;
using doc::Node;

class Gathering {
 public:
  Gathering(MadeWords& to, std::string section) : to_(to), section_(std::move(section)) {}

  void words(std::string_view text) {
    line_ += text;
    end_line();
  }

  void take(const Node& node) {
    if (node.kind == Kind::FootnoteDefinition) {
      end_line();
      into_ = &to_.notes[note_key(section_, node.id)];
      children(node);
      end_line();
      into_ = &to_.text;
      return;
    }
    if (node.kind == Kind::View) return;
    if (doc::is_block(node)) end_line();
    if (node.kind == Kind::Clause) words(node.id);
    if (node.kind == Kind::OrderedList) return list(node);
    if (node.kind == Kind::SoftBreak || node.kind == Kind::LineBreak) line_ += ' ';
    line_ += node.text;
    children(node);
    if (doc::is_block(node)) end_line();
  }

 private:
  void children(const Node& node) {
    for (const Node& child : node.children) take(child);
  }

  void list(const Node& node) {
    std::uint32_t number = node.start;
    for (const Node& item : node.children) {
      into_->push_back(as_marker(doc::ordinal(node.style, number++)));
      take(item);
    }
  }

  void end_line() {
    for (std::string& word : split(line_)) into_->push_back(std::move(word));
    line_.clear();
  }

  MadeWords& to_;
  std::string section_;
  std::vector<std::string>* into_ = &to_.text;
  std::string line_;
};

}  // namespace

std::string as_marker(std::string_view ordinal) {
  return "\x01" + std::string(ordinal);
}

std::string note_key(std::string_view section, std::string_view note) {
  return std::string(section) + ":" + std::string(note);
}

MadeWords words_of(const model::Edition& edition) {
  MadeWords made;
  for (const model::Section& section : edition.sections) {
    Gathering gathering(made, section.id);
    gathering.words(section.number);
    gathering.words(section.title);
    gathering.take(section.text);
  }
  return made;
}

}  // namespace concordat::importing
