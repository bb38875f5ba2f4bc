// The web server of the preview. The library reads requests and writes answers; what it does not bound is
// bounded by the connection that it is given: the bytes of a request, and the time that one may take. The
// only file that includes cpp-httplib.
#include "cli/local_server.hpp"

#include <fmt/format.h>
#include <httplib.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <exception>

namespace concordat::cli {
namespace {

constexpr std::size_t longest_request = 16 * 1024;
constexpr std::chrono::seconds longest_exchange{10};
/// Browsers open connections ahead of use, and leave them open: each waits in a thread of its own.
constexpr std::size_t connections_at_once = 64;

/// One request and its answer. Reading ends after `longest_request` bytes, and when the other side has been
/// waited for as long as `longest_exchange`. How long an answer takes to be made does not count.
class Connection final : public httplib::Stream {
 public:
  explicit Connection(int socket) : socket_(socket) {}

  bool is_readable() const override { return next_ < filled_ || wait_for(POLLIN); }
  bool is_writable() const override { return wait_for(POLLOUT); }
  ssize_t read(char* to, std::size_t size) override {
    if (next_ == filled_ && !fill()) return 0;
    size = std::min(size, filled_ - next_);
    std::memcpy(to, request_.data() + next_, size);
    next_ += size;
    return static_cast<ssize_t>(size);
  }
  ssize_t write(const char* from, std::size_t size) override {
    return wait_for(POLLOUT) ? ::send(socket_, from, size, MSG_NOSIGNAL | MSG_DONTWAIT) : -1;
  }
  void get_remote_ip_and_port(std::string&, int&) const override {}
  void get_local_ip_and_port(std::string&, int&) const override {}
  int socket() const override { return socket_; }

  /// Says that all is written, and waits for the other side to go: one that still writes would lose the
  /// answer.
  void end() {
    ::shutdown(socket_, SHUT_WR);
    while (fill()) {
    }
    ::close(socket_);
  }

 private:
  bool fill() {
    if (filled_ == request_.size() || !wait_for(POLLIN)) return false;
    const ssize_t n = ::recv(socket_, request_.data() + filled_, request_.size() - filled_, MSG_DONTWAIT);
    if (n > 0) filled_ += static_cast<std::size_t>(n);
    return n > 0;
  }
  bool wait_for(short event) const {
    using Clock = std::chrono::steady_clock;
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(longest_exchange - waited_);
    if (left.count() <= 0) return false;
    pollfd one{.fd = socket_, .events = event, .revents = 0};
    const Clock::time_point began = Clock::now();
    const bool ready = ::poll(&one, 1, static_cast<int>(left.count())) > 0;
    waited_ += Clock::now() - began;
    return ready;
  }

  int socket_;
  mutable std::chrono::steady_clock::duration waited_{};
  std::array<char, longest_request> request_;
  std::size_t filled_ = 0;
  std::size_t next_ = 0;
};

bool is_hex(char c) {
  return std::isxdigit(static_cast<unsigned char>(c)) != 0;
}

/// Whether an address, as it was sent, is a path whose every per cent sign begins an escape.
bool is_well_formed(std::string_view target) {
  if (!target.starts_with('/')) return false;
  for (std::size_t at = target.find('%'); at != std::string_view::npos; at = target.find('%', at + 1)) {
    if (at + 2 >= target.size() || !is_hex(target[at + 1]) || !is_hex(target[at + 2])) return false;
  }
  return true;
}

/// A page from elsewhere can have its own name lead to this machine, but then it calls the server by that
/// name.
bool is_this_machine(std::string host, std::uint16_t port) {
  for (char& c : host) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  for (std::string_view name : {"127.0.0.1", "localhost", "[::1]"}) {
    if (host == fmt::format("{}:{}", name, port) || (port == 80 && host == name)) return true;
  }
  return false;
}

void refuse(httplib::Response& response, int status, const char* why) {
  response.status = status;
  response.set_content(why, "text/plain; charset=utf-8");
}

}  // namespace

class LocalServer::Http final : public httplib::Server {
 public:
  explicit Http(Respond respond) : respond_(std::move(respond)) {
    new_task_queue = [] { return new httplib::ThreadPool(connections_at_once); };
    // The library would let several programs share a port, and the system choose between them.
    set_socket_options([](int socket) {
      const int yes = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
      answer(request, response);
      return HandlerResponse::Handled;
    });
  }

  void set_port(std::uint16_t port) { port_ = port; }

 private:
  bool process_and_close_socket(int socket) override {
    Connection connection(socket);
    bool closed = false;
    bool done = false;
    try {
      // A part of a file, or many, may be asked for; the whole is as right an answer, and has one size. To
      // compress takes longer than to send the whole to the same machine.
      done = process_request(connection, true, closed, [](httplib::Request& request) {
        request.ranges.clear();
        request.headers.erase("Accept-Encoding");
      });
    } catch (const std::exception& error) {
      fmt::print(stderr, "a request could not be answered: {}\n", error.what());
    }
    connection.end();
    return done;
  }

  void answer(const httplib::Request& request, httplib::Response& response) const {
    if (request.get_header_value_count("Host") != 1 ||
        !is_this_machine(request.get_header_value("Host"), port_))
      return refuse(response, 421, "This preview is for its own machine only.\n");
    if (request.method != "GET" && request.method != "HEAD") {
      response.set_header("Allow", "GET, HEAD");
      return refuse(response, 405, "A preview can only be looked at.\n");
    }
    if (!is_well_formed(request.target)) return refuse(response, 400, "This is not an address.\n");
    Answer made = respond_(request.path);
    response.status = made.status;
    if (!made.location.empty()) response.set_header("Location", made.location);
    response.set_content(made.body, made.type.c_str());
  }

  Respond respond_;
  std::uint16_t port_ = 0;
};

LocalServer::LocalServer(Respond respond) : http_(std::make_unique<Http>(std::move(respond))) {}

LocalServer::~LocalServer() = default;

std::optional<std::uint16_t> LocalServer::open(std::uint16_t port) {
  constexpr const char* here = "127.0.0.1";
  if (port == 0) {
    const int found = http_->bind_to_any_port(here);
    if (found <= 0) return std::nullopt;
    port = static_cast<std::uint16_t>(found);
  } else if (!http_->bind_to_port(here, port)) {
    return std::nullopt;
  }
  http_->set_port(port);
  return port;
}

void LocalServer::listen() {
  http_->listen_after_bind();
}

}  // namespace concordat::cli
