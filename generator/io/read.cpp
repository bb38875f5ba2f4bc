// Reads the source folder. The one place that turns the file system into bytes; what is wrong with a file is
// reported here once, so that the parsers need only deal with clean UTF-8 text.
#include "io/read.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "io/entries.hpp"
#include "io/publish.hpp"

namespace concordat::io {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_file = 4 * 1024 * 1024;
constexpr std::size_t max_line = 64 * 1024;
constexpr std::size_t no_limit = static_cast<std::size_t>(-1);

// The offset of the first byte that is not valid UTF-8, or npos. Overlong forms and surrogates are not valid.
std::size_t invalid_utf8(std::string_view s) {
  for (std::size_t i = 0; i < s.size();) {
    auto byte = [&](std::size_t k) { return static_cast<unsigned char>(s[k]); };
    unsigned char c = byte(i);
    if (c < 0x80) {
      ++i;
      continue;
    }
    std::size_t length = c >= 0xc2 && c <= 0xdf ? 2 : (c & 0xf0) == 0xe0 ? 3 : c >= 0xf0 && c <= 0xf4 ? 4 : 0;
    if (length == 0 || i + length > s.size()) return i;
    for (std::size_t k = 1; k < length; ++k) {
      if ((byte(i + k) & 0xc0) != 0x80) return i;
    }
    unsigned char second = byte(i + 1);
    if ((c == 0xe0 && second < 0xa0) || (c == 0xed && second > 0x9f) || (c == 0xf0 && second < 0x90) ||
        (c == 0xf4 && second > 0x8f)) {
      return i;
    }
    i += length;
  }
  return std::string_view::npos;
}

// What a byte over 0x7f stands for in Windows-1252; a byte that is none there is a sign of its own in
// Latin-1.
std::string as_windows(unsigned char byte) {
  static constexpr std::array<std::string_view, 32> signs = {
      "€", "",  "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "", "Ž", "",
      "",  "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "", "ž", "Ÿ"};
  if (byte < 0xa0) return std::string(signs[byte - 0x80]);
  return {static_cast<char>(0xc0 | (byte >> 6)), static_cast<char>(0x80 | (byte & 0x3f))};
}

Span at(FileIndex file, std::size_t offset, std::size_t length = 1) {
  return {file, static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(offset + length)};
}

// At most a little more than `limit` bytes, which is enough to see that a file is too large. False, with
// errno, where the file cannot be read, and where it is none: a pipe or a device might never end, and opening
// one may already wait for ever.
bool read_bytes(const fs::path& path, std::size_t limit, std::string& bytes) {
  const int in = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (in < 0) return false;
  struct stat found {};
  int problem = ::fstat(in, &found) != 0 ? errno : S_ISREG(found.st_mode) ? 0 : EINVAL;
  char buffer[65536];
  while (problem == 0 && bytes.size() <= limit) {
    const ssize_t n = ::read(in, buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) problem = errno;
    if (n <= 0) break;
    bytes.append(buffer, static_cast<std::size_t>(n));
  }
  ::close(in);
  errno = problem;
  return problem == 0;
}

/// A site that was published inside the folder that is read.
bool is_site(const fs::path& folder) {
  std::string head;
  constexpr std::size_t enough = 64;
  return read_bytes(folder / manifest_name, enough, head) &&
         head.find("\"generator\": \"Concordat ") != std::string::npos;
}

/// What people put beside their files to say what they are; the protocol has no part of this name.
bool is_readme(const fs::path& name) {
  const std::string stem = name.stem().string();
  return stem.size() == 6 && ::strcasecmp(stem.c_str(), "readme") == 0;
}

/// Spreadsheet programs put "~$tables.xlsx" beside a file that is open.
bool is_hidden(const fs::path& name) {
  return name.string().front() == '.' || name.string().starts_with("~$");
}

bool is_archive(std::string_view path) {
  return path.ends_with(".xlsx");
}

struct Wanted {
  const fs::path& root;
  const Wants& wants;
  OtherFiles others;
};

/// Reports what is not read and somebody might miss.
void report_passed_over(const Wanted& wanted, const Entry& entry, diag::Sink& sink) {
  const bool reports = wanted.others == OtherFiles::Report;
  std::error_code error;
  if (entry.type == fs::file_type::symlink) {
    // What the protocol would lack without a word is an error; a picture or a note beside it is not.
    const bool missed =
        reports && (fs::is_directory(wanted.root / entry.path, error) || wanted.wants(entry.path));
    sink.add(missed ? diag::Code::FileLinked : diag::Code::FilePassedOver, {},
             fmt::format("\"{}\" is a link, and links are not followed", entry.path),
             missed ? "put the file or folder itself in its place" : "");
  } else if (!entry.is_file()) {
    sink.add(diag::Code::FilePassedOver, {},
             fmt::format("\"{}\" is a pipe, a socket or a device, and only files are read", entry.path));
  } else if (reports) {
    sink.add(
        diag::Code::FilePassedOver, {},
        fmt::format("\"{}\" is {}", entry.path,
                    is_readme(entry.path) ? "not part of the protocol" : "not a file that is read here"));
  }
}

/// The paths of the files that are read, sorted.
std::vector<std::string> list(const Wanted& wanted, diag::Sink& sink) {
  const bool content = wanted.others == OtherFiles::Report;
  std::error_code error;
  const std::vector<Entry> entries = entries_below(wanted.root, error, [&](const Entry& folder) {
    return is_hidden(fs::path(folder.path).filename()) || is_site(wanted.root / folder.path);
  });
  if (error) {
    sink.add(diag::Code::FileUnreadable, {},
             fmt::format("cannot read {}\"{}\": {}", entries.empty() ? "the folder " : "all of ",
                         wanted.root.string(), error.message()),
             content ? "name the folder that holds the files, or make one with \"concordat init\""
                     : "name the folder that holds the files");
  }
  std::vector<std::string> paths;
  for (const Entry& entry : entries) {
    const fs::path name = fs::path(entry.path).filename();
    if (entry.is_folder() || is_hidden(name)) continue;
    if (entry.is_file() && wanted.wants(entry.path) && !is_readme(name)) {
      paths.push_back(entry.path);
    } else {
      report_passed_over(wanted, entry, sink);
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// At most a little more than `limit` bytes of each.
source::Tree read_all(const fs::path& root, const Wants& wants, OtherFiles others, std::size_t limit,
                      diag::Sink& sink) {
  source::Tree tree;
  tree.root = root.generic_string();
  while (tree.root.size() > 1 && tree.root.back() == '/') tree.root.pop_back();
  for (std::string& path : list({root, wants, others}, sink)) {
    auto index = static_cast<FileIndex>(tree.files.size());
    source::File& file = tree.files.emplace_back();
    file.path = std::move(path);
    file.usable = read_bytes(root / file.path, limit, file.bytes);
    if (file.usable) continue;
    file.bytes.clear();
    sink.add(diag::Code::FileUnreadable, at(index, 0),
             fmt::format("cannot read the file: {}", std::strerror(errno)));
  }
  return tree;
}

}  // namespace

namespace {

bool is_small_enough(std::string_view bytes, FileIndex file, diag::Sink& sink) {
  if (bytes.size() <= max_file) return true;
  sink.add(diag::Code::FileTooLarge, at(file, 0),
           fmt::format("the file is larger than {} MiB", max_file >> 20));
  return false;
}

}  // namespace

bool inspect(std::string_view bytes, FileIndex file, diag::Sink& sink) {
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    sink.add(diag::Code::FileEmpty, at(file, 0, 0), "the file is empty",
             "write its content, or remove the file");
    return false;
  }
  if (!is_small_enough(bytes, file, sink)) return false;
  if (std::size_t nul = bytes.find('\0'); nul != std::string_view::npos) {
    const bool wide = bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff");
    sink.add(diag::Code::FileBinary, at(file, nul),
             wide ? "the file is UTF-16, not UTF-8" : "the file holds a NUL byte, so it is not text",
             wide ? "save the file as UTF-8, a spreadsheet as \"CSV UTF-8\"; in some programs \"Unicode\" is "
                    "the other"
                  : "save it as plain text in UTF-8; a document of a word processor or a picture has no "
                    "place here");
    return false;
  }
  if (std::size_t bad = invalid_utf8(bytes); bad != std::string_view::npos) {
    sink.add(
        diag::Code::FileEncoding, at(file, bad),
        fmt::format("byte 0x{:02x} is not valid UTF-8", static_cast<unsigned char>(bytes[bad])),
        fmt::format(
            "save the file as UTF-8, a spreadsheet as \"CSV UTF-8\"; if it was saved on Windows, the byte "
            "stands for \"{}\"",
            as_windows(static_cast<unsigned char>(bytes[bad]))));
    return false;
  }
  for (std::size_t begin = 0; begin < bytes.size();) {
    std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    if (end - begin > max_line) {
      sink.add(diag::Code::FileTooLarge, at(file, begin + max_line),
               fmt::format("a line of {} bytes; the longest that is read is {}", end - begin, max_line));
      return false;
    }
    begin = end + 1;
  }
  return true;
}

Wants ends_in(std::vector<std::string_view> endings) {
  return [endings = std::move(endings)](std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view e) { return name.size() > e.size() && name.ends_with(e); });
  };
}

source::Tree read_tree(const fs::path& root, const std::vector<std::string_view>& endings, OtherFiles others,
                       diag::Sink& sink) {
  return read_tree(root, ends_in(endings), others, sink);
}

source::Tree read_tree(const fs::path& root, const Wants& wants, OtherFiles others, diag::Sink& sink) {
  source::Tree tree = read_all(root, wants, others, max_file, sink);
  for (FileIndex index = 0; index < tree.files.size(); ++index) {
    source::File& file = tree.files[index];
    if (!file.usable) continue;
    if (is_archive(file.path)) {
      file.usable = is_small_enough(file.bytes, index, sink);
      continue;
    }
    if (file.bytes.compare(0, 3, "\xef\xbb\xbf") == 0)
      file.bytes.erase(0, 3);  // a byte order mark says nothing
    file.usable = inspect(file.bytes, index, sink);
  }
  return tree;
}

source::Tree read_assets(const fs::path& root, std::string_view ending, diag::Sink& sink) {
  return read_all(root, ends_in({ending}), OtherFiles::Ignore, no_limit, sink);
}

std::string read_if_there(const fs::path& path) {
  std::string bytes;
  if (!read_bytes(path, no_limit, bytes)) bytes.clear();
  return bytes;
}

}  // namespace concordat::io
