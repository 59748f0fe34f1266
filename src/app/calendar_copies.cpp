#include "app/calendar_copies.hpp"

namespace tandem {
namespace {

// Texts one after the other, each with its length, so that no two lists give the same.
class Digest {
  public:
    void add(std::string_view text) {
        whole_ += std::to_string(text.size()) + ":";
        whole_ += text;
    }
    void add(const std::vector<std::string>& texts) {
        add(std::to_string(texts.size()));
        for (const std::string& text : texts) add(text);
    }
    Uuid uuid() const { return uuid_from_name(whole_); }

  private:
    std::string whole_;
};

void add_times(Digest& digest, const IcsItem& item) {
    if (item.days.empty()) {
        digest.add(to_text(item.begin));
        digest.add(to_text(item.end));
    } else {
        digest.add(to_text(item.days));
    }
    digest.add(item.state == IcsState::cancelled ? "cancelled" : "");
}

Uuid times_of(const IcsItem& item) {
    Digest digest;
    add_times(digest, item);
    return digest.uuid();
}

Uuid content_of(const IcsItem& item) {
    Digest digest;
    add_times(digest, item);
    for (const std::string* text :
         {&item.zone, &item.title, &item.description, &item.place, &item.url, &item.workflow, &item.about, &item.rows})
        digest.add(*text);
    digest.add(item.categories);
    digest.add(item.tags);
    digest.add(std::to_string(static_cast<int>(item.state)) + " " + std::to_string(item.priority));
    return digest.uuid();
}

}  // namespace

Id<CalendarCopy> copy_id(const std::string& uid) { return {uuid_from_name("tandem/calendar/" + uid)}; }

const CalendarCopy* copy_of(const Table<CalendarCopy>& sent, const std::string& uid) { return sent.find(copy_id(uid)); }

CalendarCopy number_item(IcsItem& item, const Table<CalendarCopy>& sent, Instant now) {
    CalendarCopy copy;
    const CalendarCopy* last = copy_of(sent, item.uid);
    if (last) copy = *last;
    copy.id = copy_id(item.uid);
    const Uuid times = times_of(item), content = content_of(item);
    if (last && copy.times != times) ++copy.sequence;
    if (!last || copy.content != content) copy.changed_at = now;
    copy.times = times;
    copy.content = content;
    item.sequence = copy.sequence;
    item.changed_at = copy.changed_at;
    return copy;
}

}  // namespace tandem
