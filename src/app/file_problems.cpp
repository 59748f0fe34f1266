#include "app/file_problems.hpp"

#include <algorithm>
#include <utility>

#include "app/tone_problems.hpp"

namespace tandem {

std::vector<PostProblem> problems_with_files(const Project& project, const facts::Facts& facts, const Post& post,
                                             const MediaOf& media, facts::Language language) {
    std::vector<PostProblem> problems = post_problems(project, facts, post, language);
    for (PostProblem& one : tone_problems(project, facts, post, language)) problems.push_back(std::move(one));
    const auto has_media = [](const Variant& variant) { return !variant.media.empty(); };
    if (!media || std::none_of(post.variants.begin(), post.variants.end(), has_media)) return problems;
    std::erase_if(problems, [](const PostProblem& one) { return one.of_media; });
    for (const Variant& variant : post.variants) {
        std::vector<MediaFacts> files;
        for (const MediaRef& one : variant.media) files.push_back(media(one.path));
        for (MediaProblem& one : media_problems(project, facts, post, variant, files, language))
            if (!one.problem.advice) problems.push_back(std::move(one.problem));
    }
    return problems;
}

}  // namespace tandem
