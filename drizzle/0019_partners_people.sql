INSERT INTO `partner_people`("id", "partner_id", "name", "title", "email", "created_at") SELECT 'pp-' || "id", "id", coalesce(nullif("contact_name", ''), nullif("contact_title", ''), "contact_email"), nullif("contact_title", ''), nullif("contact_email", ''), "created_at" FROM `partners` WHERE coalesce(nullif("contact_name", ''), nullif("contact_title", ''), nullif("contact_email", '')) IS NOT NULL;--> statement-breakpoint
INSERT INTO `partner_agreements`("id", "partner_id", "title", "created_at") SELECT 'ag-' || "id", "id", "agreement", "created_at" FROM `partners` WHERE nullif("agreement", '') IS NOT NULL;--> statement-breakpoint
ALTER TABLE `partners` DROP COLUMN `agreement`;--> statement-breakpoint
ALTER TABLE `partners` DROP COLUMN `contact_name`;--> statement-breakpoint
ALTER TABLE `partners` DROP COLUMN `contact_title`;--> statement-breakpoint
ALTER TABLE `partners` DROP COLUMN `contact_email`;