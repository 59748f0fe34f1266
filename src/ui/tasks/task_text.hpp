#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/session.hpp"
#include "facts/words.hpp"

namespace tandem {

// Sentences about a task, as several screens say them. All in the words of the user.

// The day the limit lies on: a window that ends at midnight ends on the day before.
Day last_day_of(const Task& task);
// "14:25 – 15:30" on `shown_day`; with the day where it is another one: "mar. 13 · 14:25 – jeu. 15 · 18:00".
std::string window_text(const Task& task, std::optional<Day> shown_day, const facts::Words& words);
// The window in few letters, beside something of `day`: "16:00 – 17:00", "mer. 21", "→ mar. 13".
std::string short_window_text(const Task& task, std::optional<Day> day, const facts::Words& words);
// The limit: "15:30", or "jeu. 15" when it lies on another day.
std::string limit_text(const Task& task, Day shown_day, const facts::Words& words);
// The rule's name; "" for a manual task.
std::string rule_name(const Project& project, const Task& task, facts::Language language);
// What a list calls a task whose source stands beside it: the rule's name, or the title somebody gave it.
std::string short_title(const Project& project, const facts::Facts& facts, const Task& task, facts::Language language);
// Why the rule is there, in a sentence; "" when nobody wrote one.
std::string rule_reason(const Project& project, const facts::Facts& facts, const Task& task, facts::Language language);
// Where it comes from, as a list says it: "règle : " and the reason of its rule or else the rule's name; that it was
// added by hand.
std::string origin_text(const Project& project, const facts::Facts& facts, const Task& task, const facts::Words& words);
// How long until the limit: "dans 1 h 10", "en retard de 20 min".
std::string due_text(const Task& task, LocalMinute now, const facts::Words& words);

// What somebody should know about it, in few words each: before its post, rule changed since, done before...
std::vector<std::string> mark_texts(const Task& task, const facts::Words& words);

}  // namespace tandem
