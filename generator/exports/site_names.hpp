#pragma once

#include <string_view>

namespace concordat::exports {

/// Where the edition will be published, for files that leave the website and must say where they came from.
struct SiteNames {
  std::string_view base_url;     ///< without a trailing slash: "https://partnerships.example"
  std::string_view edition_url;  ///< from the root, with a trailing slash: "/northshire/protocol/2017-18/"
  std::string_view fingerprint = {};  ///< of the edition's content, in full; empty where it is not known
};

}  // namespace concordat::exports
