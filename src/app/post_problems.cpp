#include "app/post_problems.hpp"

#include <algorithm>

#include "app/media_checks.hpp"
#include "app/sent_message.hpp"
#include "app/thread_messages.hpp"
#include "exchange/text_length.hpp"
#include "facts/number_words.hpp"

namespace tandem {
namespace {

// What is said of more than facts/part_limits.csv allows; the captions of media are texts.
struct PartWords {
    facts::PostPart part;
    const char* key;
};
constexpr PartWords part_words[] = {
    {facts::PostPart::title, "content.unusual_title"},        {facts::PostPart::hashtags, "content.many_tags"},
    {facts::PostPart::tags_outside, "content.tags_outside"},  {facts::PostPart::mentions, "content.many_mentions"},
    {facts::PostPart::links, "content.many_links"},           {facts::PostPart::link, "content.long_link"},
    {facts::PostPart::first_comment, "content.long_comment"},
};

// Finds what is wrong with the words of one variant.
class VariantCheck {
  public:
    VariantCheck(const Project& project, const facts::Facts& facts, const facts::Network& network, const Post& post,
                 const Variant& variant, facts::Language language)
        : project_(project),
          facts_(facts),
          network_(network),
          limits_(limits_there(project, facts, network, variant)),
          post_(post),
          variant_(variant),
          title_(sent_title(facts, network, post, variant)),
          message_(sent_message(project, facts, network, post, variant, text_of(post, variant))),
          language_(language) {}

    std::vector<PostProblem> problems() {
        // A byte counts three at most: the shortest link is of eight, and is taken for 23. Most texts need no count.
        const std::int64_t most = 3 * static_cast<std::int64_t>(message_.text.size() + message_.warning.size());
        if (most > limits_.text.value_or(most)) check_text();
        if (const auto excess = over_title_limit(limits_, title_))
            add("content.long_title", limits_.title_sure, excess->length, excess->limit);
        check_signs();
        for (const PartWords& one : part_words) check_part(one);
        return std::move(found_);
    }

  private:
    // A message of a thread is told by its number.
    void check_text() {
        const std::vector<TextRoom> rooms = message_rooms(network_, limits_, message_);
        for (std::size_t i = 0; i < rooms.size(); ++i) {
            const TextRoom& room = rooms[i];
            if (!room.over()) continue;
            const bool one_of_many = rooms.size() > 1;
            const char* bytes = one_of_many ? "content.many_bytes_of_message" : "content.many_bytes";
            const char* signs = one_of_many ? "content.long_message" : "content.long_text";
            add(room.in_bytes ? bytes : signs, limits_.text_sure, room.length, room.limit);
            if (one_of_many) found_.back().text.values.emplace_back("n", std::to_string(i + 1));
        }
    }
    // YouTube refuses both signs, in the titles and descriptions of videos alike.
    void check_signs() {
        constexpr std::string_view refused = "<>";
        const bool of_a_video = network_.id == "youtube" && variant_.format != "community_post";
        if (of_a_video && (message_.text + title_).find_first_of(refused) != std::string::npos)
            found_.push_back({variant_.id, {"content.refused_signs", {{"network", network_.name}}}, true});
    }
    void check_part(const PartWords& words) {
        const facts::PartLimit* limit = facts::part_limit(facts_.part_limits, network_.id, words.part);
        if (!limit) return;
        const std::int64_t count = part_counted(words.part, project_, facts_, network_, post_, variant_, message_);
        if (count <= limit->most) return;
        add(words.key, limit->is_sure() && !limit->advice, count, limit->most);
        found_.back().advice = limit->advice;
    }
    void add(const char* key, bool sure, std::int64_t length, std::int64_t limit) {
        found_.push_back({variant_.id,
                          {key,
                           {{"network", network_.name},
                            {"length", facts::integer_text(length, language_)},
                            {"limit", facts::integer_text(limit, language_)}}},
                          sure});
    }

    const Project& project_;
    const facts::Facts& facts_;
    const facts::Network& network_;
    facts::TextLimits limits_;
    const Post& post_;
    const Variant& variant_;
    std::string title_;
    SentMessage message_;
    facts::Language language_;
    std::vector<PostProblem> found_;
};

// Whether a channel makes several messages of the post's text, which others then send with the lines it is cut at.
bool is_cut_for_thread(const Project& project, const facts::Facts& facts, const Post& post) {
    if (post.variants.size() < 2 || post.text.find("---") == std::string::npos) return false;
    const bool in_a_thread = std::any_of(post.variants.begin(), post.variants.end(), [&](const Variant& variant) {
        const Channel* channel = project.channels.find(variant.channel);
        const facts::Network* network = channel ? facts.networks.find(channel->network) : nullptr;
        return network && !variant.text && !is_off_calendar(status_of(post, variant)) &&
            limits_there(project, facts, *network, variant).each_message;
    });
    return in_a_thread && thread_messages(post.text).size() > 1;
}

}  // namespace

std::vector<PostProblem> post_problems(const Project& project, const facts::Facts& facts, const Post& post,
                                       facts::Language language) {
    std::vector<PostProblem> all;
    const bool is_cut = is_cut_for_thread(project, facts, post);
    for (const Variant& variant : post.variants) {
        const PostStatus status = status_of(post, variant);
        if (is_published(status) || is_off_calendar(status)) continue;
        const Channel* channel = project.channels.find(variant.channel);
        const facts::Network* network = channel ? facts.networks.find(channel->network) : nullptr;
        if (!network) continue;
        for (PostProblem& one : VariantCheck(project, facts, *network, post, variant, language).problems())
            all.push_back(std::move(one));
        if (is_cut && !variant.text && !limits_there(project, facts, *network, variant).each_message)
            all.push_back({variant.id, {"content.thread_cut", {{"network", network->name}}}, false, true});
        if (variant.media.empty()) continue;
        const facts::MediaSlot* slot = facts::media_slot(facts.media_slots, network->id, variant.format);
        if (!slot) continue;
        for (MediaProblem& one : media_list_problems(*network, *slot, variant,
                                                     messages_sent(project, facts, *network, post, variant), language))
            all.push_back(std::move(one.problem));
    }
    return all;
}

bool any_sure(const std::vector<PostProblem>& problems) {
    return std::any_of(problems.begin(), problems.end(), [](const PostProblem& one) { return one.sure; });
}

std::string problems_text(const facts::Words& words, const std::vector<PostProblem>& problems) {
    std::string text;
    for (const PostProblem& one : problems) {
        const std::string line = words.format(one.text.key, one.text.values);
        text += (text.empty() ? "" : "\n") +
            (one.sure || one.advice ? line : words.format("content.unsure", {{"problem", line}}));
    }
    return text;
}

}  // namespace tandem
