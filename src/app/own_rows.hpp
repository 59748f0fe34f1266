#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/session.hpp"

namespace tandem {

// What rows of a calendar that Tandem wrote need of a project: channels, campaigns, pillars and people, found in it by
// id, then by what they are called, else made. Times come in the zone of the file.
class OwnRows {
  public:
    // `empty`: the project takes the zone of the file, so that times stay as they are.
    OwnRows(Session& session, const std::string& zone, bool empty);

    // A row that another one needs.
    void need(const Action& put);
    // A campaign that the file tells all of. False when the project has one of this id or name: that is meant then.
    bool take(const Campaign& campaign);
    // Rows as they are here: their references and times.
    Post here(Post row);
    Note here(Note row) { return row; }
    Flight here(Flight row);
    Contest here(Contest row) { return occasion_here(std::move(row)); }
    LiveEvent here(LiveEvent row) { return occasion_here(std::move(row)); }
    InfluencerPost here(InfluencerPost row);
    Incident here(Incident row);
    ManualTask here(ManualTask row);
    RosterRow here(RosterRow row);
    // Of work that was done on a day.
    DoneRecord record_of(const ManualTask& task, Day day) const;

    // Puts of what is needed and missing, and their names.
    std::vector<Action> missing() const;
    std::vector<std::string> added() const;
    // The project as the file has it: its zone, and what its rows need.
    const Project& file() const { return file_; }

  private:
    template <class Row>
    void need_named(const Table<Row>& table, Row row, std::map<Uuid, Row>& made);
    template <class Row>
    Row occasion_here(Row row);
    LocalMinute time_here(LocalMinute time) const;
    void keep_moments(Post& row) const;
    const TimeZone& zone_here(Id<Channel> channel) const;
    template <class Row>
    Id<Row> id_here(Id<Row> id) const;
    void count(std::optional<Id<Campaign>> campaign, const DayRange& days);

    Session& session_;
    bool same_zone_;
    const TimeZone* zone_;  // of the file
    const TimeZone* home_;  // of the project
    Project file_;
    std::map<Uuid, Uuid> stands_for_;  // rows of the project, by what the file calls them
    std::set<Uuid> by_name_alone_;     // campaigns of which the file tells no more
    std::map<Uuid, Channel> channels_;
    std::map<Uuid, Campaign> campaigns_;
    std::map<Uuid, Pillar> pillars_;
    std::map<Uuid, Person> people_;
};

}  // namespace tandem
