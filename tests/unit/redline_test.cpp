#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "doc/build.hpp"
#include "markdown/clauses.hpp"
#include "markdown/parse.hpp"
#include "redline/align.hpp"
#include "redline/likeness.hpp"
#include "redline/tree.hpp"
#include "text/writer.hpp"

using namespace concordat;
using doc::Change;
using doc::Kind;
using doc::Node;

namespace {

Node parsed(const std::string& words) {
  diag::Sink sink;
  Node document = markdown::parse({0, words, 0, words.size()}, sink);
  markdown::gather_clauses(document, {markdown::Numbering::BySection, "4"}, sink);
  return document;
}

std::string as_text(const Node& tree) {
  return text::plain_text(tree);
}

std::string compared(const std::string& before, const std::string& after) {
  std::string made = as_text(redline::marked(parsed(before), parsed(after)));
  if (!made.empty() && made.back() == '\n') made.pop_back();
  return made;
}

/// Of what is unmarked, added and removed, how many characters that are no spaces.
std::size_t characters(const Node& node, Change change, Change above = Change::None) {
  const Change here = node.change == Change::None ? above : node.change;
  std::size_t count = 0;
  if (here == change && node.kind == Kind::Text)
    count += static_cast<std::size_t>(
        std::count_if(node.text.begin(), node.text.end(), [](char c) { return c != ' '; }));
  for (const Node& child : node.children) count += characters(child, change, here);
  return count;
}

}  // namespace

TEST_CASE("a redline marks the words that changed and no others") {
  CHECK(compared("The board meets in May.", "The board meets in June.") ==
        "The board meets in [removed: May][added: June].");
  CHECK(compared("One. Two words here. Three.", "One. Three.") == "One. [removed: Two words here. ]Three.");
  CHECK(compared("The board agrees.", "The board agrees.") == "The board agrees.");
  CHECK(compared("The “board” agrees\nhere.", "The \"board\" agrees here.") == "The \"board\" agrees here.");
  CHECK(compared("See [it](board:a).", "See [it](board:b).") == "See [removed: it][added: it].");
}

TEST_CASE("a sentence that was written anew is not told word by word") {
  const std::string made =
      compared("Chairs of all boards meet twice in each year to plan work.",
               "Nobody may spend money of another partner without written consent first.");
  CHECK(made.find("[removed: Chairs of all boards meet") != std::string::npos);
  CHECK(std::count(made.begin(), made.end(), '[') == 2);
}

TEST_CASE("a clause that was put in does not paint those behind it") {
  const std::string before = "4.1 The first clause.\n\n4.2 The second clause.\n\n4.3 The third clause.\n";
  const std::string after =
      "4.1 The first clause.\n\n4.2 Something quite new.\n\n4.3 The second clause.\n\n4.4 The third "
      "clause.\n";
  const Node made = redline::marked(parsed(before), parsed(after));
  REQUIRE(made.children.size() == 4);
  CHECK_FALSE(redline::has_changes(made.children[0]));
  CHECK(redline::has_changes(made.children[1]));
  CHECK_FALSE(redline::has_changes(made.children[2]));
  CHECK_FALSE(redline::has_changes(made.children[3]));
}

TEST_CASE("what stands elsewhere is moved") {
  const std::string before = "Alpha beta gamma.\n\nDelta epsilon zeta.\n\nEta theta iota.\n";
  const std::string after = "Delta epsilon zeta.\n\nEta theta iota.\n\nAlpha beta gamma.\n";
  CHECK(
      compared(before, after) ==
      "[removed: Alpha beta gamma.]\n\nDelta epsilon zeta.\n\nEta theta iota.\n\n[moved: Alpha beta gamma.]");
}

TEST_CASE("a clause with a key is the same wherever it stands and whatever it says") {
  const std::string before = "4.1 {#one} Old words about nothing.\n\n4.2 {#two} The chairs meet.\n";
  const std::string after = "4.1 {#two} The chairs meet.\n\n4.2 {#one} Wholly other text stands here.\n";
  const Node made = redline::marked(parsed(before), parsed(after));
  const auto moved = std::count_if(made.children.begin(), made.children.end(), [](const Node& clause) {
    return !clause.children.empty() && clause.children.front().change == Change::Moved;
  });
  CHECK(moved == 1);
}

TEST_CASE("rows are known by their key or first cell, columns by their head") {
  const std::string before =
      "| Board | Spring | Winter |\n|---|---|---|\n| HWB | Inform | Agree |\n| AB | Note | |\n";
  const std::string after =
      "| Board | Spring | Summer | Winter |\n|---|---|---|---|\n| AB | Note | | |\n| HWB | Agree | Note | "
      "Agree |\n";
  const Node made = redline::marked(parsed(before), parsed(after)).children.front();
  REQUIRE(made.kind == Kind::Table);
  const Node& head = made.children.front();
  REQUIRE(head.children.size() == 4);
  CHECK(head.children[2].change == Change::Added);
  CHECK(head.children[1].change == Change::None);
  const auto row = std::find_if(made.children.begin() + 1, made.children.end(), [](const Node& one) {
    return one.children.front().children.front().text == "HWB" && one.change != Change::Removed &&
           one.children.front().change != Change::Removed;
  });
  REQUIRE(row != made.children.end());
  const bool moved = row->change == Change::Moved;
  CHECK((moved || row->children[1].change == Change::Changed));
}

namespace {

/// Texts and edits of them, made up from a seed.
class MadeUp {
 public:
  explicit MadeUp(unsigned seed) : random_(seed) {}

  std::string document() {
    std::string text;
    for (int i = 0, n = number(1, 7); i < n; ++i) text += block();
    return text;
  }

