// The only file that knows libzip.
#include "word/zip.hpp"

#include <zip.h>

#include <memory>

namespace concordat::word {
namespace {

constexpr zip_uint16_t first_day = (1 << 5) | 1;  // 1 January 1980, the first day that an archive can name

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Archive = std::unique_ptr<zip_source_t, FreeSource>;

bool add(zip_t* archive, const io::OutputFile& file) {
  zip_source_t* bytes = zip_source_buffer(archive, file.bytes.data(), file.bytes.size(), 0);
  if (!bytes) return false;
  zip_int64_t index = zip_file_add(archive, file.path.c_str(), bytes, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(bytes);
    return false;
  }
  return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, first_day, 0) == 0;
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

}  // namespace

std::string zip(const std::vector<io::OutputFile>& files) {
  Archive made(zip_source_buffer_create(nullptr, 0, 0, nullptr));
  zip_stat_t stat;
  if (!made || !write(made.get(), files) || zip_source_stat(made.get(), &stat) != 0) return {};
  std::string bytes(stat.size, '\0');
  if (zip_source_open(made.get()) != 0) return {};
  zip_int64_t read = zip_source_read(made.get(), bytes.data(), bytes.size());
  zip_source_close(made.get());
  if (read != static_cast<zip_int64_t>(bytes.size())) return {};
  return bytes;
}

}  // namespace concordat::word
