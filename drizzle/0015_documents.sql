CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`content_hash` text NOT NULL,
	`file_name` text NOT NULL,
	`file_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`day` text,
	`unit_id` text,
	`meeting_id` text,
	`visibility` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "documents_file_type" CHECK("documents"."file_type" in ('pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'txt', 'md', 'csv', 'html', 'png', 'jpg', 'webp')),
	CONSTRAINT "documents_kind" CHECK("documents"."kind" in ('minutes', 'report', 'application', 'policy', 'other')),
	CONSTRAINT "documents_visibility" CHECK("documents"."visibility" in ('draft', 'network', 'internal', 'public')),
	CONSTRAINT "documents_content_hash" CHECK(length("documents"."content_hash") = 64)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_content` ON `documents` (`content_hash`);--> statement-breakpoint
CREATE INDEX `documents_meeting` ON `documents` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `import_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`folder` text,
	`started_by` text NOT NULL,
	`started_at` integer NOT NULL,
	FOREIGN KEY (`started_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `import_files` (
	`id` text PRIMARY KEY NOT NULL,
	`batch_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`folder` text DEFAULT '' NOT NULL,
	`content_hash` text,
	`file_type` text,
	`bytes` integer DEFAULT 0 NOT NULL,
	`problem` text,
	`document_id` text,
	`left_out_at` integer,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "import_files_file_type" CHECK("import_files"."file_type" in ('pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'txt', 'md', 'csv', 'html', 'png', 'jpg', 'webp')),
	CONSTRAINT "import_files_problem" CHECK("import_files"."problem" in ('fileEmpty', 'fileTooLarge', 'fileNameWrong', 'fileTypeWrong', 'documentThere', 'fileTwice', 'fileUnreadable')),
	CONSTRAINT "import_files_whole" CHECK("import_files"."problem" is not null or ("import_files"."content_hash" is not null and "import_files"."file_type" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_files_path` ON `import_files` (`batch_id`,`folder`,`name`,`position`);--> statement-breakpoint
CREATE INDEX `import_files_content` ON `import_files` (`content_hash`);--> statement-breakpoint
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
	CONSTRAINT "chronicle_subject" CHECK("__new_chronicle"."subject" in ('person', 'unit', 'group', 'municipality', 'meeting', 'agendaItem', 'poll', 'round', 'minutes', 'decision', 'action', 'lesson', 'comment', 'project', 'partner', 'programme', 'call', 'goal', 'followup', 'document', 'letter', 'session'))
);
--> statement-breakpoint
INSERT INTO `__new_chronicle`("id", "at", "actor_id", "actor_name", "deed", "subject", "subject_id", "label", "before", "after") SELECT "id", "at", "actor_id", "actor_name", "deed", "subject", "subject_id", "label", "before", "after" FROM `chronicle`;--> statement-breakpoint
DROP TABLE `chronicle`;--> statement-breakpoint
ALTER TABLE `__new_chronicle` RENAME TO `chronicle`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `chronicle_record` ON `chronicle` (`subject`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `chronicle_at` ON `chronicle` (`at`);