// The reporting timetable: a table with boards above its columns, and in its cells what each does with a
// report, and when.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "doc/plain.hpp"
#include "import/facts.hpp"
#include "import/letters.hpp"
#include "markdown/slug.hpp"

namespace concordat::importing {
namespace {

constexpr std::array<std::string_view, 18> actions = {
    "agree", "approve", "comment", "consider", "consult", "contribute", "discuss",    "endorse", "inform",
    "lead",  "note",    "present", "ratify",   "receive", "review",     "scrutinise", "sign",    "develop"};
constexpr std::array<std::string_view, 4> seasons = {"spring", "summer", "autumn", "winter"};

std::string_view first_word(std::string_view words) {
  return words.substr(0, words.find_first_of(" (:,;/"));
}

bool is_action(std::string_view words) {
  const std::string word = doc::lower(first_word(words));
  return std::any_of(actions.begin(), actions.end(), [&](std::string_view one) {
    return word == one || (word.starts_with(one) && word.size() <= one.size() + 3) ||
           (one.back() == 'e' && word.starts_with(one.substr(0, one.size() - 1)) &&
            word.size() <= one.size() + 3);
  });
}

std::string_view season_in(std::string_view words) {
  const std::string small = doc::lower(words);
  for (const std::string_view season : seasons) {
    if (small.find(season) != std::string::npos) return season;
  }
  return {};
}

bool is_nothing(std::string_view words) {
  return words.empty() || words == "-" || words == "\u2013" || words == "\u2014";
}

std::string trimmed(std::string_view words) {
  constexpr std::string_view signs = " ():,;/\u2013-";
  const std::size_t begin = std::min(words.find_first_not_of(" ():,;/-"), words.size());
  words.remove_prefix(begin);
  while (!words.empty() && signs.substr(0, 8).find(words.back()) != std::string_view::npos)
    words.remove_suffix(1);
  return std::string(words);
}

class Matrix {
 public:
  Matrix(const Section& section, const std::vector<Row>& rows, Bodies& bodies)
      : section_(section), rows_(rows), bodies_(bodies) {}

  /// Nothing where the table is none.
  std::optional<FoundMatrix> read() {
    if (!find_head() || !speaks_of_actions()) return std::nullopt;
    name_columns();
    made_.at = place_in(section_);
    std::string heading;
    for (std::size_t i = head_ + 1; i < rows_.size(); ++i) {
      const std::string title = words_of(rows_[i].front());
      if (title.empty()) continue;
      if (has_cells(rows_[i]))
        report(rows_[i], title, heading);
      else
        heading = title;
    }
    return made_.reports.empty() ? std::nullopt : std::optional(std::move(made_));
  }

 private:
  /// The head is the first row in which at least two cells name boards, and more than half of them do.
  bool find_head() {
    constexpr std::size_t farthest = 3;
    for (head_ = 0; head_ < std::min(rows_.size(), farthest); ++head_) {
      const Row& row = rows_[head_];
      std::size_t named = 0;
      for (std::size_t i = 1; i < row.size(); ++i) named += body_of(words_of(row[i])) ? 1 : 0;
      if (named >= 2 && named * 2 > row.size() - 1 && row.size() >= 3) return true;
    }
    return false;
  }

  /// Who stands among boards is one.
  void name_columns() {
    for (std::size_t i = 1; i < rows_[head_].size(); ++i) {
      const std::string name = words_of(rows_[head_][i]);
      const FoundBody* body = body_of(name);
      if (!body && !name.empty())
        body = &bodies_.add(name, {}, {first_paragraph(rows_[head_][i]), Confidence::Guess});
      columns_.push_back(body ? body->id : std::string());
    }
  }

  static std::size_t first_paragraph(const Cell& cell) {
    for (const Block& block : cell.blocks) {
      if (block.rows.empty() && !is_blank(block.paragraph)) return block.paragraph.id;
    }
    return 0;
  }

  FoundBody* body_of(std::string_view name) {
    if (FoundBody* found = bodies_.named(name)) return found;
    return bodies_.in(name);
  }

  bool speaks_of_actions() const {
    std::size_t filled = 0;
    std::size_t acts = 0;
    for (std::size_t i = head_ + 1; i < rows_.size(); ++i) {
      for (std::size_t column = 1; column < rows_[i].size(); ++column) {
        const std::string words = words_of(rows_[i][column]);
        filled += is_nothing(words) ? 0 : 1;
        acts += is_action(words) ? 1 : 0;
      }
    }
    return acts > 0 && acts * 2 >= filled;
  }

  static bool has_cells(const Row& row) {
    return std::any_of(row.begin() + 1, row.end(), [](const Cell& cell) { return !words_of(cell).empty(); });
  }

  std::string term(std::vector<FoundTerm>& terms, std::string name) {
    const std::string id = markdown::ascii_id(name);
    const auto found =
        std::find_if(terms.begin(), terms.end(), [&](const FoundTerm& one) { return one.id == id; });
    if (found == terms.end()) terms.push_back({id, std::move(name)});
    return id;
  }

