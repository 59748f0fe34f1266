#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/day_range.hpp"
#include "model/enum_words.hpp"
#include "model/id.hpp"
#include "model/task_key.hpp"
#include "store/problem.hpp"

namespace tandem {

// How a type that is a text in the file is written and read. `read` gives nothing for a text that is none of its forms;
// `refusal` and `example` say so to the user.
template <class T>
struct TextForm;

template <class T>
concept HasTextForm = requires {
    TextForm<T>::refusal;
};

// A type whose `to_text` and `..._from_text` are the model's.
#define TANDEM_TEXT_FORM(Type, from_text, code, sample)                                    \
    template <>                                                                            \
    struct TextForm<Type> {                                                                \
        static constexpr ProblemCode refusal = ProblemCode::code;                          \
        static constexpr std::string_view example = sample;                                \
        static std::string write(const Type& value) { return to_text(value); }             \
        static std::optional<Type> read(std::string_view text) { return from_text(text); } \
    }

TANDEM_TEXT_FORM(Day, day_from_text, not_a_day, "2026-10-13");
TANDEM_TEXT_FORM(LocalMinute, local_minute_from_text, not_a_time, "2026-10-13T18:00");
TANDEM_TEXT_FORM(Instant, instant_from_text, not_an_instant, "2026-10-13T16:00Z");
TANDEM_TEXT_FORM(DayRange, day_range_from_text, not_a_day_range, "2026-10-09/2026-10-18");
TANDEM_TEXT_FORM(MinuteRange, minute_range_from_text, not_a_minute_range, "09:00-18:00");

#undef TANDEM_TEXT_FORM

// "" is none.
template <>
struct TextForm<Uuid> {
    static constexpr ProblemCode refusal = ProblemCode::not_an_id;
    static constexpr std::string_view example = "6f1d2c3b-4a59-4e68-8b77-0c1d2e3f4a5b";
    static std::string write(const Uuid& value) { return to_text(value); }
    static std::optional<Uuid> read(std::string_view text) {
        if (text.empty()) return Uuid{};
        return uuid_from_text(text);
    }
};

template <class Row>
struct TextForm<Id<Row>> : TextForm<Uuid> {
    static std::string write(const Id<Row>& id) { return to_text(id.value); }
    static std::optional<Id<Row>> read(std::string_view text) {
        const auto uuid = TextForm<Uuid>::read(text);
        if (!uuid) return std::nullopt;
        return Id<Row>{*uuid};
    }
};

// The five parts; unlike the key of a task, the pattern of a lineage may have no rule.
template <>
struct TextForm<TaskKey> {
    static constexpr ProblemCode refusal = ProblemCode::not_a_task_key;
    static constexpr std::string_view example = "rule/slot/source/channel/2026-10-13";
    static std::string write(const TaskKey& key) { return to_text(key); }
    static std::optional<TaskKey> read(std::string_view text) {
        if (text.empty() || text.front() != '/') return task_key_from_text(text);
        auto key = task_key_from_text("00000000-0000-0000-0000-000000000001" + std::string(text));
        if (key) key->rule = {};
        return key;
    }
};

template <NamedEnum E>
struct TextForm<E> {
    static constexpr ProblemCode refusal = ProblemCode::unknown_word;
    static constexpr std::string_view example = {};
    static std::string write(E value) { return std::string(word_of(value)); }
    static std::optional<E> read(std::string_view word) { return enum_from_word<E>(word); }
    static std::string allowed() {
        std::string all;
        for (const std::string_view word : EnumWords<E>::words) all.append(all.empty() ? "" : ", ").append(word);
        return all;
    }
};

}  // namespace tandem
