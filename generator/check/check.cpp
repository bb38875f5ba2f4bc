// The check stage: reads the whole corpus and changes nothing. Each part reports all that it finds.
#include "check/check.hpp"

#include <functional>
#include <iterator>

#include "threads/parallel.hpp"

namespace concordat::check {

void check(const model::Corpus& corpus, const dates::Date& today, unsigned jobs, diag::Sink& sink) {
  derive::Index index(corpus);
  const std::function<void(diag::Sink&)> parts[] = {
      [&](diag::Sink& to) { check_words(corpus, to); },  // the long ones first
      [&](diag::Sink& to) { check_governance(index, today, to); },
      [&](diag::Sink& to) { check_links(index, to); },
      [&](diag::Sink& to) { check_references(index, to); },
      [&](diag::Sink& to) { check_sections(corpus, to); },
      [&](diag::Sink& to) { check_unused(corpus, to); },
      [&](diag::Sink& to) { check_ids(corpus, to); },
      [&](diag::Sink& to) { check_site(corpus, to); },
  };
  std::vector<diag::Sink> sinks(std::size(parts));
  threads::parallel_for(sinks.size(), jobs, [&](std::size_t i) { parts[i](sinks[i]); });
  for (diag::Sink& one : sinks) sink.append(std::move(one));
}

}  // namespace concordat::check
