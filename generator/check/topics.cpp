// What a protocol should say of how bodies work together, found by its words. Each topic is a rule of its
// own, so that a site can judge each.
#include <fmt/format.h>

#include <initializer_list>

#include "check/law.hpp"
#include "check/wording.hpp"

namespace concordat::check {
namespace {

struct Topic {
  std::string_view what;
  std::string_view hint;
  std::initializer_list<std::string_view>
      words;  ///< in small letters; also the beginnings of words, as `says` reads them
};

void look_for(const Topic& topic, const OfEdition& subject, Findings& findings) {
  const model::Edition& edition = subject.edition();
  if (!sets_out_rules(edition) || edition.sections.empty() || has_any(subject.wording, topic.words) ||
      law_asks_for(subject, {topic.words.begin(), topic.words.end()}))
    return;
  findings.add(edition.span, fmt::format("the text says nothing of {}", topic.what), std::string(topic.hint));
}

}  // namespace

void no_dispute_route(const OfEdition& subject, Findings& findings) {
  look_for({"how bodies that disagree settle it",
            "say who decides, and to whom it goes next",
            {"escalat", "dispute", "disagree", "conflict resolution"}},
           subject, findings);
}

void no_exit_rule(const OfEdition& subject, Findings& findings) {
  look_for({"how a body leaves, or how the arrangements end",
            "say how much notice is given, and what becomes of shared work",
            {"withdraw", "dissol", "terminat", "leave the partnership", "wound up", "winding up"}},
           subject, findings);
}

void no_information_sharing(const OfEdition& subject, Findings& findings) {
  look_for({"sharing of information",
            "name the agreement under which information is shared",
            {"information sharing", "information-sharing", "sharing of information", "share information",
             "sharing information", "data sharing", "information is shared", "exchange of information",
             "sharing data", "shared information", "information ... shar", "shar ... information"}},
           subject, findings);
}

void no_conflicts_rule(const OfEdition& subject, Findings& findings) {
  look_for({"conflicts of interest",
            "say how members declare an interest",
            {"conflict of interest", "conflicts of interest", "declare an interest", "declare interests",
             "declaration of interest", "declarations of interest"}},
           subject, findings);
}

void no_complaints_route(const OfEdition& subject, Findings& findings) {
  look_for({"complaints", "say to whom somebody complains", {"complain"}}, subject, findings);
}

void no_resources(const OfEdition& subject, Findings& findings) {
  look_for({"who pays or gives staff",
            "say what each body contributes",
            {"fund", "budget", "resourc", "financ", "staffing"}},
           subject, findings);
}

void no_public_access(const OfEdition& subject, Findings& findings) {
  look_for({"what the public can see of meetings",
            "say whether meetings are open, and where papers and minutes are",
            {"open to the public", "in public", "public meeting", "minutes", "published", "publishes"}},
           subject, findings);
}

void no_equality_statement(const OfEdition& subject, Findings& findings) {
  look_for({"equality",
            "say how the bodies meet the equality duty together",
            {"equalit", "diversity", "protected characteristic"}},
           subject, findings);
}

void no_substitutes(const OfEdition& subject, Findings& findings) {
  look_for({"deputies or substitutes for members",
            "say whether a member may send somebody else",
            {"deput", "substitut", "alternate", "nominee"}},
           subject, findings);
}

void no_term_of_office(const OfEdition& subject, Findings& findings) {
  look_for({"how long a chair or member serves",
            "say for how many years, and whether again",
            {"term of office", "terms of office", "years' term", "year term", "serve for", "serves for",
             "rotat", "in turn", "appointed for"}},
           subject, findings);
}

void no_change_of_law(const OfEdition& subject, Findings& findings) {
  look_for({"what happens when the law changes",
            "say that a change of the law brings the review forward",
            {"change in legislation", "changes in legislation", "changes to legislation", "change of law",
             "changes in the law", "change in the law", "legislative change", "statutory change",
             "new legislation", "law changes", "chang ... legal", "chang ... legislat", "legislat ... chang",
             "chang ... statut", "amend ... legal"}},
           subject, findings);
}

void no_impact(const OfEdition& subject, Findings& findings) {
  look_for({"what difference the work makes",
            "ask that reports tell their impact",
            {"impact", "outcome", "effectiveness", "difference"}},
           subject, findings);
}

void no_lived_experience(const OfEdition& subject, Findings& findings) {
  look_for({"people who use services, carers or voluntary organisations",
            "say how they are heard",
            {"service user", "people who use", "lived experience", "carer", "voluntary", "healthwatch",
             "survivor", "voice of"}},
           subject, findings);
}

void no_purpose_stated(const OfEdition& subject, Findings& findings) {
  look_for({"its purpose",
            "begin with what it is for",
            {"purpose", "aim", "objective", "sets out", "designed to"}},
           subject, findings);
}

void no_review_rule(const OfEdition& subject, Findings& findings) {
  const model::Edition& edition = subject.edition();
  if (!sets_out_rules(edition) || edition.review.next.given() || !edition.review.frequency.empty()) return;
  findings.add(edition.span, "nothing says when the document is reviewed",
               "give [review] its \"next\" or \"frequency\"");
}

}  // namespace concordat::check
