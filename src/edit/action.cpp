#include "edit/action.hpp"

#include "edit/any_action.hpp"

namespace tandem {

template <class T>
requires(!std::is_same_v<std::remove_cvref_t<T>, Action>) Action::Action(T alternative)
    : held_(std::make_shared<const AnyAction>(AnyAction{std::move(alternative)})) {}

template <class T>
const T* Action::as() const {
    return std::get_if<T>(&held_->value);
}

bool Action::operator==(const Action& other) const {
    return held_ == other.held_ || held_->value == other.held_->value;
}

// Made here once, so that the files that make edits need not know how every other edit is stored.
#define TANDEM_MAKE(T)          \
    template Action::Action(T); \
    template const T* Action::as<T>() const;
#define TANDEM_MAKE_ROW(T) \
    TANDEM_MAKE(Put<T>)    \
    TANDEM_MAKE(Remove<T>)
TANDEM_EDITED_ROWS(TANDEM_MAKE_ROW)
TANDEM_INTENTS(TANDEM_MAKE)
#undef TANDEM_MAKE
#undef TANDEM_MAKE_ROW

}  // namespace tandem
