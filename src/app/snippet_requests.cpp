#include "app/snippet_requests.hpp"

#include <algorithm>
#include <cctype>
#include <tuple>

#include "app/post_message.hpp"
#include "app/task_change.hpp"
#include "exchange/fold_name.hpp"
#include "facts/date_words.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_name_letters = 48;

bool says_no_word(std::string_view text) { return trimmed(text).empty(); }

template <class T>
bool list_holds(const std::vector<T>& list, const T& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

// The same word but for capitals and accents; what has no letters is compared as it stands.
bool holds_alike(const std::vector<std::string>& list, std::string_view text) {
    const std::string folded = fold_name(text);
    return std::any_of(list.begin(), list.end(),
                       [&](const std::string& one) { return folded.empty() ? one == text : fold_name(one) == folded; });
}

// The channels of a place: the one, or all of the post's.
std::vector<const Variant*> variants_at(const Post& post, const SnippetPlace& place) {
    std::vector<const Variant*> variants;
    for (const Variant& variant : post.variants)
        if (!place.variant || *place.variant == variant.id) variants.push_back(&variant);
    return variants;
}

bool channel_speaks(const Project& project, const Variant* variant, const std::string& language) {
    const Channel* channel = variant ? project.channels.find(variant->channel) : nullptr;
    if (!channel || channel->languages.empty()) return language == project.settings.language;
    return list_holds(channel->languages, language);
}

bool fits_variant(const Project& project, const Snippet& snippet, const Variant& variant) {
    return (snippet.channels.empty() || list_holds(snippet.channels, variant.channel)) &&
        (snippet.language.empty() || channel_speaks(project, &variant, snippet.language)) &&
        (snippet.format.empty() || snippet.format == variant.format);
}

bool place_is_there(const Post* post, const SnippetPlace& place) {
    return post && (!place.variant || post->variant(*place.variant));
}

// "": the post does not say it, or there is no such value.
std::string value_named(const Project& project, const Post& post, const Variant* variant, std::string_view name) {
    if (name == "date") {
        const auto when = variant ? when_of(post, *variant) : post.when;
        return when ? facts::day_month(date::year_month_day(day_of(*when)), plan_language(project)) : std::string();
    }
    if (name == "campaign") {
        const Campaign* campaign = post.campaign ? project.campaigns.find(*post.campaign) : nullptr;
        return campaign ? campaign->name : std::string();
    }
    if (name == "client") return project.settings.client;
    if (name == "project") return project.settings.name;
    const Channel* channel = variant ? project.channels.find(variant->channel) : nullptr;
    return name == "handle" && channel ? channel->handle : std::string();
}

bool joins_words(char before, char after) {
    const auto is_space = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
    return !is_space(before) && !is_space(after);
}

// Puts one snippet into a copy of the post.
class Inserter {
  public:
    Inserter(const Project& project, const Post& post, const SnippetPlace& place, const Snippet& snippet)
        : project_(project), next_(post), place_(place), snippet_(snippet) {}

    void insert(std::optional<std::size_t> caret) {
        const std::string text = filled_text(project_, place_, snippet_.text);
        switch (snippet_.kind) {
            case SnippetKind::text: return add_passage(text, caret);
            case SnippetKind::hashtags: return add_hashtags();
            case SnippetKind::signature: return add_below(text, true);
            case SnippetKind::post_template:
                add_below(text, false);
                add_hashtags();
                for (const std::string& step : snippet_.steps) add_step(step);
        }
    }
    Post take() { return std::move(next_); }
    std::size_t caret() const { return caret_; }

  private:
    Variant* variant() {
        for (Variant& one : next_.variants)
            if (place_.variant == one.id) return &one;
        return nullptr;
    }
    std::string text_here() {
        const Variant* own = variant();
        return own ? own->text.value_or(std::string()) : next_.text;
    }
    void put_text(InsertedText inserted) {
        caret_ = inserted.caret;
        if (Variant* own = variant())
            own->text = std::move(inserted.text);
        else
            next_.text = std::move(inserted.text);
    }
    void add_passage(const std::string& text, std::optional<std::size_t> caret) {
        if (says_no_word(text)) return;
        const std::string here = text_here();
        put_text(text_with(here, caret.value_or(here.size()), text));
    }
    void add_below(const std::string& text, bool begins_with_post) {
        std::string here = text_here();
        if (begins_with_post && says_no_word(here)) here = next_.text;
        if (says_no_word(text) || here.find(text) != std::string::npos) return;
        while (!here.empty() && std::isspace(static_cast<unsigned char>(here.back())) != 0) here.pop_back();
        add_paragraph(here, text);
        const std::size_t end = here.size();
        put_text({std::move(here), end});
    }
    void add_hashtags() {
        const std::vector<std::string> tags = hashtags_from_typed(joined_tags());
        if (next_.variants.empty()) {
            std::string here = next_.text;
            add_paragraph(here, further_tags(here, tags));
            const std::size_t end = here.size();
            if (here != next_.text) put_text({std::move(here), end});
            return;
        }
        for (Variant& one : next_.variants) {
            const bool meant = place_.variant ? *place_.variant == one.id : fits_variant(project_, snippet_, one);
            if (!meant && (place_.variant || fits(project_, snippet_, place_))) continue;
            for (const std::string& tag : tags)
                if (!holds_alike(one.hashtags, tag) && !holds_tag(text_of(next_, one), tag))
                    one.hashtags.push_back(tag);
        }
    }
    std::string joined_tags() const {
        std::string tags;
        for (const std::string& tag : snippet_.hashtags) tags += filled_text(project_, place_, tag) + " ";
        return tags;
    }
    void add_step(const std::string& step) {
        const std::string text = filled_text(project_, place_, step);
        std::vector<std::string> there;
        for (const ChecklistItem& item : next_.checklist) there.push_back(item.text);
        if (!says_no_word(text) && !holds_alike(there, text)) next_.checklist.push_back({text, false});
    }

    const Project& project_;
    Post next_;
    const SnippetPlace& place_;
    const Snippet& snippet_;
    std::size_t caret_ = 0;
};

Request put_snippet(Snippet row, std::string_view label) {
    const Focus focus{row.id.value, std::nullopt};
    const std::string name = row.name;
    return {{std::string(label), {{"name", name}}}, {Put<Snippet>{std::move(row)}}, focus};
}

// The first words of a text, on one line.
std::string name_from(std::string_view text) {
    std::string_view line = trimmed(text);
    line = trimmed(line.substr(0, line.find('\n')));
    std::size_t letters = 0, end = 0, blank = 0;
    for (; end < line.size(); ++end) {
        const bool begins = (static_cast<unsigned char>(line[end]) & 0xC0) != 0x80;
        if (begins && ++letters > most_name_letters) break;
        if (line[end] == ' ') blank = end;
    }
    if (end == line.size()) return std::string(line);
    return std::string(line.substr(0, blank > 0 ? blank : end)) + "…";
}

std::vector<std::string> without_those_there(const std::vector<std::string>& steps, const Post& post) {
    std::vector<std::string> there, left;
    for (const ChecklistItem& item : post.checklist) there.push_back(item.text);
    for (const std::string& step : steps)
        if (!says_no_word(step) && !holds_alike(there, step) && !holds_alike(left, step)) left.push_back(step);
    return left;
}

// The project's own template whose steps stand for what is checked of a format; null: none.
const Snippet* own_checks(const Project& project, const Variant& variant) {
    const Snippet* own = nullptr;
    for (const Snippet& snippet : project.snippets) {
        const bool is_one = snippet.kind == SnippetKind::post_template && snippet.format == variant.format &&
            !snippet.steps.empty() && fits_variant(project, snippet, variant);
        if (is_one && (!own || std::tie(snippet.name, snippet.id) < std::tie(own->name, own->id))) own = &snippet;
    }
    return own;
}

}  // namespace

