CREATE TABLE `__new_bin` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`label` text NOT NULL,
	`rows` text NOT NULL,
	`file_hashes` text DEFAULT '[]' NOT NULL,
	`removed_by` text,
	`removed_at` integer NOT NULL,
	`until` integer NOT NULL,
	FOREIGN KEY (`removed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bin_kind" CHECK("__new_bin"."kind" in ('goal', 'indicator', 'projectDuty', 'agendaItem', 'decision', 'action', 'newsletter', 'information', 'section', 'agreement', 'contact', 'partnerPerson', 'standingItem', 'groupBreak', 'informed', 'attachment', 'document', 'call', 'poll', 'comment'))
);
--> statement-breakpoint
INSERT INTO `__new_bin`("id", "kind", "record_id", "label", "rows", "file_hashes", "removed_by", "removed_at", "until") SELECT "id", "kind", "record_id", "label", "rows", "file_hashes", "removed_by", "removed_at", "until" FROM `bin`;--> statement-breakpoint
DROP TABLE `bin`;--> statement-breakpoint
ALTER TABLE `__new_bin` RENAME TO `bin`;--> statement-breakpoint
CREATE INDEX `bin_until` ON `bin` (`until`);--> statement-breakpoint
DELETE FROM `bin` WHERE `kind` IN ('comment', 'informed');--> statement-breakpoint
INSERT INTO `bin` (`id`, `kind`, `record_id`, `label`, `rows`, `removed_by`, `removed_at`, `until`)
	SELECT lower(hex(randomblob(10))), 'comment', c.`id`, substr(c.`text`, 1, 200),
		json_array(json_object('table', 'comments', 'row', json_object('id', c.`id`, 'subject', c.`subject`, 'subjectId', c.`subject_id`, 'authorId', c.`author_id`, 'text', c.`text`, 'createdAt', c.`created_at`))),
		(SELECT p.`id` FROM `people` AS p WHERE p.`id` = c.`removed_by`), c.`removed_at`, c.`removed_at` + 2592000000
	FROM `comments` AS c WHERE c.`removed_at` IS NOT NULL;--> statement-breakpoint
DELETE FROM `comments` WHERE `removed_at` IS NOT NULL;--> statement-breakpoint
INSERT INTO `bin` (`id`, `kind`, `record_id`, `label`, `rows`, `removed_at`, `until`)
	SELECT lower(hex(randomblob(10))), 'informed', i.`id`, substr(i.`name`, 1, 200),
		json_array(json_object('table', 'informed', 'row', json_object('id', i.`id`, 'groupId', i.`group_id`, 'name', i.`name`, 'organisation', i.`organisation`, 'email', i.`email`, 'language', i.`language`, 'addedAt', i.`added_at`, 'addedBy', i.`added_by`, 'version', i.`version`))),
		i.`removed_at`, i.`removed_at` + 2592000000
	FROM `informed` AS i WHERE i.`removed_at` IS NOT NULL;--> statement-breakpoint
DELETE FROM `informed` WHERE `removed_at` IS NOT NULL;--> statement-breakpoint
DROP INDEX `informed_group`;--> statement-breakpoint
CREATE INDEX `informed_group` ON `informed` (`group_id`);--> statement-breakpoint
ALTER TABLE `informed` DROP COLUMN `removed_at`;--> statement-breakpoint
CREATE TABLE `__new_disposal_rows` (
	`list_id` text NOT NULL,
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`label` text NOT NULL,
	`since` text NOT NULL,
	`due_on` text NOT NULL,
	`kept_why` text,
	`disposed_at` integer,
	PRIMARY KEY(`list_id`, `kind`, `record_id`),
	FOREIGN KEY (`list_id`) REFERENCES `disposal_lists`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "disposal_rows_kind" CHECK("__new_disposal_rows"."kind" in ('letter', 'chronicleText', 'incomingLetter', 'draft', 'inquiry', 'poll', 'importFile', 'attachment', 'document'))
);
--> statement-breakpoint
INSERT INTO `__new_disposal_rows`("list_id", "kind", "record_id", "label", "since", "due_on", "kept_why", "disposed_at") SELECT "list_id", "kind", "record_id", "label", "since", "due_on", "kept_why", "disposed_at" FROM `disposal_rows`;--> statement-breakpoint
DROP TABLE `disposal_rows`;--> statement-breakpoint
ALTER TABLE `__new_disposal_rows` RENAME TO `disposal_rows`;--> statement-breakpoint
CREATE TABLE `__new_retention_rules` (
	`kind` text PRIMARY KEY NOT NULL,
	`years` integer,
	`counts_from` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "retention_rules_kind" CHECK("__new_retention_rules"."kind" in ('letter', 'chronicleText', 'incomingLetter', 'draft', 'inquiry', 'poll', 'importFile', 'attachment', 'document')),
	CONSTRAINT "retention_rules_counts_from" CHECK("__new_retention_rules"."counts_from" in ('created', 'closed', 'ended'))
);
--> statement-breakpoint
INSERT INTO `__new_retention_rules`("kind", "years", "counts_from", "reason", "version") SELECT "kind", "years", "counts_from", "reason", "version" FROM `retention_rules`;--> statement-breakpoint
DROP TABLE `retention_rules`;--> statement-breakpoint
ALTER TABLE `__new_retention_rules` RENAME TO `retention_rules`;--> statement-breakpoint
ALTER TABLE `attachments` DROP COLUMN `keep_until`;--> statement-breakpoint
ALTER TABLE `comments` DROP COLUMN `removed_at`;--> statement-breakpoint
ALTER TABLE `comments` DROP COLUMN `removed_by`;--> statement-breakpoint
ALTER TABLE `projects` DROP COLUMN `keep_why`;