  std::string edited(const std::string& text) {
    std::vector<std::string> blocks = split(text);
    for (int i = 0, n = number(1, 3); i < n && !blocks.empty(); ++i) {
      const auto at = static_cast<std::size_t>(number(0, static_cast<int>(blocks.size()) - 1));
      switch (number(0, 4)) {
        case 0:
          blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(at));
          break;
        case 1:
          blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(at), block());
          break;
        case 2:
          std::swap(blocks[at],
                    blocks[static_cast<std::size_t>(number(0, static_cast<int>(blocks.size()) - 1))]);
          break;
        default:
          change_word(blocks[at]);
      }
    }
    std::string all;
    for (const std::string& one : blocks) all += one;
    return all;
  }

 private:
  int number(int from, int to) { return std::uniform_int_distribution<int>(from, to)(random_); }

  std::string word() {
    static const char* words[] = {"board", "council", "meets", "agrees", "report", "the",   "of",
                                  "year",  "plan",    "chair", "with",   "all",    "notes", "adults"};
    const std::string plain = words[number(0, 13)];
    const int how = number(0, 23);
    return how == 0 ? "*" + plain + " and " + plain + "*" : how == 1 ? "[" + plain + "](board:a)" : plain;
  }

  std::string sentence() {
    std::string made = "The";
    for (int i = 0, n = number(2, 9); i < n; ++i) made += " " + word();
    return made + ".";
  }

  std::string block() {
    switch (number(0, 3)) {
      case 0:
        return "- " + sentence() + "\n- " + sentence() + "\n\n<!-- -->\n\n";
      case 1:
        return "| " + word() + " | " + word() + " |\n|---|---|\n| " + word() + " | " + sentence() + " |\n\n";
      default:
        return sentence() + " " + sentence() + "\n\n";
    }
  }

  static std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> blocks;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = text.find("\n\n", begin) + 2;
      blocks.push_back(text.substr(begin, end - begin));
      begin = end;
    }
    return blocks;
  }

  void change_word(std::string& block) {
    const std::size_t at =
        block.find(' ', static_cast<std::size_t>(number(0, static_cast<int>(block.size()) / 2)));
    if (at != std::string::npos && at + 1 < block.size() && block[at + 1] >= 'a' && block[at + 1] <= 'z')
      block.insert(at, " " + word());
  }

  std::mt19937 random_;
};

/// With the rows of tables in groups, as views have them: the same for the same rows.
Node grouped(Node tree) {
  for (Node& block : tree.children) {
    if (block.kind != Kind::Table) {
      block = grouped(std::move(block));
      continue;
    }
    std::vector<Node> rows = doc::nodes(block.children.front());
    for (std::size_t i = 1; i < block.children.size(); ++i) {
      Node group{.kind = Kind::RowGroup, .text = i % 2 == 0 ? "Even" : as_text(block.children[i])};
      group.text.resize(std::min<std::size_t>(group.text.size(), 12));
      group.children.push_back(block.children[i]);
      rows.push_back(std::move(group));
    }
    block.children = std::move(rows);
  }
  return tree;
}

/// What a reader compares: the words of a tree, with one space for each run.
std::string words(const Node& tree) {
  return redline::normal(as_text(tree));
}

}  // namespace

namespace {

void check_made_up(unsigned from, unsigned to) {
  for (unsigned seed = from; seed < to; ++seed) {
    MadeUp made(seed);
    const std::string before = made.document(), after = made.edited(before);
    const bool in_groups = seed % 2 == 0;
    const Node old_tree = in_groups ? grouped(parsed(before)) : parsed(before);
    const Node new_tree = in_groups ? grouped(parsed(after)) : parsed(after);
    const Node marked = redline::marked(old_tree, new_tree);
    const Node swapped = redline::marked(new_tree, old_tree);
    INFO("seed " << seed << "\n--- before\n"
                 << before << "--- after\n"
                 << after << "--- marked\n"
                 << as_text(marked));
    REQUIRE(words(redline::accepted(marked)) == words(new_tree));
    REQUIRE(words(redline::rejected(marked)) == words(old_tree));
    REQUIRE(words(redline::accepted(swapped)) == words(old_tree));
    REQUIRE(words(redline::rejected(swapped)) == words(new_tree));
    REQUIRE_FALSE(redline::has_changes(redline::marked(old_tree, old_tree)));
    REQUIRE(redline::has_changes(marked) == (redline::hash_of(old_tree) != redline::hash_of(new_tree)));
  }
}

}  // namespace

TEST_CASE("accepting gives the new text and rejecting the old, for made-up edits") {
  check_made_up(0, 1000);
}

TEST_CASE("and for many more", "[long]") {
  check_made_up(1000, 10000);
}

TEST_CASE("texts with nothing in common, and with everything, are compared in time", "[long]") {
  std::string same, one, other;
  for (int i = 0; i < 10000; ++i) {
    same += "The boards agree.\n\n";
    one += "One" + std::to_string(i) + " two" + std::to_string(i) + ".\n\n";
    other += "Uno" + std::to_string(i) + " due" + std::to_string(i) + ".\n\n";
  }
  CHECK(characters(redline::marked(parsed(same), parsed(same + "More.\n")), Change::Added) == 5);
  CHECK(redline::has_changes(redline::marked(parsed(one), parsed(other))));
  std::string long_one, long_other;
  for (int i = 0; i < 20000; ++i) {
    long_one += "a" + std::to_string(i) + (i % 100 == 99 ? "\n" : " ");
    long_other += "b" + std::to_string(i) + (i % 100 == 99 ? "\n" : " ");
  }
  CHECK(redline::has_changes(redline::marked(parsed(long_one), parsed(long_other))));
}
