#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "threads/steps.hpp"

namespace concordat::cli {

/// Whether somebody looks at standard error while the program runs: a terminal that can erase a line.
enum class Watched { Yes, No };

/// What is being done, and how far it has come: one line at the foot of a terminal, from the second on that
/// a run takes more than. It is gone whenever nothing is worked on, so that what is printed then is the same
/// as without. A file or a build server is never given any of it: there, each line is kept for good.
class Progress final : public threads::Listener {
 public:
  explicit Progress(Watched watched);
  ~Progress() override;
  Progress(const Progress&) = delete;

  void begin(std::string_view doing, std::size_t pieces) override;
  void done(std::string_view piece) override;
  void end() override;

 private:
  void draw(const std::stop_token& stop);
  void show();
  void erase();

  std::mutex mutex_;  ///< of all that follows
  std::condition_variable_any changed_;
  std::string doing_;  ///< empty where nothing is worked on
  std::size_t pieces_ = 0;
  std::size_t done_ = 0;
  std::string last_;  ///< piece that was done
  bool is_shown_ = false;
  std::jthread drawer_;  ///< last, so that it ends first; none where nobody looks
};

/// The line, not wider than `columns`: "[===>      ] Setting papers 37 of 219: boards/sab.pdf". In a narrow
/// terminal the bar, the beginning of the piece's name, and then the end of the words is left out.
std::string progress_line(std::string_view doing, std::size_t done, std::size_t pieces, std::string_view last,
                          std::size_t columns);

}  // namespace concordat::cli
