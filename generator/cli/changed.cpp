// What somebody is working on, as far as the files tell.
#include "cli/changed.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "tables/content.hpp"

namespace concordat::cli {
namespace {

// Where the times of a stamp stand: seconds and nanoseconds of the last change of the content.
constexpr std::size_t seconds = 3;
constexpr std::size_t nanoseconds = 4;

/// Empty where the path is not below the folder.
std::string below(const std::string& folder, const std::string& path) {
  const std::string start = (std::filesystem::path(folder) / "").string();
  return path.starts_with(start) ? path.substr(start.size()) : std::string();
}

}  // namespace

std::vector<std::string> changed_below(const std::string& folder, const Stamps& before, const Stamps& now) {
  std::vector<std::string> changed;
  for (const auto& [path, stamp] : now) {
    const auto known = before.find(path);
    std::string name = below(folder, path);
    if (tables::is_content(name) && (known == before.end() || known->second != stamp))
      changed.push_back(std::move(name));
  }
  return changed;
}

std::string saved_last(const std::string& folder, const Stamps& stamps) {
  constexpr std::int64_t one_copy = 60;
  using Time = std::pair<std::int64_t, std::int64_t>;
  std::string last;
  Time newest{};
  Time oldest{};
  for (const auto& [path, stamp] : stamps) {
    const std::string name = below(folder, path);
    if (!tables::is_content(name)) continue;
    const Time saved{stamp[seconds], stamp[nanoseconds]};
    oldest = last.empty() ? saved : std::min(oldest, saved);
    if (!last.empty() && saved <= newest) continue;
    newest = saved;
    last = name;
  }
  return newest.first - oldest.first < one_copy ? std::string() : last;
}

}  // namespace concordat::cli
