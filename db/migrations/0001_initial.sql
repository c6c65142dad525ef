CREATE TABLE `provider_outcomes` (
	`outcome_id` text PRIMARY KEY NOT NULL,
	`provider_id` text NOT NULL,
	`request_id` text NOT NULL,
	`outcome` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`last_error` text,
	`sent_at` text,
	`position` integer NOT NULL
) STRICT;
CREATE INDEX `provider_outcomes_waiting` ON `provider_outcomes` (`provider_id`,`state`,`position`);
CREATE TABLE `provider_requests` (
	`request_id` text PRIMARY KEY NOT NULL,
	`provider_id` text NOT NULL,
	`provider_request_id` text NOT NULL,
	`fetched_at` text NOT NULL
) STRICT;
CREATE UNIQUE INDEX `provider_requests_origin` ON `provider_requests` (`provider_id`,`provider_request_id`);
CREATE TABLE `provider_secrets` (
	`provider_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL
) STRICT;
CREATE TABLE `provider_states` (
	`provider_id` text PRIMARY KEY NOT NULL,
	`address` text NOT NULL,
	`cursor` text,
	`exchanged_at` text,
	`error` text
) STRICT;
CREATE TABLE `access_log` (
	`access_id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`inn` integer,
	`procedure` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL
) STRICT;
CREATE INDEX `access_log_inn` ON `access_log` (`inn`,`at`);
CREATE INDEX `access_log_user` ON `access_log` (`user_id`,`at`);
CREATE TABLE `calendar_entries` (
	`date` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name_ru` text NOT NULL,
	`name_ky` text NOT NULL,
	`basis` text NOT NULL,
	`entered_by` text NOT NULL,
	`entered_at` text NOT NULL
) STRICT;
CREATE TABLE `command_results` (
	`command_id` text PRIMARY KEY NOT NULL,
	`procedure` text NOT NULL,
	`actor` text NOT NULL,
	`input_hash` text NOT NULL,
	`output` text NOT NULL,
	`recorded_at` text NOT NULL
) STRICT;
CREATE TABLE `deadlines` (
	`deadline_id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`inn` integer NOT NULL,
	`term` text NOT NULL,
	`bound` text NOT NULL,
	`article` text NOT NULL,
	`starts_on` text NOT NULL,
	`due_on` text NOT NULL,
	`met_on` text,
	`missed_at` text,
	`owner_id` text NOT NULL,
	`derivation` text NOT NULL
) STRICT;
CREATE INDEX `deadlines_open` ON `deadlines` (`met_on`,`due_on`);
CREATE INDEX `deadlines_case` ON `deadlines` (`case_id`);
CREATE TABLE `desk_audit_articles` (
	`case_id` text NOT NULL,
	`act_id` text NOT NULL,
	`article` text NOT NULL,
	PRIMARY KEY(`case_id`, `act_id`, `article`)
) STRICT, WITHOUT ROWID;
CREATE INDEX `desk_audit_articles_article` ON `desk_audit_articles` (`article`,`act_id`);
CREATE TABLE `desk_audits` (
	`case_id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`inn` integer NOT NULL,
	`period_from` text NOT NULL,
	`period_to` text NOT NULL,
	`status` text NOT NULL,
	`version` integer NOT NULL,
	`inspector_id` text NOT NULL,
	`opened_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`tax_difference` integer NOT NULL,
	`next_due_on` text,
	`state` text NOT NULL
) STRICT;
CREATE UNIQUE INDEX `desk_audits_number_unique` ON `desk_audits` (`number`);
CREATE INDEX `desk_audits_inn` ON `desk_audits` (`inn`);
CREATE INDEX `desk_audits_inspector` ON `desk_audits` (`inspector_id`,`status`);
CREATE INDEX `desk_audits_due` ON `desk_audits` (`next_due_on`);
CREATE TABLE `devices` (
	`device_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`public_key` blob NOT NULL,
	`private_key` blob,
	`created_at` text NOT NULL,
	`this_device` integer NOT NULL
) STRICT;
CREATE TABLE `drafts` (
	`user_id` text NOT NULL,
	`draft_key` text NOT NULL,
	`content` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`user_id`, `draft_key`)
) STRICT;
CREATE TABLE `events` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`event_id` text NOT NULL,
	`stream` text NOT NULL,
	`version` integer NOT NULL,
	`type` text NOT NULL,
	`payload` text NOT NULL,
	`actor` text NOT NULL,
	`role` text NOT NULL,
	`device_id` text NOT NULL,
	`device_sequence` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`command_id` text NOT NULL,
	`previous_hash` blob NOT NULL,
	`hash` blob NOT NULL,
	`signature` blob NOT NULL,
	`set_aside` integer DEFAULT 0 NOT NULL
) STRICT;
CREATE UNIQUE INDEX `events_event_id_unique` ON `events` (`event_id`);
CREATE UNIQUE INDEX `events_stream` ON `events` (`stream`,`version`) WHERE set_aside = 0;
CREATE INDEX `events_set_aside` ON `events` (`stream`,`version`) WHERE set_aside = 1;
CREATE UNIQUE INDEX `events_device` ON `events` (`device_id`,`device_sequence`);
CREATE INDEX `events_command` ON `events` (`command_id`);
CREATE TABLE `number_blocks` (
	`device_id` text NOT NULL,
	`kind` text NOT NULL,
	`prefix` text NOT NULL,
	`first` integer NOT NULL,
	`next` integer NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`device_id`, `kind`, `first`)
) STRICT;
CREATE TABLE `office_settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
CREATE TABLE `official_acts` (
	`act_id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`inn` integer NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`registration_number` text,
	`prepared_by` text NOT NULL,
	`approved_by` text,
	`signed_by` text,
	`signed_at` text,
	`served_on` text,
	`service_method` text,
	`content_hash` text,
	`content` text NOT NULL,
	`updated_at` text NOT NULL,
	CONSTRAINT "official_acts_four_eyes" CHECK("official_acts"."kind" <> 'desk-audit-decision' OR (("official_acts"."approved_by" IS NULL OR "official_acts"."approved_by" <> "official_acts"."prepared_by")
        AND ("official_acts"."signed_by" IS NULL OR "official_acts"."signed_by" <> "official_acts"."prepared_by")))
) STRICT;
CREATE UNIQUE INDEX `official_acts_registration_number_unique` ON `official_acts` (`registration_number`);
CREATE INDEX `official_acts_case` ON `official_acts` (`case_id`);
CREATE INDEX `official_acts_status` ON `official_acts` (`status`,`kind`);
CREATE TABLE `reading_choices` (
	`reading_id` text PRIMARY KEY NOT NULL,
	`alternative` text NOT NULL,
	`chosen_by` text NOT NULL,
	`chosen_at` text NOT NULL
) STRICT;
CREATE TABLE `recusals` (
	`user_id` text NOT NULL,
	`inn` integer NOT NULL,
	`reason` text NOT NULL,
	`declared_at` text NOT NULL,
	`declared_by` text NOT NULL,
	PRIMARY KEY(`user_id`, `inn`)
) STRICT;
CREATE TABLE `sweep_articles` (
	`sweep_id` text NOT NULL,
	`article` text NOT NULL,
	`findings` integer NOT NULL,
	PRIMARY KEY(`sweep_id`, `article`)
) STRICT, WITHOUT ROWID;
CREATE TABLE `sweep_findings` (
	`finding_id` text PRIMARY KEY NOT NULL,
	`sweep_id` text NOT NULL,
	`inn` integer NOT NULL,
	`tax` text NOT NULL,
	`period` text NOT NULL,
	`check_id` text NOT NULL,
	`kind` text NOT NULL,
	`difference` integer NOT NULL,
	`body` text NOT NULL
) STRICT;
CREATE INDEX `sweep_findings_inn` ON `sweep_findings` (`sweep_id`,`inn`);
CREATE INDEX `sweep_findings_check` ON `sweep_findings` (`sweep_id`,`check_id`);
CREATE TABLE `sweep_risks` (
	`sweep_id` text NOT NULL,
	`inn` integer NOT NULL,
	`score` real NOT NULL,
	`factors` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`sweep_id`, `inn`)
) STRICT;
CREATE TABLE `sweeps` (
	`sweep_id` text PRIMARY KEY NOT NULL,
	`period_from` text NOT NULL,
	`period_to` text NOT NULL,
	`started_at` text NOT NULL,
	`finished_at` text,
	`started_by` text NOT NULL,
	`status` text NOT NULL,
	`taxpayers` integer NOT NULL,
	`findings` integer NOT NULL
) STRICT;
CREATE TABLE `user_preferences` (
	`user_id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL
) STRICT;
CREATE TABLE `user_roles` (
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`user_id`, `role`)
) STRICT;
CREATE TABLE `user_sign_ins` (
	`user_id` text PRIMARY KEY NOT NULL,
	`last_sign_in_at` text NOT NULL
) STRICT;
CREATE TABLE `users` (
	`user_id` text PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`full_name_ru` text NOT NULL,
	`full_name_ky` text NOT NULL,
	`position_ru` text NOT NULL,
	`position_ky` text NOT NULL,
	`inn` integer,
	`active` integer NOT NULL,
	`signing_public_key` blob NOT NULL,
	`version` integer NOT NULL
) STRICT;
CREATE UNIQUE INDEX `users_login_unique` ON `users` (`login`);
CREATE TABLE `attachment_cache` (
	`sha256` text PRIMARY KEY NOT NULL,
	`bytes` integer NOT NULL,
	`last_used_at` text NOT NULL
) STRICT;
CREATE TABLE `attachment_pieces` (
	`sha256` text NOT NULL,
	`no` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`sha256`, `no`)
) STRICT;
CREATE TABLE `directory_contents` (
	`sha256` text PRIMARY KEY NOT NULL,
	`entries` text NOT NULL
) STRICT;
CREATE TABLE `directory_versions` (
	`name` text NOT NULL,
	`version` integer NOT NULL,
	`effective_from` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`entries` text,
	`published_at` text NOT NULL,
	PRIMARY KEY(`name`, `version`)
) STRICT;
CREATE TABLE `register_load` (
	`one` integer PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`indexes` text NOT NULL
) STRICT;
CREATE TABLE `register_search_queue` (
	`inn` integer PRIMARY KEY NOT NULL
) STRICT;
CREATE TABLE `register_versions` (
	`import_id` text PRIMARY KEY NOT NULL,
	`office` text NOT NULL,
	`version` integer NOT NULL,
	`how` text NOT NULL,
	`loaded_at` text NOT NULL,
	`milliseconds` integer NOT NULL,
	`holds_up_to` integer NOT NULL,
	`rows` integer NOT NULL,
	`rejected` integer NOT NULL,
	`file` text NOT NULL,
	`in_force` integer NOT NULL,
	`manifest` text NOT NULL,
	`signature` text NOT NULL
) STRICT;
CREATE INDEX `register_versions_in_force` ON `register_versions` (`in_force`) WHERE in_force = 1;
CREATE TABLE `bank_inflows` (
	`import_no` integer DEFAULT 0 NOT NULL,
	`inn` integer NOT NULL,
	`period` text NOT NULL,
	`cashless` integer NOT NULL,
	`qr_pos` integer NOT NULL,
	`cash_deposited` integer NOT NULL,
	`explained` integer,
	`decision` text,
	PRIMARY KEY(`inn`, `period`)
) STRICT;
CREATE TABLE `dataset_imports` (
	`import_id` text PRIMARY KEY NOT NULL,
	`import_no` integer DEFAULT 0 NOT NULL,
	`imported_at` text NOT NULL,
	`office` text NOT NULL,
	`office_name_ru` text NOT NULL,
	`office_name_ky` text NOT NULL,
	`created_at` text NOT NULL,
	`period_from` text NOT NULL,
	`period_to` text NOT NULL,
	`source` text NOT NULL,
	`counts` text NOT NULL,
	`problem_count` integer DEFAULT 0 NOT NULL,
	`problems` text DEFAULT '[]' NOT NULL
) STRICT;
CREATE TABLE `decisions` (
	`import_no` integer DEFAULT 0 NOT NULL,
	`decision_id` text PRIMARY KEY NOT NULL,
	`inn` integer NOT NULL,
	`tax` text NOT NULL,
	`period_from` text NOT NULL,
	`period_to` text NOT NULL,
	`kind` text NOT NULL,
	`served_on` text,
	`tax_amount` integer,
	`penalty_amount` integer,
	`sanction_amount` integer
) STRICT;
CREATE INDEX `decisions_inn` ON `decisions` (`inn`);
CREATE TABLE `field_audits` (
	`import_no` integer DEFAULT 0 NOT NULL,
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`inn` integer NOT NULL,
	`tax` text NOT NULL,
	`period_from` text NOT NULL,
	`period_to` text NOT NULL,
	`kind` text NOT NULL,
	`ended_on` text NOT NULL
) STRICT;
CREATE UNIQUE INDEX `field_audits_key` ON `field_audits` (`inn`,`tax`,`period_from`,`period_to`,`kind`,`ended_on`);
CREATE TABLE `imports_customs` (
	`import_no` integer DEFAULT 0 NOT NULL,
	`declaration_id` text PRIMARY KEY NOT NULL,
	`inn` integer NOT NULL,
	`released_on` text NOT NULL,
	`released_month` integer NOT NULL,
	`customs_base` integer NOT NULL,
	`invoice_base` integer NOT NULL,
	`vat` integer NOT NULL,
	`paid_on` text
) STRICT;
CREATE INDEX `imports_customs_month` ON `imports_customs` (`inn`,`released_month`);
CREATE TABLE `imports_eaeu` (
	`import_no` integer DEFAULT 0 NOT NULL,
	`application_id` text PRIMARY KEY NOT NULL,
	`inn` integer NOT NULL,
	`imported_on` text NOT NULL,
	`imported_month` integer NOT NULL,
	`contract_value` integer NOT NULL,
	`excise` integer,
	`exempt_value` integer,
	`vat` integer NOT NULL,
	`paid_on` text,
	`paid` integer
) STRICT;
CREATE INDEX `imports_eaeu_month` ON `imports_eaeu` (`inn`,`imported_month`);
CREATE TABLE `invoices` (
	`import_no` integer DEFAULT 0 NOT NULL,
	`invoice_id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`issued_on` text NOT NULL,
	`supply_on` text NOT NULL,
	`supply_month` integer NOT NULL,
	`seller_inn` integer NOT NULL,
	`buyer_inn` integer,
	`supply` text NOT NULL,
	`net` integer NOT NULL,
	`vat` integer NOT NULL,
	`payment` text NOT NULL,
	`cash_part` integer,
	`status` text NOT NULL,
	`status_on` text,
	`corrects` text,
	`missing` text,
	`goods_code` text
) STRICT;
CREATE INDEX `invoices_seller_month` ON `invoices` (`seller_inn`,`supply_month`,`status`,`supply`,`buyer_inn`,`net`,`vat`);
CREATE INDEX `invoices_buyer_month` ON `invoices` (`buyer_inn`,`supply_month`);
CREATE INDEX `invoices_key` ON `invoices` (`seller_inn`,`number`,`issued_on`);
CREATE INDEX `invoices_creditable` ON `invoices` (`seller_inn`,`number`,`issued_on`,`buyer_inn`,`vat`) WHERE status = 'valid' AND missing IS NULL AND cash_part IS NULL AND payment IN ('cashless', 'unpaid');
CREATE INDEX `invoices_corrects` ON `invoices` (`corrects`) WHERE corrects IS NOT NULL;
CREATE INDEX `invoices_goods` ON `invoices` (`goods_code`) WHERE goods_code IS NOT NULL;
CREATE TABLE `office_parameters` (
	`import_no` integer DEFAULT 0 NOT NULL,
	`name` text NOT NULL,
	`scope` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`value` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`name`, `scope`, `valid_from`)
) STRICT;
CREATE TABLE `payments` (
	`import_no` integer DEFAULT 0 NOT NULL,
	`payment_id` text PRIMARY KEY NOT NULL,
	`inn` integer NOT NULL,
	`tax` text NOT NULL,
	`period` text NOT NULL,
	`kind` text NOT NULL,
	`paid_on` text NOT NULL,
	`amount` integer NOT NULL
) STRICT;
CREATE INDEX `payments_inn` ON `payments` (`inn`,`tax`,`period`);
CREATE TABLE `payroll` (
	`import_no` integer DEFAULT 0 NOT NULL,
	`inn` integer NOT NULL,
	`employee_inn` integer NOT NULL,
	`period` text NOT NULL,
	`income` integer NOT NULL,
	`exempt_income` integer,
	`social_contribution` integer NOT NULL,
	`dependants` integer,
	`days_worked` integer NOT NULL,
	`days_norm` integer NOT NULL,
	`category` text NOT NULL,
	PRIMARY KEY(`inn`, `employee_inn`, `period`, `category`)
) STRICT;
CREATE TABLE `properties` (
	`import_no` integer DEFAULT 0 NOT NULL,
	`object_id` text PRIMARY KEY NOT NULL,
	`inn` integer NOT NULL,
	`kind` text NOT NULL,
	`share` text NOT NULL,
	`area` text NOT NULL,
	`walls` text,
	`commissioned_year` integer,
	`territory` text NOT NULL,
	`population` integer,
	`zone_coefficient` text,
	`inflation_coefficient` text,
	`function_title` text,
	`function_use` text,
	`owned_from` text NOT NULL,
	`owned_to` text,
	`relief` text
) STRICT;
CREATE INDEX `properties_inn` ON `properties` (`inn`);
CREATE TABLE `purchase_register` (
	`import_no` integer DEFAULT 0 NOT NULL,
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source_line` integer NOT NULL,
	`inn` integer NOT NULL,
	`period` text NOT NULL,
	`period_month` integer NOT NULL,
	`seller_inn` integer NOT NULL,
	`number` text NOT NULL,
	`issued_on` text NOT NULL,
	`net` integer NOT NULL,
	`vat` integer NOT NULL
) STRICT;
CREATE INDEX `purchase_register_buyer` ON `purchase_register` (`inn`,`period_month`,`vat`);
CREATE INDEX `purchase_register_key` ON `purchase_register` (`seller_inn`,`number`,`issued_on`,`inn`,`vat`,`period`);
CREATE TABLE `receipts` (
	`import_no` integer DEFAULT 0 NOT NULL,
	`inn` integer NOT NULL,
	`register_id` text NOT NULL,
	`date` text NOT NULL,
	`month` integer NOT NULL,
	`receipts` integer NOT NULL,
	`gross_cash` integer NOT NULL,
	`gross_cashless` integer NOT NULL,
	`vat_group` text NOT NULL,
	PRIMARY KEY(`inn`, `register_id`, `date`, `vat_group`)
) STRICT;
CREATE INDEX `receipts_month` ON `receipts` (`inn`,`month`,`vat_group`,`gross_cash`,`gross_cashless`);
CREATE TABLE `regimes` (
	`import_no` integer DEFAULT 0 NOT NULL,
	`inn` integer NOT NULL,
	`regime` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`detail` text,
	PRIMARY KEY(`inn`, `regime`, `valid_from`)
) STRICT;
CREATE TABLE `registration_requests` (
	`import_no` integer DEFAULT 0 NOT NULL,
	`request_id` text PRIMARY KEY NOT NULL,
	`submitted_at` text NOT NULL,
	`channel` text NOT NULL,
	`request` text NOT NULL,
	`person_type` text NOT NULL,
	`inn` integer NOT NULL,
	`name_claimed` text NOT NULL,
	`organization_inn` integer,
	`organization_name_claimed` text,
	`role_claimed` text,
	`office` text NOT NULL,
	`phone` text,
	`email` text,
	`assurance` text,
	`payload` text
) STRICT;
CREATE TABLE `representatives` (
	`import_no` integer DEFAULT 0 NOT NULL,
	`inn` integer NOT NULL,
	`person_inn` integer NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`authority` text,
	PRIMARY KEY(`inn`, `person_inn`, `role`, `valid_from`)
) STRICT;
CREATE INDEX `representatives_person` ON `representatives` (`person_inn`);
CREATE TABLE `return_lines` (
	`import_no` integer DEFAULT 0 NOT NULL,
	`return_id` text NOT NULL,
	`line` text NOT NULL,
	`row` text NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`return_id`, `line`, `row`)
) STRICT, WITHOUT ROWID;
CREATE TABLE `returns` (
	`import_no` integer DEFAULT 0 NOT NULL,
	`return_id` text PRIMARY KEY NOT NULL,
	`inn` integer NOT NULL,
	`form` text NOT NULL,
	`period` text NOT NULL,
	`version` integer NOT NULL,
	`filed_at` text NOT NULL
) STRICT;
CREATE UNIQUE INDEX `returns_latest` ON `returns` (`inn`,`form`,`period`,`version`);
CREATE INDEX `returns_form_period` ON `returns` (`form`,`period`);
CREATE TABLE `taxpayers` (
	`import_no` integer DEFAULT 0 NOT NULL,
	`inn` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name_ru` text NOT NULL,
	`name_ky` text,
	`office` text NOT NULL,
	`registered_on` text NOT NULL,
	`closed_on` text,
	`activity_code` text,
	`activity_group` text NOT NULL,
	`territory` text,
	`address` text,
	`phone` text,
	`email` text,
	`edoc_consent` integer NOT NULL
) STRICT;
CREATE TABLE `vat_registrations` (
	`import_no` integer DEFAULT 0 NOT NULL,
	`inn` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	PRIMARY KEY(`inn`, `valid_from`)
) STRICT;
CREATE TABLE `accounted_objects` (
	`object_id` text PRIMARY KEY NOT NULL,
	`inn` integer NOT NULL,
	`object` text NOT NULL,
	`title` text NOT NULL,
	`office` text NOT NULL,
	`address` text,
	`valid_from` text NOT NULL,
	`valid_to` text
) STRICT;
CREATE INDEX `accounted_objects_inn` ON `accounted_objects` (`inn`);
CREATE TABLE `attachment_thumbnails` (
	`sha256` text PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL,
	`saved_at` text NOT NULL,
	`to_send` integer NOT NULL
) STRICT;
CREATE INDEX `attachment_thumbnails_to_send` ON `attachment_thumbnails` (`sha256`) WHERE to_send = 1;
CREATE TABLE `attachments` (
	`sha256` text NOT NULL,
	`owner_id` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` blob NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`sha256`, `owner_id`)
) STRICT;
CREATE TABLE `cabinet_accounts` (
	`login` text PRIMARY KEY NOT NULL,
	`inn` integer NOT NULL,
	`person_inn` integer NOT NULL,
	`role` text NOT NULL,
	`opened_on` text NOT NULL,
	`closed_on` text,
	`request_id` text NOT NULL
) STRICT;
CREATE INDEX `cabinet_accounts_inn` ON `cabinet_accounts` (`inn`);
CREATE INDEX `cabinet_accounts_person` ON `cabinet_accounts` (`person_inn`);
CREATE TABLE `identity_levels` (
	`inn` integer PRIMARY KEY NOT NULL,
	`level` text NOT NULL,
	`confirmed_on` text NOT NULL,
	`confirmed_by` text NOT NULL
) STRICT;
CREATE TABLE `reason_templates` (
	`template_id` text PRIMARY KEY NOT NULL,
	`use` text NOT NULL,
	`title_ru` text NOT NULL,
	`title_ky` text NOT NULL,
	`text_ru` text NOT NULL,
	`text_ky` text NOT NULL
) STRICT;
CREATE TABLE `register_changes` (
	`position` integer PRIMARY KEY NOT NULL,
	`inn` integer NOT NULL,
	`type` text NOT NULL,
	`payload` text NOT NULL,
	`actor` text NOT NULL,
	`recorded_at` text NOT NULL
) STRICT;
CREATE INDEX `register_changes_inn` ON `register_changes` (`inn`,`position`);
CREATE INDEX `register_changes_time` ON `register_changes` (`recorded_at`);
CREATE INDEX `register_changes_replaced` ON `register_changes` (payload ->> '$.by') WHERE type = 'InnReplaced';
CREATE TABLE `registration_acts` (
	`act_id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`inn` integer NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`registration_number` text,
	`prepared_by` text NOT NULL,
	`approved_by` text,
	`signed_by` text,
	`signed_at` text,
	`served_on` text,
	`content_hash` text,
	`signer_key` text,
	`content` text NOT NULL,
	CONSTRAINT "registration_acts_four_eyes" CHECK("registration_acts"."kind" <> 'annulment-decision' OR "registration_acts"."signed_by" IS NULL OR "registration_acts"."signed_by" <> "registration_acts"."prepared_by")
) STRICT;
CREATE UNIQUE INDEX `registration_acts_registration_number_unique` ON `registration_acts` (`registration_number`);
CREATE INDEX `registration_acts_request` ON `registration_acts` (`request_id`);
CREATE INDEX `registration_acts_inn` ON `registration_acts` (`inn`);
CREATE TABLE `registration_articles` (
	`request_id` text NOT NULL,
	`act_id` text NOT NULL,
	`article` text NOT NULL,
	PRIMARY KEY(`request_id`, `act_id`, `article`)
) STRICT, WITHOUT ROWID;
CREATE INDEX `registration_articles_article` ON `registration_articles` (`article`,`act_id`);
CREATE TABLE `registration_cases` (
	`request_id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`source_id` text,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`outcome` text,
	`version` integer NOT NULL,
	`applicant_inn` integer NOT NULL,
	`organization_inn` integer,
	`phone` text,
	`passport` text,
	`search_text` text NOT NULL,
	`inspector_id` text,
	`submitted_at` text NOT NULL,
	`decided_at` text,
	`updated_at` text NOT NULL,
	`next_due_on` text,
	`missed` integer NOT NULL,
	`state` text NOT NULL
) STRICT;
CREATE UNIQUE INDEX `registration_cases_number_unique` ON `registration_cases` (`number`);
CREATE UNIQUE INDEX `registration_cases_source_id_unique` ON `registration_cases` (`source_id`);
CREATE INDEX `registration_cases_status` ON `registration_cases` (`status`,`next_due_on`);
CREATE INDEX `registration_cases_applicant` ON `registration_cases` (`applicant_inn`);
CREATE INDEX `registration_cases_organization` ON `registration_cases` (`organization_inn`) WHERE organization_inn IS NOT NULL;
CREATE INDEX `registration_cases_phone` ON `registration_cases` (`phone`) WHERE phone IS NOT NULL;
CREATE INDEX `registration_cases_passport` ON `registration_cases` (`passport`) WHERE passport IS NOT NULL;
CREATE INDEX `registration_cases_inspector` ON `registration_cases` (`inspector_id`,`status`);
CREATE TABLE `event_positions` (
	`office` text NOT NULL,
	`position` integer NOT NULL,
	`event_id` text NOT NULL,
	PRIMARY KEY(`office`, `position`)
) STRICT;
CREATE UNIQUE INDEX `event_positions_event_id_unique` ON `event_positions` (`event_id`);
CREATE TABLE `feed_cursors` (
	`office` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`up_to` integer NOT NULL
) STRICT;
CREATE TABLE `held_entries` (
	`office` text NOT NULL,
	`position` integer NOT NULL,
	`stream` text NOT NULL,
	`schema` integer NOT NULL,
	`entry` text NOT NULL,
	PRIMARY KEY(`office`, `position`)
) STRICT;
CREATE INDEX `held_entries_stream` ON `held_entries` (`stream`);
CREATE TABLE `register_base` (
	`inn` integer PRIMARY KEY NOT NULL,
	`rows` blob NOT NULL
) STRICT;
CREATE TABLE `sync_commands` (
	`command_id` text PRIMARY KEY NOT NULL,
	`schema` integer NOT NULL,
	`procedure` text NOT NULL,
	`actor` text NOT NULL,
	`role` text NOT NULL,
	`at` text NOT NULL,
	`work` text,
	`bases` text NOT NULL,
	`attachments` text NOT NULL,
	`first_sequence` integer NOT NULL,
	`last_sequence` integer NOT NULL,
	`state` text NOT NULL,
	`verdict` text,
	`answered_at` text,
	`rebase_of` text
) STRICT;
CREATE UNIQUE INDEX `sync_commands_first_sequence_unique` ON `sync_commands` (`first_sequence`);
CREATE UNIQUE INDEX `sync_commands_last_sequence_unique` ON `sync_commands` (`last_sequence`);
CREATE INDEX `sync_commands_state` ON `sync_commands` (`state`,`first_sequence`);
CREATE INDEX `sync_commands_rebase` ON `sync_commands` (`rebase_of`) WHERE rebase_of IS NOT NULL;
CREATE TABLE `sync_conflicts` (
	`conflict_id` text PRIMARY KEY NOT NULL,
	`command_id` text NOT NULL,
	`stream` text NOT NULL,
	`cause` text NOT NULL,
	`reason` text,
	`base_version` integer NOT NULL,
	`state` text NOT NULL,
	`replay_refusal` text,
	`binding` text,
	`replayed_as` text,
	`opened_at` text NOT NULL,
	`settled_at` text,
	`settled_by` text,
	`note` text
) STRICT;
CREATE UNIQUE INDEX `sync_conflicts_command_id_unique` ON `sync_conflicts` (`command_id`);
CREATE INDEX `sync_conflicts_state` ON `sync_conflicts` (`state`);
CREATE INDEX `sync_conflicts_stream` ON `sync_conflicts` (`stream`);
CREATE TABLE `sync_log` (
	`log_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`kind` text NOT NULL,
	`sent` integer NOT NULL,
	`received` integer NOT NULL,
	`bytes` integer NOT NULL,
	`milliseconds` integer NOT NULL,
	`fault` text
) STRICT;
CREATE TABLE `sync_settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;

-- What was recorded stays as it was recorded: the journal and the log of access to tax secrets only grow.
CREATE TRIGGER events_no_update BEFORE UPDATE OF position, event_id, stream, version, type, payload, actor, role,
  device_id, device_sequence, recorded_at, command_id, previous_hash, hash, signature ON events
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
-- An event may be set aside by the centre's truth, never taken up again.
CREATE TRIGGER events_set_aside_once BEFORE UPDATE OF set_aside ON events
  WHEN old.set_aside <> 0 OR new.set_aside <> 1
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER events_no_delete BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER access_log_no_update BEFORE UPDATE ON access_log
BEGIN SELECT RAISE(ABORT, 'access_log is append-only'); END;
CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log
BEGIN SELECT RAISE(ABORT, 'access_log is append-only'); END;

-- Search of taxpayers by parts of the name in either language. The index holds folded names only (ё ө ү ң and their
-- kin as the letters of a keyboard without them); shared/domain/taxpayers/fold-name.ts folds the question alike.
CREATE VIRTUAL TABLE taxpayer_search USING fts5(
  name, content = '', contentless_delete = 1, detail = 'none', tokenize = 'unicode61', prefix = '1 2 3 4 5'
);
CREATE VIEW taxpayer_search_names AS SELECT inn, replace(replace(replace(replace(replace(replace(replace(replace(
  name_ru || ' ' || coalesce(name_ky, ''),
  'ё', 'е'), 'Ё', 'е'), 'ө', 'о'), 'Ө', 'о'), 'ү', 'у'), 'Ү', 'у'), 'ң', 'н'), 'Ң', 'н') AS name FROM taxpayers;
-- The words names are made of, each once, as written between spaces: what a misspelled word is compared with. Words
-- are only added (the reader takes those after the last it knows); one no name has any more finds nothing.
CREATE TABLE taxpayer_words (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
CREATE VIEW taxpayer_name_words AS SELECT inn, value AS word
  FROM taxpayer_search_names, json_each('[' || replace(json_quote(name), ' ', '","') || ']')
  WHERE value <> '' AND value NOT GLOB '[0-9]*';
-- Search by address, tax secret (art. 64): an index of its own, which the open search never reads.
CREATE VIRTUAL TABLE taxpayer_addresses USING fts5(
  address, content = '', contentless_delete = 1, detail = 'none', tokenize = 'unicode61'
);
CREATE VIEW taxpayer_search_addresses AS SELECT inn, replace(replace(replace(replace(replace(replace(replace(replace(
  address,
  'ё', 'е'), 'Ё', 'е'), 'ө', 'о'), 'Ө', 'о'), 'ү', 'у'), 'Ү', 'у'), 'ң', 'н'), 'Ң', 'н') AS address
  FROM taxpayers WHERE address IS NOT NULL;
CREATE TRIGGER taxpayers_search_insert AFTER INSERT ON taxpayers BEGIN
  INSERT INTO taxpayer_search (rowid, name) SELECT inn, name FROM taxpayer_search_names WHERE inn = new.inn;
  INSERT INTO taxpayer_words (word) SELECT word FROM taxpayer_name_words WHERE inn = new.inn ON CONFLICT DO NOTHING;
  INSERT INTO taxpayer_addresses (rowid, address)
    SELECT inn, address FROM taxpayer_search_addresses WHERE inn = new.inn;
END;
CREATE TRIGGER taxpayers_search_delete AFTER DELETE ON taxpayers BEGIN
  DELETE FROM taxpayer_search WHERE rowid = old.inn;
  DELETE FROM taxpayer_addresses WHERE rowid = old.inn;
END;
CREATE TRIGGER taxpayers_search_update AFTER UPDATE OF name_ru, name_ky ON taxpayers
  WHEN old.name_ru <> new.name_ru OR old.name_ky IS NOT new.name_ky BEGIN
  DELETE FROM taxpayer_search WHERE rowid = old.inn;
  INSERT INTO taxpayer_search (rowid, name) SELECT inn, name FROM taxpayer_search_names WHERE inn = new.inn;
  INSERT INTO taxpayer_words (word) SELECT word FROM taxpayer_name_words WHERE inn = new.inn ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER taxpayers_address_update AFTER UPDATE OF address ON taxpayers
  WHEN old.address IS NOT new.address BEGIN
  DELETE FROM taxpayer_addresses WHERE rowid = old.inn;
  INSERT INTO taxpayer_addresses (rowid, address)
    SELECT inn, address FROM taxpayer_search_addresses WHERE inn = new.inn;
END;
-- A telephone is asked by its last digits, six at least, however it is written; those six find a few candidates.
CREATE INDEX taxpayers_phone ON taxpayers (
  CAST(replace(replace(replace(replace(replace(phone, ' ', ''), '-', ''), '(', ''), ')', ''), '.', '') AS INTEGER)
    % 1000000
) WHERE phone IS NOT NULL;
-- Those closed are shown after the rest: told from a small index, not from the rows.
CREATE INDEX taxpayers_closed ON taxpayers (inn) WHERE closed_on IS NOT NULL;
