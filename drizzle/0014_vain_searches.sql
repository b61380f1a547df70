CREATE TABLE `vain_searches` (
	`text` text PRIMARY KEY NOT NULL,
	`times` integer NOT NULL,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `vain_searches_last` ON `vain_searches` (`last_at`);