CREATE TABLE `populations` (
	`year` integer PRIMARY KEY NOT NULL,
	`inhabitants` integer NOT NULL,
	CONSTRAINT "populations_inhabitants" CHECK("populations"."inhabitants" > 0)
);
--> statement-breakpoint
CREATE TABLE `project_status_days` (
	`project_id` text NOT NULL,
	`day` text NOT NULL,
	`status` text NOT NULL,
	PRIMARY KEY(`project_id`, `day`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_status_days_status" CHECK("project_status_days"."status" in ('idea', 'submitted', 'granted', 'rejected', 'ongoing', 'finalReport', 'completed', 'onHold'))
);
--> statement-breakpoint
-- The number was said in the year when the settings were last saved.
INSERT INTO `populations` (`year`, `inhabitants`)
SELECT coalesce(
	(SELECT strftime('%Y', max(`at`) / 1000, 'unixepoch', '+1 hours') FROM `chronicle` WHERE `subject` = 'municipality' AND `deed` = 'changed'),
	strftime('%Y', 'now')
), `population` FROM `municipality` WHERE `population` > 0;
--> statement-breakpoint
-- Each change of status that was told, in order: the last of a day stands.
INSERT OR REPLACE INTO `project_status_days` (`project_id`, `day`, `status`)
SELECT `projects`.`id`, date(`chronicle`.`at` / 1000, 'unixepoch', '+1 hours'), json_extract(`chronicle`.`after`, '$.status')
FROM `chronicle` JOIN `projects` ON `chronicle`.`subject` = 'project' AND `projects`.`id` = `chronicle`.`subject_id`
WHERE json_extract(`chronicle`.`after`, '$.status') IN ('idea', 'submitted', 'granted', 'rejected', 'ongoing', 'finalReport', 'completed', 'onHold')
	AND json_extract(`chronicle`.`after`, '$.status') IS NOT json_extract(`chronicle`.`before`, '$.status')
ORDER BY `chronicle`.`id`;
--> statement-breakpoint
-- What the first change told of was before it, from the day when the project came into the register.
INSERT OR IGNORE INTO `project_status_days` (`project_id`, `day`, `status`)
SELECT `projects`.`id`, date(`projects`.`created_at` / 1000, 'unixepoch', '+1 hours'), json_extract(`chronicle`.`before`, '$.status')
FROM `chronicle` JOIN `projects` ON `chronicle`.`subject` = 'project' AND `projects`.`id` = `chronicle`.`subject_id`
WHERE json_extract(`chronicle`.`before`, '$.status') IN ('idea', 'submitted', 'granted', 'rejected', 'ongoing', 'finalReport', 'completed', 'onHold')
ORDER BY `chronicle`.`id`;
--> statement-breakpoint
-- What was never told, or was changed beside the chronicle: the project's own day of that kind, at the latest when it was last changed.
INSERT OR REPLACE INTO `project_status_days` (`project_id`, `day`, `status`)
SELECT `id`, coalesce(min(CASE
	WHEN EXISTS (SELECT 1 FROM `project_status_days` WHERE `project_id` = `projects`.`id`) THEN NULL
	WHEN `status` = 'submitted' THEN `applied_on`
	WHEN `status` IN ('granted', 'rejected') THEN `decided_on`
	WHEN `status` = 'ongoing' THEN `starts_on`
	WHEN `status` IN ('finalReport', 'completed') THEN `ends_on`
END, date(`changed_at` / 1000, 'unixepoch', '+1 hours')), date(`changed_at` / 1000, 'unixepoch', '+1 hours')), `status`
FROM `projects`
WHERE `status` IS NOT (SELECT `told`.`status` FROM `project_status_days` AS `told`
	WHERE `told`.`project_id` = `projects`.`id` ORDER BY `told`.`day` DESC LIMIT 1);
--> statement-breakpoint
-- Each assignment with the action it became: by place where none is gone, else by its text, the first to the first.
UPDATE `followups` SET `board_assignments` = (
	SELECT json_group_array(json_object('text', `each`.`value`, 'actionId', (
		SELECT `made`.`id` FROM (
			SELECT `id`, `text`, row_number() OVER (ORDER BY `created_at`, `id`) - 1 AS `place`, count(*) OVER () AS `many`,
				row_number() OVER (PARTITION BY `text` ORDER BY `created_at`, `id`) - 1 AS `nth`
			FROM `actions` WHERE `actions`.`followup_id` = `followups`.`id`
		) AS `made`
		WHERE CASE
			WHEN `made`.`many` = json_array_length(`followups`.`board_assignments`) THEN `made`.`place` = `each`.`key`
			ELSE `made`.`text` = `each`.`value` AND `made`.`nth` = (
				SELECT count(*) FROM json_each(`followups`.`board_assignments`) AS `earlier`
				WHERE `earlier`.`value` = `each`.`value` AND `earlier`.`key` < `each`.`key`)
		END
	))) FROM (SELECT `key`, `value` FROM json_each(`followups`.`board_assignments`) ORDER BY `key`) AS `each`
)
WHERE json_extract(`board_assignments`, '$[0]') IS NOT NULL AND json_type(`board_assignments`, '$[0]') = 'text';
--> statement-breakpoint
ALTER TABLE `municipality` DROP COLUMN `population`;
