#pragma once

#include <string>
#include <string_view>

#include "app/profile_rows.hpp"
#include "exchange/write_csv.hpp"

namespace tandem {

// What stands in a cell: the profile's words for it with each placeholder replaced, from the row. Placeholders, some
// with an argument behind a colon:
//
//   {date} {time} {end_date} {end_time}   by the patterns of the profile; a post lasts a quarter of an hour
//   {zone}                                of the times: "Europe/Paris"
//   {id} {title} {text} {campaign} {pillar} {owner} {note}
//   {status_id} {status}                  "client_approval"; in the language of the words
//   {networks: | } {network_ids: | }      of the row's channels, with what stands between them
//   {accounts: | } {formats: | } {format_ids: | }   the same; "-" for one that has none, empty where none has any
//   {hashtags: | } {typed_link} {files: | } {alt_texts: | } {first_comment}   the first of the channels that has any
//   {content_warning}                     the same
//   {message}                             what is published: the text and the hashtags that it does not hold
//   {message_and_link} {link}             the link with its tags (app/utm_link.hpp)
//   {media:,} {media_alt_texts:||}        public addresses of pictures and videos alone
//   {media_at:1} {alt_text_at:1}          one of them
//   {picture}                             the first of them that is one, by its ending
//   {title_there}                         the title that goes out there (app/sent_message.hpp)
//   {title_on:youtube} {link_on:pinterest} {on:youtube}   there alone; "true" or "false"
//   {format_as:story=Story,reel=Reel}     what the tool calls the format; empty for all others
//   {draft}                               "true" for what is not approved
//   {subject}                             "[Instagram, LinkedIn] Title"
//   {boost} {boost_currency}              what flights of the post's campaign spend to put it forward
//
// One that is not among these stays as it is, so that it is seen.
std::string cell_text(const ProfileSource& source, const PostRow& row, std::string_view cell);

// Whether a column of the profile has this placeholder, whatever its argument.
bool has_cell(const facts::CsvProfile& profile, std::string_view placeholder);

// How its file is written: for spreadsheets, as those of the language of the words read tables.
CsvForm csv_form(const ProfileSource& source);
// An amount in such a file.
std::string money_cell(const ProfileSource& source, Money money);

// What goes out with the row's first channel: with the link inside the text where the profile puts it there, or the
// network has no other place for it, whatever column the tool reads it from.
std::string message_of(const ProfileSource& source, const PostRow& row);

// An address as it can stand among others with commas between them.
std::string address_in_list(const std::string& address);

// Whether the tool can fetch it: the web's addresses that are encrypted, as tools ask for.
bool is_public(const MediaRef& media);
// Its content is settled: approved, or on its way in a tool.
bool is_approved(PostStatus status);

}  // namespace tandem
