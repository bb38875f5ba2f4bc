// Diagnostics for programs: editors, build servers, code hosts.
#include <fmt/format.h>

#include <cctype>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "diag/report.hpp"

namespace concordat::diag {
namespace {

using Json = nlohmann::ordered_json;

Json as_json(const Diagnostic& d, const source::Tree& sources, Places& places) {
  Json object = {{"code", text(d.code)},
                 {"set", text(info(d.code).set)},
                 {"severity", text(d.severity)},
                 {"message", d.message},
                 {"hint", d.hint}};
  if (!d.detail.empty()) object["detail"] = d.detail;
  object["waived"] = !d.waived.empty();
  if (!d.waived.empty()) object["reason"] = d.waived;
  if (d.span.file == no_file) return object;
  const Position at = places.position(d.span);
  object["file"] = sources[d.span.file].path;
  object["line"] = at.line;
  object["column"] = at.column;
  return object;
}

/// A file's name may hold bytes that are not UTF-8; JSON may not, and has U+FFFD for them.
std::string dumped(const Json& value, int indent = -1) {
  return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

/// A path as a relative address.
std::string as_uri(std::string_view path) {
  std::string out;
  for (const char c : path) {
    const bool plain = std::isalnum(static_cast<unsigned char>(c)) ||
                       std::string_view("/-._~").find(c) != std::string_view::npos;
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

Json place_in_sarif(Span span, const source::Tree& sources, Places& places) {
  const Position at = places.position(span), end = places.position({span.file, span.end, span.end});
  return {{"artifactLocation", {{"uri", as_uri(sources.root + "/" + sources[span.file].path)}}},
          {"region",
           {{"startLine", at.line},
            {"startColumn", at.column},
            {"endLine", end.line},
            {"endColumn", end.column}}}};
}

Json as_sarif(const Diagnostic& d, const source::Tree& sources, Places& places) {
  const std::string_view level = d.severity == Severity::Advice ? "note" : text(d.severity);
  Json result = {{"ruleId", text(d.code)},
                 {"level", level},
                 {"message", {{"text", d.hint.empty() ? d.message : d.message + "; " + d.hint}}}};
  if (d.span.file != no_file)
    result["locations"] = Json::array({{{"physicalLocation", place_in_sarif(d.span, sources, places)}}});
  for (const Note& note : d.notes) {
    if (note.span.file == no_file) continue;
    result["relatedLocations"].push_back({{"physicalLocation", place_in_sarif(note.span, sources, places)},
                                          {"message", {{"text", note.message}}}});
  }
  if (!d.waived.empty())
    result["suppressions"] = Json::array({{{"kind", "external"}, {"justification", d.waived}}});
  return result;
}

/// With the signs that end a command, or a property of one, in the way that GitHub reads them.
std::string for_command(std::string_view words, std::string_view more = {}) {
  std::string out;
  for (const char c : words) {
    if (c == '%' || c == '\n' || c == '\r' || more.find(c) != std::string_view::npos) {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out;
}

std::string for_property(std::string_view words) {
  return for_command(words, ":,");
}

}  // namespace

std::string report_json(const std::vector<Diagnostic>& diagnostics, const source::Tree& sources) {
  std::string out = "[";
  Places places(sources);
  for (const Diagnostic& d : diagnostics) {
    if (out.size() > 1) out += ",";
    out += "\n  " + dumped(as_json(d, sources, places));
  }
  return out + "\n]\n";
}

std::string report_sarif(const std::vector<Diagnostic>& diagnostics, const source::Tree& sources) {
  Places places(sources);
  Json rules = Json::array(), results = Json::array();
  std::unordered_set<Code> known;
  for (const Diagnostic& d : diagnostics) {
    if (known.insert(d.code).second)
      rules.push_back({{"id", text(d.code)},
                       {"name", info(d.code).name},
                       {"shortDescription", {{"text", info(d.code).meaning}}},
                       {"properties", {{"set", text(info(d.code).set)}}}});
    results.push_back(as_sarif(d, sources, places));
  }
  const Json driver = {{"name", "Concordat"}, {"version", CONCORDAT_VERSION}, {"rules", std::move(rules)}};
  const Json run = {
      {"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", results}};
  return dumped({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                 {"version", "2.1.0"},
                 {"runs", Json::array({run})}},
                2) +
         "\n";
}

std::string report_github(const std::vector<Diagnostic>& diagnostics, const source::Tree& sources) {
  std::string out;
  Places places(sources);
  for (const Diagnostic& d : diagnostics) {
    if (!d.waived.empty()) continue;
    out += fmt::format("::{} ", d.severity == Severity::Advice ? "notice" : text(d.severity));
    if (d.span.file != no_file) {
      const Position at = places.position(d.span);
      out += fmt::format("file={}/{},line={},col={},", for_property(sources.root),
                         for_property(sources[d.span.file].path), at.line, at.column);
    }
    out += fmt::format("title={}::{}\n", text(d.code),
                       for_command(d.hint.empty() ? d.message : d.message + "; " + d.hint));
  }
  return out;
}

}  // namespace concordat::diag
