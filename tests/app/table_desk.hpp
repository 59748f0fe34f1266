#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "app/import_plan.hpp"
#include "app/profile_export.hpp"
#include "exchange/python_table.hpp"
#include "exchange/write_csv.hpp"
#include "plan/planned_project.hpp"

namespace tandem::testing {

// A session at a moment of Paris, and the tables it gives.
struct TableDesk {
    Session session;
    facts::Words words{facts::Language::english};

    explicit TableDesk(const ProjectMaker& maker, const char* now = "2026-09-01T08:00")
        : session(shared_facts(), {at(now), 11, {}, {}}) {
        session.start_new(maker.project);
    }
    explicit TableDesk(const std::filesystem::path& file) : session(shared_facts(), {{}, 11, {}, {}}) {
        REQUIRE(session.open(file));
    }

    ExportDraft draft(const std::string& profile, ProfileOrder order = {}) {
        order.profile = profile;
        return profile_export(session, order, words);
    }
    // Of an export that gives one file.
    std::string bytes(const std::string& profile, const ProfileOrder& order = {}) {
        const ExportDraft made = draft(profile, order);
        REQUIRE_FALSE(made.problem.has_value());
        REQUIRE(made.files.size() == 1);
        return made.files[0].bytes;
    }
    TableRows rows(const std::string& profile, const ProfileOrder& order = {}) {
        return table_by_python(bytes(profile, order)).rows;
    }
    ImportReport import(const std::string& table) { return plan_import(session, table, "plan.csv"); }
};

// The plan with words in every post that has none: tools get no empty ones.
inline ProjectMaker spoken(ProjectMaker maker) {
    for (Post post : maker.project.posts) {
        if (post.text.empty()) post.text = "Words";
        maker.project.posts = maker.project.posts.with(post);
    }
    return maker;
}

// "title: key", as they were left out.
inline std::vector<std::string> left_out(const ExportDraft& draft) {
    std::vector<std::string> lines;
    for (const LeftOut& one : draft.left_out) lines.push_back(one.title + ": " + one.reason.key);
    return lines;
}

inline std::vector<std::string> remark_keys(const ExportDraft& draft) {
    std::vector<std::string> keys;
    for (const Label& remark : draft.remarks) keys.push_back(remark.key);
    return keys;
}

// No spreadsheet calculates with it.
inline bool is_safe(const std::string& cell) { return cell.starts_with('\'') || csv_safe(cell) == cell; }

inline const facts::CsvProfile& profile_named(const std::string& id) { return *shared_facts().csv_profiles.find(id); }

// Where a column of a profile stands.
inline std::size_t column_of(const std::string& profile, const std::string& title) {
    const std::vector<std::string> titles = profile_named(profile).titles();
    const auto found = std::find(titles.begin(), titles.end(), title);
    REQUIRE(found != titles.end());
    return static_cast<std::size_t>(found - titles.begin());
}

}  // namespace tandem::testing
