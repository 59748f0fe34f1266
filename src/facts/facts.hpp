#pragma once

#include <vector>

#include "facts/ad_platform.hpp"
#include "facts/csv_profile.hpp"
#include "facts/default_rule.hpp"
#include "facts/duty.hpp"
#include "facts/format_check.hpp"
#include "facts/format_limit.hpp"
#include "facts/link_place.hpp"
#include "facts/measures.hpp"
#include "facts/media_slot.hpp"
#include "facts/network.hpp"
#include "facts/observance.hpp"
#include "facts/occasion_point.hpp"
#include "facts/part_limit.hpp"
#include "facts/reference_lists.hpp"
#include "facts/step_deadline.hpp"

namespace tandem::facts {

/// The reference data that ships with Tandem. Load it once, keep it, pass it by const reference.
struct Facts {
    FactTable<Network> networks;
    FactTable<Format> formats;
    FactTable<DefaultRule> rules;
    FactTable<Observance> observances;
    std::vector<SchoolHoliday> school_holidays;
    FactTable<Kpi> kpis;
    FactTable<ObjectiveFamily> objectives;
    FactTable<WorkflowStep> workflow;
    FactTable<AdPlatform> ad_platforms;
    FactTable<Duty> duties;
    FactTable<OccasionPoint> occasion_points;
    FactTable<CsvProfile> csv_profiles;
    FactTable<MediaSlot> media_slots;
    FactTable<StepDeadline> step_deadlines;
    FactTable<FormatCheck> format_checks;
    FactTable<FormatLimit> format_limits;
    FactTable<LinkPlaces> link_places;
    FactTable<PartLimit> part_limits;
    FactTable<GlossaryTerm> glossary;
};

/// Reads the files compiled into the program. Throws std::logic_error, naming file and row, if one of them
/// is malformed: the tests load them, so a released program cannot meet that.
Facts load_facts();

}  // namespace tandem::facts
