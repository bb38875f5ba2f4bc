#pragma once

#include <optional>
#include <string>
#include <vector>

#include "import/outline.hpp"

namespace concordat::importing {

/// What the area knows before the import, so that the same body has the same id.
struct KnownName {
  std::string id;
  std::vector<std::string> names;  ///< name, acronym, aliases
};

/// Something that is found: where, and how surely it is what it is taken for.
struct Found {
  std::size_t paragraph = 0;
  Confidence confidence = Confidence::Likely;
};

struct FoundPost {
  std::string title;
  std::string holder;
  Found found;
};

struct FoundMember {
  std::string words;
  Found found;
  std::string organisation = {};  ///< its id
  std::string said = {};          ///< what stands in brackets behind the name of the organisation
};

struct FoundOrganisation {
  std::string id;
  std::string name;
  std::string_view kind;
};

struct FoundBody {
  std::string id = {};
  std::string name = {};
  std::string acronym = {};
  Found found = {};
  bool is_known = false;        ///< the area has it
  std::string members_at = {};  ///< "section:appendix-c"
  std::vector<FoundPost> posts = {};
  std::vector<FoundMember> members = {};
};

struct FoundCell {
  std::string body;
  std::string action = {};
  std::string season = {};
  std::string frequency = {};
  std::string blank = {};  ///< the word of a cell without an action
  std::string note = {};
};

struct FoundReport {
  std::string id;
  std::string title;
  std::string heading;
  std::string owner;
  Found found;
  std::vector<FoundCell> cells = {};
};

/// A word of the cells, or a season.
struct FoundTerm {
  std::string id;
  std::string name;
  std::string meaning = {};
};

struct FoundMatrix {
  std::string at = {};  ///< "section:appendix-b"
  std::vector<std::string> columns = {};
  std::vector<FoundTerm> actions = {};
  std::vector<FoundTerm> seasons = {};
  std::vector<FoundReport> reports = {};
};

struct FoundApproval {
  std::string body;
  std::string date;
  Found found;
};

struct FoundDate {
  std::string date = {};
  Found found = {};
};

/// What a document says that content keeps as data.
struct Facts {
  std::vector<FoundBody> bodies = {};
  std::vector<FoundOrganisation> organisations = {};  ///< that the content lacks
  std::optional<FoundMatrix> matrix = {};
  std::vector<FoundApproval> approvals = {};
  std::string approvals_at = {};
  FoundDate dated = {};
  FoundDate review = {};
  std::vector<Doubt> doubts = {};  ///< what could not be taken over
};

/// `known` are the bodies of the area, `agencies` the organisations of the content.
Facts facts_of(const Outline& outline, const std::vector<KnownName>& known,
               const std::vector<KnownName>& agencies);

/// The bodies that are found so far, by their names.
class Bodies {
 public:
  Bodies(std::vector<FoundBody>& bodies, const std::vector<KnownName>& known)
      : bodies_(bodies), known_(known) {}

  /// Null where no body has the name or acronym; letters count as they are.
  FoundBody* named(std::string_view name);
  /// The one that the words speak of first: by "(ACR)", or its name or acronym as whole words.
  FoundBody* in(std::string_view words);
  FoundBody& add(std::string name, std::string acronym, Found found);

 private:
  std::vector<FoundBody>& bodies_;
  const std::vector<KnownName>& known_;
};

// The parts of `facts_of`, in their order.

void find_bodies(const Outline& outline, Bodies& bodies);
void find_matrix(const Outline& outline, Bodies& bodies, Facts& facts);
void find_members(const Outline& outline, Bodies& bodies);
void find_organisations(const std::vector<KnownName>& known, Facts& facts);
void find_dates(const Outline& outline, Bodies& bodies, Facts& facts);

/// What a paragraph stands in, as clauses are referred to.
std::string place_in(const Section& section);

/// The first date in the words, as content has it; empty where there is none.
std::string date_in(std::string_view words);

}  // namespace concordat::importing
