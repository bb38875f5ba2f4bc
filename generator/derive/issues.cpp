// Whose business a finding is: by the file that it is in, and in the files that boards share by the row.
#include "derive/issues.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "derive/index.hpp"
#include "diag/places.hpp"

namespace concordat::derive {
namespace {

/// "northshire/protocol/2026" of a file in an edition; empty for others.
std::string edition_of(std::string_view path) {
  std::size_t end = 0;
  for (int part = 0; part < 3; ++part) {
    end = path.find('/', end + (part > 0 ? 1 : 0));
    if (end == std::string_view::npos) return {};
  }
  return std::string(path.substr(0, end));
}

/// "adults-board" of a file of that board.
std::string board_of(std::string_view path) {
  constexpr std::string_view folder = "/boards/", ending = ".toml";
  const std::size_t at = path.find(folder);
  if (at == std::string_view::npos || !path.ends_with(ending)) return {};
  const std::size_t begin = at + folder.size();
  return std::string(path.substr(begin, path.size() - begin - ending.size()));
}

/// Where a row of a shared file begins, and the bodies that it is about: one, or the two of a line.
struct Row {
  Span begin;
  std::string_view body;
  std::string_view other = {};
};

bool is_before(Span a, Span b) {
  return a.file != b.file ? a.file < b.file : a.begin < b.begin;
}

/// The rows of one edition's shared files, by place.
class Rows {
 public:
  explicit Rows(const model::Edition& edition) {
    for (const model::BodyId& column : edition.timetable.columns) rows_.push_back({column.span, column});
    for (const model::Report& report : edition.timetable.reports) {
      rows_.push_back({report.id.span, report.owner});
      for (const model::Cell& cell : report.cells) rows_.push_back({cell.to.span, cell.to});
    }
    for (const model::Line& line : edition.lines) rows_.push_back({line.span, line.from, line.to});
    for (const model::Theme& theme : edition.themes.themes) rows_.push_back({theme.id.span, theme.lead});
    for (const model::Approval& approval : edition.approvals)
      rows_.push_back({approval.body.span, approval.body});
    for (const model::Confirmation& one : edition.confirmations) {
      constexpr std::string_view boards = "boards/";
      if (one.place.starts_with(boards))
        rows_.push_back({one.span, std::string_view(one.place).substr(boards.size())});
    }
    for (const model::Body& body : edition.bodies) {  // those of tables, which boards share
      rows_.push_back({body.span, body.id});
      for (const model::Member& member : body.members) rows_.push_back({member.span, body.id});
      for (const model::Post& post : body.posts) rows_.push_back({post.span, body.id});
      for (const model::PriorityList& list : body.priorities) rows_.push_back({list.span, body.id});
    }
    for (const model::Section& section : edition.sections) {
      if (!section.body.empty()) rows_.push_back({section.body.span, section.body});
    }
    std::stable_sort(rows_.begin(), rows_.end(),
                     [](const Row& a, const Row& b) { return is_before(a.begin, b.begin); });
    for (const model::Body& body : edition.bodies) index_.emplace(body.id.value, &body);
  }

  /// The last row that begins at the place or before it, in the same file; null where there is none.
  const Row* at(Span place) const {
    const auto after = std::upper_bound(rows_.begin(), rows_.end(), place, [](Span wanted, const Row& row) {
      return is_before(wanted, row.begin);
    });
    if (after == rows_.begin() || std::prev(after)->begin.file != place.file) return nullptr;
    return &*std::prev(after);
  }

  std::string_view name(std::string_view body) const {
    const auto found = index_.find(body);
    return found == index_.end() ? body : std::string_view(found->second->name);
  }

 private:
  std::vector<Row> rows_;
  std::unordered_map<std::string_view, const model::Body*> index_;
};

/// Who knows what is right, and who writes it down. `boards` is empty where it is about none.
std::string settled_by(diag::Set set, const std::string& boards, std::string_view file) {
  constexpr std::string_view editor = "whoever edits the document";
  const bool words = file.find("/text/") != std::string_view::npos;
  const std::string who =
      !boards.empty() ? boards : std::string(words ? editor : "the boards of the document");
  switch (set) {
    case diag::Set::Law:
      return who + ", with advice on the law";
    case diag::Set::Advice:
      return who;
    default:
      return who == editor ? who : fmt::format("{}, once it is known from {} which is right", editor, who);
  }
}

class Reader {
 public:
  Reader(const source::Tree& sources, const model::Corpus& corpus) : sources_(sources), places_(sources) {
    for (const model::Area& area : corpus.areas) {
      for (const model::Document& document : area.documents) {
        for (const model::Edition& edition : document.editions)
          editions_.emplace(fmt::format("{}/{}/{}", area.id.value, document.id, edition.id), &edition);
      }
    }
  }

  Issue read(const diag::Diagnostic& found) {
    Issue issue{.found = &found};
    if (found.span.file == no_file) return issue;
    issue.file = sources_[found.span.file].path;
    issue.line = places_.position(found.span).line;
    issue.edition = edition_of(issue.file);
    issue.body = board_of(issue.file);
    const diag::Set set = diag::info(found.code).set;
    const Rows* rows = rows_of(issue.edition);
    if (!rows) {
      issue.settled_by = "whoever keeps the website";
      return issue;
    }
    std::string boards(issue.body.empty() ? "" : rows->name(issue.body));
    if (const Row* row = issue.body.empty() ? rows->at(found.span) : nullptr; row && is_of(*row, issue)) {
      boards = rows->name(row->body);
      if (row->other.empty())
        issue.body = row->body;
      else
        boards += fmt::format(" and {}", rows->name(row->other));
    }
    issue.settled_by = settled_by(set, boards, issue.file);
    return issue;
  }

 private:
  /// Of the edition's own file only the approvals are rows of a body: what follows one is not about it.
  static bool is_of(const Row& row, const Issue& issue) {
    return !row.body.empty() &&
           (!issue.file.ends_with("/edition.toml") || row.begin.begin == issue.found->span.begin);
  }

  const Rows* rows_of(const std::string& key) {
    const auto known = editions_.find(key);
    if (known == editions_.end()) return nullptr;
    return &rows_.try_emplace(key, *known->second).first->second;
  }

  const source::Tree& sources_;
  diag::Places places_;
  std::unordered_map<std::string, const model::Edition*> editions_;
  std::unordered_map<std::string, Rows> rows_;
};

}  // namespace

std::vector<Issue> issues_of(const std::vector<diag::Diagnostic>& findings, const source::Tree& sources,
                             const model::Corpus& corpus) {
  Reader reader(sources, corpus);
  std::vector<Issue> issues;
  issues.reserve(findings.size());
  for (const diag::Diagnostic& found : findings) issues.push_back(reader.read(found));
  return issues;
}

}  // namespace concordat::derive
