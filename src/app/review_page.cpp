#include "app/review_page.hpp"

#include <algorithm>
#include <set>

#include "app/client_stamp.hpp"
#include "app/media_path.hpp"
#include "app/post_story.hpp"
#include "app/review_look.hpp"
#include "app/sent_message.hpp"
#include "exchange/data_uri.hpp"
#include "exchange/html_text.hpp"
#include "exchange/packed_picture.hpp"
#include "exchange/review_file.hpp"
#include "exchange/sha256.hpp"
#include "facts/date_words.hpp"
#include "model/work_meter.hpp"

namespace tandem {
namespace {

constexpr std::size_t revision_digits = 8;
// Mail takes files of 10 MB nearly everywhere.
constexpr std::size_t most_bytes_of_pictures = 8'000'000;

std::string element(std::string_view name, std::string_view attributes, std::string_view text) {
    return "<" + std::string(name) + (attributes.empty() ? "" : " " + std::string(attributes)) + ">" +
        html_escaped(text) + "</" + std::string(name) + ">\n";
}

// Writes the page; every text of the project goes through `html_escaped`, or into the JSON.
class ReviewPage {
  public:
    ReviewPage(const Session& session, const ClientScope& scope, const facts::Words& words)
        : project_(session.project()),
          facts_(session.facts()),
          words_(words),
          pictures_(pictures_of(session)),
          plan_(client_plan(project_, session.facts(), scope)),
          title_(words("review.title")) {
        if (!project_.settings.name.empty()) title_ += " · " + project_.settings.name;
    }

    ExportDraft make() {
        ExportDraft draft;
        std::string articles = all_articles();
        draft.rows = items_.size();
        draft.left_out = std::move(left_out_);
        if (plan_.held_back > 0)
            draft.remarks.push_back({"month_pdf.held_back", {{"n", std::to_string(plan_.held_back)}}});
        const std::string_view language = words_.language() == facts::Language::french ? "fr" : "en";
        std::string page = "<!DOCTYPE html>\n<html lang=\"" + std::string(language) +
            "\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src "
            "'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"generator\" content=\"Tandem\">\n<meta name=\"robots\" content=\"noindex\">\n" +
            element("title", "", title_) + "<style>" + std::string(review_style) + "</style>\n</head>\n<body>\n" +
            head() + "<main>\n" + articles + "</main>\n" + element("footer", "class=\"quiet\"", words_("review.foot")) +
            "<noscript>" + element("footer", "class=\"quiet\"", words_("review.no_script")) + "</noscript>\n" +
            "<script type=\"application/json\" id=\"plan\">" + json_in_script(data()) + "</script>\n<script>" +
            std::string(review_script) + "</script>\n</body>\n</html>\n";
        draft.files.push_back({"", std::move(page)});
        return draft;
    }

  private:
    std::string day_text(Day day) const {
        const date::year_month_day ymd(day);
        return std::string(facts::weekday_name(date::weekday(day), words_.language())) + " " +
            facts::day_month(ymd, words_.language()) + " " + std::to_string(static_cast<int>(ymd.year()));
    }
    std::string head() const {
        const Settings& settings = project_.settings;
        std::string out = "<header>\n" + element("h1", "", settings.client.empty() ? settings.name : settings.client) +
            element("div", "class=\"quiet\"",
                    words_.format("review.period",
                                  {{"first", day_text(plan_.scope.days.begin)},
                                   {"last", day_text(plan_.scope.days.end - date::days(1))}}));
        if (!settings.agency.empty())
            out += element("div", "class=\"quiet\"", words_.format("review.prepared", {{"agency", settings.agency}}));
        if (!plan_.campaigns.empty()) {
            out += "<ul class=\"campaigns\">\n";
            for (const ClientCampaign& campaign : plan_.campaigns)
                out += "<li><i style=\"background:" + color(campaign.color) + "\"></i>" + html_escaped(campaign.name) +
                    "</li>\n";
            out += "</ul>\n";
        }
        return out + "</header>\n";
    }
    // Only "#RRGGBB" goes into a style.
    static std::string color(const std::string& text) {
        const bool fine = text.size() == 7 && text[0] == '#' &&
            text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
        return fine ? text : "#5f646c";
    }

