// Turns the tokens of one template into operations: dotted names are split, partials bound to their programs,
// and the indentation of arguments taken off. Invariant: the operations between a parent and its `end` are
// arguments only, and every `end` lies inside the program.

#include <algorithm>

#include "mustache/nesting.hpp"
#include "mustache/program.hpp"
#include "mustache/scan.hpp"
#include "mustache/spacing.hpp"

namespace concordat::mustache {
namespace {

std::size_t common_prefix(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

class Assembler {
 public:
  Assembler(Library& library, const Program& program, diag::Sink& sink)
      : library_(library), source_(program.source), file_(program.file), sink_(sink) {}

  void run() {
    tokens_ = scan(source_, file_, sink_);
    nesting_ = match(tokens_, source_, file_, sink_);
    spacings_ = space(tokens_, nesting_, source_);
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].tag == Tag::Close) start_line_of_close(i);
      end_bodies(i);
      if (in_parent() && !belongs_in_parent(tokens_[i])) {
        i = skip_lost(i);
      } else {
        add_token(i);
      }
    }
    end_bodies(static_cast<std::uint32_t>(tokens_.size()));
  }

 private:
  /// A tag whose body is being added.
  struct Open {
    std::uint32_t token;
    std::uint32_t op;
    std::string_view outer_dedent;
    bool lost_reported = false;
  };

  bool in_parent() const { return !open_.empty() && tokens_[open_.back().token].tag == Tag::Parent; }

  bool begins_line(const Token& token) const { return token.begin == 0 || source_[token.begin - 1] == '\n'; }

  Op& add(OpKind kind, std::uint32_t token) {
    Op& op = library_.ops.emplace_back();
    op.kind = kind;
    op.name = tokens_[token].name;
    op.standalone = spacings_[token].standalone;
    op.line_start = !op.standalone && (line_pending_ || begins_line(tokens_[token]));
    if (!op.standalone) line_pending_ = false;
    return op;
  }

  void add_token(std::uint32_t i) {
    const Token& token = tokens_[i];
    switch (token.tag) {
      case Tag::Text:
        return add_text(i);
      case Tag::Variable:
        return set_path(add(OpKind::Variable, i));
      case Tag::Raw:
        return set_path(add(OpKind::Raw, i));
      case Tag::Section:
        set_path(add(OpKind::Section, i));
        return open_body(i);
      case Tag::Inverted:
        set_path(add(OpKind::Inverted, i));
        return open_body(i);
      case Tag::Partial:
        return bind(add(OpKind::Partial, i), i);
      case Tag::Parent:
        bind(add(OpKind::Parent, i), i);
        return open_body(i);
      case Tag::Block: {
        Op& op = add(OpKind::Block, i);
        op.target = block_number(token.name);
        op.text = without_dedent(spacings_[i].indentation);
        return open_body(i);
      }
      case Tag::Argument:
        add(OpKind::Argument, i).target = block_number(token.name);
        open_body(i);
        dedent_ = spacings_[i].indentation;
        line_pending_ = true;
        return;
      case Tag::Close:
        return;
      case Tag::Unprinted:
        // The line still begins with what comes next.
        if (!spacings_[i].standalone && begins_line(token)) line_pending_ = true;
        return;
    }
  }

  void add_text(std::uint32_t i) {
    const Token& token = tokens_[i];
    if (token.begin == token.end) return;
    const std::string_view text = source_.substr(token.begin, token.end - token.begin);
    add(OpKind::Text, i).text = dedented(text, begins_line(token));
  }

  /// Removes the indentation of the argument from each line.
  std::string_view dedented(std::string_view text, bool line_start) {
    if (dedent_.empty()) return text;
    std::string kept;
    while (!text.empty()) {
      if (line_start) text.remove_prefix(common_prefix(text, dedent_));
      const std::size_t stop = text.find('\n');
      const std::string_view line = text.substr(0, stop == std::string_view::npos ? stop : stop + 1);
      kept += line;
      text.remove_prefix(line.size());
      line_start = true;
    }
    return library_.pool.emplace_back(std::move(kept));
  }

  std::string_view without_dedent(std::string_view indentation) const {
    return indentation.substr(common_prefix(indentation, dedent_));
  }

