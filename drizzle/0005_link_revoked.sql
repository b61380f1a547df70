ALTER TABLE `invitations` ADD `link_revoked_at` integer;--> statement-breakpoint
UPDATE `invitations` SET `link_revoked_at` = (
	SELECT max(`chronicle`.`at`) FROM `chronicle`
	WHERE `chronicle`.`subject` = 'meeting' AND `chronicle`.`deed` = 'revokedLink' AND `chronicle`.`subject_id` = `invitations`.`meeting_id`
		AND json_extract(`chronicle`.`after`, '$.name') = coalesce((SELECT `name` FROM `people` WHERE `people`.`id` = `invitations`.`person_id`), `invitations`.`guest_name`)
) WHERE `link_key` IS NULL;
