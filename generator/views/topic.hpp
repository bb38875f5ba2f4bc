#pragma once

#include "derive/topics.hpp"
#include "doc/node.hpp"

namespace concordat::views {

/// What the documents of an area say of a topic: who leads, whom to ask, who works on it, which clauses name
/// it. References are addresses, since the passages are of several editions. Headings begin at level 2.
doc::Node topic(const derive::TopicFindings& findings, const model::Area& area);

/// "2 boards, 5 clauses"; what says how much is known. Empty where no document names the topic.
std::string topic_in_short(const derive::TopicFindings& findings);

}  // namespace concordat::views
