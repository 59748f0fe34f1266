#include "model/work_meter.hpp"

#include <algorithm>

namespace tandem {
namespace {

thread_local WorkMeter* of_this_thread = nullptr;

}  // namespace

WorkMeter::Here::Here(WorkMeter& meter) : before_(of_this_thread) { of_this_thread = &meter; }
WorkMeter::Here::~Here() { of_this_thread = before_; }

WorkPart::WorkPart(double begin, double end) : meter_(of_this_thread) {
    if (!meter_) return;
    begin_ = meter_->begin_;
    end_ = meter_->end_;
    meter_->begin_ = begin_ + (end_ - begin_) * begin;
    meter_->end_ = begin_ + (end_ - begin_) * end;
}

WorkPart::~WorkPart() {
    if (!meter_) return;
    meter_->begin_ = begin_;
    meter_->end_ = end_;
}

void work_step(std::size_t step, std::size_t steps) {
    WorkMeter* meter = of_this_thread;
    if (!meter) return;
    if (meter->cancelled()) throw WorkCancelled{};
    const double share = steps == 0 ? 0 : static_cast<double>(step) / static_cast<double>(steps);
    const double whole = meter->begin_ + (meter->end_ - meter->begin_) * share;
    meter->percent_ = std::clamp(static_cast<int>(whole * 100), 0, 100);
}

}  // namespace tandem
