// What an incident says in the inspector: how grave it is, who decides, what to do first.
#include <array>

#include "app/incident_requests.hpp"
#include "icons.hpp"
#include "ui/inspector/moment_row.hpp"
#include "ui/inspector/occasion_parts.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {
namespace {

using IncidentFields = RowFields<Incident>;

constexpr std::size_t levels = 4;

void choose_level(const IncidentFields& fields, Sheet& sheet, const Incident& incident) {
    ViewContext& view = sheet.view();
    std::array<std::string, levels> ids;
    std::vector<Segment> segments;
    for (std::size_t level = 0; level < levels; ++level) {
        ids[level] = "level" + std::to_string(level);
        segments.push_back({ids[level], view.word("incident.level." + std::to_string(level))});
    }
    const int now = std::clamp(incident.level, 0, static_cast<int>(levels) - 1);
    const Rect trough = sheet.line(30).cut_left(segmented_width(view, segments));
    const auto chosen = segmented(view, "level", trough, segments, now, view.word("incident.level"));
    if (chosen && *chosen != now) fields.change([&](Incident& row) { row.level = *chosen; });
    sheet.gap(6);
    const std::string sign =
        view.words.format("occasion.level_name",
                          {{"n", std::to_string(now)}, {"title", view.word("incident.sign." + std::to_string(now))}});
    sheet.paragraph_of(sign, text_style::control, view.theme.ink, 18);
    sheet.paragraph_of(view.word("incident.decides." + std::to_string(now)), text_style::control, view.theme.ink2, 18);
}

void draw_moments(const IncidentFields& fields, Sheet& sheet, const Incident& incident) {
    ViewContext& view = sheet.view();
    moment_row<Incident>(fields, sheet,
                         {{"incident.opened"},
                          {"incident.opened_time"},
                          incident.opened_at,
                          incident.opened_at,
                          [](Incident& row, LocalMinute when) {
                              if (row.closed_at && *row.closed_at < when) return false;
                              row.opened_at = when;
                              return true;
                          },
                          [&view, closed = incident.closed_at](LocalMinute when) {
                              return closed && *closed < when ? std::string(view.word("error.end_before_begin"))
                                                              : std::string();
                          }});
    if (incident.closed_at)
        moment_row<Incident>(fields, sheet,
                             {{"incident.closed"},
                              {"incident.closed_time"},
                              incident.closed_at,
                              *incident.closed_at,
                              [](Incident& row, LocalMinute when) {
                                  if (when < row.opened_at) return false;
                                  row.closed_at = when;
                                  return true;
                              },
                              [&view, opened = incident.opened_at](LocalMinute when) {
                                  return when < opened ? std::string(view.word("error.end_before_begin"))
                                                       : std::string();
                              }});
    sheet.gap(4);
    const bool open = !incident.closed_at;
    const std::string_view text = view.word(open ? "incident.close" : "incident.reopen");
    const ButtonLook look{.kind = open ? ButtonKind::primary_cm : ButtonKind::secondary,
                          .icon = open ? icons::check : icons::rotate_ccw};
    if (button(view, "turn_open", sheet.line(28).cut_left(button_width(view, text, look)), text, look))
        view.send(open ? close_incident(view.project(), incident.id, view.now)
                       : reopen_incident(view.project(), incident.id));
    sheet.gap(6);
}

// Posts that would go out as if nothing had happened.
void draw_pause(Sheet& sheet, const Incident& incident) {
    ViewContext& view = sheet.view();
    const auto to_pause = static_cast<std::int64_t>(posts_to_pause(view.project(), incident, view.now).size());
    if (incident.level >= 2 && !incident.closed_at && to_pause > 0) {
        const Scope scope(view, "pause");
        if (line_to_answer(sheet, icons::pause, view.words.count("incident.scheduled", to_pause),
                           view.word("incident.pause")))
            view.send(pause_posts(view.project(), incident.id, view.now));
    }
    if (incident.paused.empty()) return;
    const Scope scope(view, "resume");
    const auto paused = static_cast<std::int64_t>(incident.paused.size());
    if (line_to_answer(sheet, icons::play, view.words.count("incident.paused", paused), view.word("incident.resume")))
        view.send(resume_posts(view.project(), incident.id, view.now));
}

}  // namespace

void draw_incident(Sheet& sheet, const Incident& incident) {
    ViewContext& view = sheet.view();
    name_field(sheet, incident, "undo.edit_incident", &Incident::title);
    sheet.gap(6);
    const IncidentFields fields(sheet, incident, "undo.edit_incident", incident.title, incident.id.value);
    choose_level(fields, sheet, incident);
    draw_pause(sheet, incident);
    sheet.rule();
    draw_moments(fields, sheet, incident);
    fields.reference<Channel>({"influencer.channel", "occasion.all_channels"}, &Incident::channel,
                              options_of(view, view.project().channels));
    fields.reference<Post>({"occasion.post", "occasion.no_post"}, &Incident::post,
                           posts_near(view, day_of(incident.opened_at), incident.post));
    fields.long_text({"incident.summary", "incident.summary.none"}, &Incident::summary);
    fields.long_text({"incident.outcome", "incident.outcome.none"}, &Incident::outcome);
    draw_points(sheet, facts::OccasionKind::incident, incident.id.value, incident.level);
    draw_derived_work(sheet, *find_occasion(view.project(), incident.id.value));
}

}  // namespace tandem
