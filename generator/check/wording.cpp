#include "check/wording.hpp"

#include "doc/plain.hpp"
#include "model/visit.hpp"

namespace concordat::check {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

Span part(const doc::Node& text, std::size_t at, std::size_t length) {
  if (text.span.end - text.span.begin != text.text.size()) return text.span;
  auto begin = text.span.begin + static_cast<std::uint32_t>(at);
  return {text.span.file, begin, begin + static_cast<std::uint32_t>(length)};
}

std::vector<diag::Repair> repair(const OfEdition& subject, Span place, std::string_view was,
                                 std::string_view words) {
  if (subject.edition().status != model::Status::Draft) return {};
  return {{place, std::string(was), std::string(words)}};
}

std::string wording_of(const model::Edition& edition) {
  std::string all;
  const auto add = [&](std::string_view words) {
    if (!words.empty()) (all += words) += '\n';
  };
  model::visit_prose(edition, [&](const doc::Node& document) {
    visit_wording(document, [&](const doc::Node& text) { (all += text.text) += ' '; });
    all += '\n';
  });
  for (const model::Section& section : edition.sections) add(section.title);
  for (const model::Relation& relation : edition.relations) add(relation.name);
  for (const model::Body& body : edition.bodies) {
    add(body.quorum.words);
    add(body.meets);
    for (const model::Member& member : body.members) add(member.post + " " + member.name);
    for (const model::Post& post : body.posts) add(post.title);
  }
  return lower(all);
}

std::size_t find_whole(std::string_view text, std::string_view words) {
  for (std::size_t at = 0; (at = text.find(words, at)) != std::string_view::npos; ++at) {
    const std::size_t end = at + words.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return at;
  }
  return std::string_view::npos;
}

}  // namespace concordat::check
