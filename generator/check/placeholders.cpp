// What "init" copied, and nobody has made their own: the name of the example's area, and its addresses.
#include <fmt/format.h>

#include <algorithm>

#include "check/rules.hpp"
#include "check/wording.hpp"

namespace concordat::check {

/// The name of the area of templates/example/, built in with it.
extern const std::string_view example_name;

namespace {

/// An address that is kept for examples, and leads nowhere.
constexpr std::string_view example_host = "example.org";

/// Where the words stand in the file, outside its remarks; npos where nowhere.
std::size_t find_used(const source::File& file, std::string_view words) {
  const std::string_view bytes = file.bytes;
  const bool has_remarks = file.path.ends_with(".toml");
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view line = bytes.substr(begin, end - begin);
    const std::size_t first = line.find_first_not_of(" \t");
    const bool is_remark = has_remarks && first != std::string_view::npos && line[first] == '#';
    const std::size_t at = is_remark ? std::string_view::npos : find_whole(line, words);
    if (at != std::string_view::npos) return begin + at;
    begin = end + 1;
  }
  return std::string_view::npos;
}

void look_for(const OfSite& subject, std::string_view words, std::string_view hint, Findings& findings) {
  for (std::size_t i = 0; i < subject.sources.files.size(); ++i) {
    const source::File& file = subject.sources.files[i];
    const std::size_t at = file.usable ? find_used(file, words) : std::string_view::npos;
    if (at == std::string_view::npos) continue;
    const auto begin = static_cast<std::uint32_t>(at);
    findings.add({static_cast<FileIndex>(i), begin, begin + static_cast<std::uint32_t>(words.size())},
                 fmt::format("\"{}\" is of the example that init copied", words), std::string(hint));
  }
}

}  // namespace

void placeholder_left(const OfSite& subject, Findings& findings) {
  const std::vector<model::Area>& areas = subject.corpus().areas;
  const bool is_example = std::any_of(areas.begin(), areas.end(),
                                      [](const model::Area& area) { return area.name == example_name; });
  const bool all_read =
      std::all_of(areas.begin(), areas.end(), [](const model::Area& area) { return area.read; });
  if (is_example || areas.empty() || !all_read) return;
  look_for(subject, example_name, "write the name of your own area", findings);
  look_for(subject, example_host, "write your own address; readers would be led to nowhere", findings);
}

}  // namespace concordat::check
