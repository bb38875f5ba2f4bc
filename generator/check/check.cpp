// The check stage: reads the whole corpus and changes nothing. Each part reports all that it finds into a
// sink of its own, and the sinks are joined in one order, whatever the number of threads.
#include "check/check.hpp"

#include <deque>
#include <functional>

#include "check/rules.hpp"
#include "check/wording.hpp"
#include "threads/parallel.hpp"

namespace concordat::check {
namespace {

/// All that rules look at, made once.
struct Subjects {
  OfSite site;
  std::deque<OfArea> areas;
  std::deque<derive::EditionIndex> indexes;
  std::deque<std::string> wordings;
  std::deque<OfEdition> editions;

  Subjects(const derive::Index& index, const source::Tree& sources, const dates::Date& today)
      : site{index, sources, today} {
    for (const model::Area& area : index.corpus().areas) {
      areas.push_back({site, area});
      for (const model::Document& document : area.documents) {
        for (const model::Edition& edition : document.editions)
          editions.push_back({areas.back(), indexes.emplace_back(area, document, edition),
                              wordings.emplace_back(wording_of(edition))});
      }
    }
  }
};

using Part = std::function<void(diag::Sink&)>;

template <class Subject>
Part rule(diag::Code code, const std::deque<Subject>& subjects, void (*function)(const Subject&, Findings&)) {
  return [=, &subjects](diag::Sink& sink) {
    Findings findings(code, sink);
    for (const Subject& subject : subjects) function(subject, findings);
  };
}

Part rule(diag::Code code, const OfSite& site, void (*function)(const OfSite&, Findings&)) {
  return [=, &site](diag::Sink& sink) {
    Findings findings(code, sink);
    function(site, findings);
  };
}

std::vector<Part> parts_of(const derive::Index& index, const Subjects& subjects) {
  const auto& Site = subjects.site;
  const auto& Area = subjects.areas;
  const auto& Edition = subjects.editions;
  return {[&](diag::Sink& sink) { check_links(index, sink); },
          [&](diag::Sink& sink) { check_references(index, sink); },
          [&](diag::Sink& sink) { check_sections(index.corpus(), sink); },
          [&](diag::Sink& sink) { check_ids(index.corpus(), sink); },
#define X(name, code, scope, set, severity, function, meaning) rule(diag::Code::name, scope, function),
          CONCORDAT_RULES(X)
#undef X
  };
}

}  // namespace

void check(const model::Corpus& corpus, const source::Tree& sources, const dates::Date& today, unsigned jobs,
           diag::Sink& sink) {
  const derive::Index index(corpus);
  const Subjects subjects(index, sources, today);
  const std::vector<Part> parts = parts_of(index, subjects);
  std::vector<diag::Sink> sinks(parts.size());
  threads::parallel_for(sinks.size(), jobs, [&](std::size_t i) { parts[i](sinks[i]); });
  for (diag::Sink& one : sinks) sink.append(std::move(one));
}

}  // namespace concordat::check
