#include "views/parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "derive/references.hpp"
#include "views/who.hpp"

namespace concordat::views {

using doc::Kind;
using doc::Node;

Node body_link(const Subject& subject, std::string_view id) {
  return reference(subject, fmt::format("board:{}", id));
}

Node short_body_link(const model::Body& body) {
  Node link{.kind = Kind::Link, .url = "board:" + body.id.value};
  link.children.push_back(body.acronym.empty()
                              ? doc::text(body.name)
                              : Node{.kind = Kind::Abbreviation, .text = body.acronym, .title = body.name});
  return link;
}

std::string called(const model::Body& body) {
  const bool has_acronym = !body.acronym.empty() && body.acronym != body.name;
  return has_acronym ? fmt::format("{} ({})", body.name, body.acronym) : body.name;
}

Node organisation_link(const model::Organisation& organisation) {
  return doc::link("organisation:" + organisation.id.value, organisation.name);
}

Node office_link(const model::Office& office) {
  return doc::link("office:" + office.id.value, office.title);
}

std::string version_name(const model::Version& version) {
  return version.number.empty() ? dates::in_words(version.date) : version.number;
}

Node reference(const Subject& subject, std::string url) {
  std::string words = derive::reference_text(subject.corpus, subject.index, url);
  if (words.empty()) words = url.substr(url.find(':') + 1);
  return doc::link(std::move(url), words);
}

Node address_link(const std::string& address) {
  Node link = doc::link(address, address_text(address));
  link.look = "address";
  return link;
}

void add_clauses(std::vector<Node>& out, const Subject& subject,
                 const std::vector<model::ClauseRef>& clauses) {
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    if (i > 0) out.push_back(doc::text(", "));
    const std::string& value = clauses[i].value;
    out.push_back(reference(subject, value.starts_with("section:") ? value : "clause:" + value));
  }
}

void add_sources(std::vector<Node>& out, const Subject& subject,
                 const std::vector<model::ClauseRef>& clauses) {
  if (clauses.empty()) return;
  Node sources{.kind = Kind::Sources};
  add_clauses(sources.children, subject, clauses);
  out.push_back(std::move(sources));
}

void add_source_line(std::vector<Node>& out, const Subject& subject,
                     const std::vector<model::ClauseRef>& clauses) {
  if (clauses.empty()) return;
  Node line = doc::paragraph(doc::text("Source: "));
  add_clauses(line.children, subject, clauses);
  line.look = "source";
  out.push_back(std::move(line));
}

void add_inferred(std::vector<Node>& out, const Node& reason) {
  if (reason.children.empty()) return;
  Node detail = doc::detail("inferred: ");
  doc::append_inlines(detail.children, reason);
  detail.look = "inferred";
  out.push_back(std::move(detail));
}

void add_trace(std::vector<Node>& out, const Subject& subject, const model::Trace& trace) {
  add_sources(out, subject, trace.clauses);
  add_inferred(out, trace.inferred);
}

void add_trace_line(std::vector<Node>& out, const Subject& subject,
                    const std::vector<model::ClauseRef>& clauses, const Node& reason) {
  add_source_line(out, subject, clauses);
  if (reason.children.empty()) return;
  Node line = doc::paragraph(doc::text("Inferred: "));
  doc::append_inlines(line.children, reason);
  line.look = "inferred";
  out.push_back(std::move(line));
}

void add_detail(std::vector<Node>& out, std::string_view words) {
  if (!words.empty()) out.push_back(doc::detail(words));
}

void add_detail(std::vector<Node>& out, const Node& prose) {
  if (!prose.children.empty()) out.push_back(doc::make(Kind::Detail, doc::inlines_of(prose)));
}

Node list_head(std::string_view words) {
  Node head = doc::paragraph(doc::strong(words));
  head.look = "list-head";
  return head;
}

Node list_head(const Subject& subject, std::string_view words, const model::Trace& trace) {
  Node head = list_head(words);
  add_trace(head.children, subject, trace);
  return head;
}

Node list_of(const std::vector<Node>& proses, int start) {
  Node list{.kind = start > 0 ? Kind::OrderedList : Kind::BulletList};
  list.start = static_cast<std::uint32_t>(std::max(1, start));
  for (const Node& prose : proses) {
    Node paragraph = doc::make(Kind::Paragraph, doc::inlines_of(prose));
    list.children.push_back(doc::make(Kind::Item, doc::nodes(std::move(paragraph))));
  }
  return list;
}

void add_part(std::vector<Node>& out, Node heading, Node part) {
  if (part.children.empty()) return;
  out.push_back(std::move(heading));
  for (Node& block : part.children) out.push_back(std::move(block));
}

void add_note(std::vector<Node>& out, const Node& note) {
  if (!note.children.empty()) out.push_back(doc::make(Kind::Editorial, note.children));
}

Node table(std::string_view id, std::string_view caption, Node head) {
  Node table{.kind = Kind::Table, .text = std::string(caption), .id = std::string(id)};
  table.children.push_back(std::move(head));
  return table;
}

std::vector<Node> with_commas(std::vector<Node> nodes) {
  std::vector<Node> list;
  for (Node& node : nodes) {
    if (!list.empty()) list.push_back(doc::text(", "));
    list.push_back(std::move(node));
  }
  return list;
}

std::string joined(std::vector<std::string> parts, std::string_view separator) {
  std::erase(parts, std::string());
  return fmt::format("{}", fmt::join(parts, separator));
}

std::string listed(const std::vector<std::string>& names) {
  const bool nested = std::any_of(names.begin(), names.end(), [](const std::string& name) {
    return name.find(',') != std::string::npos;
  });
  return fmt::format("{}", fmt::join(names, nested ? "; " : ", "));
}

std::string capital(std::string_view words) {
  std::string text(words);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string with_full_stop(std::string words) {
  const bool ends = words.empty() || words.back() == '.' || words.back() == '?' || words.back() == '!';
  return ends ? words : words + ".";
}

std::string uncapital(std::string_view words) {
  std::string text(words);
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string address_text(std::string_view address) {
  for (std::string_view scheme : {"https://", "http://", "mailto:"}) {
    if (address.substr(0, scheme.size()) == scheme) address.remove_prefix(scheme.size());
  }
  if (!address.empty() && address.back() == '/') address.remove_suffix(1);
  return std::string(address);
}

}  // namespace concordat::views
