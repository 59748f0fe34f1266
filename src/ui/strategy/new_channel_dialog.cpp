#include <utility>

#include <imgui.h>

#include "app/channel_requests.hpp"
#include "ui/dialogs/modal.hpp"
#include "ui/first_run/start_steps.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float new_channel_width = 440, new_channel_frame = 124, zone_line = 18;

// A channel that the project does not have yet. What else is to be said of it is said in its sheet.
class NewChannelDialog final : public Modal {
  public:
    explicit NewChannelDialog(const ViewContext& view)
        : also_on_(std::exchange(view.state.post_of_new_channel, std::nullopt)) {}

    bool draw(ViewContext& view) override {
        const Dialog card(view, "new_channel", view.word("command.add_channel"), view.px(new_channel_width),
                          view.px(new_channel_frame + 3 * step_field_height + 2 * zone_line), true);
        if (!card.open()) return true;
        // Escape is first of all for the menu.
        const bool menu_was_open = std::exchange(menu_open_, false);
        const bool entered = draw_fields(view, card.content());
        const Answer answer = draw_buttons(view, card.footer());
        const bool escape = ImGui::IsKeyPressed(ImGuiKey_Escape, false) && !menu_open_ && !menu_was_open;
        const bool taken = (entered || answer == Answer::take) && take(view);
        if (!taken && answer != Answer::cancel && !escape) return true;
        ImGui::CloseCurrentPopup();
        return false;
    }

  private:
    enum class Answer : std::uint8_t { none, take, cancel };

    // True when Enter ended the typing.
    bool draw_fields(ViewContext& view, Rect at) {
        draw_network(view, at.cut_top(view.px(step_field_height)));
        const std::string_view lacking = tried_ ? name_fault(wanted_) : "";
        bool entered = draw_step_field(view, at.cut_top(view.px(step_field_height)), wanted_.name,
                                       {.id = "name",
                                        .title = view.word("channel.name"),
                                        .fault = lacking,
                                        .take_keyboard = std::exchange(name_wanted_, false)});
        entered =
            draw_step_field(
                view, at.cut_top(view.px(step_field_height)), wanted_.handle,
                {.id = "handle", .title = view.word("channel.handle"), .placeholder = view.word("first.handle")}) ||
            entered;
        paragraph(view, at, text_style::caption, view.px(zone_line), view.theme.ink2,
                  view.words.format("channel.new.rest", {{"zone", view.project().settings.zone}}));
        return entered;
    }
    void draw_network(ViewContext& view, Rect at) {
        const std::string_view title = view.word("flight.network");
        label(view, at.cut_top(view.px(20)), text_style::body_strong, view.theme.ink, title);
        at.y0 += view.px(step_field_gap);
        const Rect field = at.cut_top(view.px(step_field_own));
        const facts::Network* now = view.facts.networks.find(wanted_.network);
        const ComboLook look{.name = title,
                             .text = now ? std::string_view(now->name) : std::string_view(),
                             .empty_text = view.word("channel.new.network"),
                             .network = now,
                             .style = text_style::body};
        if (std::exchange(network_wanted_, false)) {
            ImGui::SetKeyboardFocusHere();
            ImGui::SetNavCursorVisible(true);
        }
        const auto chosen = combo(view, "network", field, look, [&] {
            std::vector<MenuRow> rows;
            for (const facts::Network& network : view.facts.networks) {
                MenuRow row;
                row.id = network.id;
                row.text = network.name;
                row.network = &network;
                row.checked = &network == now;
                rows.push_back(std::move(row));
            }
            return rows;
        });
        menu_open_ = menu_is_open("network.menu");
        if (chosen) wanted_.network = (view.facts.networks.begin() + static_cast<std::ptrdiff_t>(*chosen))->id;
        const std::string_view lacking = tried_ ? network_fault(view.facts, wanted_) : "";
        if (!lacking.empty())
            outline(*ImGui::GetWindowDrawList(), field, view.theme.danger, view.px(dims::radius), view.px(1));
        draw_fault(view, at.cut_top(view.px(18)), lacking);
    }
    static Answer draw_buttons(ViewContext& view, Rect foot) {
        const std::string_view add = view.word("team.add"), cancel = view.word("dialog.cancel");
        const ButtonLook primary{.kind = ButtonKind::primary};
        Answer answer = Answer::none;
        if (button(view, "take", foot.cut_right(button_width(view, add, primary)), add, primary)) answer = Answer::take;
        foot.x1 -= view.px(8);
        if (button(view, "cancel", foot.cut_right(button_width(view, cancel)), cancel)) answer = Answer::cancel;
        return answer;
    }
    // Where something is lacking, that is said below its field, and the first such field gets the keyboard.
    bool take(ViewContext& view) {
        std::optional<Request> request =
            new_channel_request(view.project(), view.facts, wanted_, also_on_, view.ask.ids());
        if (!request) {
            tried_ = true;
            network_wanted_ = !network_fault(view.facts, wanted_).empty();
            name_wanted_ = !network_wanted_;
            return false;
        }
        // A post stays shown: the channel is among its own.
        if (const auto* made = request->actions.front().as<Put<Channel>>(); made && request->actions.size() == 1) {
            view.state.selection = Selection::of(made->row.id);
            view.state.inspector_open = true;
        }
        view.send(std::move(*request));
        return true;
    }

    NewChannel wanted_;
    std::optional<Id<Post>> also_on_;
    bool network_wanted_ = true, name_wanted_ = false;  // gets the keyboard
    bool menu_open_ = false;
    bool tried_ = false;  // what is lacking is said
};

}  // namespace

std::unique_ptr<Modal> make_new_channel(const ViewContext& view) { return std::make_unique<NewChannelDialog>(view); }

}  // namespace tandem
