// Who sits on a board: lists below a heading that names it, where a heading speaks of members, and tables of
// two columns that say who chairs it.
#include <algorithm>
#include <array>

#include "doc/plain.hpp"
#include "import/facts.hpp"
#include "import/letters.hpp"

namespace concordat::importing {
namespace {

bool speaks_of_members(std::string_view words) {
  const std::string small = doc::lower(words);
  return small.find("member") != std::string::npos && small.find("terms of reference") != 0;
}

bool is_post(std::string_view words) {
  const std::string small = doc::lower(words);
  constexpr std::array<std::string_view, 9> posts = {"chair",
                                                     "deputy chair",
                                                     "vice chair",
                                                     "vice-chair",
                                                     "co-chair",
                                                     "independent chair",
                                                     "independent scrutineer",
                                                     "lead officer",
                                                     "secretary"};
  return std::any_of(posts.begin(), posts.end(), [&](std::string_view post) {
    return small == post || (small.starts_with(post) && small.size() <= post.size() + 6);
  });
}

class Finding {
 public:
  Finding(Bodies& bodies, const Section& section) : bodies_(bodies), section_(section) {
    whole_ = speaks_of_members(section.title);
    body_ = bodies.in(section.title);
  }

  void take(const Block& block) {
    if (!block.rows.empty()) return table(block.rows);
    const Paragraph& paragraph = block.paragraph;
    const std::string words = words_of(paragraph).substr(paragraph.skip);
    if (paragraph.outline < 9) {
      if (FoundBody* named = bodies_.in(words)) {
        body_ = named;
        list_ = whole_;
      } else if (!whole_) {
        list_ = speaks_of_members(words);
      }
      if (!bodies_.in(words) && whole_ && !speaks_of_members(words)) body_ = nullptr;
      return;
    }
    if (!body_ || !(whole_ || list_)) return;
    if (!paragraph.label.is_there()) return post(words, paragraph);
    if (paragraph.label.level > 0 && paragraph.label.count != Count::Bullet) return;
    if (post(words, paragraph), posted_) return;
    body_->members.push_back({words, {paragraph.id, whole_ ? Confidence::Likely : Confidence::Guess}});
    body_->members_at = place_in(section_);
  }

 private:
  /// "Chair: Leader of the Council".
  void post(const std::string& words, const Paragraph& paragraph) {
    const std::size_t colon = words.find(':');
    posted_ = colon != std::string::npos && is_post(std::string_view(words).substr(0, colon));
    if (!posted_) return;
    const std::size_t begin = std::min(words.find_first_not_of(" :", colon), words.size());
    body_->posts.push_back({words.substr(0, colon), words.substr(begin), {paragraph.id, Confidence::Likely}});
  }

  void table(const std::vector<Row>& rows) {
    const bool about_boards = !rows.empty() && rows.front().size() >= 2 && column(rows.front(), "chair") > 0;
    for (const Row& row : rows) {
      if (row.size() < 2) continue;
      const std::string name = words_of(row[0]);
      const std::size_t paragraph = row[0].blocks.empty() ? 0 : row[0].blocks.front().paragraph.id;
      const std::string value = words_of(row[1]);
      if (body_ && row.size() == 2 && is_post(name) && !value.empty() && !is_post(value)) {
        body_->posts.push_back({name, value, {paragraph, Confidence::Likely}});
      } else if (FoundBody* named = about_boards ? bodies_.in(name) : nullptr) {
        const std::size_t at = column(rows.front(), "chair");
        const std::string holder = at < row.size() ? words_of(row[at]) : std::string();
        if (!holder.empty()) named->posts.push_back({"Chair", holder, {paragraph, Confidence::Likely}});
      }
    }
  }

  static std::size_t column(const Row& head, std::string_view word) {
    for (std::size_t i = 1; i < head.size(); ++i) {
      if (doc::lower(words_of(head[i])).starts_with(word)) return i;
    }
    return 0;
  }

  Bodies& bodies_;
  const Section& section_;
  FoundBody* body_ = nullptr;
  bool whole_ = false;  // the section is about members
  bool list_ = false;   // what stands below this heading is
  bool posted_ = false;
};

}  // namespace

void find_members(const Outline& outline, Bodies& bodies) {
  for (const Section& section : outline.sections) {
    Finding finding(bodies, section);
    for (const Block* block : section.blocks) finding.take(*block);
  }
}

}  // namespace concordat::importing
