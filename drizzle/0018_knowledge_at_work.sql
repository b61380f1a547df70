CREATE TABLE `competences` (
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `kind`, `value`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "competences_kind" CHECK("competences"."kind" in ('programme', 'theme', 'country', 'language'))
);
--> statement-breakpoint
CREATE INDEX `competences_value` ON `competences` (`kind`,`value`);--> statement-breakpoint
CREATE TABLE `training_people` (
	`training_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`training_id`, `person_id`),
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `training_people_person` ON `training_people` (`person_id`);--> statement-breakpoint
CREATE TABLE `training_subjects` (
	`training_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`training_id`, `kind`, `value`),
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "training_subjects_kind" CHECK("training_subjects"."kind" in ('programme', 'theme', 'country', 'language'))
);
--> statement-breakpoint
CREATE TABLE `trainings` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`organiser` text,
	`starts_on` text,
	`ends_on` text,
	`held_on` text,
	`note` text,
	`created_at` integer NOT NULL,
	`created_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "trainings_kind" CHECK("trainings"."kind" in ('course', 'studyVisit', 'jobShadowing', 'conference')),
	CONSTRAINT "trainings_period" CHECK("trainings"."ends_on" is null or "trainings"."starts_on" is null or "trainings"."ends_on" >= "trainings"."starts_on")
);
--> statement-breakpoint
CREATE TABLE `call_tellings` (
	`call_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`person_id` text NOT NULL,
	`told_at` integer NOT NULL,
	PRIMARY KEY(`call_id`, `unit_id`, `person_id`),
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `funding_test_matches` (
	`test_id` text NOT NULL,
	`call_id` text NOT NULL,
	`found_at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	PRIMARY KEY(`test_id`, `call_id`),
	FOREIGN KEY (`test_id`) REFERENCES `funding_tests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `funding_test_matches_call` ON `funding_test_matches` (`call_id`);--> statement-breakpoint
CREATE TABLE `funding_test_programmes` (
	`test_id` text NOT NULL,
	`programme_code` text NOT NULL,
	PRIMARY KEY(`test_id`, `programme_code`),
	FOREIGN KEY (`test_id`) REFERENCES `funding_tests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_code`) REFERENCES `programmes`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `funding_tests` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`head_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`asked_by` text,
	`link_key` text,
	`reminded_at` integer,
	`verdict` text,
	`reason` text,
	`signed_at` integer,
	`signed_by` text,
	`signed_name` text,
	`signed_through` text,
	`next_look_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`head_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "funding_tests_verdict" CHECK("funding_tests"."verdict" in ('apply', 'notNow', 'no')),
	CONSTRAINT "funding_tests_through" CHECK("funding_tests"."signed_through" in ('house', 'link')),
	CONSTRAINT "funding_tests_signed" CHECK(("funding_tests"."verdict" is null) = ("funding_tests"."signed_at" is null))
);
--> statement-breakpoint
CREATE INDEX `funding_tests_initiative` ON `funding_tests` (`initiative_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `funding_tests_head` ON `funding_tests` (`head_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `funding_tests_link_key` ON `funding_tests` (`link_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `funding_tests_one_open` ON `funding_tests` (`initiative_id`) WHERE signed_at is null;--> statement-breakpoint
CREATE TABLE `initiative_themes` (
	`initiative_id` text NOT NULL,
	`theme_id` text NOT NULL,
	PRIMARY KEY(`initiative_id`, `theme_id`),
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `initiatives` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`need` text NOT NULL,
	`unit_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`status` text NOT NULL,
	`starts_on` text,
	`cost` integer,
	`case_number` text,
	`project_id` text,
	`created_at` integer NOT NULL,
	`created_by` text,
	`changed_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "initiatives_status" CHECK("initiatives"."status" in ('planned', 'ongoing', 'completed', 'dropped')),
	CONSTRAINT "initiatives_cost" CHECK("initiatives"."cost" is null or "initiatives"."cost" >= 0)
);
--> statement-breakpoint
CREATE INDEX `initiatives_unit` ON `initiatives` (`unit_id`);--> statement-breakpoint
CREATE INDEX `initiatives_owner` ON `initiatives` (`owner_id`);--> statement-breakpoint
CREATE INDEX `initiatives_project` ON `initiatives` (`project_id`);--> statement-breakpoint
CREATE TABLE `unit_themes` (
	`unit_id` text NOT NULL,
	`theme_id` text NOT NULL,
	PRIMARY KEY(`unit_id`, `theme_id`),
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `goal_ties` (
	`goal_id` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	PRIMARY KEY(`goal_id`, `subject`, `subject_id`),
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "goal_ties_subject" CHECK("goal_ties"."subject" in ('project', 'lesson', 'agendaItem', 'decision', 'action', 'initiative', 'contact', 'information'))
);
--> statement-breakpoint
CREATE INDEX `goal_ties_subject_id` ON `goal_ties` (`subject`,`subject_id`);--> statement-breakpoint
CREATE TABLE `incoming_letters` (
	`id` text PRIMARY KEY NOT NULL,
	`message_name` text NOT NULL,
	`from_name` text DEFAULT '' NOT NULL,
	`from_address` text NOT NULL,
	`subject` text DEFAULT '' NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`received_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`entry_id` text,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `information_entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `incoming_letters_name` ON `incoming_letters` (`message_name`);--> statement-breakpoint
CREATE INDEX `incoming_letters_waiting` ON `incoming_letters` (`decided_at`);--> statement-breakpoint
CREATE TABLE `information_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`unit_id` text,
	`partner_id` text,
	`project_id` text,
	`case_number` text,
	`case_key` text,
	`web` text,
	`created_at` integer NOT NULL,
	`created_by` text,
	`changed_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "information_entries_kind" CHECK("information_entries"."kind" in ('case', 'news'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `information_entries_case` ON `information_entries` (`case_key`);--> statement-breakpoint
CREATE INDEX `information_entries_unit` ON `information_entries` (`unit_id`);--> statement-breakpoint
CREATE INDEX `information_entries_partner` ON `information_entries` (`partner_id`);--> statement-breakpoint
CREATE INDEX `information_entries_project` ON `information_entries` (`project_id`);--> statement-breakpoint
CREATE INDEX `information_entries_changed` ON `information_entries` (`changed_at`);--> statement-breakpoint
CREATE TABLE `information_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`text` text NOT NULL,
	`author_id` text NOT NULL,
	`through` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `information_entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "information_notes_through" CHECK("information_notes"."through" in ('form', 'mail'))
);
--> statement-breakpoint
CREATE INDEX `information_notes_entry` ON `information_notes` (`entry_id`,`written_at`);--> statement-breakpoint
CREATE INDEX `information_notes_author` ON `information_notes` (`author_id`);--> statement-breakpoint
CREATE TABLE `information_themes` (
	`entry_id` text NOT NULL,
	`theme_id` text NOT NULL,
	PRIMARY KEY(`entry_id`, `theme_id`),
	FOREIGN KEY (`entry_id`) REFERENCES `information_entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `partner_people` (
	`id` text PRIMARY KEY NOT NULL,
	`partner_id` text NOT NULL,
	`name` text NOT NULL,
	`title` text,
	`email` text,
	`phone` text,
	`left_on` text,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `partner_people_partner` ON `partner_people` (`partner_id`);--> statement-breakpoint
INSERT INTO `goal_ties`("goal_id", "subject", "subject_id") SELECT "goal_id", 'project', "project_id" FROM `project_goals` WHERE "goal_id" IN (SELECT "id" FROM `goals`);--> statement-breakpoint
DROP TABLE `project_goals`;--> statement-breakpoint
CREATE TABLE `__new_archive_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`part` text DEFAULT '' NOT NULL,
	`path` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`also_found_by` text DEFAULT '' NOT NULL,
	`meeting_id` text,
	`unit_id` text,
	`author_id` text,
	`programme_code` text,
	`country_code` text,
	`year` integer,
	`day` text,
	`visibility` text NOT NULL,
	`group_id` text,
	`shelved_at` integer NOT NULL,
	`changed_at` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "archive_entries_kind" CHECK("__new_archive_entries"."kind" in ('minutes', 'decision', 'action', 'lesson', 'meeting', 'project', 'partner', 'programme', 'call', 'followup', 'policy', 'document', 'initiative', 'information')),
	CONSTRAINT "archive_entries_visibility" CHECK("__new_archive_entries"."visibility" in ('draft', 'network', 'internal', 'public'))
);
--> statement-breakpoint
INSERT INTO `__new_archive_entries`("id", "kind", "record_id", "part", "path", "title", "body", "also_found_by", "meeting_id", "unit_id", "author_id", "programme_code", "country_code", "year", "day", "visibility", "group_id", "shelved_at", "changed_at") SELECT "id", "kind", "record_id", "part", "path", "title", "body", "also_found_by", "meeting_id", "unit_id", "author_id", "programme_code", "country_code", "year", "day", "visibility", "group_id", "shelved_at", "changed_at" FROM `archive_entries`;--> statement-breakpoint
DROP TABLE `archive_entries`;--> statement-breakpoint
ALTER TABLE `__new_archive_entries` RENAME TO `archive_entries`;--> statement-breakpoint
CREATE UNIQUE INDEX `archive_entries_record` ON `archive_entries` (`kind`,`record_id`,`part`);--> statement-breakpoint
CREATE INDEX `archive_entries_day` ON `archive_entries` (`day`);--> statement-breakpoint
CREATE INDEX `archive_entries_unit` ON `archive_entries` (`unit_id`);--> statement-breakpoint
CREATE INDEX `archive_entries_changed` ON `archive_entries` (`changed_at`);--> statement-breakpoint
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
	CONSTRAINT "chronicle_subject" CHECK("__new_chronicle"."subject" in ('person', 'unit', 'group', 'municipality', 'meeting', 'agendaItem', 'poll', 'round', 'minutes', 'decision', 'action', 'lesson', 'comment', 'project', 'partner', 'programme', 'call', 'goal', 'policy', 'initiative', 'information', 'training', 'followup', 'document', 'letter', 'session'))
);
--> statement-breakpoint
INSERT INTO `__new_chronicle`("id", "at", "actor_id", "actor_name", "deed", "subject", "subject_id", "label", "before", "after") SELECT "id", "at", "actor_id", "actor_name", "deed", "subject", "subject_id", "label", "before", "after" FROM `chronicle`;--> statement-breakpoint
DROP TABLE `chronicle`;--> statement-breakpoint
ALTER TABLE `__new_chronicle` RENAME TO `chronicle`;--> statement-breakpoint
CREATE INDEX `chronicle_record` ON `chronicle` (`subject`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `chronicle_at` ON `chronicle` (`at`);--> statement-breakpoint
ALTER TABLE `calls` ADD `web` text;--> statement-breakpoint
ALTER TABLE `calls` ADD `reference` text;--> statement-breakpoint
ALTER TABLE `calls` ADD `checked_on` text;--> statement-breakpoint
ALTER TABLE `calls` ADD `created_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `calls` ADD `changed_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `calls_reference` ON `calls` (`programme_code`,`reference`);--> statement-breakpoint
ALTER TABLE `programmes` ADD `first_year` integer;--> statement-breakpoint
ALTER TABLE `programmes` ADD `last_year` integer;--> statement-breakpoint
ALTER TABLE `programmes` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
UPDATE `programmes` SET "first_year" = CAST(substr("period", 1, 4) AS INTEGER), "last_year" = CASE WHEN "period" GLOB '[0-9][0-9][0-9][0-9]?[0-9][0-9][0-9][0-9]' THEN CAST(substr("period", 6, 4) AS INTEGER) END WHERE "period" GLOB '[0-9][0-9][0-9][0-9]*';--> statement-breakpoint
ALTER TABLE `programmes` DROP COLUMN `period`;--> statement-breakpoint
ALTER TABLE `goals` ADD `continues_id` text REFERENCES goals(id);--> statement-breakpoint
ALTER TABLE `goals` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `goals_continues` ON `goals` (`continues_id`);--> statement-breakpoint
ALTER TABLE `indicators` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE TABLE `__new_policies` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text DEFAULT 'policy' NOT NULL,
	`title` text NOT NULL,
	`adopted_by` text,
	`adopted_on` text,
	`paragraph` text,
	`case_number` text,
	`valid_from` text,
	`valid_until` text,
	`review_year` integer,
	`responsible_unit_id` text,
	`sections` text DEFAULT '[]' NOT NULL,
	`replaces_id` text,
	`created_at` integer DEFAULT 0 NOT NULL,
	`changed_at` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`responsible_unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces_id`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "policies_kind" CHECK("__new_policies"."kind" in ('policy', 'guidelines', 'committeeGoals'))
);
--> statement-breakpoint
INSERT INTO `__new_policies`("id", "title", "adopted_by", "adopted_on", "paragraph", "case_number", "valid_from", "review_year", "responsible_unit_id", "sections") SELECT "id", "title", "adopted_by", "adopted_on", "paragraph", "case_number", "valid_from", "review_year", "responsible_unit_id", "sections" FROM `policies`;--> statement-breakpoint
DROP TABLE `policies`;--> statement-breakpoint
ALTER TABLE `__new_policies` RENAME TO `policies`;--> statement-breakpoint
CREATE UNIQUE INDEX `policies_replaces` ON `policies` (`replaces_id`);