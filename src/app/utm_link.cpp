#include "app/utm_link.hpp"

#include <algorithm>
#include <array>

#include "app/ab_tests.hpp"
#include "app/naming_rule.hpp"
#include "exchange/fold_name.hpp"

namespace tandem {
namespace {

struct Tag {
    std::string_view word;
    std::string Utm::*value;
    bool required;
};
constexpr std::array tags{
    Tag{"source", &Utm::source, true},    Tag{"medium", &Utm::medium, true}, Tag{"campaign", &Utm::campaign, true},
    Tag{"content", &Utm::content, false}, Tag{"term", &Utm::term, false},
};
constexpr std::string_view prefix = "utm_", separators = "-_.+:/|";

bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
        c == '.' || c == '~';
}

// What a byte is in an address; `kept` stays as it is besides letters and digits.
std::string encoded(std::string_view text, std::string_view kept = {}) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (is_unreserved(c) || kept.find(c) != std::string_view::npos) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%', out += digits[byte >> 4], out += digits[byte & 15];
    }
    return out;
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    c = static_cast<char>(c | 32);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
        const int low = high < 0 ? -1 : hex_digit(text[i + 2]);
        if (text[i] == '%' && low >= 0) {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

// An address in its parts: "https://a.example/b" "x=1", "y" "#c".
struct Address {
    std::string page;
    std::vector<std::string> query;
    std::string fragment;  // with its #

    std::string text() const {
        std::string out = page;
        for (std::size_t i = 0; i < query.size(); ++i) out += (i == 0 ? "?" : "&") + query[i];
        return out + fragment;
    }
};

Address parts_of(std::string_view url) {
    url = trimmed(url);
    Address address;
    const std::size_t hash = std::min(url.find('#'), url.size());
    address.fragment = url.substr(hash);
    url = url.substr(0, hash);
    const std::size_t mark = std::min(url.find('?'), url.size());
    address.page = url.substr(0, mark);
    std::string_view rest = url.substr(std::min(mark + 1, url.size()));
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('&'), rest.size());
        if (end > 0) address.query.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return address;
}

// Letters of English, and those with the accents of French: the second byte of "É" is 32 below that of "é".
std::string lower(std::string_view text) {
    std::string out(text);
    bool accented = false;
    for (char& c : out) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= 'A' && c <= 'Z') || (accented && byte >= 0x80 && byte <= 0x9e && byte != 0x97))
            c = static_cast<char>(byte + 32);
        accented = byte == 0xc3;
    }
    return out;
}

// The tag a part of a query is; null for any other.
const Tag* tag_in(std::string_view part) {
    const std::string name = lower(part.substr(0, std::min(part.find('='), part.size())));
    for (const Tag& tag : tags)
        if (name == std::string(prefix) + std::string(tag.word)) return &tag;
    return nullptr;
}
std::string value_in(std::string_view part) {
    const std::size_t equals = part.find('=');
    return equals == std::string_view::npos ? std::string() : decoded(part.substr(equals + 1));
}

bool is_web(std::string_view url) {
    const std::string low = lower(trimmed(url));
    return low.starts_with("https://") || low.starts_with("http://");
}

// "shop.example" of "https://www.Shop.example:443/a"; "" where the address names none, as "/a" does.
std::string host_of(std::string_view url) {
    std::string host = lower(trimmed(url));
    const std::size_t scheme = host.find("://");
    if (scheme < host.find_first_of("/?#"))
        host.erase(0, scheme + 3);
    else if (host.starts_with("//"))
        host.erase(0, 2);
    host.resize(std::min(host.find_first_of("/?#"), host.size()));
    host.erase(0, host.rfind('@') + 1);
    host.resize(std::min(host.find(':'), host.size()));
    return host.starts_with("www.") ? host.substr(4) : host;
}
// Whether a host is this one or a part of it: "blog.shop.example" of "shop.example".
bool is_part_of(std::string_view host, std::string_view whole) {
    if (!host.ends_with(whole) || whole.find('.') == std::string_view::npos) return false;
    host.remove_suffix(whole.size());
    return host.empty() || host.ends_with('.');
}
// Whether a link stays on the channel's own domain; never where nobody typed the channel's address.
bool stays_at_home(const Channel& channel, std::string_view link) {
    const std::string home = host_of(trimmed(channel.url).empty() ? channel.handle : channel.url);
    if (home.find('.') == std::string::npos) return false;
    const std::string host = host_of(link);
    return host.empty() || is_part_of(host, home) || is_part_of(home, host);
}

bool has_upper_case(std::string_view text) { return lower(text) != text; }
bool has_space(std::string_view text) {
    return text.find_first_of(" \t") != std::string_view::npos || text.find("\xc2\xa0") != std::string_view::npos;
}
bool mixes_separators(std::string_view text) {
    char seen = 0;
    for (const char c : text) {
        if (separators.find(c) == std::string_view::npos) continue;
        if (seen && c != seen) return true;
        seen = c;
    }
    return false;
}

// Words with one hyphen between them; accents and the rest stay.
std::string with_hyphens(std::string_view text, std::string_view parting) {
    std::string out;
    bool gap = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool no_break = text.substr(i).starts_with("\xc2\xa0");
        if (no_break) ++i;
        if (no_break || parting.find(text[i]) != std::string_view::npos) {
            gap = true;
            continue;
        }
        if (gap && !out.empty()) out += '-';
        gap = false;
        out += text[i];
    }
    return out;
}

