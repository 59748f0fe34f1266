#pragma once

#include <array>
#include <string>
#include <vector>

#include "plan/planned_project.hpp"

namespace tandem::testing {

// A fixed plan for calendar files: 60 posts from 15 September to 13 December 2026 on a channel in Paris and one in New
// York, whose clocks go back on 25 October and 1 November, one of them at 2:30 on that night in Paris; three campaigns;
// ten tasks. Titles and captions are what files break on.
struct PlanA {
    struct Text {
        std::string title;
        std::string shown;  // of the title in a calendar, behind the network
        std::string caption;
    };
    static const std::vector<Text>& texts() {
        static const std::vector<Text> all{
            {"Lancement 🎉", "Lancement 🎉", "Un parfum, trois notes 🌸🍋🌲\n\nLien en bio 👉 @oriane"},
            {"Drapeaux", "Drapeaux",
             "🇫🇷🇺🇸🇯🇵🏴󠁧󠁢󠁳󠁣󠁴󠁿 partout, partout, partout, partout, partout, "
             "partout "
             "🇫🇷🇺🇸🇯🇵🏴󠁧󠁢󠁳󠁣󠁴󠁿 et une famille 👩‍👩‍👧‍👦"},
            {"مرحبا", "مرحبا", "مرحبا بكم في متجرنا، العطر الجديد هنا"},
            {"Dit \"vrai\"", "Dit \"vrai\"", "\"Entre guillemets\", 'simples', «\u00a0français\u00a0»"},
            {"=1+1", "=1+1", "=HYPERLINK(\"https://example.com\")\n+33 1\n-5 %\n@handle"},
            {"Une, deux; trois", "Une, deux; trois", "a,b;c:d\n\n\nfin\t"},
            {"Promo\r\nBEGIN:VEVENT\r\nUID:evil", "Promo",
             "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\nATTENDEE:mailto:a@example.com"},
            {"", "Sans titre, la légende parle.", "Sans titre, la légende parle.\nEt continue."},
            {"Long", "Long", long_caption()},
            {"Contrôle\x01\x1f", "Contrôle",
             "a\x01"
             "b\x7f"
             "c\u0085"
             "d"},
        };
        return all;
    }
    static std::string long_caption() {
        // 2 200 characters, none of them of one byte alone.
        std::string text;
        for (int i = 0; i < 2200; ++i) text += i % 3 == 0 ? "é" : i % 3 == 1 ? "漢" : "🌸";
        return text;
    }

    ProjectMaker maker;

    PlanA() {
        maker.project.settings.name = "Plan A";
        maker.person("Ana", 480, {Hat::cm, Hat::smm}).person("Ben", 480);
        maker.channel("A", "instagram").channel("N", "linkedin");
        Channel york = *maker.project.channels.find(id<Channel>("N"));
        york.zone = "America/New_York";
        maker.project.channels = maker.project.channels.with(york);
        maker.campaign("Rentrée", "2026-09-15/2026-10-04").campaign("Halloween, soirée", "2026-10-19/2026-10-31");
        maker.campaign("Noël 🎄", "2026-11-23/2026-12-13");
        for (int i = 0; i < 60; ++i) add_post(i);
        for (int i = 0; i < 10; ++i) add_task(i);
    }

    static Id<Post> post(int i) { return id<Post>("post " + std::to_string(i)); }
    static Id<ManualTask> task(int i) { return id<ManualTask>("task " + std::to_string(i)); }
    static const Text& text_of(int i) { return texts().at(static_cast<std::size_t>(i) % texts().size()); }
    static bool in_paris(int i) { return i % 2 == 0; }
    // Every 36 hours from 15 September, 9:00; the 26th is in the night when the clocks go back in Paris.
    static LocalMinute when(int i) {
        if (i == 26) return at("2026-10-25T02:30");
        return at("2026-09-15T09:00") + std::chrono::hours(36 * i);
    }

  private:
    void add_post(int i) {
        Post row;
        row.id = post(i);
        row.title = text_of(i).title;
        row.text = text_of(i).caption;
        row.status = i % 3 == 0 ? PostStatus::approved : PostStatus::draft;
        row.when = when(i);
        row.tags = {"promo, été", "a;b"};
        Variant variant;
        variant.id = id<Variant>("variant " + std::to_string(i));
        variant.channel = id<Channel>(in_paris(i) ? "A" : "N");
        row.variants = {variant};
        if (i < 10) row.campaign = id<Campaign>("Rentrée");
        maker.project.posts = maker.project.posts.with(row);
    }
    void add_task(int i) {
        ManualTask row;
        row.id = task(i);
        row.title = "Tâche " + std::to_string(i) + "; à faire";
        row.task_type = "reply";
        row.begin = at("2026-10-06T09:00") + date::days(7 * i);
        row.end = row.begin + std::chrono::hours(i % 2 == 0 ? 2 : 9);
        row.person = id<Person>(i % 2 == 0 ? "Ana" : "Ben");
        maker.project.manual_tasks = maker.project.manual_tasks.with(row);
    }
};

}  // namespace tandem::testing
