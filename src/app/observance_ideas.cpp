#include "app/observance_ideas.hpp"

#include "app/new_posts.hpp"
#include "app/task_change.hpp"
#include "facts/date_words.hpp"

namespace tandem {
namespace {

// Breaks are named after their season, which says too little alone; the first day of school says it all.
std::string title_about(const ShownObservance& observance, facts::Language language) {
    const std::string& topic = observance.topic.in(language);
    if (!observance.school || observance.note.empty()) return topic;
    return std::string(facts::Words(language)("month.school")) + " · " + topic;
}

}  // namespace

Request idea_about(const Project& project, const facts::Facts& facts, const ShownObservance& observance, Day day,
                   IdSource& ids) {
    const facts::Language language = plan_language(project);
    Request request = new_idea_request(project, facts, title_about(observance, language), ids);
    Post post = request.actions.front().as<Put<Post>>()->row;
    post.note = facts::capitalised(facts::day_title_year(date::year_month_day(day), language));
    if (const std::string& remark = observance.remark.in(language); !remark.empty()) post.note += "\n" + remark;
    request.actions.front() = Put<Post>{std::move(post)};
    return request;
}

Request post_about(const Project& project, const facts::Facts& facts, const ShownObservance& observance, Day day,
                   std::optional<Id<Channel>> channel, IdSource& ids) {
    return new_post_request(project, facts, day, channel, title_about(observance, plan_language(project)), ids);
}

}  // namespace tandem
