#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "app/series_pattern.hpp"
#include "model/project.hpp"

namespace tandem {

// A series one of whose slots went to another moment. The pattern is read anew from where that slot lands: the last day
// of the month becomes the first one, the second Tuesday the second or third Wednesday, a fifth Wednesday the last one.
// A rule that is no pattern keeps its words.
class SeriesShift {
  public:
    // `whole`: what is before the slot goes along, else the series begins with it.
    SeriesShift(const Series& series, LocalMinute slot, std::chrono::minutes moved, bool whole);

    // The series with its new rule, beginning and skipped slots; without those the rule lost.
    const Series& series() const { return shifted_; }
    bool is_pattern() const { return pattern_.has_value(); }
    // Of a rule by months or years, which can recur in another one of them than before.
    bool by_months() const { return pattern_ && pattern_->rhythm >= SeriesRhythm::monthly_by_date; }
    // Whether the old rule has this slot.
    bool had(LocalMinute slot) const;
    // Where a slot of the old rule goes: as much later, or in the month or year that is as far away. Nothing for a
    // month without such a day. It need not be a slot of the new rule.
    std::optional<LocalMinute> counterpart(LocalMinute slot) const;
    // Whether a counterpart of the old rule's slots stands there.
    bool is_counterpart(LocalMinute slot) const;
    void skip(LocalMinute slot) { shifted_.skipped.push_back(slot); }

  private:
    void read_pattern();
    LocalMinute new_begin(const Series& series) const;
    void set_count(const Series& series, bool whole);
    void set_until();
    // Slots of the new rule, were it without an end.
    std::vector<LocalMinute> endless(LocalMinute from, LocalMinute to, std::size_t most) const;

    LocalMinute from_, to_;
    std::optional<SeriesPattern> pattern_;
    Series shifted_;
    std::vector<LocalMinute> old_;  // slots of the old rule that go along
};

}  // namespace tandem
