#include <cstdio>

#include "app/channel_text.hpp"
#include "app/ics_export.hpp"
#include "app/label_text.hpp"
#include "cli/commands.hpp"
#include "cli/export_tables.hpp"

namespace tandem {
namespace {

// As a calendar is asked for one: by its own name or id, not as the window shows a channel.
std::string owner_of(const Session& session, const std::vector<std::string>& only) {
    if (only.empty()) return {};
    for (const Channel& channel : session.project().channels)
        if (channel_text(session.facts(), channel) == only.front()) return to_text(channel.id.value);
    return only.front();
}

IcsOrder order_of(const Session& session, const ExportOrder& order) {
    IcsOrder ics;
    if (!order.what.empty()) ics.kinds.clear();
    for (const std::string& word : order.what)
        if (const auto kind = enum_from_word<IcsKind>(word)) ics.kinds.push_back(*kind);
    ics.tasks_as_events = order.tasks_as_events;
    ics.task_alarms = order.task_alarms;
    ics.per = enum_from_word<IcsPer>(order.per).value_or(IcsPer::all);
    ics.only = owner_of(session, order.only);
    // One of them alone asks for all before or after it.
    if (order.plan.from || order.plan.to)
        ics.days = DayRange{order.plan.from.value_or(Day(date::year{1900} / 1 / 1)),
                            order.plan.to.value_or(Day(date::year{2500} / 1 / 1))};
    return ics;
}

}  // namespace

int export_command(const RunOptions& run, const ExportOrder& order) {
    const facts::Facts facts = facts::load_facts();
    Session session(facts, session_options(run));
    if (!open_or_tell(session, order.file, run)) return exit_code::problem;
    const facts::Language language = language_of(run, &session.project());
    const facts::Words words(language);
    if (order.ics.empty()) {
        const OnlyThese only = only_these(session, order.only);
        if (only.problem) return refuse(words, *only.problem);
        if (order.pages.kind()) return export_pages(session, run, order.pages, only);
        if (order.plan.files() > 0) return export_plan_file(session, run, order.plan, only);
        return export_table(session, run, order.table, only);
    }
    const Notice notice = export_ics(session, order_of(session, order), words, order.ics);
    if (notice.kind == Notice::Kind::error) return refuse(words, notice);
    std::puts(text_of(words, notice.title).c_str());
    for (const Label& line : notice.lines) std::printf("  %s\n", text_of(words, line).c_str());
    session.finish_saving();
    return tell(session, language) ? exit_code::problem : exit_code::done;
}

}  // namespace tandem
