// What the check found, in plain words, by board, with who could settle it.
#include "views/issues.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "views/parts.hpp"

namespace concordat::views {
namespace {

using derive::Issue;
using doc::Node;

/// “LSCB” of "LSCB": messages have the quotation marks of a terminal.
std::string typographic(std::string_view words) {
  std::string made;
  bool open = false;
  for (const char c : words) {
    if (c != '"') {
      made += c;
    } else {
      made += open ? "”" : "“";
      open = !open;
    }
  }
  return made;
}

std::string sentence(std::string_view words) {
  return with_full_stop(capital(typographic(words)));
}

/// A hint; the address at which the law stands is a link.
Node hint_of(const std::string& hint) {
  const std::size_t begin = hint.find("https://");
  if (begin == std::string::npos) return doc::paragraph(doc::text(sentence(hint)));
  const std::size_t end = std::min(hint.find_first_of(" )", begin), hint.size());
  const std::string address = hint.substr(begin, end - begin);
  return doc::paragraph(doc::text(capital(typographic(hint.substr(0, begin)))),
                        doc::link(address, address_text(address)),
                        doc::text(typographic(hint.substr(end)) + "."));
}

/// "For the Adults Board: advice G019 at boards/adults.toml, line 24."
Node who_and_where(const Issue& issue) {
  const diag::Diagnostic& found = *issue.found;
  const std::string_view file =
      std::string_view(issue.file).substr(std::min(issue.file.size(), issue.edition.size() + 1));
  Node made =
      doc::paragraph(doc::text("Who can settle it: "), doc::strong(issue.settled_by),
                     doc::text(fmt::format(". It is {} {}, found at {}, line {}.", diag::text(found.severity),
                                           diag::text(found.code), file, issue.line)));
  made.look = "muted";
  return made;
}

Node item_of(const Issue& issue) {
  const diag::Diagnostic& found = *issue.found;
  Node item = doc::item(doc::text(sentence(found.message)));
  if (!found.hint.empty()) item.children.push_back(hint_of(found.hint));
  if (!found.waived.empty())
    item.children.push_back(
        doc::paragraph(doc::text(with_full_stop("Accepted for a time: " + found.waived))));
  item.children.push_back(who_and_where(issue));
  return item;
}

struct Group {
  const model::Body* body = nullptr;  ///< null: the document as a whole
  std::vector<const Issue*> issues;
};

/// The document first, then boards in its order; the gravest first in each.
std::vector<Group> groups_of(const Subject& subject, std::span<const Issue> issues) {
  std::unordered_map<const model::Body*, std::vector<const Issue*>> by_body;
  for (const Issue& issue : issues) by_body[subject.index.body(issue.body)].push_back(&issue);
  std::vector<Group> groups;
  const auto add = [&](const model::Body* body) {
    const auto found = by_body.find(body);
    if (found == by_body.end()) return;
    std::stable_sort(found->second.begin(), found->second.end(),
                     [](const Issue* a, const Issue* b) { return a->found->severity < b->found->severity; });
    groups.push_back({body, std::move(found->second)});
  };
  add(nullptr);
  for (const model::Body& body : subject.edition().bodies) add(&body);
  return groups;
}

}  // namespace

std::string issues_words(std::span<const Issue> issues) {
  const auto count = [&](diag::Severity severity) {
    return static_cast<std::size_t>(std::count_if(issues.begin(), issues.end(), [&](const Issue& issue) {
      return issue.found->severity == severity && issue.found->waived.empty();
    }));
  };
  const std::size_t warnings = count(diag::Severity::Warning), advice = count(diag::Severity::Advice);
  std::vector<std::string> parts;
  if (warnings > 0) parts.push_back(counted(warnings, "warning", "warnings"));
  if (advice > 0) parts.push_back(counted(advice, "piece of advice", "pieces of advice"));
  return joined(std::move(parts), " and ");
}

Node issues(const Subject& subject, std::span<const Issue> issues) {
  Node view{.kind = doc::Kind::Document};
  if (issues.empty()) {
    view.children.push_back(doc::paragraph(doc::text("The check found nothing that is to be settled.")));
    return view;
  }
  std::uint32_t number = 1;
  for (const Group& group : groups_of(subject, issues)) {
    view.children.push_back(group.body
                                ? doc::heading(2, group.body->name, "issues-" + group.body->id.value)
                                : doc::heading(2, "The document as a whole", "issues-of-the-document"));
    Node list{.kind = doc::Kind::OrderedList, .start = number};
    for (const Issue* issue : group.issues) list.children.push_back(item_of(*issue));
    number += static_cast<std::uint32_t>(group.issues.size());
    view.children.push_back(std::move(list));
  }
  return view;
}

}  // namespace concordat::views
