// The only file that knows libzip.
#include "office/zip.hpp"

#include <zip.h>

#include <memory>

namespace concordat::office {
namespace {

constexpr zip_uint16_t first_day = (1 << 5) | 1;  // 1 January 1980, the first day that an archive can name

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_source_t, FreeSource>;

bool same_time(zip_t* archive, zip_int64_t index) {
  return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, first_day, 0) == 0;
}

bool add(zip_t* archive, const io::OutputFile& file) {
  zip_source_t* bytes = zip_source_buffer(archive, file.bytes.data(), file.bytes.size(), 0);
  if (!bytes) return false;
  zip_int64_t index = zip_file_add(archive, file.path.c_str(), bytes, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(bytes);
    return false;
  }
  return same_time(archive, index);
}

bool write(zip_source_t* to, const std::vector<io::OutputFile>& files) {
  zip_source_keep(to);  // closing the archive lets go of it once
  zip_t* archive = zip_open_from_source(to, ZIP_TRUNCATE, nullptr);
  if (!archive) {
    zip_source_free(to);
    return false;
  }
  for (const io::OutputFile& file : files) {
    if (add(archive, file)) continue;
    zip_discard(archive);
    return false;
  }
  if (zip_close(archive) == 0) return true;
  zip_discard(archive);
  return false;
}

std::string part_of(zip_t* archive, zip_uint64_t index) {
  zip_stat_t stat;
  if (zip_stat_index(archive, index, 0, &stat) != 0) return {};
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive, index, 0));
  std::string bytes(stat.size, '\0');
  if (!file || zip_fread(file.get(), bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size()))
    return {};
  // The sum of the bytes is compared where their end is reached, and not before.
  char beyond = 0;
  return zip_fread(file.get(), &beyond, 1) == 0 ? bytes : std::string();
}

bool rewrite(zip_source_t* in, const char* path, const Edit& edit) {
  zip_source_keep(in);  // closing the archive lets go of it once
  zip_t* archive = zip_open_from_source(in, 0, nullptr);
  if (!archive) {
    zip_source_free(in);
    return false;
  }
  const zip_int64_t index = zip_name_locate(archive, path, 0);
  const std::string bytes =
      index < 0 ? std::string() : edit(part_of(archive, static_cast<zip_uint64_t>(index)));
  zip_source_t* source = bytes.empty() ? nullptr : zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
  if (source && zip_file_replace(archive, static_cast<zip_uint64_t>(index), source, 0) == 0) {
    if (same_time(archive, index) && zip_close(archive) == 0) return true;
  } else if (source) {
    zip_source_free(source);
  }
  zip_discard(archive);
  return false;
}

struct CloseArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};

std::string bytes_of(zip_source_t* made) {
  zip_stat_t stat;
  if (zip_source_stat(made, &stat) != 0) return {};
  std::string bytes(stat.size, '\0');
  if (zip_source_open(made) != 0) return {};
  const zip_int64_t read = zip_source_read(made, bytes.data(), bytes.size());
  zip_source_close(made);
  if (read != static_cast<zip_int64_t>(bytes.size())) return {};
  return bytes;
}

}  // namespace

std::string zip(const std::vector<io::OutputFile>& files) {
  Archive made(zip_source_buffer_create(nullptr, 0, 0, nullptr));
  return made && write(made.get(), files) ? bytes_of(made.get()) : std::string();
}

std::string edited(const std::string& archive, const char* path, const Edit& edit) {
  Archive made(zip_source_buffer_create(archive.data(), archive.size(), 0, nullptr));
  return made && rewrite(made.get(), path, edit) ? bytes_of(made.get()) : std::string();
}

std::optional<std::map<std::string, std::string>> parts_of(const std::string& archive) {
  zip_source_t* in = zip_source_buffer_create(archive.data(), archive.size(), 0, nullptr);
  if (!in) return std::nullopt;
  const std::unique_ptr<zip_t, CloseArchive> opened(zip_open_from_source(in, ZIP_RDONLY, nullptr));
  if (!opened) {
    zip_source_free(in);
    return std::nullopt;
  }
  std::map<std::string, std::string> parts;
  std::size_t whole = 0;
  const zip_int64_t count = zip_get_num_entries(opened.get(), 0);
  for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
    zip_stat_t stat;
    if (zip_stat_index(opened.get(), index, 0, &stat) != 0 || stat.size > largest_file - whole)
      return std::nullopt;
    whole += stat.size;
    std::string bytes = part_of(opened.get(), index);
    if (bytes.size() != stat.size) return std::nullopt;
    parts.emplace(stat.name, std::move(bytes));
  }
  return parts;
}

}  // namespace concordat::office
