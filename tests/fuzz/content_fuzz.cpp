// A whole small protocol, with the input in the place of one of its files: the first byte says of
// which, from a on in the order of their paths.
#include "memory.hpp"
#include "support.hpp"

namespace concordat::fuzz {

void run(std::string_view input) {
  static const source::Tree base = memory::base();
  source::Tree sources = base;
  const unsigned first = input.empty() ? 0u : static_cast<unsigned char>(input.front());
  const std::size_t chosen = (first - 'a') % sources.files.size();
  sources.files[chosen].bytes = input.substr(input.empty() ? 0 : 1);
  const memory::Loaded loaded = memory::load(std::move(sources));
  must_report(loaded.diagnostics, loaded.sources);
}

}  // namespace concordat::fuzz
