// Posts that are copied, pasted and repeated later, in the window.
#include <algorithm>
#include <filesystem>

#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* contest_title = "Pumpkin contest";

Day in_october(int day) { return Day(date::year(2026) / date::October / day); }

struct Copies : MonthStage {
    std::size_t before = project().posts.size();

    void select(std::initializer_list<const char*> titles) {
        Selection selection;
        selection.kind = Selection::Kind::posts;
        for (const char* title : titles) selection.posts.push_back(post(title)->id);
        frame().state().selection = selection;
        robot().step(2);
    }
    void select(Day day) {
        frame().state().selection = Selection::of(day);
        robot().step(2);
    }
    void press(int chord) {
        robot().key(chord);
        robot().step(2);
    }
    void copy() { press(ImGuiMod_Ctrl | ImGuiKey_C); }
    void paste() { press(ImGuiMod_Ctrl | ImGuiKey_V); }
    void run(CommandId id) {
        REQUIRE(run_command(id, frame()));
        robot().step(2);
    }
    std::size_t fresh() const { return project().posts.size() - before; }
    // What is selected, by time.
    std::vector<const Post*> selected() {
        std::vector<const Post*> posts;
        for (const Id<Post> id : frame().state().selection.posts) posts.push_back(project().posts.find(id));
        return posts;
    }
    // Undo takes back all that was done, in one step.
    void check_one_step(const Project& was) {
        press(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(project() == was);
        CHECK_FALSE(session().can_undo());
    }
    WidgetNode field(const char* key) {
        const auto found = robot().find(Role::field, word(key));
        REQUIRE(found);
        return *found;
    }
};

}  // namespace

TEST_CASE("Ctrl C remembers a post and gives its text, Ctrl V makes one like it on the day that is selected") {
    Copies copies;
    const Project was = copies.project();
    copies.select({contest_title});
    copies.copy();
    const std::string text = ImGui::GetClipboardText();
    CHECK(text.starts_with("2026-10-20 18:00 · "));
    CHECK(text.find(copies.post(contest_title)->title + "\n" + copies.post(contest_title)->text) != std::string::npos);
    CHECK(copies.robot().shows("1 post copied"));
    CHECK_FALSE(copies.session().can_undo());
    copies.select(in_october(28));
    copies.paste();
    REQUIRE(copies.fresh() == 1);
    REQUIRE(copies.selected().size() == 1);
    const Post& fresh = *copies.selected()[0];
    CHECK(fresh.when == LocalMinute(in_october(28)) + std::chrono::hours(18));
    CHECK(fresh.title == copies.post(contest_title)->title);
    CHECK(fresh.status == PostStatus::draft);
    CHECK(copies.session().undo_label().key == "undo.paste_post");
    copies.check_one_step(was);
}

TEST_CASE("several posts keep their intervals, without a day they come to the one that is shown") {
    Copies copies;
    const Project was = copies.project();
    copies.select({"Candied orange", contest_title});
    copies.copy();
    copies.frame().state().selection = {};
    copies.robot().step(2);
    copies.paste();
    REQUIRE(copies.fresh() == 2);
    REQUIRE(copies.selected().size() == 2);
    const Day today = day_of(copies.session().now());
    CHECK(copies.selected()[0]->when == LocalMinute(today) + std::chrono::hours(18));
    CHECK(*copies.selected()[1]->when - *copies.selected()[0]->when ==
          std::chrono::hours(24) + std::chrono::minutes(30));
    CHECK(copies.session().undo_label() == Label{"undo.paste_posts", {{"n", "2"}}});
    copies.check_one_step(was);
}

TEST_CASE("nothing was copied: there is nothing to paste; what was copied is pasted though it is deleted") {
    Copies copies;
    copies.select(in_october(28));
    copies.paste();
    CHECK(copies.fresh() == 0);
    CHECK_FALSE(is_enabled(command(CommandId::paste), copies.frame()));
    copies.select({contest_title});
    copies.copy();
    copies.press(ImGuiKey_Delete);
    REQUIRE(copies.post(contest_title) == nullptr);
    copies.select(in_october(28));
    copies.paste();
    REQUIRE(copies.post(contest_title) != nullptr);
    CHECK(day_of(copies.when(contest_title)) == in_october(28));
}

