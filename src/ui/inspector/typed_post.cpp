#include "ui/inspector/typed_post.hpp"

#include <memory>
#include <optional>
#include <utility>

#include "ui/view_context.hpp"
#include "ui/widgets/media_picture.hpp"

namespace tandem {
namespace {

// As it would be if the field let go now.
Post post_with_draft(const ViewContext& view, const Post& post, const Draft& draft) {
    const std::optional<Request> request = draft.commit(view.session, draft.text);
    if (!request) return post;
    for (const Action& action : request->actions)
        if (const auto* put = action.as<Put<Post>>(); put && put->row.id == post.id) return put->row;
    return post;
}

}  // namespace

const TypedPost& typed_post(ViewContext& view, const Post& post) {
    std::shared_ptr<TypedPost>& kept = view.state.typed_post;
    if (!kept) kept = std::make_shared<TypedPost>();
    media_of(view);  // looks into the folder that the project has now
    const std::uint64_t plan = view.plan().version, media = media_version(view);
    const void* survey = view.state.media_survey.get();
    const bool same = kept->id == post.id && kept->plan == plan && kept->media == media && kept->survey == survey &&
        kept->language == view.language;
    const Draft* draft = view.drafts.current();
    if (draft && draft->text == draft->original) draft = nullptr;
    const std::string_view field = draft ? std::string_view(draft->field) : std::string_view();
    const std::string_view typed = draft ? std::string_view(draft->text) : std::string_view();
    if (same && kept->field == field && kept->typed == typed) return *kept;
    Post now = draft ? post_with_draft(view, post, *draft) : post;
    kept->id = post.id, kept->plan = plan, kept->media = media, kept->survey = survey, kept->language = view.language;
    kept->field = field, kept->typed = typed;
    // What is typed elsewhere changes nothing of it.
    if (same && now == kept->post) return *kept;
    kept->post = std::move(now);
    kept->counts = part_counts(view.project(), view.facts, kept->post);
    kept->problems = problems_of(view, kept->post);
    ++kept->worked_out;
    return *kept;
}

}  // namespace tandem
