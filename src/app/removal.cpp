#include "app/removal.hpp"

#include <algorithm>

#include "app/channel_text.hpp"
#include "app/workbench.hpp"
#include "facts/number_words.hpp"
#include "plan/flight_spend.hpp"

namespace tandem {
namespace {

// Counts of what depends on a row, as sentences; what is none is not said.
class Dependents {
  public:
    Dependents(const Session& session, const facts::Words& words) : session_(session), words_(words) {}

    void count(std::string_view key, std::size_t n, std::initializer_list<facts::Placeholder> values = {}) {
        if (n > 0) lines_.push_back(words_.count(key, static_cast<std::int64_t>(n), values));
    }
    // What was typed as spent by these flights.
    void spend(const std::vector<Id<Flight>>& flights) {
        const Project& project = session_.project();
        std::size_t n = 0;
        for (const Spend& spend : project.spend)
            n += std::find(flights.begin(), flights.end(), spend.flight) != flights.end();
        Money sum;
        for (const Id<Flight> id : flights)
            if (const Flight* flight = project.flights.find(id)) sum += flight_spend(project, *flight).sum;
        const std::string amount =
            facts::money_text(sum.cents, session_.project().settings.currency, words_.language());
        count("removal.spend", n, {{"amount", amount}});
    }
    void comments(const std::vector<Uuid>& on) {
        std::size_t n = 0;
        for (const Comment& comment : session_.project().comments)
            n += std::find(on.begin(), on.end(), comment.on) != on.end();
        count("removal.comments", n);
    }
    std::vector<std::string> lines() {
        if (lines_.empty()) lines_.emplace_back(words_("removal.nothing"));
        lines_.emplace_back(words_("removal.undo"));
        return std::move(lines_);
    }

