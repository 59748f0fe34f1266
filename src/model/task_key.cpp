#include "model/task_key.hpp"

#include <array>
#include <charconv>
#include <cstdio>
#include <vector>

namespace tandem {
namespace {

using date::days;

// The week's Monday names it: ISO 8601 says a week belongs to the year of its Thursday.
std::pair<int, int> iso_week(Day day) {
    const Day monday = day - days(weekday_index(day));
    const date::year_month_day thursday(monday + days(3));
    const Day first = Day(thursday.year() / 1 / 1);
    return {static_cast<int>(thursday.year()), static_cast<int>((monday + days(3) - first).count()) / 7 + 1};
}

std::optional<int> whole(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

std::string padded(const char* format, int a, int b) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), format, a, b);
    return text.data();
}

std::string body_text(const Occurrence& o) {
    switch (o.kind) {
        case Occurrence::Kind::once: return {};
        case Occurrence::Kind::ordinal: return std::to_string(o.number);
        case Occurrence::Kind::day: return to_text(Day(days(o.number)));
        case Occurrence::Kind::week: return padded("%04d-W%02d", o.number / 100, o.number % 100);
        case Occurrence::Kind::month: return padded("%04d-%02d", o.number / 12, o.number % 12 + 1);
        case Occurrence::Kind::quarter: return padded("%04d-Q%d", o.number / 4, o.number % 4 + 1);
    }
    return {};
}

std::optional<Occurrence> body_from_text(std::string_view text) {
    using Kind = Occurrence::Kind;
    if (text.empty()) return Occurrence{};
    if (text.size() == 10) {
        if (const auto day = day_from_text(text)) return Occurrence::of_day(*day);
        return std::nullopt;
    }
    const auto make = [](Kind kind, std::optional<int> year, std::optional<int> part, int scale, int low,
                         int high) -> std::optional<Occurrence> {
        if (!year || !part || *part < low || *part > high) return std::nullopt;
        return Occurrence{kind, 0, *year * scale + *part - (kind == Kind::week ? 0 : 1)};
    };
    if (text.size() == 8 && text.substr(4, 2) == "-W")
        return make(Kind::week, whole(text.substr(0, 4)), whole(text.substr(6)), 100, 1, 53);
    if (text.size() == 7 && text.substr(4, 2) == "-Q")
        return make(Kind::quarter, whole(text.substr(0, 4)), whole(text.substr(6)), 4, 1, 4);
    if (text.size() == 7 && text[4] == '-')
        return make(Kind::month, whole(text.substr(0, 4)), whole(text.substr(5)), 12, 1, 12);
    if (const auto number = whole(text)) return Occurrence::nth(*number);
    return std::nullopt;
}

void put_bytes(std::array<char, 80>& out, std::size_t& at, std::uint64_t value, int bytes) {
    for (int i = bytes - 1; i >= 0; --i)
        out[at++] = static_cast<char>((value >> (8U * static_cast<unsigned>(i))) & 255U);
}

void put_uuid(std::array<char, 80>& out, std::size_t& at, const Uuid& id) {
    put_bytes(out, at, id.high, 8);
    put_bytes(out, at, id.low, 8);
}

}  // namespace

Occurrence Occurrence::of_week(Day any_day_of_it) {
    const auto [year, week] = iso_week(any_day_of_it);
    return {Kind::week, 0, year * 100 + week};
}

Occurrence Occurrence::of_month(date::year_month month) {
    return {Kind::month, 0,
            static_cast<int>(month.year()) * 12 + static_cast<int>(static_cast<unsigned>(month.month())) - 1};
}

Occurrence Occurrence::of_quarter(date::year_month month) {
    const int quarter = (static_cast<int>(static_cast<unsigned>(month.month())) - 1) / 3;
    return {Kind::quarter, 0, static_cast<int>(month.year()) * 4 + quarter};
}

std::string to_text(const Occurrence& occurrence) {
    std::string text = body_text(occurrence);
    if (occurrence.pass != 0) text += "." + std::to_string(occurrence.pass);
    return text;
}

std::optional<Occurrence> occurrence_from_text(std::string_view text) {
    const std::size_t dot = text.find('.');
    auto occurrence = body_from_text(text.substr(0, dot));
    if (!occurrence || dot == std::string_view::npos) return occurrence;
    const auto pass = whole(text.substr(dot + 1));
    if (!pass || *pass < 1 || *pass > 255) return std::nullopt;
    occurrence->pass = static_cast<std::uint8_t>(*pass);
    return occurrence;
}

std::string to_text(const TaskKey& key) {
    return to_text(key.rule) + "/" + to_text(key.slot) + "/" + to_text(key.source) + "/" + to_text(key.channel) + "/" +
        to_text(key.occurrence);
}

std::optional<TaskKey> task_key_from_text(std::string_view text) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('/', begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    if (parts.size() != 5) return std::nullopt;
    std::array<Uuid, 4> ids{};
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (parts[i].empty()) continue;
        const auto id = uuid_from_text(parts[i]);
        if (!id) return std::nullopt;
        ids[i] = *id;
    }
    const auto occurrence = occurrence_from_text(parts[4]);
    if (!occurrence || !ids[0]) return std::nullopt;
    return TaskKey{{ids[0]}, {ids[1]}, ids[2], ids[3], *occurrence};
}

Id<Task> task_id(const TaskKey& key) {
    std::array<char, 80> bytes{};
    std::size_t at = 0;
    put_uuid(bytes, at, key.rule.value);
    put_uuid(bytes, at, key.slot.value);
    put_uuid(bytes, at, key.source);
    put_uuid(bytes, at, key.channel);
    put_bytes(bytes, at, static_cast<std::uint64_t>(key.occurrence.kind), 1);
    put_bytes(bytes, at, key.occurrence.pass, 1);
    put_bytes(bytes, at, static_cast<std::uint32_t>(key.occurrence.number), 4);
    return {uuid_from_name({bytes.data(), at})};
}

Id<TaskRule> tool_rule() { return {uuid_from_name("tandem/rule/publishing-tool")}; }

}  // namespace tandem
