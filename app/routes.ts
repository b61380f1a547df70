import { index, route } from "@remix-run/route-config";

/** The sitemap: every Swedish address and the English file behind it. One form, one action, one address. */

const home = [index("routes/home/start.tsx")];

const account = [
  route("logga-in", "routes/account/sign-in.tsx"),
  route("logga-in/kod", "routes/account/code.tsx"),
  route("logga-in/demo", "routes/account/demo.ts"),
  route("logga-in/lank/:key", "routes/account/link.tsx"),
  route("logga-ut", "routes/account/sign-out.ts"),
  route("sprak", "routes/account/language.ts"),
  route("min-sida", "routes/account/own-page.tsx"),
  route("min-sida/sessioner", "routes/account/sessions.ts"),
  route("min-sida/kalender", "routes/account/calendar.ts"),
];

const office = [
  route("halsa", "routes/office/health.ts"),
  route("fel/:key", "routes/office/refused.ts"),
  route("installningar", "routes/office/settings.tsx"),
  route("utkorg", "routes/office/outbox.tsx"),
  route("utkorg/:id", "routes/office/letter.tsx"),
  route("utkorg/:id/omsandning", "routes/office/letter-resend.ts"),
  route("utkorg/:id/undanlaggning", "routes/office/letter-put-aside.ts"),
  route("utkorg/:id/kod", "routes/office/letter-code.tsx"),
  route("handelser", "routes/office/chronicle.tsx"),
  route("historik/:subject/:id", "routes/office/history.tsx"),
];

const setUp = [
  route("start", "routes/set-up/steps.tsx"),
  route("start/samordnare", "routes/set-up/coordinator.tsx"),
  route("start/grupp", "routes/set-up/group.tsx"),
  route("start/enheter", "routes/set-up/units.tsx"),
  route("start/:key", "routes/set-up/begin.tsx"),
];

const people = [
  route("personer", "routes/people/people.tsx"),
  route("personer/ny", "routes/people/person-form.tsx", { id: "new-person" }),
  route("personer/import", "routes/people/import.tsx"),
  route("personer/import/inlasning", "routes/people/import-reading.tsx"),
  route("personer/:id", "routes/people/person.tsx"),
  route("personer/:id/andra", "routes/people/person-form.tsx"),
  route("personer/:id/roller", "routes/people/person-roles.tsx"),
  route("personer/:id/avslut", "routes/people/person-end.tsx"),
  route("enheter/ny", "routes/people/unit-form.tsx", { id: "new-unit" }),
  route("enheter/:id", "routes/people/unit.tsx"),
  route("enheter/:id/andra", "routes/people/unit-form.tsx"),
  route("enheter/:id/platser", "routes/people/unit-seats.tsx"),
  route("enheter/:id/avslut", "routes/people/unit-close.tsx"),
  route("grupper", "routes/groups/groups.tsx"),
  route("grupper/ny", "routes/groups/group-form.tsx", { id: "new-group" }),
  route("grupper/:id", "routes/groups/group.tsx"),
  route("grupper/:id/andra", "routes/groups/group-form.tsx"),
  route("grupper/:id/avslut", "routes/groups/group-close.tsx"),
  route("grupper/:id/ledamoter", "routes/groups/members.tsx"),
  route("grupper/:id/ledamoter/:person/avslut", "routes/groups/member-end.ts"),
  route("grupper/:id/paminnelser", "routes/groups/reminders.tsx"),
  route("grupper/:id/paminnelser/borttagning", "routes/groups/reminder-removal.ts"),
  route("grupper/:id/lov", "routes/groups/breaks.tsx"),
  route("grupper/:id/lov/:break/borttagning", "routes/groups/break-removal.ts"),
  route("grupper/:id/kannedom", "routes/groups/informed.tsx"),
  route("grupper/:id/kannedom/:informed/borttagning", "routes/groups/informed-removal.ts"),
  route("grupper/:id/punkter", "routes/groups/standing-items.tsx"),
  route("grupper/:id/punkter/:item", "routes/groups/standing-item.tsx"),
  route("grupper/:id/punkter/:item/ordning", "routes/groups/standing-item-order.ts"),
  route("grupper/:id/punkter/:item/borttagning", "routes/groups/standing-item-removal.ts"),
];

