#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "diag/nearest.hpp"
#include "diag/report.hpp"
#include "mustache/escape.hpp"
#include "mustache/template.hpp"

using namespace concordat;
using mustache::Names;
using mustache::Templates;
using mustache::Value;

namespace {

using Files = std::vector<source::File>;

source::Tree tree(Files files) {
  return {"templates", std::move(files)};
}

/// One line a diagnostic: "pages/t.mustache:2:4: message (hint)".
std::vector<std::string> lines(const diag::Sink& sink, const source::Tree& sources) {
  std::vector<std::string> reported;
  for (const diag::Diagnostic& diagnostic : sink.all()) {
    std::string place;
    if (diagnostic.span.file != no_file) {
      const source::File& file = sources[diagnostic.span.file];
      const diag::Position at = diag::position(file.bytes, diagnostic.span.begin);
      place = fmt::format("{}:{}:{}: ", file.path, at.line, at.column);
    }
    reported.push_back(fmt::format("{}{} ({})", place, diagnostic.message, diagnostic.hint));
  }
  return reported;
}

struct Rendered {
  std::string text;
  std::vector<std::string> errors;
};

Rendered render(const source::Tree& sources, const Value& view, Names names = Names::Strict) {
  diag::Sink sink;
  const Templates templates = mustache::compile(sources, names, sink);
  std::string text = templates.render("pages/t", view, sink);
  return {std::move(text), lines(sink, sources)};
}

Rendered render(std::string page, const Value& view = {}, Names names = Names::Strict) {
  return render(tree({{"pages/t.mustache", std::move(page)}}), view, names);
}

Value object(Value::Object fields) {
  return Value(std::move(fields));
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("an unknown name is reported at its place with the nearest name") {
  const Value view = object({{"title", "Boards"}, {"board", object({{"chair", "Moss"}})}});
  CHECK(render("<h1>{{titel}}</h1>", view).errors ==
        Strings{"pages/t.mustache:1:7: unknown template name 'titel' (did you mean 'title'?)"});
  CHECK(render("\n\n  {{{ nothing }}}", view).errors ==
        Strings{"pages/t.mustache:3:7: unknown template name 'nothing' (no value around this place has such "
                "a field)"});
  CHECK(render("é {{board.chiar}}", view).errors ==
        Strings{
            "pages/t.mustache:1:11: unknown template name 'chiar' in 'board.chiar' (did you mean 'chair'?)"});
  CHECK(render("{{#boards}}x{{/boards}}{{^tilte}}y{{/tilte}}", view).errors ==
        Strings{"pages/t.mustache:1:4: unknown template name 'boards' (did you mean 'board'?)",
                "pages/t.mustache:1:27: unknown template name 'tilte' (did you mean 'title'?)"});
  CHECK(render("{{#board}}{{tile}}{{/board}}", view).errors ==
        Strings{"pages/t.mustache:1:13: unknown template name 'tile' (did you mean 'title'?)"});
}

TEST_CASE("an unknown name in a loop is reported once, and once for each place") {
  const Value view = object({{"rows", Value::List{"a", "b", "c"}}});
  CHECK(render("{{#rows}}{{x}}{{x}}{{/rows}}", view).errors.size() == 2);
}

TEST_CASE("an unknown name in a partial is reported in the partial's file") {
  const auto sources = tree({{"pages/t.mustache", "{{> card}}"}, {"partials/card.mustache", "\n{{nmae}}"}});
  CHECK(render(sources, object({{"name", "HB"}})).errors ==
        Strings{"partials/card.mustache:2:3: unknown template name 'nmae' (did you mean 'name'?)"});
}

TEST_CASE("an unknown name in an argument is reported where the argument was written") {
  const auto sources = tree({{"pages/t.mustache", "{{< layout}}{{$ main}}{{nmae}}{{/ main}}{{/ layout}}"},
                             {"partials/layout.mustache", "<main>{{$ main}}{{/ main}}</main>"}});
  CHECK(render(sources, object({{"name", "HB"}})).errors ==
        Strings{"pages/t.mustache:1:25: unknown template name 'nmae' (did you mean 'name'?)"});
}

TEST_CASE("null is known: it and its members write nothing") {
  const Value view = object({{"chair", Value()}});
  const Rendered rendered =
      render("[{{chair}}{{chair.name}}{{#chair}}x{{/chair}}{{^chair}}none{{/chair}}]", view);
  CHECK(rendered.text == "[none]");
  CHECK(rendered.errors == Strings{});
}

TEST_CASE("a list or object is not a text") {
  const Value view = object({{"rows", Value::List{"a"}}, {"board", object({})}});
  CHECK(render("{{rows}}{{board}}", view).errors ==
        Strings{"pages/t.mustache:1:3: 'rows' is not a text but a list or an object "
                "(open a section for it, or name one of its fields)",
                "pages/t.mustache:1:11: 'board' is not a text but a list or an object "
                "(open a section for it, or name one of its fields)"});
}

TEST_CASE("an empty string is false in strict mode and true in lenient mode") {
  const Value view = object({{"note", ""}, {"owned", std::string()}});
  const char* page = "{{#note}}a{{/note}}{{^note}}b{{/note}}{{#owned}}c{{/owned}}{{^owned}}d{{/owned}}";
  CHECK(render(page, view, Names::Strict).text == "bd");
  CHECK(render(page, view, Names::Lenient).text == "ac");
}

TEST_CASE("true opens a section without becoming its context") {
  const Value view = object({{"rows", Value::List{"a", "b"}}, {"on", true}});
  CHECK(render("{{#rows}}{{#on}}{{.}}{{/on}}{{/rows}}", view).text == "ab");
}

TEST_CASE("shared values are followed wherever they stand") {
  const Value name("HB");
  const Value board = object({{"name", &name}});
  const Value list = Value::List{&board, &board};
  const Value root =
      object({{"boards", &list}, {"board", &board}, {"missing", static_cast<const Value*>(nullptr)}});
  const Rendered rendered = render("{{board.name}}:{{#boards}}{{name}},{{/boards}}{{missing}}", &root);
  CHECK(rendered.text == "HB:HB,HB,");
  CHECK(rendered.errors == Strings{});
}

TEST_CASE("hostile values cannot leave their place") {
  const std::string hostile = "\"'><script>alert(1)</script>&amp;{{x}}";
  const Value view = object({{"x", hostile}});
  CHECK(render("<a title=\"{{x}}\">", view).text ==
        "<a title=\"&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;{{x}}\">");
  std::string all;
  for (int byte = 1; byte < 256; ++byte) all += static_cast<char>(byte);
  std::string escaped;
  mustache::escape_html(all, escaped);
  CHECK(escaped.find_first_of("<>\"'") == std::string::npos);
  CHECK(escaped.size() == all.size() + 4 + 3 + 3 + 5 + 4);
}

TEST_CASE("a section that is not closed is reported where it opens") {
  CHECK(render("a\n {{#rows}}b", object({{"rows", true}})).errors ==
        Strings{"pages/t.mustache:2:5: section 'rows' is not closed (close it with {{/rows}})"});
  CHECK(render("{{#a}}{{#b}}{{/a}}", object({{"a", true}, {"b", true}})).errors ==
        Strings{"pages/t.mustache:1:10: section 'b' is not closed (close it with {{/b}})"});
}

TEST_CASE("a closing tag with another name is reported once") {
  CHECK(
      render("{{#rows}}x{{/row}}y", object({{"rows", true}})).errors ==
      Strings{"pages/t.mustache:1:14: section 'rows' is closed by the name 'row' (close it with {{/rows}})"});
  CHECK(render("x{{/rows}}").errors ==
        Strings{"pages/t.mustache:1:5: 'rows' is closed but was not opened (remove this tag)"});
}

TEST_CASE("tags that cannot be read are reported, and those after them are still read") {
  const Value view = object({{"name", "HB"}});
  CHECK(render("one {{name", view).errors ==
        Strings{"pages/t.mustache:1:5: tag is not closed (end it with '}}')"});
  const Rendered rendered = render("one {{name <b>{{name}}</b>", view);
  CHECK(rendered.errors == Strings{"pages/t.mustache:1:5: tag is not closed (end it with '}}')"});
  CHECK(rendered.text == "one HB</b>");
  CHECK(render("{{{name}}", view).errors ==
        Strings{"pages/t.mustache:1:1: tag is not closed (end it with '}}}')"});
  CHECK(render("{{}}").errors ==
        Strings{"pages/t.mustache:1:3: tag has no name (write a name between the delimiters)"});
  CHECK(render("{{two words}}").errors.size() == 1);
  CHECK(render("{{ #name}}").errors.size() == 1);
  CHECK(render("{{a..b}}").errors ==
        Strings{"pages/t.mustache:1:3: 'a..b' has an empty part (write a.b for the b of a, "
                "and a dot alone for the value of the section)"});
  CHECK(render("{{=<%=}}").errors == Strings{"pages/t.mustache:1:4: bad change of delimiters (write two "
                                             "delimiters with a space between and no '=' in "
                                             "them: {{=<% %>=}})"});
}

TEST_CASE("unknown partials, pages and blocks are reported with the nearest name") {
  const auto sources = tree({{"pages/board.mustache", ""},
                             {"pages/t.mustache", "{{> cadr}}{{< layuot}}{{/ layuot}}"},
                             {"partials/card.mustache", ""},
                             {"partials/layout.mustache", "{{$ main}}{{/ main}}"}});
  CHECK(render(sources, {}).errors ==
        Strings{"pages/t.mustache:1:5: unknown partial 'cadr' (did you mean 'card'?)",
                "pages/t.mustache:1:15: unknown partial 'layuot' (did you mean 'layout'?)"});

  diag::Sink sink;
  mustache::compile(sources, Names::Lenient, sink).render("pages/bord", {}, sink);
  CHECK(lines(sink, sources) == Strings{"there is no template 'pages/bord' (did you mean 'pages/board'?)"});

  const auto misnamed = tree({{"pages/t.mustache", "{{< layout}}{{$ mian}}x{{/ mian}}{{/ layout}}"},
                              {"partials/layout.mustache", "{{> inner}}"},
                              {"partials/inner.mustache", "{{$ main}}{{/ main}}"}});
  CHECK(render(misnamed, {}).errors ==
        Strings{"pages/t.mustache:1:17: parent 'layout' has no block 'mian' (did you mean 'main'?)"});
}

TEST_CASE("content of a parent outside its blocks is reported") {
  const auto sources =
      tree({{"pages/t.mustache", "{{< layout}}\n{{! fine }}\n  <p>lost</p>\n{{x}}{{/ layout}}"},
            {"partials/layout.mustache", ""}});
  CHECK(render(sources, {}).errors ==
        Strings{"pages/t.mustache:3:3: content of parent 'layout' outside its blocks is lost "
                "(put it into a block of 'layout': {{$block}}...{{/block}})"});
}

TEST_CASE("only templates below pages and partials are compiled") {
  const auto sources = tree({{"pages/readme.md", "{{broken"}, {"style/x.mustache", "{{broken"}});
  diag::Sink sink;
  mustache::compile(sources, Names::Strict, sink);
  CHECK(sink.all().empty());
}

TEST_CASE("ten thousand nested sections are an error, not a crash") {
  std::string page;
  for (int i = 0; i < 10000; ++i) page += "{{#a}}";
  const Value view = object({{"a", object({})}});
  CHECK(render(page, view)
            .errors.front()
            .starts_with("pages/t.mustache:1:604: section 'a' is nested more than 100 deep"));
  for (int i = 0; i < 10000; ++i) page += "{{/a}}";
  CHECK(render(page, view).errors ==
        Strings{"pages/t.mustache:1:604: section 'a' is nested more than 100 deep "
                "(close the sections around it first, or move a part to a partial)",
                "pages/t.mustache:1:6004: templates and sections are nested more than 1000 deep "
                "(does a partial include itself without an end?)"});
}

TEST_CASE("partials that include themselves without an end are an error") {
  const auto sources =
      tree({{"pages/t.mustache", "{{> loop}}"}, {"partials/loop.mustache", "x{{> loop}}{{> loop}}"}});
  CHECK(render(sources, {}).errors ==
        Strings{"partials/loop.mustache:1:6: templates and sections are nested more than 1000 deep "
                "(does a partial include itself without an end?)"});
}

TEST_CASE("a copy of the templates outlives the first") {
  const auto sources = tree({{"pages/t.mustache", "{{x}}"}});
  diag::Sink sink;
  Templates copy;
  {
    const Templates first = mustache::compile(sources, Names::Strict, sink);
    copy = first;
  }
  CHECK(copy.render("pages/t", object({{"x", "1"}}), sink) == "1");
}

TEST_CASE("the nearest name is within a third of the length") {
  using diag::nearest;
  CHECK(nearest("titel", {"table", "title"}) == "title");
  CHECK(nearest("chairs", {"chair", "chief"}) == "chair");
  CHECK(nearest("priorites", {"priority", "priorities"}) == "priorities");
  CHECK(nearest("ab", {"ba"}) == "ba");
  CHECK(nearest("title", {"totally"}).empty());
  CHECK(nearest("x", {"y"}).empty());
  CHECK(nearest("", {"a"}).empty());
  CHECK(nearest("name", {}).empty());
  CHECK(nearest("naem", {"nam", "name"}) == "nam");
  CHECK(nearest("name", {"nam", "name"}) == "name");
}
