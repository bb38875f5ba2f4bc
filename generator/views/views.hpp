#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "doc/node.hpp"
#include "views/subject.hpp"

namespace concordat::views {

enum class Of { Edition, Body };

/// A view that a text can show, as `![caption](view:name)`, or `view:name/body` where it is of a body.
struct View {
  std::string_view name;   ///< "approvals"
  std::string_view title;  ///< of the part of the supplement that shows it
  Of of;
  /// Whether there is anything to show; the body is null for a view of an edition.
  bool (*holds)(const model::Edition&, const model::Body*);
  doc::Node (*make)(const Subject&);
};

/// Every view, in the order of the supplement.
std::span<const View> all();
/// Null where there is no such view.
const View* find(std::string_view name);

/// Whether the edition, or one of its bodies, has anything for the view, which must be there.
bool holds(const model::Edition& edition, std::string_view name);

/// A document with each `view:…` replaced by what it shows. One that is unknown was reported by the check and
/// is left out.
doc::Node with_views(const Subject& subject, const doc::Node& document);
/// The text of a section so; what rests on the section itself, or on the clause that shows it, does not say
/// so.
doc::Node text_of(const Subject& subject, const model::Section& section);

/// What stands before the text where the text does not show it: the control block, the versions.
std::vector<const View*> front(const model::Edition& edition);

/// What the edition holds and its text does not show, as headings and views, in the order in which a reader
/// would look. On one page, or on paper, it follows the text, so that the document is whole.
std::vector<doc::Node> supplement(const Subject& subject);

}  // namespace concordat::views
