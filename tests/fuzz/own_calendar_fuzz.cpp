// A calendar file that Tandem wrote, with the project's rows in it, taken into an empty project.
#include "app/ics_export.hpp"
#include "app/import_own.hpp"
#include "fuzz/target.hpp"
#include "plan/planned_project.hpp"
#include "store/project_text.hpp"

namespace tandem::fuzz {
namespace {

using testing::at;
using testing::id;
using testing::ProjectMaker;

constexpr std::size_t most_bytes = 64U << 10U;

struct Opened {
    Session session{testing::shared_facts(), {at("2026-10-05T08:00"), 11, {}, {}}};

    explicit Opened(const Project& project) { session.start_new(project); }
};

// What was taken in can be saved and opened again, and is there already when the file comes a second time.
void take(Session& session, ImportReport& report, std::string_view bytes) {
    if (report.request.actions.empty() || !session.submit(std::move(report.request))) return;
    const std::string text = tandem::project_text(session.project(), {});
    const auto loaded = load_project_text(text);
    hold(loaded.ok() && tandem::project_text(loaded->project, {}) == text);
    const auto again = plan_own_import(session, bytes, "plan.ics");
    hold(again && again->request.actions.empty());
}

void read(std::string_view bytes) {
    if (bytes.size() > most_bytes) return;
    Opened empty(ProjectMaker().project);
    auto report = plan_own_import(empty.session, bytes, "plan.ics");
    if (!report) return;
    for (const ImportedRow& row : report->rows) hold(row.number > 0);
    if (report->problem) return hold(report->request.actions.empty());
    take(empty.session, *report, bytes);
}

// One of each thing that a calendar can hold.
Project small_plan() {
    ProjectMaker maker;
    maker.person("Ana", 480).channel("A", "instagram").channel("N", "linkedin").campaign("C", "2026-10-05/2026-10-18");
    maker.flight("F", "C", "A", "2026-10-05/2026-10-11").post("P", "2026-10-13T10:00", {"A", "N"});
    Post post = *maker.project.posts.find(id<Post>("P"));
    post.text = "Une, deux; trois\n\"quatre\"";
    post.campaign = id<Campaign>("C");
    post.variants[1].offset_minutes = 90;
    post.variants[1].text = "Pour LinkedIn";
    maker.project.posts = maker.project.posts.with(post);
    maker.project.notes =
        maker.project.notes.with({id<Note>("S"), "Soldes", *day_range_from_text("2026-10-07/2026-10-09"), "", {}});
    LiveEvent live;
    live.id = id<LiveEvent>("L");
    live.name = "Défilé";
    live.begin = at("2026-10-08T19:00");
    live.end = at("2026-10-08T21:00");
    maker.project.live_events = maker.project.live_events.with(live);
    ManualTask task;
    task.id = id<ManualTask>("T");
    task.title = "Répondre";
    task.task_type = "reply";
    task.begin = at("2026-10-06T09:00");
    task.end = at("2026-10-06T11:00");
    task.person = id<Person>("Ana");
    maker.project.manual_tasks = maker.project.manual_tasks.with(task);
    return maker.project;
}

std::vector<std::string> seeds() {
    const Opened plan(small_plan());
    std::vector<std::string> files;
    for (const bool tasks_as_events : {false, true}) {
        IcsOrder order;
        order.tasks_as_events = tasks_as_events;
        const IcsExport made = ics_of(plan.session, order);
        hold(made.files.size() == 1);
        files.push_back(made.files.front().bytes);
    }
    return files;
}

}  // namespace

const Target own_calendar{read, seeds};

}  // namespace tandem::fuzz
