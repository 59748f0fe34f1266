#include "exchange/ics_families.hpp"

#include <tuple>

#include "exchange/remark.hpp"

namespace tandem {
namespace {

auto age(const IcsSource& source) { return std::tie(source.sequence, source.changed); }

template <class Key>
std::vector<IcsSource> values(std::map<Key, IcsSource>& sources) {
    std::vector<IcsSource> all;
    all.reserve(sources.size());
    for (auto& [key, source] : sources) all.push_back(std::move(source));
    return all;
}

}  // namespace

void IcsFamilies::tell(const IcsSource& lost, const IcsSource& counts) {
    remarks_.tell(lost.event.line, lost.event.title,
                  remark("ics.skip.same_uid", "the one on line {line} has the same UID, and is the one that counts",
                         {{"line", std::to_string(counts.event.line)}}));
}

void IcsFamilies::keep_event(Kept& kept, IcsSource source) {
    const Beginning begins{source.begin.instant(), source.begin.at.date_only};
    if (!kept.events.empty()) {
        const IcsSource& one = kept.events.begin()->second;
        if (age(source) < age(one)) return tell(source, one);
        if (age(one) < age(source)) {
            for (const auto& [begin, older] : kept.events) tell(older, source);
            kept.events.clear();
        }
    }
    const auto [at, fresh] = kept.events.try_emplace(begins);
    if (!fresh) tell(at->second, source);
    at->second = std::move(source);
}

void IcsFamilies::keep_instead(Kept& kept, IcsSource source) {
    const auto [at, fresh] = kept.instead.try_emplace(source.instead_of->instant());
    if (!fresh && age(source) < age(at->second)) return tell(source, at->second);
    if (!fresh) tell(at->second, source);
    at->second = std::move(source);
}

void IcsFamilies::keep(IcsSource source) {
    const auto [at, fresh] = kept_.try_emplace(source.event.uid);
    if (fresh) order_.push_back(source.event.uid);
    if (source.instead_of)
        keep_instead(at->second, std::move(source));
    else
        keep_event(at->second, std::move(source));
}

std::vector<IcsFamily> IcsFamilies::take() {
    std::vector<IcsFamily> families;
    families.reserve(order_.size());
    for (const std::string& uid : order_) {
        Kept& kept = kept_.at(uid);
        families.push_back({values(kept.events), values(kept.instead)});
        IcsFamily& family = families.back();
        if (family.events.size() < 2) continue;
        for (IcsSource& one : family.events) one.event.shared_uid = true;
    }
    kept_.clear();
    order_.clear();
    return families;
}

}  // namespace tandem
