#pragma once

#include "facts/facts.hpp"
#include "samples/oriane_pen.hpp"

namespace tandem::samples {

// The sample project: the chocolate maker Maison Oriane, looked after by the agency Studio Kora, on Tuesday 13 October
// 2026 at 14:20. Everything in it is invented. The same value every time; it plans as it opens, nothing is left to accept.
Project maison_oriane(const facts::Facts& facts, facts::Language language);

// The sample's present.
Instant oriane_now();
// When the project was made and its rules began.
Instant oriane_begin();

// The parts, each adding its rows.
void put_people(Project& project, const Pen& pen);
void put_strategy(Project& project, const Pen& pen);
void put_campaigns(Project& project, const Pen& pen);
void put_spend(Project& project, const Pen& pen);
void put_occasions(Project& project, const Pen& pen);
void put_posts(Project& project, const Pen& pen);
void put_ideas(Project& project, const Pen& pen);
void put_reviews(Project& project, const Pen& pen);
void put_readings(Project& project, const Pen& pen);
void put_rules(Project& project, const facts::Facts& facts);
// What the team decided and did until now, and the roster that goes with it. Last: it looks at all the rest.
void put_work(Project& project, const Pen& pen, const facts::Facts& facts);

}  // namespace tandem::samples
