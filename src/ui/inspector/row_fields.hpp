#pragma once

#include <algorithm>
#include <functional>

#include "facts/number_words.hpp"
#include "ui/inspector/links.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/typed_values.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {

// The change a typed text makes to a row as it is then; false when the text is no value for it.
template <class Row>
using Change = std::function<bool(Row& row, std::string_view text)>;

// Rows of a sheet that each edit one field of a row of the project: what is typed or chosen is one undo step. A field
// is given by a function from the row to it, a member pointer mostly; null when its part of the row is gone.
template <class Row>
class RowFields {
  public:
    // `title` names the row in the undo step, `focus` is what undo brings into view.
    RowFields(Sheet& sheet, const Row& row, std::string_view undo_key, std::string title, Uuid focus)
        : sheet_(sheet),
          view_(sheet.view()),
          row_(row),
          undo_key_(undo_key),
          title_(std::move(title)),
          focus_(focus),
          item_(row.id.value) {}

    // Fields drawn from now on belong to this part of the row.
    void of(Uuid part) { item_ = part; }
    // Draws the parts 0 to `count` - 1 of a list of the row, each with fields and a scope of its own.
    template <class Draw>
    void each_part(std::string_view list, std::size_t count, Draw&& draw) {
        for (std::size_t i = 0; i < count; ++i) {
            const Uuid part = nth_part(row_.id.value, list, i);
            const Scope scope(view_, list, part);
            of(part);
            draw(i);
        }
        of(row_.id.value);
    }

    void send(Row next) const { view_.send(request_of(std::move(next), undo_key_, title_, focus_)); }
    template <class Edit>
    void change(Edit&& edit) const {
        Row next = row_;
        edit(next);
        send(std::move(next));
    }

    // A field in a part of a line.
    void cell(const Rect& rect, RowName name, std::string_view value, FieldLook look, Change<Row> change) const {
        typed_cell(view_, rect, name, item_, value, std::move(look), commit(std::move(change)));
    }
    void typed(RowName name, std::string_view value, FieldLook look, Change<Row> change) const {
        cell(sheet_.row(name.key), name, value, std::move(look), std::move(change));
    }
    DraftCommit commit(Change<Row> change) const {
        return [id = row_.id, undo = undo_key_, title = title_, focus = focus_, change = std::move(change)](
                   const Session& session, std::string_view text) -> std::optional<Request> {
            const Row* found = table_of<Row>(session.project()).find(id);
            if (!found) return std::nullopt;
            Row next = *found;
            if (!change(next, text)) return std::nullopt;
            return request_of(std::move(next), undo, title, focus);
        };
    }

