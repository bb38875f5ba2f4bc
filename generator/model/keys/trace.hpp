// The keys of [source] and [inferred] in edition.toml.
#pragma once

#include "model/keys/row.hpp"
#include "model/trace.hpp"

namespace concordat::model {

template <>
struct Record<EditionSources> {
  static constexpr std::string_view name = "[source]";
  static constexpr auto fields = std::tuple{
      Field{"document", Type::Prose, no, &EditionSources::document,
            says("the published document that this edition carries",
                 R"("Northshire Partnership Protocol, as published in April 2026")")},
      Field{"status", Type::Prose, no, &EditionSources::status,
            says("where it says how the edition stands", "\"The table of [](clause:5.3)\"")},
      Field{"dated", Type::Prose, no, &EditionSources::dated,
            says("where its date stands", R"("The cover")")},
      Field{"period", Type::Prose, no, &EditionSources::period,
            says("where it says which period it covers", R"("The title")")},
      Field{"effective", Type::Prose, no, &EditionSources::effective,
            says("where it says from when it holds", "\"[](clause:5.2)\"")},
      Field{"meeting", Type::Prose, no, &EditionSources::meeting,
            says("where it says for which meeting it was written", R"("The cover")")},
      Field{"author", Type::Prose, no, &EditionSources::author,
            says("where it says who wrote it", R"("The cover")")},
      Field{"review", Type::Prose, no, &EditionSources::review,
            says("where it says when it is reviewed", "\"[](clause:5.1)\"")},
  };
};

template <>
struct Record<EditionInferences> {
  static constexpr std::string_view name = "[inferred]";
  static constexpr auto fields = std::tuple{
      Field{"status", Type::Prose, no, &EditionInferences::status,
            says("why the editor concludes the status", R"("The minutes of the meeting are not known.")")},
      Field{"dated", Type::Prose, no, &EditionInferences::dated,
            says("why the editor concludes the date", R"("The text reports an event of that month.")")},
      Field{"period", Type::Prose, no, &EditionInferences::period,
            says("why the editor concludes the period", R"("Its priorities are for these years.")")},
      Field{"effective", Type::Prose, no, &EditionInferences::effective,
            says("why the editor concludes from when it holds", R"("The day after the last approval.")")},
      Field{"meeting", Type::Prose, no, &EditionInferences::meeting,
            says("why the editor concludes the meeting", R"("The paper is among those of that meeting.")")},
      Field{"author", Type::Prose, no, &EditionInferences::author,
            says("why the editor concludes the author", R"("The post that the covering report names.")")},
      Field{"review", Type::Prose, no, &EditionInferences::review,
            says("why the editor concludes when it is reviewed", R"("A year after the last review.")")},
      Field{"approvals_of", Type::Prose, no, &EditionInferences::approvals_of,
            says("why the editor concludes of which text the approvals are",
                 R"("The meetings were before the year that the edition covers.")")},
  };
};

}  // namespace concordat::model
