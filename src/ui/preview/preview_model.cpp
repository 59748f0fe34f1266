#include "ui/preview/preview_model.hpp"

#include <algorithm>
#include <charconv>

#include "app/sent_message.hpp"
#include "app/thread_messages.hpp"
#include "facts/date_words.hpp"

namespace tandem {
namespace {

constexpr float tall_ratio = 0.6f;  // 9:16 and what is still narrower than 3:5

std::optional<float> number_at(std::string_view text) {
    float value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

PreviewShape shape_for(const facts::Network* network, float ratio, bool has_media) {
    if (!network) return PreviewShape::feed;
    if (network->kind == facts::NetworkKind::messaging) return PreviewShape::message;
    if (network->kind == facts::NetworkKind::owned) return PreviewShape::article;
    if (ratio <= tall_ratio) return PreviewShape::tall;
    const bool pictures_first = network->id == "instagram" || network->id == "pinterest" || network->id == "youtube";
    return pictures_first && has_media ? PreviewShape::pictures : PreviewShape::feed;
}

// In the channel's own time; of a zone that differs from the project's it says which.
std::string moment_there(const Project& project, const facts::Words& words, const Post& post, const Variant& variant,
                         const Channel* channel) {
    const auto when = when_of(post, variant);
    if (!when) return {};
    std::string text =
        words.moment_text(date::year_month_day(day_of(*when)), static_cast<int>(minute_of_day(*when).count()));
    const std::string& zone = !post.zone.empty() ? post.zone : channel ? channel->zone : post.zone;
    if (!zone.empty() && zone != project.settings.zone) {
        std::string city = zone.substr(zone.find_last_of('/') + 1);
        std::replace(city.begin(), city.end(), '_', ' ');
        text += " (" + city + ")";
    }
    return text;
}

std::string first_link(std::string_view text, const std::vector<TextMark>& marks) {
    for (const TextMark& mark : marks)
        if (mark.kind == TextMark::Kind::link) return std::string(text.substr(mark.begin, mark.end - mark.begin));
    return {};
}

// As it goes out; a format that has none shows none, and an article is never without.
std::string shown_title(const facts::Facts& facts, const PreviewCard& card, const Post& post, const Variant& variant) {
    if (!card.network) return variant.title;
    std::string title = sent_title(facts, *card.network, post, variant);
    return title.empty() && card.shape == PreviewShape::article ? post.title : title;
}

std::vector<PreviewMessage> preview_messages(std::string_view text) {
    std::vector<PreviewMessage> messages;
    for (std::string& message : thread_messages(text)) {
        std::vector<TextMark> marks = text_marks(message);
        messages.push_back({std::move(message), std::move(marks)});
    }
    return messages;
}

void put_shape(PreviewCard& card, const facts::Facts& facts, const facts::Format* format, const Variant& variant) {
    card.width_to_height = format ? ratio_from_text(format->usual_ratio).value_or(1.0f) : 1.0f;
    card.shape = shape_for(card.network, card.width_to_height, !card.media.empty());
    const facts::MediaSlot* slot =
        card.network ? facts::media_slot(facts.media_slots, card.network->id, variant.format) : nullptr;
    if (!slot || !slot->narrowest) return;
    card.narrowest = static_cast<float>(slot->narrowest->value);
    card.widest = static_cast<float>(slot->widest->value);
}

PreviewCard card_for(const Project& project, const facts::Facts& facts, const facts::Words& words, const Post& post,
                     const Variant& variant) {
    PreviewCard card;
    card.variant = variant.id;
    card.channel = variant.channel;
    const Channel* channel = project.channels.find(variant.channel);
    card.network = channel ? facts.networks.find(channel->network) : nullptr;
    card.account = channel ? channel->name : std::string(words("preview.no_channel"));
    card.handle = channel ? channel->handle : std::string();
    const facts::Format* format = facts.formats.find(variant.format);
    if (format) card.format = format->name.in(words.language());
    card.media = variant.media;
    put_shape(card, facts, format, variant);
    card.title = shown_title(facts, card, post, variant);
    const SentMessage message = card.network
        ? sent_message(project, facts, *card.network, post, variant, text_of(post, variant))
        : SentMessage{message_of(text_of(post, variant), variant.hashtags)};
    card.warning = message.warning;
    card.text = message.text;
    card.with_link = message.with_link;
    card.marks = text_marks(card.text);
    if (!card.network || facts::shows_link_card(facts.link_places, card.network->id, variant.format))
        card.link = variant.link.empty() ? first_link(card.text, card.marks) : variant.link;
    card.domain = domain_of(card.link);
    card.first_comment = variant.first_comment;
    card.when = moment_there(project, words, post, variant, channel);
    if (!card.network) return card;
    const facts::TextLimits limits = limits_there(project, facts, *card.network, variant);
    card.room = message_room(*card.network, limits, message);
    if (limits.each_message) card.messages = preview_messages(card.text);
    return card;
}

}  // namespace

float shown_ratio(const PreviewCard& card, int width_px, int height_px) {
    if (width_px <= 0 || height_px <= 0) return card.width_to_height;
    const float own = static_cast<float>(width_px) / static_cast<float>(height_px);
    return card.narrowest > 0 ? std::clamp(own, card.narrowest, card.widest) : own;
}

std::optional<float> ratio_from_text(std::string_view text) {
    const std::string_view first = text.substr(0, text.find(' '));
    const std::size_t colon = first.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto width = number_at(first.substr(0, colon)), height = number_at(first.substr(colon + 1));
    return width && height && *width > 0 && *height > 0 ? std::optional(*width / *height) : std::nullopt;
}

std::string domain_of(std::string_view link) {
    if (const std::size_t scheme = link.find("://"); scheme != std::string_view::npos) link.remove_prefix(scheme + 3);
    if (link.starts_with("www.")) link.remove_prefix(4);
    return std::string(link.substr(0, link.find_first_of("/?#")));
}

std::vector<PreviewCard> preview_cards(const Project& project, const facts::Facts& facts, const facts::Words& words,
                                       const Post& post) {
    std::vector<PreviewCard> cards;
    for (const Variant& variant : post.variants)
        if (!(variant.status && is_off_calendar(*variant.status)))
            cards.push_back(card_for(project, facts, words, post, variant));
    return cards;
}

}  // namespace tandem
