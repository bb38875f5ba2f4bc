#pragma once

#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cli/planned_site.hpp"

namespace concordat::cli {

/// The files of the content that a page is of, by the path of the page's own file.
using SourcesOfPages = std::map<std::string, std::vector<std::string>>;

/// A site as the preview shows it: whole, or on its way there. Until it is whole, a page is made for whoever
/// asks for it, and whoever asks for anything else waits. Asked by many threads.
class MadeSite {
 public:
  /// None yet: it has no files.
  MadeSite();
  /// `content` is what it was planned from.
  MadeSite(std::shared_ptr<const Content> content, std::shared_ptr<const PlannedSite> planned, int number);

  /// The bytes of a file; nothing where there is none.
  std::optional<std::string> file(const std::string& path) const;
  /// These are all its files. To be called once.
  void complete(std::vector<io::OutputFile> files);

  /// The files of the content that the page of a file is of.
  const std::vector<std::string>& sources_of(const std::string& file) const;
  /// The address of the page that says what stands in a file of the content; empty where there is none.
  std::string page_of(const std::string& source) const;

  /// Null before there is one.
  const std::shared_ptr<const Content>& content() const { return content_; }
  const std::shared_ptr<const PlannedSite>& planned() const { return planned_; }
  /// Of the build that made it; 0 before there is one.
  int number() const { return number_; }

 private:
  using Files = std::map<std::string, std::string>;  ///< bytes by path

  std::shared_ptr<const Content> content_;
  std::shared_ptr<const PlannedSite> planned_;
  int number_ = 0;
  SourcesOfPages sources_;
  std::map<std::string, std::string> pages_of_sources_;
  std::unordered_map<std::string, const site::Page*> pages_;            ///< by path
  std::unordered_map<std::string_view, const io::OutputFile*> assets_;  ///< by path
  std::promise<Files> whole_;
  std::shared_future<Files> files_ = whole_.get_future().share();
};

/// The address of the page of each file of the content: where several are of it, of that which is of the
/// fewest files, and stands highest.
std::map<std::string, std::string> pages_of(const SourcesOfPages& sources);

}  // namespace concordat::cli
