#include "app/profile_cells.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "app/filled_cell.hpp"
#include "app/ics_items.hpp"
#include "app/post_message.hpp"
#include "app/row_values.hpp"
#include "app/sent_message.hpp"
#include "exchange/amount_cell.hpp"
#include "exchange/date_pattern.hpp"
#include "model/day_spread.hpp"

namespace tandem {
namespace {

using Parts = std::vector<std::string>;

// Where an argument names one of a list, from 1.
std::size_t place_in(std::string_view argument) {
    std::size_t place = 0;
    std::from_chars(argument.data(), argument.data() + argument.size(), place);
    return place;
}

// By the ending of its path.
bool is_picture(std::string_view address) {
    const std::string_view path = address.substr(0, address.find_first_of("?#"));
    std::string ending(path.substr(std::min(path.rfind('.'), path.size())));
    for (char& c : ending) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return ending == ".jpg" || ending == ".jpeg" || ending == ".png";
}

// The words of one row.
class RowWords {
  public:
    RowWords(const ProfileSource& source, const PostRow& row) : source_(source), row_(row), post_(*row.post) {}

    std::string date(std::string_view) const { return time_by(source_.profile.date, {}); }
    std::string time(std::string_view) const { return time_by(source_.profile.time, {}); }
    std::string end_date(std::string_view) const { return time_by(source_.profile.date, ics_moment_length); }
    std::string end_time(std::string_view) const { return time_by(source_.profile.time, ics_moment_length); }
    std::string zone(std::string_view) const { return row_.when ? row_.zone->name() : std::string(); }

    std::string id(std::string_view) const { return to_text(post_.id.value); }
    std::string title(std::string_view) const { return post_.title; }
    std::string text(std::string_view) const {
        const bool whole = source_.profile.row == facts::ProfileRow::post || row_.variants.empty();
        return whole ? post_.text : text_of(post_, *row_.variants.front());
    }
    std::string campaign(std::string_view) const { return name_in(source_.project.campaigns, post_.campaign); }
    std::string pillar(std::string_view) const { return name_in(source_.project.pillars, post_.pillar); }
    std::string owner(std::string_view) const { return name_in(source_.project.people, post_.creator); }
    std::string note(std::string_view) const { return post_.note; }
    std::string status_id(std::string_view) const { return std::string(word_of(status())); }
    std::string status(std::string_view) const {
        const facts::WorkflowStep* step = source_.facts.workflow.find(word_of(status()));
        return step ? step->name.in(source_.words.language()) : std::string();
    }

    std::string networks(std::string_view between) const {
        return list_in_places(of_channels([&](const Variant&, const Channel& channel) {
                                  const facts::Network* network = source_.facts.networks.find(channel.network);
                                  return network ? network->name : channel.network;
                              }),
                              between);
    }
    std::string network_ids(std::string_view between) const {
        return list_in_places(of_channels([](const Variant&, const Channel& channel) { return channel.network; }),
                              between);
    }
    std::string accounts(std::string_view between) const {
        return list_in_places(
            of_channels([&](const Variant&, const Channel& channel) { return account_cell(channel); }), between);
    }
    std::string formats(std::string_view between) const {
        return list_in_places(of_channels([&](const Variant& variant, const Channel&) {
                                  const facts::Format* format = source_.facts.formats.find(variant.format);
                                  return format ? format->name.in(source_.words.language()) : variant.format;
                              }),
                              between);
    }
    std::string format_ids(std::string_view between) const {
        return list_in_places(of_channels([](const Variant& variant, const Channel&) { return variant.format; }),
                              between);
    }
    std::string format_as(std::string_view names) const {
        if (row_.variants.empty()) return {};
        for (const std::string& pair : facts::split(names, ','))
            if (const auto parts = facts::split(pair, '='); parts.size() == 2)
                if (parts[0] == row_.variants.front()->format) return parts[1];
        return {};
    }

    std::string hashtags(std::string_view between) const { return list_cell(hashtags_of(row_.variants), between); }
    std::string typed_link(std::string_view) const { return link_of(row_.variants); }
    std::string files(std::string_view between) const { return files_cell(media_of(row_.variants), between); }
    std::string alt_texts(std::string_view between) const { return alt_texts_cell(media_of(row_.variants), between); }
    std::string first_comment(std::string_view) const { return first_comment_of(row_.variants); }
    std::string content_warning(std::string_view) const { return content_warning_of(row_.variants); }

