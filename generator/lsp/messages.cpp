#include "lsp/messages.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>

namespace concordat::lsp {
namespace {

/// A longer message is no text of a protocol: whoever sends it is not an editor.
constexpr std::size_t longest = std::size_t{64} << 20;
constexpr std::size_t longest_head = 4096;
constexpr std::string_view head_end = "\r\n\r\n";

/// The number after "Content-Length:" in any spelling of capitals.
std::optional<std::size_t> length_in(std::string_view head) {
  std::string small(head);
  std::transform(small.begin(), small.end(), small.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  constexpr std::string_view name = "content-length:";
  std::size_t at = small.find(name);
  if (at == std::string::npos || (at > 0 && small[at - 1] != '\n')) return std::nullopt;
  at = small.find_first_not_of(' ', at + name.size());
  if (at == std::string::npos) return std::nullopt;
  std::size_t length = 0;
  const auto [end, problem] = std::from_chars(small.data() + at, small.data() + small.size(), length);
  const bool whole = end == small.data() + small.size() || *end == '\r';
  return problem == std::errc() && whole && length <= longest ? std::optional(length) : std::nullopt;
}

}  // namespace

bool Messages::fill() {
  char bytes[1 << 16];
  ssize_t n = 0;
  do n = ::read(in_, bytes, sizeof bytes);
  while (n < 0 && errno == EINTR);
  if (n <= 0) return false;
  buffer_.append(bytes, static_cast<std::size_t>(n));
  return true;
}

bool Messages::fill_to(std::size_t size) {
  while (buffer_.size() < size) {
    if (!fill()) return false;
  }
  return true;
}

std::optional<std::size_t> Messages::head() {
  std::size_t end = 0;
  while ((end = buffer_.find(head_end)) == std::string::npos) {
    if (buffer_.size() > longest_head || !fill()) return std::nullopt;
  }
  const std::optional<std::size_t> length = length_in(std::string_view(buffer_).substr(0, end));
  buffer_.erase(0, end + head_end.size());
  return length;
}

Messages::Next Messages::read(Json& to) {
  const std::optional<std::size_t> length = head();
  if (!length || !fill_to(*length)) return Next::End;
  to = Json::parse(buffer_.begin(), buffer_.begin() + static_cast<std::ptrdiff_t>(*length), nullptr, false);
  buffer_.erase(0, *length);
  return to.is_object() ? Next::Message : Next::Malformed;
}

bool Messages::has_more() {
  if (!buffer_.empty()) return true;
  pollfd wanted{in_, POLLIN, 0};
  return ::poll(&wanted, 1, 0) > 0;
}

void Messages::write(const Json& message) {
  // A file's name may hold bytes that are not UTF-8; JSON may not, and has U+FFFD for them.
  const std::string body = message.dump(-1, ' ', false, Json::error_handler_t::replace);
  const std::string whole = fmt::format("Content-Length: {}\r\n\r\n{}", body.size(), body);
  std::string_view rest = whole;
  while (!rest.empty()) {
    const ssize_t n = ::write(out_, rest.data(), rest.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return;  // nobody listens any more; the end of what comes in says so, too
    rest.remove_prefix(static_cast<std::size_t>(n));
  }
}

void Messages::answer(const Json& id, Json result) {
  write({{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}});
}

void Messages::refuse(const Json& id, int code, std::string_view why) {
  write({{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", code}, {"message", why}}}});
}

void Messages::notify(std::string_view method, Json params) {
  write({{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}});
}

}  // namespace concordat::lsp
