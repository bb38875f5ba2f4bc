// The print stage: the data of each document, then Typst or pandoc for those that changed. A document is made
// from its data, the templates and the version of the program, and from nothing else.
#include "print/print.hpp"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <map>

#include "fingerprint/sha256.hpp"
#include "io/read.hpp"
#include "print/maps.hpp"
#include "threads/parallel.hpp"
#include "word/documents.hpp"

namespace concordat::print {
namespace {

constexpr const char* paper = "paper";

using ReferenceDocuments = std::unordered_map<const site::EditionSite*, std::string>;

const diagram::Drawings* drawn(const site::Maps& maps, const site::EditionSite& edition) {
  auto found = maps.find(&edition);
  return found == maps.end() ? nullptr : &found->second;
}

// All that the PDFs have in common: templates, engine, program.
std::string hash_of(const Engine& engine, diag::Sink& sink) {
  std::string all = CONCORDAT_VERSION "\n" + engine.typst + "\n";
  source::Tree templates = io::read_assets(engine.templates, ".typ", sink);
  for (const source::File& file : templates.files)
    all += fingerprint::sha256_of({file.path, file.bytes}) + "\n";
  std::filesystem::path tools = std::filesystem::path(engine.script).parent_path();
  if (engine.typst.empty()) {
    for (const source::File& file : io::read_assets(tools, ".mjs", sink).files)
      all += fingerprint::sha256(file.bytes) + "\n";
    // The version of Typst stands in package.json.
    all += io::read_if_there(tools / ".." / ".." / "package.json");
  }
  return fingerprint::sha256(all);
}

std::string hash_of(const word::Engine& engine) {
  return fingerprint::sha256_of({CONCORDAT_VERSION, engine.pandoc, io::read_if_there(engine.filter)});
}

/// One document on its way to paper.
struct Draft {
  const Download* document = nullptr;
  std::string data;  ///< JSON: for Typst, or for pandoc
  std::string made_from;
  std::string bytes;
};

class Stage {
 public:
  Stage(const site::Site& site, const mustache::Templates& templates, const Settings& settings,
        diag::Sink& sink)
      : site_(site), templates_(templates), settings_(settings), sink_(sink) {}

  std::vector<Draft> drafts(const std::vector<Download>& documents) {
    // Where all of them were published before, it may well be that nothing has changed.
    bool new_pdf = std::any_of(documents.begin(), documents.end(), [&](const Download& document) {
      std::error_code error;
      return document.format == Format::Pdf &&
             !std::filesystem::exists(settings_.out / document.path(), error);
    });
    if (new_pdf) settings_.typesetter.start();
    maps_ = print::draw_maps(site_, settings_.threads, settings_.cache);
    std::string pdf = hash_of(settings_.typesetter.engine(), sink_);
    std::string word = hash_of(settings_.word);
    for (const Download& document : documents) {
      if (document.format == Format::Word && !reference_documents_.contains(document.edition)) {
        reference_documents_[document.edition] =
            word::reference_document(*document.edition, site_, templates_, sink_);
      }
    }
    std::vector<Draft> drafts(documents.size());
    threads::parallel_for(documents.size(), settings_.threads, [&](std::size_t i) {
      const Download& document = documents[i];
      Draft& draft = drafts[i];
      draft.document = &document;
      if (document.format == Format::Word) {
        draft.data = tree_of(document);
        std::string drawings;
        for (const auto& [map, svg] : maps_of(document)) drawings += svg + "\n";
        draft.made_from = fingerprint::sha256_of({word, draft.data, reference_documents_.at(document.edition),
                                                  drawings, source_date_of(*document.edition)});
      } else {
        Source source{site_, *document.edition, drawn(maps_, *document.edition)};
        draft.data = data_of(document, source, settings_.meeting);
        draft.made_from = fingerprint::sha256_of({pdf, template_of(document.kind), draft.data});
      }
    });
    return drafts;
  }

  void make(const std::vector<Draft*>& changed) {
    const threads::Steps steps(settings_.told, "Setting papers", changed.size());
    make_pdfs(changed, steps);
    make_word_files(changed, steps);
  }

 private:
  std::string tree_of(const Download& document) const {
    if (document.kind == Kind::Sheet) return word::sheet_json(site_, *document.edition, *document.body);
    if (document.body) return word::board_json(site_, *document.edition, *document.body);
    if (document.kind == Kind::Changes)
      return word::changes_json(
          site_, *document.edition,
          document.since ? *document.since : site::since_before(site_, *document.edition));
    return word::protocol_json(site_, *document.edition);
  }