    std::string message(std::string_view) const { return message_of(text({}), hashtags_of(row_.variants)); }
    std::string message_and_link(std::string_view) const {
        if (row_.variants.empty()) return message({});
        return message_with_link(source_.project, source_.facts, post_, *row_.variants.front(), text({}),
                                 hashtags_of(row_.variants))
            .text;
    }
    std::string link(std::string_view) const {
        return row_.variants.empty() ? std::string()
                                     : sent_link(source_.project, source_.facts, post_, *row_.variants.front());
    }
    std::string media(std::string_view between) const {
        Parts addresses;
        for (const MediaRef& media : public_media()) addresses.push_back(address_in_list(media.path));
        return list_cell(addresses, between);
    }
    std::string media_alt_texts(std::string_view between) const {
        Parts texts;
        for (const MediaRef& media : public_media()) texts.push_back(media.alt_text);
        const bool any = std::any_of(texts.begin(), texts.end(), [](const std::string& one) { return !one.empty(); });
        return any ? list_cell(texts, between) : std::string();
    }
    std::string media_at(std::string_view argument) const {
        const auto all = public_media();
        const std::size_t place = place_in(argument);
        return place >= 1 && place <= all.size() ? address_in_list(all[place - 1].path) : std::string();
    }
    std::string alt_text_at(std::string_view argument) const {
        const auto all = public_media();
        const std::size_t place = place_in(argument);
        return place >= 1 && place <= all.size() ? all[place - 1].alt_text : std::string();
    }

    std::string picture(std::string_view) const {
        for (const MediaRef& media : public_media())
            if (is_picture(media.path)) return address_in_list(media.path);
        return {};
    }

    std::string title_there(std::string_view) const {
        const facts::Network* network = row_.network(source_);
        return network ? sent_title(source_.facts, *network, post_, *row_.variants.front()) : std::string();
    }
    std::string title_on(std::string_view network) const { return is_on(network) ? title_there({}) : std::string(); }
    std::string link_on(std::string_view network) const { return is_on(network) ? link({}) : std::string(); }
    std::string on(std::string_view network) const { return is_on(network) ? "true" : "false"; }
    std::string draft(std::string_view) const { return is_approved(status()) ? "false" : "true"; }
    std::string subject(std::string_view) const {
        const std::string where = networks(", ");
        return (where.empty() ? "" : "[" + where + "] ") + post_name(post_);
    }
    std::string boost(std::string_view) const {
        const Money money = boost_money();
        return money.cents == 0 ? std::string() : money_cell(source_, money);
    }
    std::string boost_currency(std::string_view) const {
        return boost_money().cents == 0 ? std::string() : source_.project.settings.currency;
    }

  private:
    template <class T>
    static std::string name_in(const Table<T>& rows, const std::optional<Id<T>>& id) {
        const T* found = id ? rows.find(*id) : nullptr;
        return found ? found->name : std::string();
    }
    std::string time_by(const std::string& pattern, std::chrono::minutes later) const {
        if (!row_.when) return {};
        return dated(pattern, *row_.when + later, row_.zone->offset(*row_.at));
    }
    PostStatus status() const {
        const bool whole = source_.profile.row == facts::ProfileRow::post || row_.variants.empty();
        return whole ? post_.status : status_of(post_, *row_.variants.front());
    }
    template <class Say>
    Parts of_channels(Say say) const {
        Parts parts;
        for (const Variant* variant : row_.variants)
            if (const Channel* channel = source_.project.channels.find(variant->channel))
                parts.push_back(say(*variant, *channel));
        return parts;
    }
    bool is_on(std::string_view network) const {
        return std::any_of(row_.variants.begin(), row_.variants.end(), [&](const Variant* variant) {
            const Channel* channel = source_.project.channels.find(variant->channel);
            return channel && channel->network == network;
        });
    }
    std::vector<MediaRef> public_media() const {
        std::vector<MediaRef> all;
        for (const MediaRef& media : media_of(row_.variants))
            if (is_public(media)) all.push_back(media);
        return all;
    }
    Money boost_money() const {
        Money sum;
        for (const Flight& flight : source_.project.flights)
            if (flight.post == post_.id && flight.campaign == post_.campaign && !flight.cancelled)
                sum += budget_of(flight);
        return sum;
    }

