#pragma once

#include <map>
#include <string>

#include "cli/local_server.hpp"

namespace concordat::cli {

/// One build, as a browser sees it. It is made of what is in memory: nothing of the disk is served.
struct Preview {
  std::map<std::string, std::string> files;  ///< bytes by path
  std::string problems;                      ///< the report of the last build, empty where it was clean
  int build = 0;                             ///< its number, by which pages know that there is another
};

/// The answer for a path that begins with a slash: a file, or a page of the preview itself. HTML pages are
/// given the script that loads them again, and what is wrong.
Answer answer(const Preview& preview, const std::string& path);

}  // namespace concordat::cli