const meetings = [
  route("moten", "routes/meetings/year.tsx"),
  route("moten/plan", "routes/meetings/plan.tsx"),
  route("moten/plan/kopia", "routes/meetings/plan-copy.tsx"),
  route("moten/nytt", "routes/meetings/new.tsx"),
  route("moten/:id/andra", "routes/meetings/change.tsx"),
  route("moten/:id/installning", "routes/meetings/call-off.tsx"),
  route("moten/:id/kalender.ics", "routes/meetings/calendar.ts"),
  route("kalender/grupp/:file", "routes/meetings/group-feed.ts"),
  route("kalender/:file", "routes/meetings/feed.ts"),
  route("moten/:id", "routes/meetings/meeting.tsx"),
  route("moten/:id/svar", "routes/meetings/answer.tsx"),
  route("moten/:id/delta", "routes/meetings/join.tsx"),
  route("moten/:id/genomford", "routes/meetings/held.ts"),
  route("moten/:id/dagordning", "routes/meetings/agenda.tsx"),
  route("moten/:id/dagordning/fasta", "routes/meetings/agenda-open.ts"),
  route("moten/:id/dagordning/ordning", "routes/meetings/agenda-order.ts"),
  route("moten/:id/dagordning/antagande", "routes/meetings/agenda-accept.ts"),
  route("moten/:id/dagordning/avslag", "routes/meetings/agenda-decline.ts"),
  route("moten/:id/punkter/:itemId", "routes/meetings/agenda-item.tsx"),
  route("moten/:id/forslag", "routes/meetings/proposals.tsx"),
  route("moten/:id/forslag/aterkallelse", "routes/meetings/proposal-withdraw.ts"),
  route("moten/:id/forslag/:itemId", "routes/meetings/proposal.tsx"),
  route("moten/:id/utskrift.css", "routes/meetings/print-margins.ts"),
  route("moten/:id/kallelse", "routes/meetings/notice.tsx"),
  route("moten/:id/kallelse/text", "routes/meetings/notice-text.tsx"),
  route("moten/:id/kallelse/angra", "routes/meetings/notice-undo.ts"),
  route("moten/:id/kallelse/fler", "routes/meetings/notice-more.ts"),
  route("moten/:id/paminnelse", "routes/meetings/reminder.tsx"),
  route("moten/:id/paminnelser", "routes/meetings/planned-reminders.tsx"),
  route("moten/:id/paminnelser/borttagning", "routes/meetings/planned-reminder-removal.ts"),
  route("moten/:id/kallade", "routes/meetings/invited.tsx"),
  route("moten/:id/kallade/lank", "routes/meetings/link-renew.ts"),
  route("moten/:id/kallade/lank/aterkallelse", "routes/meetings/link-revoke.ts"),
  route("moten/:id/kallade/borttagning", "routes/meetings/invited-remove.ts"),
  route("moten/:id/kalendersvar", "routes/meetings/replies.tsx"),
  route("moten/:id/kalendersvar/bekraftelse", "routes/meetings/reply-confirm.ts"),
  route("moten/:id/kalendersvar/avvisning", "routes/meetings/reply-dismiss.ts"),
  route("svar/:key", "routes/meetings/link.tsx"),
  route("moten/:id/gaster", "routes/meetings/guests.tsx"),
  route("moten/:id/gaster/borttagning", "routes/meetings/guest-remove.ts"),
];

const rounds = [
  route("laget-runt/:key", "routes/rounds/link.tsx"),
  route("moten/:id/laget-runt", "routes/rounds/ask.ts"),
  route("moten/:id/laget-runt/:unit", "routes/rounds/answer.tsx"),
];

