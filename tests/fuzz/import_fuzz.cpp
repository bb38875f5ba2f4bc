// Word files that are imported: whatever a file is made of, what is made of it can be read as content without
// an error, and has every word. The input is no XML, which would seldom be well formed, but says which pieces
// a file is made of.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "import/import.hpp"
#include "memory.hpp"
#include "office/zip.hpp"
#include "source/utf8.hpp"
#include "support.hpp"

namespace concordat::fuzz {
namespace {

using namespace importing;

constexpr std::string_view space =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="m" xmlns:v="v")";

constexpr std::array<std::string_view, 40> words_of_officers = {"words ",
                                                                "4.1 ",
                                                                "1.1\t",
                                                                "(a) ",
                                                                "1. ",
                                                                "1.x",
                                                                "2) ",
                                                                "iv. ",
                                                                "- ",
                                                                "-x",
                                                                "\u2022 ",
                                                                "\u2013 ",
                                                                "# ",
                                                                "Appendix A: ",
                                                                "1 PURPOSE",
                                                                "*",
                                                                "_",
                                                                "**",
                                                                "`",
                                                                "[x](board:y)",
                                                                "board:hwb ",
                                                                "{.alpha}",
                                                                "{#k} ",
                                                                "{{",
                                                                "[^1]",
                                                                "|",
                                                                "\\",
                                                                "<b>",
                                                                "&",
                                                                "---",
                                                                "===",
                                                                "Chair: ",
                                                                "Membership",
                                                                "Northshire Adults Board (NAB)",
                                                                "Inform (Autumn)",
                                                                "3 May 2026 ",
                                                                "\u0175\u0177 ",
                                                                "\u00a0",
                                                                "\u00ad",
                                                                "(section: x)"};

std::string xml(std::string_view text) {
  std::string made;
  for (const char c : text) {
    if (c == '<')
      made += "&lt;";
    else if (c == '&')
      made += "&amp;";
    else
      made += c;
  }
  return made;
}

class Making {
 public:
  explicit Making(std::string_view input) : input_(input) {}

  std::string body() {
    std::string made;
    while (at_ < input_.size()) made += block(0);
    return made;
  }
  const std::string& notes() const { return notes_; }

 private:
  unsigned next(unsigned choices) {
    return at_ < input_.size() ? static_cast<unsigned char>(input_[at_++]) % choices : 0;
  }

  std::string text() {
    const unsigned which = next(words_of_officers.size() + 8);
    if (which < words_of_officers.size()) return xml(words_of_officers[which]);
    // Bytes as they come, as far as they are letters.
    std::string made;
    for (unsigned i = which - static_cast<unsigned>(words_of_officers.size()) + 1;
         i > 0 && at_ < input_.size(); --i, ++at_) {
      const char c = input_[at_];
      if (c >= ' ' && c < 0x7f) made += c;
    }
    return xml(made);
  }

  std::string run() {
    const std::string words = "<w:t xml:space=\"preserve\">" + text() + "</w:t>";
    switch (next(14)) {
      case 1:
        return "<w:r><w:rPr><w:b/></w:rPr>" + words + "</w:r>";
      case 2:
        return "<w:r><w:rPr><w:i/></w:rPr>" + words + "</w:r>";
      case 3:
        return "<w:r><w:rPr><w:vanish/></w:rPr>" + words + "</w:r>";
      case 4:
        return "<w:ins w:id=\"1\"><w:r>" + words + "</w:r></w:ins>";
      case 5:
        return "<w:del w:id=\"1\"><w:r><w:delText>" + text() + "</w:delText></w:r></w:del>";
      case 6:
        return "<w:r><w:tab/>" + words + "</w:r>";
      case 7:
        return "<w:r><w:br/>" + words + "</w:r>";
      case 8:
        return "<w:hyperlink w:anchor=\"b" + std::to_string(next(3)) + "\"><w:r>" + words +
               "</w:r></w:hyperlink>";
      case 9:
        return note();
      case 10:
        return "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>";
      case 11:
        return "<w:r><w:pict><w:txbxContent>" + paragraph(3) + "</w:txbxContent></w:pict></w:r>";
      default:
        return "<w:r>" + words + "</w:r>";
    }
  }

  std::string note() {
    const std::string id = std::to_string(++count_);
    notes_ += "<w:footnote w:id=\"" + id + "\"><w:p><w:r><w:t>" + text() + "</w:t></w:r></w:p></w:footnote>";
    return "<w:r><w:footnoteReference w:id=\"" + id + "\"/></w:r>";
  }

