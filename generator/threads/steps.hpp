#pragma once

#include <cstddef>
#include <string_view>

namespace concordat::threads {

/// Who is told how far long work has come. Called by several threads at once.
class Listener {
 public:
  virtual ~Listener() = default;
  /// Work begins, and whatever was told of before is over: "Setting papers", of which there are 219. 0: it is
  /// one piece.
  virtual void begin(std::string_view doing, std::size_t pieces) = 0;
  /// One of its pieces is done; its name, "northshire/protocol/2026/downloads/map.pdf", may be empty.
  virtual void done(std::string_view piece) = 0;
  /// For now, nothing is worked on.
  virtual void end() = 0;
};

/// Work in pieces, on any number of threads; `told`, null for nobody, hears of each that is done.
class Steps {
 public:
  Steps() = default;  ///< nobody hears of it
  Steps(Listener* told, std::string_view doing, std::size_t pieces) : told_(told) {
    if (told_) told_->begin(doing, pieces);
  }
  void done(std::string_view piece = {}) const {
    if (told_) told_->done(piece);
  }

 private:
  Listener* told_ = nullptr;
};

}  // namespace concordat::threads
