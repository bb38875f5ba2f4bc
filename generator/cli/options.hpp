#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "cli/progress.hpp"
#include "dates/date.hpp"

namespace concordat::cli {

/// What only the machine knows. `main` asks for it once, so that nothing else does.
struct Machine {
  dates::Date today;
  unsigned threads = 1;
  std::string assets;     ///< folder of the compiled style sheet
  std::string engine;     ///< engine.mjs
  std::string templates;  ///< folder
  std::string pages;      ///< of rules: folder
  std::string cache;      ///< folder for what is kept between runs; empty where the user has none
  Watched watched = Watched::No;
  bool can_ask = false;                       ///< somebody sits at a terminal
  std::vector<std::string> environment = {};  ///< the user's own, as NAME=value, for programs that are theirs
};

/// What the value of an option is: for help, and for shells that complete it.
enum class Takes { Text, File, Folder, Edition };

/// One option of a command, as data.
struct Option {
  /// Where its value goes; the type says what may be written. A flag takes no value, a list may be given
  /// again, and a date is a full day.
  using Value = std::variant<bool*, unsigned*, std::optional<std::uint16_t>*, std::string*,
                             std::vector<std::string>*, dates::Date*>;

  std::string name;  ///< "--content"; without dashes it is positional: "folder"
  Value value;
  std::string help;
  bool shows_default = false;
  bool required = false;
  std::optional<std::pair<int, int>> range = {};  ///< smallest and largest number that is allowed
  std::vector<std::string> choices = {};          ///< the only values that are allowed; empty: any
  Takes takes = Takes::Text;                      ///< of texts that are not a choice
};

bool is_positional(const Option& option);
/// What stands for its value in help: "FOLDER", "DAY"; empty for a flag.
std::string_view value_word(const Option& option);

/// Several lists of options as one.
std::vector<Option> joined(std::initializer_list<std::vector<Option>> lists);

// Parts that several commands share, and the options that fill them in.

/// Which content, and how its diagnostics are printed.
struct ContentOptions {
  std::string folder = "content";
  dates::Date as_of;    ///< a full date
  unsigned jobs = 1;    ///< threads
  bool strict = false;  ///< warnings count as errors
  bool stats = false;   ///< print how long each stage took
  bool json = false;    ///< diagnostics as JSON
  bool quiet = false;   ///< nothing but the result, warnings and errors

  explicit ContentOptions(const Machine& machine) : as_of(machine.today), jobs(machine.threads) {}
};
std::vector<Option> content_options(ContentOptions& content);

/// What a site is made from besides its content, and where it goes.
struct SiteOptions {
  std::string templates;
  std::string assets;  ///< folder with site.css
  std::string out = "site-out";
  std::string cache;      ///< folder for what is kept between runs; empty: none
  bool no_cache = false;  ///< keep nothing, and use nothing that was kept
  bool drafts = false;    ///< tell readers of every edition what the check found, as for a draft

  explicit SiteOptions(const Machine& machine)
      : templates(machine.templates), assets(machine.assets), cache(machine.cache) {}
  std::string cache_folder() const { return no_cache ? std::string() : cache; }
};
std::vector<Option> site_options(SiteOptions& site);

/// The programs that make papers.
struct EngineOptions {
  std::string script;  ///< engine.mjs
  std::string typst;   ///< path of the official typst command; empty: the script

  explicit EngineOptions(const Machine& machine) : script(machine.engine) {}
};
std::vector<Option> engine_options(EngineOptions& engine);

// Single options, for commands that have only some of a part.

Option content_folder_option(ContentOptions& content);
/// The edition that a command is about, as its first word.
Option edition_option(std::string& edition);
Option quiet_option(ContentOptions& content);
Option jobs_option(ContentOptions& content);
Option as_of_option(ContentOptions& content);
Option drafts_option(SiteOptions& site);
Option json_option(ContentOptions& content);
Option templates_option(std::string& folder);

}  // namespace concordat::cli
