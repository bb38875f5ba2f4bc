// What the preview says for an address. Nothing here is part of the published site.
#include "cli/preview.hpp"

#include <algorithm>
#include <string_view>

#include "mustache/escape.hpp"

namespace concordat::cli {
namespace {

// Modules ask for the number of the build and reload the page when it changes.
constexpr const char* reload_script =
    "let seen=null;\n"
    "async function ask(){try{const r=await fetch('/-/version',{cache:'no-store'});const v=await r.text();\n"
    "if(seen!==null&&v!==seen)location.reload();seen=v}catch{}setTimeout(ask,500)}\nask();\n";

constexpr const char* problem_style =
    ".concordat-problems{background:#fff;border:5px solid "
    "#d4351c;color:#0b0c0c;margin:0;padding:15px;white-space:pre-wrap;"
    "overflow-wrap:anywhere;font:14px/1.4 monospace}\n";

std::string_view type_of(std::string_view path) {
  std::string_view ending = path.substr(std::min(path.rfind('.'), path.size()));
  if (ending == ".html") return "text/html; charset=utf-8";
  if (ending == ".css") return "text/css; charset=utf-8";
  if (ending == ".js") return "text/javascript; charset=utf-8";
  if (ending == ".csv") return "text/csv; charset=utf-8";
  if (ending == ".xlsx") return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  if (ending == ".json") return "application/json";
  if (ending == ".ics") return "text/calendar; charset=utf-8";
  if (ending == ".xml") return "application/xml";
  return "application/octet-stream";
}

std::string with_preview(std::string html, const std::string& problems) {
  std::string head = "<script type=\"module\" src=\"/-/reload.js\"></script>";
  if (!problems.empty()) head += "<link rel=\"stylesheet\" href=\"/-/problems.css\">";
  if (std::size_t at = html.find("</head>"); at != std::string::npos) html.insert(at, head);
  if (problems.empty()) return html;
  std::string box = "<div role=\"alert\"><pre class=\"concordat-problems\">";
  mustache::escape_html(problems, box);
  box += "</pre></div>";
  std::size_t body = html.find("<body");
  std::size_t at = body == std::string::npos ? std::string::npos : html.find('>', body);
  return at == std::string::npos ? html + box : html.insert(at + 1, box);
}

}  // namespace

Answer answer(const Preview& preview, const std::string& path) {
  if (path == "/-/version") return {.body = std::to_string(preview.build)};
  if (path == "/-/reload.js") return {.type = std::string(type_of(path)), .body = reload_script};
  if (path == "/-/problems.css") return {.type = std::string(type_of(path)), .body = problem_style};
  Answer answer;
  std::string file = path.substr(1);
  if (file.empty() || file.back() == '/') file += "index.html";
  auto found = preview.files.find(file);
  if (found == preview.files.end() && preview.files.contains(file + "/index.html"))
    return {.status = 302, .body = {}, .location = path + "/"};
  if (found == preview.files.end()) {
    answer.status = 404;
    file = "404.html";
    found = preview.files.find(file);
  }
  answer.type = type_of(file);
  answer.body =
      found == preview.files.end()
          ? "<!DOCTYPE html><html lang=\"en\"><head><title>Concordat</title></head><body></body></html>"
          : found->second;
  if (answer.type.starts_with("text/html"))
    answer.body = with_preview(std::move(answer.body), preview.problems);
  return answer;
}

}  // namespace concordat::cli
