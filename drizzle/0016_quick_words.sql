DROP TABLE `archive_text_words`;
--> statement-breakpoint
DROP TABLE `archive_text`;
--> statement-breakpoint
-- The words that the archive is searched by, already analysed (app/domain/archive), so full text has only to part them at
-- the spaces. The table keeps no text of its own: excerpts come from archive_entries.
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
  tokenize="ascii"
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `archive_text_words` USING fts5vocab('archive_text', 'row');
--> statement-breakpoint
-- No words stand there now; the archive is shelved anew before the house opens.
UPDATE `archive_index` SET `analyser` = '', `remade_to` = NULL;
