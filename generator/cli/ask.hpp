#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace concordat::cli {

/// What is wrong with an answer, with what to write instead; empty where nothing is.
using Wrong = std::function<std::string(const std::string& answer)>;

/// A question to somebody at a terminal.
struct Question {
  std::string words;           ///< "Name of the area"
  std::string otherwise = {};  ///< what an empty answer means; shown
  Wrong wrong = {};            ///< not asked of `otherwise`
};

/// Asks on standard output, and again after a wrong answer. Nothing where the input ended.
std::optional<std::string> ask(const Question& question);

}  // namespace concordat::cli
