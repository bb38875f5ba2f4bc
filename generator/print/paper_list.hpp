#pragma once

#include <string>

#include "fingerprint/manifest.hpp"
#include "io/publish.hpp"
#include "site/context.hpp"

namespace concordat::print {

/// The papers among these published files with their hashes, by edition, as JSON: what the page on which
/// papers are checked looks them up in.
io::OutputFile paper_list(const site::Site& site, const fingerprint::Hashes& published);

}  // namespace concordat::print
