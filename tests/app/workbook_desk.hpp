#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "app/import_plan.hpp"
#include "app/plan_a.hpp"
#include "app/workbook_export.hpp"
#include "exchange/read_workbook.hpp"

namespace tandem::testing {

// On Monday 5 October 2026, 8:00 in Paris.
struct WorkbookDesk {
    Session session;
    facts::Words words{facts::Language::french};

    explicit WorkbookDesk(const Project& project = PlanA().maker.project)
        : session(shared_facts(), {at("2026-10-05T08:00"), 11, {}, {}}) {
        session.start_new(project);
    }
    bool submit(const Action& action) { return session.submit({{"undo.edit_post", {}}, {action}, {}}); }
    const Post& post(Id<Post> id) const { return *session.project().posts.find(id); }
    void set(Post post) { submit(Put<Post>{std::move(post)}); }

    ExportDraft draft(const WorkbookOrder& order = {}) const { return workbook_export(session, order, words); }
    std::string bytes(const WorkbookOrder& order = {}) const {
        const ExportDraft made = draft(order);
        REQUIRE_FALSE(made.problem);
        REQUIRE(made.files.size() == 1);
        return made.files[0].bytes;
    }
    std::string for_client() const {
        WorkbookOrder order;
        order.scope.for_client = true;
        return bytes(order);
    }
    ImportReport import(const std::string& bytes) { return plan_import(session, bytes, "plan.xlsx"); }
    // What the import would change, carried out.
    ImportReport take(const std::string& bytes) {
        ImportReport report = import(bytes);
        REQUIRE_FALSE(report.problem);
        if (!report.request.actions.empty()) session.submit(report.request);
        return report;
    }
};

struct CellEdit {
    Id<Post> post;
    std::string head;
    std::string value;
};

// The workbook as it is after somebody typed into these cells and saved.
inline std::string edited(const std::string& bytes, const std::vector<CellEdit>& edits) {
    namespace fs = std::filesystem;
    const fs::path out = fs::temp_directory_path() / ("tandem-edited-" + std::to_string(getpid()) + ".xlsx");
    const auto quoted = [](const std::string& text) {
        std::string shell = "'";
        for (const char c : text) shell += c == '\'' ? "'\\''" : std::string(1, c);
        return shell + "'";
    };
    std::string arguments;
    for (const CellEdit& edit : edits)
        arguments += " " + quoted(to_text(edit.post)) + " " + quoted(edit.head) + " " + quoted(edit.value);
    const fs::path in = fs::temp_directory_path() / ("tandem-edit-" + std::to_string(getpid()) + ".xlsx");
    std::ofstream(in, std::ios::binary) << bytes;
    const std::string said = said_by("/usr/bin/python3 " TANDEM_SOURCE_DIR "/tests/exchange/edit_workbook.py " +
                                     in.string() + " " + out.string() + arguments + " 2>&1");
    REQUIRE_MESSAGE(said.empty(), said);
    std::ifstream file(out, std::ios::binary);
    std::ostringstream read;
    read << file.rdbuf();
    fs::remove(in);
    fs::remove(out);
    return read.str();
}

inline const ImportedRow& row_of(const ImportReport& report, const std::string& title) {
    for (const ImportedRow& row : report.rows)
        if (row.title == title) return row;
    FAIL("no row of " << title);
    return report.rows.front();
}

// The keys of labels, with blanks between them.
inline std::string keys_of(const std::vector<Label>& labels) {
    std::string keys;
    for (const Label& label : labels) keys += (keys.empty() ? "" : " ") + label.key;
    return keys;
}

}  // namespace tandem::testing