    template <class Where>
    void text(RowName name, Where where, FieldLook look = {}) const {
        typed(name, value_of(where), std::move(look), assigned(where));
    }
    template <class Where>
    void long_text(RowName name, Where where, int least_lines = 2) const {
        sheet_.caption(name.key);
        const FieldLook look{
            .name = view_.word(name.key), .placeholder = view_.word(name.placeholder), .most_bytes = 100000};
        sheet_.long_field(name.key, item_, value_of(where), look, least_lines, commit(assigned(where)));
        sheet_.gap(8);
    }
    // Several texts with commas between them.
    template <class Where>
    void list(RowName name, Where where) const {
        typed(name, joined(value_of(where)), {},
              [where](Row& row, std::string_view text) { return put(row, where, list_from_typed(text)); });
    }
    template <class Where>
    void number(RowName name, Where where, int lowest, int highest) const {
        const int now = value_of(where);
        const FieldLook look{.refuses = [this, lowest, highest](std::string_view text) {
            return is_blank(text) ? std::string() : refuse_number(view_, text, lowest, highest);
        }};
        typed(name, now == 0 ? std::string() : facts::integer_text(now, view_.language), look,
              [where, lowest, highest](Row& row, std::string_view text) {
                  const std::optional<int> typed = is_blank(text) ? std::optional(0) : number_from_typed(text);
                  return typed && (*typed == 0 || (*typed >= lowest && *typed <= highest)) && put(row, where, *typed);
              });
    }
    // Minutes; `where` is an optional of them, empty while nothing is typed.
    template <class Where>
    void duration(RowName name, Where where, int most_minutes) const {
        duration_cell(sheet_.row(name.key), name, where, most_minutes);
    }
    template <class Where>
    void duration_cell(const Rect& rect, RowName name, Where where, int most_minutes) const {
        const std::optional<int> now = value_of(where);
        const FieldLook look{.refuses = [this](std::string_view text) {
            return is_blank(text) ? std::string() : refuse_duration(view_, text);
        }};
        cell(rect, name, now ? facts::duration_text(*now, view_.language) : std::string(), look,
             [where, most_minutes](Row& row, std::string_view text) {
                 std::optional<int> typed = duration_from_typed(text);
                 if (!typed && !is_blank(text)) return false;
                 if (typed) typed = std::min(*typed, most_minutes);
                 return put(row, where, typed);
             });
    }
    template <class Where>
    void money_cell(const Rect& rect, RowName name, Where where) const {
        const int digits = facts::minor_digits(view_.project().settings.currency);
        const FieldLook look{.refuses = [this](std::string_view text) { return refuse_money(view_, text); }};
        cell(rect, name, money_value(view_, value_of(where)), look, [where, digits](Row& row, std::string_view text) {
            const auto cents = money_from_typed(text, digits);
            return cents && put(row, where, Money{*cents});
        });
    }
    // An amount that may be unknown.
    template <class Where>
    void rate_cell(const Rect& rect, RowName name, Where where) const {
        const int digits = facts::minor_digits(view_.project().settings.currency);
        const std::optional<Money> now = value_of(where);
        const FieldLook look{.refuses = [this](std::string_view text) {
            return is_blank(text) ? std::string() : refuse_money(view_, text);
        }};
        cell(rect, name, now ? money_value(view_, *now) : std::string(), look,
             [where, digits](Row& row, std::string_view text) {
                 const auto cents = money_from_typed(text, digits);
                 if (!cents && !is_blank(text)) return false;
                 return put(row, where, cents ? std::optional(Money{*cents}) : std::nullopt);
             });
    }
    // First or last day of a range, both included; a day that would empty the range is refused. `allowed`: days it may
    // take, an empty range for any.
    template <class Where>
    void edge_cell(const Rect& rect, RowName name, Where where, bool first, DayRange allowed = {}) const {
        const DayRange now = value_of(where);
        const Day shown = first ? now.begin : now.end - date::days(1);
        const auto moved = [first, shown, allowed](DayRange days, std::string_view text) -> std::optional<DayRange> {
            const std::optional<Day> day = day_from_typed(text, shown);
            if (!day) return std::nullopt;
            (first ? days.begin : days.end) = first ? *day : *day + date::days(1);
            const bool inside = allowed.empty() || (days.begin >= allowed.begin && days.end <= allowed.end);
            return days.empty() || !inside ? std::nullopt : std::optional(days);
        };
        const FieldLook look{.refuses = [this, now, shown, moved, allowed](std::string_view text) -> std::string {
            const std::string wrong = refuse_day(view_, text, shown);
            if (!wrong.empty() || moved(now, text)) return wrong;
            const auto day = day_from_typed(text, shown);
            if (allowed.empty() || (day && allowed.contains(*day)))
                return std::string(view_.word("error.end_before_begin"));
            if (allowed.begin == Day::min()) return std::string(view_.word("error.day_to_come"));
            return view_.words.format(
                "error.outside_days",
                {{"first", day_value(view_, allowed.begin)}, {"last", day_value(view_, allowed.end - date::days(1))}});
        }};
        cell(rect, name, day_value(view_, shown), look, [where, moved](Row& row, std::string_view text) {
            auto* days = at(row, where);
            const auto next = days ? moved(*days, text) : std::nullopt;
            return next && put(row, where, *next);
        });
    }
    template <class Where>
    void maybe_day(RowName name, Where where) const {
        const std::optional<Day> now = value_of(where);
        const Day near = now.value_or(view_.today());
        const FieldLook look{.refuses = [this, near](std::string_view text) {
            return is_blank(text) ? std::string() : refuse_day(view_, text, near);
        }};
        typed(name, now ? day_value(view_, *now) : std::string(), look, [where, near](Row& row, std::string_view text) {
            const std::optional<Day> day = day_from_typed(text, near);
            return (day || is_blank(text)) && put(row, where, day);
        });
    }

