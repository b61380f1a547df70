CREATE TABLE `identities` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	PRIMARY KEY(`issuer`, `subject`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `identities_person` ON `identities` (`person_id`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`public_key` blob NOT NULL,
	`counter` integer DEFAULT 0 NOT NULL,
	`transports` text DEFAULT '[]' NOT NULL,
	`device` text NOT NULL,
	`backed_up` integer DEFAULT false NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "passkeys_device" CHECK("passkeys"."device" in ('single', 'multi'))
);
--> statement-breakpoint
CREATE INDEX `passkeys_person` ON `passkeys` (`person_id`);--> statement-breakpoint
CREATE TABLE `sign_in_tries` (
	`id_sum` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`person_id` text,
	`facts` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sign_in_tries_kind" CHECK("sign_in_tries"."kind" in ('passkey', 'passkeyNew', 'openid', 'again'))
);
--> statement-breakpoint
CREATE INDEX `sign_in_tries_expiry` ON `sign_in_tries` (`expires_at`);--> statement-breakpoint
CREATE TABLE `bin` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`label` text NOT NULL,
	`rows` text NOT NULL,
	`file_hashes` text DEFAULT '[]' NOT NULL,
	`removed_by` text,
	`removed_at` integer NOT NULL,
	`until` integer NOT NULL,
	FOREIGN KEY (`removed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `bin_until` ON `bin` (`until`);--> statement-breakpoint
CREATE INDEX `bin_record` ON `bin` (`kind`,`record_id`);--> statement-breakpoint
CREATE TABLE `disposal_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`made_at` integer NOT NULL,
	`approved_by` text,
	`approved_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`approved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `disposal_rows` (
	`list_id` text NOT NULL,
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`label` text NOT NULL,
	`since` text NOT NULL,
	`due_on` text NOT NULL,
	`kept_why` text,
	`disposed_at` integer,
	PRIMARY KEY(`list_id`, `kind`, `record_id`),
	FOREIGN KEY (`list_id`) REFERENCES `disposal_lists`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `disposals` (
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`rule` text NOT NULL,
	PRIMARY KEY(`kind`, `record_id`)
);
--> statement-breakpoint
CREATE INDEX `disposals_at` ON `disposals` (`at`);--> statement-breakpoint
CREATE TABLE `retention_rules` (
	`kind` text PRIMARY KEY NOT NULL,
	`years` integer,
	`counts_from` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "retention_rules_counts_from" CHECK("retention_rules"."counts_from" in ('created', 'closed', 'ended'))
);
--> statement-breakpoint
CREATE TABLE `chronicle_texts` (
	`line_id` integer PRIMARY KEY NOT NULL,
	`salt` text NOT NULL,
	`actor_name` text NOT NULL,
	`label` text DEFAULT '' NOT NULL,
	`before` text,
	`after` text,
	FOREIGN KEY (`line_id`) REFERENCES `chronicle`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `__new_sessions` (
	`id_sum` text PRIMARY KEY NOT NULL,
	`handle` text NOT NULL,
	`person_id` text,
	`content` text NOT NULL,
	`browser` text,
	`way` text DEFAULT 'code' NOT NULL,
	`proved_at` integer,
	`long_lived` integer DEFAULT false NOT NULL,
	`identity_hint` text,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sessions_way" CHECK("__new_sessions"."way" in ('code', 'passkey', 'openid', 'link', 'demo'))
);
--> statement-breakpoint
INSERT INTO `__new_sessions`("id_sum", "handle", "person_id", "content", "browser", "created_at", "last_seen_at", "expires_at") SELECT "id_sum", "handle", "person_id", "content", "browser", "created_at", "last_seen_at", "expires_at" FROM `sessions`;--> statement-breakpoint
DROP TABLE `sessions`;--> statement-breakpoint
ALTER TABLE `__new_sessions` RENAME TO `sessions`;--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_handle` ON `sessions` (`handle`);--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
ALTER TABLE `attachments` ADD `keep_until` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `keep_until` text;--> statement-breakpoint
ALTER TABLE `programmes` ADD `keep_years` integer;--> statement-breakpoint
ALTER TABLE `municipality` ADD `required_ways` text;--> statement-breakpoint
ALTER TABLE `municipality` ADD `long_sessions` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `leave_asked_at` integer;--> statement-breakpoint
ALTER TABLE `people` ADD `anonymised_at` integer;--> statement-breakpoint
CREATE TABLE `__new_role_grants` (
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`granted_at` integer NOT NULL,
	`granted_by` text,
	`source` text DEFAULT 'hand' NOT NULL,
	PRIMARY KEY(`person_id`, `role`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_grants_role" CHECK("__new_role_grants"."role" in ('coordinator', 'administrator', 'elected')),
	CONSTRAINT "role_grants_source" CHECK("__new_role_grants"."source" in ('hand', 'openid'))
);
--> statement-breakpoint
INSERT INTO `__new_role_grants`("person_id", "role", "granted_at", "granted_by") SELECT "person_id", "role", "granted_at", "granted_by" FROM `role_grants`;--> statement-breakpoint
DROP TABLE `role_grants`;--> statement-breakpoint
ALTER TABLE `__new_role_grants` RENAME TO `role_grants`;--> statement-breakpoint
ALTER TABLE `projects` ADD `keep_why` text;--> statement-breakpoint
ALTER TABLE `chronicle` ADD `text_sum` text;--> statement-breakpoint
ALTER TABLE `chronicle` ADD `sum` text;--> statement-breakpoint
INSERT INTO `chronicle_texts`("line_id", "salt", "actor_name", "label", "before", "after") SELECT "id", lower(hex(randomblob(16))), "actor_name", "label", "before", "after" FROM `chronicle`;--> statement-breakpoint
CREATE INDEX `chronicle_unsealed` ON `chronicle` (`id`) WHERE sum is null;--> statement-breakpoint
ALTER TABLE `chronicle` DROP COLUMN `actor_name`;--> statement-breakpoint
ALTER TABLE `chronicle` DROP COLUMN `label`;--> statement-breakpoint
ALTER TABLE `chronicle` DROP COLUMN `before`;--> statement-breakpoint
ALTER TABLE `chronicle` DROP COLUMN `after`;