  std::string paragraph(unsigned depth) {
    std::string properties;
    switch (next(8)) {
      case 1:
        properties = fmt::format("<w:outlineLvl w:val=\"{}\"/>", next(3));
        break;
      case 2:
      case 3:
        properties =
            fmt::format("<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{}\"/></w:numPr>", next(3), next(4));
        break;
      case 4:
        properties = "<w:ind w:left=\"720\"/>";
        break;
      case 5:
        if (next(3) == 0) properties = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
        break;
      default:
        break;
    }
    std::string made = "<w:p><w:pPr>" + properties + "</w:pPr>";
    if (next(4) == 0) made += fmt::format("<w:bookmarkStart w:id=\"0\" w:name=\"b{}\"/>", next(3));
    const unsigned runs = depth > 2 ? 1 : next(4) + 1;
    for (unsigned i = 0; i < runs; ++i) made += depth > 2 ? "<w:r><w:t>" + text() + "</w:t></w:r>" : run();
    return made + "</w:p>";
  }

  std::string block(unsigned depth) {
    if (depth > 2 || next(6) != 1) return paragraph(depth);
    std::string made = "<w:tbl>";
    const unsigned rows = next(3) + 1;
    const unsigned columns = next(3) + 1;
    for (unsigned row = 0; row < rows; ++row) {
      made += "<w:tr>";
      for (unsigned column = 0; column < columns; ++column)
        made += "<w:tc><w:tcPr>" + std::string(next(5) == 0 ? "<w:gridSpan w:val=\"2\"/>" : "") +
                "</w:tcPr>" + block(depth + 1) + "</w:tc>";
      made += "</w:tr>";
    }
    return made + "</w:tbl>";
  }

  std::string_view input_;
  std::size_t at_ = 0;
  std::string notes_;
  int count_ = 0;
};

std::string numbering() {
  const auto level = [](int at, std::string_view format, std::string_view text) {
    return fmt::format(
        "<w:lvl w:ilvl=\"{}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{}\"/><w:lvlText "
        "w:val=\"{}\"/></w:lvl>",
        at, format, text);
  };
  return fmt::format(
      "<w:numbering {}><w:abstractNum w:abstractNumId=\"1\">{}{}{}</w:abstractNum><w:abstractNum "
      "w:abstractNumId=\"2\">{}{}</w:abstractNum>"
      "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId "
      "w:val=\"2\"/></w:num></w:numbering>",
      space, level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "(%3)"),
      level(0, "bullet", "o"), level(1, "lowerRoman", "%2."));
}

std::string file_of(std::string_view input) {
  Making making(input);
  const std::string body = making.body();
  const std::string relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  return office::zip(
      {{"word/document.xml", fmt::format("<w:document {}><w:body>{}</w:body></w:document>", space, body)},
       {"word/numbering.xml", numbering()},
       {"word/footnotes.xml", fmt::format("<w:footnotes {}>{}</w:footnotes>", space, making.notes())},
       {"word/_rels/document.xml.rels",
        fmt::format("<Relationships><Relationship Id=\"a\" Type=\"{0}numbering\" Target=\"numbering.xml\"/>"
                    "<Relationship Id=\"b\" Type=\"{0}footnotes\" Target=\"footnotes.xml\"/></Relationships>",
                    relation)}});
}

memory::Loaded loaded(const Wanted& wanted, const Outline& outline, const Facts& facts,
                      const TextFiles& text) {
  memory::Files files;
  const auto add = [&](const std::string& folder, const io::OutputFile& file) {
    files.emplace_back(folder + file.path, file.bytes);
  };
  for (const io::OutputFile& file :
       {new_site(wanted, outline), new_organisations(facts), new_legislation(), new_area(wanted, facts)})
    add("", file);
  for (const io::OutputFile& file : edition_files(wanted, outline, facts)) add("a/b/c/", file);
  for (const io::OutputFile& file : text.files) add("a/b/c/", file);
  return memory::load(memory::tree(files));
}

std::string first_error(const memory::Loaded& loaded) {
  for (const diag::Diagnostic& one : loaded.diagnostics) {
    if (diag::is_failure(one))
      return one.message + ": " + loaded.sources[one.span.file].path + "\n" +
             loaded.sources[one.span.file].bytes;
  }
  return {};
}

}  // namespace

void run(std::string_view input) {
  std::string problem;
  const std::optional<importing::Document> document = read_word(file_of(input), Changes::Accept, problem);
  must_be(problem, "", "the file can be read");
  const Outline outline = outline_of(document->story);
  if (outline.sections.empty()) return;
  const Wanted wanted{"a.docx", "a", "b", "c", "2026-11-21", {}, {}};
  const Facts facts = facts_of(outline, {}, {});
  for (const Numbers numbers : {Numbers::Clauses, Numbers::InText, Numbers::Plain}) {
    const TextFiles text = text_files(document->story, outline, numbers);
    const memory::Loaded made = loaded(wanted, outline, facts, text);
    const std::string error = first_error(made);
    if (!error.empty() && numbers != Numbers::Plain) continue;
    must_be(error, "", "what is made has no error");
    const Proof proof =
        proof_of(document->source, document->story.left_out, text.account, memory::edition_of(made));
    must_be(fmt::format("{}{}", fmt::join(proof.lost, "\n"), fmt::join(proof.extra, "\n")), "",
            "every word is there:\n" + text.files.front().bytes);
    must(proof.holds(), "the numbers add up");
    return;
  }
}

}  // namespace concordat::fuzz
