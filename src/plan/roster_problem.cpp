#include "plan/roster_problem.hpp"

namespace tandem::roster {

Terms& Terms::operator+=(const Terms& other) {
    rate += other.rate;
    day += other.day;
    change_person += other.change_person;
    change_day += other.change_day;
    fairness += other.fairness;
    continuity += other.continuity;
    owner += other.owner;
    return *this;
}

Terms& Terms::operator-=(const Terms& other) {
    rate -= other.rate;
    day -= other.day;
    change_person -= other.change_person;
    change_day -= other.change_day;
    fairness -= other.fairness;
    continuity -= other.continuity;
    owner -= other.owner;
    return *this;
}

bool covers_more(const Score& left, const Score& right) {
    if (left.must != right.must) return left.must < right.must;
    return left.uncovered < right.uncovered;
}

bool better(const Score& left, const Score& right) {
    if (covers_more(left, right) || covers_more(right, left)) return covers_more(left, right);
    return left.terms.total() < right.terms.total();
}

}  // namespace tandem::roster
