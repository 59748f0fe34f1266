#include "app/import_match.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <compare>
#include <deque>
#include <optional>
#include <set>
#include <string_view>

#include "exchange/fold_name.hpp"

namespace tandem {
namespace {

constexpr int most_days_moved = 14;
constexpr int most_days_alone = 6;  // what comes again every week is a week apart

// Where rows and posts that are called alike meet.
struct Spot {
    std::optional<Day> day;
    std::optional<int> minute;  // of the day
    std::string text;

    auto operator<=>(const Spot&) const = default;
};

struct KnownPost {
    const Post* post = nullptr;
    Spot said;      // when the file said it goes out, as it was written there
    int place = 1;  // among those of which it said the same
    bool taken = false;
};

struct SoughtRow {
    const PlanRow* row = nullptr;
    KnownPost* found = nullptr;
};

// All that are called alike.
struct Namesakes {
    std::vector<SoughtRow> rows;
    std::vector<KnownPost> posts;
};

std::string key_of(const PlannedPost& row) {
    std::string key = row.title;
    for (const PlannedPlace& place : row.places) key += '\n' + place.network + '\t' + fold_name(place.account);
    return key;
}

// How the external ids of posts begin that rows of this key made. Behind it stands "@" and when the file said they go
// out, then "#" and their place among those of which it said the same. Ids that end here tell their place alone.
std::string uid_begin(const std::string& key, std::size_t place) {
    return "csv:" + to_text(uuid_from_name(key + '\n' + std::to_string(place)));
}

std::string uid_of(const std::string& key, const Spot& said, int place) {
    std::string uid = uid_begin(key, 1) + '@';
    if (said.day)
        uid += said.minute ? to_text(LocalMinute(*said.day) + std::chrono::minutes(*said.minute)) : to_text(*said.day);
    return place > 1 ? uid + '#' + std::to_string(place) : uid;
}

Spot spot_of(LocalMinute when) { return {day_of(when), static_cast<int>(minute_of_day(when).count()), {}}; }

KnownPost known_from(const Post& post) {
    const std::string_view uid = post.external_uid;
    KnownPost known{&post, {}, 1, false};
    const std::size_t at = uid.find('@');
    if (at == uid.npos) {
        if (post.when) known.said = spot_of(*post.when);
        return known;
    }
    std::string_view said = uid.substr(at + 1);
    if (const std::size_t mark = said.find('#'); mark != said.npos) {
        std::from_chars(said.data() + mark + 1, said.data() + said.size(), known.place);
        said = said.substr(0, mark);
    }
    if (const auto when = local_minute_from_text(said))
        known.said = spot_of(*when);
    else
        known.said.day = day_from_text(said);
    return known;
}

// Each row without a post takes the first free one of its spot. Nothing instead of a spot: it is left out.
template <class SpotOfRow, class SpotOfPost>
void pair_up(Namesakes& all, const SpotOfRow& of_row, const SpotOfPost& of_post) {
    std::map<Spot, std::deque<KnownPost*>> free;
    for (KnownPost& post : all.posts)
        if (const std::optional<Spot> spot = post.taken ? std::nullopt : of_post(post)) free[*spot].push_back(&post);
    for (SoughtRow& row : all.rows) {
        const std::optional<Spot> spot = row.found ? std::nullopt : of_row(*row.row->post);
        const auto found = spot ? free.find(*spot) : free.end();
        if (found == free.end() || found->second.empty()) continue;
        row.found = found->second.front();
        row.found->taken = true;
        found->second.pop_front();
    }
}

std::optional<Spot> at_day(const std::optional<Day>& day, int later = 0) {
    if (!day) return std::nullopt;
    return Spot{*day + date::days(later), {}, {}};
}

void pair_by_day(Namesakes& all) {
    const auto said = [](const KnownPost& known) { return std::optional(known.said); };
    pair_up(
        all,
        [](const PlannedPost& row) {
            return std::optional(Spot{row.day, row.minute, row.text});
        },
        [](const KnownPost& known) {
            return std::optional(Spot{known.said.day, known.said.minute, read_back(known.post->text).back()});
        });
    pair_up(
        all,
        [](const PlannedPost& row) {
            return std::optional(Spot{row.day, row.minute, {}});
        },
        said);
    const auto day_of_row = [](const PlannedPost& row) { return at_day(row.day); };
    pair_up(all, day_of_row, [](const KnownPost& known) { return at_day(known.said.day); });
    pair_up(all, day_of_row,
            [](const KnownPost& known) { return known.post->when ? at_day(day_of(*known.post->when)) : std::nullopt; });
}

// `days`: of all rows of the file.
void pair_moved(Namesakes& all, const DayRange& days) {
    const auto left_over = [&](const KnownPost& known) {
        return known.said.day && days.contains(*known.said.day) ? at_day(known.said.day) : std::nullopt;
    };
    const auto is_left = [&] {
        return std::any_of(all.posts.begin(), all.posts.end(),
                           [&](const KnownPost& known) { return !known.taken && left_over(known); }) &&
            std::any_of(all.rows.begin(), all.rows.end(), [](const SoughtRow& row) { return !row.found; });
    };
    for (int moved = 1; moved <= most_days_moved && is_left(); ++moved)
        for (const int later : {-moved, moved})
            pair_up(
                all, [&](const PlannedPost& row) { return at_day(row.day, later); }, left_over);
    if (all.rows.size() != 1 || all.posts.size() != 1 || all.rows[0].found) return;
    const auto &here = all.rows[0].row->post->day, &there = all.posts[0].said.day;
    if (!here || !there || date::abs(*here - *there).count() <= most_days_alone) all.rows[0].found = &all.posts[0];
}

// Posts that rows without ids may be, by how their external ids begin.
std::map<std::string_view, std::vector<const Post*>> posts_by_begin(const Project& project,
                                                                    const std::set<const Post*>& but) {
    std::map<std::string_view, std::vector<const Post*>> found;
    for (const Post& post : project.posts) {
        const std::string_view uid = post.external_uid;
        if (uid.starts_with("csv:") && !but.contains(&post)) found[uid.substr(0, uid.find('@'))].push_back(&post);
    }
    return found;
}

}  // namespace

RowPosts::RowPosts(const Project& project, const std::vector<PlanRow>& rows) : project_(project) {
    for (const Post& post : project.posts)
        if (!post.external_uid.empty()) by_uid_.emplace(post.external_uid, &post);
    std::map<std::string, Namesakes> by_key;
    std::set<const Post*> with_rows;
    DayRange days;
    for (const PlanRow& row : rows) {
        if (!row.post) continue;
        if (const auto& day = row.post->day)
            days = days.empty() ? DayRange{*day, *day + date::days(1)}
                                : DayRange{std::min(days.begin, *day), std::max(days.end, *day + date::days(1))};
        if (row.post->id.empty() && !row.marks)
            by_key[key_of(*row.post)].rows.push_back({&row, nullptr});
        else if (const Post* post = with_id(row.post->id))
            with_rows.insert(post);
    }
    const auto known = posts_by_begin(project, with_rows);
    for (auto& [key, all] : by_key) {
        for (std::size_t place = 1; place <= all.rows.size(); ++place)
            if (const auto found = known.find(uid_begin(key, place)); found != known.end())
                for (const Post* post : found->second) all.posts.push_back(known_from(*post));
        std::stable_sort(all.posts.begin(), all.posts.end(),
                         [](const KnownPost& a, const KnownPost& b) { return a.place < b.place; });
        if (!all.posts.empty()) pair_by_day(all), pair_moved(all, days);
        std::map<Spot, int> places;
        for (const SoughtRow& row : all.rows) {
            const Spot said{row.row->post->day, row.row->post->minute, {}};
            matches_[row.row->number] = {row.found ? row.found->post : nullptr, uid_of(key, said, ++places[said])};
        }
    }
}

const Post* RowPosts::with_id(const std::string& id) const {
    if (const auto found = by_uid_.find(id); found != by_uid_.end()) return found->second;
    const auto own = uuid_from_text(id);
    return own ? project_.posts.find(Id<Post>{*own}) : nullptr;
}

RowPosts::Match RowPosts::of(const PlanRow& row) const {
    if (!row.post->id.empty()) return {with_id(row.post->id), row.post->id};
    return matches_.at(row.number);
}

}  // namespace tandem
