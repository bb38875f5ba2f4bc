#pragma once

#include <span>
#include <vector>

#include "derive/passages.hpp"

namespace concordat::derive {

/// What one edition says of a topic.
struct TopicInEdition {
  const EditionIndex* edition = nullptr;
  std::vector<Passage> passages;  ///< that name it, in the order of `derive::passages`
};

/// A topic of an area, and the editions that name it.
struct TopicFindings {
  const model::Topic* topic = nullptr;
  std::vector<TopicInEdition> editions = {};  ///< in the order in which they were given
};

/// Every topic of the area, in the order of its file, with those of `editions` that name it: by its name or
/// another word for it, as whole words. Each edition is read once, whatever the number of topics.
std::vector<TopicFindings> topics(const Index& corpus, const model::Area& area,
                                  std::span<const EditionIndex* const> editions);

/// Whether the passage is a theme that names the topic in its title and has a lead, its `body`.
bool names_lead(const model::Topic& topic, const Passage& passage);

/// The sentences of a passage that name the topic, one after the other.
std::string sentences_on(const model::Topic& topic, const Passage& passage);
/// Those of them that speak of a lead.
std::vector<std::string> sentences_on_lead(const model::Topic& topic, const Passage& passage);

}  // namespace concordat::derive
