#include "app/profile_checks.hpp"

#include <algorithm>
#include <array>

#include "app/row_values.hpp"
#include "app/sent_message.hpp"
#include "exchange/fold_name.hpp"
#include "exchange/text_length.hpp"

namespace tandem {
namespace {

using facts::ProfileReader;
using std::chrono::minutes;

std::string number(std::int64_t value) { return std::to_string(value); }

std::optional<Label> untimely(const ProfileSource& source, const PostRow& row, Instant now) {
    const facts::CsvProfile& profile = source.profile;
    if (*row.at <= now) return Label{"export.left.past", {}};
    if (*row.at < now + minutes(profile.lead_minutes))
        return Label{"export.left.too_soon", {{"tool", profile.name}, {"minutes", number(profile.lead_minutes)}}};
    if (minute_of_day(*row.when).count() % 60 % profile.minutes_step != 0)
        return Label{"export.left.off_step", {{"tool", profile.name}, {"minutes", number(profile.minutes_step)}}};
    return std::nullopt;
}

// Hashtags alone are no post.
bool says_nothing(const ProfileSource& source, const PostRow& row) {
    const std::vector<MediaRef> media = media_of(row.variants);
    return trimmed(cell_text(source, row, "{text}")).empty() && std::none_of(media.begin(), media.end(), is_public);
}

// Formats that a tool makes of a text and media by itself; the others have to be chosen.
bool is_usual_format(std::string_view format) {
    constexpr std::array<std::string_view, 11> usual{
        "",      "post_text", "post_image",     "post_link", "multi_image", "carousel",
        "album", "gallery",   "photo_carousel", "video",     "pin_image"};
    return std::find(usual.begin(), usual.end(), format) != usual.end();
}

// A tool makes one message of a row: it cuts no thread.
facts::TextLimits limits_for(const ProfileSource& source, const PostRow& row, const facts::Network& network) {
    Variant variant = *row.variants.front();
    if (!is_usual_format(variant.format)) variant.format.clear();
    return limits_there(source.project, source.facts, network, variant);
}

std::optional<Label> too_long(const ProfileSource& source, const PostRow& row, const facts::Network& network) {
    const auto label = [&](const char* key, const TextExcess& excess) {
        return Label{key,
                     {{"network", network.name}, {"length", number(excess.length)}, {"limit", number(excess.limit)}}};
    };
    const facts::TextLimits limits = limits_for(source, row, network);
    const std::string message = message_of(source, row);
    if (const auto excess = over_text_limit(network, limits, message)) return label("export.left.long_text", *excess);
    // A warning is added in the tool, where it counts too.
    const std::string warning(sent_warning(network, *row.variants.front()));
    if (const auto room = message_room(network, limits, {message, false, warning});
        !warning.empty() && room && room->over())
        return label("export.left.long_text", {room->length, room->limit});
    const bool titled = has_cell(source.profile, "title_there") || has_cell(source.profile, "title_on");
    if (!titled) return std::nullopt;
    if (const auto excess = over_title_limit(limits, cell_text(source, row, "{title_there}")))
        return label("export.left.long_title", *excess);
    return std::nullopt;
}

// What the row's cells of media hold, as they are written.
std::string media_cells(const ProfileSource& source, const PostRow& row) {
    std::string cells;
    for (const facts::ProfileColumn& column : source.profile.columns)
        if (column.cell.starts_with("{media") || column.cell.starts_with("{picture"))
            cells += cell_text(source, row, column.cell) + "\n";
    return cells;
}

void check_media(const ProfileSource& source, const PostRow& row, std::vector<Label>& missing) {
    const std::string cells = media_cells(source, row);
    std::string left;
    for (const MediaRef& media : media_of(row.variants))
        if (!is_public(media) || cells.find(address_in_list(media.path)) == std::string::npos)
            left += (left.empty() ? "" : ", ") + media.path;
    if (!left.empty()) missing.push_back({"export.left.media", {{"files", left}}});
}

bool says_format(const ProfileSource& source, const PostRow& row) {
    return std::any_of(source.profile.columns.begin(), source.profile.columns.end(), [&](const auto& column) {
        return column.cell.starts_with("{format") && !cell_text(source, row, column.cell).empty();
    });
}

// What a tool has no column for.
void check_tool(const ProfileSource& source, const PostRow& row, std::vector<Label>& missing) {
    const facts::CsvProfile& profile = source.profile;
    const Variant& variant = *row.variants.front();
    check_media(source, row, missing);
    const bool says_distance = profile.date.find("ZZ") != std::string::npos;
    if (!says_distance && row.zone->resolve(*row.when).fit == ClockFit::ambiguous)
        missing.push_back({"export.left.twice", {{"zone", row.zone->name()}}});
    if (!variant.first_comment.empty() && !has_cell(profile, "first_comment"))
        missing.push_back({"export.left.first_comment", {{"tool", profile.name}}});
    if (const facts::Network* network = row.network(source); network && !sent_warning(*network, variant).empty())
        missing.push_back({"export.left.content_warning", {{"tool", profile.name}}});
    if (is_usual_format(variant.format) || says_format(source, row)) return;
    const facts::Format* format = source.facts.formats.find(variant.format);
    missing.push_back(
        {"export.left.format", {{"format", format ? format->name.in(source.told_in().language()) : variant.format}}});
}

// Where channels of one row differ: in words, with commas; empty where they do not.
std::string differing(const ProfileSource& source, const PostRow& row) {
    std::string parts;
    const auto add = [&](const char* key, auto differs) {
        if (std::any_of(row.variants.begin(), row.variants.end(), [&](const Variant* one) { return differs(*one); }))
            parts += (parts.empty() ? "" : ", ") + std::string(source.told_in()(key));
    };
    add("export.part.text", [&](const Variant& one) { return one.text && *one.text != row.post->text; });
    add("export.part.time", [](const Variant& one) { return one.offset_minutes.value_or(0) != 0; });
    add("export.part.status", [&](const Variant& one) { return status_of(*row.post, one) != row.post->status; });
    add("export.part.hashtags", [&](const Variant& one) { return one.hashtags != hashtags_of(row.variants); });
    add("export.part.link", [&](const Variant& one) { return one.link != link_of(row.variants); });
    add("export.part.media", [&](const Variant& one) { return one.media != media_of(row.variants); });
    add("export.part.first_comment",
        [&](const Variant& one) { return one.first_comment != first_comment_of(row.variants); });
    // Of those alone that have a place for one.
    add("export.part.content_warning", [&](const Variant& one) {
        const Channel* channel = source.project.channels.find(one.channel);
        const facts::Network* network = channel ? source.facts.networks.find(channel->network) : nullptr;
        return network && network->content_warning && one.content_warning != content_warning_of(row.variants);
    });
    return parts;
}

}  // namespace

std::optional<Label> refusal(const ProfileSource& source, const PostRow& row, Instant now) {
    const facts::CsvProfile& profile = source.profile;
    if (profile.reader == ProfileReader::planner) return std::nullopt;
    if (!row.at) return Label{"export.left.no_date", {}};
    if (profile.reader == ProfileReader::calendar) return std::nullopt;
    if (row.variants.empty()) return Label{"export.left.no_channel", {}};
    const Channel* channel = row.channel(source.project);
    const facts::Network* network = row.network(source);
    if (!network || !profile.takes(network->id))
        return Label{"export.left.network",
                     {{"tool", profile.name},
                      {"network",
                       network       ? network->name
                           : channel ? channel->name
                                     : "?"}}};
    if (auto reason = untimely(source, row, now)) return reason;
    if (says_nothing(source, row)) return Label{"export.left.empty", {}};
    return too_long(source, row, *network);
}

std::optional<Label> too_close(const ProfileSource& source, const PostRow& before, const PostRow& row) {
    const facts::CsvProfile& profile = source.profile;
    if (*row.at - *before.at >= minutes(profile.gap_minutes)) return std::nullopt;
    return Label{"export.left.too_close", {{"tool", profile.name}, {"minutes", number(profile.gap_minutes)}}};
}

std::vector<Label> not_in_row(const ProfileSource& source, const PostRow& row) {
    std::vector<Label> missing;
    if (source.profile.reader == ProfileReader::publisher) {
        check_tool(source, row, missing);
    } else if (source.profile.reader == ProfileReader::planner) {
        const std::string parts = differing(source, row);
        if (!parts.empty()) missing.push_back({"export.left.by_channel", {{"parts", parts}}});
    }
    return missing;
}

}  // namespace tandem
