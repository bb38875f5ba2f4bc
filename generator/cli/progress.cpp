// One thread draws, now and then, what the others have told; they never wait for the terminal.
#include "cli/progress.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>

#include "diag/places.hpp"
#include "io/interrupt.hpp"

namespace concordat::cli {
namespace {

constexpr std::chrono::seconds patience{1};
constexpr std::chrono::milliseconds between_drawings{100};

/// To the beginning of the line, and nothing from there on. No colours.
constexpr std::string_view clear = "\r\x1b[K";

std::size_t columns_of_terminal() {
  constexpr std::size_t usual = 80;
  winsize size{};
  return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : usual;
}

void write_now(std::string_view bytes) {
  // What cannot be shown is missed by nobody.
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, bytes.data(), bytes.size());
}

std::string bar_of(std::size_t done, std::size_t pieces) {
  constexpr std::size_t width = 20;
  const std::size_t full = std::min(done, pieces) * width / pieces;
  std::string bar(width, ' ');
  std::fill_n(bar.begin(), full, '=');
  if (full < width) bar[full] = '>';
  return "[" + bar + "] ";
}

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !diag::continues_character(c); }));
}

std::string first_characters(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  for (std::size_t shown = 0; end < text.size(); ++end) {
    if (!diag::continues_character(text[end]) && ++shown > count) break;
  }
  return std::string(text.substr(0, end));
}

/// The end of a path says more than its beginning.
std::string end_of(std::string_view path, std::size_t width) {
  std::size_t left = width_of(path);
  if (left <= width) return std::string(path);
  if (width == 0) return {};
  std::size_t begin = 0;
  for (; begin < path.size() && (left >= width || diag::continues_character(path[begin])); ++begin) {
    if (!diag::continues_character(path[begin])) --left;
  }
  return "…" + std::string(path.substr(begin));
}

}  // namespace

std::string progress_line(std::string_view doing, std::size_t done, std::size_t pieces, std::string_view last,
                          std::size_t columns) {
  constexpr std::size_t wide_enough = 60;
  std::string line = pieces > 0 && columns >= wide_enough ? bar_of(done, pieces) : std::string();
  line += doing;
  if (pieces > 0) line += fmt::format(" {} of {}", done, pieces);
  if (!last.empty()) line += ": ";
  const std::size_t room = columns - std::min(columns, width_of(line));
  return first_characters(line, columns) + end_of(last, room);
}

Progress::Progress(Watched watched) {
  if (watched == Watched::Yes) drawer_ = std::jthread([this](const std::stop_token& stop) { draw(stop); });
}

Progress::~Progress() {
  end();
}

void Progress::begin(std::string_view doing, std::size_t pieces) {
  const std::lock_guard lock(mutex_);
  doing_ = doing;
  pieces_ = pieces;
  done_ = 0;
  last_.clear();
  changed_.notify_all();
}

void Progress::done(std::string_view piece) {
  const std::lock_guard lock(mutex_);
  ++done_;
  last_ = piece;
}

void Progress::end() {
  const std::lock_guard lock(mutex_);
  doing_.clear();
  erase();
}

void Progress::draw(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, stop, patience, [] { return false; });
  while (!stop.stop_requested()) {
    if (!doing_.empty()) show();
    changed_.wait_for(lock, stop, between_drawings, [] { return false; });
    changed_.wait(lock, stop, [this] { return !doing_.empty(); });
  }
}

void Progress::show() {
  // The last column stays empty: some terminals go on to the next line with it.
  const std::string line = progress_line(doing_, done_, pieces_, last_, columns_of_terminal() - 1);
  if (!is_shown_) io::write_on_signal(clear);
  write_now("\r" + line + "\x1b[K");
  is_shown_ = true;
}

void Progress::erase() {
  if (!is_shown_) return;
  write_now(clear);
  io::write_on_signal({});
  is_shown_ = false;
}

}  // namespace concordat::cli
