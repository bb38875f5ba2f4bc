#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace concordat::cli {

/// What is sent for an address.
struct Answer {
  int status = 200;
  std::string type = "text/plain; charset=utf-8";
  std::string body;
  std::string location = {};  ///< where to look instead; empty: nowhere
};

/// A web server for this machine alone: on 127.0.0.1, and only for those who call it by a name of this
/// machine, so that no page from elsewhere can read it. It knows GET and HEAD. What a request may take, in
/// bytes and in time, is bounded.
class LocalServer {
 public:
  /// The answer for a path, decoded, that begins with a slash. Called by many threads at once.
  using Respond = std::function<Answer(const std::string& path)>;

  explicit LocalServer(Respond respond);
  ~LocalServer();

  /// Opens this port, 0: any that is free. Gives its number, or nothing, with errno, where it cannot be
  /// opened; then another may be tried. Who calls from now on waits for `listen()`.
  std::optional<std::uint16_t> open(std::uint16_t port);
  /// Answers until the program ends; comes back only where the system gives no more connections.
  void listen();

 private:
  class Http;
  std::unique_ptr<Http> http_;
};

}  // namespace concordat::cli
