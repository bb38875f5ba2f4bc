#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "derive/contents.hpp"
#include "derive/index.hpp"
#include "derive/timetable.hpp"
#include "exports/dataset.hpp"

namespace concordat::exports {

/// What the tables of an edition are made from.
struct Sources {
  const derive::Index& index;
  const derive::EditionIndex& edition;
  const derive::TimetableView& timetable;

  const model::Edition& source() const { return edition.edition(); }
};

// The tables of an edition, a function each. Names of files and columns are permanent: a column may be added
// at the end, none may be renamed or moved.

/// A cell without an action ("n/a") has the cell's word in the column `action`.
Dataset timetable(const Sources& from);
/// Members, then posts with a holder (group "Post", the title as detail). Who attends by invitation has group
/// "Invited".
Dataset members(const Sources& from);
Dataset boards(const Sources& from);
Dataset seats(const Sources& from);
/// How reports come about: a row a step.
Dataset report_steps(const Sources& from);
Dataset relationships(const Sources& from);
Dataset priorities(const Sources& from);
/// Numbers count in each list; a sub-item of the first function is "1.1".
Dataset functions(const Sources& from);
Dataset signoff(const Sources& from);
Dataset signatories(const Sources& from);
Dataset delegations(const Sources& from);
Dataset themes(const Sources& from);
/// The records of a partnership update: one column a record field of the edition.
Dataset partnerships(const Sources& from);

/// A table that an edition may have. Its files are `name` with ".csv", ".csv-metadata.json" and ".json"; it
/// is a sheet of edition.xlsx.
struct Table {
  std::string_view name;                  ///< permanent: "timetable"
  std::string_view title;                 ///< for people: "Reporting timetable"
  std::string_view description;           ///< one sentence: what it holds
  bool (*exists)(const model::Edition&);  ///< whether the edition has any of it
  Dataset (*rows)(const Sources&);
  std::string_view key = {};        ///< the column that is different in each row; empty where there is none
  std::string_view row_title = {};  ///< the column that people know a row by; empty where there is none
};

/// Every table, in the order in which people see them. A row here is all that a new table needs besides its
/// function.
inline constexpr std::array all_tables = {
    Table{"timetable", "Reporting timetable", "What each board does with each report, and when.",
          derive::has_timetable, timetable},
    Table{"report_steps", "Steps of reports", "How each report comes about, step by step.", derive::has_steps,
          report_steps},
    Table{"members", "Members", "Who sits on each board, who attends by invitation and who holds which post.",
          derive::has_members, members},
    Table{"boards", "Boards",
          "Each board and group: its name, its chair, whom it belongs under, its legal basis.",
          derive::has_bodies, boards, "board_id", "name"},
    Table{"seats", "Seats by organisation",
          "What each organisation is on each board: its seats, its posts, its invitations.",
          derive::has_seats, seats},
    Table{"relationships", "Relationships",
          "Each line of the relationship map, with the clause that it rests on.", derive::has_relationships,
          relationships},
    Table{"priorities", "Priorities", "What each board has set out to do in a year.", derive::has_priorities,
          priorities},
    Table{"functions", "Functions", "What each board is there to do.", derive::has_functions, functions},
    Table{"signoff", "Sign-off", "Which board agreed this edition, and when.", derive::has_approvals,
          signoff},
    Table{"signatories", "Signatories", "Who signs the document, and when they did.", derive::has_signatories,
          signatories},
    Table{"delegations", "Delegations", "What boards have handed on to others to decide.",
          derive::has_delegations, delegations},
    Table{"themes", "Themes", "Common interests, and the board that leads on each.", derive::has_themes,
          themes, "theme_id", "theme"},
    Table{"partnerships", "Partnerships", "A row for each partnership, with the fields of its record.",
          derive::has_records, partnerships, "", "partnership"},
};

/// The tables that the edition has.
std::vector<const Table*> tables_of(const model::Edition& edition);

/// A table with its rows.
struct MadeTable {
  const Table* about;
  Dataset data;
};

/// The tables that the edition has, with their rows.
std::vector<MadeTable> make_tables(const Sources& from);

}  // namespace concordat::exports
