// Templates: a page and two partials, with a line of % between them. What a value says is escaped but where
// the template asks for it as it is.
#include "io/read.hpp"
#include "mustache/template.hpp"
#include "support.hpp"

namespace concordat::fuzz {
namespace {

using mustache::Value;

constexpr std::string_view markup = "<i class=\"x\">&'";

Value view() {
  return Value(mustache::Object{
      {"name", Value(markup)},
      {"yes", Value(true)},
      {"no", Value(false)},
      {"empty", Value("")},
      {"null", Value()},
      {"rows",
       Value(Value::List{Value("a"), Value(markup),
                         Value(mustache::Object{{"name", Value("b")}, {"rows", Value(Value::List{})}})})},
      {"board", Value(mustache::Object{{"name", Value("Board")},
                                       {"chair", Value(mustache::Object{{"name", Value(markup)}})}})}});
}

}  // namespace

void run(std::string_view input) {
  source::Tree sources{"templates",
                       {{"pages/t.mustache", ""}, {"partials/a.mustache", ""}, {"partials/b.mustache", ""}}};
  std::string_view rest = input;
  for (source::File& file : sources.files) {
    const std::size_t end = std::min(rest.find("\n%\n"), rest.size());
    file.bytes = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 3, rest.size()));
  }
  diag::Sink unread;
  for (FileIndex file = 0; file < sources.files.size(); ++file)
    sources.files[file].usable = io::inspect(sources.files[file].bytes, file, unread);
  // With other delimiters, too, it may be asked for as it is.
  const bool escapes =
      input.find_first_of("&=<") == std::string_view::npos && input.find("{{{") == std::string_view::npos;
  const Value values = view();
  for (const mustache::Names names : {mustache::Names::Strict, mustache::Names::Lenient}) {
    diag::Sink sink;
    const mustache::Templates templates = mustache::compile(sources, names, sink);
    const std::string page = templates.render("pages/t", values, sink);
    must(!escapes || page.find("<i") == std::string::npos, "what a value says is escaped");
    must_report(sink.all(), sources);
  }
}

}  // namespace concordat::fuzz
