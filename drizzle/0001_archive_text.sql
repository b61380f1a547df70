-- The words that the archive is searched by, already analysed (app/domain/archive). The table keeps no text
-- of its own: excerpts come from archive_entries.body.
CREATE VIRTUAL TABLE `archive_text` USING fts5(
  title_exact,
  body_exact,
  title_stem,
  body_stem,
  folded,
  content='',
  contentless_delete=1,
  prefix='2 3',
  tokenize="unicode61 remove_diacritics 0"
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `archive_text_words` USING fts5vocab('archive_text', 'row');
