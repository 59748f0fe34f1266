#include <algorithm>

#include <doctest/doctest.h>

#include "ui/calendar/card_fit.hpp"
#include "ui/calendar/card_model.hpp"
#include "ui/calendar_rows.hpp"

using namespace tandem;

namespace {

RoleLoad load(int minutes, int capacity) {
    return {.tasks = minutes / 15, .placed_minutes = minutes, .capacity_minutes = capacity};
}

// The drag of the design: "post 1" from Tuesday 20 to Thursday 22.
struct CardDesk {
    facts::Facts facts = facts::load_facts();
    facts::Words words{facts::Language::french};
    Project project = three_channels();
    Plan plan;
    DragState drag;
    MoveCheck check{MoveCheck::Answer::accepted, {}};
    Preview preview;

    CardDesk() {
        Person camille, yanis;
        camille.id = id_of<Person>(1), camille.name = "Camille Roux";
        yanis.id = id_of<Person>(2), yanis.name = "Yanis Benali";
        project.people = project.people.with(camille).with(yanis);
        Post post = post_on(1, october(20, 18), PostStatus::scheduled);
        post.campaign = id_of<Campaign>(1);
        project.posts = project.posts.with(post);
        project.campaigns = project.campaigns.with(campaign_on(1, 19, 31, 1800));
        drag.kind = DragState::Kind::post;
        drag.item = id_of<Post>(1).value;
        drag.posts = {id_of<Post>(1)};
        drag.from = october(20);
        drag.over = october(22);
        preview.project = project;
        preview.consequences.budget = {id_of<Campaign>(1), {180000}, {180000}};
    }
    void add_task(std::uint64_t number, TaskType type, std::uint64_t person, int day, bool chain = false,
                  TaskMove::Kind kind = TaskMove::Kind::moved) {
        Task task;
        task.id = id_of<Task>(number);
        task.type = type;
        task.begin = october(day, 19);
        preview.plan.tasks = preview.plan.tasks.set(task.id, task);
        const Placement after{id_of<Person>(person), october(day)};
        preview.consequences.tasks.push_back({task.id, kind, Placement{after.person, october(20)}, after, chain});
    }
    // Days [first, last] that gain a quarter of an hour; the 15th goes over.
    void add_days(int first, int last) {
        for (int day = first; day <= last; ++day)
            preview.consequences.days.push_back(
                {october(day), Hat::cm, load(60, 480), load(day == 15 ? 500 : 75, 480)});
    }
    void add_person(std::uint64_t person, int day, int before, int after) {
        PersonLoad was, is;
        was.cm_minutes = before, was.capacity_minutes = 180;
        is.cm_minutes = after, is.capacity_minutes = 180;
        preview.consequences.people.push_back({id_of<Person>(person), october(day), was, is});
    }
    CardModel card() const { return card_model({drag, check, project, plan, &preview, facts, words}); }
    std::vector<std::string> sentences() const {
        std::vector<std::string> out;
        for (const CardLine& line : card().lines) out.push_back(said(line));
        return out;
    }
    static std::string said(const CardLine& line) { return plain(line.sentence()); }
    const CardLine line_with(CardSign sign) const {
        const CardModel model = card();
        const auto at =
            std::find_if(model.lines.begin(), model.lines.end(), [&](const CardLine& one) { return one.sign == sign; });
        REQUIRE(at != model.lines.end());
        return *at;
    }
};

bool has(const std::string& text, std::string_view part) { return plain(text).find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the head of the card says from where to when, and the post's step") {
    const CardModel card = CardDesk{}.card();
    CHECK(plain(card.from) == "mar. 20");
    CHECK(has(card.to, "jeu."));
    CHECK(has(card.to, "18:00"));
    CHECK(card.status == PostStatus::scheduled);
}

TEST_CASE("tasks: how many, whose, of which kinds and on which days they land") {
    CardDesk desk;
    desk.add_task(1, TaskType::reply, 1, 22);
    desk.add_task(2, TaskType::reply, 1, 22);
    desk.add_task(3, TaskType::moderation, 2, 23);
    const CardLine line = desk.line_with(CardSign::tasks);
    CHECK(plain(line.sentence()) == "Déplace 3 tâches CM");
    CHECK(line.outcome.text == "Camille, Yanis");
    REQUIRE(line.captions.size() == 2);
    CHECK(line.captions[0].left == "réponses 2 · modération 1");
    CHECK(plain(line.captions[1].left) == "jeu. 22 · ven. 23");
}

TEST_CASE("tasks that are displaced to make room have a line of their own, the last of the tasks") {
    CardDesk desk;
    desk.add_task(1, TaskType::reply, 1, 22);
    desk.add_task(2, TaskType::watch, 2, 23, true);
    desk.add_task(3, TaskType::watch, 2, 23, false, TaskMove::Kind::added);
    const auto said = desk.sentences();
    REQUIRE(said.size() >= 3);
    CHECK(said[0] == "Déplace 1 tâche CM");
    CHECK(said[1] == "Ajoute 1 tâche CM");
    CHECK(has(said[2], "1 autre tâche bouge"));
}

TEST_CASE("each task that moves for another names its cause and that task") {
    CardDesk desk;
    const auto title = [&](std::uint64_t number) {
        return task_title(desk.preview.project, desk.facts, *desk.preview.plan.task(id_of<Task>(number)),
                          facts::Language::french);
    };
    desk.add_task(1, TaskType::reply, 1, 22);
    for (std::uint64_t number = 2; number <= 5; ++number) desk.add_task(number, TaskType::watch, 2, 23, true);
    auto& tasks = desk.preview.consequences.tasks;
    tasks[1].cause = MoveCause{MoveCause::Kind::chained, id_of<Task>(1)};
    tasks[2].cause = MoveCause{MoveCause::Kind::chained, id_of<Task>(1)};
    tasks[3].cause = MoveCause{MoveCause::Kind::displaced, id_of<Task>(2)};
    tasks[4].cause = MoveCause{MoveCause::Kind::staffed, std::nullopt};
    const CardModel card = desk.card();
    const auto line = std::find_if(card.lines.begin(), card.lines.end(),
                                   [](const CardLine& one) { return has(one.sentence(), "autres tâches bougent"); });
    REQUIRE(line != card.lines.end());
    REQUIRE(line->captions.size() == 6);
    CHECK(line->captions[0].left == "Pour faire place à «\u00a0" + title(1) + "\u00a0»");
    CHECK(line->captions[1].left == title(2) + ", " + title(3));
    CHECK(line->captions[2].left == "Cède sa place à «\u00a0" + title(2) + "\u00a0»");
    CHECK(line->captions[3].left == title(4));
    CHECK(line->captions[4].left == "Les heures de quelqu’un ont changé");
}

TEST_CASE("who has to be told, and what a campaign leaves out, are lines of the card") {
    CardDesk desk;
    desk.preview.consequences.inform = {{id_of<Person>(1), {}}, {id_of<Person>(2), {}}};
    desk.preview.consequences.left_outside = {{LeftOutside::Kind::post, id_of<Post>(1).value, id_of<Campaign>(1)}};
    const auto said = desk.sentences();
    CHECK(std::find(said.begin(), said.end(), "À prévenir : Camille, Yanis") != said.end());
    const CardLine line = desk.line_with(CardSign::warning);
    CHECK(plain(line.sentence()) == "1 publication reste hors de la campagne");
    CHECK(line.captions.at(0).left == desk.project.posts.find(id_of<Post>(1))->title);
}

TEST_CASE("a day that goes over says so with its capacity") {
    CardDesk desk;
    desk.preview.consequences.days.push_back({october(22), Hat::cm, load(450, 480), load(495, 480)});
    const CardLine line = desk.line_with(CardSign::over);
    CHECK(plain(line.sentence()) == "Jeudi 22 7 h 30 → 8 h 15");
    CHECK(line.outcome == CardSpan{"dépassé", CardTone::over, true});
    CHECK(line.bar == CardLine::Bar{495, 480});
    CHECK(has(line.captions.at(0).right, "8 h"));
}

TEST_CASE("a day that has room says that it fits; one that loses work says by how much") {
    CardDesk desk;
    desk.preview.consequences.days.push_back({october(20), Hat::cm, load(95, 480), load(50, 480)});
    desk.preview.consequences.days.push_back({october(22), Hat::cm, load(100, 480), load(145, 480)});
    const CardModel card = desk.card();
    const auto day = [&](std::string_view name) {
        return *std::find_if(card.lines.begin(), card.lines.end(),
                             [&](const CardLine& l) { return has(l.sentence(), name); });
    };
    CHECK(day("Jeudi").outcome.text == "tient");
    CHECK(plain(day("Mar. 20").outcome.text) == "\u221245 min");
    CHECK_FALSE(day("Mar. 20").bar);
}

TEST_CASE("every day that gains or loses work has a row with its capacity, whatever their number") {
    CardDesk desk;
    desk.add_days(10, 22);
    desk.preview.consequences.days.push_back({october(23), Hat::smm, load(0, 0), load(30, 240)});
    int days = 0;
    for (const CardLine& line : desk.card().lines) {
        if (line.part != CardLine::Part::load) continue;
        ++days;
        const std::string capacity = line.compact ? line.sentence() : line.captions.at(0).right;
        CHECK_MESSAGE(has(capacity, has(line.sentence(), "SMM") ? "4 h" : "8 h"), line.sentence());
    }
    CHECK(days == 14);
}

TEST_CASE("the people whose day changes stand with the day, an overfull one in the colour of that") {
    CardDesk desk;
    desk.preview.consequences.days.push_back({october(22), Hat::cm, load(100, 480), load(145, 480)});
    desk.add_person(1, 22, 60, 75);
    desk.add_person(2, 22, 60, 200);
    desk.add_person(2, 24, 60, 0);
    const CardModel card = desk.card();
    const auto at =
        std::find_if(card.lines.begin(), card.lines.end(), [](const CardLine& one) { return !one.people.empty(); });
    REQUIRE(at != card.lines.end());
    CHECK(has(at->sentence(), "Jeudi 22"));
    REQUIRE(at->people.size() == 2);
    CHECK(at->people[0].name == "Camille");
    CHECK(plain(at->people[0].figures) == "1 h 00 → 1 h 15");
    CHECK_FALSE(at->people[0].over);
    CHECK(at->people[1].over);
    // Hands change on a day whose load does not.
    const CardLine alone = desk.line_with(CardSign::person);
    CHECK(plain(alone.sentence()) == "Sam. 24");
    REQUIRE(alone.people.size() == 1);
    CHECK(plain(alone.people[0].figures) == "1 h 00 → 0 h 00");
}

TEST_CASE("minutes that nobody is free for are said at their day") {
    CardDesk desk;
    RoleLoad after = load(100, 480);
    after.unplaced_minutes = 15;
    desk.preview.consequences.days.push_back({october(23), Hat::cm, load(100, 480), after});
    desk.preview.consequences.unplaced_minutes_after = 15;
    const CardLine line = desk.line_with(CardSign::load);
    REQUIRE(line.captions.size() == 1);
    CHECK(plain(line.captions[0].left) == "15 min à placer · personne de libre");
    for (const CardLine& one : desk.card().lines) CHECK(one.sign != CardSign::nobody);
}

TEST_CASE("only what has no room folds, the least important first, conflicts never while anything else can go") {
    CardDesk desk;
    desk.add_task(1, TaskType::reply, 1, 22);
    desk.add_days(10, 22);
    for (int day = 10; day <= 22; ++day) desk.add_person(1, day, 60, 75);
    for (std::uint64_t i = 0; i < 4; ++i) {
        const Campaign campaign = campaign_on(10 + i, 19, 31);
        desk.preview.project.campaigns = desk.preview.project.campaigns.with(campaign);
        desk.preview.consequences.conflicts.push_back(
            {PlanConflict::Kind::outside_campaign, campaign.id.value, october(22), 0});
    }
    const CardModel whole = desk.card();
    const CardMeasure measure = [](const CardLine& line) {
        return 20.0f + 10.0f * static_cast<float>(line.captions.size() + line.people.size()) +
            (line.bar ? 10.0f : 0.0f);
    };
    const auto at_height = [&](float room) { return fitted_card(whole, room, measure, desk.words); };
    CHECK(at_height(lines_height(whole, measure)) == whole);
    for (float room = lines_height(whole, measure) - 1; room > 190; room -= 7) {
        const CardModel card = at_height(room);
        CHECK(lines_height(card, measure) <= room);
        std::string all;
        int conflicts = 0;
        for (const CardLine& line : card.lines) {
            all += line.sentence() + "\n";
            conflicts += line.part == CardLine::Part::conflicts;
        }
        CHECK(conflicts == 4);
        CHECK(has(all, "Jeudi 22"));
        CHECK(has(all, "Déplace 1 tâche CM"));
        CHECK(std::is_sorted(card.lines.begin(), card.lines.end(),
                             [](const CardLine& a, const CardLine& b) { return a.part < b.part; }));
    }
    const CardModel some = at_height(lines_height(whole, measure) - 200);
    std::string all;
    for (const CardLine& line : some.lines) all += line.sentence() + "\n";
    CHECK(has(all, "Jeu. 15"));
    CHECK(has(all, "charges individuelles"));
}

TEST_CASE("a day of another month says its month") {
    CardDesk desk;
    desk.add_task(1, TaskType::reply, 1, 33);
    const CardLine line = desk.line_with(CardSign::tasks);
    REQUIRE(line.captions.size() == 2);
    CHECK(plain(line.captions[1].left) == "lun. 2 nov.");
    desk.preview.consequences.days.push_back({october(33), Hat::cm, load(95, 480), load(50, 480)});
    CHECK(has(desk.line_with(CardSign::load).sentence(), "Lun. 2 nov."));
    desk.drag.over = october(33);
    CHECK(plain(desk.card().from) == "mar. 20 oct.");
}

TEST_CASE("work that nobody is free for is said in minutes") {
    CardDesk desk;
    desk.preview.consequences.unplaced_minutes_after = 15;
    const CardLine line = desk.line_with(CardSign::nobody);
    CHECK(plain(line.sentence()) == "15 min à placer");
    CHECK(line.outcome.text == "personne de libre");
}

TEST_CASE("the budget is said unchanged, or from what to what") {
    CardDesk desk;
    CHECK(desk.line_with(CardSign::money).sentence() == "Budget inchangé");
    CHECK(plain(desk.line_with(CardSign::money).outcome.text) == "1 800 €");
    desk.preview.consequences.budget.after = {195000};
    CHECK(has(desk.line_with(CardSign::money).sentence(), "1 950 €"));
    CHECK(plain(desk.line_with(CardSign::money).outcome.text) == "+150 €");
}

TEST_CASE("the order is fixed: tasks, load, budget, conflicts") {
    CardDesk desk;
    desk.preview.consequences.conflicts.push_back({PlanConflict::Kind::in_the_past, {}, october(5), 0});
    desk.preview.consequences.days.push_back({october(22), Hat::cm, load(100, 480), load(145, 480)});
    desk.add_task(1, TaskType::reply, 1, 22);
    std::vector<CardSign> signs;
    for (const CardLine& line : desk.card().lines) signs.push_back(line.sign);
    CHECK(signs == std::vector{CardSign::tasks, CardSign::load, CardSign::money, CardSign::warning});
}

TEST_CASE("a conflict names what it is about, once") {
    CardDesk desk;
    Post other = post_on(2, october(22, 18, 30));
    desk.preview.project.posts = desk.preview.project.posts.with(other);
    const PlanConflict close{PlanConflict::Kind::two_posts_close, other.id.value, october(22), 30};
    desk.preview.consequences.conflicts = {close, close};
    int warnings = 0;
    for (const CardLine& line : desk.card().lines)
        if (line.sign == CardSign::warning) ++warnings;
    CHECK(warnings == 1);
    const std::string said = desk.line_with(CardSign::warning).sentence();
    CHECK(has(said, "post 2"));
    CHECK(has(said, "Instagram"));
    CHECK(has(said, "30 min"));

    desk.preview.consequences.conflicts.front().minutes = 0;
    CHECK(has(desk.line_with(CardSign::warning).sentence(), "au même moment sur Instagram"));
}

TEST_CASE("two posts that are close name the network of whichever post is carried, and none where they share none") {
    CardDesk desk;
    Post grabbed = *desk.preview.project.posts.find(id_of<Post>(1)), carried = post_on(2, october(22, 18)),
         other = post_on(3, october(22, 18));
    grabbed.variants.front().channel = id_of<Channel>(3);
    carried.variants.front().channel = other.variants.front().channel = id_of<Channel>(2);
    desk.preview.project.posts = desk.preview.project.posts.with(grabbed).with(carried).with(other);
    desk.preview.consequences.conflicts = {{PlanConflict::Kind::two_posts_close, other.id.value, october(22), 0}};
    desk.drag.posts = {grabbed.id, carried.id};
    CHECK(has(desk.line_with(CardSign::warning).sentence(), "au même moment sur Facebook"));
    desk.drag.posts = {grabbed.id};
    CHECK(desk.line_with(CardSign::warning).sentence().ends_with("au même moment"));
}

TEST_CASE("when it does not fit, the nearest day that does is named once it is known") {
    CardDesk desk;
    desk.preview.consequences.nearest_fit = october(23);
    desk.preview.consequences.nearest_fit_minutes = 160;
    CHECK(desk.card().suggestion.empty());
    desk.preview.consequences.days.push_back({october(22), Hat::cm, load(450, 480), load(495, 480)});
    CHECK(desk.card().suggestion.empty());
    desk.preview.consequences.fit = Consequences::Fit::open;
    CHECK(plain(desk.card().suggestion) == "Recherche d’un jour…");
    desk.preview.consequences.fit = Consequences::Fit::known;
    CHECK(plain(desk.card().suggestion) == "Vendredi 23 tient : 2 h 40");
    desk.preview.consequences.nearest_fit.reset();
    CHECK(plain(desk.card().suggestion) == "Aucun jour proche ne tient");
}

TEST_CASE("a refusal is the only line, with its reason, and the name of the post when it is another one") {
    CardDesk desk;
    desk.project.posts = desk.project.posts.with(post_on(2, october(20, 9), PostStatus::published));
    desk.check = {MoveCheck::Answer::published, id_of<Post>(2).value};
    const CardModel card = desk.card();
    CHECK(card.refused);
    REQUIRE(card.lines.size() == 1);
    CHECK(has(card.lines[0].sentence(), "Publié"));
    CHECK(card.lines[0].captions.at(0).left == "post 2");
    CHECK(plain(card.lines[0].captions.at(1).left) == "Ctrl pour en faire une copie");
    CHECK(plain(refusal_told(card)).ends_with(" · post 2 · Ctrl pour en faire une copie"));
    desk.drag.posts.push_back(id_of<Post>(2));
    CHECK(plain(desk.card().lines[0].captions.at(1).left) == "Retirez-la de la sélection, ou Ctrl pour copier");
}

TEST_CASE("a campaign's card says its days before and after") {
    CardDesk desk;
    desk.drag = {};
    desk.drag.kind = DragState::Kind::campaign;
    desk.drag.item = id_of<Campaign>(1).value;
    desk.drag.from = october(20);
    desk.drag.over = october(22);
    const CardModel card = desk.card();
    CHECK(has(card.from, "19"));
    CHECK(has(card.to, "21"));
    CHECK_FALSE(card.status);
}

TEST_CASE("a sensitive topic of the day is told once, and that of another day as the conflict it is") {
    CardDesk desk;
    const Uuid food = uuid_from_name("tandem/observance/food");  // 16 October
    desk.drag.over = october(16);
    desk.preview.consequences.conflicts = {{PlanConflict::Kind::tone_warning, food, october(16), 0}};
    const auto told = [&] {
        int lines = 0;
        for (const std::string& one : desk.sentences()) lines += has(one, "alimentation") ? 1 : 0;
        return lines;
    };
    CHECK(told() == 1);
    desk.drag.over = october(22);
    CHECK(told() == 1);
    desk.preview.consequences.conflicts.clear();
    CHECK(told() == 0);
}