const polls = [
  route("moten/datum", "routes/polls/list.tsx"),
  route("moten/datum/ny", "routes/polls/new.tsx"),
  route("moten/datum/:id", "routes/polls/poll.tsx"),
  route("moten/datum/:id/andra", "routes/polls/change.tsx"),
  route("moten/datum/:id/utskick", "routes/polls/send.ts"),
  route("moten/datum/:id/angra", "routes/polls/take-back.ts"),
  route("moten/datum/:id/paminnelse", "routes/polls/remind.ts"),
  route("moten/datum/:id/bekraftelse", "routes/polls/confirm.tsx"),
  route("moten/datum/:id/svarstid", "routes/polls/deadline.tsx"),
  route("moten/datum/:id/lank", "routes/polls/link-renew.ts"),
  route("moten/datum/:id/lank/aterkallelse", "routes/polls/link-revoke.ts"),
  route("moten/datum/:id/avslut", "routes/polls/close.ts"),
  route("moten/datum/:id/borttagning", "routes/polls/remove.ts"),
  route("datum/:key", "routes/polls/answer.tsx"),
];

const minutes = [
  route("moten/:id/anteckningar", "routes/minutes/minutes.tsx"),
  route("moten/:id/anteckningar/utskrift.css", "routes/minutes/print-margins.ts"),
  route("moten/:id/anteckningar/text.json", "routes/minutes/locked-text.ts"),
  route("moten/:id/anteckningar/minnesanteckningar.docx", "routes/minutes/document.ts"),
  route("moten/:id/anteckningar/minnesanteckningar.pdf", "routes/minutes/document.ts", { id: "minutes-pdf" }),
  route("moten/:id/anteckningar/minnesanteckningar.md", "routes/minutes/document.ts", { id: "minutes-md" }),
  route("moten/:id/anteckningar/utgavor", "routes/minutes/editions.tsx"),
  route("moten/:id/anteckningar/utgavor/:edition", "routes/minutes/edition.tsx"),
  route("moten/:id/anteckningar/utgavor/:edition/text.json", "routes/minutes/edition-text.ts"),
  route(
    "moten/:id/anteckningar/utgavor/:edition/minnesanteckningar.docx",
    "routes/minutes/edition-document.ts",
  ),
  route(
    "moten/:id/anteckningar/utgavor/:edition/minnesanteckningar.pdf",
    "routes/minutes/edition-document.ts",
    {
      id: "edition-pdf",
    },
  ),
  route(
    "moten/:id/anteckningar/utgavor/:edition/minnesanteckningar.md",
    "routes/minutes/edition-document.ts",
    {
      id: "edition-md",
    },
  ),
  route("moten/:id/anteckningar/utgavor/:edition/andringar", "routes/minutes/edition-changes.tsx"),
  route("moten/:id/anteckningar/skriv", "routes/minutes/desk.tsx"),
  route("moten/:id/anteckningar/sammanfattning", "routes/minutes/summary.tsx"),
  route("moten/:id/anteckningar/sammanfattning/sparning", "routes/minutes/summary-save.ts"),
  route("moten/:id/anteckningar/punkter/:itemId", "routes/minutes/item.tsx"),
  route("moten/:id/anteckningar/punkter/:itemId/sparning", "routes/minutes/item-save.ts"),
  route("moten/:id/anteckningar/punkter/:itemId/hann-inte", "routes/minutes/not-reached.ts"),
  route("moten/:id/anteckningar/punkter/:itemId/beslut", "routes/minutes/new-decision.tsx"),
  route("moten/:id/anteckningar/punkter/:itemId/bordlaggning", "routes/minutes/new-decision.tsx", {
    id: "new-deferral",
  }),
  route("moten/:id/anteckningar/punkter/:itemId/information", "routes/minutes/new-decision.tsx", {
    id: "new-information",
  }),
  route("moten/:id/anteckningar/punkter/:itemId/vidare", "routes/minutes/send-on.tsx"),
  route("moten/:id/anteckningar/punkter/:itemId/vidare/aterkallelse", "routes/minutes/send-on-undo.ts"),
  route("fragor/:itemId", "routes/minutes/matter.tsx"),
  route("moten/:id/anteckningar/punkter/:itemId/atgarder", "routes/minutes/new-action.tsx"),
  route("moten/:id/anteckningar/beslut/:decisionId", "routes/minutes/decision.tsx"),
  route("moten/:id/anteckningar/beslut/:decisionId/borttagning", "routes/minutes/remove-decision.ts"),
  route("moten/:id/anteckningar/atgarder/:actionId", "routes/minutes/action.tsx"),
  route("moten/:id/anteckningar/atgarder/:actionId/borttagning", "routes/minutes/remove-action.ts"),
  route("moten/:id/anteckningar/punkter/:itemId/nu", "routes/minutes/current-item.ts"),
  route("moten/:id/anteckningar/genomgangen", "routes/minutes/agenda-done.ts"),
  route("moten/:id/nu", "routes/minutes/follow.tsx"),
  route("moten/:id/nu/strom", "routes/minutes/follow-stream.ts"),
  route("moten/:id/narvaro", "routes/minutes/attendance.tsx"),
  route("moten/:id/justering", "routes/minutes/sign-off.tsx"),
  route("moten/:id/justering/skicka", "routes/minutes/send.tsx"),
  route("moten/:id/justering/godkann", "routes/minutes/approve.tsx"),
  route("moten/:id/justering/andring", "routes/minutes/ask-for-change.tsx"),
  route("moten/:id/justering/tillbaka", "routes/minutes/take-back.ts"),
  route("moten/:id/justering/rattelse", "routes/minutes/correction.tsx"),
  route("moten/:id/justering/rattelse/andringar", "routes/minutes/correction-changes.tsx"),
  route("moten/:id/justering/rattelse/avbrott", "routes/minutes/cancel-correction.ts"),
];

