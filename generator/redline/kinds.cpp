#include "redline/kinds.hpp"

namespace concordat::redline {

const std::vector<KindInfo>& all_kinds() {
  static const std::vector<KindInfo> all = {
#define X(name, id, meaning) {Kind::name, id, meaning},
      CONCORDAT_CHANGES(X)
#undef X
  };
  return all;
}

const KindInfo& info(Kind kind) {
  return all_kinds()[static_cast<std::size_t>(kind)];
}

}  // namespace concordat::redline
