#pragma once

#include <string>
#include <string_view>

namespace concordat::fingerprint {

/// An edition.toml in canonical form without what is said of the text: its status, the meeting that it goes
/// to, who confirmed what, and what came of each approval. So what boards agreed keeps its fingerprint when
/// they have.
std::string agreed_text(std::string_view bytes);

}  // namespace concordat::fingerprint
