#pragma once

#include <type_traits>

#include "edit/any_action.hpp"
#include "store/fields_of.hpp"

namespace tandem {

// The words of the intents of edit/action.hpp, as requests from outside use them: `f.template
// operator()<MovePosts>("...")`.
template <class F>
void each_intent(F&& f) {
    f.template operator()<MovePosts>("move_posts");
    f.template operator()<SchedulePost>("schedule_post");
    f.template operator()<UnschedulePosts>("unschedule_posts");
    f.template operator()<CopyPost>("copy_post");
    f.template operator()<OffsetVariant>("offset_variant");
    f.template operator()<RemovePosts>("remove_posts");
    f.template operator()<MoveCampaign>("move_campaign");
    f.template operator()<ResizeCampaign>("resize_campaign");
    f.template operator()<CopyCampaign>("copy_campaign");
    f.template operator()<RemoveCampaign>("remove_campaign");
    f.template operator()<RemoveFlight>("remove_flight");
    f.template operator()<RemovePerson>("remove_person");
    f.template operator()<RemoveChannel>("remove_channel");
    f.template operator()<AcceptRoster>("accept_roster");
    f.template operator()<ShiftProject>("shift_project");
}

// Fields of an intent that may be left out: amounts, choices and texts, which are then those of a new one.
template <class Member>
inline constexpr bool may_be_left_out =
    std::is_same_v<Member, int> || std::is_same_v<Member, bool> || std::is_same_v<Member, std::string>;

// Rows that a project has a table of.
template <class T>
inline constexpr bool has_table = false;
#define TANDEM_HAS_TABLE(T) \
    template <>             \
    inline constexpr bool has_table<T> = true;
TANDEM_EDITED_ROWS(TANDEM_HAS_TABLE)
#undef TANDEM_HAS_TABLE

template <class T>
concept HasTable = has_table<T>;

}  // namespace tandem
