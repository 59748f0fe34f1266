#pragma once

#include <array>
#include <cstddef>
#include <utility>

#include "model/field_kinds.hpp"
#include "store/action_fields.hpp"

namespace tandem {

// A type with a list of its fields: a member `fields`, or an `action_fields` of the store.
template <class T>
concept HasActionFields = requires(T& value) {
    action_fields(value, [](const char*, auto&) {});
};
template <class T>
concept HasFields = HasOwnFields<T> || HasActionFields<T>;

// Calls `visit(key, member)` for each field, in the order of the file.
template <class T, class Visit>
void visit_fields(T& value, Visit&& visit) {
    if constexpr (HasOwnFields<std::remove_const_t<T>>)
        std::remove_const_t<T>::fields(value, std::forward<Visit>(visit));
    else
        action_fields(value, std::forward<Visit>(visit));
}

// A new row and where its fields lie, to ask what a field holds before anyone set it.
template <class T>
class NewRow {
  public:
    NewRow() {
        std::size_t field = 0;
        visit_fields(row_, [&](const char*, const auto& member) { members_.at(field++) = &member; });
    }
    NewRow(const NewRow&) = delete;
    NewRow& operator=(const NewRow&) = delete;

    // The n-th field in the order of the list, which has to be a `Member`.
    template <class Member>
    const Member& member(std::size_t field) const {
        return *static_cast<const Member*>(members_[field]);
    }

  private:
    const T row_{};
    std::array<const void*, 48> members_{};
};

}  // namespace tandem