bool fits(const Project& project, const Snippet& snippet, const SnippetPlace& place) {
    const Post* post = project.posts.find(place.post);
    if (!place_is_there(post, place)) return false;
    const std::vector<const Variant*> variants = variants_at(*post, place);
    if (variants.empty()) return snippet.language.empty() || channel_speaks(project, nullptr, snippet.language);
    return std::any_of(variants.begin(), variants.end(),
                       [&](const Variant* variant) { return fits_variant(project, snippet, *variant); });
}

std::vector<SnippetChoice> snippet_choices(const Project& project, const SnippetPlace& place) {
    if (!place_is_there(project.posts.find(place.post), place)) return {};
    struct Keyed {
        std::string key;
        SnippetChoice choice;
    };
    std::vector<Keyed> sorted;
    for (const Snippet& snippet : project.snippets)
        sorted.push_back({fold_name(snippet.name), {&snippet, fits(project, snippet, place)}});
    std::sort(sorted.begin(), sorted.end(), [](const Keyed& a, const Keyed& b) {
        return std::tuple(!a.choice.fits, a.choice.snippet->kind, std::string_view(a.key), a.choice.snippet->id) <
            std::tuple(!b.choice.fits, b.choice.snippet->kind, std::string_view(b.key), b.choice.snippet->id);
    });
    std::vector<SnippetChoice> choices;
    for (const Keyed& one : sorted) choices.push_back(one.choice);
    return choices;
}

