#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "io/output.hpp"
#include "io/temporary.hpp"

namespace concordat::io {

/// Paths below the output folder.
using Paths = std::set<std::string, std::less<>>;

/// How the names of temporary folders in an output folder begin.
inline constexpr const char* in_place_folder = ".concordat-";

/// The folders that a file lies in, from the outermost: "a", "a/b".
std::vector<std::string> folders_of(const std::string& path);

/// A site as it grows, in a folder of its own beside that which it will replace, or inside it where that
/// cannot be swapped: no file is held in memory. One that has not changed is another link to the one that is
/// published: it keeps its time, and nothing is written.
class Stage final : public Output {
 public:
  /// `out` is without links: see `output_folder()`. Nothing is made before the first file comes.
  explicit Stage(std::filesystem::path out);
  ~Stage() override;

  /// The first that fails is remembered.
  void add(OutputFile&& file) override;
  void add_again(const std::string& path, std::string as) override;

  /// What went wrong so far: a message; empty where nothing did.
  const std::string& problem() const { return problem_; }
  /// Whether it is that there is no place for it.
  bool cannot_begin() const { return cannot_begin_; }
  const std::filesystem::path& out() const { return out_; }
  /// Why the folder cannot be swapped; empty where nothing is known against it.
  const std::string& obstacle() const { return obstacle_; }
  const Paths& paths() const { return paths_; }
  /// The folder of the files, and the temporary one around it.
  std::filesystem::path folder() const;
  std::filesystem::path around() const;
  /// Whether each file is published already, just as it is here.
  bool is_published() const;

  /// Makes the stage where it has no file yet.
  bool begin();
  /// Removes what is left of it. Links to published files go with it, and the times that say so change.
  void end() { temporary_.reset(); }

 private:
  void fail(std::string message);
  /// Whether the file may be written: its name is known from now on, and its folders are there.
  bool take_up(const std::string& path);
  bool make_folders(const std::string& path);
  void write(const OutputFile& file);

  std::filesystem::path out_;
  std::string obstacle_;
  bool is_masked_;    ///< new files are not readable by everybody, unless they are made so
  std::mutex mutex_;  ///< of all that follows
  std::unique_ptr<TemporaryFolder> temporary_;
  std::filesystem::path made_above_;  ///< the highest folder above that was not there; empty: none
  Paths folders_;
  Paths paths_;
  std::string problem_;
  bool cannot_begin_ = false;
};

}  // namespace concordat::io
