// concordat lsp: a language server over standard input and output. The content is read anew after each
// change, with what editors have not saved in the place of the files.
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <set>

#include "cli/command.hpp"
#include "lsp/answers.hpp"
#include "lsp/messages.hpp"
#include "lsp/places.hpp"

namespace concordat::cli {
namespace {

namespace fs = std::filesystem;
using lsp::Json;

// Errors of JSON-RPC.
constexpr int malformed = -32700, unknown_method = -32601, bad_params = -32602, not_ready = -32002,
              refused = -32803;

struct LspOptions {
  ContentOptions content;
};

std::vector<Option> options_of(LspOptions& options) {
  return {content_folder_option(options.content), as_of_option(options.content),
          jobs_option(options.content)};
}

const Json capabilities = {{"capabilities",
                            {{"positionEncoding", "utf-16"},
                             {"textDocumentSync", {{"openClose", true}, {"change", 1}, {"save", true}}},
                             {"hoverProvider", true},
                             {"definitionProvider", true},
                             {"referencesProvider", true},
                             {"completionProvider", {{"triggerCharacters", {"\"", ":", "/"}}}},
                             {"renameProvider", {{"prepareProvider", true}}},
                             {"codeActionProvider", {{"codeActionKinds", {"quickfix"}}}}}},
                           {"serverInfo", {{"name", "Concordat"}, {"version", CONCORDAT_VERSION}}}};

class Server {
 public:
  explicit Server(const LspOptions& options)
      : content_(options.content), messages_(STDIN_FILENO, STDOUT_FILENO) {}

  Exit run() {
    Json message;
    while (!ended_) {
      if (is_stale_ && ready_ && !messages_.has_more()) publish();
      const lsp::Messages::Next next = messages_.read(message);
      if (next == lsp::Messages::Next::End) return Exit::Problems;
      if (next == lsp::Messages::Next::Malformed)
        messages_.refuse(nullptr, malformed, "the message is no JSON object");
      else
        take(message);
    }
    return shut_down_ ? Exit::Ok : Exit::Problems;
  }

 private:
  void take(const Json& message) {
    const auto method = message.find("method");
    if (method == message.end() || !method->is_string()) return;  // an answer; we ask nothing
    const Json id = message.value("id", Json());
    const Json params = message.value("params", Json::object());
    try {
      if (message.contains("id"))
        request(method->get<std::string>(), id, params);
      else
        notification(method->get<std::string>(), params);
    } catch (const Json::exception& error) {
      if (message.contains("id")) messages_.refuse(id, bad_params, error.what());
    }
  }

  void notification(const std::string& method, const Json& params) {
    if (method == "exit") {
      ended_ = true;
    } else if (method == "textDocument/didOpen") {
      const Json& document = params.at("textDocument");
      open(document.at("uri"), document.at("text"));
    } else if (method == "textDocument/didChange") {
      const Json& changes = params.at("contentChanges");
      if (!changes.empty()) open(params.at("textDocument").at("uri"), changes.back().at("text"));
    } else if (method == "textDocument/didClose") {
      texts_.erase(path_in_content(params.at("textDocument").at("uri")));
      is_stale_ = true;
    } else if (method == "textDocument/didSave" || method == "workspace/didChangeWatchedFiles") {
      is_stale_ = true;
    }
  }

  void request(const std::string& method, const Json& id, const Json& params) {
    if (method == "initialize") {
      start(params);
      messages_.answer(id, capabilities);
      publish();  // what is on the disk, before a text in the middle of a word
    } else if (method == "shutdown") {
      shut_down_ = true;
      messages_.answer(id, nullptr);
    } else if (!ready_ || shut_down_) {
      messages_.refuse(id, not_ready, "the server is not started, or was shut down");
    } else if (method == "textDocument/rename") {
      std::string why;
      Json result = lsp::rename(reading(), pointed(params), params.at("newName"), why);
      if (why.empty())
        messages_.answer(id, std::move(result));
      else
        messages_.refuse(id, refused, why);
    } else if (method == "textDocument/codeAction") {
      messages_.answer(id, code_actions(params));
    } else if (method == "textDocument/completion") {
      const lsp::Pointed at = pointed(params);
      messages_.answer(id, lsp::completion(reading(), whole_names_, at));
    } else {
      answer_about_place(method, id, params);
    }
  }

