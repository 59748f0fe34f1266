#include "robot/robot.hpp"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <thread>

#include <imgui.h>

#include "robot/headless.hpp"
#include "ui/text/utf8.hpp"

namespace tandem::robot {
namespace {

constexpr int drag_steps = 6;

// The key that a letter, a figure or a space is typed with.
ImGuiKey key_of(char32_t code) {
    if (code >= 'a' && code <= 'z') return static_cast<ImGuiKey>(ImGuiKey_A + static_cast<int>(code - 'a'));
    if (code >= 'A' && code <= 'Z') return static_cast<ImGuiKey>(ImGuiKey_A + static_cast<int>(code - 'A'));
    if (code >= '0' && code <= '9') return static_cast<ImGuiKey>(ImGuiKey_0 + static_cast<int>(code - '0'));
    return code == ' ' ? ImGuiKey_Space : ImGuiKey_None;
}

}  // namespace

Robot::Robot(Frame& frame, Step step) : frame_(frame), step_(std::move(step)) {
    frame_.tree().listen();
    this->step(4);
}

void Robot::step(int frames) {
    for (int i = 0; i < frames; ++i) {
        frame_.between_frames();
        step_([this] { frame_.draw(); });
        refuse_clash();
    }
}

void Robot::refuse_clash() {
    std::rotate(pointer_.begin(), pointer_.begin() + 1, pointer_.end());
    pointer_.back() = {ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y};
    if (!ids_clash()) return;
    // ImGui counts in the frame after the one in which the pointer was there, and tells in the one after that.
    const Point at = pointer_.front();
    std::string told = "two widgets have the same id under the pointer:";
    for (const WidgetNode& node : frame_.tree().nodes())
        if (node.rect.contains(at.x_px, at.y_px)) told += " " + node.path;
    throw std::runtime_error(told);
}

std::optional<WidgetNode> Robot::find(Role role, std::string_view label, bool part) const {
    const WidgetNode* best = nullptr;
    for (const WidgetNode& node : frame_.tree().nodes()) {
        if (node.role != role || node.rect.empty()) continue;
        if (part ? node.label.find(label) == std::string::npos : node.label != label) continue;
        if (!best || node.layer > best->layer) best = &node;
    }
    return best ? std::optional(*best) : std::nullopt;
}

std::optional<WidgetNode> Robot::find(std::string_view label) const {
    const WidgetNode* best = nullptr;
    for (const WidgetNode& node : frame_.tree().nodes())
        if (node.label == label && node.role != Role::text && !node.rect.empty() && (!best || node.layer > best->layer))
            best = &node;
    return best ? std::optional(*best) : std::nullopt;
}

std::optional<WidgetNode> Robot::find_path(std::string_view path_end) const {
    for (const WidgetNode& node : frame_.tree().nodes())
        if (node.path.ends_with(path_end) && !node.rect.empty()) return node;
    return std::nullopt;
}

std::vector<WidgetNode> Robot::all(Role role) const {
    std::vector<WidgetNode> out;
    for (const WidgetNode& node : frame_.tree().nodes())
        if (node.role == role && !node.rect.empty()) out.push_back(node);
    return out;
}

bool Robot::shows(std::string_view text) const {
    return std::ranges::any_of(frame_.tree().nodes(),
                               [&](const WidgetNode& node) { return node.label.find(text) != std::string::npos; });
}

void Robot::move_to(float x, float y) {
    ImGui::GetIO().AddMousePosEvent(x, y);
    step();
}

void Robot::move_to(const WidgetNode& node) {
    move_to((node.rect.x0 + node.rect.x1) / 2, (node.rect.y0 + node.rect.y1) / 2);
}

// A menu begins at what is chosen: by keyboard to its first row, and down from there until the row is whole.
std::optional<WidgetNode> Robot::scroll_menu_to(std::string_view row) {
    const WidgetNode* front = nullptr;
    for (const WidgetNode& node : frame_.tree().nodes())
        if (node.role == Role::menu_item && !node.rect.empty() && (!front || node.layer > front->layer)) front = &node;
    if (!front) return std::nullopt;
    // The first key shows where the keyboard is.
    for (int i = 0; i < 2; ++i) key(ImGuiKey_Home), step(2);
    for (int i = 0; i < 80; ++i) {
        if (const auto node = find(Role::menu_item, row); node && node->rect == node->full) return node;
        key(ImGuiKey_DownArrow), step(2);
    }
    return std::nullopt;
}

void Robot::click(Role role, std::string_view label) {
    std::optional<WidgetNode> node = find(role, label);
    if (!node && role == Role::menu_item) node = scroll_menu_to(label);
    if (!node)
        throw std::runtime_error("nothing on screen is a " + std::string(word_of(role)) + " called " +
                                 std::string(label));
    click(*node);
}

void Robot::click(const WidgetNode& node, int button) {
    move_to(node);
    ImGui::GetIO().AddMouseButtonEvent(button, true);
    step();
    ImGui::GetIO().AddMouseButtonEvent(button, false);
    step(3);
}

void Robot::double_click(const WidgetNode& node) {
    move_to(node);
    for (int i = 0; i < 2; ++i) {
        press();
        release();
    }
    step(2);
}

void Robot::press() {
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    step();
}

void Robot::release() {
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    step();
}

void Robot::drag(const WidgetNode& from, const WidgetNode& to) {
    move_to(from);
    press();
    const float x0 = (from.rect.x0 + from.rect.x1) / 2, y0 = (from.rect.y0 + from.rect.y1) / 2;
    const float x1 = (to.rect.x0 + to.rect.x1) / 2, y1 = (to.rect.y0 + to.rect.y1) / 2;
    for (int i = 1; i <= drag_steps; ++i) {
        const float share = static_cast<float>(i) / drag_steps;
        move_to(x0 + (x1 - x0) * share, y0 + (y1 - y0) * share);
    }
    step(2);
    release();
    step(3);
}

void Robot::wheel(float turns) {
    ImGui::GetIO().AddMouseWheelEvent(0, turns);
    step(3);
}

bool Robot::wait(const std::function<bool()>& done) {
    for (int i = 0; i < 1000; ++i) {
        if (done()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        step();
    }
    return done();
}

void Robot::type(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint point = read_code_point(utf8, at);
        ImGuiIO& io = ImGui::GetIO();
        const ImGuiKey key = key_of(point.code);
        if (key != ImGuiKey_None) io.AddKeyEvent(key, true);
        io.AddInputCharacter(static_cast<unsigned>(point.code));
        at += point.bytes;
        step();
        if (key != ImGuiKey_None) io.AddKeyEvent(key, false);
    }
    step();
}

void Robot::key(int chord) {
    ImGuiIO& io = ImGui::GetIO();
    const auto modifiers = [&](bool down) {
        for (const int mod : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt, ImGuiMod_Super})
            if (chord & mod) io.AddKeyEvent(static_cast<ImGuiKey>(mod), down);
    };
    const auto key = static_cast<ImGuiKey>(chord & ~ImGuiMod_Mask_);
    modifiers(true);
    io.AddKeyEvent(key, true);
    step();
    io.AddKeyEvent(key, false);
    modifiers(false);
    step(2);
}

}  // namespace tandem::robot
