// Runs a compiled template over a view. Invariant: the library and the view are only read; one rendering
// keeps all its state here, so many can run at once. What a template calls is bounded by `deepest`, so
// templates that include themselves end with a diagnostic and not with the stack.

#include <algorithm>

#include "diag/nearest.hpp"
#include "mustache/escape.hpp"
#include "mustache/lookup.hpp"
#include "mustache/program.hpp"

namespace concordat::mustache {
namespace {

constexpr std::size_t deepest = 1000;

/// The arguments of one parent tag. `outer` are those given to the template in which that tag stands: they
/// come first.
struct Frame {
  std::uint32_t parent;
  const Frame* outer;
};

/// What a run of operations sees around it.
struct Surroundings {
  const Scope* scope;
  const Frame* frame;
  std::string_view indentation;  ///< goes before each line of the template's own text
};

class Rendering {
 public:
  Rendering(const Library& library, diag::Sink& sink) : library_(library), sink_(sink) {}

  std::string page(const Program& program, const Value& view) {
    out_.reserve(program.size_hint);
    const Scope scope{&followed(view), nullptr};
    run(program.begin, program.end, {&scope, nullptr, {}});
    return std::move(out_);
  }

 private:
  void run(std::uint32_t i, std::uint32_t end, const Surroundings& around) {
    const Op* const ops = library_.ops.data();
    while (i < end && !stopped_) {
      const Op& op = ops[i];
      if (op.line_start && !around.indentation.empty()) start_line(op, around.indentation);
      switch (op.kind) {
        case OpKind::Text:
          write_text(op.text, around.indentation);
          break;
        case OpKind::Variable:
        case OpKind::Raw:
          write_value(i, *around.scope);
          break;
        case OpKind::Section:
          i = section(i, around);
          continue;
        case OpKind::Inverted:
          if (is_true(look_up_or_report(i, *around.scope))) {
            i = op.end;
            continue;
          }
          break;
        case OpKind::Partial:
          call(i, around.frame, around);
          break;
        case OpKind::Parent: {
          const Frame arguments{i, around.frame};
          call(i, &arguments, around);
          i = op.end;
          continue;
        }
        case OpKind::Block:
          if (replaced_block(i, around)) {
            i = op.end;
            continue;
          }
          break;
        case OpKind::Argument:
          i = op.end;
          continue;
      }
      ++i;
    }
  }

  /// Runs a body one level down, unless that is too deep.
  void run_inside(std::uint32_t caller, std::uint32_t begin, std::uint32_t end, const Surroundings& around) {
    if (depth_ == deepest) {
      stopped_ = true;
      sink_.add(diag::Code::TemplatePartial, library_.span(caller, library_.ops[caller].name),
                "templates and sections are nested more than " + std::to_string(deepest) + " deep",
                "does a partial include itself without an end?");
      return;
    }
    ++depth_;
    run(begin, end, around);
    --depth_;
  }

  /// Gives the operation to go on with.
  std::uint32_t section(std::uint32_t i, const Surroundings& around) {
    const std::uint32_t end = library_.ops[i].end;
    const Value* const value = look_up_or_report(i, *around.scope);
    if (!is_true(value)) return end;
    if (std::holds_alternative<bool>(value->data)) return i + 1;

    const auto body = [&](const Value& context) {
      const Scope scope{&followed(context), around.scope};
      run_inside(i, i + 1, end, {&scope, around.frame, around.indentation});
    };
    if (const auto* list = std::get_if<Value::List>(&value->data)) {
      for (const Value& item : *list) body(item);
    } else {
      body(*value);
    }
    return end;
  }

  /// A partial or parent. Only a standalone one hands on indentation: the lines of another are the middle of
  /// a line.
  void call(std::uint32_t i, const Frame* frame, const Surroundings& around) {
    const Op& op = library_.ops[i];
    if (op.target == nothing) return;
    std::string joined;
    const std::string_view indentation =
        op.standalone ? indented_further(around.indentation, op.text, joined) : std::string_view();
    const Program& program = library_.programs[op.target];
    run_inside(i, program.begin, program.end, {around.scope, frame, indentation});
  }

  /// Runs what was given for a block, if anything was. The outermost template has the last word.
  bool replaced_block(std::uint32_t i, const Surroundings& around) {
    const Op& block = library_.ops[i];
    const Op* argument = nullptr;
    const Frame* giver = nullptr;
    for (const Frame* frame = around.frame; frame != nullptr; frame = frame->outer) {
      for (std::uint32_t a = frame->parent + 1; a < library_.ops[frame->parent].end;
           a = library_.ops[a].end) {
        if (library_.ops[a].target != block.target) continue;
        argument = &library_.ops[a];
        giver = frame;
      }
    }
    if (argument == nullptr) return false;
    std::string joined;
    const std::string_view indentation = indented_further(around.indentation, block.text, joined);
    const bool outer_mid_line = mid_line_;
    mid_line_ = !block.standalone && !indentation.empty();
    const auto body = static_cast<std::uint32_t>(argument - library_.ops.data()) + 1;
    // The content belongs to the template that gave it, so it sees that template's arguments and no inner
    // ones.
    run_inside(i, body, argument->end, {around.scope, giver->outer, indentation});
    mid_line_ = outer_mid_line;
    return true;
  }

