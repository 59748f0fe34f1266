#include "app/ics_export.hpp"

#include <algorithm>
#include <set>

#include "app/calendar_copies.hpp"
#include "app/export_places.hpp"
#include "app/ics_items.hpp"
#include "app/named_person.hpp"
#include "model/work_meter.hpp"

namespace tandem {
namespace {

namespace fs = std::filesystem;

// Whose file one is.
struct Owner {
    IcsPer sort = IcsPer::all;
    Uuid id;
    std::string name;

    bool has(const IcsTies& ties) const {
        const auto in = [&](const std::vector<Uuid>& ids) {
            return std::find(ids.begin(), ids.end(), id) != ids.end();
        };
        switch (sort) {
            case IcsPer::all: return true;
            case IcsPer::person: return in(ties.people);
            case IcsPer::channel: return in(ties.channels);
            case IcsPer::campaign: return ties.campaign == id;
        }
        return false;
    }
};

// People who are there, channels in use, campaigns that are not archived.
std::vector<Owner> owners(const Session& session, IcsPer sort) {
    const Project& project = session.project();
    std::vector<Owner> all;
    if (sort == IcsPer::person)
        for (const Person& person : project.people)
            if (!person.left_on || *person.left_on > day_of(session.now()))
                all.push_back({sort, person.id.value, person.name});
    if (sort == IcsPer::channel)
        for (const Channel& channel : project.channels)
            if (!channel.archived) all.push_back({sort, channel.id.value, channel.name});
    if (sort == IcsPer::campaign)
        for (const Campaign& campaign : project.campaigns)
            if (campaign.status != CampaignStatus::archived) all.push_back({sort, campaign.id.value, campaign.name});
    return all;
}

// The sorts of owners that are asked for.
std::vector<IcsPer> sorts(const IcsOrder& order) {
    if (order.per != IcsPer::all) return {order.per};
    return {IcsPer::person, IcsPer::channel, IcsPer::campaign};
}

// By the whole name or the id; else somebody by initials.
std::vector<Owner> owner_named(const Session& session, const IcsOrder& order) {
    const std::string& name = order.only;
    for (const IcsPer sort : sorts(order))
        for (Owner& owner : owners(session, sort))
            if (owner.name == name || to_text(owner.id) == name) return {std::move(owner)};
    const Person* person = person_named(session.project(), name);
    if (!person || sorts(order).front() != IcsPer::person) return {};
    return {{IcsPer::person, person->id.value, person->name}};
}

// Those of `per`, or all of the project; the one of the name alone where one is given.
std::vector<Owner> owners_for(const Session& session, const IcsOrder& order) {
    if (!order.only.empty()) return owner_named(session, order);
    return order.per == IcsPer::all ? std::vector<Owner>{{}} : owners(session, order.per);
}

Notice nothing_named(const Session& session, const IcsOrder& order) {
    std::string names;
    for (const IcsPer sort : sorts(order))
        for (const Owner& owner : owners(session, sort)) names += (names.empty() ? "" : ", ") + owner.name;
    return {Notice::Kind::error,
            {"calendar_file.unknown.what", {{"name", order.only}}},
            {{"tasks.nobody.cause", {{"names", names.empty() ? "–" : names}}}, {"problem.kept.nothing", {}}},
            {},
            {}};
}

class Export {
  public:
    Export(const Session& session, const IcsOrder& order)
        : session_(session),
          order_(order),
          words_(session.project().settings.language == "en" ? facts::Language::english : facts::Language::french),
          owners_(owners_for(session, order)) {}

    IcsExport make() {
        if (owners_.empty() && !order_.only.empty()) {
            out_.problem = nothing_named(session_, order_);
            return std::move(out_);
        }
        const CalendarSource source{session_.project(), session_.plan(), session_.facts(), words_, zones()};
        CalendarItems all = calendar_items(source, order_);
        for (const IcsTies& ties : all.undated) out_.undated += belongs(ties) ? 1 : 0;
        number(all.items);
        for (std::size_t i = 0; i < owners_.size(); ++i) {
            const auto all_of_them = static_cast<double>(owners_.size());
            const WorkPart one(static_cast<double>(i) / all_of_them, static_cast<double>(i + 1) / all_of_them);
            add_file(owners_[i], all.items);
        }
        return std::move(out_);
    }

  private:
    ZoneTable& zones() const { return session_.planner().zones(); }
    bool belongs(const IcsTies& ties) const {
        return std::any_of(owners_.begin(), owners_.end(), [&](const Owner& owner) { return owner.has(ties); });
    }

    // Leaves what goes out, numbered. Something cancelled that nobody was sent is no news.
    void number(std::vector<CalendarItem>& items) {
        const Table<CalendarCopy>& sent = session_.project().calendar_copies;
        std::erase_if(items, [&](const CalendarItem& item) {
            if (item.ics.state == IcsState::cancelled && !copy_of(sent, item.ics.uid)) return true;
            if (belongs(item.ties)) return false;
            out_.elsewhere += order_.only.empty() ? 1 : 0;
            return true;
        });
        for (CalendarItem& item : items) {
            ++out_.counts.at(static_cast<std::size_t>(item.kind));
            const CalendarCopy copy = number_item(item.ics, sent, session_.now_instant());
            const CalendarCopy* last = sent.find(copy.id);
            if (!last || *last != copy) out_.copies.push_back(copy);
        }
    }