const actions = [
  route("atgarder", "routes/actions/list.tsx"),
  route("atgarder/:id", "routes/actions/action.tsx"),
  route("atgarder/:id/andra", "routes/actions/change.tsx"),
  route("atgarder/:id/paborjad", "routes/actions/start.ts"),
  route("atgarder/:id/klar", "routes/actions/finish.tsx"),
  route("atgarder/:id/oppna-igen", "routes/actions/reopen.ts"),
  route("atgard/:key", "routes/actions/link.tsx"),
  route("atgard/:key/paborjad", "routes/actions/link-start.ts"),
];

const lessons = [
  route("lardomar", "routes/lessons/list.tsx"),
  route("lardomar/ny", "routes/lessons/new.tsx"),
  route("lardomar/:id", "routes/lessons/lesson.tsx"),
  route("lardomar/:id/andra", "routes/lessons/revise.tsx"),
  route("lardomar/:id/publicering", "routes/lessons/publish.tsx"),
  route("lardomar/:id/granskning", "routes/lessons/review.tsx"),
  route("lardomar/:id/granskning/aterlamning", "routes/lessons/send-back.tsx"),
  route("lardomar/:id/versioner", "routes/lessons/versions.tsx"),
  route("lardomar/:id/anvandning", "routes/lessons/use.tsx"),
  route("lardomar/:id/anvandning/borttagning", "routes/lessons/take-back-use.ts"),
  route("lardomar/:id/kommentarer", "routes/lessons/comment.tsx"),
  route("lardomar/:id/kommentarer/:comment/borttagning", "routes/lessons/remove-comment.ts"),
];

