#pragma once

#include <optional>
#include <string>
#include <vector>

#include "start/protocol.hpp"

namespace concordat::cli {

/// What `init` is told by options, as it was written.
struct Told {
  std::string area = {};
  std::string council = {};
  std::vector<std::string> boards = {};  ///< "KIND", "KIND=NAME" or "other=NAME"
  std::string colour = {};
  std::string address = {};
  std::string contact = {};

  bool anything() const;
};

inline constexpr std::string_view usual_colour = "#3d3a7c";

/// The answers of options; nothing where one of them is wrong, and each that is wrong is said.
std::optional<start::Answers> answers_of(const Told& told, const dates::Date& today);

/// The answers of somebody at a terminal, who is asked one by one. Nothing where the
/// input ended.
std::optional<start::Answers> asked(const dates::Date& today);

}  // namespace concordat::cli