    const ProfileSource& source_;
    const PostRow& row_;
    const Post& post_;
};

struct Placeholder {
    std::string_view name;
    std::string (RowWords::*words)(std::string_view argument) const;
};

// clang-format off
constexpr std::array placeholders = std::to_array<Placeholder>({
    {"date", &RowWords::date}, {"time", &RowWords::time}, {"end_date", &RowWords::end_date},
    {"end_time", &RowWords::end_time}, {"zone", &RowWords::zone}, {"id", &RowWords::id},
    {"title", &RowWords::title}, {"text", &RowWords::text}, {"campaign", &RowWords::campaign},
    {"pillar", &RowWords::pillar}, {"owner", &RowWords::owner}, {"note", &RowWords::note},
    {"status_id", &RowWords::status_id}, {"status", &RowWords::status}, {"networks", &RowWords::networks},
    {"network_ids", &RowWords::network_ids}, {"accounts", &RowWords::accounts}, {"formats", &RowWords::formats},
    {"format_ids", &RowWords::format_ids}, {"format_as", &RowWords::format_as}, {"hashtags", &RowWords::hashtags},
    {"typed_link", &RowWords::typed_link}, {"files", &RowWords::files}, {"alt_texts", &RowWords::alt_texts},
    {"first_comment", &RowWords::first_comment}, {"content_warning", &RowWords::content_warning},
    {"message", &RowWords::message}, {"message_and_link", &RowWords::message_and_link}, {"link", &RowWords::link},
    {"media", &RowWords::media},
    {"media_alt_texts", &RowWords::media_alt_texts}, {"media_at", &RowWords::media_at},
    {"alt_text_at", &RowWords::alt_text_at}, {"picture", &RowWords::picture}, {"title_there", &RowWords::title_there},
    {"title_on", &RowWords::title_on}, {"link_on", &RowWords::link_on}, {"on", &RowWords::on},
    {"draft", &RowWords::draft}, {"subject", &RowWords::subject}, {"boost", &RowWords::boost},
    {"boost_currency", &RowWords::boost_currency},
});
// clang-format on

const Placeholder* placeholder_named(std::string_view name) {
    const auto* found = std::find_if(placeholders.begin(), placeholders.end(),
                                     [&](const Placeholder& one) { return one.name == name; });
    return found == placeholders.end() ? nullptr : found;
}

}  // namespace

std::string cell_text(const ProfileSource& source, const PostRow& row, std::string_view cell) {
    const RowWords words(source, row);
    return filled_cell(cell, [&](std::string_view name, std::string_view argument) -> std::optional<std::string> {
        const Placeholder* one = placeholder_named(name);
        return one ? std::optional((words.*one->words)(argument)) : std::nullopt;
    });
}

bool has_cell(const facts::CsvProfile& profile, std::string_view placeholder) {
    const std::string open = "{" + std::string(placeholder);
    return std::any_of(profile.columns.begin(), profile.columns.end(), [&](const facts::ProfileColumn& column) {
        return column.cell.find(open + "}") != std::string::npos || column.cell.find(open + ":") != std::string::npos;
    });
}

CsvForm csv_form(const ProfileSource& source) {
    const facts::CsvProfile& profile = source.profile;
    const bool french = profile.safe && source.words.language() == facts::Language::french;
    return {french ? ';' : ',', profile.quote_all, profile.mark, profile.safe};
}

std::string money_cell(const ProfileSource& source, Money money) {
    const char decimal_mark = csv_form(source).separator == ';' ? ',' : '.';
    return amount_cell(money, source.project.settings.currency, decimal_mark);
}

std::string message_of(const ProfileSource& source, const PostRow& row) {
    const facts::Network* network = row.network(source);
    const bool with_link = has_cell(source.profile, "message_and_link") ||
        (network && link_goes_in_text(source.facts, *network, *row.variants.front()));
    return cell_text(source, row, with_link ? "{message_and_link}" : "{message}");
}

bool is_approved(PostStatus status) { return status >= PostStatus::approved && status <= PostStatus::measured; }

std::string address_in_list(const std::string& address) {
    std::string text;
    for (const char c : address) {
        if (c == ',')
            text += "%2C";
        else
            text += c;
    }
    return text;
}

bool is_public(const MediaRef& media) { return media.path.starts_with("https://"); }

}  // namespace tandem
