#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace concordat::lsp {

using Json = nlohmann::ordered_json;

/// Messages of JSON-RPC 2.0, each behind a head with its length, over two descriptors.
class Messages {
 public:
  Messages(int in, int out) : in_(in), out_(out) {}

  enum class Next { Message, Malformed, End };
  /// The next message into `to`; waits for it. Malformed: a body that is no JSON; the one behind it can be
  /// read. End: no more come, or a head cannot be read.
  Next read(Json& to);
  /// Whether more has arrived and can be read without waiting.
  bool has_more();

  void answer(const Json& id, Json result);
  void refuse(const Json& id, int code, std::string_view why);
  void notify(std::string_view method, Json params);

 private:
  bool fill();
  /// Reads until the buffer has so many bytes.
  bool fill_to(std::size_t size);
  std::optional<std::size_t> head();
  void write(const Json& message);

  int in_;
  int out_;
  std::string buffer_;
};

}  // namespace concordat::lsp