  private:
    const Session& session_;
    const facts::Words& words_;
    std::vector<std::string> lines_;
};

Asked question(const facts::Words& words, const std::string& name, std::vector<std::string> lines, Request request) {
    return {"removal",
            words.format("removal.title", {{"title", name}}),
            std::move(lines),
            {{"delete", std::string(words("command.delete")), true,
              [request = std::move(request)](Workbench& w) { w.session().submit(request); }}}};
}

Asked::Choice milder(const facts::Words& words, std::string_view word, Request request) {
    return {"instead", std::string(words(word)), false,
            [request = std::move(request)](Workbench& w) { w.session().submit(request); }};
}

template <class Row, class Picks>
std::size_t count_rows(const Table<Row>& table, Picks&& picks) {
    return static_cast<std::size_t>(std::count_if(table.begin(), table.end(), picks));
}

std::size_t open_tasks_of(const Session& session, Id<Person> person) {
    std::size_t n = 0;
    for (const auto& [id, placement] : session.plan().placements) {
        const Task* task = session.plan().task(id);
        n += placement.person == person && task && task->is_open();
    }
    return n;
}

std::size_t open_tasks_from(const Session& session, const std::vector<Uuid>& sources) {
    std::size_t n = 0;
    for (const Uuid source : sources)
        for (const Id<Task> id : session.planner().tasks_of(session.plan(), source)) {
            const Task* task = session.plan().task(id);
            n += task && task->is_open();
        }
    return n;
}

template <class Picks>
std::vector<Id<Flight>> flights_where(const Project& project, Picks&& picks) {
    std::vector<Id<Flight>> flights;
    for (const Flight& flight : project.flights)
        if (picks(flight)) flights.push_back(flight.id);
    return flights;
}

}  // namespace

Asked ask_removal(const Session& session, const facts::Words& words, Id<Campaign> id) {
    const Project& project = session.project();
    const Campaign& campaign = *project.campaigns.find(id);
    const auto of_it = [&](const auto& row) { return row.campaign == id; };
    const std::vector<Id<Flight>> flights = flights_where(project, of_it);
    std::vector<Uuid> gone{id.value};
    for (const Id<Flight> flight : flights) gone.push_back(flight.value);
    Dependents dependents(session, words);
    dependents.count("removal.campaign.flights", flights.size());
    dependents.spend(flights);
    dependents.count("removal.campaign.tasks", open_tasks_from(session, gone));
    dependents.count("removal.campaign.posts", count_rows(project.posts, of_it));
    dependents.count("removal.campaign.events",
                     count_rows(project.contests, of_it) + count_rows(project.live_events, of_it) +
                         count_rows(project.influencer_posts, of_it));
    dependents.comments(gone);
    Request request{
        {"undo.delete_campaign", {{"title", campaign.name}}}, {RemoveCampaign{id}}, {id.value, campaign.days.begin}};
    Asked asked = question(words, campaign.name, dependents.lines(), std::move(request));
    if (campaign.status == CampaignStatus::archived) return asked;
    Campaign archived = campaign;
    archived.status = CampaignStatus::archived;
    asked.choices.push_back(
        milder(words, "removal.campaign.instead",
               {{"undo.edit_campaign", {{"title", campaign.name}}}, {Put<Campaign>{archived}}, {id.value, {}}}));
    return asked;
}

Asked ask_removal(const Session& session, const facts::Words& words, Id<Flight> id) {
    const Flight& flight = *session.project().flights.find(id);
    Dependents dependents(session, words);
    dependents.spend({id});
    dependents.comments({id.value});
    Request request{{"undo.delete_flight", {{"title", flight.name}}}, {RemoveFlight{id}}, {id.value, std::nullopt}};
    return question(words, flight.name, dependents.lines(), std::move(request));
}

Asked ask_removal(const Session& session, const facts::Words& words, Id<Person> id) {
    const Project& project = session.project();
    const Person& person = *project.people.find(id);
    Dependents dependents(session, words);
    dependents.count("removal.person.tasks", open_tasks_of(session, id));
    dependents.count("removal.person.posts", count_rows(project.posts, [&](const Post& post) {
                         return post.creator == id || post.supervisor == id;
                     }));
    dependents.count("removal.person.channels",
                     count_rows(project.channels, [&](const Channel& channel) { return channel.owner == id; }));
    dependents.comments({id.value});
    Request request{{"undo.delete_person", {{"title", person.name}}}, {RemovePerson{id}}, {id.value, std::nullopt}};
    Asked asked = question(words, person.name, dependents.lines(), std::move(request));
    if (person.left_on) return asked;
    Person gone = person;
    gone.left_on = day_of(session.now());
    asked.choices.push_back(
        milder(words, "removal.person.instead",
               {{"undo.edit_person", {{"title", person.name}}}, {Put<Person>{gone}}, {id.value, {}}}));
    return asked;
}

Asked ask_removal(const Session& session, const facts::Words& words, Id<Channel> id) {
    const Project& project = session.project();
    const Channel& channel = *project.channels.find(id);
    const auto on_it = [&](const Variant& variant) { return variant.channel == id; };
    const auto posted = [&](const Post& post) {
        return std::any_of(post.variants.begin(), post.variants.end(), on_it);
    };
    const std::vector<Id<Flight>> flights =
        flights_where(project, [&](const Flight& flight) { return flight.channel == id; });
    Dependents dependents(session, words);
    dependents.count("removal.channel.posts", count_rows(project.posts, posted));
    dependents.count("removal.channel.only", count_rows(project.posts, [&](const Post& post) {
                         return post.variants.size() == 1 && posted(post);
                     }));
    dependents.count("removal.channel.flights", flights.size());
    dependents.spend(flights);
    // An empty list of channels means all of them.
    dependents.count("removal.channel.people", count_rows(project.people, [&](const Person& person) {
                         return person.channels == std::vector<Id<Channel>>{id};
                     }));
    dependents.comments({id.value});
    const std::string name = channel_text(session.facts(), channel);
    Request request{{"undo.delete_channel", {{"title", name}}}, {RemoveChannel{id}}, {id.value, std::nullopt}};
    Asked asked = question(words, name, dependents.lines(), std::move(request));
    if (channel.archived) return asked;
    Channel archived = channel;
    archived.archived = true;
    asked.choices.push_back(
        milder(words, "removal.channel.instead",
               {{"undo.edit_channel", {{"title", channel.name}}}, {Put<Channel>{archived}}, {id.value, {}}}));
    return asked;
}

}  // namespace tandem
