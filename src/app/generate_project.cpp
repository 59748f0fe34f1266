#include "app/generate_project.hpp"

#include <algorithm>
#include <array>
#include <random>

#include "model/time_zone.hpp"
#include "plan/compiled_rule.hpp"

namespace tandem {
namespace {

using date::days;
using std::chrono::minutes;

// A network of every brand; the rule that replies follow, and its minutes.
struct NetworkStart {
    const char* network;
    const char* format;
    const char* reply_rule;
    int cadence_per_week;
};
constexpr std::array<NetworkStart, 5> networks{{{"instagram", "post_image", "R03", 5},
                                                {"facebook", "post_image", "R01", 4},
                                                {"linkedin", "document", "R03", 2},
                                                {"tiktok", "video", "R01", 3},
                                                {"youtube", "video", "R05", 1}}};
constexpr int reply_minutes = 15;  // what those rules say
constexpr int posts_per_brand = 1500;
constexpr int most_brands = 4;

constexpr std::array<const char*, 16> subjects{
    "🍫 Coulisses",          "📦 Colis",       "🎥 Atelier",      "🌱 Origine",          "👋 Équipe", "🎁 Coffret",
    "👩‍🍳 Portrait", "❓ Question",    "🗓️ Agenda", "🏷️ Étiquette", "☕ Accord", "🎃 Saison",
    "💬 Réponses",           "♻️ Papier", "🥄 Recette",   "📍 Boutique"};
constexpr std::array<const char*, 12> turns{"du lundi",  "en trois gestes", "de la semaine", "à la maison",
                                            "en vrai",   "de l'année",      "des habitués",  "avant l'heure",
                                            "en direct", "du quartier",     "express",       "de fin de mois"};
constexpr std::array<const char*, 10> first_names{"Léa",  "Nora", "Camille", "Yanis", "Inès",
                                                  "Hugo", "Malo", "Zoé",     "Adam",  "Jeanne"};
constexpr std::array<const char*, 10> last_names{"Marchand", "Diallo",   "Roux",   "Benali",   "Costa",
                                                 "Perrin",   "Kervella", "Nguyen", "Fontaine", "Silva"};
constexpr std::array<const char*, 5> colors{"#9A5B2F", "#2F8F83", "#BF2D70", "#5B6BD6", "#B98A12"};
constexpr std::array<const char*, 5> pillar_names{"Savoir-faire", "Gourmandise", "Offres", "Communauté", "Engagements"};

// One project in the making. Draws are reduced by remainder, and no expression holds two of them: the same project on
// every machine and with every compiler, which a distribution or an order of evaluation would not give.
class Maker {
  public:
    Maker(const facts::Facts& facts, std::uint64_t seed, Instant now)
        : facts_(facts), ids_(seed), engine_(seed), now_(now) {
        const TimeZone* zone = zones_.find(project_.settings.zone);
        zone_ = zone ? zone : &zones_.utc();
        present_ = zone_->local(now);
    }
    Project make(int posts, int people, int months);

  private:
    int below(int limit) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(limit)); }
    template <class T>
    const auto& any_of(const T& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }
    Instant instant(LocalMinute local) const { return zone_->resolve(local).instant; }
    PostStatus status_at(LocalMinute when);
    void put_settings(int posts, int months);
    void put_people(int count);
    void put_channels(int brands);
    void put_pillars();
    void put_campaigns(int count);
    void put_spend(const Flight& flight);
    Post post(int number);
    void put_posts(int count);
    void put_marks();
    DoneRecord record_of(const Post& post, const TaskMark& mark, Id<Person> person) const;

    const facts::Facts& facts_;
    IdSource ids_;
    std::mt19937_64 engine_;
    ZoneTable zones_;
    const TimeZone* zone_ = nullptr;
    Instant now_;
    LocalMinute present_{};
    Day first_{};
    int day_count_ = 0;
    Project project_;
    std::vector<Channel> channels_;
    std::vector<Id<Person>> community_;
    std::vector<Id<Pillar>> pillars_;
    std::vector<Campaign> campaigns_;
};

void Maker::put_settings(int posts, int months) {
    const auto month = month_of(day_of(present_));
    first_ = first_day(month);
    day_count_ = static_cast<int>((first_day(month + date::months(months)) - first_).count());
    Settings& settings = project_.settings;
    project_.id = ids_.make<Project>();
    settings.name = "Generated " + std::to_string(posts);
    settings.created_at = instant(LocalMinute(first_));
    for (std::size_t day = 0; day < 5; ++day) settings.office_hours[day] = {{9 * 60, 18 * 60}};
    std::vector<TaskRule> rules = default_rules(facts_.rules, RuleSet::standard, settings.created_at);
    project_.rules = Table<TaskRule>::from_rows(std::move(rules));
}

