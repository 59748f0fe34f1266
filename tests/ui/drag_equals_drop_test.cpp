#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "app/generate_project.hpp"
#include "app/session.hpp"
#include "ui/calendar/drag_request.hpp"

using namespace tandem;

namespace {

using DragKind = DragState::Kind;

// A drag of something in the project onto some day, or among the ideas; sometimes a copy.
DragState random_drag(const Project& project, Day today, std::mt19937_64& random) {
    DragState drag;
    drag.over = today + date::days(static_cast<int>(random() % 50) - 5);
    drag.copy = random() % 5 == 0;
    if (random() % 5 == 0) {
        const Campaign& campaign = project.campaigns[random() % project.campaigns.size()];
        constexpr DragKind kinds[] = {DragKind::campaign, DragKind::campaign_begin, DragKind::campaign_end};
        drag.kind = kinds[random() % 3];
        drag.item = campaign.id.value;
        drag.from = drag.kind == DragKind::campaign_end ? campaign.days.end - date::days(1) : campaign.days.begin;
        return drag;
    }
    const Post& post = project.posts[random() % project.posts.size()];
    drag.item = post.id.value;
    drag.posts = {post.id};
    if (!post.when) {
        drag.kind = DragKind::idea;
        return drag;
    }
    drag.kind = DragKind::post;
    drag.from = day_of(*post.when);
    if (random() % 6 == 0) {
        drag.over.reset();
        drag.over_drawer = true;
    } else if (!drag.copy && post.variants.size() > 1 && random() % 3 == 0) {
        drag.kind = DragKind::variant;
        drag.variants = {post.variants.back().id};
        drag.from = day_of(*when_of(post, post.variants.back()));
    }
    return drag;
}

// The figures of the card, worked out from the two plans alone: nothing of what the card is made from.
class Figures {
  public:
    Figures(Session& session, const Project& before, const Plan& plan_before)
        : session_(session), planner_(session.planner()), before_(before), plan_before_(plan_before) {}

    void check(const Consequences& shown) const {
        CHECK(tasks_of(shown) == changed_tasks());
        check_loads(shown);
        const Id<Campaign>* campaign = shown.budget.campaign ? &*shown.budget.campaign : nullptr;
        CHECK(shown.budget.before == budget(before_, campaign));
        CHECK(shown.budget.after == budget(session_.project(), campaign));
        CHECK(shown.inform == people_to_inform(before_, plan_before_, session_.project(), session_.plan()));
        CHECK(shown.left_outside == left_outside(before_, session_.project()));
    }

