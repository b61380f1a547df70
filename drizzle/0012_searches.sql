CREATE TABLE `recent_searches` (
	`person_id` text NOT NULL,
	`asked` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `asked`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `saved_searches` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`asked` text NOT NULL,
	`rhythm` text DEFAULT 'off' NOT NULL,
	`looked_at` integer,
	`stop_key` text NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "saved_searches_rhythm" CHECK("saved_searches"."rhythm" in ('off', 'daily', 'weekly'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_searches_asked` ON `saved_searches` (`person_id`,`asked`);--> statement-breakpoint
CREATE UNIQUE INDEX `saved_searches_stop_key` ON `saved_searches` (`stop_key`);--> statement-breakpoint
CREATE INDEX `saved_searches_rhythm` ON `saved_searches` (`rhythm`);--> statement-breakpoint
ALTER TABLE `archive_entries` ADD `changed_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `archive_entries` SET `changed_at` = `shelved_at`;--> statement-breakpoint
CREATE INDEX `archive_entries_changed` ON `archive_entries` (`changed_at`);