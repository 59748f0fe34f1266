#pragma once

#include <random>

#include "edit/action.hpp"
#include "edit/post_edits.hpp"

namespace tandem::test {

// Edits as a user could make them, any kind after any other; now and then about a row that is not there.
class RandomEdits {
  public:
    explicit RandomEdits(std::uint64_t seed) : random_(seed), ids_(seed) {}

    Action next(const Project& project) {
        switch (below(18)) {
            case 0: return MovePosts{some_posts(project), below(41) - 20, below(3000) - 1500};
            case 1: return SchedulePost{row(project.posts), LocalMinute(day()) + std::chrono::minutes(below(1440))};
            case 2: return UnschedulePosts{some_posts(project)};
            case 3:
            case 4: return copy(project);
            case 5: return offset(project);
            case 6: return RemovePosts{some_posts(project)};
            case 7: return MoveCampaign{row(project.campaigns), below(61) - 30, below(2) == 0, below(3) == 0};
            case 8: return ResizeCampaign{row(project.campaigns), {day(), day() + date::days(below(40))}};
            case 9: return RemoveCampaign{row(project.campaigns)};
            case 10: return settings(project);
            case 11: return note(project);
            case 12: return Remove<Note>{row(project.notes)};
            case 13: return RemoveFlight{row(project.flights)};
            case 14: return RemovePerson{row(project.people)};
            case 15: return RemoveChannel{row(project.channels)};
            case 16:
                return CopyCampaign{row(project.campaigns), ids_.make<Campaign>(), "", below(800) - 400, below(2) == 0};
            default: return AcceptRoster{{}, {row(project.roster)}};
        }
    }

  private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
    Day day() { return Day(date::year(2026) / 9 / 1) + date::days(below(120)); }

    template <class T>
    Id<T> row(const Table<T>& table) {
        if (table.empty() || below(12) == 0) return ids_.make<T>();
        return table[random_() % table.size()].id;
    }
    std::vector<Id<Post>> some_posts(const Project& project) {
        std::vector<Id<Post>> posts;
        for (int count = below(3); count >= 0; --count) posts.push_back(row(project.posts));
        return posts;
    }
    Action copy(const Project& project) {
        const Post* post = project.posts.find(row(project.posts));
        if (!post) return CopyPost{ids_.make<Post>(), ids_.make<Post>(), {}, 1, true};
        CopyPost copy = copy_of(*post, below(15) - 7, ids_);
        copy.task_edits = below(2) == 0;
        return copy;
    }
    Action offset(const Project& project) {
        const Post* post = project.posts.find(row(project.posts));
        if (!post || post->variants.empty()) return OffsetVariant{};
        return OffsetVariant{post->id, post->variants.front().id, below(3) * 30};
    }
    Action settings(const Project& project) {
        Settings next = project.settings;
        next.name = "name " + std::to_string(below(5));
        return PutSettings{next};
    }
    Action note(const Project& project) {
        Note note;
        if (const Note* found = project.notes.find(row(project.notes)))
            note = *found;
        else
            note.id = ids_.make<Note>();
        note.text = "text " + std::to_string(below(5));
        return Put<Note>{note};
    }

    std::mt19937_64 random_;
    IdSource ids_;
};

}  // namespace tandem::test
