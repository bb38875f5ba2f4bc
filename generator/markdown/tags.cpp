// Tags that come along when text is copied from a web page, and what says the same in Markdown.
#include "markdown/tags.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace concordat::markdown {
namespace {

struct Instead {
  std::string_view tag;
  std::string_view hint;
};

constexpr std::array table = {
    Instead{"br", "end the line with a backslash, or begin a new paragraph after a blank line"},
    Instead{"b", "write **words**"},
    Instead{"strong", "write **words**"},
    Instead{"i", "write *words*"},
    Instead{"em", "write *words*"},
    Instead{"a", "write [words](https://…)"},
    Instead{"p", "leave a blank line between paragraphs"},
    Instead{"div", "leave a blank line between paragraphs"},
    Instead{"ul", "write \"- \" before each item"},
    Instead{"ol", "write \"1. \" before each item"},
    Instead{"li", "write \"- \" before each item"},
    Instead{"h2", "write ## before the heading"},
    Instead{"h3", "write ### before the heading"},
    Instead{"hr", "write *** as a paragraph of its own"},
    Instead{"table", "write a table: | a | b |, and |---|---| below its head"},
    Instead{"img", "write ![](view:…), or leave it out"},
    Instead{"!", "leave it out: a remark would be published"},
};

}  // namespace

std::string instead_of(std::string_view tag) {
  std::size_t begin = tag.find_first_not_of("</");
  std::string name;
  for (; begin < tag.size() && (std::isalnum(static_cast<unsigned char>(tag[begin])) || tag[begin] == '!');
       ++begin)
    name += static_cast<char>(std::tolower(static_cast<unsigned char>(tag[begin])));
  const auto* found =
      std::find_if(table.begin(), table.end(), [&](const Instead& one) { return one.tag == name; });
  return std::string(found == table.end() ? "write it in Markdown" : found->hint);
}

}  // namespace concordat::markdown
