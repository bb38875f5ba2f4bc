// Gathers the templates of a site into one library and checks what no single template can know: that the
// blocks which a template fills exist in the parent. Invariant: programs are sorted by name, so the library
// does not depend on the order of the files.

#include <algorithm>
#include <numeric>

#include "diag/nearest.hpp"
#include "mustache/program.hpp"

namespace concordat::mustache {
namespace {

constexpr std::string_view extension = ".mustache";

bool is_template(std::string_view path) {
  bool rendered = path.starts_with("pages/") || path.starts_with("word/");
  return path.ends_with(extension) && (rendered || path.starts_with(partials_folder));
}

/// The program itself and all that it can call, sorted.
std::vector<std::uint32_t> reachable(const Library& library, std::uint32_t from) {
  std::vector<bool> seen(library.programs.size());
  std::vector<std::uint32_t> found = {from};
  seen[from] = true;
  for (std::size_t next = 0; next < found.size(); ++next) {
    const Program& program = library.programs[found[next]];
    for (std::uint32_t i = program.begin; i < program.end; ++i) {
      const Op& op = library.ops[i];
      if ((op.kind != OpKind::Partial && op.kind != OpKind::Parent) || op.target == nothing ||
          seen[op.target])
        continue;
      seen[op.target] = true;
      found.push_back(op.target);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::string_view> blocks_below(const Library& library, std::uint32_t program) {
  std::vector<std::string_view> blocks;
  for (const std::uint32_t callee : reachable(library, program)) {
    const Program& called = library.programs[callee];
    for (std::uint32_t i = called.begin; i < called.end; ++i) {
      if (library.ops[i].kind == OpKind::Block) blocks.push_back(library.ops[i].name);
    }
  }
  return blocks;
}

/// An argument for a block that no template below the parent has would silently be lost.
void check_arguments(const Library& library, diag::Sink& sink) {
  for (std::uint32_t i = 0; i < library.ops.size(); ++i) {
    const Op& parent = library.ops[i];
    if (parent.kind != OpKind::Parent || parent.target == nothing) continue;
    const std::vector<std::string_view> blocks = blocks_below(library, parent.target);
    for (std::uint32_t a = i + 1; a < parent.end; a = library.ops[a].end) {
      const std::string_view name = library.ops[a].name;
      if (std::find(blocks.begin(), blocks.end(), name) != blocks.end()) continue;
      const std::string_view near = diag::nearest(name, blocks);
      sink.add(diag::Code::TemplateName, library.span(a, name),
               "parent '" + std::string(parent.name) + "' has no block '" + std::string(name) + "'",
               near.empty() ? "add {{$" + std::string(name) + "}} to it, or remove the content"
                            : "did you mean '" + std::string(near) + "'?");
    }
  }
}

}  // namespace

std::uint32_t Library::find(std::string_view name) const {
  const auto found =
      std::lower_bound(programs.begin(), programs.end(), name,
                       [](const Program& program, std::string_view wanted) { return program.name < wanted; });
  if (found == programs.end() || found->name != name) return nothing;
  return static_cast<std::uint32_t>(found - programs.begin());
}

Span Library::span(std::uint32_t op, std::string_view part) const {
  const auto after =
      std::upper_bound(programs.begin(), programs.end(), op,
                       [](std::uint32_t wanted, const Program& program) { return wanted < program.begin; });
  const Program& program = *(after - 1);
  const auto first = static_cast<std::uint32_t>(part.data() - program.source.data());
  return {program.file, first, first + static_cast<std::uint32_t>(part.size())};
}

std::string Library::partial_hint(std::string_view wanted) const {
  std::vector<std::string_view> known;
  for (const Program& program : programs) {
    if (program.name.starts_with(partials_folder))
      known.push_back(program.name.substr(partials_folder.size()));
  }
  const std::string_view near = diag::nearest(wanted, known);
  return near.empty() ? "" : "did you mean '" + std::string(near) + "'?";
}

Templates compile(const source::Tree& templates, Names names, diag::Sink& sink) {
  auto library = std::make_shared<Library>();
  library->names = names;
  for (std::size_t i = 0; i < templates.files.size(); ++i) {
    const std::string_view path = templates.files[i].path;
    if (!is_template(path)) continue;
    Program program;
    program.name = path.substr(0, path.size() - extension.size());
    program.file = static_cast<FileIndex>(i);
    program.source = templates.files[i].bytes;
    library->programs.push_back(program);
  }
  std::sort(library->programs.begin(), library->programs.end(),
            [](const Program& a, const Program& b) { return a.name < b.name; });

  for (std::uint32_t i = 0; i < library->programs.size(); ++i) assemble(*library, i, sink);
  for (std::uint32_t i = 0; i < library->programs.size(); ++i) {
    const std::vector<std::uint32_t> parts = reachable(*library, i);
    // A page is mostly its templates' text once, and about as much from the view.
    library->programs[i].size_hint = std::accumulate(
        parts.begin(), parts.end(), std::size_t{256},
        [&](std::size_t sum, std::uint32_t part) { return sum + 2 * library->programs[part].source.size(); });
  }
  if (names == Names::Strict) check_arguments(*library, sink);

  Templates compiled;
  compiled.library_ = std::move(library);
  return compiled;
}

}  // namespace concordat::mustache
