#include "exports/csv.hpp"

#include <catch2/catch.hpp>

#include "derive/posts.hpp"
#include "derive/timetable.hpp"
#include "exports/tables.hpp"
#include "exports/words.hpp"
#include "sample.hpp"

using namespace concordat;
using namespace concordat::exports;
using sample::Sample;

namespace {

std::string csv_of(Dataset (*table)(const Sources&), const Sample& sample) {
  const derive::TimetableView timetable = derive::timetable(sample.edition);
  return csv(table({sample.index, sample.edition, timetable}));
}

}  // namespace

TEST_CASE("a field is quoted only where it needs to be, and rows end in CRLF") {
  Dataset table{{{"a", "", ""}, {"b", "", ""}}};
  table.add("plain text", "with, comma");
  table.add("say \"yes\"", "");
  table.add("two\nlines", "two\r\nlines");
  CHECK(csv(table) ==
        "a,b\r\n"
        "plain text,\"with, comma\"\r\n"
        "\"say \"\"yes\"\"\",\r\n"
        "\"two lines\",\"two lines\"\r\n");
}

TEST_CASE("every kind of cell is text in CSV, and what is not given is empty") {
  Dataset table{{{"a", "", ""}, {"b", "", ""}, {"c", "", ""}, {"d", "", ""}}};
  table.add("x", Texts{"1.1", "", "1.2"}, 12, dates::Date{dates::Date::Precision::Month, 2016, 1, 0});
  table.add("", Texts{}, std::optional<int>(), dates::Date{});
  CHECK(csv(table) == "a,b,c,d\r\nx,1.1; 1.2,12,2016-01\r\n,,,\r\n");
}

TEST_CASE(
    "a text that a spreadsheet could take for a formula has an apostrophe before it, and can be had back") {
  Dataset table{{{"a", "", ""}}};
  for (const char* text : {"=1+1", "+A1", "@SUM", "-2", "\t=x", " =x", "'=x", "'Words'", "a=b", "\tx", "'"})
    table.add(text);
  CHECK(csv(table) ==
        "a\r\n'=1+1\r\n'+A1\r\n'@SUM\r\n'-2\r\n'\t=x\r\n' =x\r\n''=x\r\n'Words'\r\na=b\r\n\tx\r\n'\r\n");
  Dataset typed{{{"a", "", ""}, {"b", "", ""}, {"c", "", ""}}};
  typed.add(-2, dates::Date{dates::Date::Precision::Day, 0, 7, 7}, Texts{"=a", "=b"});
  const std::string text = csv(typed);
  CHECK(text.substr(0, 10) == "a,b,c\r\n-2,");
  CHECK(text.find(",'=a; =b\r\n") != std::string::npos);
}

TEST_CASE("CSV has no byte order mark") {
  Dataset table{{{"é", "", ""}}};
  CHECK(csv(table) == "é\r\n");
}

TEST_CASE("timetable.csv has a row a cell, the blank reason where there is no action") {
  const Sample sample;
  CHECK(csv_of(timetable, sample) ==
        "report_id,report,owner_id,board_id,board,action,season,frequency,audience,note,owner_inferred\r\n"
        "needs,Needs Assessment,wb,wb,Northshire Wellbeing Board,agree,Winter,every 4 years,,,\r\n"
        "needs,Needs Assessment,wb,trust,Children\xE2\x80\x99s Trust,n/a,,,,,\r\n"
        "annual,Annual Report,sb,wb,Northshire Wellbeing Board,inform,Spring,,\"Chair, and officers\",in "
        "public,\r\n"
        "annual,Annual Report,sb,trust,Children\xE2\x80\x99s Trust,consult,,,,,\r\n");
}

TEST_CASE("members.csv has members, invitations and held posts") {
  const Sample sample;
  CHECK(csv_of(members, sample) ==
        "board_id,board,group,member_id,member,detail\r\n"
        "wb,Northshire Wellbeing Board,Elected members,county,Northshire County Council,"
        "including Adult Care; Education; 2 seats\r\n"
        "wb,Northshire Wellbeing Board,,health; police,Health Trust; Northshire Police,\r\n"
        "wb,Northshire Wellbeing Board,Invited,police,Northshire Police,for item 3\r\n"
        "wb,Northshire Wellbeing Board,Post,county,Leader of the Council,Chair\r\n"
        "sb,\"Safeguarding Board \"\"North & South\"\"\",,wb,Northshire Wellbeing Board,\r\n"
        "sb,\"Safeguarding Board \"\"North & South\"\"\",,,Director of Care (or deputy),\r\n");
}