std::string filled_text(const Project& project, const SnippetPlace& place, std::string_view text) {
    const Post* post = project.posts.find(place.post);
    if (!place_is_there(post, place)) return std::string(text);
    const std::vector<const Variant*> variants = variants_at(*post, place);
    const Variant* variant = variants.empty() ? nullptr : variants.front();
    std::string filled;
    while (!text.empty()) {
        const std::size_t open = text.find('{'), close = open == text.npos ? text.npos : text.find('}', open);
        if (close == text.npos) break;
        filled += text.substr(0, open);
        // The brace nearest to the closing one is the one that it closes.
        const std::size_t inner = text.rfind('{', close);
        filled += text.substr(open, inner - open);
        const std::string value = value_named(project, *post, variant, text.substr(inner + 1, close - inner - 1));
        filled += value.empty() ? std::string(text.substr(inner, close + 1 - inner)) : value;
        text.remove_prefix(close + 1);
    }
    return filled + std::string(text);
}

InsertedText text_with(std::string_view text, std::size_t at, std::string_view passage) {
    at = std::min(at, text.size());
    InsertedText out{std::string(text.substr(0, at)), 0};
    if (at > 0 && !passage.empty() && joins_words(text[at - 1], passage.front())) out.text += ' ';
    out.text += passage;
    out.caret = out.text.size();
    if (at < text.size() && !passage.empty() && joins_words(passage.back(), text[at]) &&
        std::ispunct(static_cast<unsigned char>(text[at])) == 0)
        out.text += ' ';
    out.text += text.substr(at);
    return out;
}

std::optional<Insertion> insert_snippet(const Project& project, const SnippetPlace& place, Id<Snippet> id,
                                        std::optional<std::size_t> caret) {
    const Post* post = project.posts.find(place.post);
    const Snippet* snippet = project.snippets.find(id);
    if (!snippet || !place_is_there(post, place)) return std::nullopt;
    Inserter inserter(project, *post, place, *snippet);
    inserter.insert(caret);
    const std::size_t end = inserter.caret();
    Post next = inserter.take();
    if (next == *post) return std::nullopt;
    return Insertion{{{"undo.insert_snippet", {{"name", snippet->name}, {"title", post->title}}},
                      {Put<Post>{std::move(next)}},
                      {place.post.value, std::nullopt}},
                     end};
}

