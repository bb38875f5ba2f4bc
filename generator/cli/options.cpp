// The options that several commands share, each described once, so that it has the same name, meaning and
// default everywhere.
#include "cli/options.hpp"

namespace concordat::cli {

std::vector<Option> joined(std::initializer_list<std::vector<Option>> lists) {
  std::vector<Option> all;
  for (const std::vector<Option>& list : lists) all.insert(all.end(), list.begin(), list.end());
  return all;
}

bool is_positional(const Option& option) {
  return !option.name.starts_with('-');
}

std::string_view value_word(const Option& option) {
  if (std::holds_alternative<bool*>(option.value)) return {};
  if (std::holds_alternative<dates::Date*>(option.value)) return "DAY";
  if (std::holds_alternative<unsigned*>(option.value) ||
      std::holds_alternative<std::optional<std::uint16_t>*>(option.value))
    return "NUMBER";
  switch (option.takes) {
    case Takes::Text:
      return option.choices.empty() ? "TEXT" : "WORD";
    case Takes::File:
      return "FILE";
    case Takes::Folder:
      return "FOLDER";
    case Takes::Edition:
      return "EDITION";
  }
  return {};
}

Option content_folder_option(ContentOptions& content) {
  return {.name = "--content",
          .value = &content.folder,
          .help = "folder of the content",
          .shows_default = true,
          .takes = Takes::Folder};
}

Option edition_option(std::string& edition) {
  return {.name = "edition",
          .value = &edition,
          .help = "AREA/DOCUMENT/EDITION",
          .required = true,
          .takes = Takes::Edition};
}

Option as_of_option(ContentOptions& content) {
  return {.name = "--as-of", .value = &content.as_of, .help = "the day to count as today, as 2026-11-21"};
}

Option drafts_option(SiteOptions& site) {
  return {.name = "--drafts",
          .value = &site.drafts,
          .help = "show for every edition what is to be settled, as for drafts"};
}

Option quiet_option(ContentOptions& content) {
  return {.name = "-q,--quiet",
          .value = &content.quiet,
          .help = "say nothing but what was asked for, warnings and errors; show no progress"};
}

Option jobs_option(ContentOptions& content) {
  return {.name = "--jobs",
          .value = &content.jobs,
          .help = "number of threads (default: one for each processor)",
          .range = {{1, 256}}};
}

Option json_option(ContentOptions& content) {
  return {.name = "--json", .value = &content.json, .help = "print diagnostics as JSON"};
}

Option templates_option(std::string& folder) {
  return {.name = "--templates",
          .value = &folder,
          .help = "folder of the templates (default: \"templates\" here, else the program's own)",
          .takes = Takes::Folder};
}

std::vector<Option> content_options(ContentOptions& content) {
  return {content_folder_option(content),
          as_of_option(content),
          jobs_option(content),
          {.name = "--strict",
           .value = &content.strict,
           .help = "count warnings as errors: a warning stops the build too"},
          {.name = "--stats",
           .value = &content.stats,
           .help = "say what each stage took: time, that of the processor, memory"},
          json_option(content),
          quiet_option(content)};
}

std::vector<Option> site_options(SiteOptions& site) {
  return {templates_option(site.templates),
          {.name = "--assets",
           .value = &site.assets,
           .help = "folder of the compiled style sheet (default: the program's own)",
           .takes = Takes::Folder},
          {.name = "--out",
           .value = &site.out,
           .help = "folder of the website",
           .shows_default = true,
           .takes = Takes::Folder},
          {.name = "--cache",
           .value = &site.cache,
           .help = "folder for papers that are kept for the next time (default: "
                   "$XDG_CACHE_HOME/concordat)",
           .takes = Takes::Folder},
          {.name = "--no-cache", .value = &site.no_cache, .help = "make everything anew, and keep nothing"},
          drafts_option(site)};
}

std::vector<Option> engine_options(EngineOptions& engine) {
  return {{.name = "--typst",
           .value = &engine.typst,
           .help = "path of the official typst command, to be used in place of Node",
           .takes = Takes::File}};
}

}  // namespace concordat::cli