TEST_CASE("boards.csv has a row a body, sub-groups and outside bodies too") {
  const Sample sample;
  CHECK(csv_of(boards, sample) ==
        "board_id,acronym,name,group,parent_ids,chair,statutory_basis,website,quorum,meets\r\n"
        "wb,WB,Northshire Wellbeing Board,Strategy,,Leader of the Council,\"Health Act 2012, section 194\","
        "https://wellbeing.example,,\r\n"
        "sb,SB,\"Safeguarding Board \"\"North & South\"\"\",Scrutiny and challenge,,,,,,\r\n"
        "trust,,Children\xE2\x80\x99s Trust,Strategy,wb,,,,,\r\n"
        "audit,,Audit Group of the Safeguarding Board,Scrutiny and challenge,sb,,,,,\r\n"
        "commissioner,,Police Commissioner,,,,,,,\r\n");
}

TEST_CASE("relationships.csv has a row a line with its clauses") {
  const Sample sample;
  const std::string csv = csv_of(relationships, sample);
  CHECK(csv.starts_with(
      "from_id,from,kind,to_id,to,note,clause,inferred\r\n"
      "sb,\"Safeguarding Board \"\"North & South\"\"\",reports-to,wb,Northshire Wellbeing Board,"
      "safety,1.1; 1.2,\r\n"));
  CHECK(csv.find("trust,Children\xE2\x80\x99s Trust,reports-to,wb,Northshire Wellbeing Board,by "
                 "exception,1.2,\r\n") != std::string::npos);
}

TEST_CASE("priorities have a number only where the document numbers them") {
  const Sample sample;
  CHECK(csv_of(priorities, sample) ==
        "board_id,board,year,number,priority\r\n"
        "wb,Northshire Wellbeing Board,2017-18,1,A healthy start\r\n"
        "wb,Northshire Wellbeing Board,2017-18,2,Ageing well\r\n"
        "sb,\"Safeguarding Board \"\"North & South\"\"\",2017,,Hear the child\r\n");
}

TEST_CASE("functions count in each list, sub-items below them") {
  const Sample sample;
  CHECK(csv_of(functions, sample) ==
        "board_id,board,group,number,function\r\n"
        "wb,Northshire Wellbeing Board,Key functions,1,\"Assess needs, \"\"jointly\"\"\"\r\n"
        "wb,Northshire Wellbeing Board,Key functions,1.1,of children\r\n"
        "wb,Northshire Wellbeing Board,Key functions,1.2,of adults\r\n"
        "wb,Northshire Wellbeing Board,Key functions,2,Agree a strategy\r\n");
}

TEST_CASE("signoff.csv says who agreed, who did not meet, and who signed") {
  const Sample sample;
  CHECK(csv_of(signoff, sample) ==
        "body_id,body,date,status,note\r\n"
        "wb,Northshire Wellbeing Board,2017-07-13,agreed,\r\n"
        "sb,Safeguarding Board (joint),,not-met,signed by A chair\r\n");
}

TEST_CASE("themes.csv names the lead body") {
  const Sample sample;
  CHECK(csv_of(themes, sample) ==
        "theme_id,theme,lead_id,lead,note\r\n"
        "abuse,Domestic abuse,sb,\"Safeguarding Board \"\"North & South\"\"\",A steering group\r\n");
}

TEST_CASE("partnerships.csv has a column a record field") {
  model::Corpus corpus = sample::corpus();
  model::Edition& edition = sample::edition_of(corpus);
  edition.record_fields = {{"completed", "Completed", model::FieldType::Date},
                           {"chair", "Chair", model::FieldType::People},
                           {"website", "Website", model::FieldType::Address}};
  model::Section& section = edition.sections[0];
  section.body = {"wb", {}};
  section.record = {{"chair", {"A. Ash", "B. Birch"}, {}, {}},
                    {"completed", {"2017-01"}, {dates::Date::Precision::Month, 2017, 1, 0}, {}},
                    {"website", {}, {}, {}}};
  CHECK(csv_of(partnerships, Sample(std::move(corpus))) ==
        "partnership_id,partnership,completed,chair,website\r\n"
        "wb,Purpose,2017-01,A. Ash; B. Birch,\r\n");
}

TEST_CASE("a deputy is no chair") {
  CHECK(derive::is_chair("Chair"));
  CHECK(derive::is_chair("Independent chair"));
  CHECK(derive::is_chair("Co-Chair"));
  CHECK_FALSE(derive::is_chair("Deputy Chair"));
  CHECK_FALSE(derive::is_chair("Vice-chair"));
  CHECK_FALSE(derive::is_chair("Lead officer"));
}
