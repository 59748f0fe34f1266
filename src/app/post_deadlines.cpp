#include "app/post_deadlines.hpp"

#include <algorithm>

#include "app/project_choices.hpp"
#include "model/enum_words.hpp"
#include "plan/office_calendar.hpp"
#include "plan/tool_times.hpp"

namespace tandem {
namespace {

using std::chrono::hours;

// Where the post is on its way: what the client wants changed is a draft again.
PostStatus place_on_way(PostStatus status) {
    return status == PostStatus::changes_requested ? PostStatus::draft : status;
}

bool has_left(const Post& post, PostStatus step) {
    const PostStatus place = place_on_way(post.status);
    // Scheduled is what it is to be; the other steps are to be left.
    return step == PostStatus::scheduled ? place >= step : place > step;
}

bool is_blank_name(std::string_view name) { return name.find_first_not_of(" \t") == std::string_view::npos; }

// When its first channel goes out, in the project's zone.
std::optional<LocalMinute> first_moment(const DeadlineSource& source, const Post& post) {
    std::optional<Instant> first;
    const auto look = [&](const Variant& variant) {
        if (variant.status && is_off_calendar(*variant.status)) return;
        const auto at = planned_moment(source.project, source.zones, post, variant);
        if (at && (!first || *at < *first)) first = at;
    };
    for (const Variant& variant : post.variants) look(variant);
    if (!first) look(Variant{});
    if (!first) return std::nullopt;
    const TimeZone* zone = source.zones.find(source.project.settings.zone);
    return (zone ? *zone : source.zones.utc()).local(*first);
}

class Deadlines {
  public:
    Deadlines(const DeadlineSource& source, const Post& post, LocalMinute publication)
        : source_(source),
          post_(post),
          publication_(publication),
          office_(source.facts, source.project.settings, {day_of(publication), day_of(publication) + date::days(1)}) {
        if (const auto* found = source.plan.by_source.find(post.id.value))
            for (const Id<Task> id : found->get())
                if (const Task* task = source.plan.task(id); task && task->counts() && task->begin < publication)
                    tasks_.push_back(task);
    }

    std::vector<PostDeadline> all() {
        std::vector<PostDeadline> deadlines;
        for (const auto& [lead, proposed] : step_leads(source_.project.settings, source_.facts)) {
            if (lead.step == PostStatus::client_approval && !source_.project.settings.approval_required) continue;
            const facts::StepDeadline* fact = source_.facts.step_deadlines.find(word_of(lead.step));
            PostDeadline deadline = of(*fact, lead);
            // Nothing is due before what comes ahead of it.
            if (!deadlines.empty()) deadline.by = std::max(deadline.by, deadlines.back().by);
            deadline.state = state_of(deadline);
            deadlines.push_back(std::move(deadline));
        }
        return deadlines;
    }

  private:
    PostDeadline of(const facts::StepDeadline& fact, const StepLead& lead) const {
        PostDeadline deadline;
        deadline.step = lead.step;
        deadline.holder = fact.holder;
        const Task* task = task_for(fact);
        deadline.by = std::min(task ? task->end : by_lead(lead), publication_);
        if (task) deadline.task = task->id;
        if (has_left(post_, lead.step) || (task && !task->is_open())) deadline.state = PostDeadline::State::done;
        name_holder(deadline);
        return deadline;
    }

    // The open one that ends first, else the one that was done last.
    const Task* task_for(const facts::StepDeadline& fact) const {
        const Task* found = nullptr;
        for (const Task* task : tasks_) {
            if (!fact.task_type || task->type != *fact.task_type) continue;
            const bool sooner = !found ||
                (task->is_open() != found->is_open() ? task->is_open() : (task->end < found->end) == task->is_open());
            if (sooner) found = task;
        }
        return found;
    }

    LocalMinute by_lead(const StepLead& lead) const {
        if (lead.working_days > 0) return closing_before(day_of(publication_), lead.working_days);
        const LocalMinute by = publication_ - hours(lead.hours);
        const Day day = day_of(by);
        // While the office is closed nobody does it: before it closed, then.
        if (!office_.is_working(day) || by < office_.day_start(day)) return closing_before(day, 1);
        return std::min(by, office_.day_end(day));
    }
    LocalMinute closing_before(Day day, int working_days) const {
        return office_.day_end(office_.working_day(day, -working_days));
    }

    void name_holder(PostDeadline& deadline) const {
        if (deadline.holder == facts::StepHolder::approver) {
            if (!is_blank_name(post_.approver)) deadline.who = post_.approver;
            for (const Person& person : source_.project.people)
                if (!deadline.who.empty() && person.name == deadline.who) deadline.person = person.id;
            return;
        }
        deadline.person = deadline.holder == facts::StepHolder::creator ? post_.creator : post_.supervisor;
        // Who has the task, where the post names nobody.
        if (const Placement* place = deadline.task ? source_.plan.placement(*deadline.task) : nullptr;
            place && !deadline.person)
            deadline.person = place->person;
        const Person* person = deadline.person ? source_.project.people.find(*deadline.person) : nullptr;
        if (person)
            deadline.who = person->name;
        else
            deadline.person.reset();
    }

    PostDeadline::State state_of(const PostDeadline& deadline) const {
        if (deadline.state == PostDeadline::State::done) return deadline.state;
        if (deadline.by < source_.now) return PostDeadline::State::late;
        return day_of(deadline.by) == day_of(source_.now) ? PostDeadline::State::today : PostDeadline::State::open;
    }

    const DeadlineSource& source_;
    const Post& post_;
    LocalMinute publication_;
    OfficeCalendar office_;
    std::vector<const Task*> tasks_;
};

}  // namespace

std::vector<PostDeadline> post_deadlines(const DeadlineSource& source, const Post& post) {
    if (is_published(post.status) || is_off_calendar(post.status)) return {};
    const auto publication = first_moment(source, post);
    return publication ? Deadlines(source, post, *publication).all() : std::vector<PostDeadline>{};
}

bool any_late(const std::vector<PostDeadline>& deadlines) {
    return std::any_of(deadlines.begin(), deadlines.end(),
                       [](const PostDeadline& one) { return one.state == PostDeadline::State::late; });
}

bool lacks_approver(const Project& project, const Post& post) {
    if (!project.settings.approval_required || !is_blank_name(post.approver)) return false;
    return post.status == PostStatus::internal_review || post.status == PostStatus::client_approval;
}

}  // namespace tandem
