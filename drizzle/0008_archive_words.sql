CREATE TABLE `archive_index` (
	`id` integer PRIMARY KEY NOT NULL,
	`analyser` text NOT NULL,
	`made_at` integer NOT NULL,
	`remade_to` integer,
	CONSTRAINT "archive_index_one" CHECK("archive_index"."id" = 1)
);
--> statement-breakpoint
ALTER TABLE `archive_entries` ADD `also_found_by` text DEFAULT '' NOT NULL;
--> statement-breakpoint
DROP TABLE `archive_text_words`;
--> statement-breakpoint
DROP TABLE `archive_text`;
--> statement-breakpoint
-- The words that the archive is searched by, already analysed (app/domain/archive). The table keeps no text
-- of its own: excerpts come from archive_entries.
CREATE VIRTUAL TABLE `archive_text` USING fts5(
  title_exact,
  body_exact,
  title_stem,
  body_stem,
  title_parts,
  body_parts,
  folded,
  content='',
  contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0"
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `archive_text_words` USING fts5vocab('archive_text', 'row');
--> statement-breakpoint
-- Every three letters in a row of an entry, for what no word list knows. Only which entries hold them, not where.
CREATE VIRTUAL TABLE `archive_letters` USING fts5(
  letters,
  content='',
  contentless_delete=1,
  detail=none,
  tokenize="trigram case_sensitive 0 remove_diacritics 0"
);
