// Repairs put words in the place of words and leave the lines as they are: a diff compares line by line.
#include "diag/repair.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

namespace concordat::diag {
namespace {

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view bytes) {
  Lines lines;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
    lines.push_back(bytes.substr(0, end));
    bytes.remove_prefix(end);
  }
  return lines;
}

/// Into a workbook nothing is written.
bool is_possible(const Repair& repair, const source::Tree& sources) {
  if (sources[repair.span.file].is_workbook()) return false;
  const std::string_view bytes = sources[repair.span.file].bytes;
  return repair.span.end <= bytes.size() && repair.words.find('\n') == std::string::npos &&
         repair.was.find('\n') == std::string::npos &&
         bytes.substr(repair.span.begin, repair.span.end - repair.span.begin) == repair.was;
}

RepairedFile repaired_file(FileIndex file, std::vector<const Repair*> repairs, std::string_view bytes) {
  std::stable_sort(repairs.begin(), repairs.end(),
                   [](const Repair* a, const Repair* b) { return a->span.begin < b->span.begin; });
  RepairedFile made{.file = file, .bytes = {}};
  std::size_t at = 0;
  for (const Repair* repair : repairs) {
    if (repair->span.begin < at) continue;
    made.bytes += bytes.substr(at, repair->span.begin - at);
    made.bytes += repair->words;
    at = repair->span.end;
    ++made.repairs;
  }
  made.bytes += bytes.substr(at);
  return made;
}

void print_line(std::string& out, char sign, std::string_view line) {
  out += sign;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

/// Lines around a change that help to find it.
constexpr std::size_t context = 3;

/// From the change at `first` on, all that are near to each other; gives the line behind them.
std::size_t add_hunk(std::string& out, const Lines& before, const Lines& after, std::size_t first) {
  std::size_t last = first;
  for (std::size_t i = first; i < before.size() && i <= last + 2 * context; ++i) {
    if (before[i] != after[i]) last = i;
  }
  const std::size_t begin = first - std::min(first, context);
  const std::size_t end = std::min(last + context + 1, before.size());
  out += fmt::format("@@ -{0},{1} +{0},{1} @@\n", begin + 1, end - begin);
  for (std::size_t i = begin; i < end;) {
    if (before[i] == after[i]) {
      print_line(out, ' ', before[i++]);
      continue;
    }
    std::size_t stop = i;
    while (stop < end && before[stop] != after[stop]) ++stop;
    for (std::size_t j = i; j < stop; ++j) print_line(out, '-', before[j]);
    for (std::size_t j = i; j < stop; ++j) print_line(out, '+', after[j]);
    i = stop;
  }
  return end;
}

}  // namespace

std::vector<RepairedFile> repaired(const std::vector<Diagnostic>& findings, const source::Tree& sources) {
  std::map<FileIndex, std::vector<const Repair*>> by_file;
  for (const Diagnostic& found : findings) {
    if (!found.waived.empty()) continue;
    for (const Repair& repair : found.repairs) {
      if (is_possible(repair, sources)) by_file[repair.span.file].push_back(&repair);
    }
  }
  std::vector<RepairedFile> files;
  for (auto& [file, repairs] : by_file)
    files.push_back(repaired_file(file, std::move(repairs), sources[file].bytes));
  return files;
}

std::string diff_of(const std::vector<RepairedFile>& files, const source::Tree& sources) {
  std::string out;
  for (const RepairedFile& file : files) {
    const source::File& source = sources[file.file];
    const Lines before = lines_of(source.bytes), after = lines_of(file.bytes);
    out += fmt::format("--- a/{0}\n+++ b/{0}\n", source.path);
    for (std::size_t i = 0; i < before.size();) {
      if (before[i] == after[i])
        ++i;
      else
        i = add_hunk(out, before, after, i);
    }
  }
  return out;
}

}  // namespace concordat::diag
