#pragma once

#include <string>
#include <vector>

#include "app/client_plan.hpp"
#include "app/session.hpp"

namespace tandem {

// What a client says about a post, to be kept: the version they saw is stamped (app/client_stamp.hpp), and the step of
// the workflow follows from all verdicts on the present version: changes requested as soon as one approver's latest
// says so, approved where it waited for that and nobody does. So does the step of each channel that has its own.
Post after_verdicts(const Project& project, const Post& post, const std::vector<Approval>& added);

// A verdict given now, by somebody in the meeting that shows this, on each of these posts: one undo step. A comment is
// kept with it. Posts that are gone or not shown to clients are passed over, and so is a yes to one of which words are
// hidden there; without any left the request has no action.
Request verdict_request(Session& session, const ClientScope& shown, const std::vector<Id<Post>>& posts, Verdict verdict,
                        const std::string& approver, const std::string& comment);

// A remark of the client, or one for them, in the conversation about a post.
Request client_comment_request(Session& session, Id<Post> post, const std::string& author, const std::string& text);

}  // namespace tandem
