// What `init` wants to know, from options or from somebody at a terminal. Both are judged by the same rules.
#include "cli/init_answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check/contrast.hpp"
#include "check/reserved.hpp"
#include "cli/ask.hpp"
#include "data/address.hpp"
#include "diag/nearest.hpp"
#include "edit/add.hpp"

namespace concordat::cli {
namespace {

using start::Board;
using start::BoardKind;

constexpr std::string_view no_kind = "other";

std::string wrong_with_area(const std::string& name) {
  const std::string id = edit::id_of(name, "");
  if (id.empty()) return "write a name with letters from a to z: its address is made of it";
  return check::is_page_of_site(id) ? fmt::format("\"{}\" is the name of a page that Concordat makes", id)
                                    : std::string();
}

std::string wrong_with_name(const std::string& name) {
  return edit::id_of(name, "").empty() ? "write a name with letters from a to z" : "";
}

std::string wrong_with_colour(const std::string& colour) {
  const std::optional<double> contrast = check::contrast_with_white(colour);
  if (!contrast) return fmt::format("\"{}\" is not a colour of the form #rrggbb", colour);
  if (*contrast >= check::least_contrast) return {};
  return fmt::format("its contrast with white is {:.2f}:1, and {:.1f}:1 is needed: choose a darker colour",
                     *contrast, check::least_contrast);
}

std::string wrong_with_address(const std::string& address) {
  if (address.empty()) return {};
  std::string_view wrong = data::wrong_with_address(address);
  if (wrong.empty()) wrong = data::wrong_with_base(address);
  return std::string(wrong);
}

/// A mailbox may be written as people write it.
std::string as_contact(const std::string& contact) {
  const bool is_mailbox = contact.find('@') != std::string::npos && contact.find(':') == std::string::npos;
  return is_mailbox ? "mailto:" + contact : contact;
}

std::string wrong_with_contact(const std::string& contact) {
  return contact.empty() ? std::string() : std::string(data::wrong_with_address(as_contact(contact)));
}

/// Adds a board with an id that no other has.
void add_board(const BoardKind* kind, const std::string& name, start::Answers& to) {
  const std::string usual = edit::id_of(name, to.area);
  std::string id = usual;
  const auto is_taken = [&](const std::string& wanted) {
    return std::any_of(to.boards.begin(), to.boards.end(),
                       [&](const Board& one) { return one.id == wanted; });
  };
  for (int i = 2; is_taken(id); ++i) id = fmt::format("{}-{}", usual, i);
  to.boards.push_back({kind, std::move(id), name});
}

std::string usual_name(const BoardKind& kind, const std::string& area) {
  return fmt::format("{} {}", area, kind.called);
}

std::string unknown_kind(const std::string& wanted) {
  std::vector<std::string_view> ids = {no_kind};
  for (const BoardKind& kind : start::board_kinds()) ids.push_back(kind.id);
  const std::string_view near = diag::nearest(wanted, ids);
  return fmt::format("there is no kind of board \"{}\"; {}", wanted,
                     near.empty() ? fmt::format("known: {}", fmt::join(ids, ", "))
                                  : fmt::format("did you mean \"{}\"?", near));
}

/// "KIND=NAME"; what is wrong with it, or nothing.
std::string take_board(const std::string& words, start::Answers& to) {
  const std::size_t equals = std::min(words.find('='), words.size());
  const std::string id = words.substr(0, equals);
  std::string name = words.substr(std::min(equals + 1, words.size()));
  const BoardKind* kind = start::board_kind(id);
  if (!kind && id != no_kind) return unknown_kind(id);
  if (!kind && name.empty()) return "say what the board is called: other=NAME";
  if (name.empty()) name = usual_name(*kind, to.area);
  if (const std::string wrong = wrong_with_name(name); !wrong.empty())
    return fmt::format("\"{}\": {}", name, wrong);
  add_board(kind, name, to);
  return {};
}

void add_usual_boards(start::Answers& to) {
  for (const BoardKind& kind : start::board_kinds()) {
    if (kind.usual) add_board(&kind, usual_name(kind, to.area), to);
  }
}

/// Numbers of the kinds that are offered, as "1, 2, 4".
std::optional<std::vector<std::size_t>> chosen_of(const std::string& answer) {
  std::vector<std::size_t> chosen;
  for (std::size_t at = 0; at < answer.size();) {
    const std::size_t end = std::min(answer.find_first_of(", ", at), answer.size());
    const std::string word = answer.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    const bool is_number = word.size() < 3 && word.find_first_not_of("0123456789") == std::string::npos;
    const std::size_t number = is_number ? std::stoul(word) : 0;
    if (number < 1 || number > start::board_kinds().size()) return std::nullopt;
    if (std::find(chosen.begin(), chosen.end(), number - 1) == chosen.end()) chosen.push_back(number - 1);
  }
  return chosen;
}

/// Asks which boards there are and what they are called; false where the input ended.
bool ask_for_boards(start::Answers& to) {
  std::vector<std::string> usual;
  fmt::print("Boards that the law knows:\n");
  for (std::size_t i = 0; i < start::board_kinds().size(); ++i) {
    const BoardKind& kind = start::board_kinds()[i];
    fmt::print("  {} {}\n", i + 1, kind.called);
    if (kind.usual) usual.push_back(std::to_string(i + 1));
  }
  const auto numbers = ask({"Which of them, by their numbers", fmt::format("{}", fmt::join(usual, ", ")),
                            [](const std::string& answer) {
                              return chosen_of(answer)
                                         ? std::string()
                                         : fmt::format("write numbers from 1 to {}, with commas between them",
                                                       start::board_kinds().size());
                            }});
  if (!numbers) return false;
  const std::vector<std::size_t> chosen = chosen_of(*numbers).value_or(std::vector<std::size_t>());
  for (const std::size_t one : chosen) {
    const BoardKind& kind = start::board_kinds()[one];
    const auto name = ask({"What it is called", usual_name(kind, to.area), wrong_with_name});
    if (!name) return false;
    add_board(&kind, *name, to);
  }
  while (true) {
    const auto name =
        ask({"Another board that signs the protocol, by its name (empty: none)",
             {},
             [&](const std::string& answer) {
               if (answer.empty())
                 return to.boards.empty() ? std::string("a protocol needs a board") : std::string();
               return wrong_with_name(answer);
             }});
    if (!name) return false;
    if (name->empty()) return true;
    add_board(nullptr, *name, to);
  }
}

}  // namespace

bool Told::anything() const {
  return !area.empty() || !council.empty() || !boards.empty() || !colour.empty() || !address.empty() ||
         !contact.empty();
}

std::optional<start::Answers> answers_of(const Told& told, const dates::Date& today) {
  start::Answers made{told.area,
                      told.council,
                      told.colour.empty() ? std::string(usual_colour) : told.colour,
                      told.address,
                      as_contact(told.contact),
                      {},
                      today};
  std::vector<std::string> wrong;
  const auto judge = [&](std::string_view option, const std::string& problem) {
    if (!problem.empty()) wrong.push_back(fmt::format("{}: {}", option, problem));
  };
  judge("--area", made.area.empty() ? "say the name of the area" : wrong_with_area(made.area));
  judge("--council",
        made.council.empty() ? "say which council keeps the protocol" : wrong_with_name(made.council));
  judge("--colour", wrong_with_colour(made.colour));
  judge("--address", wrong_with_address(made.address));
  judge("--contact", wrong_with_contact(made.contact));
  for (const std::string& board : told.boards) judge("--board", take_board(board, made));
  if (told.boards.empty()) add_usual_boards(made);
  for (const std::string& one : wrong) fmt::print(stderr, "{}\n", one);
  return wrong.empty() ? std::optional(std::move(made)) : std::nullopt;
}

std::optional<start::Answers> asked(const dates::Date& today) {
  start::Answers made;
  made.today = today;
  struct Asked {
    Question question;
    std::string start::Answers::*to;
  };
  const auto ask_all = [&](const std::vector<Asked>& questions) {
    for (const Asked& one : questions) {
      const std::optional<std::string> answer = ask(one.question);
      if (!answer) return false;
      made.*one.to = *answer;
    }
    return true;
  };
  if (!ask_all({{{"Name of the area, such as a county", {}, wrong_with_area}, &start::Answers::area},
                {{"Council that keeps its protocol", {}, wrong_with_name}, &start::Answers::council}}) ||
      !ask_for_boards(made) ||
      !ask_all(
          {{{"Colour of the website", std::string(usual_colour), wrong_with_colour}, &start::Answers::colour},
           {{"Where it will be published, as https://… (empty: not known yet)", {}, wrong_with_address},
            &start::Answers::address},
           {{"Mailbox or page of the office that answers (empty: not known yet)", {}, wrong_with_contact},
            &start::Answers::contact}}))
    return std::nullopt;
  made.contact = as_contact(made.contact);
  return made;
}

}  // namespace concordat::cli
