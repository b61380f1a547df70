CREATE TABLE `followup_editions` (
	`followup_id` text NOT NULL,
	`number` integer NOT NULL,
	`stage` text NOT NULL,
	`canonical` text NOT NULL,
	`sum` text NOT NULL,
	`frozen_at` integer NOT NULL,
	`frozen_by` text,
	PRIMARY KEY(`followup_id`, `number`),
	FOREIGN KEY (`followup_id`) REFERENCES `followups`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "followup_editions_stage" CHECK("followup_editions"."stage" in ('sent', 'decided', 'published'))
);
--> statement-breakpoint
CREATE TABLE `followup_sections` (
	`id` text PRIMARY KEY NOT NULL,
	`followup_id` text NOT NULL,
	`position` integer NOT NULL,
	`heading` text NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`written_at` integer,
	`written_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`followup_id`) REFERENCES `followups`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `followup_sections_followup` ON `followup_sections` (`followup_id`,`position`);--> statement-breakpoint
CREATE TABLE `accessibility_statement` (
	`id` integer PRIMARY KEY NOT NULL,
	`level` text NOT NULL,
	`assessed_on` text,
	`method` text,
	`deficiencies` text DEFAULT '[]' NOT NULL,
	`burdens` text DEFAULT '[]' NOT NULL,
	`outside` text DEFAULT '[]' NOT NULL,
	`email` text,
	`phone` text,
	`updated_on` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "accessibility_statement_single" CHECK("accessibility_statement"."id" = 1),
	CONSTRAINT "accessibility_statement_level" CHECK("accessibility_statement"."level" in ('full', 'partly', 'none'))
);
--> statement-breakpoint
CREATE TABLE `circulations` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`edition` integer NOT NULL,
	`receiver` text NOT NULL,
	`receiver_id` text DEFAULT '' NOT NULL,
	`receiver_name` text NOT NULL,
	`way` text NOT NULL,
	`copies` integer,
	`note` text,
	`day` text NOT NULL,
	`noted_at` integer NOT NULL,
	`noted_by` text,
	`letter_id` text,
	CONSTRAINT "circulations_kind" CHECK("circulations"."kind" in ('minutes', 'lesson', 'project', 'partner', 'followup', 'newsletter')),
	CONSTRAINT "circulations_receiver" CHECK("circulations"."receiver" in ('unit', 'receiver', 'board', 'subscribers', 'site')),
	CONSTRAINT "circulations_way" CHECK("circulations"."way" in ('letter', 'meeting', 'paper', 'page'))
);
--> statement-breakpoint
CREATE INDEX `circulations_record` ON `circulations` (`kind`,`record_id`,`edition`);--> statement-breakpoint
CREATE TABLE `newsletters` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer,
	`title` text NOT NULL,
	`opening` text DEFAULT '' NOT NULL,
	`closing` text DEFAULT '' NOT NULL,
	`items` text DEFAULT '[]' NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`changed_at` integer NOT NULL,
	`sent_at` integer,
	`sent_by` text,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `newsletters_number` ON `newsletters` (`number`);--> statement-breakpoint
CREATE TABLE `publication_decisions` (
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`data_kind` text NOT NULL,
	`found` text NOT NULL,
	`choice` text NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text,
	PRIMARY KEY(`kind`, `record_id`, `data_kind`, `found`),
	CONSTRAINT "publication_decisions_kind" CHECK("publication_decisions"."kind" in ('minutes', 'lesson', 'project', 'partner', 'followup', 'newsletter')),
	CONSTRAINT "publication_decisions_data" CHECK("publication_decisions"."data_kind" in ('identityNumber', 'phone', 'email', 'name')),
	CONSTRAINT "publication_decisions_choice" CHECK("publication_decisions"."choice" in ('show', 'hide'))
);
--> statement-breakpoint
CREATE TABLE `publication_themes` (
	`publication_id` integer NOT NULL,
	`theme_id` text NOT NULL,
	PRIMARY KEY(`publication_id`, `theme_id`),
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_themes_theme` ON `publication_themes` (`theme_id`);--> statement-breakpoint
CREATE TABLE `publications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`edition` integer DEFAULT 1 NOT NULL,
	`title` text NOT NULL,
	`title_en` text,
	`summary` text DEFAULT '' NOT NULL,
	`content` text NOT NULL,
	`sum` text NOT NULL,
	`unit_id` text,
	`group_id` text,
	`year` integer,
	`day` text,
	`published_at` integer NOT NULL,
	`published_by` text,
	`changed_at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "publications_kind" CHECK("publications"."kind" in ('minutes', 'lesson', 'project', 'partner', 'followup', 'newsletter'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publications_record` ON `publications` (`kind`,`record_id`);--> statement-breakpoint
CREATE INDEX `publications_changed` ON `publications` (`changed_at`,`id`);--> statement-breakpoint
CREATE INDEX `publications_listed` ON `publications` (`kind`,`withdrawn_at`,`day`);--> statement-breakpoint
CREATE TABLE `receivers` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`contact_name` text,
	`email` text,
	`address` text,
	`language` text DEFAULT 'sv' NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "receivers_kind" CHECK("receivers"."kind" in ('organisation', 'list', 'page')),
	CONSTRAINT "receivers_language" CHECK("receivers"."language" in ('sv', 'en'))
);
--> statement-breakpoint
CREATE TABLE `subscribers` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`language` text DEFAULT 'sv' NOT NULL,
	`link_key` text NOT NULL,
	`created_at` integer NOT NULL,
	`asked_at` integer NOT NULL,
	`confirmed_at` integer,
	`told_until` integer,
	`ended_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "subscribers_language" CHECK("subscribers"."language" in ('sv', 'en'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscribers_email` ON `subscribers` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `subscribers_link_key` ON `subscribers` (`link_key`);--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`subscriber_id` text NOT NULL,
	`topic` text NOT NULL,
	`topic_id` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`subscriber_id`, `topic`, `topic_id`),
	FOREIGN KEY (`subscriber_id`) REFERENCES `subscribers`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "subscriptions_topic" CHECK("subscriptions"."topic" in ('group', 'theme', 'newsletter'))
);
--> statement-breakpoint
CREATE INDEX `subscriptions_topic_id` ON `subscriptions` (`topic`,`topic_id`);--> statement-breakpoint
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
	CONSTRAINT "chronicle_subject" CHECK("__new_chronicle"."subject" in ('person', 'unit', 'group', 'municipality', 'meeting', 'agendaItem', 'poll', 'round', 'minutes', 'decision', 'action', 'lesson', 'comment', 'project', 'partner', 'programme', 'call', 'goal', 'policy', 'initiative', 'information', 'training', 'followup', 'document', 'publication', 'receiver', 'subscriber', 'newsletter', 'letter', 'session'))
);
--> statement-breakpoint
INSERT INTO `__new_chronicle`("id", "at", "actor_id", "actor_name", "deed", "subject", "subject_id", "label", "before", "after") SELECT "id", "at", "actor_id", "actor_name", "deed", "subject", "subject_id", "label", "before", "after" FROM `chronicle`;--> statement-breakpoint
DROP TABLE `chronicle`;--> statement-breakpoint
ALTER TABLE `__new_chronicle` RENAME TO `chronicle`;--> statement-breakpoint
CREATE INDEX `chronicle_record` ON `chronicle` (`subject`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `chronicle_at` ON `chronicle` (`at`);--> statement-breakpoint
ALTER TABLE `followups` ADD `inputs_due_on` text;--> statement-breakpoint
ALTER TABLE `followups` ADD `discussed_on` text;--> statement-breakpoint
ALTER TABLE `followups` ADD `discussed_meeting_id` text REFERENCES meetings(id);--> statement-breakpoint
-- The sections get rows of their own, in their order.
INSERT INTO `followup_sections` (`id`, `followup_id`, `position`, `heading`, `text`)
  SELECT `followups`.`id` || '-' || (`each`.`key` + 1), `followups`.`id`, `each`.`key` + 1,
    `each`.`value` ->> 'heading', coalesce(`each`.`value` ->> 'text', '')
  FROM `followups`, json_each(`followups`.`sections`) AS `each`;--> statement-breakpoint
ALTER TABLE `followups` DROP COLUMN `sections`;--> statement-breakpoint
CREATE TABLE `__new_unit_inputs` (
	`followup_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`link_key` text,
	`asked_at` integer,
	`reminded_at` integer,
	`reminders` integer DEFAULT 0 NOT NULL,
	`went_well` text,
	`went_badly` text,
	`planned` text,
	`needs` text,
	`text` text,
	`answered_at` integer,
	`answered_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`followup_id`, `unit_id`),
	FOREIGN KEY (`followup_id`) REFERENCES `followups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_inputs_reminders" CHECK("__new_unit_inputs"."reminders" between 0 and 2)
);
--> statement-breakpoint
-- When a unit answered was not kept: it had by the time the follow-up was sent to the board.
INSERT INTO `__new_unit_inputs`("followup_id", "unit_id", "text", "answered_at")
  SELECT `followup_id`, `unit_id`, `text`, CASE WHEN `answered` THEN coalesce(
    (SELECT unixepoch(`submitted_on`) * 1000 FROM `followups` WHERE `id` = `followup_id`),
    (SELECT `created_at` FROM `followups` WHERE `id` = `followup_id`)) END
  FROM `unit_inputs`;--> statement-breakpoint
DROP TABLE `unit_inputs`;--> statement-breakpoint
ALTER TABLE `__new_unit_inputs` RENAME TO `unit_inputs`;--> statement-breakpoint
CREATE UNIQUE INDEX `unit_inputs_link_key` ON `unit_inputs` (`link_key`);--> statement-breakpoint
ALTER TABLE `municipality` ADD `information_owner` text;--> statement-breakpoint
ALTER TABLE `actions` ADD `followup_id` text REFERENCES followups(id);--> statement-breakpoint
-- The words that what is published is searched by, analysed as those of the archive. It keeps no text of its own.
CREATE VIRTUAL TABLE `publication_text` USING fts5(
  title_exact,
  body_exact,
  title_stem,
  body_stem,
  title_parts,
  body_parts,
  folded,
  content='',
  contentless_delete=1,
  tokenize="ascii"
);