  /// The drawings of a Word file, by the last part of their address.
  std::map<std::string, std::string> maps_of(const Download& document) const {
    std::map<std::string, std::string> drawings;
    const diagram::Drawings* maps = document.kind == Kind::Protocol || document.kind == Kind::Changes
                                        ? drawn(maps_, *document.edition)
                                        : nullptr;
    if (!maps) return drawings;
    for (const auto& [figure, drawing] : *maps)
      drawings.emplace(figure.substr(figure.rfind('/') + 1), drawing.svg);
    return drawings;
  }

  void make_pdfs(const std::vector<Draft*>& changed, const threads::Steps& steps) {
    std::vector<Draft*> drafts;
    std::vector<Job> jobs;
    for (Draft* draft : changed) {
      if (draft->document->format != Format::Pdf) continue;
      drafts.push_back(draft);
      jobs.push_back({template_of(draft->document->kind), std::move(draft->data), draft->document->path()});
    }
    std::vector<std::string> made = settings_.typesetter.typeset(jobs, steps, sink_);
    for (std::size_t i = 0; i < made.size(); ++i) drafts[i]->bytes = std::move(made[i]);
  }

  // An edition at a time: its files share styles and date.
  void make_word_files(const std::vector<Draft*>& changed, const threads::Steps& steps) {
    std::vector<std::vector<Draft*>> batches;
    std::unordered_map<const site::EditionSite*, std::size_t> places;
    for (Draft* draft : changed) {
      if (draft->document->format != Format::Word) continue;
      auto [place, is_new] = places.try_emplace(draft->document->edition, batches.size());
      if (is_new) batches.emplace_back();
      batches[place->second].push_back(draft);
    }
    std::vector<diag::Sink> sinks(batches.size());
    threads::parallel_for(batches.size(), settings_.threads,
                          [&](std::size_t i) { make_batch(batches[i], steps, sinks[i]); });
    for (diag::Sink& one : sinks) sink_.append(std::move(one));
  }

  void make_batch(const std::vector<Draft*>& drafts, const threads::Steps& steps, diag::Sink& sink) const {
    const site::EditionSite& edition = *drafts.front()->document->edition;
    word::Batch batch{reference_documents_.at(&edition), source_date_of(edition), {}};
    for (Draft* draft : drafts) {
      batch.jobs.push_back({std::move(draft->data), maps_of(*draft->document), draft->document->path()});
    }
    std::vector<std::string> made = word::convert(settings_.word, batch, steps, sink);
    for (std::size_t i = 0; i < made.size(); ++i) drafts[i]->bytes = std::move(made[i]);
  }

  /// The day that the files of the edition have as theirs, in seconds as SOURCE_DATE_EPOCH has it.
  std::string source_date_of(const site::EditionSite& edition) const {
    using namespace std::chrono;
    const dates::Date day = day_of(edition.edition(), site_.today);
    sys_days days = year(day.year) / month(static_cast<unsigned>(day.month)) /
                    std::chrono::day(static_cast<unsigned>(day.day));
    return std::to_string(duration_cast<seconds>(days.time_since_epoch()).count());
  }

  const site::Site& site_;
  const mustache::Templates& templates_;
  const Settings& settings_;
  diag::Sink& sink_;
  site::Maps maps_;
  ReferenceDocuments reference_documents_;  ///< of each edition that has Word files
};

}  // namespace

Printed print(const site::Site& site, const mustache::Templates& templates,
              const std::vector<Download>& documents, const Settings& settings, diag::Sink& sink) {
  Stage stage(site, templates, settings, sink);
  std::vector<Draft> drafts = stage.drafts(documents);
  std::vector<Draft*> changed;
  for (Draft& draft : drafts) {
    draft.bytes = settings.cache.find(paper, draft.made_from);
    if (draft.bytes.empty()) changed.push_back(&draft);
  }
  stage.make(changed);
  for (const Draft* draft : changed) settings.cache.add(paper, draft->made_from, draft->bytes);

  Printed printed;
  for (Draft& draft : drafts) {
    if (!draft.bytes.empty()) printed.files.push_back({draft.document->path(), std::move(draft.bytes)});
  }
  printed.made = changed.size();
  printed.kept = documents.size() - changed.size();
  return printed;
}

}  // namespace concordat::print
