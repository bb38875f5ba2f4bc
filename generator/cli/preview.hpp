#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/local_server.hpp"
#include "cli/made_site.hpp"

namespace concordat::cli {

/// What the check found, as a preview lists it.
struct Finding {
  std::string source;     ///< file of the content, below its folder; empty: it is in none
  std::string place;      ///< "content/northshire/area.toml:3:7"
  std::string_view kind;  ///< "error", "warning"
  std::string code;
  std::string message;
  std::string hint;
  std::string detail;
};

/// The errors and warnings among these; what is waived is none.
std::vector<Finding> findings_of(const std::vector<diag::Diagnostic>& diagnostics,
                                 const source::Tree& sources);

/// The last build, as a browser sees it. It is made of what is in memory: nothing of the disk is served.
struct Preview {
  std::shared_ptr<const MadeSite> site = std::make_shared<MadeSite>();  ///< the last good one
  std::vector<Finding> findings;
  std::vector<std::string> changed;  ///< files of the content that the build was made for, below its folder
  bool failed = false;               ///< there are errors, and the site is from before
  int build = 0;                     ///< its number, by which pages know that there is another
  int program = 0;                   ///< the number of the process: another one counts builds anew
};

/// A build, as an address names it that waits for the next: "/-/version/PROGRAM/BUILD".
struct Version {
  int program = 0;
  int build = 0;
};

/// The build that an address names; nothing where it is another address.
std::optional<Version> version_in(std::string_view path);

/// The answer for a path that begins with a slash: a file, or a page of the preview itself. HTML pages are
/// given the drawer of the preview.
Answer answer(const Preview& preview, const std::string& path);

/// A page of the preview's own, with its drawer. `body` is HTML.
std::string own_page(const Preview& preview, std::string_view title, std::string_view body);

/// What a browser is told that a file is, by the ending of its name.
std::string_view type_of(std::string_view path);

}  // namespace concordat::cli
