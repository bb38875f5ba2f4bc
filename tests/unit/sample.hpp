#pragma once

#include <string>

#include "derive/index.hpp"
#include "model/corpus.hpp"

namespace concordat::sample {

// A small invented protocol, built in code: five bodies of Northshire, two reports, three seasons.

doc::Node text(std::string words);
doc::Node link(std::string url, std::string words = {});
doc::Node paragraph(std::vector<doc::Node> inlines);
/// A prose value: a document with one paragraph.
doc::Node prose(std::string words);
doc::Node clause(std::string number, std::string key, std::vector<doc::Node> inlines);

model::Corpus corpus();

/// The corpus with its look-ups. The edition is Northshire's protocol of 2017-18.
struct Sample {
  model::Corpus corpus = sample::corpus();
  derive::Index index{corpus};
  derive::EditionIndex edition{corpus.areas[0], corpus.areas[0].documents[0],
                               corpus.areas[0].documents[0].editions[0]};

  Sample() = default;
  explicit Sample(model::Corpus changed) : corpus(std::move(changed)) {}
  Sample(const Sample&) = delete;
  Sample& operator=(const Sample&) = delete;
};

/// The one edition of a corpus made by `corpus()`, to be changed before it is indexed.
inline model::Edition& edition_of(model::Corpus& corpus) {
  return corpus.areas[0].documents[0].editions[0];
}

}  // namespace concordat::sample