  void set_path(Op& op) {
    op.path = static_cast<std::uint32_t>(library_.parts.size());
    if (op.name == ".") return;
    std::string_view rest = op.name;
    for (std::size_t dot = rest.find('.'); dot != std::string_view::npos; dot = rest.find('.')) {
      library_.parts.push_back(rest.substr(0, dot));
      rest.remove_prefix(dot + 1);
    }
    library_.parts.push_back(rest);
    op.path_length = static_cast<std::uint32_t>(library_.parts.size()) - op.path;
  }

  std::uint32_t block_number(std::string_view name) {
    auto& names = library_.block_names;
    const auto number =
        static_cast<std::uint32_t>(std::find(names.begin(), names.end(), name) - names.begin());
    if (number == names.size()) names.push_back(name);
    return number;
  }

  void bind(Op& op, std::uint32_t token) {
    if (op.standalone) op.text = without_dedent(spacings_[token].indentation);
    op.target = library_.find(std::string(partials_folder) + std::string(op.name));
    if (op.target != nothing || library_.names == Names::Lenient) return;
    sink_.add(diag::Code::TemplatePartial, span_of(op.name), "unknown partial '" + std::string(op.name) + "'",
              library_.partial_hint(op.name));
  }

  void open_body(std::uint32_t token) {
    open_.push_back({token, static_cast<std::uint32_t>(library_.ops.size() - 1), dedent_});
  }

  void end_bodies(std::uint32_t at) {
    while (!open_.empty() && nesting_.body_end[open_.back().token] == at) {
      library_.ops[open_.back().op].end = static_cast<std::uint32_t>(library_.ops.size());
      dedent_ = open_.back().outer_dedent;
      const Tag ended = tokens_[open_.back().token].tag;
      if (ended == Tag::Argument || ended == Tag::Parent) line_pending_ = false;
      open_.pop_back();
    }
  }

  /// A line that begins with a closing tag begins inside the body.
  void start_line_of_close(std::uint32_t i) {
    if (in_parent() || spacings_[i].standalone || !(line_pending_ || begins_line(tokens_[i]))) return;
    if (tokens_[nesting_.opening[i]].tag == Tag::Argument) return;
    add(OpKind::Text, i);
  }

  static bool belongs_in_parent(const Token& token) {
    return token.tag == Tag::Argument || token.tag == Tag::Unprinted || token.tag == Tag::Close;
  }

  /// Skips content of a parent outside its blocks; returns the last token skipped.
  std::uint32_t skip_lost(std::uint32_t i) {
    const Token& token = tokens_[i];
    std::string_view seen = token.name;
    if (token.tag == Tag::Text) {
      seen = source_.substr(token.begin, token.end - token.begin);
      seen.remove_prefix(std::min(seen.find_first_not_of(" \t\r\n"), seen.size()));
      seen = seen.substr(0, seen.find_first_of("\r\n"));
    }
    Open& parent = open_.back();
    if (!seen.empty() && !parent.lost_reported && library_.names == Names::Strict) {
      parent.lost_reported = true;
      const std::string name(tokens_[parent.token].name);
      sink_.add(diag::Code::TemplateSection, span_of(seen),
                "content of parent '" + name + "' outside its blocks is lost",
                "put it into a block of '" + name + "': {{$block}}...{{/block}}");
    }
    const bool has_body = nesting_.body_end[i] > i;
    return has_body ? nesting_.body_end[i] - 1 : i;
  }

  Span span_of(std::string_view part) const {
    const auto first = static_cast<std::uint32_t>(part.data() - source_.data());
    return {file_, first, first + static_cast<std::uint32_t>(part.size())};
  }

  Library& library_;
  std::string_view source_;
  FileIndex file_;
  diag::Sink& sink_;
  std::vector<Token> tokens_;
  Nesting nesting_;
  std::vector<Spacing> spacings_;
  std::vector<Open> open_;
  std::string_view dedent_;    ///< what the lines of the argument around are indented by
  bool line_pending_ = false;  ///< the line began, but nothing of it was added yet
};

}  // namespace

void assemble(Library& library, std::uint32_t program, diag::Sink& sink) {
  library.programs[program].begin = static_cast<std::uint32_t>(library.ops.size());
  Assembler(library, library.programs[program], sink).run();
  library.programs[program].end = static_cast<std::uint32_t>(library.ops.size());
}

}  // namespace concordat::mustache
