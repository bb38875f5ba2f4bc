// The registry of diagnostics: one list, read three ways, so that a code cannot be without its text.
#include "diag/codes.hpp"

namespace concordat::diag {

std::string_view text(Code code) {
  switch (code) {
#define X(name, code_text, about_text) \
  case Code::name:                     \
    return code_text;
    CONCORDAT_DIAGNOSTICS(X)
#undef X
  }
  return {};
}

std::string_view about(Code code) {
  switch (code) {
#define X(name, code_text, about_text) \
  case Code::name:                     \
    return about_text;
    CONCORDAT_DIAGNOSTICS(X)
#undef X
  }
  return {};
}

std::vector<Code> all_codes() {
  return {
#define X(name, code_text, about_text) Code::name,
      CONCORDAT_DIAGNOSTICS(X)
#undef X
  };
}

}  // namespace concordat::diag