TEST_CASE("the menu of a day offers to paste once something was copied") {
    Copies copies;
    copies.select({contest_title});
    copies.copy();
    WidgetNode day = copies.cell("Fri 16");
    // Beside its number: lower down lie posts.
    day.rect.y1 = day.rect.y0 + 20;
    copies.robot().right_click(day);
    copies.robot().step(2);
    copies.robot().click(Role::menu_item, copies.word("command.paste"));
    copies.robot().step(2);
    REQUIRE(copies.fresh() == 1);
    CHECK(day_of(*copies.selected().at(0)->when) == in_october(16));
}

TEST_CASE("in a field that is typed in, Ctrl C and Ctrl V are the field's") {
    Copies copies;
    copies.select({"Candied orange"});
    copies.copy();
    copies.select({contest_title});
    copies.frame().state().inspector_open = true;
    copies.robot().step(3);
    const std::string title = copies.post(contest_title)->title;
    copies.robot().click(copies.field("post.title"));
    copies.press(ImGuiMod_Ctrl | ImGuiKey_A);
    copies.copy();
    CHECK(std::string(ImGui::GetClipboardText()).find(contest_title) != std::string::npos);
    CHECK(std::string(ImGui::GetClipboardText()).find("2026-10") == std::string::npos);
    copies.paste();
    copies.paste();
    CHECK(copies.fresh() == 0);
    copies.press(ImGuiKey_Enter);
    CHECK(copies.post(contest_title)->title == title + title);
    REQUIRE(copies.frame().state().calendar.copied.size() == 1);
    CHECK(copies.frame().state().calendar.copied[0].id == copies.post("Candied orange")->id);
}

TEST_CASE("in a field that can only be read, Ctrl C is the field's too") {
    Copies copies;
    copies.select({"Thanks, teachers"});
    copies.frame().state().inspector_open = true;
    copies.robot().step(3);
    copies.robot().click(copies.field("post.when"));
    copies.press(ImGuiMod_Ctrl | ImGuiKey_A);
    copies.copy();
    CHECK(copies.frame().state().calendar.copied.empty());
}

TEST_CASE("posts are repeated a week, a month and a year later, each in one step, selected and in view") {
    constexpr std::pair<CommandId, const char*> steps[] = {{CommandId::repeat_week, "2026-10-27T18:00"},
                                                           {CommandId::repeat_month, "2026-11-20T18:00"},
                                                           {CommandId::repeat_year, "2027-10-19T18:00"}};
    for (const auto& [id, when] : steps) {
        Copies copies;
        const Project was = copies.project();
        copies.select({contest_title, "Candied orange"});
        copies.run(id);
        REQUIRE(copies.fresh() == 2);
        REQUIRE(copies.selected().size() == 2);
        CHECK(to_text(*copies.selected()[0]->when) == when);
        CHECK(copies.month().grid.cell_of(day_of(*copies.selected()[0]->when)));
        copies.check_one_step(was);
    }
}

TEST_CASE("an idea, which has no date, has no later copy") {
    Copies copies;
    const auto& posts = copies.project().posts;
    const auto idea = std::find_if(posts.begin(), posts.end(), [](const Post& post) { return !post.when; });
    REQUIRE(idea != posts.end());
    copies.frame().state().selection = Selection::of(idea->id);
    copies.robot().step(2);
    for (const CommandId id : {CommandId::repeat_week, CommandId::repeat_month, CommandId::repeat_year})
        CHECK_FALSE(run_command(id, copies.frame()));
    CHECK(copies.fresh() == 0);
}

TEST_CASE("what was copied is pasted into another project, without what that one does not have") {
    namespace fs = std::filesystem;
    Copies copies;
    copies.select({contest_title});
    copies.copy();
    const fs::path other = copies.folder() / "solo.tandem";
    fs::copy_file(fs::path(TANDEM_SOURCE_DIR) / "projects" / "solo-en.tandem", other);
    copies.frame().open_path(other);
    copies.robot().step(3);
    REQUIRE(copies.post(contest_title) == nullptr);
    copies.frame().state().section = Section::calendar;
    copies.select(in_october(28));
    copies.paste();
    const Post* fresh = copies.post(contest_title);
    REQUIRE(fresh != nullptr);
    CHECK(fresh->when == LocalMinute(in_october(28)) + std::chrono::hours(18));
    for (const Variant& variant : fresh->variants) CHECK(copies.project().channels.contains(variant.channel));
    CHECK((!fresh->campaign || copies.project().campaigns.contains(*fresh->campaign)));
    CHECK((!fresh->creator || copies.project().people.contains(*fresh->creator)));
    CHECK(copies.robot().shows("Pasted without"));
}