    std::string all_articles() {
        std::string out;
        std::optional<date::year_month> month;
        std::set<Id<Post>> shown;
        for (const ClientPost& one : plan_.posts) {
            work_step(static_cast<std::size_t>(&one - plan_.posts.data()), plan_.posts.size());
            const Post* post = project_.posts.find(one.post);
            if (!post || !shown.insert(one.post).second) continue;
            const date::year_month_day day(day_of(one.when));
            if (month != day.year() / day.month()) {
                month = day.year() / day.month();
                out += element("h2", "", facts::month_title(*month, words_.language()));
            }
            out += article(*post, one);
            const std::string digest = client_digest(*post);
            digests_ += digest;
            items_.push_back(
                {to_text(post->id), post->title, digest, standing_of(one.status) != ClientStanding::in_work});
        }
        if (out.empty()) out = element("p", "class=\"quiet\"", words_("review.empty"));
        return out;
    }
    std::string article(const Post& post, const ClientPost& one) {
        std::string out = "<article id=\"post-" + to_text(post.id) + "\">\n<div class=\"top\"><span>" +
            html_escaped(day_text(day_of(one.when)) + ", " +
                         words_.time_text(static_cast<int>(minute_of_day(one.when).count()))) +
            "</span>";
        for (const facts::Network* network : one.networks)
            out += "<span class=\"net\">" + html_escaped(network->name) + "</span>";
        out += step(one) + "</div>\n" + element("h3", "", post.title);
        std::vector<std::string> said;
        // A post is approved as a whole: all of its channels that the client may see are on the page.
        for (const Variant& variant : post.variants)
            if (is_for_page(post, variant)) out += variant_html(post, variant, said);
        if (post.variants.empty() && !post.text.empty()) out += element("div", "class=\"text\"", post.text);
        return out + "</article>\n";
    }
    bool is_for_page(const Post& post, const Variant& variant) const {
        const PostStatus status = status_of(post, variant);
        return !is_off_calendar(status) && (plan_.scope.unready || is_for_client(status));
    }
    std::string step(const ClientPost& one) const {
        const ClientStanding standing = standing_of(one.status);
        const std::string_view look = standing == ClientStanding::waiting ? "wait"
            : standing == ClientStanding::changes || one.modified         ? "change"
            : standing == ClientStanding::approved                        ? "ok"
                                                                          : "work";
        return "<span class=\"step " + std::string(look) + "\">" +
            html_escaped(words_(standing_word(standing, one.modified))) + "</span>";
    }
    // What a channel adds to what earlier ones said already.
    std::string variant_html(const Post& post, const Variant& variant, std::vector<std::string>& said) {
        const std::string& text = text_of(post, variant);
        std::string out = warning_html(variant);
        if (!text.empty() && std::find(said.begin(), said.end(), text) == said.end()) {
            said.push_back(text);
            const bool own = said.size() > 1;
            out += own ? "<div class=\"own\">" + element("div", "class=\"quiet\"", channel_name(variant)) : "";
            out += element("div", "class=\"text\"", text) + (own ? "</div>\n" : "");
        }
        std::string tags;
        for (const std::string& tag : variant.hashtags) tags += (tags.empty() ? "" : " ") + tag;
        const auto once = [&](const std::string& what, const std::string& html) {
            if (what.empty() || std::find(said.begin(), said.end(), what) != said.end()) return;
            said.push_back(what);
            out += html;
        };
        once(tags, element("div", "class=\"tags\"", tags));
        once(variant.link, link_html(variant.link));
        once(variant.first_comment, element("div", "class=\"text quiet\"", variant.first_comment));
        for (const MediaRef& media : variant.media) once(media.path, media_html(post, media));
        return out;
    }
    // With the name of its channel: the text below it may be that of others too.
    std::string warning_html(const Variant& variant) const {
        const Channel* channel = project_.channels.find(variant.channel);
        const facts::Network* network = channel ? facts_.networks.find(channel->network) : nullptr;
        const std::string_view warning = network ? sent_warning(*network, variant) : std::string_view();
        if (warning.empty()) return {};
        return element("div", "class=\"quiet\"",
                       channel_name(variant) + " · " + std::string(words_("post_card.content_warning"))) +
            element("div", "class=\"text quiet\"", std::string(warning));
    }
    std::string channel_name(const Variant& variant) const {
        const Channel* channel = project_.channels.find(variant.channel);
        return channel ? (channel->name.empty() ? channel->network : channel->name) : "";
    }
    static std::string link_html(const std::string& link) {
        if (!is_safe_link(link)) return element("div", "", link);
        return element("a", "rel=\"noopener noreferrer\" target=\"_blank\" href=\"" + html_escaped(link) + "\"", link);
    }
    // A picture itself, made small, as long as the page stays one that can be sent; else its name.
    std::string media_html(const Post& post, const MediaRef& media) {
        const std::string name = media.path.substr(media.path.find_last_of('/') + 1);
        const std::string& described = media.alt_text.empty() ? name : media.alt_text;
        const std::string name_html =
            element("div", "class=\"media\"", media.alt_text.empty() ? name : name + " : " + media.alt_text);
        const std::string bytes = picture_bytes(media.path);
        if (bytes.empty()) return name_html;
        if (picture_bytes_ + bytes.size() > most_bytes_of_pictures) {
            left_out_.push_back({post.title, {"review.left.picture", {{"file", name}}}});
            return name_html;
        }
        picture_bytes_ += bytes.size();
        return "<img class=\"picture\" alt=\"" + html_escaped(described) + "\" src=\"data:image/jpeg;base64," + bytes +
            "\">\n";
    }
    // In base 64; empty where it is no picture that can be read.
    std::string picture_bytes(const std::string& path) const {
        constexpr int most_px = 800;
        if (!is_called_picture(path)) return {};
        const auto picture = pictures_(path, most_px);
        return picture ? base64_of(jpeg_of(*picture)) : std::string();
    }

    std::string data() const {
        const std::string id = to_text(project_.id);
        ReviewPageData data{
            id, id.substr(0, revision_digits), sha256_hex(digests_).substr(0, revision_digits), items_, {}};
        for (const char* word :
             {"approve", "changes", "comment", "name", "save", "mail", "count", "name_needed", "nothing", "saved"})
            data.words.emplace_back(word, words_("review.page." + std::string(word)));
        data.words.emplace_back("title", title_);
        return review_data_json(data);
    }

    const Project& project_;
    const facts::Facts& facts_;
    const facts::Words& words_;
    PictureOf pictures_;
    ClientPlan plan_;
    std::string title_;
    std::vector<ReviewPageItem> items_;
    std::string digests_;
    std::size_t picture_bytes_ = 0;  // in base 64, of all pictures on the page
    std::vector<LeftOut> left_out_;
};

}  // namespace

ExportDraft review_page(const Session& session, const ClientScope& scope, const facts::Words& words) {
    return ReviewPage(session, scope, words).make();
}

}  // namespace tandem