    template <class Where>
    void tick(std::string_view key, Where where) const {
        const bool on = value_of(where);
        if (tick_row(sheet_, key, on)) change([&](Row& row) { put(row, where, !on); });
    }
    // A word of a closed set; texts are `prefix` and the word.
    template <class Where>
    void word_of_set(RowName name, Where where, std::string_view prefix) const {
        using E = std::remove_cvref_t<decltype(value_of(where))>;
        std::vector<Option> options;
        for (std::size_t i = 0; i < EnumWords<E>::words.size(); ++i)
            options.push_back({nth_part(item_, name.key, i),
                               std::string(view_.word(std::string(prefix) + std::string(EnumWords<E>::words[i])))});
        if (const auto i = one_of_cell(view_, sheet_.row(name.key), name.key, options,
                                       static_cast<std::size_t>(value_of(where)), {}))
            change([&](Row& row) { put(row, where, static_cast<E>(*i)); });
    }
    // A text that is one of these ids, or "" where `empty` says what that means.
    template <class Where>
    void id_of_list(RowName name, Where where, const std::vector<std::pair<std::string, std::string>>& choices,
                    std::string_view empty) const {
        std::vector<Option> options;
        std::size_t chosen = choices.size();
        const std::string now = value_of(where);
        for (std::size_t i = 0; i < choices.size(); ++i) {
            options.push_back({uuid_from_name(choices[i].first), choices[i].second});
            if (choices[i].first == now) chosen = i;
        }
        if (const auto i = one_of_cell(view_, sheet_.row(name.key), name.key, options, chosen, empty))
            change([&](Row& row) { put(row, where, *i < choices.size() ? choices[*i].first : std::string()); });
    }
    // Another row, or none.
    template <class Target, class Where>
    void reference(RowName name, Where where, const std::vector<Option>& options) const {
        reference_cell<Target>(sheet_.row(name.key), name, where, options);
    }
    template <class Target, class Where>
    void reference_cell(const Rect& rect, RowName name, Where where, const std::vector<Option>& options) const {
        const std::optional<Id<Target>> now = value_of(where);
        std::size_t chosen = options.size();
        for (std::size_t i = 0; i < options.size(); ++i)
            if (now && options[i].id == now->value) chosen = i;
        if (const auto i = one_of_cell(view_, rect, name.key, options, chosen, view_.word(name.placeholder)))
            change([&](Row& row) {
                put(row, where, *i < options.size() ? std::optional(Id<Target>{options[*i].id}) : std::nullopt);
            });
    }
    // Somebody, with the disc that opens them, or nobody.
    template <class Where>
    void person(RowName name, Where where) const {
        Rect rect = sheet_.row(name.key);
        const std::optional<Id<Person>> now = value_of(where);
        const Person* found = now ? view_.project().people.find(*now) : nullptr;
        if (found) rect.x0 += avatar_link(view_, rect, rect.x0 + view_.px(6), *found);
        reference_cell<Person>(rect, name, where, options_of(view_, view_.project().people));
    }
    // Any number of other rows.
    template <class Target, class Where>
    void references(RowName name, Where where, const std::vector<Option>& options) const {
        const std::vector<Id<Target>> now = value_of(where);
        std::vector<bool> chosen;
        for (const Option& option : options)
            chosen.push_back(std::find(now.begin(), now.end(), Id<Target>{option.id}) != now.end());
        const auto turned = some_of_cell(view_, sheet_.row(name.key), name, options, chosen);
        if (!turned) return;
        const Id<Target> id{options[*turned].id};
        std::vector<Id<Target>> next = now;
        if (chosen[*turned])
            std::erase(next, id);
        else
            next.push_back(id);
        change([&](Row& row) { put(row, where, std::move(next)); });
    }

    // The field in a row; null when it is gone.
    template <class Where>
    static auto* at(Row& row, const Where& where) {
        if constexpr (std::is_member_object_pointer_v<Where>)
            return &(row.*where);
        else
            return where(row);
    }

  private:
    template <class Where>
    auto value_of(const Where& where) const {
        auto* found = at(row_, where);
        return found ? *found : std::remove_cvref_t<decltype(*found)>{};
    }
    template <class Where, class T>
    static bool put(Row& row, const Where& where, T value) {
        auto* found = at(row, where);
        if (found) *found = std::move(value);
        return found != nullptr;
    }
    template <class Where>
    static Change<Row> assigned(Where where) {
        return [where](Row& row, std::string_view text) { return put(row, where, std::string(text)); };
    }

    Sheet& sheet_;
    ViewContext& view_;
    mutable Row row_;  // a copy: functions to fields take it as it is edited
    std::string undo_key_, title_;
    Uuid focus_, item_;
};

}  // namespace tandem