  void answer_about_place(const std::string& method, const Json& id, const Json& params) {
    using Answer = Json (*)(const lsp::Reading&, lsp::Pointed);
    static const std::map<std::string_view, Answer> answers = {
        {"textDocument/hover", lsp::hover},
        {"textDocument/definition", lsp::definition},
        {"textDocument/references", lsp::references},
        {"textDocument/prepareRename", lsp::rename_range}};
    const auto answer = answers.find(method);
    if (answer == answers.end())
      return messages_.refuse(id, unknown_method, fmt::format("\"{}\" is not supported", method));
    const lsp::Pointed at = pointed(params);
    messages_.answer(id, answer->second(reading(), at));
  }

  /// The folder of the content is below that which the editor opened, or it is that.
  void start(const Json& params) {
    std::error_code error;
    fs::path base = fs::current_path(error);
    const auto root = params.find("rootUri");
    if (root != params.end() && root->is_string()) {
      const std::string path = lsp::path_of(root->get<std::string>());
      if (!path.empty()) base = path;
    }
    fs::path folder = base / content_.folder;
    if (!fs::is_directory(folder, error) && fs::exists(base / "site.toml", error)) folder = base;
    content_.folder = fs::weakly_canonical(folder, error).string();
    ready_ = true;
    is_stale_ = true;
  }

  /// Empty for a file outside the content.
  std::string path_in_content(const std::string& address) const {
    std::error_code error;
    const std::string path = fs::weakly_canonical(lsp::path_of(address), error).string();
    const std::string start = content_.folder + "/";
    return path.starts_with(start) ? path.substr(start.size()) : std::string();
  }

  void open(const std::string& address, std::string text) {
    if (const std::string path = path_in_content(address); !path.empty()) texts_[path] = std::move(text);
    is_stale_ = true;
  }

  const lsp::Reading& reading() {
    if (is_stale_) publish();
    return reading_;
  }

  FileIndex file_at(const std::string& address) {
    const std::string path = path_in_content(address);
    const std::vector<source::File>& files = reading().sources.files;
    for (std::size_t i = 0; i < files.size(); ++i) {
      if (files[i].path == path) return static_cast<FileIndex>(i);
    }
    return no_file;
  }

  lsp::Pointed pointed(const Json& params) {
    const FileIndex file = file_at(params.at("textDocument").at("uri"));
    if (file == no_file) return {};
    return {file, reading().texts[file].offset(params.at("position"))};
  }

  Json code_actions(const Json& params) {
    const FileIndex file = file_at(params.at("textDocument").at("uri"));
    if (file == no_file) return Json::array();
    const lsp::Text& text = reading().texts[file];
    const Json& range = params.at("range");
    return lsp::code_actions(reading(), file, text.offset(range.at("start")), text.offset(range.at("end")));
  }

  /// Reads the content and says of each file what was found in it, or that nothing is any more.
  void publish() {
    is_stale_ = false;
    Stopwatch watch;
    Content content = load(content_, watch, texts_);
    reading_.folder = content_.folder;
    reading_.names = edit::Names(content.sources, content.corpus);
    reading_.sources = std::move(content.sources);
    reading_.findings = std::move(content.diagnostics);
    reading_.texts.clear();
    for (const source::File& file : reading_.sources.files) reading_.texts.emplace_back(file.bytes);
    // A text in the middle of a word cannot be read; what it had before can still be completed.
    const bool whole =
        std::none_of(reading_.findings.begin(), reading_.findings.end(), [](const auto& found) {
          return diag::info(found.code).set == diag::Set::Structure && diag::is_failure(found);
        });
    if (whole) whole_names_ = reading_.names;
    std::set<std::string> told;
    for (auto& [file, list] : lsp::diagnostics_by_file(reading_)) {
      const std::string address = lsp::address_of(reading_.folder + "/" + reading_.sources[file].path);
      told.insert(address);
      messages_.notify("textDocument/publishDiagnostics",
                       {{"uri", address}, {"diagnostics", std::move(list)}});
    }
    for (const std::string& address : told_) {
      if (!told.contains(address))
        messages_.notify("textDocument/publishDiagnostics",
                         {{"uri", address}, {"diagnostics", Json::array()}});
    }
    told_ = std::move(told);
  }

  ContentOptions content_;
  lsp::Messages messages_;
  Unsaved texts_;
  lsp::Reading reading_;
  edit::Names whole_names_;
  std::set<std::string> told_;  // addresses of files of which something was said
  bool ready_ = false;
  bool is_stale_ = false;
  bool shut_down_ = false;
  bool ended_ = false;
};

Exit run_lsp(const LspOptions& options, Session&) {
  return Server(options).run();
}

}  // namespace

Task lsp_command(const Machine& machine) {
  return task(LspOptions{ContentOptions(machine)}, options_of, run_lsp);
}

}  // namespace concordat::cli
