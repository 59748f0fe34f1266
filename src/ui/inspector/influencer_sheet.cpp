// What an influencer's post says in the inspector, and who the influencer is.
#include "app/money_text.hpp"
#include "icons.hpp"
#include "ui/inspector/moment_row.hpp"
#include "ui/inspector/money_rows.hpp"
#include "ui/inspector/occasion_parts.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {
namespace {

using Fields = RowFields<InfluencerPost>;

std::vector<Option> contact_options(const ViewContext& view, const InfluencerPost& post) {
    std::vector<Option> options;
    for (const Contact& contact : view.project().contacts)
        options.push_back(
            {contact.id.value, contact.name, 0, contact.kind == ContactKind::influencer || post.contact == contact.id});
    std::sort(options.begin(), options.end(), [](const Option& a, const Option& b) { return a.text < b.text; });
    return options;
}

// Somebody new, called as the post is until somebody types more.
void add_contact(ViewContext& view, const InfluencerPost& post) {
    Contact contact;
    contact.id = view.ask.ids().make<Contact>();
    contact.name = post.name;
    InfluencerPost next = post;
    next.contact = contact.id;
    const Channel* channel = post.channel ? view.project().channels.find(*post.channel) : nullptr;
    if (channel) contact.network = channel->network;
    const std::string name = contact.name;
    view.send({{"undo.add_contact", {{"title", name}}},
               {Put<Contact>{std::move(contact)}, Put<InfluencerPost>{std::move(next)}},
               {post.id.value, std::nullopt}});
    view.state.want_field("contact.name");
}

void draw_contact(Sheet& sheet, const InfluencerPost& post, const Contact& contact) {
    ViewContext& view = sheet.view();
    const RowFields<Contact> fields(sheet, contact, "undo.edit_contact", contact.name, post.id.value);
    take_wanted(view, "contact.name");
    fields.text({"contact.name"}, &Contact::name);
    std::vector<std::pair<std::string, std::string>> networks;
    for (const facts::Network& network : view.facts.networks) networks.emplace_back(network.id, network.name);
    fields.id_of_list({"contact.network"}, &Contact::network, networks, view.word("field.none"));
    fields.text({"contact.handle"}, &Contact::handle);
    fields.text({"contact.email"}, &Contact::email);
    fields.word_of_set({"contact.kind"}, &Contact::kind, "contact.kind.");
    fields.long_text({"contact.note", "post.no_text"}, &Contact::note, 1);
}

// What the law asks for from a certain sum on; a fact with its source, no legal advice.
void draw_contract(const Fields& fields, Sheet& sheet, const InfluencerPost& post) {
    ViewContext& view = sheet.view();
    fields.tick("influencer.contract_signed", &InfluencerPost::contract_signed);
    const Money total = influencer_total(view.project(), post);
    if (total.cents == 0) return;
    const bool asked = needs_contract(view.project(), post);
    const std::string year = std::to_string(static_cast<int>(date::year_month_day(day_of(post.when)).year()));
    const std::string text =
        view.words.format("influencer.total", {{"amount", taxed_value(view, total)}, {"year", year}});
    if (!asked || post.contract_signed) return sheet.paragraph_of(text, text_style::caption, view.theme.ink2, 16);
    const Scope scope(view, "contract");
    line_to_answer(sheet, icons::triangle_alert, text + " " + std::string(view.word("influencer.contract_needed")), "");
}

}  // namespace

void draw_influencer_post(Sheet& sheet, const InfluencerPost& post) {
    ViewContext& view = sheet.view();
    name_field(sheet, post, "undo.edit_influencer_post", &InfluencerPost::name);
    sheet.rule();
    const Fields fields(sheet, post, "undo.edit_influencer_post", post.name, post.id.value);
    moment_row<InfluencerPost>(fields, sheet,
                               {{"influencer.when"},
                                {"influencer.when_time"},
                                post.when,
                                post.when,
                                [](InfluencerPost& row, LocalMinute when) {
                                    row.when = when;
                                    return true;
                                }});
    fields.reference<Channel>({"influencer.channel", "occasion.all_channels"}, &InfluencerPost::channel,
                              options_of(view, view.project().channels));
    fields.reference<Campaign>({"task.campaign", "post.no_campaign"}, &InfluencerPost::campaign,
                               options_of(view, view.project().campaigns));
    fields.tick("influencer.published", &InfluencerPost::published);
    fields.tick("occasion.cancelled", &InfluencerPost::cancelled);
    sheet.rule();
    sheet.section(view.word("influencer.contact"));
    fields.reference<Contact>({"influencer.who", "influencer.nobody"}, &InfluencerPost::contact,
                              contact_options(view, post));
    const Contact* contact = post.contact ? view.project().contacts.find(*post.contact) : nullptr;
    if (contact)
        draw_contact(sheet, post, *contact);
    else if (add_button(sheet, "add_contact", "influencer.add_contact"))
        add_contact(view, post);
    sheet.rule();
    sheet.section(view.word("influencer.deal"), tax_word(view));
    fields.rate_cell(sheet.row("influencer.fee"), {"influencer.fee"}, &InfluencerPost::fee);
    fields.rate_cell(sheet.row("influencer.gifts"), {"influencer.gifts"}, &InfluencerPost::gifts);
    draw_contract(fields, sheet, post);
    draw_derived_work(sheet, *find_occasion(view.project(), post.id.value));
}

}  // namespace tandem
