#pragma once

#include "samples/story.hpp"

namespace tandem::samples::story {

// The parts of `agency`, each adding its rows. Colibri Cycles makes cargo bikes, the Musée Verdier shows photographs, Alba is a
// health insurer; the emoji that opens a title says whose it is.
void agency_people(Story& story);
void agency_strategy(Story& story);
void agency_campaigns(Story& story);
void colibri_posts(Story& story);
void verdier_posts(Story& story);
void alba_posts(Story& story);
void agency_occasions(Story& story);
void agency_reviews(Story& story);
void agency_readings(Story& story);
void agency_work(Story& story);

}  // namespace tandem::samples::story
