#include "app/text_versions.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tandem {
namespace {

using TextPlace = std::pair<Id<Post>, std::optional<Id<Variant>>>;

bool is_blank_version(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// The id follows from what it is of: a preview and the edit make the same one.
TextVersion version_at(const TextPlace& place, const std::string& text, Instant now, std::string_view who) {
    TextVersion version;
    const std::string name = to_text(place.first) + "/" + (place.second ? to_text(*place.second) : std::string()) +
        "/" + std::to_string(now.time_since_epoch().count()) + "/" + std::string(who) + "/" + text;
    version.id = {uuid_from_name("tandem/text-version/" + name)};
    version.post = place.first;
    version.variant = place.second;
    version.text = text;
    version.at = now;
    version.author = who;
    return version;
}

class TextKeeper {
  public:
    TextKeeper(const Project& before, const Project& after, Instant now, std::string_view who)
        : before_(before), after_(after), now_(now), who_(who) {}

    void look(const Post& old, const Post& fresh) {
        changed({old.id, std::nullopt}, old.text, fresh.text);
        for (const Variant& variant : old.variants)
            if (const Variant* now = fresh.variant(variant.id))
                changed({old.id, variant.id}, variant.text.value_or(std::string()), now->text.value_or(std::string()));
    }

    std::vector<Action> take() {
        if (texts_.empty()) return {};
        std::map<TextPlace, std::vector<const TextVersion*>> kept;
        for (const auto& [place, text] : texts_) kept[place];
        for (const TextVersion& version : after_.text_versions)
            if (const auto found = kept.find({version.post, version.variant}); found != kept.end())
                found->second.push_back(&version);
        for (auto& [place, versions] : kept) {
            std::sort(versions.begin(), versions.end(), [](const TextVersion* a, const TextVersion* b) {
                return std::tie(a->at, a->id) < std::tie(b->at, b->id);
            });
            keep(place, versions);
        }
        return std::move(actions_);
    }

  private:
    void changed(const TextPlace& place, const std::string& old, const std::string& fresh) {
        if (old != fresh && !is_blank_version(old)) texts_.emplace(place, old);
    }

    // `versions`: the eldest first.
    void keep(const TextPlace& place, const std::vector<const TextVersion*>& versions) {
        std::size_t count = versions.size();
        // The edit may bring the version itself, as one that puts an earlier text back does.
        const bool brought = std::any_of(versions.begin(), versions.end(), [&](const TextVersion* one) {
            return !before_.text_versions.contains(one->id);
        });
        if (!brought && !is_same_sitting(versions)) {
            TextVersion version = version_at(place, texts_.at(place), now_, who_);
            if (!after_.text_versions.contains(version.id)) ++count;
            actions_.emplace_back(Put<TextVersion>{std::move(version)});
        }
        for (std::size_t i = 0; i < versions.size() && count > most_text_versions; ++i, --count)
            actions_.emplace_back(Remove<TextVersion>{versions[i]->id});
    }

    // The latest change is this person's. Of several at one moment nobody can say which was the last.
    bool is_same_sitting(const std::vector<const TextVersion*>& versions) const {
        if (versions.empty() || now_ < versions.back()->at || now_ - versions.back()->at >= text_sitting) return false;
        return std::all_of(versions.begin(), versions.end(), [&](const TextVersion* one) {
            return one->at < versions.back()->at || one->author == who_;
        });
    }

    const Project& before_;
    const Project& after_;
    Instant now_;
    std::string_view who_;
    std::map<TextPlace, std::string> texts_;  // what they said before
    std::vector<Action> actions_;
};

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space && !inside) ++words;
        inside = !space;
    }
    return words;
}

}  // namespace

std::vector<Action> text_version_follow_ups(const Project& before, const Project& after, Instant now,
                                            std::string_view who) {
    TextKeeper keeper(before, after, now, who);
    before.posts.diff(after.posts, [&](const Post* old, const Post* fresh) {
        if (old && fresh) keeper.look(*old, *fresh);
    });
    return keeper.take();
}

std::vector<const TextVersion*> text_versions_of(const Project& project, Id<Post> post,
                                                 std::optional<Id<Variant>> variant) {
    std::vector<const TextVersion*> versions;
    for (const TextVersion& version : project.text_versions)
        if (version.post == post && version.variant == variant) versions.push_back(&version);
    std::sort(versions.begin(), versions.end(), [](const TextVersion* a, const TextVersion* b) {
        return std::tie(b->at, b->id) < std::tie(a->at, a->id);
    });
    return versions;
}

const std::string* present_text(const Project& project, const TextVersion& version) {
    static const std::string nothing;
    const Post* post = project.posts.find(version.post);
    if (!post || !version.variant) return post ? &post->text : nullptr;
    const Variant* variant = post->variant(*version.variant);
    return !variant ? nullptr : variant->text ? &*variant->text : &nothing;
}

int words_changed(const std::vector<DiffPart>& parts) {
    std::size_t words = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].kind == DiffPart::Kind::same) continue;
        std::size_t here = count_words(parts[i].text);
        const bool replaced = parts[i].kind == DiffPart::Kind::removed && i + 1 < parts.size() &&
            parts[i + 1].kind == DiffPart::Kind::added;
        if (replaced) here = std::max(here, count_words(parts[++i].text));
        words += here;
    }
    return static_cast<int>(words);
}

const Approval* approval_of(const Project& project, const TextVersion& version) {
    const Post* post = project.posts.find(version.post);
    const Variant* variant = post && version.variant ? post->variant(*version.variant) : nullptr;
    if (!post || (version.variant && !variant)) return nullptr;
    const auto has_text = [&](const ContentStamp& stamp) {
        if (!version.variant) return stamp.text == version.text;
        return std::any_of(stamp.variants.begin(), stamp.variants.end(), [&](const StampedVariant& one) {
            return one.channel == variant->channel && one.text == version.text;
        });
    };
    const Approval* latest = nullptr;
    for (const Approval& approval : project.approvals) {
        if (approval.post != version.post || approval.verdict != Verdict::approved || !has_text(approval.stamp))
            continue;
        if (!latest || latest->at <= approval.at) latest = &approval;
    }
    return latest;
}

std::optional<Request> restore_text(const Project& project, const TextVersion& version, Instant now,
                                    std::string_view who) {
    const std::string* present = present_text(project, version);
    if (!present || *present == version.text) return std::nullopt;
    Post post = *project.posts.find(version.post);
    Request request{{"undo.restore_text", {{"title", post.title}}}, {}, {post.id.value, std::nullopt}};
    if (!is_blank_version(*present))
        request.actions.emplace_back(Put<TextVersion>{version_at({version.post, version.variant}, *present, now, who)});
    if (!version.variant) post.text = version.text;
    for (Variant& variant : post.variants)
        if (version.variant == variant.id) variant.text = version.text;
    request.actions.emplace_back(Put<Post>{std::move(post)});
    return request;
}

}  // namespace tandem
