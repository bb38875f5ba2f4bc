// The accessibility statement. Its wording is that of the model statement which the Public Sector Bodies
// (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 ask for; only the facts of
// site.toml are filled in.
#include "site/pages/shared.hpp"

namespace concordat::site {

Object accessibility_view(const Renderer& r, const Page&) {
  using model::Compliance;
  const model::Site& site = r.site.corpus().site;
  const model::AccessibilityFacts& facts = site.accessibility;
  List issues;
  for (const std::string& issue : facts.issues) issues.push_back(Object{{"issue", issue}});
  const bool partial =
      facts.compliance == Compliance::Partial || (facts.compliance == Compliance::Full && !facts.is_full());
  return Object{
      {"organisation", site.publisher.name},
      {"address", r.site.address("/")},
      {"full", facts.is_full()},
      {"partial", partial},
      {"none", facts.compliance == Compliance::None},
      {"has_issues", !issues.empty() || !facts.assistive_technology.given()},
      {"issues", std::move(issues)},
      {"contact", link_value(facts.contact, address_text(facts.contact))},
      {"publisher_contact", link_value(site.publisher.contact, address_text(site.publisher.contact))},
      {"reply", facts.reply_days > 0 ? Value(counted(static_cast<std::size_t>(facts.reply_days), "working day",
                                                     "working days"))
                                     : Value()},
      {"prepared", dates::in_words(facts.prepared)},
      {"reviewed", dates::in_words(facts.reviewed)},
      {"tested", facts.tested.given() ? Value(dates::in_words(facts.tested)) : Value()},
      {"assistive",
       facts.assistive_technology.given() ? Value(dates::in_words(facts.assistive_technology)) : Value()},
      {"method", facts.method.empty() ? Value() : Value(facts.method)}};
}

}  // namespace concordat::site
