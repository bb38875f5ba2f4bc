#include "derive/topics.hpp"

#include <catch2/catch.hpp>

#include "doc/plain.hpp"
#include "sample.hpp"
#include "views/topic.hpp"

using namespace concordat;
using sample::Sample;

namespace {

/// The sample with a topic; `role` is what its first body is for.
model::Corpus corpus_with(const model::Topic& topic, std::string role) {
  model::Corpus corpus = sample::corpus();
  corpus.areas[0].topics = {topic};
  sample::edition_of(corpus).themes.themes.clear();
  sample::edition_of(corpus).bodies[0].role = sample::prose(std::move(role));
  return corpus;
}

derive::TopicFindings findings(const Sample& sample) {
  const derive::EditionIndex* editions[] = {&sample.edition};
  return derive::topics(sample.index, sample.corpus.areas[0], editions).front();
}

std::string page_of(const Sample& sample) {
  return doc::plain(views::topic(findings(sample), sample.corpus.areas[0]));
}

const model::Topic abuse{{"abuse", {}}, "Domestic abuse", {"domestic violence"}, {}};

}  // namespace

TEST_CASE("a topic is found by its name and other words, as whole words in any case") {
  const auto count = [](std::string role) {
    const Sample sample(corpus_with(abuse, std::move(role)));
    const derive::TopicFindings found = findings(sample);
    return found.editions.empty() ? 0 : found.editions.front().passages.size();
  };
  CHECK(count("Ends Domestic Abuse.") == 1);
  CHECK(count("Ends domestic violence, too.") == 1);
  CHECK(count("Ends domestic abuses.") == 0);
  CHECK(count("Stays domestic. Abuse ends.") == 0);
  CHECK(count("Plans health.") == 0);
}

TEST_CASE("who leads is what a theme says; where none does, that is said") {
  model::Corpus led = corpus_with(abuse, "Plans health.");
  sample::edition_of(led).themes.themes = {{{"da", {}}, "Domestic Abuse", {"sb", {}}, {}, {}}};
  CHECK(page_of(Sample(std::move(led))).find("for the theme Domestic Abuse") != std::string::npos);
  const std::string none = page_of(Sample(corpus_with(abuse, "Works on domestic abuse.")));
  CHECK(none.find("No document here says who leads on domestic abuse.") != std::string::npos);
  CHECK(none.find("What it is for: Works on domestic abuse.") != std::string::npos);
}

TEST_CASE("a sentence that speaks of a lead is shown instead of a conclusion") {
  const std::string page =
      page_of(Sample(corpus_with(abuse, "Plans care. It leads on domestic abuse. It meets, e.g. in May.")));
  CHECK(page.find("They speak of a lead in these words:") != std::string::npos);
  CHECK(page.find("It leads on domestic abuse. Northshire Wellbeing Board") != std::string::npos);
  CHECK(page.find("No document here says") == std::string::npos);
}
