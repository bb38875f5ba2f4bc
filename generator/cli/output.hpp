#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "fingerprint/manifest.hpp"
#include "io/publish.hpp"

namespace concordat::cli {

/// Changes the output folder: the folder itself, links followed, and the manifest of what is published there.
using Change = std::function<io::Published(const std::filesystem::path& folder,
                                           std::optional<fingerprint::Manifest> before)>;

/// Calls `change` while no other program changes the output folder, and says so where it has to wait for one.
/// After a minute it is reported instead, and nothing is changed.
io::Published change_output(const std::string& out, diag::Sink& sink, const Change& change);

/// The files that a manifest tells of, and the manifest itself; nothing where there is none.
std::optional<std::vector<std::string>> published_files(const std::optional<fingerprint::Manifest>& manifest);

/// A line, where the files had to be replaced one by one: that, and why.
std::string how(const io::Published& published, const std::string& out);

}  // namespace concordat::cli
