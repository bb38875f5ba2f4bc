// A new clause. The number of a clause is its address, so numbers move in drafts alone, and then everything
// that refers to them moves with them.
#include <algorithm>
#include <map>

#include "derive/history.hpp"
#include "doc/plain.hpp"
#include "edit/add_parts.hpp"
#include "edit/names.hpp"
#include "edit/rename_parts.hpp"
#include "markdown/clause_number.hpp"
#include "model/visit.hpp"

namespace concordat::edit {
namespace {

using model::Section;

/// New numbers by old ones.
using Numbers = std::map<std::string, std::string>;

std::vector<const doc::Node*> clauses_of(const Section& section) {
  std::vector<const doc::Node*> clauses;
  for (const doc::Node& block : section.text.children) {
    if (block.kind == doc::Kind::Clause) clauses.push_back(&block);
  }
  return clauses;
}

const Section* section_of(const Target& to, const std::string& wanted) {
  for (const Section& section : to.edition.sections) {
    if (section.id == wanted || section.number == wanted) return &section;
  }
  return nullptr;
}

/// "4.3" one further: "4.4".
std::string next_number(const std::string& number) {
  markdown::ClauseNumber next = markdown::clause_number(number);
  next.back() = {next.back().number + 1};
  return markdown::text(next);
}

/// Where the last of its blocks ends.
std::size_t end_of(const doc::Node& node) {
  std::size_t end = 0;
  model::visit_nodes(node, [&](const doc::Node& one) {
    if (one.span.file != no_file) end = std::max<std::size_t>(end, one.span.end);
  });
  return end;
}

class Insertion {
 public:
  Insertion(const Target& to, const NewClause& clause)
      : to_(to), clause_(clause), names_(to.sources, to.corpus) {}

  Addition made() {
    if (doc::lower(clause_.text).find_first_not_of(" \t\r\n") == std::string::npos)
      wrong("give the clause's text with --text");
    section_ = section_of(to_, clause_.section);
    if (!section_) {
      std::vector<std::string_view> ids;
      for (const Section& section : to_.edition.sections) ids.push_back(section.id);
      wrong(unknown("section", clause_.section, ids));
    } else if (section_->numbering == model::Numbering::BySection && !section_->has_bare_number()) {
      wrong(fmt::format("the section \"{}\" has no number, so it has no numbered clauses", section_->id));
    }
    if (made_.problems.empty() && !has_plain_numbers())
      wrong(fmt::format("the clauses of \"{}\" are not numbered by figures alone: add the clause in its file",
                        section_->id));
    if (made_.problems.empty()) find_place();
    if (made_.problems.empty()) renumber();
    if (made_.problems.empty()) insert();
    return std::move(made_);
  }

 private:
  bool is_through_document() const { return section_->numbering == model::Numbering::ThroughDocument; }

  /// Letters, Articles, Roman numerals and parts that count anew are for the editor to continue.
  bool has_plain_numbers() const {
    const bool plain_kind = is_through_document() || section_->numbering == model::Numbering::BySection;
    const std::vector<const doc::Node*> clauses = clauses_of(*section_);
    return plain_kind && std::all_of(clauses.begin(), clauses.end(), [](const doc::Node* one) {
             return one->id.find_first_not_of("0123456789.") == std::string::npos;
           });
  }

  void wrong(std::string problem) { made_.problems.push_back(std::move(problem)); }

  /// The clause that it stands behind, and its number.
  void find_place() {
    const std::vector<const doc::Node*> clauses = clauses_of(*section_);
    if (!clause_.after.empty()) {
      const auto found = std::find_if(clauses.begin(), clauses.end(), [&](const doc::Node* one) {
        return one->id == clause_.after || (!one->key.empty() && one->key == clause_.after);
      });
      if (found == clauses.end()) {
        std::vector<std::string_view> ids;
        for (const doc::Node* one : clauses) ids.push_back(one->id);
        return wrong(unknown(fmt::format("clause of section \"{}\"", section_->id), clause_.after, ids));
      }
      before_ = *found;
    } else if (!clauses.empty()) {
      before_ = clauses.back();
    }
    if (before_)
      number_ = next_number(before_->id);
    else
      number_ = is_through_document() ? first_of_paragraphs() : section_->number + ".1";
  }

  /// Of a section that has no clause yet, where they are counted through the document.
  std::string first_of_paragraphs() const {
    std::string number = "1";
    for (const Section& section : to_.edition.sections) {
      if (&section == section_) break;
      if (!counts_with_it(section)) continue;
      for (const doc::Node* one : clauses_of(section)) number = next_number(one->id);
    }
    return number;
  }

  /// Whether the clauses of a section are numbered in one row with those of this one.
  bool counts_with_it(const Section& section) const {
    return &section == section_ || (is_through_document() && section.numbering == section_->numbering);
  }

