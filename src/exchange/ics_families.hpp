#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "exchange/ics_event.hpp"

namespace tandem {

// The events of one UID, and what stands for single occurrences of them.
struct IcsFamily {
    std::vector<IcsSource> events;   // by their beginning, each another one
    std::vector<IcsSource> instead;  // by the occurrence, one for each
};

// Sorts the events of a file by their UIDs. Of several with one UID the newest counts, by SEQUENCE and then by the time
// of their last change. Of those that are equally new the last counts, but for events that begin at different times:
// programs that give one UID to all of their events mean each of them. What does not count is told.
class IcsFamilies {
  public:
    // `remarks` outlives it.
    explicit IcsFamilies(IcsRemarks& remarks) : remarks_(remarks) {}

    void keep(IcsSource source);
    // As the file has them; none are left.
    std::vector<IcsFamily> take();

  private:
    using Beginning = std::pair<Instant, bool>;  // of whole days: true
    struct Kept {
        std::map<Beginning, IcsSource> events;  // equally new
        std::map<Instant, IcsSource> instead;
    };

    void keep_event(Kept& kept, IcsSource source);
    void keep_instead(Kept& kept, IcsSource source);
    // That another event counts instead of this one.
    void tell(const IcsSource& lost, const IcsSource& counts);

    IcsRemarks& remarks_;
    std::map<std::string, Kept> kept_;  // by UID
    std::vector<std::string> order_;    // of UIDs
};

}  // namespace tandem
