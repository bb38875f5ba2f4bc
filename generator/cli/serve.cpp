// concordat serve: a preview on the loopback address only. The last good site stays up while the content has
// errors; the errors are shown at the top of each page. Nothing here is part of the published site.
#include <fmt/format.h>
#include <httplib.h>

#include <atomic>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

#include "cli/command.hpp"
#include "diag/report.hpp"
#include "mustache/escape.hpp"

namespace concordat::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds poll_every{300};

// Modules ask for the number of the build and reload the page when it changes.
constexpr const char* reload_script =
    "let seen=null;\n"
    "async function ask(){try{const r=await fetch('/-/version',{cache:'no-store'});const v=await r.text();\n"
    "if(seen!==null&&v!==seen)location.reload();seen=v}catch{}setTimeout(ask,500)}\nask();\n";

constexpr const char* problem_style =
    ".concordat-problems{background:#fff;border:5px solid "
    "#d4351c;color:#0b0c0c;margin:0;padding:15px;white-space:pre-wrap;"
    "overflow-wrap:anywhere;font:14px/1.4 monospace}\n";

struct ServeOptions {
  ContentOptions content;
  SiteOptions site;
  std::uint16_t port = 8080;  ///< on 127.0.0.1
};

std::vector<Option> options_of(ServeOptions& options) {
  return joined(
      {content_options(options.content),
       site_options(options.site),
       {{.name = "--port", .value = &options.port, .help = "port on 127.0.0.1", .shows_default = true}}});
}

/// What is served: replaced whole, so that a request sees one build.
struct Preview {
  std::map<std::string, std::string> files;
  std::string problems;  // the report of the last build, empty where it was clean
};

class PreviewServer {
 public:
  explicit PreviewServer(const ServeOptions& options)
      : options_(options), current_(std::make_shared<Preview>()) {}

  Exit run() {
    rebuild();
    httplib::Server server;
    server.Get("/-/version", [&](const httplib::Request&, httplib::Response& response) {
      response.set_content(std::to_string(version_.load()), "text/plain");
    });
    server.Get("/-/reload.js", [](const httplib::Request&, httplib::Response& response) {
      response.set_content(reload_script, "text/javascript");
    });
    server.Get("/-/problems.css", [](const httplib::Request&, httplib::Response& response) {
      response.set_content(problem_style, "text/css");
    });
    server.Get(".*", [&](const httplib::Request& request, httplib::Response& response) {
      answer(request.path, response);
    });
    if (!server.bind_to_port("127.0.0.1", options_.port)) {
      fmt::print(stderr, "port {} is taken; name another with --port\n", options_.port);
      return Exit::WrongUse;
    }
    fmt::print("Look at http://127.0.0.1:{}/  (stop with Ctrl-C)\n", options_.port);
    std::fflush(stdout);
    std::thread watcher([&] { watch(); });
    server.listen_after_bind();
    stop_ = true;
    watcher.join();
    return Exit::Ok;
  }

 private:
  // The newest change of any source, and how many there are: enough to see that something changed.
  std::pair<fs::file_time_type, std::size_t> state_of_sources() const {
    std::pair<fs::file_time_type, std::size_t> state{fs::file_time_type::min(), 0};
    for (const std::string& folder :
         {options_.content.folder, options_.site.templates, options_.site.assets}) {
      std::error_code error;
      for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end;
           it.increment(error)) {
        fs::file_time_type time = it->last_write_time(error);
        if (error) break;
        state.first = std::max(state.first, time);
        ++state.second;
      }
    }
    return state;
  }

  void watch() {
    auto seen = state_of_sources();
    while (!stop_) {
      std::this_thread::sleep_for(poll_every);
      auto now = state_of_sources();
      if (now == seen) continue;
      seen = now;
      rebuild();
    }
  }

  void rebuild() {
    Stopwatch stopwatch;
    Content content = load(options_.content, stopwatch);
    // Links begin with the path of the published address; the preview stands at the root of its own.
    content.corpus.site.base_url = fmt::format("http://127.0.0.1:{}", options_.port);
    auto next = std::make_shared<Preview>();
    next->problems = diag::report(failing(content.diagnostics), content.sources);
    bool failed = content.failed;
    if (!failed) {
      Made made = make(content, {options_.content, options_.site}, stopwatch);
      failed = made.failed;
      next->problems += diag::report(failing(made.diagnostics), made.templates);
      for (io::OutputFile& file : made.files) next->files.emplace(file.path, std::move(file.bytes));
    }
    std::lock_guard lock(mutex_);
    if (failed) next->files = current_->files;
    if (!failed) next->problems.clear();
    current_ = std::move(next);
    ++version_;
    fmt::print("{} in {:.0f} ms ({})\n", failed ? "not rebuilt: the last good site stays up" : "rebuilt",
               stopwatch.milliseconds(), diag::summary(content.diagnostics));
    std::fflush(stdout);
  }

  // What keeps the site from being rebuilt; warnings are for the terminal.
  std::vector<diag::Diagnostic> failing(std::vector<diag::Diagnostic> all) const {
    if (options_.content.strict) return all;
    std::erase_if(all, [](const diag::Diagnostic& d) { return d.severity == diag::Severity::Warning; });
    return all;
  }

  static std::string_view type_of(std::string_view path) {
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

  static std::string with_preview(std::string html, const std::string& problems) {
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

  void answer(const std::string& path, httplib::Response& response) {
    std::shared_ptr<const Preview> preview;
    {
      std::lock_guard lock(mutex_);
      preview = current_;
    }
    std::string file = path.substr(1);
    if (file.empty() || file.back() == '/') file += "index.html";
    auto found = preview->files.find(file);
    if (found == preview->files.end() && preview->files.count(file + "/index.html")) {
      response.set_redirect(path + "/");
      return;
    }
    if (found == preview->files.end()) {
      response.status = 404;
      found = preview->files.find("404.html");
      file = "404.html";
    }
    std::string bytes =
        found == preview->files.end()
            ? "<!DOCTYPE html><html lang=\"en\"><head><title>Concordat</title></head><body></body></html>"
            : found->second;
    std::string_view type = type_of(file);
    if (type.substr(0, 9) == "text/html") bytes = with_preview(std::move(bytes), preview->problems);
    response.set_content(bytes, std::string(type).c_str());
  }

  const ServeOptions& options_;
  std::mutex mutex_;
  std::shared_ptr<const Preview> current_;
  std::atomic<int> version_{0};
  std::atomic<bool> stop_{false};
};

Exit run_serve(const ServeOptions& options, Session&) {
  return PreviewServer(options).run();
}

}  // namespace

Task serve_command(const Machine& machine) {
  return task(ServeOptions{ContentOptions(machine), SiteOptions(machine)}, options_of, run_serve);
}

}  // namespace concordat::cli
