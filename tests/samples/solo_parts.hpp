#pragma once

#include "samples/story.hpp"

namespace tandem::samples::story {

// The parts of `solo`, each adding its rows.
void solo_person(Story& story);
void solo_strategy(Story& story);
void solo_campaigns(Story& story);
void solo_posts(Story& story);
void solo_occasions(Story& story);
void solo_readings(Story& story);
void solo_work(Story& story);

}  // namespace tandem::samples::story