    void add_file(const Owner& owner, const std::vector<CalendarItem>& items) {
        const Settings& settings = session_.project().settings;
        const std::string& project = settings.name;
        IcsCalendar calendar{
            owner.name.empty() ? project : project + " · " + owner.name, {}, project, settings.zone, settings.language};
        std::vector<Id<CalendarCopy>> holds;
        for (const CalendarItem& item : items) {
            if (!owner.has(item.ties)) continue;
            calendar.items.push_back(item.ics);
            holds.push_back(copy_id(item.ics.uid));
        }
        if (calendar.items.empty() && owners_.size() > 1) return;
        IcsFile file = write_ics(calendar, zones());
        for (std::string& zone : file.zones_in_utc)
            if (std::find(out_.zones_in_utc.begin(), out_.zones_in_utc.end(), zone) == out_.zones_in_utc.end())
                out_.zones_in_utc.push_back(std::move(zone));
        out_.files.push_back({owner.name, std::move(file.bytes), std::move(holds)});
    }

    const Session& session_;
    const IcsOrder& order_;
    const facts::Words words_;
    const std::vector<Owner> owners_;
    IcsExport out_;
};

// "59 publications, 3 campagnes"
std::string counts_text(const IcsExport& made, const facts::Words& words) {
    constexpr std::array<const char*, 6> keys{"calendar_file.posts", "calendar_file.campaigns", "calendar_file.flights",
                                              "calendar_file.notes", "calendar_file.occasions", "calendar_file.tasks"};
    std::string text;
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (const std::size_t n = made.counts.at(i); n > 0)
            text += (text.empty() ? "" : ", ") + words.count(keys.at(i), static_cast<std::int64_t>(n));
    return text;
}

}  // namespace

std::vector<Label> ics_lines(const IcsExport& made, const facts::Words& words) {
    std::vector<Label> lines;
    const std::string counts = counts_text(made, words);
    if (counts.empty())
        lines.push_back({"calendar_file.nothing", {}});
    else
        lines.push_back({"calendar_file.holds", {{"what", counts}}});
    if (made.undated > 0) lines.push_back({"calendar_file.undated", {{"n", std::to_string(made.undated)}}});
    if (made.elsewhere > 0) lines.push_back({"calendar_file.elsewhere", {{"n", std::to_string(made.elsewhere)}}});
    for (const std::string& zone : made.zones_in_utc) lines.push_back({"calendar_file.utc", {{"zone", zone}}});
    return lines;
}

IcsExport ics_of(const Session& session, const IcsOrder& order) { return Export(session, order).make(); }

std::vector<fs::path> ics_places(const IcsOrder& order, const IcsExport& made, const fs::path& path) {
    if (order.per == IcsPer::all) return {path};
    PlacesBeside beside(path);
    std::vector<fs::path> places;
    for (const IcsExportFile& file : made.files) places.push_back(beside.next(file.name));
    return places;
}

std::optional<Notice> lay_ics(const IcsOrder& order, const IcsExport& made, const fs::path& path, FileSet& files) {
    if (made.problem) return made.problem;
    const std::vector<fs::path> places = ics_places(order, made, path);
    for (std::size_t i = 0; i < made.files.size(); ++i) {
        work_step(i, made.files.size());
        if (auto problem = files.add(places[i], made.files[i].bytes)) return problem;
    }
    return std::nullopt;
}

namespace {

// What calendars hold of the first `files` of them.
std::vector<CalendarCopy> copies_in(const IcsExport& made, std::size_t files) {
    std::set<Id<CalendarCopy>> held;
    for (std::size_t i = 0; i < files; ++i) held.insert(made.files[i].holds.begin(), made.files[i].holds.end());
    std::vector<CalendarCopy> copies = made.copies;
    std::erase_if(copies, [&](const CalendarCopy& copy) { return !held.contains(copy.id); });
    return copies;
}

}  // namespace

Notice keep_ics(Session& session, const IcsExport& made, const FileSet& files, std::optional<Notice> problem,
                const facts::Words& words, const fs::path& path) {
    if (problem && files.named() == 0) return *problem;
    const bool was_saved = session.path() && !session.unsaved();
    const bool kept = session.keep(copies_in(made, files.named()));
    if (kept && was_saved) session.save();
    if (problem) {
        if (!kept) problem->lines.push_back({"calendar_file.not_kept", {}});
        return *problem;
    }
    const std::vector<fs::path> places = files.places();
    const fs::path& first = places.empty() ? path : places.front();
    Label title{"calendar_file.written", {{"file", first.filename().string()}}};
    if (places.size() != 1) title = {"calendar_file.written_several", {{"n", std::to_string(places.size())}}};
    std::vector<Label> lines = ics_lines(made, words);
    if (!kept) lines.push_back({"calendar_file.not_kept", {}});
    const bool as_asked = kept && made.zones_in_utc.empty();
    return {
        as_asked ? Notice::Kind::done : Notice::Kind::warning, std::move(title), std::move(lines), first.string(), {}};
}

Notice export_ics(Session& session, const IcsOrder& order, const facts::Words& words, const fs::path& path) {
    const IcsExport made = ics_of(session, order);
    FileSet files;
    std::optional<Notice> problem = lay_ics(order, made, path, files);
    if (!problem) problem = files.take_names();
    return keep_ics(session, made, files, std::move(problem), words, path);
}

}  // namespace tandem
