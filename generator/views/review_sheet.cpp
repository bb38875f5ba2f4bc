// What goes round to a board at the yearly review: all that the document says of it, a question below each
// part, and room to answer.
#include <algorithm>
#include <vector>

#include "doc/build.hpp"
#include "views/issues.hpp"
#include "views/make.hpp"
#include "views/parts.hpp"
#include "views/review.hpp"
#include "views/whole.hpp"

namespace concordat::views {
namespace {

using doc::Node;

Node answer() {
  return doc::paragraph(doc::strong("Still right?"), doc::text(" Yes or no: "), doc::blank("Yes or no"),
                        doc::text(" If not, it should say: "), doc::blank("What it should say"));
}

/// What `new-edition` listed for this board and nobody has looked at again: "members, priorities".
std::string not_confirmed(const Subject& subject) {
  const std::string place = "boards/" + subject.body->id.value;
  std::vector<std::string> open;
  for (const model::Confirmation& one : subject.edition().confirmations) {
    if (one.by.empty() && one.place == place) open.push_back(one.what);
  }
  return joined(std::move(open), ", ");
}

/// The parts of the board, each with the question below it. Where it is named, and notes of the editor, are
/// not for the board to answer.
void add_parts(std::vector<Node>& out, const Subject& subject) {
  constexpr std::string_view not_asked[] = {"clauses", "notes", "law"};
  Node parts = body_parts(subject);
  bool asked = false;
  for (Node& block : parts.children) {
    if (block.kind == doc::Kind::Heading && block.level == 1) {
      if (asked) out.push_back(answer());
      asked = std::find(std::begin(not_asked), std::end(not_asked), block.id) == std::end(not_asked);
    }
    if (asked) out.push_back(std::move(block));
  }
  if (asked) out.push_back(answer());
}

Node signed_by() {
  Node fields{.kind = doc::Kind::FieldList, .text = "Who answered"};
  for (const std::string_view name : {"Name", "Post", "Date"})
    fields.children.push_back(doc::field(name, doc::nodes(doc::blank(name))));
  return fields;
}

}  // namespace

Node review_sheet(const Subject& subject, std::string_view document, std::span<const derive::Issue> found) {
  Node sheet{.kind = doc::Kind::Document};
  std::vector<Node>& out = sheet.children;
  out.push_back(
      doc::paragraph(doc::text("This is what "), doc::text(document), doc::text(" says of "),
                     doc::strong(subject.body->name),
                     doc::text(". Say below each part whether it is still right, and send the sheet back.")));
  const std::string open = not_confirmed(subject);
  if (!open.empty())
    out.push_back(doc::paragraph(doc::text("Above all, nobody has confirmed yet: "), doc::strong(open),
                                 doc::text(".")));
  if (!subject.body->role.children.empty()) {
    out.push_back(doc::heading(1, "What it is for", "role"));
    doc::append(out, subject.body->role);
    out.push_back(answer());
  }
  add_parts(out, subject);
  if (!found.empty()) {
    out.push_back(doc::heading(1, "What the check found", "found"));
    Node list = issues(subject, found);
    doc::lower_headings(list, 1);
    doc::append(out, list);
  }
  out.push_back(doc::heading(1, "Who answered", "answered"));
  out.push_back(signed_by());
  return sheet;
}

}  // namespace concordat::views