const Snippet* offered_template(const Project& project, const Post& post) {
    if (!says_no_word(post.text)) return nullptr;
    const Snippet* offered = nullptr;
    for (const Variant& variant : post.variants) {
        if (variant.format.empty() || !says_no_word(variant.text.value_or(std::string()))) continue;
        for (const Snippet& snippet : project.snippets) {
            const bool fitting = snippet.kind == SnippetKind::post_template && snippet.format == variant.format &&
                !says_no_word(snippet.text) && fits_variant(project, snippet, variant);
            if (fitting && offered && offered != &snippet) return nullptr;
            if (fitting) offered = &snippet;
        }
    }
    return offered;
}

Request add_snippet(SnippetKind kind, std::string name, IdSource& ids) {
    Snippet snippet;
    snippet.id = ids.make<Snippet>();
    snippet.kind = kind;
    snippet.name = std::move(name);
    return put_snippet(std::move(snippet), "undo.add_snippet");
}

Request keep_as_snippet(std::string_view text, IdSource& ids) {
    Snippet snippet;
    snippet.id = ids.make<Snippet>();
    snippet.name = name_from(text);
    snippet.text = trimmed(text);
    return put_snippet(std::move(snippet), "undo.add_snippet");
}

Request duplicate_snippet(const Project& project, const Snippet& snippet, IdSource& ids) {
    Snippet copy = snippet;
    copy.id = ids.make<Snippet>();
    std::vector<std::string> names;
    for (const Snippet& one : project.snippets) names.push_back(one.name);
    for (int number = 2; list_holds(names, copy.name); ++number)
        copy.name = snippet.name + " " + std::to_string(number);
    return put_snippet(std::move(copy), "undo.add_snippet");
}

Request remove_snippet(const Snippet& snippet) {
    return {{"undo.remove_snippet", {{"name", snippet.name}}},
            {Remove<Snippet>{snippet.id}},
            {snippet.id.value, std::nullopt}};
}

std::vector<std::string> hashtags_from_typed(std::string_view text) {
    std::vector<std::string> tags;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("# ,;\t\r\n"), text.size());
        std::string tag(trimmed(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (tag.empty()) continue;
        tag.insert(0, "#");
        if (!holds_alike(tags, tag)) tags.push_back(std::move(tag));
    }
    return tags;
}

std::vector<std::string> steps_from_typed(std::string_view text) {
    std::vector<std::string> steps;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string step(trimmed(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!step.empty() && !list_holds(steps, step)) steps.push_back(std::move(step));
    }
    return steps;
}

std::vector<ChecksOffer> offered_checks(const Project& project, const facts::Facts& facts, const Post& post) {
    std::vector<ChecksOffer> offers;
    for (const Variant& variant : post.variants) {
        const bool seen = std::any_of(offers.begin(), offers.end(),
                                      [&](const ChecksOffer& one) { return one.format == variant.format; });
        if (seen || variant.format.empty()) continue;
        ChecksOffer offer{variant.format, {}, own_checks(project, variant)};
        std::vector<std::string> steps;
        if (offer.own)
            for (const std::string& step : offer.own->steps)
                steps.push_back(filled_text(project, {post.id, variant.id}, step));
        else
            for (const facts::FormatCheck& check : facts.format_checks)
                if (check.format == variant.format) steps.push_back(check.text.in(plan_language(project)));
        offer.steps = without_those_there(steps, post);
        if (!offer.steps.empty()) offers.push_back(std::move(offer));
    }
    return offers;
}

Request add_checks(const Post& post, const ChecksOffer& offer) {
    Post next = post;
    for (const std::string& step : offer.steps) next.checklist.push_back({step, false});
    return {{"undo.edit_checklist", {{"title", post.title}}}, {Put<Post>{std::move(next)}}, {post.id.value, {}}};
}

}  // namespace tandem
