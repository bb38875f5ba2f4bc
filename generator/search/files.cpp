// The files of the search: small enough that a query reads a few of them, each named by a number.
#include "search/files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "json/writer.hpp"
#include "threads/parallel.hpp"

namespace concordat::search {
namespace {

constexpr std::size_t part_bytes = 6144;

void add_number(std::string& out, std::size_t number) {
  while (number >= 0x80) {
    out += static_cast<char>((number & 0x7F) | 0x80);
    number >>= 7;
  }
  out += static_cast<char>(number);
}

void add_term(std::string& out, const Term& term) {
  add_number(out, term.word.size());
  out += term.word;
  std::vector<Posting> kept = term.postings;
  if (kept.size() > most_postings) {
    std::stable_sort(kept.begin(), kept.end(),
                     [](const Posting& a, const Posting& b) { return a.impact > b.impact; });
    kept.resize(most_postings);
    std::sort(kept.begin(), kept.end(),
              [](const Posting& a, const Posting& b) { return a.record < b.record; });
  }
  add_number(out, kept.size());
  std::uint32_t last = 0;
  for (const Posting& posting : kept) {
    add_number(out, posting.record - last);
    out += static_cast<char>(posting.impact);
    out += static_cast<char>(posting.flags);
    last = posting.record;
  }
}

/// The words of an index in parts, and the first word of each as far as tells it from the last of the part
/// before.
struct Parts {
  std::vector<std::string> bytes;
  std::vector<std::string> firsts;
};

Parts parts_of(const Index& index) {
  Parts parts;
  std::string_view last;
  std::string bytes;
  for (const Term& term : index) {
    bytes.clear();
    add_term(bytes, term);
    if (parts.bytes.empty() || parts.bytes.back().size() + bytes.size() > part_bytes) {
      const auto differs = std::mismatch(last.begin(), last.end(), term.word.begin(), term.word.end()).first;
      const auto length = static_cast<std::size_t>(differs - last.begin()) + 1;
      parts.firsts.push_back(parts.bytes.empty() ? std::string() : term.word.substr(0, length));
      parts.bytes.emplace_back();
    }
    parts.bytes.back() += bytes;
    last = term.word;
  }
  return parts;
}

struct Choice {
  std::string_view id;
  std::string name;
};

void add_boards(json::Writer& out, const std::vector<Choice>& boards) {
  out.begin_array("boards");
  for (const Choice& board : boards) {
    out.begin_object();
    out.member("id", board.id);
    out.member("name", board.name);
    out.end_object();
  }
  out.end_array();
}

template <class List>
void add_strings(json::Writer& out, std::string_view key, const List& list) {
  out.begin_array(key);
  for (const auto& one : list) out.value(one);
  out.end_array();
}

/// As one text: a list of thousands of words would be half white space.
template <class List>
void add_words(json::Writer& out, std::string_view key, const List& words) {
  out.member(key, fmt::format("{}", fmt::join(words, " ")));
}

struct IndexFolder {
  std::string path;
  std::size_t records = 0;
  std::vector<Choice> boards = {};
};

void write_index(const Index& index, const IndexFolder& folder, io::Output& to) {
  Parts parts = parts_of(index);
  json::Writer directory;
  directory.begin_object();
  directory.member("records", static_cast<int>(folder.records));
  directory.member("records_a_file", static_cast<int>(records_a_file));
  add_words(directory, "common", common_words());
  add_strings(directory, "kinds", kind_names);
  if (!folder.boards.empty()) add_boards(directory, folder.boards);
  add_words(directory, "words", parts.firsts);
  directory.end_object();
  to.add({folder.path + "directory.json", directory.take()});
  for (std::size_t i = 0; i < parts.bytes.size(); ++i)
    to.add({fmt::format("{}{}.words", folder.path, i), std::move(parts.bytes[i])});
}

/// Tabs and line feeds separate; neither stands in a value.
void add_value(std::string& out, std::string_view value) {
  for (const char c : value) out += c == '\t' || c == '\n' ? ' ' : c;
}

/// The beginning of a text, to the end of a word.
std::string_view opening(std::string_view words) {
  constexpr std::size_t most = 260;
  if (words.size() <= most) return words;
  const std::size_t space = words.rfind(' ', most);
  return words.substr(0, space == std::string_view::npos ? 0 : space);
}

void write_records(const std::vector<Group>& groups, io::Output& to) {
  std::string out;
  std::size_t number = 0;
  const auto end_file = [&] {
    const std::size_t file = (number - 1) / records_a_file;
    if (!out.empty()) to.add({fmt::format("search/data/records/{}.tsv", file), std::exchange(out, {})});
  };
  for (const Group& group : groups) {
    for (const Record& record : group.records) {
      if (number % records_a_file == 0) end_file();
      ++number;
      const std::string_view shown = opening(record.words);
      for (const std::string_view value :
           {std::string_view(record.url), std::string_view(record.title),
            kind_words[static_cast<std::size_t>(record.kind)], std::string_view(record.place)}) {
        add_value(out, value);
        out += '\t';
      }
      add_value(out, shown);
      if (shown.size() < record.words.size()) out += " …";
      out += '\n';
    }
  }
  end_file();
}

std::vector<Choice> boards_of(const model::Area& area) {
  std::vector<Choice> boards;
  for (const model::AreaBody& body : area.bodies) boards.push_back({body.id, body.name});
  return boards;
}

}  // namespace

void write(const Catalogue& catalogue, unsigned jobs, io::Output& to) {
  std::size_t records = 0;
  for (const Group& group : catalogue.groups) records += group.records.size();
  threads::parallel_for(catalogue.groups.size() + 2, jobs, [&](std::size_t i) {
    if (i == 0) return write_index(catalogue.all, {"search/data/all/", records}, to);
    if (i == 1) return write_records(catalogue.groups, to);
    const Group& group = catalogue.groups[i - 2];
    if (!group.area) return;
    write_index(
        index_of({&catalogue.words[i - 2], 1}),
        {"search/data/areas/" + group.area->id.value + "/", group.records.size(), boards_of(*group.area)},
        to);
  });
}

}  // namespace concordat::search
