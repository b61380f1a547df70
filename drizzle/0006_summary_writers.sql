ALTER TABLE `minutes` ADD `summary_at` integer;--> statement-breakpoint
ALTER TABLE `minutes` ADD `summary_by` text;--> statement-breakpoint
ALTER TABLE `minutes` ADD `summary_untold_since` integer;--> statement-breakpoint
ALTER TABLE `minutes` ADD `summary_untold_text` text;