void check_tag(std::vector<UtmFinding>& findings, const Tag& tag, const std::string& value, const Utm& defaults) {
    const auto found = [&](UtmProblem problem) { findings.push_back({problem, tag.value}); };
    if (trimmed(value).empty()) {
        if (tag.required) found(UtmProblem::missing);
        return;
    }
    if (has_upper_case(value)) found(UtmProblem::upper_case);
    if (has_space(value)) found(UtmProblem::spaces);
    if (mixes_separators(value) && value != defaults.*tag.value) found(UtmProblem::mixed_separators);
    if (tag.value == &Utm::medium && lower(trimmed(value)) != medium_of_ads) found(UtmProblem::other_medium);
}

// Tags of the address go where none are typed yet.
void take_tags_out(Flight& flight) {
    Address address = parts_of(flight.url);
    std::erase_if(address.query, [&](const std::string& part) {
        const Tag* tag = tag_in(part);
        if (tag && (flight.utm.*tag->value).empty()) flight.utm.*tag->value = value_in(part);
        return tag != nullptr;
    });
    flight.url = address.text();
}

}  // namespace

std::string tagged_link(std::string_view url, const Utm& utm) {
    if (trimmed(url).empty()) return {};
    Address address = parts_of(url);
    std::erase_if(address.query, [&](const std::string& part) {
        const Tag* tag = tag_in(part);
        return tag && !(utm.*tag->value).empty();
    });
    for (const Tag& tag : tags)
        if (const std::string& value = utm.*tag.value; !value.empty())
            address.query.push_back(std::string(prefix) + std::string(tag.word) + "=" + encoded(value));
    // What is typed may have spaces and accents; what an address is made of stays, and so does what is encoded already.
    return encoded(address.text(), "%:/?#[]@!$&'()*+,;=");
}

std::string filled_link(std::string_view url, Utm defaults) {
    for (const std::string& part : parts_of(url).query)
        if (const Tag* tag = tag_in(part); tag && !trimmed(value_in(part)).empty()) (defaults.*tag->value).clear();
    return tagged_link(url, defaults);
}

Utm default_utm(const Project& project, const Flight& flight) {
    const Channel* channel = project.channels.find(flight.channel);
    return {
        channel ? channel->network : std::string(), std::string(medium_of_ads), name_in_tools(project, flight), {}, {}};
}

Utm default_utm(const Project& project, const facts::Facts& facts, const Post& post, const Variant& variant) {
    const Channel* channel = project.channels.find(variant.channel);
    const facts::Network* network = channel ? facts.networks.find(channel->network) : nullptr;
    if (network && !network->tags_own_domain && stays_at_home(*channel, variant.link)) return {};
    Utm utm;
    if (channel) utm.source = channel->network;
    utm.medium = network ? std::string_view(network->utm_medium) : medium_of_unknown;
    if (const Campaign* campaign = post.campaign ? project.campaigns.find(*post.campaign) : nullptr)
        utm.campaign = name_in_tools(project, *campaign, utm.source);
    if (const char side = side_in_test(project, post.id)) utm.content = side == 'A' ? "a" : "b";
    return utm;
}

Utm filled_in(Utm utm, const Utm& defaults) {
    for (const Tag& tag : tags)
        if (trimmed(utm.*tag.value).empty()) utm.*tag.value = defaults.*tag.value;
    return utm;
}

std::vector<UtmFinding> check_utm(const Project& project, const Flight& flight) {
    if (trimmed(flight.url).empty() && flight.utm == Utm{}) return {};
    std::vector<UtmFinding> findings;
    const Utm defaults = default_utm(project, flight);
    for (const Tag& tag : tags) check_tag(findings, tag, flight.utm.*tag.value, defaults);
    if (trimmed(flight.url).empty()) return findings;
    if (!is_web(flight.url)) findings.push_back({UtmProblem::not_web});
    const Address address = parts_of(flight.url);
    if (std::any_of(address.query.begin(), address.query.end(),
                    [](const std::string& part) { return tag_in(part) != nullptr; }))
        findings.push_back({UtmProblem::tags_in_address});
    return findings;
}

std::optional<Flight> mended(const Project& project, const Flight& flight, const UtmFinding& finding) {
    Flight next = flight;
    std::string* value = finding.tag ? &(next.utm.*finding.tag) : nullptr;
    switch (finding.problem) {
        case UtmProblem::missing: *value = default_utm(project, flight).*finding.tag; break;
        case UtmProblem::upper_case: *value = lower(*value); break;
        case UtmProblem::spaces: *value = with_hyphens(*value, " \t"); break;
        case UtmProblem::mixed_separators: *value = with_hyphens(*value, separators); break;
        case UtmProblem::other_medium: *value = medium_of_ads; break;
        case UtmProblem::tags_in_address: take_tags_out(next); break;
        case UtmProblem::not_web: {
            std::string_view page = trimmed(flight.url);
            // "mailto:a@b.example" has another scheme, "shop.example:8080" a port.
            const bool other = page.find("://") != std::string_view::npos || page.starts_with("mailto:");
            if (other) return std::nullopt;
            while (page.starts_with('/')) page.remove_prefix(1);
            next.url = "https://" + std::string(page);
        }
    }
    return next == flight ? std::nullopt : std::optional(std::move(next));
}

std::string_view tag_word(std::string Utm::*tag) {
    for (const Tag& one : tags)
        if (one.value == tag) return one.word;
    return {};
}

}  // namespace tandem
