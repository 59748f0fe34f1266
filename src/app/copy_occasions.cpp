#include "app/copy_occasions.hpp"

#include <utility>

namespace tandem {
namespace {

Day first_day_of_row(const Note& note) { return note.days.begin; }
Day first_day_of_row(const InfluencerPost& post) { return day_of(post.when); }
template <class Row>
Day first_day_of_row(const Row& row) {
    return day_of(row.begin);
}

// A note is called by its first line.
std::string name_of_row(const Note& note) { return note.text.substr(0, note.text.find('\n')); }
template <class Row>
std::string name_of_row(const Row& row) {
    return row.name;
}

template <class Row>
void leave_out_missing(const Table<Row>& rows, std::optional<Id<Row>>& id) {
    if (id && !rows.contains(*id)) id.reset();
}

void begin_anew(const Project&, Note& note, date::days by) {
    note.days.begin += by;
    note.days.end += by;
}

void begin_anew(const Project& project, InfluencerPost& post, date::days by) {
    post.when += by;
    post.contract_signed = post.published = post.cancelled = false;
    leave_out_missing(project.contacts, post.contact);
    leave_out_missing(project.campaigns, post.campaign);
    leave_out_missing(project.channels, post.channel);
}

// A contest or a live event.
template <class Row>
void begin_anew(const Project& project, Row& row, date::days by) {
    row.begin += by;
    row.end += by;
    row.cancelled = false;
    row.checked.clear();
    leave_out_missing(project.campaigns, row.campaign);
    leave_out_missing(project.posts, row.post);
    std::erase_if(row.channels, [&](Id<Channel> id) { return !project.channels.contains(id); });
}

template <class Row>
std::optional<CopiedOccasion> copied_from(const Table<Row>& rows, Uuid id) {
    const Row* row = rows.find({id});
    return row ? std::optional<CopiedOccasion>(*row) : std::nullopt;
}

}  // namespace

std::optional<CopiedOccasion> occasion_to_copy(const Project& project, Uuid id) {
    if (auto one = copied_from(project.contests, id)) return one;
    if (auto one = copied_from(project.live_events, id)) return one;
    if (auto one = copied_from(project.influencer_posts, id)) return one;
    return copied_from(project.notes, id);
}

Day first_day_of(const CopiedOccasion& one) {
    return std::visit([](const auto& row) { return first_day_of_row(row); }, one);
}

std::string text_of_occasion(const CopiedOccasion& one) {
    return to_text(first_day_of(one)) + " · " + std::visit([](const auto& row) { return name_of_row(row); }, one);
}

Request copy_occasion(const Project& project, const CopiedOccasion& original, Day day, IdSource& ids) {
    return std::visit(
        [&]<class Row>(Row row) -> Request {
            begin_anew(project, row, day - first_day_of_row(row));
            row.id = ids.make<Row>();
            const Uuid id = row.id.value;
            const Label label{"undo.copy_occasion", {{"title", name_of_row(row)}}};
            return {label, {Put<Row>{std::move(row)}}, {id, day}};
        },
        original);
}

}  // namespace tandem
