#include "ui/days/region_choice.hpp"

#include <string_view>
#include <vector>

#include "app/catalogue_rows.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/menu.hpp"

namespace tandem {
namespace {

std::string country_with(const std::string& region) { return region.substr(0, region.find('-')); }

MenuRow region_row(const ViewContext& view, const std::string& region, const std::string& now) {
    MenuRow row;
    row.id = region.empty() ? "none" : region;
    row.text = region_name(view, region);
    if (const std::string country = country_with(region); country != region) row.detail = region_name(view, country);
    row.checked = region == now;
    return row;
}

}  // namespace

std::string region_name(const ViewContext& view, const std::string& region) {
    const auto key_of = [](const std::string& code) { return "region." + (code.empty() ? "none" : code); };
    if (const std::string key = key_of(region); view.words.has(key)) return std::string(view.word(key));
    const std::string country = key_of(country_with(region));
    return view.words.has(country) ? std::string(view.word(country)) + " (" + region + ")" : region;
}

std::optional<std::string> region_choice(ViewContext& view, const Rect& rect, const std::string& now, TextStyle style) {
    std::vector<std::string> regions = holiday_regions(view.facts);
    regions.emplace_back();  // of nowhere
    const std::string text = region_name(view, now);
    const auto rows = [&] {
        std::vector<MenuRow> all;
        for (const std::string& region : regions) all.push_back(region_row(view, region, now));
        return all;
    };
    const auto chosen =
        combo(view, "region", rect, {.name = view.word("settings.region"), .text = text, .style = style}, rows);
    return chosen ? std::optional(regions[*chosen]) : std::nullopt;
}

}  // namespace tandem
