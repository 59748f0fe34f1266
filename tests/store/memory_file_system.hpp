#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "store/file_system.hpp"

namespace tandem::test {

// A disk in memory that forgets, at a power cut, what was not flushed: writes to files until `flush` of the file, names
// until `flush` of their folder. Knows no links; every path is real.
class MemoryFileSystem : public FileSystem {
  public:
    struct Node {
        std::string bytes;                   // as programs see it
        std::string durable;                 // as of the last flush
        std::vector<std::string> unflushed;  // the states since: after each write, and in the middle of it
        std::uint32_t mode = 0644;
        std::int64_t modified_ns = 0;
    };
    // A change of names that the disk may or may not have, until the folder is flushed.
    struct NameChange {
        std::string folder;
        std::string removed;  // empty: none
        std::string added;    // empty: none
        std::uint64_t node = 0;
    };
    using Names = std::map<std::string, std::uint64_t>;

    MemoryFileSystem();

    void put(const std::string& path, const std::string& bytes);  // there for long: durable
    std::optional<std::string> get(const std::string& path) const;
    std::vector<std::string> paths() const;
    // What `path` may hold after a power cut now: nothing, or bytes. Every subset of the name changes that were not
    // flushed, with every state of the bytes.
    std::set<std::optional<std::string>> states_after_power_cut(const std::string& path) const;
    // Flushing does nothing any more: what a careless program would live with.
    bool careless = false;

    Call<FileFacts> facts(const Path& path) override;
    Call<FileFacts> facts_of_name(const Path& path) override { return facts(path); }
    Call<FileFacts> facts_of(int descriptor) override;
    Call<Path> real_path(const Path& path) override;
    bool may_write(const Path&) override { return true; }
    std::uint32_t user() override { return 1000; }
    Call<int> open_to_read(const Path& path) override;
    Call<int> create(const Path& path, std::uint32_t mode) override;
    Call<int> open_folder(const Path& path) override;
    Call<std::size_t> read(int descriptor, std::span<char> into) override;
    Call<std::size_t> write(int descriptor, std::span<const char> bytes) override;
    Done set_mode(int descriptor, std::uint32_t mode) override;
    Done set_group(int, std::uint32_t) override { return {}; }
    Done flush(int descriptor) override;
    Done close(int descriptor) override;
    Done rename(const Path& from, const Path& to) override;
    Done remove(const Path& path) override;
    Done make_folder(const Path& path) override;
    Call<std::vector<std::string>> names_in(const Path& folder) override;
    std::uint64_t random() override { return ++random_; }
    void wait(int) override {}

    std::size_t open_descriptors() const { return open_.size(); }

  private:
    struct Open {
        std::uint64_t node = 0;  // 0: a folder
        std::string folder;
        std::size_t at = 0;
    };
    FileFacts facts_of_node(std::uint64_t node) const;
    void name_changed(NameChange change);

    std::map<std::uint64_t, Node> nodes_;
    Names names_;
    Names durable_names_;
    std::vector<NameChange> unflushed_;
    std::set<std::string> folders_;
    std::map<int, Open> open_;
    std::uint64_t next_node_ = 1;
    int next_descriptor_ = 3;
    std::uint64_t random_ = 0;
    std::int64_t clock_ns_ = 1'000'000'000;
};

// Passes calls on to another file system, but lets some fail.
class FailingFileSystem final : public FileSystem {
  public:
    enum class Lasting {
        once,
        this_call,
        everything
    };  // from the n-th call on: that one, that kind of call, all calls
    FailingFileSystem(FileSystem& real, int at_call, int error, Lasting lasting)
        : real_(real), at_call_(at_call), error_(error), lasting_(lasting) {}

    int calls() const { return calls_; }
    bool failed() const { return failed_; }
    const std::string& failed_call() const { return failed_call_; }
    bool remove_failed() const { return remove_failed_; }

    Call<FileFacts> facts(const Path& p) override {
        return fails("facts") ? Call<FileFacts>{{}, error_} : real_.facts(p);
    }
    Call<FileFacts> facts_of_name(const Path& p) override {
        return fails("facts_of_name") ? Call<FileFacts>{{}, error_} : real_.facts_of_name(p);
    }
    Call<FileFacts> facts_of(int d) override {
        return fails("facts_of") ? Call<FileFacts>{{}, error_} : real_.facts_of(d);
    }
    Call<Path> real_path(const Path& p) override {
        return fails("real_path") ? Call<Path>{{}, error_} : real_.real_path(p);
    }
    bool may_write(const Path& p) override { return real_.may_write(p); }
    std::uint32_t user() override { return real_.user(); }
    Call<int> open_to_read(const Path& p) override {
        return fails("open_to_read") ? Call<int>{-1, error_} : real_.open_to_read(p);
    }
    Call<int> create(const Path& p, std::uint32_t m) override {
        return fails("create") ? Call<int>{-1, error_} : real_.create(p, m);
    }
    Call<int> open_folder(const Path& p) override {
        return fails("open_folder") ? Call<int>{-1, error_} : real_.open_folder(p);
    }
    Call<std::size_t> read(int d, std::span<char> s) override {
        return fails("read") ? Call<std::size_t>{0, error_} : real_.read(d, s);
    }
    // A failing write writes half of it first, as a full disk does.
    Call<std::size_t> write(int d, std::span<const char> s) override {
        if (!fails("write")) return real_.write(d, s.subspan(0, std::min<std::size_t>(s.size(), 4096)));
        real_.write(d, s.subspan(0, s.size() / 2));
        return {0, error_};
    }
    Done set_mode(int d, std::uint32_t m) override {
        return fails("set_mode") ? Done{{}, error_} : real_.set_mode(d, m);
    }
    Done set_group(int d, std::uint32_t g) override {
        return fails("set_group") ? Done{{}, error_} : real_.set_group(d, g);
    }
    Done flush(int d) override { return fails("flush") ? Done{{}, error_} : real_.flush(d); }
    // The system closes a descriptor also when it reports a failure.
    Done close(int d) override {
        const bool fail = fails("close");
        const Done done = real_.close(d);
        return fail ? Done{{}, error_} : done;
    }
    Done rename(const Path& a, const Path& b) override {
        return fails("rename") ? Done{{}, error_} : real_.rename(a, b);
    }
    Done remove(const Path& p) override {
        if (!fails("remove")) return real_.remove(p);
        remove_failed_ = true;
        return {{}, error_};
    }
    Done make_folder(const Path& p) override { return fails("make_folder") ? Done{{}, error_} : real_.make_folder(p); }
    Call<std::vector<std::string>> names_in(const Path& p) override {
        return fails("names_in") ? Call<std::vector<std::string>>{{}, error_} : real_.names_in(p);
    }
    std::uint64_t random() override { return real_.random(); }
    void wait(int) override {}

  private:
    bool fails(const char* call) {
        ++calls_;
        const bool first = calls_ == at_call_;
        if (first) failed_ = true, failed_call_ = call;
        if (!failed_) return false;
        return first || lasting_ == Lasting::everything || (lasting_ == Lasting::this_call && failed_call_ == call);
    }

    FileSystem& real_;
    int at_call_;
    int error_;
    Lasting lasting_;
    int calls_ = 0;
    bool failed_ = false;
    bool remove_failed_ = false;
    std::string failed_call_;
};

}  // namespace tandem::test
