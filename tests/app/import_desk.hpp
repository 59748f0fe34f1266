#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "app/import_plan.hpp"
#include "plan/planned_project.hpp"
#include "store/project_text.hpp"

namespace tandem::testing {

// A session at 9:00 on Thursday 1 October 2026 in Paris, and tables that come into it.
struct ImportDesk {
    Session session{shared_facts(), {at("2026-10-01T09:00"), 7, {}, {}}};

    explicit ImportDesk(const ProjectMaker& maker = {}) { session.start_new(maker.project); }

    const Project& project() const { return session.project(); }
    // What the table would change, carried out.
    ImportReport import(std::string_view table) {
        ImportReport report = plan_import(session, table, "plan.csv");
        REQUIRE_FALSE(report.problem);
        if (!report.request.actions.empty()) session.submit(report.request);
        return report;
    }
    bool submit(const Action& action) { return session.submit({{"undo.edit_post", {}}, {action}, {}}); }
    // The only post with this title on that day; null where there is none.
    const Post* post(std::string_view title, const char* on) const {
        const Post* found = nullptr;
        for (const Post& each : project().posts) {
            if (each.title != title || !each.when || day_of(*each.when) != day(on)) continue;
            CHECK_FALSE(found);
            found = &each;
        }
        return found;
    }
    const Post& only_post() const {
        REQUIRE(project().posts.size() == 1);
        return project().posts[0];
    }
    // What would be saved can be opened again.
    bool can_be_saved() const { return load_project_text(project_text(project(), {7, "Tandem 1.0"})).ok(); }
};

inline std::string counts(const ImportReport& report) {
    using Fate = ImportedRow::Fate;
    return std::to_string(report.count(Fate::fresh)) + " new " + std::to_string(report.count(Fate::changed)) +
        " changed " + std::to_string(report.count(Fate::same)) + " same";
}

// The keys of labels, with blanks between them.
inline std::string all_keys(const std::vector<Label>& labels) {
    std::string keys;
    for (const Label& label : labels) keys += (keys.empty() ? "" : " ") + label.key;
    return keys;
}

}  // namespace tandem::testing
