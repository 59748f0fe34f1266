#pragma once

#include "app/asked.hpp"
#include "app/session.hpp"
#include "edit/action.hpp"
#include "facts/words.hpp"

namespace tandem {

// Where a copy goes: after the original, on the same days of the week, or 52 weeks later.
enum class CopyPlace : std::uint8_t { after, next_year };

struct CampaignCopy {
    CopyPlace place = CopyPlace::after;
    bool posts = false;
    std::string copy_word;  // "(copy)": what is added to the name of one of the same year
};

// The campaign again with its flights and, where that is asked for, its posts. A copy for the next year has its year in
// the name in place of the original's, or behind it. Tags of flights that followed the naming rule follow it again.
Request copy_campaign_request(const Project& project, Id<Campaign> campaign, const CampaignCopy& copy, IdSource& ids);
std::string name_of_copy(const Campaign& campaign, const CampaignCopy& copy);
int days_to_copy(const Campaign& campaign, CopyPlace place);

// The question whether its posts are copied too. The row has to be there, with posts.
Asked ask_copy(const Session& session, const facts::Words& words, Id<Campaign> campaign, CopyPlace place);
bool has_posts_to_copy(const Project& project, Id<Campaign> campaign);

}  // namespace tandem
