#include "edit/tool_copies.hpp"

#include <utility>
#include <vector>

#include "model/in_tool.hpp"

namespace tandem {
namespace {

// Keeps what was there before the first change, and forgets it once it is there again.
template <class T>
void follow(std::optional<T>& held, const T& before, const T& after) {
    if (!held && before != after) held = before;
    if (held && *held == after) held.reset();
}

// The moment counts with the zone it is of.
void follow_time(ToolCopy& copy, const Post& before, const Variant& old, const Post& after, const Variant& fresh) {
    const auto was = when_of(before, old), is = when_of(after, fresh);
    if (!copy.when && was && (was != is || before.zone != after.zone)) {
        copy.when = was;
        copy.zone = before.zone;
    }
    if (!copy.when || copy.when != is || copy.zone != after.zone) return;
    copy.when.reset();
    copy.zone.clear();
}

void follow_all(ToolCopy& copy, const Post& before, const Variant& old, const Post& after, const Variant& fresh) {
    follow_time(copy, before, old, after, fresh);
    follow(copy.channel, old.channel, fresh.channel);
    follow(copy.format, old.format, fresh.format);
    follow(copy.text, text_of(before, old), text_of(after, fresh));
    follow(copy.title, old.title, fresh.title);
    follow(copy.hashtags, old.hashtags, fresh.hashtags);
    follow(copy.first_comment, old.first_comment, fresh.first_comment);
    follow(copy.content_warning, old.content_warning, fresh.content_warning);
    follow(copy.link, old.link, fresh.link);
    follow(copy.media, old.media, fresh.media);
    copy.withdrawn = status_of(after, fresh) != PostStatus::scheduled;
}

// Nothing of what the tool publishes, nor its step.
bool same_there(const Post& before, const Variant& old, const Post& after, const Variant& fresh) {
    return when_of(before, old) == when_of(after, fresh) && before.zone == after.zone &&
        status_of(before, old) == status_of(after, fresh) && text_of(before, old) == text_of(after, fresh) &&
        old.channel == fresh.channel && old.format == fresh.format && old.title == fresh.title &&
        old.hashtags == fresh.hashtags && old.first_comment == fresh.first_comment &&
        old.content_warning == fresh.content_warning && old.link == fresh.link && old.media == fresh.media;
}

std::optional<ToolCopy> copy_after(const Project& project, const Post& before, const Variant& old, const Post& after,
                                   const Variant& fresh) {
    if (fresh.to_reschedule != old.to_reschedule || same_there(before, old, after, fresh)) return fresh.to_reschedule;
    if (is_published(status_of(after, fresh))) return std::nullopt;
    if (!in_tool(project, before, old)) return std::nullopt;
    // What is not there yet is all still to be put there, unless nothing is to be any more.
    if (old.to_reschedule && old.to_reschedule->missing)
        return after.when && status_of(after, fresh) == PostStatus::scheduled ? old.to_reschedule : std::nullopt;
    ToolCopy copy = old.to_reschedule.value_or(ToolCopy{});
    follow_all(copy, before, old, after, fresh);
    return copy.is_blank() ? std::nullopt : std::optional(std::move(copy));
}

// A channel that joins a post which was scheduled already: its tool knows nothing of it.
std::optional<ToolCopy> copy_of_added(const Project& project, const Post& before, const Post& after,
                                      const Variant& added) {
    const bool was_scheduled = before.status == PostStatus::scheduled && before.when;
    if (added.to_reschedule || !was_scheduled || !in_tool(project, after, added)) return added.to_reschedule;
    ToolCopy copy;
    copy.missing = true;
    return copy;
}

}  // namespace

Table<Post> with_tool_copies(const Project& before, Table<Post> after) {
    std::vector<Post> changed;
    before.posts.diff(after, [&](const Post* old, const Post* fresh) {
        if (!old || !fresh) return;
        Post post = *fresh;
        for (Variant& variant : post.variants) {
            const Variant& is = *fresh->variant(variant.id);
            const Variant* was = old->variant(variant.id);
            variant.to_reschedule =
                was ? copy_after(before, *old, *was, *fresh, is) : copy_of_added(before, *old, *fresh, is);
        }
        if (post != *fresh) changed.push_back(std::move(post));
    });
    for (Post& post : changed) after = after.with(std::move(post));
    return after;
}

}  // namespace tandem