  void report(const Row& row, const std::string& title, const std::string& heading) {
    // What stands below the title is said of the report.
    std::string name = title;
    for (const Block& block : row.front().blocks) {
      if (!block.rows.empty() || is_blank(block.paragraph)) continue;
      name = first_line(block.paragraph);
      break;
    }
    FoundReport made{
        markdown::ascii_id(name), name, heading, {}, {first_paragraph(row.front()), Confidence::Guess}};
    const std::string first = made.id;
    for (int more = 2; taken(made.id); ++more) made.id = fmt::format("{}-{}", first, more);
    for (std::size_t i = 1; i < row.size() && i <= columns_.size(); ++i) {
      const std::string words = words_of(row[i]);
      if (columns_[i - 1].empty() || is_nothing(words)) continue;
      if (std::find(made_.columns.begin(), made_.columns.end(), columns_[i - 1]) == made_.columns.end())
        made_.columns.push_back(columns_[i - 1]);
      const bool twice = std::any_of(made.cells.begin(), made.cells.end(),
                                     [&](const FoundCell& one) { return one.body == columns_[i - 1]; });
      if (!twice) made.cells.push_back(cell(columns_[i - 1], words));
    }
    const FoundBody* owner = bodies_.in(title);
    if (!owner) owner = bodies_.in(heading);
    const auto decides = std::find_if(made.cells.begin(), made.cells.end(), [](const FoundCell& one) {
      return one.action.starts_with("agree") || one.action.starts_with("approv");
    });
    made.owner = owner                         ? owner->id
                 : decides != made.cells.end() ? decides->body
                 : made.cells.empty()          ? columns_.front()
                                               : made.cells.front().body;
    if (!made.owner.empty() && !made.cells.empty()) made_.reports.push_back(std::move(made));
  }

  static std::string first_line(const Paragraph& paragraph) {
    Paragraph first = paragraph;
    const auto end = std::find_if(first.pieces.begin(), first.pieces.end(), [&](const Piece& piece) {
      return piece.kind == PieceKind::Break && &piece != &first.pieces.front();
    });
    first.pieces.erase(end, first.pieces.end());
    return words_of(first);
  }

  bool taken(const std::string& id) const {
    return std::any_of(made_.reports.begin(), made_.reports.end(),
                       [&](const FoundReport& one) { return one.id == id; });
  }

  /// "Inform (Autumn)", "Agree every 4 years", "n/a".
  FoundCell cell(const std::string& body, const std::string& words) {
    FoundCell made{body};
    const std::string_view word = first_word(words);
    if (!is_action(words)) {
      made.blank = words;
      return made;
    }
    made.action = term(made_.actions, std::string(word));
    std::string rest = trimmed(std::string_view(words).substr(word.size()));
    if (const std::string_view season = season_in(rest); !season.empty()) {
      const std::size_t at = doc::lower(rest).find(season);
      made.season = term(made_.seasons, rest.substr(at, season.size()));
      rest.erase(at, season.size());
    }
    const std::size_t every = doc::lower(rest).find("every ");
    if (every != std::string::npos) {
      made.frequency = trimmed(std::string_view(rest).substr(every));
      rest.erase(every);
    }
    made.note = trimmed(rest);
    return made;
  }

  const Section& section_;
  const std::vector<Row>& rows_;
  Bodies& bodies_;
  std::size_t head_ = 0;
  std::vector<std::string> columns_;
  FoundMatrix made_;
};

/// "Inform   Use to inform work": what the document says of the words, in a list or a table.
void find_meanings(const Outline& outline, FoundMatrix& matrix) {
  const auto meaning = [&](std::string_view name, std::string_view words) {
    for (FoundTerm& one : matrix.actions) {
      if (one.meaning.empty() && doc::lower(one.name) == doc::lower(name) && !words.empty() &&
          words.size() > name.size())
        one.meaning = words;
    }
  };
  for (const Section& section : outline.sections) {
    for (const Block* block : section.blocks) {
      for (const Row& row : block->rows) {
        if (row.size() == 2) meaning(words_of(row[0]), words_of(row[1]));
      }
      if (!block->rows.empty()) continue;
      // "**Inform** Use to inform work", "Inform: use to inform work"; a sentence that begins with the word
      // explains nothing.
      const std::string words = words_of(block->paragraph).substr(block->paragraph.skip);
      const std::string_view word = first_word(words);
      const std::vector<Piece>& pieces = block->paragraph.pieces;
      const bool apart = pieces.size() > 1 && trimmed(pieces.front().text) == word;
      if (apart || words.substr(word.size()).starts_with(":") ||
          words.substr(word.size()).starts_with(" \u2013"))
        meaning(word, trimmed(std::string_view(words).substr(word.size())));
    }
  }
}

}  // namespace

void find_matrix(const Outline& outline, Bodies& bodies, Facts& facts) {
  for (const Section& section : outline.sections) {
    for (const Block* block : section.blocks) {
      if (block->rows.size() < 2 || facts.matrix) continue;
      facts.matrix = Matrix(section, block->rows, bodies).read();
    }
  }
  if (facts.matrix) find_meanings(outline, *facts.matrix);
}

}  // namespace concordat::importing
