CREATE INDEX `actions_item` ON `actions` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `decisions_item` ON `decisions` (`agenda_item_id`);