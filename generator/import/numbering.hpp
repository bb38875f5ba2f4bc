#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "import/package.hpp"
#include "import/styles.hpp"

namespace concordat::importing {

inline constexpr int levels = 9;  ///< that a list of a Word file can have

/// How a level counts, as far as Concordat can tell it apart.
enum class Count { Bullet, Decimal, Alpha, Roman, Other };

/// The number before a paragraph, as Word shows it.
struct Label {
  std::string text = {};  ///< "4.3", "(a)"; of a bullet "•"; empty where there is none
  int level = 0;
  Count count = Count::Other;
  unsigned ordinal = 0;   ///< of its own level
  std::string list = {};  ///< which list of the file it belongs to
  bool typed = false;     ///< it stands in the words of the paragraph

  bool is_there() const { return !text.empty(); }
};

/// Counts the paragraphs of a Word file as Word does: to be asked for each numbered paragraph, in order.
class Numbering {
 public:
  Numbering(const Part& part, const Styles& styles);

  /// The label of the next paragraph, whose style is `style`; none where it is not numbered. `doubt` says
  /// what is odd.
  Label next(const NumberingRef& own, const std::string& style, std::string& doubt);

 private:
  struct Level {
    unsigned start = 1;
    std::string format = "decimal";
    std::string text = {};
    bool legal = false;               ///< all numbers of the label are decimal
    std::optional<int> restart = {};  ///< after which level, from 1; 0: never
    std::string style = {};           ///< of the paragraphs that have this level
  };
  using Levels = std::array<Level, levels>;
  struct List {
    std::string abstract = {};
    std::map<int, unsigned> starts = {};
    std::map<int, Level> overrides = {};
  };
  using Counters = std::array<std::optional<unsigned>, levels>;

  void read(const Part& part);
  static void read_level(const pugi::xml_node& node, Level& level);
  Levels levels_of(const List& list) const;
  /// The place that a paragraph has by itself or by its style; nothing where it has none.
  std::optional<std::pair<std::string, int>> place(const NumberingRef& own, const std::string& style) const;
  void count(const std::string& id, const List& list, const Levels& of, int level);

  const Styles& styles_;
  std::map<std::string, Levels> abstract_;
  std::map<std::string, std::string> linked_;  ///< a list of a style that stands for another: its style
  std::map<std::string, List> lists_;
  std::map<std::string, Counters> counters_;
  std::map<std::string, std::set<int>> started_;  ///< levels of lists whose own start was used
};

/// A number as a level of that format shows it: "iv", "27th", "aa". Decimal where the format is not known.
std::string number_as(unsigned number, const std::string& format);

}  // namespace concordat::importing
