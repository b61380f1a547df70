CREATE TABLE `archive_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entry_id` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `archive_tags` (
	`entry_id` integer NOT NULL,
	`sort` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`entry_id`, `sort`, `value`),
	FOREIGN KEY (`entry_id`) REFERENCES `archive_entries`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "archive_tags_sort" CHECK("archive_tags"."sort" in ('theme', 'programme', 'country', 'partner'))
);
--> statement-breakpoint
CREATE INDEX `archive_tags_value` ON `archive_tags` (`sort`,`value`);--> statement-breakpoint
INSERT INTO `archive_tags` (`entry_id`, `sort`, `value`)
  SELECT `entry_id`, 'theme', `theme_id` FROM `archive_themes`
  UNION SELECT `id`, 'programme', `programme_code` FROM `archive_entries` WHERE `programme_code` IS NOT NULL
  UNION SELECT `id`, 'country', `country_code` FROM `archive_entries` WHERE `country_code` IS NOT NULL
  UNION SELECT `id`, 'partner', `record_id` FROM `archive_entries` WHERE `kind` = 'partner'
  UNION SELECT e.`id`, 'country', c.`value` FROM `archive_entries` e
    JOIN `projects` p ON e.`kind` = 'project' AND p.`id` = e.`record_id`, json_each(p.`countries`) c
  UNION SELECT e.`id`, 'partner', pp.`partner_id` FROM `archive_entries` e
    JOIN `project_partners` pp ON e.`kind` = 'project' AND pp.`project_id` = e.`record_id`
  UNION SELECT e.`id`, 'country', pa.`country_code` FROM `archive_entries` e
    JOIN `project_partners` pp ON e.`kind` = 'project' AND pp.`project_id` = e.`record_id`
    JOIN `partners` pa ON pa.`id` = pp.`partner_id`;
--> statement-breakpoint
DROP TABLE `archive_themes`;
