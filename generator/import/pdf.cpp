// A PDF has places of letters and nothing else. Lines are put together into paragraphs by the empty lines
// between them and by the numbers that they begin with.
#include "import/pdf.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "import/letters.hpp"
#include "import/typed.hpp"
#include "io/process.hpp"

namespace concordat::importing {
namespace {

struct Line {
  std::string words;
  bool gap = false;   ///< an empty line, or the end of a page, stands before it
  bool edge = false;  ///< it is the first or the last of its page
  std::size_t page = 0;
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  std::size_t page = 0;
  bool gap = true;
  bool first = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\f", at), text.size());
    const std::string words = fmt::format("{}", fmt::join(split(text.substr(at, end - at)), " "));
    if (words.empty()) gap = true;
    if (!words.empty()) {
      lines.push_back({words, gap, first, page});
      gap = first = false;
    }
    if (end < text.size() && text[end] == '\f') {
      if (!lines.empty()) lines.back().edge = true;
      first = true;
      ++page;
    }
    at = end + 1;
  }
  if (!lines.empty()) lines.back().edge = true;
  return lines;
}

/// A line without its figures, by which the heads and feet of pages are the same.
std::string without_figures(std::string_view words) {
  std::string made;
  for (const char c : words) {
    const bool figure = c >= '0' && c <= '9';
    if (!figure || !made.ends_with('#')) made += figure ? '#' : c;
  }
  return made;
}

bool is_capital(std::string_view words, std::size_t at) {
  return at < words.size() &&
         ((words[at] >= 'A' && words[at] <= 'Z') || static_cast<unsigned char>(words[at]) >= 0xc3);
}

/// "4 Interfaces between boards": a short line that stands alone.
bool is_heading(const Line& line, bool alone) {
  constexpr std::size_t longest = 90;
  const std::string& words = line.words;
  if (!alone || words.size() > longest ||
      std::string_view(".,;:").find(words.back()) != std::string_view::npos)
    return false;
  if (named_part(words).length > 0) return true;
  std::size_t end = std::min(words.find_first_not_of("0123456789."), words.size());
  return end > 0 && end <= 5 && end + 1 < words.size() && words[end] == ' ' && is_capital(words, end + 1);
}

class Gathering {
 public:
  explicit Gathering(std::vector<Line> lines) : lines_(std::move(lines)) {
    for (const Line& line : lines_) {
      if (line.edge) ++edges_[without_figures(line.words)];
    }
  }

  Document document() {
    for (std::size_t i = 0; i < lines_.size(); ++i) take(i);
    end_paragraph();
    made_.doubts.push_back(
        {0, Confidence::Guess,
         "the file is a PDF: headings, lists and tables are guessed from the places of its lines; a Word "
         "file gives much more"});
    return std::move(made_);
  }

 private:
  bool is_margin(const Line& line) const {
    if (!line.edge) return false;
    const std::size_t times = edges_.at(without_figures(line.words));
    const std::size_t pages = lines_.back().page + 1;
    const bool figure = line.words.find_first_not_of("0123456789") == std::string::npos;
    // The heading of a section may stand at the head of each of its pages, and once where it is meant.
    return figure || (pages > 2 && times * 2 >= pages) || headings_.contains(line.words);
  }

  void take(std::size_t i) {
    const Line& line = lines_[i];
    const std::size_t id = i + 1;
    made_.source.push_back({id, "the PDF", id, {{id, line.words + " "}}});
    if (is_margin(line)) {
      made_.story.left_out.push_back({"the PDF", id, "the head or foot of a page"});
      return;
    }
    const bool alone = line.gap && (i + 1 == lines_.size() || lines_[i + 1].gap);
    const bool heading = is_heading(line, alone);
    const bool page = begun_ && i > 0 && line.page != lines_[i - 1].page;
    // A sentence may go on behind the end of a page.
    const bool goes_on = page && !line.words.empty() && line.words[0] >= 'a' && line.words[0] <= 'z';
    const bool labelled = typed_label(line.words).length > 0;
    if (heading || labelled || (line.gap && !goes_on) || last_was_heading_) end_paragraph();
    if (begun_) {
      now_.merged.push_back(now_.id);
      now_.pieces.back().text += " " + line.words;
    } else {
      now_ = {};
      now_.pieces.push_back({PieceKind::Text, line.words, heading});
      begun_ = true;
    }
    now_.id = id;
    last_was_heading_ = heading;
    if (heading) headings_.insert(line.words);
  }

  void end_paragraph() {
    if (begun_) made_.story.blocks.push_back({std::move(now_), {}});
    begun_ = false;
  }

  std::vector<Line> lines_;
  std::map<std::string, std::size_t> edges_;
  std::set<std::string> headings_;
  Document made_;
  Paragraph now_;
  bool begun_ = false;
  bool last_was_heading_ = false;
};

}  // namespace

Document of_lines(std::string_view text) {
  std::vector<Line> lines = lines_of(text);
  if (lines.empty()) return {};
  Document made = Gathering(std::move(lines)).document();
  find_headings(made.story.blocks, made.doubts);
  find_typed(made.story.blocks);
  return made;
}

std::optional<Document> read_pdf(const std::string& bytes, std::string& problem) {
  const io::ProcessResult result = io::run({"pdftotext", "-layout", "-enc", "UTF-8", "-", "-"}, bytes);
  if (result.status == 0) return of_lines(result.output);
  problem = result.status == -1 ? "pdftotext is not installed: it is in the package poppler-utils"
                                : fmt::format("pdftotext cannot read it: {}", io::ending_of(result));
  if (!result.errors.empty() && result.status != -1)
    problem += fmt::format(" ({})", io::said("pdftotext", result.errors));
  return std::nullopt;
}

}  // namespace concordat::importing
