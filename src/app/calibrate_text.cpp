#include "app/calibrate_text.hpp"

#include "facts/number_words.hpp"

namespace tandem {

std::string calibration_text(const Project& project, const facts::Words& words, const Calibration& calibration) {
    const TaskRule* rule = project.rules.find(calibration.rule);
    const bool english = words.language() == facts::Language::english;
    const std::string name = !rule ? std::string("?") : english ? rule->name_en : rule->name_fr;
    return words.count("calibration", calibration.tasks,
                       {{"rule", name},
                        {"took", facts::duration_text(calibration.median_minutes, words.language())},
                        {"said", facts::duration_text(calibration.rule_minutes, words.language())}});
}

Request apply_calibration(const TaskGround& ground, const Calibration& calibration) {
    return set_rule_effort(ground, calibration.rule, calibration.slot, calibration.proposed_minutes,
                           day_of(ground.session.now()));
}

}  // namespace tandem
