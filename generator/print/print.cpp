// The print stage: what each document says, then Typst for the PDFs that changed, and a packed file for each
// Word file that did. A document is made from what it says, the templates and the version of the program, and
// from nothing else.
#include "print/print.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "fingerprint/sha256.hpp"
#include "io/read.hpp"
#include "office/zip.hpp"
#include "print/maps.hpp"
#include "threads/parallel.hpp"
#include "word/documents.hpp"
#include "word/parts.hpp"

namespace concordat::print {
namespace {

constexpr const char* paper = "paper";
constexpr const char* picture = "picture";

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

std::string hash_of(const word::Picture& one) {
  return fingerprint::sha256_of({CONCORDAT_VERSION, one.drawing->svg, fmt::format("{:.4f}", one.scale)});
}

/// One document on its way to paper.
struct Draft {
  const Download* document = nullptr;
  std::string data;                     ///< of a PDF: the JSON that Typst reads
  std::vector<io::OutputFile> parts;    ///< of a Word file, but its pictures
  std::vector<word::Picture> pictures;  ///< of a Word file
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
    std::vector<Draft> drafts(documents.size());
    std::vector<diag::Sink> sinks(documents.size());
    threads::parallel_for(documents.size(), settings_.threads, [&](std::size_t i) {
      drafts[i].document = &documents[i];
      if (documents[i].format == Format::Word) return write_word(drafts[i], sinks[i]);
      const site::EditionSite& edition = *documents[i].edition;
      drafts[i].data = data_of(documents[i], {site_, edition, drawn(maps_, edition)}, settings_.meeting);
      drafts[i].made_from = fingerprint::sha256_of({pdf, template_of(documents[i].kind), drafts[i].data});
    });
    for (diag::Sink& one : sinks) sink_.append(std::move(one));
    return drafts;
  }

  /// PDFs and Word files beside each other: Typst is another program, and waits for its fonts at first.
  void make(const std::vector<Draft*>& changed) {
    const threads::Steps steps(settings_.told, "Setting papers", changed.size());
    diag::Sink sinks[2];
    threads::parallel_for(std::size(sinks), settings_.threads, [&](std::size_t i) {
      i == 0 ? make_pdfs(changed, steps, sinks[i]) : make_word_files(changed, steps, sinks[i]);
    });
    for (diag::Sink& one : sinks) sink_.append(std::move(one));
  }

 private:
  void write_word(Draft& draft, diag::Sink& sink) const {
    const site::EditionSite& edition = *draft.document->edition;
    const model::Site& facts = site_.corpus().site;
    word::File file = file_of(*draft.document);
    draft.parts = word::parts_of(file,
                                 {.citation = edition.citation,
                                  .status = data::label(edition.edition().status),
                                  .language = facts.language,
                                  .colour = std::string_view(facts.theme.colour).substr(1),
                                  .date = dates::iso(day_of(edition.edition(), site_.today))},
                                 templates_, sink);
    draft.pictures = std::move(file.pictures);
    std::string all = CONCORDAT_VERSION;
    for (const io::OutputFile& part : draft.parts) all += fingerprint::sha256_of({part.path, part.bytes});
    for (const word::Picture& one : draft.pictures) all += hash_of(one);
    draft.made_from = fingerprint::sha256(all);
  }

  word::File file_of(const Download& document) const {
    const bool has_maps = document.kind == Kind::Protocol || document.kind == Kind::Changes;
    const word::Edition edition{site_, *document.edition,
                                has_maps ? drawn(maps_, *document.edition) : nullptr};
    if (document.kind == Kind::Sheet) return word::sheet(edition, *document.body);
    if (document.body) return word::board(edition, *document.body);
    if (document.kind == Kind::Changes)
      return word::changes(edition,
                           document.since ? *document.since : site::since_before(site_, *document.edition));
    return word::protocol(edition);
  }

  void make_pdfs(const std::vector<Draft*>& changed, const threads::Steps& steps, diag::Sink& sink) const {
    std::vector<Draft*> drafts;
    std::vector<Job> jobs;
    for (Draft* draft : changed) {
      if (draft->document->format != Format::Pdf) continue;
      drafts.push_back(draft);
      jobs.push_back({template_of(draft->document->kind), std::move(draft->data), draft->document->path()});
    }
    std::vector<std::string> made = settings_.typesetter.typeset(jobs, steps, sink);
    for (std::size_t i = 0; i < made.size(); ++i) drafts[i]->bytes = std::move(made[i]);
  }

  void make_word_files(const std::vector<Draft*>& changed, const threads::Steps& steps,
                       diag::Sink& sink) const {
    std::vector<Draft*> drafts;
    for (Draft* draft : changed) {
      if (draft->document->format == Format::Word) drafts.push_back(draft);
    }
    const std::map<std::string, std::string> pictures = pictures_of(drafts, sink);
    std::vector<diag::Sink> sinks(drafts.size());
    threads::parallel_for(drafts.size(), settings_.threads, [&](std::size_t i) {
      Draft& draft = *drafts[i];
      for (const word::Picture& one : draft.pictures)
        draft.parts.push_back({word::path_of(one), pictures.at(hash_of(one))});
      const bool whole = std::none_of(draft.parts.begin(), draft.parts.end(),
                                      [](const io::OutputFile& part) { return part.bytes.empty(); });
      if (whole && (draft.bytes = office::zip(draft.parts)).empty()) report_unpacked(draft, sinks[i]);
      draft.parts.clear();
      steps.done(draft.document->path());
    });
    for (diag::Sink& one : sinks) sink.append(std::move(one));
  }

  static void report_unpacked(const Draft& draft, diag::Sink& sink) {
    sink.add(diag::Code::WordFailed, {},
             fmt::format("{} cannot be made: its parts cannot be packed", draft.document->path()),
             "make room in memory; where there is enough, it is a fault of Concordat: please tell us");
  }

  /// Each picture once, however many documents have it; by what it is made from. Empty where it cannot be
  /// made.
  std::map<std::string, std::string> pictures_of(const std::vector<Draft*>& drafts, diag::Sink& sink) const {
    std::map<std::string, std::string> made;
    std::vector<std::pair<const word::Picture*, const Download*>> wanted;
    for (const Draft* draft : drafts) {
      for (const word::Picture& one : draft->pictures) {
        if (made.try_emplace(hash_of(one)).second) wanted.emplace_back(&one, draft->document);
      }
    }
    std::vector<diag::Sink> sinks(wanted.size());
    threads::parallel_for(wanted.size(), settings_.threads, [&](std::size_t i) {
      const auto& [one, document] = wanted[i];
      const std::string made_from = hash_of(*one);
      std::string& bytes = made.at(made_from);
      bytes = settings_.cache.find(picture, made_from);
      if (!bytes.empty()) return;
      bytes = word::png_of(*one, document->path(), sinks[i]);
      if (!bytes.empty()) settings_.cache.add(picture, made_from, bytes);
    });
    report(std::move(sinks), sink);
    return made;
  }

  /// That the program is missing is said once.
  static void report(std::vector<diag::Sink> sinks, diag::Sink& sink) {
    bool is_missing = false;
    for (diag::Sink& one : sinks) {
      const bool tells = !one.all().empty() && one.all().front().code == diag::Code::WordProgram;
      if (!tells || !is_missing) sink.append(std::move(one));
      is_missing = is_missing || tells;
    }
  }

  const site::Site& site_;
  const mustache::Templates& templates_;
  const Settings& settings_;
  diag::Sink& sink_;
  site::Maps maps_;
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
