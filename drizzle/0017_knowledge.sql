CREATE TABLE `lesson_uses` (
	`lesson_id` text NOT NULL,
	`person_id` text NOT NULL,
	`used_at` integer NOT NULL,
	`purpose` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`lesson_id`, `person_id`),
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lesson_uses_person` ON `lesson_uses` (`person_id`);--> statement-breakpoint
CREATE TABLE `partner_agreements` (
	`id` text PRIMARY KEY NOT NULL,
	`partner_id` text NOT NULL,
	`title` text NOT NULL,
	`signed_on` text,
	`ends_on` text,
	`decided_by` text,
	`case_number` text,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "partner_agreements_period" CHECK("partner_agreements"."ends_on" is null or "partner_agreements"."signed_on" is null or "partner_agreements"."ends_on" >= "partner_agreements"."signed_on")
);
--> statement-breakpoint
CREATE INDEX `partner_agreements_partner` ON `partner_agreements` (`partner_id`);--> statement-breakpoint
CREATE TABLE `partner_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`partner_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`person_id` text NOT NULL,
	`project_id` text,
	`kind` text NOT NULL,
	`happened_on` text NOT NULL,
	`about` text NOT NULL,
	`outcome` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "partner_contacts_kind" CHECK("partner_contacts"."kind" in ('meeting', 'conversation', 'letter', 'visitHere', 'visitThere'))
);
--> statement-breakpoint
CREATE INDEX `partner_contacts_partner` ON `partner_contacts` (`partner_id`,`happened_on`);--> statement-breakpoint
CREATE INDEX `partner_contacts_unit` ON `partner_contacts` (`unit_id`);--> statement-breakpoint
CREATE INDEX `partner_contacts_person` ON `partner_contacts` (`person_id`);--> statement-breakpoint
CREATE TABLE `project_duties` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`due_on` text NOT NULL,
	`done_on` text,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_duties_kind" CHECK("project_duties"."kind" in ('report', 'paymentClaim', 'other'))
);
--> statement-breakpoint
CREATE INDEX `project_duties_project` ON `project_duties` (`project_id`,`due_on`);--> statement-breakpoint
CREATE INDEX `project_duties_due` ON `project_duties` (`due_on`);--> statement-breakpoint
CREATE TABLE `__new_partners` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`local_name` text,
	`place` text,
	`web` text,
	`country_code` text NOT NULL,
	`kind` text NOT NULL,
	`since_year` integer,
	`agreement` text,
	`languages` text DEFAULT '[]' NOT NULL,
	`contact_name` text,
	`contact_title` text,
	`contact_email` text,
	`responsible_id` text,
	`unit_id` text,
	`topics` text DEFAULT '[]' NOT NULL,
	`status` text NOT NULL,
	`last_contact_on` text,
	`note` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`responsible_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "partners_kind" CHECK("__new_partners"."kind" in ('twinTown', 'projectPartner', 'school', 'association', 'municipalPartnership', 'contact')),
	CONSTRAINT "partners_status" CHECK("__new_partners"."status" in ('active', 'onHold', 'starting'))
);
--> statement-breakpoint
INSERT INTO `__new_partners`("id", "name", "local_name", "country_code", "kind", "since_year", "agreement", "languages", "contact_name", "contact_title", "contact_email", "responsible_id", "topics", "status", "last_contact_on", "note", "created_at", "changed_at", "version") SELECT "id", "name", "local_name", "country_code", "kind", "since_year", "agreement", "languages", "contact_name", "contact_title", "contact_email", "responsible_id", "topics", "status", "last_contact_on", "note", "created_at", "changed_at", "version" FROM `partners`;--> statement-breakpoint
DROP TABLE `partners`;--> statement-breakpoint
ALTER TABLE `__new_partners` RENAME TO `partners`;--> statement-breakpoint
CREATE TABLE `__new_projects` (
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
	`run_by_id` text,
	`for_minors` integer DEFAULT false NOT NULL,
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
	`expected_results` text,
	`results` text,
	`own_benefit` text,
	`final_report_on` text,
	`keep_until` text,
	`keep_reason` text,
	`visibility` text DEFAULT 'internal' NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`run_by_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "projects_kind" CHECK("__new_projects"."kind" in ('project', 'exchange', 'twinTownMeeting', 'studyVisit', 'workPlacement', 'delegationIn', 'delegationOut')),
	CONSTRAINT "projects_role" CHECK("__new_projects"."role" in ('lead', 'partner')),
	CONSTRAINT "projects_status" CHECK("__new_projects"."status" in ('idea', 'submitted', 'granted', 'rejected', 'ongoing', 'finalReport', 'completed', 'onHold')),
	CONSTRAINT "projects_visibility" CHECK("__new_projects"."visibility" in ('draft', 'network', 'internal', 'public')),
	CONSTRAINT "projects_period" CHECK("__new_projects"."ends_on" is null or "__new_projects"."starts_on" is null or "__new_projects"."ends_on" >= "__new_projects"."starts_on")
);
--> statement-breakpoint
INSERT INTO `__new_projects`("id", "title", "title_en", "kind", "programme_code", "call_reference", "role", "lead_name", "unit_id", "contact_id", "countries", "case_number", "status", "applied_on", "decided_on", "starts_on", "ends_on", "currency", "total_budget", "own_budget", "applied_grant", "grant", "co_financing", "co_financing_form", "summary", "results", "visibility", "created_at", "changed_at", "version") SELECT "id", "title", "title_en", "kind", "programme_code", "call_reference", "role", "lead_name", "unit_id", "contact_id", "countries", "case_number", "status", "applied_on", "decided_on", "starts_on", "ends_on", "currency", "total_budget", "own_budget", "applied_grant", "grant", "co_financing", "co_financing_form", "summary", "results", "visibility", "created_at", "changed_at", "version" FROM `projects`;--> statement-breakpoint
DROP TABLE `projects`;--> statement-breakpoint
ALTER TABLE `__new_projects` RENAME TO `projects`;--> statement-breakpoint
CREATE INDEX `projects_unit` ON `projects` (`unit_id`);--> statement-breakpoint
CREATE INDEX `projects_contact` ON `projects` (`contact_id`);--> statement-breakpoint
ALTER TABLE `lessons` ADD `look_again_on` text;--> statement-breakpoint
ALTER TABLE `lessons` ADD `sent_for_review_at` integer;--> statement-breakpoint
ALTER TABLE `lessons` ADD `superseded_by_id` text REFERENCES lessons(id);--> statement-breakpoint
ALTER TABLE `project_partners` ADD `benefit` text;