const register = [
  route("register", "routes/register/projects.tsx"),
  route("register/projekt/nytt", "routes/register/project-new.tsx"),
  route("register/projekt/:id", "routes/register/project.tsx"),
  route("register/projekt/:id/andra", "routes/register/project-change.tsx"),
  route("register/projekt/:id/nytta", "routes/register/project-benefits.tsx"),
  route("register/partner", "routes/register/partners.tsx"),
  route("register/partner/:id", "routes/register/partner.tsx"),
  route("register/partner/:id/kontakt", "routes/register/contact-form.tsx", { id: "new-contact" }),
  route("register/partner/:id/kontakter/:contact/andra", "routes/register/contact-form.tsx"),
  route("register/partner/:id/kontakter/:contact/borttagning", "routes/register/contact-remove.tsx"),
  route("register/program", "routes/register/programmes.tsx"),
  route("register/program/:code", "routes/register/programme.tsx"),
  route("register/utlysningar", "routes/register/calls.tsx"),
  route("register/utlysningar/:id", "routes/register/call.tsx"),
  route("register/utlysningar/:id/bevakning", "routes/register/call-watch.ts"),
];

const archive = [
  route("arkiv", "routes/archive/search.tsx"),
  route("arkiv/sa-soker-du", "routes/archive/help.tsx"),
  route("arkiv/ut", "routes/archive/out.tsx"),
  route("arkiv/ut/:name", "routes/archive/out-file.ts"),
  route("arkiv/liknande/:kind/:id", "routes/archive/alike.tsx"),
  route("arkiv/sokningar", "routes/archive/searches-made.ts"),
  route("arkiv/sokningar/rensning", "routes/archive/searches-clear.ts"),
  route("arkiv/forgaves", "routes/archive/vain.tsx"),
  route("arkiv/forgaves/borttagning", "routes/archive/vain-remove.ts"),
  route("arkiv/sparade/ny", "routes/archive/save.tsx"),
  route("arkiv/sparade/:id", "routes/archive/saved.ts"),
  route("arkiv/sparade/:id/andra", "routes/archive/saved-change.tsx"),
  route("arkiv/sparade/:id/borttagning", "routes/archive/saved-remove.ts"),
  route("bevakning/:key", "routes/archive/watch-stop.tsx"),
  route("arkiv/fragor", "routes/inquiries/list.tsx"),
  route("arkiv/fragor/ny", "routes/inquiries/new.tsx"),
  route("arkiv/fragor/:id", "routes/inquiries/inquiry.tsx"),
  route("arkiv/fragor/:id/svar", "routes/inquiries/answer.tsx"),
  route("arkiv/fragor/:id/avbojan", "routes/inquiries/decline.ts"),
  route("arkiv/fragor/:id/avslut", "routes/inquiries/close.ts"),
];

const followup = [
  route("om", "routes/about/network.tsx"),
  route("personuppgifter", "routes/about/personal-data.tsx"),
  route("uppfoljning", "routes/followup/years.tsx"),
  route("uppfoljning/:year", "routes/followup/year.tsx"),
];

const attachments = [
  route("bilagor/till/:subject/:id", "routes/attachments/attach.tsx"),
  route("bilagor/:id/borttagning", "routes/attachments/remove.tsx"),
  route("bilagor/:id/:name", "routes/attachments/file.ts"),
];

const documents = [
  route("dokument/inlasning", "routes/documents/import.tsx"),
  route("dokument/inlasning/:batch", "routes/documents/batch.tsx"),
  route("dokument/inlasning/:batch/forsok", "routes/documents/batch-again.ts"),
  route("dokument/:id", "routes/documents/document.tsx"),
  route("dokument/:id/andra", "routes/documents/change.tsx"),
  route("dokument/:id/borttagning", "routes/documents/remove.tsx"),
  route("dokument/:id/fil/:name", "routes/documents/file.ts"),
];

const otherwise = [route("*", "routes/office/not-found.ts")];

export default [
  ...home,
  ...account,
  ...office,
  ...setUp,
  ...people,
  ...meetings,
  ...rounds,
  ...polls,
  ...minutes,
  ...actions,
  ...lessons,
  ...register,
  ...archive,
  ...followup,
  ...attachments,
  ...documents,
  ...otherwise,
];
