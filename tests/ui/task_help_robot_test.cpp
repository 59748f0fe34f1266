#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "sheet_stage.hpp"

using namespace tandem;
using tandem::testing::Items;

// The words a task's sheet has at hand.
namespace {

struct Help : Items {
    template <class Wanted>
    const Task& task(Wanted&& wanted) {
        const Task* first = nullptr;
        for (const auto& [id, box] : session().plan().tasks)
            if (box->is_open() && wanted(*box) && (!first || id < first->id)) first = &*box;
        REQUIRE(first);
        return *first;
    }
    const Task& reply() {
        return task([this](const Task& t) {
            const Post* post = t.post ? project().posts.find(*t.post) : nullptr;
            return t.type == TaskType::reply && post && !post->text.empty() && !t.languages.empty();
        });
    }
    std::vector<WidgetNode> cards(std::string_view key) {
        std::vector<WidgetNode> found;
        for (const WidgetNode& node : robot().all(Role::button))
            if (node.label == word(key) && node.path.starts_with("inspector/")) found.push_back(node);
        return found;
    }
    void save(std::string text, std::string language) {
        SavedReply row;
        row.id = session().ids().make<SavedReply>();
        row.title = "Opening hours";
        row.text = std::move(text);
        row.language = std::move(language);
        REQUIRE(session().submit({{"undo.add_reply", {}}, {Put<SavedReply>{row}}, {}}));
    }
};

}  // namespace

TEST_CASE("a reply has the post's words at hand, as its channels say them") {
    Help stage;
    const Task& task = stage.reply();
    const Post& post = *stage.project().posts.find(*task.post);
    stage.show(task.id);
    const auto cards = stage.cards("task.post_text.copy");
    REQUIRE_FALSE(cards.empty());
    for (const WidgetNode& card : cards)
        CHECK(std::any_of(post.variants.begin(), post.variants.end(),
                          [&](const Variant& v) { return v.text.value_or(post.text) == card.value; }));
    stage.robot().click(cards.front());
    CHECK(ImGui::GetClipboardText() == cards.front().value);
}

TEST_CASE("saved replies of the task's language are copied with a click, others are not offered") {
    Help stage;
    const Task& task = stage.reply();
    stage.save("We open at nine.", task.languages.front());
    stage.save("Wir öffnen um neun.", "xx");
    stage.show(task.id);
    const auto cards = stage.cards("task.saved_replies.copy");
    const auto offers = [&](std::string_view text) {
        return std::find_if(cards.begin(), cards.end(), [&](const WidgetNode& c) { return c.value == text; });
    };
    CHECK(offers("Wir öffnen um neun.") == cards.end());
    const auto ours = offers("We open at nine.");
    REQUIRE(ours != cards.end());
    stage.robot().click(*ours);
    CHECK(ImGui::GetClipboardText() == std::string("We open at nine."));
}

TEST_CASE("only work with people shows saved replies") {
    Help stage;
    stage.save("We open at nine.", "");
    const Task& report = stage.task([](const Task& t) { return t.type == TaskType::reporting; });
    stage.show(report.id);
    CHECK(stage.cards("task.saved_replies.copy").empty());
    stage.show(stage.reply().id);
    CHECK_FALSE(stage.cards("task.saved_replies.copy").empty());
}

TEST_CASE("the foot of a task's sheet postpones it and raises what was learnt") {
    Help stage;
    stage.robot().key(ImGuiMod_Alt | ImGuiKey_4);
    const Task& task = stage.reply();
    stage.show(task.id);
    stage.robot().click(stage.button(stage.word("task.raise")));
    REQUIRE(stage.frame().state().task_asked);
    CHECK(stage.frame().state().task_asked->question == TaskQuestion::signal);
    CHECK(stage.frame().state().task_asked->task == task.id);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(2);
    const std::string before = stage.session().undo_label().key;
    stage.robot().click(stage.button(stage.word("task.postpone")));
    CHECK(stage.session().undo_label().key != before);
    CHECK(stage.session().plan().task(task.id)->time_by_hand);
}
