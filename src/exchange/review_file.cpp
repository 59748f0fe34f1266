#include "exchange/review_file.hpp"

#include <limits>

#include <nlohmann/json.hpp>

#include "exchange/plain_text.hpp"

namespace tandem {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_bytes = 16U << 20U, most_items = 20'000, most_comment = 10'000, most_name = 200,
                      most_word = 80;

// A text without control characters but tabs and line feeds, cut between characters.
std::string clean(std::string text, std::size_t most) {
    text = plain_text(text);
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xc0U) == 0x80) --most;
    return text.substr(0, most);
}

std::string text_at(const Json& json, const char* key, std::size_t most) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? clean(found->get<std::string>(), most) : std::string();
}

int version_in(const Json& json) {
    const auto found = json.find("version");
    if (found == json.end() || !found->is_number_integer()) return 0;
    const auto version = found->get<std::int64_t>();
    return version < 0 || version > std::numeric_limits<int>::max() ? 0 : static_cast<int>(version);
}

}  // namespace

std::string review_data_json(const ReviewPageData& data) {
    nlohmann::ordered_json items = nlohmann::ordered_json::array(), words = nlohmann::ordered_json::object();
    for (const ReviewPageItem& item : data.items) {
        items.push_back({{"id", item.id}, {"title", item.title}, {"text_sha256", item.digest}});
        if (!item.asks_for_answer) items.back()["remarks_alone"] = true;
    }
    for (const auto& [name, word] : data.words) words[name] = word;
    const nlohmann::ordered_json json{
        {"format", review_format},   {"version", review_version}, {"plan_id", data.plan_id},  {"short", data.short_id},
        {"revision", data.revision}, {"items", std::move(items)}, {"words", std::move(words)}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<ReviewFile> read_review_file(std::string_view bytes) {
    if (bytes.size() > most_bytes) return std::nullopt;
    if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
    const Json json = Json::parse(bytes, nullptr, false);
    if (!json.is_object() || text_at(json, "format", most_word) != review_format) return std::nullopt;
    const auto items = json.find("items");
    if (items == json.end() || !items->is_array() || items->size() > most_items) return std::nullopt;
    ReviewFile file{version_in(json),
                    text_at(json, "plan_id", most_word),
                    text_at(json, "revision", most_word),
                    text_at(json, "reviewer", most_name),
                    text_at(json, "saved_at", most_word),
                    {}};
    for (const Json& item : *items)
        if (item.is_object())
            file.items.push_back({text_at(item, "id", most_word), text_at(item, "text_sha256", most_word),
                                  text_at(item, "decision", most_word), text_at(item, "comment", most_comment)});
    return file;
}

}  // namespace tandem