  /// Which clauses are one further now: those at the level of the new one, from its number on, with what is
  /// below them.
  Numbers moved_numbers() const {
    Numbers numbers;
    const markdown::ClauseNumber made = markdown::clause_number(number_);
    const std::size_t level = made.size() - 1;
    for (const Section& section : to_.edition.sections) {
      if (!counts_with_it(section)) continue;
      for (const doc::Node* one : clauses_of(section)) {
        markdown::ClauseNumber own = markdown::clause_number(one->id);
        if (own.size() <= level || !std::equal(made.begin(), made.end() - 1, own.begin()) ||
            own[level] < made[level])
          continue;
        ++own[level].number;
        numbers.emplace(one->id, markdown::text(own));
      }
    }
    return numbers;
  }

  void renumber() {
    const Numbers numbers = moved_numbers();
    if (numbers.empty()) return;
    if (to_.edition.status != model::Status::Draft)
      return wrong(
          fmt::format("{} would be {}, and in an edition that is no draft numbers are permanent; add the "
                      "clause at the end of its section, or in the next edition",
                      numbers.begin()->first, numbers.begin()->second));
    for (const Section& section : to_.edition.sections) {
      for (const doc::Node* one : clauses_of(section)) {
        if (const auto found = numbers.find(one->id); found != numbers.end())
          made_.edits.replace(one->span, found->second);
      }
    }
    for (const auto& [old, now] : numbers)
      replace_everywhere(names_, {NameKind::Clause, to_.key(), old}, now, made_.edits);
    renumber_in_next(numbers);
    list_plain_mentions(numbers);
    made_.notes.insert(made_.notes.begin(),
                       fmt::format("{} are {} now",
                                   numbers.size() == 1 ? numbers.begin()->first
                                                       : "clauses from " + numbers.begin()->first + " on",
                                   numbers.size() == 1 ? numbers.begin()->second : "one number further"));
  }

  /// What an edition that follows says of clauses of this one.
  void renumber_in_next(const Numbers& numbers) {
    for (const model::Edition& edition : to_.document.editions) {
      if (derive::predecessor(to_.document, edition) != &to_.edition) continue;
      const data::Value table = table_of(to_.sources, edition.span.file);
      const data::Value* rows = table.find("change");
      for (const data::Value& row : rows ? rows->items : std::vector<data::Value>()) {
        const data::Value* was = row.find("was");
        const auto found = was ? numbers.find(was->text) : numbers.end();
        if (found != numbers.end()) made_.edits.replace(was->span, data::toml_string(found->second));
      }
    }
  }

  /// Numbers in plain words are nobody's reference; people have to look at them.
  void list_plain_mentions(const Numbers& numbers) {
    for (const source::File& file : to_.sources.files) {
      if (!file.path.starts_with(to_.key() + "/text/")) continue;
      for (const auto& [old, now] : numbers) {
        for (std::size_t at = file.bytes.find(old); at != std::string::npos;
             at = file.bytes.find(old, at + 1)) {
          if (is_whole(file.bytes, at, old.size()) && !is_edited(file, at))
            made_.notes.push_back(
                fmt::format("{}:{} says {} in plain words; look whether that is {} now", file.path,
                            1 + std::count(file.bytes.begin(),
                                           file.bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'),
                            old, now));
        }
      }
    }
  }

  static bool is_whole(std::string_view bytes, std::size_t at, std::size_t size) {
    const auto is_digit = [&](std::size_t i) {
      return i < bytes.size() && bytes[i] >= '0' && bytes[i] <= '9';
    };
    const bool begins = at == 0 || (!is_digit(at - 1) && bytes[at - 1] != '.');
    const bool goes_on = is_digit(at + size) ||
                         (at + size < bytes.size() && bytes[at + size] == '.' && is_digit(at + size + 1));
    return begins && !goes_on && bytes.substr(at, size).find('.') != std::string_view::npos;
  }

  bool is_edited(const source::File& file, std::size_t at) const {
    return std::any_of(made_.edits.words.begin(), made_.edits.words.end(), [&](const Edit& one) {
      return &to_.sources[one.span.file] == &file && one.span.begin <= at && at < one.span.end;
    });
  }

  void insert() {
    const FileIndex file = section_->span.file;
    data::TomlEdit edit(to_.sources[file].bytes);
    std::string_view text = clause_.text;
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' '))
      text.remove_suffix(1);
    const std::string lines = fmt::format("\n{} {}\n", number_, text);
    std::size_t end = 0;
    if (before_) {
      end = end_of(*before_);
    } else {
      for (const doc::Node& block : section_->text.children) {
        if (block.kind != doc::Kind::FootnoteDefinition) end = std::max(end, end_of(block));
      }
    }
    if (end == 0)
      edit.append(lines);
    else
      edit.insert_below(end - 1, lines);
    made_.edits.take(file, edit);
    made_.notes.insert(made_.notes.begin(), fmt::format("the clause is {} of {}", number_, to_.key()));
  }

  const Target& to_;
  const NewClause& clause_;
  const Names names_;
  const Section* section_ = nullptr;
  const doc::Node* before_ = nullptr;
  std::string number_;
  Addition made_;
};

}  // namespace

Addition add_clause(const Target& to, const NewClause& clause) {
  return Insertion(to, clause).made();
}

}  // namespace concordat::edit
