CREATE TABLE `call_watches` (
	`call_id` text NOT NULL,
	`person_id` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`call_id`, `person_id`),
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `call_watches_person` ON `call_watches` (`person_id`);--> statement-breakpoint
CREATE TABLE `meeting_reminders` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`hours_before` integer NOT NULL,
	`audience` text NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_reminders_audience" CHECK("meeting_reminders"."audience" in ('silent', 'coming')),
	CONSTRAINT "meeting_reminders_distance" CHECK("meeting_reminders"."hours_before" between 1 and 2160)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_reminders_once` ON `meeting_reminders` (`meeting_id`,`hours_before`,`audience`);--> statement-breakpoint
CREATE TABLE `read_replies` (
	`name` text PRIMARY KEY NOT NULL,
	`read_at` integer NOT NULL,
	`outcome` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reply_suggestions` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`invitation_id` text NOT NULL,
	`from_address` text NOT NULL,
	`answer` text NOT NULL,
	`comment` text,
	`received_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`accepted` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reply_suggestions_answer" CHECK("reply_suggestions"."answer" in ('yes', 'maybe', 'no'))
);
--> statement-breakpoint
CREATE INDEX `reply_suggestions_meeting` ON `reply_suggestions` (`meeting_id`,`decided_at`);--> statement-breakpoint
CREATE TABLE `round_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`link_key` text,
	`asked_at` integer NOT NULL,
	`reminded_at` integer,
	`news` text,
	`lesson` text,
	`help` text,
	`nothing` integer DEFAULT false NOT NULL,
	`answered_at` integer,
	`answered_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `round_answers_unit` ON `round_answers` (`meeting_id`,`unit_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `round_answers_link_key` ON `round_answers` (`link_key`);--> statement-breakpoint
CREATE TABLE `group_breaks` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`name` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "group_breaks_order" CHECK("group_breaks"."until_day" >= "group_breaks"."from_day")
);
--> statement-breakpoint
CREATE INDEX `group_breaks_group` ON `group_breaks` (`group_id`,`from_day`);--> statement-breakpoint
CREATE TABLE `poll_choices` (
	`invitee_id` text NOT NULL,
	`slot_id` text NOT NULL,
	`answer` text NOT NULL,
	PRIMARY KEY(`invitee_id`, `slot_id`),
	FOREIGN KEY (`invitee_id`) REFERENCES `poll_invitees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`slot_id`) REFERENCES `poll_slots`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "poll_choices_answer" CHECK("poll_choices"."answer" in ('yes', 'ifNeedBe', 'no'))
);
--> statement-breakpoint
CREATE INDEX `poll_choices_slot` ON `poll_choices` (`slot_id`);--> statement-breakpoint
CREATE TABLE `poll_invitees` (
	`id` text PRIMARY KEY NOT NULL,
	`poll_id` text NOT NULL,
	`person_id` text NOT NULL,
	`unit_id` text,
	`capacity` text NOT NULL,
	`link_key` text,
	`comment` text,
	`answered_at` integer,
	`reminded` integer DEFAULT 0 NOT NULL,
	`reminded_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`poll_id`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "poll_invitees_capacity" CHECK("poll_invitees"."capacity" in ('contact', 'deputy', 'chair', 'coordinator', 'secretary', 'member', 'guest'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `poll_invitees_person` ON `poll_invitees` (`poll_id`,`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `poll_invitees_link_key` ON `poll_invitees` (`link_key`);--> statement-breakpoint
CREATE TABLE `poll_slots` (
	`id` text PRIMARY KEY NOT NULL,
	`poll_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`meeting_id` text,
	FOREIGN KEY (`poll_id`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "poll_slots_order" CHECK("poll_slots"."ends_at" > "poll_slots"."starts_at")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `poll_slots_time` ON `poll_slots` (`poll_id`,`starts_at`,`ends_at`);--> statement-breakpoint
CREATE TABLE `polls` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`title` text NOT NULL,
	`text` text,
	`form` text NOT NULL,
	`place` text,
	`answer_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`opened_at` integer,
	`closed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "polls_form" CHECK("polls"."form" in ('onSite', 'hybrid', 'online'))
);
--> statement-breakpoint
CREATE INDEX `polls_group` ON `polls` (`group_id`,`created_at`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_chronicle` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`actor_name` text NOT NULL,
	`deed` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`label` text DEFAULT '' NOT NULL,
	`before` text,
	`after` text,
	CONSTRAINT "chronicle_subject" CHECK("__new_chronicle"."subject" in ('person', 'unit', 'group', 'municipality', 'meeting', 'agendaItem', 'poll', 'round', 'minutes', 'decision', 'action', 'lesson', 'comment', 'project', 'partner', 'programme', 'call', 'goal', 'followup', 'letter', 'session'))
);
--> statement-breakpoint
INSERT INTO `__new_chronicle`("id", "at", "actor_id", "actor_name", "deed", "subject", "subject_id", "label", "before", "after") SELECT "id", "at", "actor_id", "actor_name", "deed", "subject", "subject_id", "label", "before", "after" FROM `chronicle`;--> statement-breakpoint
DROP TABLE `chronicle`;--> statement-breakpoint
ALTER TABLE `__new_chronicle` RENAME TO `chronicle`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `chronicle_record` ON `chronicle` (`subject`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `chronicle_at` ON `chronicle` (`at`);--> statement-breakpoint
ALTER TABLE `invitations` ADD `answered_through` text;--> statement-breakpoint
ALTER TABLE `invitations` ADD `link_key` text;--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_link_key` ON `invitations` (`link_key`);--> statement-breakpoint
ALTER TABLE `groups` ADD `plan_due_on` text DEFAULT '02-01' NOT NULL;--> statement-breakpoint
ALTER TABLE `groups` ADD `shows_addresses` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `groups` ADD `publishes_meetings` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `groups` ADD `round_days` integer DEFAULT 10;--> statement-breakpoint
ALTER TABLE `groups` ADD `reminders` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `mail_rhythm` text DEFAULT 'atOnce' NOT NULL CONSTRAINT "people_mail_rhythm" CHECK("mail_rhythm" in ('atOnce', 'daily', 'weekly'));--> statement-breakpoint
ALTER TABLE `outbox` ADD `digest_id` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `gathers` integer DEFAULT false NOT NULL;