void Maker::put_people(int count) {
    std::vector<Person> rows;
    for (int i = 0; i < count; ++i) {
        Person person;
        person.id = ids_.make<Person>();
        const auto number = static_cast<std::size_t>(i);
        person.name = std::string(first_names[number % 10]) + " " + last_names[(number + number / 10) % 10];
        const bool smm = i % 5 == 0;
        if (smm) person.hats.push_back({Hat::smm, Money{4000 + 100 * below(15)}, std::nullopt});
        if (!smm || i == 0) person.hats.push_back({Hat::cm, Money{2500 + 100 * below(15)}, std::nullopt});
        for (std::size_t day = 0; day < 5; ++day) person.hours[day] = {{9 * 60, 18 * 60}};
        person.daily_cap_minutes = 180 + 60 * below(5);
        if (person.terms(Hat::cm)) community_.push_back(person.id);
        rows.push_back(std::move(person));
    }
    project_.people = Table<Person>::from_rows(std::move(rows));
}

void Maker::put_channels(int brands) {
    for (int brand = 0; brand < brands; ++brand)
        for (const NetworkStart& start : networks) {
            Channel channel;
            channel.id = ids_.make<Channel>();
            channel.name = std::string("Maison ") + static_cast<char>('A' + brand);
            channel.network = start.network;
            channel.cadence_per_week = start.cadence_per_week;
            channel.rank = static_cast<int>(channels_.size());
            if (!community_.empty()) channel.owner = community_[channels_.size() % community_.size()];
            channels_.push_back(channel);
        }
    project_.channels = Table<Channel>::from_rows(channels_);
}

void Maker::put_pillars() {
    for (std::size_t i = 0; i < pillar_names.size(); ++i) {
        pillars_.push_back(ids_.make<Pillar>());
        project_.pillars =
            project_.pillars.with({pillars_.back(), pillar_names[i], {}, colors[i], 20, static_cast<int>(i), {}});
    }
}

// What a flight spent until yesterday, week by week.
void Maker::put_spend(const Flight& flight) {
    for (Day begin = flight.days.begin; begin < std::min(flight.days.end, day_of(present_)); begin += days(7)) {
        const Day end = std::min({begin + days(7), flight.days.end, day_of(present_)});
        const std::int64_t share = flight.budget.cents * (end - begin).count() / flight.days.length().count();
        Spend spend;
        spend.id = ids_.make<Spend>(), spend.flight = flight.id, spend.days = {begin, end};
        spend.amount = {share * (90 + below(21)) / 100}, spend.typed_at = now_;
        project_.spend = project_.spend.with(std::move(spend));
    }
}

void Maker::put_campaigns(int count) {
    for (int i = 0; i < count; ++i) {
        Campaign campaign;
        campaign.id = ids_.make<Campaign>();
        campaign.name = any_of(subjects) + std::string(" ") + std::to_string(i + 1);
        campaign.days.begin = first_ + days(below(day_count_));
        campaign.days.end = campaign.days.begin + days(7 + below(20));
        campaign.budget = {20'000 * (1 + below(20))};
        campaign.color = colors[static_cast<std::size_t>(i) % colors.size()];
        campaign.rank = i;
        campaigns_.push_back(campaign);
        for (int half = 0; half < 2; ++half) {
            Flight flight;
            flight.id = ids_.make<Flight>();
            flight.channel = any_of(channels_).id;
            flight.name = campaign.name + (half ? " · B" : " · A");
            flight.campaign = campaign.id;
            flight.days = {campaign.days.begin + days(half * 3), campaign.days.end};
            flight.budget = {campaign.budget.cents / 2};
            put_spend(flight);
            project_.flights = project_.flights.with(std::move(flight));
        }
        project_.campaigns = project_.campaigns.with(std::move(campaign));
    }
}

// What is past is out; what comes soon is ready, what comes late is begun.
PostStatus Maker::status_at(LocalMinute when) {
    if (when <= present_) return PostStatus::published;
    const auto ahead = std::chrono::duration_cast<days>(when - present_).count();
    const int draw = below(8);
    if (ahead < 3) return draw == 0 ? PostStatus::client_approval : PostStatus::scheduled;
    if (ahead < 10) return draw < 2 ? PostStatus::draft : draw < 5 ? PostStatus::internal_review : PostStatus::approved;
    return draw < 3 ? PostStatus::draft : PostStatus::brief;
}

Post Maker::post(int number) {
    const auto at_channel = static_cast<std::size_t>(below(static_cast<int>(channels_.size())));
    Post post;
    post.id = ids_.make<Post>();
    post.title = any_of(subjects);
    post.title += std::string(" ") + any_of(turns);
    post.title.append(" ").append(std::to_string(number));
    const Day day = first_ + days(below(day_count_));
    post.when = LocalMinute(day) + minutes(8 * 60 + 30 * below(24));
    post.status = status_at(*post.when);
    post.creator = any_of(community_);
    post.pillar = any_of(pillars_);
    if (below(3) == 0) post.effort_minutes = 15 + 15 * below(6);
    std::vector<Id<Campaign>> running;
    for (const Campaign& campaign : campaigns_)
        if (campaign.days.contains(day_of(*post.when))) running.push_back(campaign.id);
    if (!running.empty() && below(2) == 0) post.campaign = any_of(running);
    Variant variant;
    variant.id = ids_.make<Variant>();
    variant.channel = channels_[at_channel].id;
    variant.format = networks[at_channel % networks.size()].format;
    if (is_published(post.status)) variant.published_at = instant(*post.when);
    post.variants.push_back(std::move(variant));
    if (below(10) == 0) {  // the same post on the brand's next network, an hour later
        const std::size_t brand = at_channel / networks.size() * networks.size();
        const std::size_t other = brand + (at_channel - brand + 1) % networks.size();
        Variant second;
        second.id = ids_.make<Variant>();
        second.channel = channels_[other].id;
        second.format = networks[other % networks.size()].format;
        second.offset_minutes = 60;
        if (is_published(post.status)) second.published_at = instant(*post.when + minutes(60));
        post.variants.push_back(std::move(second));
    }
    return post;
}

void Maker::put_posts(int count) {
    std::vector<Post> rows;
    rows.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) rows.push_back(post(i + 1));
    project_.posts = Table<Post>::from_rows(std::move(rows));
}

