CREATE TABLE `inquiries` (
	`id` text PRIMARY KEY NOT NULL,
	`asker_id` text NOT NULL,
	`question` text NOT NULL,
	`more` text DEFAULT '' NOT NULL,
	`asked_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`asker_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `inquiries_asker` ON `inquiries` (`asker_id`);--> statement-breakpoint
CREATE INDEX `inquiries_asked` ON `inquiries` (`asked_at`);--> statement-breakpoint
CREATE TABLE `inquiry_receivers` (
	`inquiry_id` text NOT NULL,
	`person_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`passed_by` text,
	`declined_at` integer,
	`answer` text,
	`answered_at` integer,
	`lesson_id` text,
	`told_at` integer,
	PRIMARY KEY(`inquiry_id`, `person_id`),
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`passed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `inquiry_receivers_person` ON `inquiry_receivers` (`person_id`);--> statement-breakpoint
CREATE INDEX `inquiry_receivers_lesson` ON `inquiry_receivers` (`lesson_id`);