#include "store/save_project.hpp"

#include <algorithm>
#include <cerrno>
#include <exception>
#include <new>
#include <optional>

#include "store/atomic_file.hpp"
#include "store/backups.hpp"
#include "store/limits.hpp"
#include "store/problem_phrase.hpp"
#include "store/project_text.hpp"
#include "store/whole_file.hpp"

namespace tandem {
namespace {

Problem refusal(ProblemCode code, const std::filesystem::path& target, ProblemValues values = {}) {
    Place place;
    place.file = shown_path(target);
    return make_problem(code, std::move(place), std::move(values));
}

Problem system_refusal(ProblemCode code, const std::filesystem::path& target, int error) {
    ProblemValues values = system_reason(error);
    values.insert(values.end(), {{"step", "look"}, {"step_text", phrase("step.look")}});
    return refusal(code, target, std::move(values));
}

// The version that would be replaced could not be kept, so nothing was: `why` has the reason.
Problem unkept_refusal(const std::filesystem::path& target, ProblemValues why) {
    why.insert(why.end(), {{"step", "back_up"}, {"step_text", phrase("step.back_up")}});
    return refusal(ProblemCode::write_failed, target, std::move(why));
}

// One save, step by step. Every step gives a problem, or nothing and goes on.
class Save {
  public:
    Save(const Project& project, const std::filesystem::path& target, const FileStamp* last, const SaveOptions& options,
         FileSystem& files)
        : project_(project), target_(target), last_(last), options_(options), files_(files) {}

    Result<Saved> run() {
        for (const auto step : {&Save::find_target, &Save::may_be_saved, &Save::make_text, &Save::look_at_old,
                                &Save::refuse_to_overwrite})
            if (auto problem = (this->*step)()) return std::move(*problem);
        if (old_ && old_->bytes == text_) return already_there();
        if (auto problem = keep_original()) return std::move(*problem);
        return write();
    }

  private:
    using Step = std::optional<Problem>;

    bool same_place() const { return last_ != nullptr && last_->path == real_; }

    Step may_be_saved() {
        if (last_ == nullptr || last_->format_version <= format_version) return std::nullopt;
        if (options_.copy_newer && !same_place()) return std::nullopt;
        return refusal(ProblemCode::made_by_newer, target_, {{"found", std::to_string(last_->format_version)}});
    }

    // The text as the file has it if nothing changed; else as a new generation. The last number there is stays the
    // last.
    Step make_text() {
        const Edition old = last_ != nullptr ? last_->edition : Edition{};
        const Edition next{std::min<std::uint64_t>(old.generation + 1, limits::number), options_.saved_by};
        auto checked = checked_project_text(project_, old, last_ != nullptr ? last_->digest : Sha256{}, next);
        if (!checked) return in_file(checked.problem(), shown_path(target_));
        text_ = std::move(checked->text);
        edition_ = std::move(checked->edition);
        return std::nullopt;
    }

    Step find_target() {
        const auto name = files_.facts_of_name(target_);
        if (name.error == ENOENT) {
            const std::filesystem::path folder = target_.parent_path().empty() ? "." : target_.parent_path();
            const auto real = files_.real_path(folder);
            if (!real.ok()) return system_refusal(ProblemCode::write_failed, target_, real.error);
            real_ = real.value / target_.filename();
            return std::nullopt;
        }
        if (!name.ok()) return system_refusal(ProblemCode::write_failed, target_, name.error);
        const auto real = files_.real_path(target_);
        if (real.error == ENOENT && name.value.kind == FileKind::link)
            return refusal(ProblemCode::link_to_nothing, target_);
        if (!real.ok()) return system_refusal(ProblemCode::write_failed, target_, real.error);
        real_ = real.value;
        return std::nullopt;
    }

    Step look_at_old() {
        const auto facts = files_.facts(real_);
        if (facts.error == ENOENT) return std::nullopt;
        if (!facts.ok()) return system_refusal(ProblemCode::write_failed, target_, facts.error);
        if (facts.value.kind != FileKind::file)
            return refusal(ProblemCode::target_not_a_file, target_, {{"found", phrase_for(facts.value.kind)}});
        auto whole = read_whole_file(real_, files_, limits::file_bytes);
        if (whole) {
            old_ = std::move(*whole);
            return std::nullopt;
        }
        const Problem& problem = whole.problem();
        if (problem.code == ProblemCode::too_large) return refusal(ProblemCode::exists_already, target_);
        if (problem.code != ProblemCode::cannot_read) return refusal(ProblemCode::changed_outside, target_);
        ProblemValues values = problem.values;
        values.insert(values.end(), {{"step", "look"}, {"step_text", phrase("step.look")}});
        return refusal(ProblemCode::write_failed, target_, std::move(values));
    }

