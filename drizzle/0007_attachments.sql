CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`content_hash` text NOT NULL,
	`name` text NOT NULL,
	`file_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attachments_file_type" CHECK("attachments"."file_type" in ('pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'txt', 'md', 'csv', 'html', 'png', 'jpg', 'webp')),
	CONSTRAINT "attachments_subject" CHECK("attachments"."subject" in ('meeting', 'agendaItem', 'lesson', 'project')),
	CONSTRAINT "attachments_content_hash" CHECK(length("attachments"."content_hash") = 64),
	CONSTRAINT "attachments_bytes" CHECK("attachments"."bytes" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attachments_name` ON `attachments` (`subject`,`subject_id`,`name`);--> statement-breakpoint
CREATE INDEX `attachments_content` ON `attachments` (`content_hash`);