  static std::string_view indented_further(std::string_view outer, std::string_view inner,
                                           std::string& joined) {
    if (inner.empty()) return outer;
    if (outer.empty()) return inner;
    joined.append(outer).append(inner);
    return joined;
  }

  static bool is_blank_line(std::string_view rest) {
    return rest.starts_with('\n') || rest.starts_with("\r\n");
  }

  void start_line(const Op& op, std::string_view indentation) {
    if (!mid_line_ && !is_blank_line(op.text)) out_ += indentation;
    mid_line_ = false;
  }

  void write_text(std::string_view text, std::string_view indentation) {
    if (indentation.empty()) {
      out_ += text;
      return;
    }
    while (!text.empty()) {
      const std::size_t stop = std::min(text.find('\n'), text.size() - 1) + 1;
      out_ += text.substr(0, stop);
      const bool line_ended = text[stop - 1] == '\n';
      text.remove_prefix(stop);
      if (line_ended && !text.empty() && !is_blank_line(text)) out_ += indentation;
    }
  }

  void write_value(std::uint32_t i, const Scope& scope) {
    const Value* const value = look_up_or_report(i, scope);
    if (value == nullptr) return;
    if (const auto* shared = std::get_if<std::string_view>(&value->data)) {
      write_escaped(i, *shared);
    } else if (const auto* own = std::get_if<std::string>(&value->data)) {
      write_escaped(i, *own);
    } else if (const auto* flag = std::get_if<bool>(&value->data)) {
      out_ += *flag ? "true" : "false";
    } else if (!std::holds_alternative<std::monostate>(value->data)) {
      report(i, library_.ops[i].name,
             "'" + std::string(library_.ops[i].name) + "' is not a text but a list or an object",
             "open a section for it, or name one of its fields");
    }
  }

  void write_escaped(std::uint32_t i, std::string_view text) {
    if (library_.ops[i].kind == OpKind::Raw) {
      out_ += text;
    } else {
      escape_html(text, out_);
    }
  }

  bool is_true(const Value* value) const {
    if (value == nullptr) return false;
    const bool empty_is_true = library_.names == Names::Lenient;
    if (const auto* flag = std::get_if<bool>(&value->data)) return *flag;
    if (const auto* list = std::get_if<Value::List>(&value->data)) return !list->empty();
    if (const auto* shared = std::get_if<std::string_view>(&value->data))
      return empty_is_true || !shared->empty();
    if (const auto* own = std::get_if<std::string>(&value->data)) return empty_is_true || !own->empty();
    return std::holds_alternative<Value::Object>(value->data);
  }

  /// The value for the name of operation `i`; null after reporting it when nothing knows the name.
  const Value* look_up_or_report(std::uint32_t i, const Scope& scope) {
    const Value* const value = look_up(library_, library_.ops[i], scope);
    if (value == nullptr && library_.names == Names::Strict) report_unknown(i, scope);
    return value;
  }

  void report_unknown(std::uint32_t i, const Scope& scope) {
    const std::string_view whole = library_.ops[i].name;
    const Missing missing = explain(library_, library_.ops[i], scope);
    const std::string_view near = diag::nearest(missing.part, missing.known);
    std::string message = "unknown template name '" + std::string(missing.part) + "'";
    if (missing.part != whole) message += " in '" + std::string(whole) + "'";
    report(i, missing.part, std::move(message),
           near.empty() ? "no value around this place has such a field"
                        : "did you mean '" + std::string(near) + "'?");
  }

  /// Once for each operation, however often it runs.
  void report(std::uint32_t i, std::string_view part, std::string message, std::string hint) {
    if (library_.names == Names::Lenient ||
        std::find(reported_.begin(), reported_.end(), i) != reported_.end())
      return;
    reported_.push_back(i);
    sink_.add(diag::Code::TemplateName, library_.span(i, part), std::move(message), std::move(hint));
  }

  const Library& library_;
  diag::Sink& sink_;
  std::string out_;
  std::vector<std::uint32_t> reported_;
  std::size_t depth_ = 0;
  bool mid_line_ = false;  ///< the line that an argument begins on has begun already
  bool stopped_ = false;
};

}  // namespace

std::string Templates::render(std::string_view name, const Value& view, diag::Sink& sink) const {
  const std::uint32_t program = library_->find(name);
  if (program == nothing) {
    std::vector<std::string_view> known;
    for (const Program& candidate : library_->programs) known.push_back(candidate.name);
    const std::string_view near = diag::nearest(name, known);
    sink.add(diag::Code::TemplatePartial, {}, "there is no template '" + std::string(name) + "'",
             near.empty() ? "add " + std::string(name) + ".mustache"
                          : "did you mean '" + std::string(near) + "'?");
    return {};
  }
  return Rendering(*library_, sink).page(library_->programs[program], view);
}

}  // namespace concordat::mustache
