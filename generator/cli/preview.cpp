// What the preview says for an address. Nothing here is part of the published site.
#include "cli/preview.hpp"

#include <fmt/format.h>

#include <charconv>
#include <utility>

#include "cli/preview_drawer.hpp"
#include "cli/preview_files.hpp"
#include "mustache/escape.hpp"

namespace concordat::cli {
namespace {

constexpr std::string_view version_address = "/-/version";
constexpr std::string_view index_file = "index.html";

}  // namespace

std::optional<Version> version_in(std::string_view path) {
  if (!path.starts_with(version_address)) return std::nullopt;
  path.remove_prefix(version_address.size());
  Version version;
  for (int* number : {&version.program, &version.build}) {
    if (!path.starts_with('/')) return std::nullopt;
    const auto [end, error] = std::from_chars(path.data() + 1, path.data() + path.size(), *number);
    if (error != std::errc()) return std::nullopt;
    path.remove_prefix(static_cast<std::size_t>(end - path.data()));
  }
  return path.empty() ? std::optional(version) : std::nullopt;
}

std::string_view type_of(std::string_view path) {
  constexpr std::pair<std::string_view, std::string_view> types[] = {
      {".html", "text/html; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".csv", "text/csv; charset=utf-8"},
      {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
      {".json", "application/json"},
      {".ics", "text/calendar; charset=utf-8"},
      {".xml", "application/xml"},
      {".atom", "application/atom+xml"},
      {".pdf", "application/pdf"},
      {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}};
  for (const auto& [ending, type] : types) {
    if (path.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

std::string own_page(const Preview& preview, std::string_view title, std::string_view body) {
  std::string escaped;
  mustache::escape_html(title, escaped);
  return with_drawer(
      fmt::format("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                  "<title>{0}</title>\n</head>\n<body class=\"concordat-preview-page\">\n<main>\n"
                  "<h1>{0}</h1>\n{1}</main>\n</body>\n</html>\n",
                  escaped, body),
      preview, {});
}

Answer answer(const Preview& preview, const std::string& path) {
  if (path == version_address || version_in(path))
    return {.type = std::string(type_of(".json")),
            .body = fmt::format("{{\"program\":{},\"build\":{},\"site\":{}}}\n", preview.program,
                                preview.build, preview.site->number())};
  if (path == "/-/preview.js")
    return {.type = std::string(type_of(path)), .body = std::string(preview_script)};
  if (path == "/-/preview.css")
    return {.type = std::string(type_of(path)), .body = std::string(preview_style)};
  Answer answer;
  std::string file = path.substr(1);
  if (file.empty() || file.back() == '/') file += index_file;
  std::optional<std::string> bytes = preview.site->file(file);
  if (!bytes && preview.site->file(file + "/" + std::string(index_file)))
    return {.status = 302, .body = {}, .location = path + "/"};
  if (!bytes) {
    answer.status = 404;
    file = "404.html";
    bytes = preview.site->file(file);
  }
  answer.type = type_of(file);
  if (!bytes) {
    answer.body =
        own_page(preview, "Nothing to show yet",
                 "<p>The content has errors. As soon as they are put right, the site is here.</p>\n");
  } else {
    answer.body = answer.type.starts_with("text/html") ? with_drawer(std::move(*bytes), preview, file)
                                                       : std::move(*bytes);
  }
  return answer;
}

}  // namespace concordat::cli