DoneRecord Maker::record_of(const Post& post, const TaskMark& mark, Id<Person> person) const {
    DoneRecord record;
    record.title = post.title;
    record.source_name = post.title;
    record.task_type = "reply";
    record.begin = *post.when;
    record.end = *post.when + minutes(120);
    record.anchor = *post.when;
    record.effort_minutes = reply_minutes;
    record.person = person;
    record.person_name = project_.people.find(person)->name;
    record.channels = {Id<Channel>{mark.key.channel}};
    record.day = day_of(*post.when);
    return record;
}

// Replies to what is out are mostly done; of what is to come a few have another effort or somebody's name on them.
void Maker::put_marks() {
    std::vector<TaskMark> rows;
    for (const Post& post : project_.posts) {
        const Variant& variant = post.variants.front();
        const Channel& channel = *project_.channels.find(variant.channel);
        const char* rule = networks[static_cast<std::size_t>(channel.rank) % networks.size()].reply_rule;
        TaskMark mark;
        mark.key = {default_rule_id(rule), default_slot_id(rule), post.id.value, variant.channel.value, {}};
        mark.id = {task_id(mark.key).value};
        const int draw = below(20);
        const Id<Person> person = any_of(community_);
        const std::string name = project_.people.find(person)->name;
        if (is_published(post.status) && *post.when + minutes(240) <= present_) {
            if (draw == 0) continue;  // nobody answered
            mark.state = draw == 1 ? TaskState::skipped : TaskState::done;
            if (mark.state == TaskState::done) mark.record = record_of(post, mark, person);
            if (draw < 8) mark.spent_minutes = 5 + 5 * draw;
            mark.log.push_back(
                {*variant.published_at + minutes(90), mark.state == TaskState::done ? "done" : "skipped", name});
        } else if (draw == 0) {
            mark.effort = EffortOverride{25, reply_minutes};
            mark.log.push_back({now_, "effort", name});
        } else if (draw == 1) {
            mark.person = person;
            mark.log.push_back({now_, "assigned", name});
        } else {
            continue;
        }
        rows.push_back(std::move(mark));
    }
    project_.marks = Table<TaskMark>::from_rows(std::move(rows));
}

Project Maker::make(int posts, int people, int months) {
    put_settings(posts, months);
    put_people(people);
    put_channels(std::clamp(1 + posts / posts_per_brand, 1, most_brands));
    put_pillars();
    put_campaigns(std::max(1, posts / 30));
    put_posts(posts);
    put_marks();
    return std::move(project_);
}

}  // namespace

Project generated_project(const facts::Facts& facts, int posts, int people, int months, std::uint64_t seed,
                          Instant now) {
    return Maker(facts, seed, now).make(std::max(0, posts), std::max(1, people), std::max(1, months));
}

}  // namespace tandem
