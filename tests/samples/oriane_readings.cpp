#include <array>

#include "samples/maison_oriane.hpp"

namespace tandem::samples {
namespace {

constexpr std::array<const char*, 5> letters{"IG", "FB", "TT", "LI", "YT"};

// One week, typed on its last day (or today): reach and interactions per channel, in the order of `letters`.
struct WeekRow {
    const char* day;
    std::array<int, 5> reach;
    std::array<int, 5> engagements;
};

std::vector<WeekRow> week_rows() {
    return {
        {"09-20", {16'200, 9'100, 7'900, 4'000, 1'100}, {551, 264, 268, 116, 41}},
        {"09-27", {17'000, 9'400, 8'300, 4'100, 2'300}, {612, 282, 299, 123, 92}},
        {"10-04", {19'100, 9'600, 10'900, 3'900, 1'200}, {745, 307, 436, 113, 45}},
        {"10-11", {21'300, 10'100, 15'200, 3'700, 3'200}, {895, 343, 654, 115, 237}},
        {"10-13", {9'100, 5'200, 6'000, 2'400, 600}, {401, 187, 264, 82, 22}},
    };
}

struct PostReadingRow {
    const char* post;
    int reach;
    int engagements;
};

std::vector<PostReadingRow> post_rows() {
    return {{"un-coffret", 12'800, 781}, {"temperage", 11'400, 650}, {"profs", 8'900, 436}, {"atelier-4", 3'200, 237}};
}

class Typist {
  public:
    explicit Typist(Project& project) : project_(project) {}
    void add(const std::string& word, std::string_view day, const char* metric, Uuid of, std::int64_t thousandths) {
        Reading reading;
        reading.id = oriane_id<Reading>("reading", word + "/" + metric);
        reading.day = oriane_day(day);
        reading.metric = metric;
        reading.of = of;
        reading.value = {thousandths};
        const std::string typed_on = day == "10-13" ? std::string(day) : to_text(reading.day + date::days(1)).substr(5);
        reading.typed_at = oriane_instant(typed_on + "T09:40");
        project_.readings = project_.readings.with(reading);
    }

  private:
    Project& project_;
};

}  // namespace

void put_readings(Project& project, const Pen&) {
    Typist typist(project);
    for (const WeekRow& week : week_rows())
        for (std::size_t i = 0; i < letters.size(); ++i) {
            const std::string word = std::string(week.day) + "/" + letters[i];
            typist.add(word, week.day, "reach", channel_id(letters[i]).value, std::int64_t{week.reach[i]} * 1000);
            typist.add(word, week.day, "engagements", channel_id(letters[i]).value, std::int64_t{week.engagements[i]} * 1000);
        }
    constexpr std::array<int, 5> followers{18'420, 9'760, 12'310, 3'150, 2'040};
    for (std::size_t i = 0; i < letters.size(); ++i)
        typist.add(std::string("10-01/") + letters[i], "10-01", "followers_end", channel_id(letters[i]).value,
                   std::int64_t{followers[i]} * 1000);
    for (const PostReadingRow& row : post_rows()) {
        typist.add(row.post, "10-12", "reach", post_id(row.post).value, std::int64_t{row.reach} * 1000);
        typist.add(row.post, "10-12", "engagements", post_id(row.post).value, std::int64_t{row.engagements} * 1000);
    }
    // What the objectives have come to, as somebody typed it.
    typist.add("notoriete", "10-12", "reach", objective_id("notoriete").value, 118'000'000);
    typist.add("trafic", "10-13", "conversions", objective_id("trafic").value, 212'000);
    typist.add("ventes", "10-12", "conversions", objective_id("ventes").value, 395'000);
    typist.add("engagement", "10-12", "er_period", objective_id("engagement").value, 4'200);
    typist.add("relation", "10-12", "mfrt", objective_id("relation").value, 65'000);
    typist.add("gout", "10-13", "conversions", campaign_id("gout").value, 212'000);
    typist.add("boutiques", "10-13", "answered_within_target", project.id.value, 452'000);
    typist.add("boutiques", "10-13", "answered", project.id.value, 496'000);
}

}  // namespace tandem::samples
