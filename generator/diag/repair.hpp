#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "source/tree.hpp"

namespace concordat::diag {

/// A file with the repairs of its findings made; all other bytes are as they were.
struct RepairedFile {
  FileIndex file = no_file;
  std::string bytes;
  std::size_t repairs = 0;
};

/// The files that the findings can repair, in the order of `sources`. What is waived is left, and of two
/// repairs of one place the second.
std::vector<RepairedFile> repaired(const std::vector<Diagnostic>& findings, const source::Tree& sources);

/// What would change, as a unified diff that `patch -p1` takes in the folder of the content.
std::string diff_of(const std::vector<RepairedFile>& files, const source::Tree& sources);

}  // namespace concordat::diag
