CREATE TABLE `file_pages` (
	`content_hash` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`number` integer,
	`text` text NOT NULL,
	PRIMARY KEY(`content_hash`, `position`),
	FOREIGN KEY (`content_hash`) REFERENCES `file_texts`(`content_hash`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "file_pages_kind" CHECK("file_pages"."kind" in ('page', 'slide', 'sheet', 'passage'))
);
--> statement-breakpoint
CREATE TABLE `file_texts` (
	`content_hash` text PRIMARY KEY NOT NULL,
	`outcome` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`shelved_to` integer,
	`changed_at` integer NOT NULL,
	`title` text,
	`made_on` text,
	CONSTRAINT "file_texts_outcome" CHECK("file_texts"."outcome" in ('text', 'noText', 'encrypted', 'notWhatItSaid', 'tooSlow', 'tooLarge', 'broken')),
	CONSTRAINT "file_texts_content_hash" CHECK(length("file_texts"."content_hash") = 64)
);
