#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cli/command.hpp"
#include "io/temporary.hpp"
#include "site/links.hpp"

namespace concordat::cli {

/// An edition that is compared, wherever it is kept; with the content that it is of, if that is another.
struct Compared {
  std::shared_ptr<io::TemporaryFolder> checkout = {};  ///< of a revision
  std::shared_ptr<Content> content = {};
  std::shared_ptr<site::Site> own = {};
  const site::Site* site = nullptr;
  const site::EditionSite* edition = nullptr;
  std::shared_ptr<model::Edition> renamed = {};  ///< with the ids of another place
  std::shared_ptr<site::EditionSite> of_renamed = {};

  site::LinkContext links() const { return {*site, &edition->area(), edition}; }
};

/// What the user calls an edition.
struct EditionName {
  /// "AREA/DOCUMENT/EDITION"; the folder of an edition in another content; "git:REV" for the same edition as
  /// `same` in that revision, or "git:REV:AREA/DOCUMENT/EDITION".
  std::string text;
  std::string same;
};

/// The edition. Where there is none, or its content has errors, that is said.
std::optional<Compared> compared(const EditionName& name, const site::Site& here,
                                 const ContentOptions& options);

/// The first as it is compared with the second: where they are of two places, boards of the same statutory
/// kind count as one.
Compared in_the_place_of(Compared first, const Compared& second);

}  // namespace concordat::cli
