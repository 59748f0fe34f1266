#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/ics_export.hpp"
#include "app/plan_a.hpp"
#include "exchange/outside_readers.hpp"

namespace tandem::testing {

// On Monday 5 October 2026, 8:00 in Paris.
struct IcsDesk {
    Session session;

    explicit IcsDesk(const ProjectMaker& maker = PlanA().maker)
        : session(shared_facts(), {at("2026-10-05T08:00"), 11, {}, {}}) {
        session.start_new(maker.project);
    }
    template <class Change>
    void change(int post, const Change& how) {
        Post next = *session.project().posts.find(PlanA::post(post));
        how(next);
        submit(Put<Post>{next});
    }
    bool submit(const Action& action) { return session.submit({{"undo.edit_post", {}}, {action}, {}}); }
    std::string bytes(const IcsOrder& order = {}) {
        const IcsExport made = ics_of(session, order);
        REQUIRE(made.files.size() == 1);
        return made.files[0].bytes;
    }
    // As an export does, without a file.
    std::string send(const IcsOrder& order = {}) {
        const IcsExport made = ics_of(session, order);
        REQUIRE(made.files.size() == 1);
        REQUIRE(session.keep(made.copies));
        return made.files[0].bytes;
    }
};

// What happens to the plan's first post.
struct FirstPostDesk : IcsDesk {
    template <class Change>
    void change(const Change& how) {
        IcsDesk::change(0, how);
    }
    const Post& post() const { return *session.project().posts.find(PlanA::post(0)); }
};

inline std::string uid(Uuid id) { return to_text(id) + "@tandem"; }
inline std::string uid_of(int post) { return uid(PlanA::post(post).value); }

inline std::vector<ReadItem> sorted(std::vector<ReadItem> items) {
    std::sort(items.begin(), items.end(), [](const ReadItem& a, const ReadItem& b) { return a.uid < b.uid; });
    return items;
}

inline std::vector<std::string> uids_in(const std::string& bytes) {
    std::vector<std::string> uids;
    for (const std::string& line : checked_lines(bytes))
        if (line.starts_with("UID:")) uids.push_back(line.substr(4));
    return uids;
}

// The lines of the component with this UID, and those of all else.
inline std::pair<std::vector<std::string>, std::vector<std::string>> split(const std::string& bytes,
                                                                           const std::string& of) {
    std::pair<std::vector<std::string>, std::vector<std::string>> parts;
    const std::vector<std::string> lines = checked_lines(bytes);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool begins = lines[i].starts_with("BEGIN:V") && i + 1 < lines.size() && lines[i + 1] == "UID:" + of;
        const std::string end = "END:" + lines[i].substr(std::min<std::size_t>(6, lines[i].size()));
        if (!begins) {
            parts.second.push_back(lines[i]);
            continue;
        }
        while (lines[i] != end) parts.first.push_back(lines[i++]);
        parts.first.push_back(lines[i]);
    }
    return parts;
}

inline std::string line_with(const std::vector<std::string>& lines, const std::string& begin) {
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const std::string& line) { return line.starts_with(begin); });
    return found == lines.end() ? std::string() : *found;
}

}  // namespace tandem::testing
