CREATE TABLE `brakes` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer DEFAULT 0 NOT NULL,
	`expire` integer
);
--> statement-breakpoint
CREATE TABLE `one_time_keys` (
	`key_sum` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_sum` text PRIMARY KEY NOT NULL,
	`handle` text NOT NULL,
	`person_id` text,
	`content` text NOT NULL,
	`browser` text,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_handle` ON `sessions` (`handle`);--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `sign_in_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`code_sum` text NOT NULL,
	`browser_sum` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `sign_in_codes_email` ON `sign_in_codes` (`email`,`created_at`);--> statement-breakpoint
CREATE TABLE `archive_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`part` text DEFAULT '' NOT NULL,
	`path` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`meeting_id` text,
	`unit_id` text,
	`author_id` text,
	`programme_code` text,
	`country_code` text,
	`year` integer,
	`day` text,
	`visibility` text NOT NULL,
	`group_id` text,
	`shelved_at` integer NOT NULL,
	CONSTRAINT "archive_entries_kind" CHECK("archive_entries"."kind" in ('minutes', 'decision', 'action', 'lesson', 'meeting', 'project', 'partner', 'programme', 'call', 'followup', 'policy', 'document')),
	CONSTRAINT "archive_entries_visibility" CHECK("archive_entries"."visibility" in ('draft', 'network', 'internal', 'public'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `archive_entries_record` ON `archive_entries` (`kind`,`record_id`,`part`);--> statement-breakpoint
CREATE INDEX `archive_entries_day` ON `archive_entries` (`day`);--> statement-breakpoint
CREATE INDEX `archive_entries_unit` ON `archive_entries` (`unit_id`);--> statement-breakpoint
CREATE TABLE `archive_themes` (
	`entry_id` integer NOT NULL,
	`theme_id` text NOT NULL,
	PRIMARY KEY(`entry_id`, `theme_id`),
	FOREIGN KEY (`entry_id`) REFERENCES `archive_entries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `archive_themes_theme` ON `archive_themes` (`theme_id`);--> statement-breakpoint
CREATE TABLE `call_themes` (
	`call_id` text NOT NULL,
	`theme_id` text NOT NULL,
	PRIMARY KEY(`call_id`, `theme_id`),
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `calls` (
	`id` text PRIMARY KEY NOT NULL,
	`programme_code` text NOT NULL,
	`title` text NOT NULL,
	`opens_on` text,
	`closes_on` text NOT NULL,
	`closes_at_clock` text,
	`grant_range` text,
	`share_percent` integer,
	`co_financing_note` text,
	`who_can_apply` text,
	`responsible_id` text,
	`status` text NOT NULL,
	`assessment` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_code`) REFERENCES `programmes`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`responsible_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "calls_status" CHECK("calls"."status" in ('planning', 'assessing', 'watching', 'declined'))
);
--> statement-breakpoint
CREATE INDEX `calls_closes` ON `calls` (`closes_on`);--> statement-breakpoint
CREATE TABLE `programmes` (
	`code` text PRIMARY KEY NOT NULL,
	`name_sv` text NOT NULL,
	`name_en` text NOT NULL,
	`kind` text NOT NULL,
	`period` text,
	`managed_by` text,
	`swedish_contact` text,
	`contact_url` text,
	`themes` text DEFAULT '[]' NOT NULL,
	`fit` text,
	`grant_share` text,
	`outlook` text,
	`note` text,
	`source` text,
	`checked_on` text,
	`position` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `followups` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`title` text NOT NULL,
	`case_number` text,
	`author_id` text,
	`submitted_on` text,
	`board_on` text,
	`board_paragraph` text,
	`board_decision` text,
	`board_assignments` text DEFAULT '[]' NOT NULL,
	`proposed_decision` text,
	`sections` text DEFAULT '[]' NOT NULL,
	`priorities` text DEFAULT '[]' NOT NULL,
	`highlighted_lesson_ids` text DEFAULT '[]' NOT NULL,
	`published_on` text,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `followups_year` ON `followups` (`year`);--> statement-breakpoint
CREATE TABLE `goal_results` (
	`followup_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`verdict` text NOT NULL,
	`comment` text NOT NULL,
	PRIMARY KEY(`followup_id`, `goal_id`),
	FOREIGN KEY (`followup_id`) REFERENCES `followups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "goal_results_verdict" CHECK("goal_results"."verdict" in ('achieved', 'partly', 'notAchieved'))
);
--> statement-breakpoint
CREATE TABLE `goals` (
	`id` text PRIMARY KEY NOT NULL,
	`policy_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`policy_id`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `goals_policy` ON `goals` (`policy_id`,`number`);--> statement-breakpoint
CREATE TABLE `indicator_values` (
	`indicator_id` text NOT NULL,
	`year` integer NOT NULL,
	`target` real,
	`outcome` real,
	PRIMARY KEY(`indicator_id`, `year`),
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `indicators` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL,
	`text` text NOT NULL,
	`measure` text NOT NULL,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `policies` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`adopted_by` text,
	`adopted_on` text,
	`paragraph` text,
	`case_number` text,
	`valid_from` text,
	`review_year` integer,
	`responsible_unit_id` text,
	`sections` text DEFAULT '[]' NOT NULL,
	FOREIGN KEY (`responsible_unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `unit_inputs` (
	`followup_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`answered` integer NOT NULL,
	`text` text,
	PRIMARY KEY(`followup_id`, `unit_id`),
	FOREIGN KEY (`followup_id`) REFERENCES `followups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`author_id` text NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	`removed_by` text,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comments_subject" CHECK("comments"."subject" in ('lesson', 'meeting', 'project'))
);
--> statement-breakpoint
CREATE INDEX `comments_subject_id` ON `comments` (`subject`,`subject_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `lesson_relations` (
	`lesson_id` text NOT NULL,
	`related_id` text NOT NULL,
	PRIMARY KEY(`lesson_id`, `related_id`),
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`related_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `lesson_themes` (
	`lesson_id` text NOT NULL,
	`theme_id` text NOT NULL,
	PRIMARY KEY(`lesson_id`, `theme_id`),
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lesson_themes_theme` ON `lesson_themes` (`theme_id`);--> statement-breakpoint
CREATE TABLE `lesson_versions` (
	`lesson_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`replaced_at` integer NOT NULL,
	`replaced_by` text,
	PRIMARY KEY(`lesson_id`, `version`),
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `lessons` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`background` text DEFAULT '' NOT NULL,
	`happened` text DEFAULT '' NOT NULL,
	`learned` text DEFAULT '' NOT NULL,
	`advice` text DEFAULT '[]' NOT NULL,
	`keywords` text DEFAULT '[]' NOT NULL,
	`unit_id` text NOT NULL,
	`author_id` text NOT NULL,
	`project_id` text,
	`meeting_id` text,
	`agenda_item_id` text,
	`phase` text,
	`programme_code` text,
	`visibility` text DEFAULT 'draft' NOT NULL,
	`learned_on` text NOT NULL,
	`published_at` integer,
	`published_by` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "lessons_visibility" CHECK("lessons"."visibility" in ('draft', 'network', 'internal', 'public')),
	CONSTRAINT "lessons_phase" CHECK("lessons"."phase" in ('idea', 'findingPartners', 'application', 'budget', 'agreement', 'implementation', 'reporting', 'audit', 'dissemination', 'dailyWork'))
);
--> statement-breakpoint
CREATE INDEX `lessons_unit` ON `lessons` (`unit_id`);--> statement-breakpoint
CREATE INDEX `lessons_author` ON `lessons` (`author_id`);--> statement-breakpoint
CREATE INDEX `lessons_meeting` ON `lessons` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `lessons_project` ON `lessons` (`project_id`);--> statement-breakpoint
CREATE INDEX `lessons_day` ON `lessons` (`learned_on`);--> statement-breakpoint
CREATE TABLE `themes` (
	`id` text PRIMARY KEY NOT NULL,
	`name_sv` text NOT NULL,
	`name_en` text NOT NULL,
	`group` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "themes_group" CHECK("themes"."group" in ('process', 'support', 'subject'))
);
--> statement-breakpoint
CREATE TABLE `agenda_items` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`description` text,
	`kind` text NOT NULL,
	`presenter_id` text,
	`minutes` integer,
	`origin_item_id` text,
	`proposed_by` text,
	`proposed_at` integer,
	`accepted_at` integer,
	`declined_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`presenter_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agenda_items_kind" CHECK("agenda_items"."kind" in ('formality', 'information', 'discussion', 'decision', 'followUp')),
	CONSTRAINT "agenda_items_minutes" CHECK("agenda_items"."minutes" is null or "agenda_items"."minutes" between 0 and 600)
);
--> statement-breakpoint
CREATE INDEX `agenda_items_meeting` ON `agenda_items` (`meeting_id`,`position`);--> statement-breakpoint
CREATE INDEX `agenda_items_origin` ON `agenda_items` (`origin_item_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`person_id` text,
	`unit_id` text,
	`capacity` text NOT NULL,
	`guest_name` text,
	`guest_email` text,
	`invited_at` integer NOT NULL,
	`answer` text,
	`mode` text,
	`comment` text,
	`answered_at` integer,
	`answered_by` text,
	`withdrawn_at` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitations_capacity" CHECK("invitations"."capacity" in ('contact', 'deputy', 'chair', 'coordinator', 'secretary', 'member', 'guest'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_person` ON `invitations` (`meeting_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `invitations_by_person` ON `invitations` (`person_id`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`theme` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`form` text NOT NULL,
	`place` text,
	`link` text,
	`case_number` text,
	`notice_text` text,
	`answer_by` text,
	`chair_id` text,
	`secretary_id` text,
	`adjuster_id` text,
	`planned_at` integer NOT NULL,
	`planned_by` text,
	`called_at` integer,
	`called_by` text,
	`held_at` integer,
	`held_by` text,
	`called_off_at` integer,
	`called_off_by` text,
	`called_off_why` text,
	`sequence` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chair_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`secretary_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`adjuster_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meetings_form" CHECK("meetings"."form" in ('onSite', 'hybrid', 'online')),
	CONSTRAINT "meetings_order" CHECK("meetings"."ends_at" > "meetings"."starts_at")
);
--> statement-breakpoint
CREATE INDEX `meetings_group_year` ON `meetings` (`group_id`,`year`,`starts_at`);--> statement-breakpoint
CREATE INDEX `meetings_starts` ON `meetings` (`starts_at`);--> statement-breakpoint
CREATE TABLE `group_members` (
	`group_id` text NOT NULL,
	`person_id` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	PRIMARY KEY(`group_id`, `person_id`, `from_day`),
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `group_members_person` ON `group_members` (`person_id`);--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`purpose` text,
	`rules` text DEFAULT '[]' NOT NULL,
	`chair_id` text,
	`secretary_id` text,
	`adjuster_id` text,
	`fewest_meetings` integer DEFAULT 4 NOT NULL,
	`most_meetings` integer DEFAULT 6 NOT NULL,
	`closed_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`chair_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`secretary_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`adjuster_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "groups_kind" CHECK("groups"."kind" in ('network', 'political', 'officials')),
	CONSTRAINT "groups_bounds" CHECK("groups"."fewest_meetings" between 0 and "groups"."most_meetings")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `groups_name` ON `groups` (`name`);--> statement-breakpoint
CREATE TABLE `municipality` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`population` integer,
	`visiting_address` text,
	`phone` text,
	`email` text,
	`website` text,
	`mail_domains` text DEFAULT '[]' NOT NULL,
	`department_word` text DEFAULT 'förvaltning' NOT NULL,
	`demo_made_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "municipality_single" CHECK("municipality"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`title` text,
	`phone` text,
	`unit_id` text,
	`language` text DEFAULT 'sv' NOT NULL,
	`calendar_key` text,
	`created_at` integer NOT NULL,
	`deactivated_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "people_language" CHECK("people"."language" in ('sv', 'en'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `people_calendar_key` ON `people` (`calendar_key`);--> statement-breakpoint
CREATE INDEX `people_unit` ON `people` (`unit_id`);--> statement-breakpoint
CREATE TABLE `role_grants` (
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`granted_at` integer NOT NULL,
	`granted_by` text,
	PRIMARY KEY(`person_id`, `role`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_grants_role" CHECK("role_grants"."role" in ('coordinator', 'administrator', 'elected'))
);
--> statement-breakpoint
CREATE TABLE `seats` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`person_id` text NOT NULL,
	`place` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "seats_place" CHECK("seats"."place" in ('contact', 'deputy', 'head')),
	CONSTRAINT "seats_order" CHECK("seats"."until_day" is null or "seats"."until_day" >= "seats"."from_day")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seats_one_holder` ON `seats` (`unit_id`,`place`) WHERE until_day is null;--> statement-breakpoint
CREATE INDEX `seats_person` ON `seats` (`person_id`);--> statement-breakpoint
CREATE TABLE `standing_items` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`presenter_role` text,
	`minutes` integer,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "standing_items_kind" CHECK("standing_items"."kind" in ('formality', 'information', 'discussion', 'decision', 'followUp'))
);
--> statement-breakpoint
CREATE INDEX `standing_items_group` ON `standing_items` (`group_id`,`position`);--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`governing_body` text,
	`description` text,
	`position` integer DEFAULT 0 NOT NULL,
	`closed_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "units_kind" CHECK("units"."kind" in ('department', 'company'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `units_name` ON `units` (`name`);--> statement-breakpoint
CREATE TABLE `year_tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`month` integer NOT NULL,
	`day_of_month` integer,
	`text` text NOT NULL,
	`responsible_id` text,
	FOREIGN KEY (`responsible_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "year_tasks_month" CHECK("year_tasks"."month" between 1 and 12),
	CONSTRAINT "year_tasks_day" CHECK("year_tasks"."day_of_month" is null or "year_tasks"."day_of_month" between 1 and 28)
);
--> statement-breakpoint
CREATE TABLE `actions` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`meeting_id` text,
	`agenda_item_id` text,
	`text` text NOT NULL,
	`responsible_id` text,
	`responsible_unit_id` text,
	`due_day` text NOT NULL,
	`started_at` integer,
	`done_at` integer,
	`done_by` text,
	`done_note` text,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`responsible_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`responsible_unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "actions_responsible" CHECK("actions"."responsible_id" is not null or "actions"."responsible_unit_id" is not null)
);
--> statement-breakpoint
CREATE INDEX `actions_meeting` ON `actions` (`meeting_id`,`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `actions_responsible_person` ON `actions` (`responsible_id`,`done_at`);--> statement-breakpoint
CREATE INDEX `actions_open` ON `actions` (`group_id`,`done_at`,`due_day`);--> statement-breakpoint
CREATE TABLE `attendance` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`unit_id` text,
	`person_id` text,
	`guest_name` text,
	`capacity` text NOT NULL,
	`presence` text NOT NULL,
	`for_person_id` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`for_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attendance_presence" CHECK("attendance"."presence" in ('present', 'deputy', 'absentWithNotice', 'absent', 'guest')),
	CONSTRAINT "attendance_capacity" CHECK("attendance"."capacity" in ('contact', 'deputy', 'chair', 'coordinator', 'secretary', 'member', 'guest'))
);
--> statement-breakpoint
CREATE INDEX `attendance_meeting` ON `attendance` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `attendance_unit` ON `attendance` (`unit_id`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`responsible_id` text,
	`position` integer DEFAULT 0 NOT NULL,
	`year` integer,
	`number` integer,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`responsible_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decisions_kind" CHECK("decisions"."kind" in ('decision', 'deferral')),
	CONSTRAINT "decisions_numbered" CHECK(("decisions"."year" is null) = ("decisions"."number" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_number` ON `decisions` (`group_id`,`year`,`number`);--> statement-breakpoint
CREATE INDEX `decisions_meeting` ON `decisions` (`meeting_id`,`agenda_item_id`);--> statement-breakpoint
CREATE TABLE `minute_items` (
	`agenda_item_id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`not_reached_at` integer,
	`written_at` integer,
	`written_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `minute_items_meeting` ON `minute_items` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `minutes` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`started_at` integer NOT NULL,
	`started_by` text,
	`sent_at` integer,
	`sent_by` text,
	`sign_off_by` text,
	`signed_off_at` integer,
	`signed_off_by` text,
	`canonical` text,
	`sum` text,
	`edition` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sign_offs` (
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`approved_at` integer,
	`approved_sum` text,
	`objected_at` integer,
	`objection` text,
	PRIMARY KEY(`meeting_id`, `person_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `partners` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`local_name` text,
	`country_code` text NOT NULL,
	`kind` text NOT NULL,
	`since_year` integer,
	`agreement` text,
	`languages` text DEFAULT '[]' NOT NULL,
	`contact_name` text,
	`contact_title` text,
	`contact_email` text,
	`responsible_id` text,
	`topics` text DEFAULT '[]' NOT NULL,
	`status` text NOT NULL,
	`last_contact_on` text,
	`note` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`responsible_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "partners_kind" CHECK("partners"."kind" in ('twinTown', 'projectPartner', 'school', 'municipalPartnership', 'contact')),
	CONSTRAINT "partners_status" CHECK("partners"."status" in ('active', 'onHold', 'starting'))
);
--> statement-breakpoint
CREATE TABLE `project_goals` (
	`project_id` text NOT NULL,
	`goal_id` text NOT NULL,
	PRIMARY KEY(`project_id`, `goal_id`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `project_participants` (
	`project_id` text NOT NULL,
	`year` integer NOT NULL,
	`category` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`project_id`, `year`, `category`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_participants_category" CHECK("project_participants"."category" in ('youth', 'adults', 'residents', 'staff', 'businesses')),
	CONSTRAINT "project_participants_count" CHECK("project_participants"."count" >= 0)
);
--> statement-breakpoint
CREATE TABLE `project_partners` (
	`project_id` text NOT NULL,
	`partner_id` text NOT NULL,
	PRIMARY KEY(`project_id`, `partner_id`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `project_partners_partner` ON `project_partners` (`partner_id`);--> statement-breakpoint
CREATE TABLE `project_payments` (
	`project_id` text NOT NULL,
	`year` integer NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`project_id`, `year`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `project_themes` (
	`project_id` text NOT NULL,
	`theme_id` text NOT NULL,
	PRIMARY KEY(`project_id`, `theme_id`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `project_units` (
	`project_id` text NOT NULL,
	`unit_id` text NOT NULL,
	PRIMARY KEY(`project_id`, `unit_id`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `projects` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`title_en` text,
	`kind` text NOT NULL,
	`programme_code` text,
	`call_reference` text,
	`role` text NOT NULL,
	`lead_name` text,
	`unit_id` text NOT NULL,
	`contact_id` text,
	`countries` text DEFAULT '[]' NOT NULL,
	`case_number` text,
	`status` text NOT NULL,
	`applied_on` text,
	`decided_on` text,
	`starts_on` text,
	`ends_on` text,
	`currency` text DEFAULT 'SEK' NOT NULL,
	`total_budget` integer,
	`own_budget` integer,
	`applied_grant` integer,
	`grant` integer,
	`co_financing` integer,
	`co_financing_form` text,
	`summary` text DEFAULT '' NOT NULL,
	`results` text,
	`visibility` text DEFAULT 'internal' NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "projects_kind" CHECK("projects"."kind" in ('project', 'exchange', 'twinTownMeeting', 'studyVisit')),
	CONSTRAINT "projects_role" CHECK("projects"."role" in ('lead', 'partner')),
	CONSTRAINT "projects_status" CHECK("projects"."status" in ('idea', 'submitted', 'granted', 'rejected', 'ongoing', 'finalReport', 'completed', 'onHold')),
	CONSTRAINT "projects_visibility" CHECK("projects"."visibility" in ('draft', 'network', 'internal', 'public')),
	CONSTRAINT "projects_period" CHECK("projects"."ends_on" is null or "projects"."starts_on" is null or "projects"."ends_on" >= "projects"."starts_on")
);
--> statement-breakpoint
CREATE INDEX `projects_unit` ON `projects` (`unit_id`);--> statement-breakpoint
CREATE TABLE `chronicle` (
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
	CONSTRAINT "chronicle_subject" CHECK("chronicle"."subject" in ('person', 'unit', 'group', 'municipality', 'meeting', 'agendaItem', 'minutes', 'decision', 'action', 'lesson', 'comment', 'project', 'partner', 'programme', 'call', 'goal', 'followup', 'letter', 'session'))
);
--> statement-breakpoint
CREATE INDEX `chronicle_record` ON `chronicle` (`subject`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `chronicle_at` ON `chronicle` (`at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`dedupe_key` text NOT NULL,
	`person_id` text,
	`to_name` text NOT NULL,
	`to_address` text NOT NULL,
	`language` text DEFAULT 'sv' NOT NULL,
	`facts` text NOT NULL,
	`subject` text,
	`text` text,
	`html` text,
	`ics` text,
	`about_subject` text,
	`about_id` text,
	`message_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`leaves_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`claimed_until` integer,
	`sent_at` integer,
	`failed_at` integer,
	`last_error` text,
	`withdrawn_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_dedupe` ON `outbox` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`leaves_at`) WHERE sent_at is null and withdrawn_at is null and failed_at is null;--> statement-breakpoint
CREATE INDEX `outbox_about` ON `outbox` (`about_subject`,`about_id`);--> statement-breakpoint
CREATE INDEX `outbox_created` ON `outbox` (`created_at`);