// What a letter more costs, counted and not timed: the search looks at no more than it has to.
#include "ui/search_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct LargeFinder : Finder {
    // The sample with so many ideas; one of a hundred has the polecat in its text.
    explicit LargeFinder(int ideas) {
        Project next = project();
        std::vector<Post> posts(next.posts.begin(), next.posts.end());
        for (int i = 0; i < ideas; ++i) {
            Post post;
            post.id = session().ids().make<Post>();
            post.title = "Une recette de saison " + std::to_string(i);
            for (int line = 0; line < 5; ++line) post.text += "Le chocolat, la noisette et le sel de la mer. ";
            if (i % 100 == 0) post.text += "Une zorille passe.";
            posts.push_back(std::move(post));
        }
        next.posts = Table<Post>::from_rows(std::move(posts));
        session().start_new(std::move(next));
        robot().step(2);
    }
};

struct SearchWork {
    std::size_t entries = 0, bytes = 0;
};

SearchWork look_for(const SearchIndex& index, std::string_view typed, SearchTrail& trail) {
    (void)index.groups(typed, {}, trail);
    return {trail.entries, trail.bytes};
}

std::vector<SearchEntry> all_entries(const std::vector<SearchGroup>& groups) {
    std::vector<SearchEntry> entries;
    for (const SearchGroup& group : groups) entries.insert(entries.end(), group.entries.begin(), group.entries.end());
    return entries;
}

}  // namespace

TEST_CASE("a letter more looks at nothing but what the letters before it found") {
    constexpr int ideas = 5'000;
    LargeFinder stage(ideas);
    const SearchIndex index = stage.index();
    SearchTrail trail;
    const SearchWork first = look_for(index, "z", trail);
    CHECK(first.entries == index.size());
    for (const char* typed : {"zo", "zor", "zori", "zorill", "zorille", "zorille p"}) {
        CAPTURE(typed);
        const std::size_t near = trail.steps.back().near.size();
        const SearchWork looked = look_for(index, typed, trail);
        CHECK(looked.entries == near);
        CHECK(looked.entries < index.size() / 20);
        CHECK(looked.bytes < first.bytes / 20);
    }
    // A letter less is known already.
    const std::size_t before = trail.steps[trail.steps.size() - 3].near.size();
    CHECK(look_for(index, "zorill", trail).entries == before);
    // The worst letters: one that all have, one that none has.
    CHECK(look_for(index, "e", trail).entries == index.size());
    CHECK(look_for(index, "ж", trail).entries == index.size());
    CHECK(look_for(index, "жж", trail).entries == 0);
}

TEST_CASE("twice as many posts are at most twice as much to look at") {
    std::vector<SearchWork> first, next;
    for (const int ideas : {5'000, 10'000}) {
        LargeFinder stage(ideas);
        const SearchIndex index = stage.index();
        SearchTrail trail;
        first.push_back(look_for(index, "z", trail));
        next.push_back(look_for(index, "zo", trail));
    }
    CHECK(first[1].entries <= 2 * first[0].entries);
    CHECK(first[1].bytes <= first[0].bytes * 21 / 10);  // numbers have more digits
    CHECK(next[1].entries <= 2 * next[0].entries);
}

TEST_CASE("what is found letter by letter is what is found at once") {
    Finder stage;
    const SearchIndex index = stage.index();
    SearchTrail trail;
    for (const char* typed :
         {"g",   "go",   "gou", "gout", "gout ", "gout a", "gout ac", "gout a", "go", "p",   "pu",        "pum",
          "ump", "umpk", "a",   "a b",  "a be",  "be a",   "",        "c",      "ca", "cam", "camille c", "cami"}) {
        CAPTURE(typed);
        SearchTrail fresh;
        const auto groups = index.groups(typed, {}, trail), at_once = index.groups(typed, {}, fresh);
        REQUIRE(groups.size() == at_once.size());
        for (std::size_t i = 0; i < groups.size(); ++i) CHECK(groups[i].all == at_once[i].all);
        CHECK(all_entries(groups) == all_entries(at_once));
    }
}
