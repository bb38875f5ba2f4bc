// Every kind of content file, once.
#include "model/files.hpp"

#include "model/keys/all.hpp"

namespace concordat::model {

std::span<const FileKind> file_kinds() {
  static constexpr FileKind kinds[] = {
      {"site.toml", "site", "site.toml", "the website as a whole", &shape_of<Site>},
      {"organisations.toml", "organisations", "organisations.toml", "every agency, once",
       &shape_of<Organisations>},
      {"legislation.toml", "legislation", "legislation.toml",
       "Acts, regulations, guidance, and the statutory kinds of board", &shape_of<Legislation>},
      {"<area>/area.toml", "area", "*/area.toml", "the area, its bodies, its glossary", &shape_of<Area>},
      {"edition.toml", "edition", "*/*/*/edition.toml", "title, status, dates, vocabularies, approvals",
       &shape_of<Edition>},
      {"boards/<body>.toml", "board", "*/*/*/boards/*.toml", "one body as this edition describes it",
       &shape_of<Body>},
      {"reports.toml", "reports", "*/*/*/reports.toml", "the reporting timetable", &shape_of<Timetable>},
      {"relationships.toml", "relationships", "*/*/*/relationships.toml", "the lines of the map",
       &shape_of<Relationships>},
      {"themes.toml", "themes", "*/*/*/themes.toml", "themes of common interest", &shape_of<Themes>},
      {"Text", "section", "", "the front matter of a section", &shape_of<Section>},
  };
  return kinds;
}

}  // namespace concordat::model
