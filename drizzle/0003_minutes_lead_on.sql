CREATE TABLE `informed` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`name` text NOT NULL,
	`organisation` text,
	`email` text NOT NULL,
	`language` text DEFAULT 'sv' NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text,
	`removed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "informed_language" CHECK("informed"."language" in ('sv', 'en'))
);
--> statement-breakpoint
CREATE INDEX `informed_group` ON `informed` (`group_id`,`removed_at`);--> statement-breakpoint
CREATE TABLE `minute_editions` (
	`meeting_id` text NOT NULL,
	`edition` integer NOT NULL,
	`canonical` text NOT NULL,
	`sum` text NOT NULL,
	`signed_off_at` integer NOT NULL,
	`signed_off_by` text,
	`replaced_why` text NOT NULL,
	`replaced_at` integer NOT NULL,
	`replaced_by` text,
	PRIMARY KEY(`meeting_id`, `edition`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `referrals` (
	`id` text PRIMARY KEY NOT NULL,
	`from_item_id` text NOT NULL,
	`to_group_id` text NOT NULL,
	`question` text NOT NULL,
	`sent_at` integer NOT NULL,
	`sent_by` text,
	`to_item_id` text,
	`answered_at` integer,
	`answer_item_id` text,
	`withdrawn_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`from_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answer_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `referrals_from` ON `referrals` (`from_item_id`);--> statement-breakpoint
CREATE INDEX `referrals_to` ON `referrals` (`to_group_id`,`to_item_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`responsible_id` text,
	`position` integer DEFAULT 0 NOT NULL,
	`year` integer,
	`number` integer,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`responsible_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decisions_kind" CHECK("__new_decisions"."kind" in ('decision', 'deferral', 'information')),
	CONSTRAINT "decisions_numbered" CHECK(("__new_decisions"."year" is null) = ("__new_decisions"."number" is null))
);
--> statement-breakpoint
INSERT INTO `__new_decisions`("id", "group_id", "meeting_id", "agenda_item_id", "kind", "text", "responsible_id", "position", "year", "number", "created_at", "version") SELECT "id", "group_id", "meeting_id", "agenda_item_id", "kind", "text", "responsible_id", "position", "year", "number", "created_at", "version" FROM `decisions`;--> statement-breakpoint
DROP TABLE `decisions`;--> statement-breakpoint
ALTER TABLE `__new_decisions` RENAME TO `decisions`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_number` ON `decisions` (`group_id`,`year`,`number`);--> statement-breakpoint
CREATE INDEX `decisions_meeting` ON `decisions` (`meeting_id`,`agenda_item_id`);--> statement-breakpoint
ALTER TABLE `meetings` ADD `second_adjuster_id` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `actions` ADD `link_key` text;--> statement-breakpoint
CREATE UNIQUE INDEX `actions_link_key` ON `actions` (`link_key`);--> statement-breakpoint
ALTER TABLE `attendance` ADD `from_item_id` text REFERENCES agenda_items(id);--> statement-breakpoint
ALTER TABLE `attendance` ADD `until_item_id` text REFERENCES agenda_items(id);--> statement-breakpoint
ALTER TABLE `minute_items` ADD `untold_since` integer;--> statement-breakpoint
ALTER TABLE `minute_items` ADD `untold_text` text;--> statement-breakpoint
ALTER TABLE `minutes` ADD `no_outcome_why` text;--> statement-breakpoint
ALTER TABLE `minutes` ADD `correction_at` integer;--> statement-breakpoint
ALTER TABLE `minutes` ADD `correction_by` text;--> statement-breakpoint
ALTER TABLE `minutes` ADD `correction_why` text;--> statement-breakpoint
ALTER TABLE `minutes` ADD `current_item_id` text;--> statement-breakpoint
ALTER TABLE `minutes` ADD `current_since` integer;