  private:
    using Place = std::optional<Placement>;
    static Place place(const Plan& plan, Id<Task> id) {
        const Placement* found = plan.placement(id);
        return found ? std::optional(*found) : std::nullopt;
    }
    static bool counts(const Task* task) { return task && task->counts(); }
    std::map<Id<Task>, std::pair<Place, Place>> changed_tasks() const {
        std::map<Id<Task>, std::pair<Place, Place>> changed;
        const auto look = [&](const Plan& plan) {
            for (const auto& [id, box] : plan.tasks) {
                const Task* old = plan_before_.task(id);
                const Task* fresh = session_.plan().task(id);
                if (!counts(old) && !counts(fresh)) continue;
                const std::pair places{place(plan_before_, id), place(session_.plan(), id)};
                const bool same_work = counts(old) && counts(fresh) && old->begin == fresh->begin &&
                    old->end == fresh->end && old->effort_minutes == fresh->effort_minutes;
                if (!same_work || places.first != places.second) changed[id] = places;
            }
        };
        look(plan_before_), look(session_.plan());
        return changed;
    }
    static std::map<Id<Task>, std::pair<Place, Place>> tasks_of(const Consequences& shown) {
        std::map<Id<Task>, std::pair<Place, Place>> tasks;
        for (const TaskMove& move : shown.tasks) {
            CHECK_FALSE(tasks.contains(move.task));
            tasks[move.task] = {move.before, move.after};
        }
        return tasks;
    }
    std::set<Day> days() const {
        std::set<Day> all;
        for (const auto& [day, work] : plan_before_.days) all.insert(day);
        for (const auto& [day, work] : session_.plan().days) all.insert(day);
        return all;
    }
    void check_loads(const Consequences& shown) const {
        std::vector<DayChange> roles;
        std::size_t people = 0;
        int unplaced = 0;
        for (const Day& day : days()) {
            for (const Hat role : {Hat::smm, Hat::cm}) {
                const DayChange change{day, role, planner_.role_load(plan_before_, before_, day, role),
                                       planner_.role_load(session_.plan(), session_.project(), day, role)};
                unplaced += change.after.unplaced_minutes - change.before.unplaced_minutes;
                if (change.before != change.after) roles.push_back(change);
            }
            for (const Person& person : session_.project().people) {
                const PersonChange change{person.id, day, planner_.person_load(plan_before_, before_, day, person.id),
                                          planner_.person_load(session_.plan(), session_.project(), day, person.id)};
                if (change.before == change.after) continue;
                ++people;
                CHECK(std::find(shown.people.begin(), shown.people.end(), change) != shown.people.end());
            }
        }
        CHECK(shown.days == roles);
        CHECK(shown.people.size() == people);
        CHECK(shown.unplaced_minutes_after - shown.unplaced_minutes_before == unplaced);
    }
    static Money budget(const Project& project, const Id<Campaign>* campaign) {
        Money sum;
        for (const Campaign& row : project.campaigns)
            if ((!campaign || row.id == *campaign) && row.status == CampaignStatus::planned) sum += row.budget;
        return sum;
    }

    Session& session_;
    const Planner& planner_;
    const Project& before_;
    const Plan& plan_before_;
};

void check_drags(Session& session, const facts::Facts& facts, int drags, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const Day today = day_of(session.now());
    int dropped = 0, refused = 0, others = 0;
    for (int i = 0; i < drags; ++i) {
        CAPTURE(i);
        const DragState drag = random_drag(session.project(), today, random);
        if (check_of(drag, session.project(), today).refused()) {
            ++refused;
            continue;
        }
        const auto request = request_of(drag, session.project(), facts, session.ids(), day_of(session.now()));
        if (!request) continue;
        const Preview preview = session.preview(*request);
        const Project before = session.project();
        const Plan plan_before = session.plan();
        if (!session.submit(*request)) {
            CHECK(preview.project == before);
            continue;
        }
        ++dropped;
        REQUIRE(same_plan(preview.plan, session.plan()));
        CHECK(preview.plan.conflicts == session.plan().conflicts);
        Figures(session, before, plan_before).check(preview.consequences);
        for (const TaskMove& move : preview.consequences.tasks) {
            others += move.by_chain ? 1 : 0;
            if (move.before != move.after && move.after) CHECK((move.cause || !move.by_chain));
        }
        if (random() % 3 == 0) {
            session.undo();
            REQUIRE(session.project() == before);
        }
    }
    CHECK(dropped > drags / 2);
    CHECK(refused > 0);
    CHECK(others > 0);
}

}  // namespace

TEST_CASE("random drags in a generated project: every figure of the card is what the drop gives, to the last task") {
    const facts::Facts facts = facts::load_facts();
    Session session(facts, {*local_minute_from_text("2026-10-05T10:00"), 11, {}, {}});
    session.start_new(generated_project(facts, 60, 5, 2, 3, session.now_instant()));
    check_drags(session, facts, 400, 17);
}

TEST_CASE("random drags in the sample: every figure of the card is what the drop gives, to the last task") {
    const facts::Facts facts = facts::load_facts();
    Session session(facts, {{}, 12, {}, {}});
    REQUIRE(session.open(std::filesystem::path(TANDEM_SOURCE_DIR) / "projects/maison-oriane.tandem"));
    check_drags(session, facts, 400, 18);
}