    Step refuse_to_overwrite() {
        if (!old_) {
            const bool gone = same_place() && !options_.recreate;
            return gone ? Step(refusal(ProblemCode::vanished, target_)) : std::nullopt;
        }
        const bool known = same_place() && (sha256(old_->bytes) == last_->digest || old_->bytes == text_);
        if (!known && !options_.replace_other)
            return refusal(same_place() ? ProblemCode::changed_outside : ProblemCode::exists_already, target_);
        replaces_unknown_ = !known;
        if (!known) {
            const auto format = written_format(old_->bytes);
            if (format && *format > format_version)
                return refusal(ProblemCode::made_by_newer, target_, {{"found", std::to_string(*format)}});
            if (options_.backup_folder.empty()) {
                return unkept_refusal(target_, system_reason(ENOENT));
            }
        }
        if (!files_.may_write(real_)) return refusal(ProblemCode::marked_read_only, target_);
        if (options_.detach) return std::nullopt;
        if (old_->facts.names > 1)
            return refusal(ProblemCode::hard_linked, target_, {{"found", std::to_string(old_->facts.names)}});
        if (old_->facts.owner != files_.user()) return refusal(ProblemCode::foreign_owner, target_);
        return std::nullopt;
    }

    Result<Saved> already_there() {
        Saved saved{stamp(old_->facts), true, true, {}};
        if (const int error = flush_folder(real_.parent_path(), files_)) {
            saved.durable = false;
            saved.warnings.push_back(system_refusal(ProblemCode::not_confirmed, target_, error));
        }
        return saved;
    }

    // A file of an older format stays beside the new one, as it was.
    Step keep_original() {
        if (!old_ || !same_place() || last_->format_version == format_version) return std::nullopt;
        std::filesystem::path beside = real_;
        beside += ".v" + std::to_string(last_->format_version) + ".bak";
        if (files_.facts_of_name(beside).ok()) return std::nullopt;
        const AtomicOutcome outcome = write_atomically({beside, old_->bytes, old_->facts, 0600, {}}, files_);
        const auto& failed = outcome.problem ? outcome.problem : outcome.unconfirmed;
        if (!failed) return std::nullopt;
        return refusal(ProblemCode::original_not_kept, target_, failed->values);
    }

    // With the new file ready on the disk: the old one goes to the backups, and is looked at once more.
    Step before_replace() {
        if (!old_) {
            const bool appeared = files_.facts_of_name(real_).error != ENOENT;
            return appeared ? Step(refusal(ProblemCode::exists_already, target_)) : std::nullopt;
        }
        if (!options_.backup_folder.empty()) {
            const std::uint64_t generation = same_place() ? last_->edition.generation : 0;
            backup_problem_ =
                keep_backup(options_.backup_folder, project_.id, old_->bytes, generation, options_.now, files_);
            if (backup_problem_ && replaces_unknown_) return unkept_refusal(target_, backup_problem_->values);
        }
        const auto now = files_.facts(real_);
        if (now.ok() && now.value == old_->facts) return std::nullopt;
        return refusal(ProblemCode::changed_outside, target_);
    }

    Result<Saved> write() {
        AtomicWrite write;
        write.target = real_;
        write.bytes = text_;
        if (old_) write.old = old_->facts;
        write.before_replace = [this] { return before_replace(); };
        write.keep_whole = true;
        AtomicOutcome outcome = write_atomically(write, files_);
        if (outcome.problem) return std::move(*outcome.problem);
        Saved saved{stamp(files_.facts(real_).value), !outcome.unconfirmed, false, {}};
        if (outcome.unconfirmed) saved.warnings.push_back(std::move(*outcome.unconfirmed));
        if (backup_problem_) saved.warnings.push_back(std::move(*backup_problem_));
        return saved;
    }

    FileStamp stamp(const FileFacts& facts) const { return {real_, facts, sha256(text_), edition_, format_version}; }

    const Project& project_;
    const std::filesystem::path& target_;
    const FileStamp* last_;
    const SaveOptions& options_;
    FileSystem& files_;
    std::string text_;
    Edition edition_;
    std::filesystem::path real_;
    std::optional<WholeFile> old_;
    bool replaces_unknown_ = false;
    std::optional<Problem> backup_problem_;
};

}  // namespace

Result<Saved> save_project(const Project& project, const std::filesystem::path& target, const FileStamp* last,
                           const SaveOptions& options, FileSystem& files) {
    try {
        return Save(project, target, last, options, files).run();
    } catch (const std::bad_alloc&) {
        ProblemValues values = system_reason(ENOMEM);
        values.insert(values.end(), {{"step", "write"}, {"step_text", phrase("step.write")}});
        return refusal(ProblemCode::write_failed, target, std::move(values));
    } catch (const std::exception&) {
        return refusal(ProblemCode::cannot_keep, target, {{"detail", phrase("detail.unwritable")}});
    }
}

Result<Saved> save_project(const Project& project, const std::filesystem::path& target, const FileStamp* last,
                           const SaveOptions& options) {
    PosixFileSystem files;
    return save_project(project, target, last, options, files);
}

}  // namespace tandem
