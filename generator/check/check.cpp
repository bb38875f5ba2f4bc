// The check stage: reads the whole corpus and changes nothing. Each part reports all that it finds.
#include "check/check.hpp"

namespace concordat::check {

void check(const model::Corpus& corpus, const model::Date& today, diag::Sink& sink) {
  derive::Index index(corpus);
  check_site(corpus, sink);
  check_ids(corpus, sink);
  check_references(index, sink);
  check_links(index, sink);
  check_sections(corpus, sink);
  check_governance(index, today, sink);
  check_unused(corpus, sink);
  check_words(corpus, sink);
}

}  // namespace concordat::check
