CREATE TABLE "attachment_keys" (
	"office" text PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"made_at" text NOT NULL
);
CREATE TABLE "attachment_pieces" (
	"office" text NOT NULL,
	"name" "bytea" NOT NULL,
	"no" integer NOT NULL,
	"body" "bytea" NOT NULL,
	CONSTRAINT "attachment_pieces_office_name_no_pk" PRIMARY KEY("office","name","no")
);
CREATE TABLE "attachment_use" (
	"office" text NOT NULL,
	"device_id" uuid NOT NULL,
	"bytes" bigint NOT NULL,
	CONSTRAINT "attachment_use_office_device_id_pk" PRIMARY KEY("office","device_id")
);
CREATE TABLE "attachments" (
	"office" text NOT NULL,
	"name" "bytea" NOT NULL,
	"size" bigint NOT NULL,
	"pieces" integer NOT NULL,
	"media_type" text NOT NULL,
	"state" text NOT NULL,
	"device_id" uuid NOT NULL,
	"begun_at" text NOT NULL,
	"whole_at" text,
	"thumbnail" "bytea",
	CONSTRAINT "attachments_office_name_pk" PRIMARY KEY("office","name")
);
CREATE TABLE "directory_contents" (
	"sha256" text PRIMARY KEY NOT NULL,
	"body" "bytea" NOT NULL
);
CREATE TABLE "directory_versions" (
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"effective_from" text NOT NULL,
	"sha256" text NOT NULL,
	"published_at" text NOT NULL,
	"published_by" text NOT NULL,
	CONSTRAINT "directory_versions_name_version_pk" PRIMARY KEY("name","version")
);
CREATE TABLE "assignments" (
	"assignment_id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"home_office" text NOT NULL,
	"office" text NOT NULL,
	"member_id" text,
	"reason" text NOT NULL,
	"named_by" text NOT NULL,
	"named_at" text NOT NULL,
	"ended_at" text
);
CREATE TABLE "case_standings" (
	"office" text NOT NULL,
	"stream" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	CONSTRAINT "case_standings_office_stream_pk" PRIMARY KEY("office","stream")
);
CREATE TABLE "device_details" (
	"device_id" text PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"name" text NOT NULL,
	"program" text NOT NULL,
	"schema" integer NOT NULL,
	"public_key" text NOT NULL,
	"door_key" text NOT NULL,
	"code_id" text NOT NULL,
	"requested_at" text NOT NULL,
	"decided_by" text,
	"decided_at" text,
	"reason" text,
	"serial" integer NOT NULL,
	"not_before" text,
	"valid_until" text,
	"last_contact_at" text,
	"wipe_fetched_at" text
);
CREATE TABLE "device_escrows" (
	"device_id" text PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"check_hash" text NOT NULL,
	"deposited_at" text NOT NULL
);
CREATE TABLE "door_failures" (
	"door" text NOT NULL,
	"who" text NOT NULL,
	"failures" integer NOT NULL,
	"locked_until" text,
	CONSTRAINT "door_failures_door_who_pk" PRIMARY KEY("door","who")
);
CREATE TABLE "enrolment_codes" (
	"code_id" text PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"office" text NOT NULL,
	"preapproved" boolean NOT NULL,
	"issued_by" text NOT NULL,
	"issued_at" text NOT NULL,
	"expires_at" text NOT NULL,
	"used_by" text,
	"used_at" text,
	"revoked_at" text,
	CONSTRAINT "enrolment_codes_code_hash_unique" UNIQUE("code_hash")
);
CREATE TABLE "feed_readers" (
	"reader" text NOT NULL,
	"office" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "feed_readers_reader_office_pk" PRIMARY KEY("reader","office")
);
CREATE TABLE "identity_marks" (
	"office" text NOT NULL,
	"subject" text NOT NULL,
	"stream" text NOT NULL,
	"person" text NOT NULL,
	"mark" text NOT NULL,
	"key_hash" text NOT NULL,
	CONSTRAINT "identity_marks_office_subject_mark_key_hash_pk" PRIMARY KEY("office","subject","mark","key_hash")
);
CREATE TABLE "invitations" (
	"user_id" text PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"login_key" text NOT NULL,
	"kind" text NOT NULL,
	"person" text NOT NULL,
	"code_hash" text NOT NULL,
	"issued_by" text NOT NULL,
	"issued_at" text NOT NULL,
	"expires_at" text NOT NULL,
	CONSTRAINT "invitations_login" UNIQUE("office","login_key")
);
CREATE TABLE "offices" (
	"code" text PRIMARY KEY NOT NULL,
	"name_ru" text NOT NULL,
	"name_ky" text NOT NULL,
	"added_at" text NOT NULL
);
CREATE TABLE "operator_log" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"at" text NOT NULL,
	"operator" text NOT NULL,
	"action" text NOT NULL,
	"office" text,
	"subject" text,
	"reason" text
);
CREATE TABLE "operator_sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"operator_id" text NOT NULL,
	"started_at" text NOT NULL,
	"expires_at" text NOT NULL
);
CREATE TABLE "operators" (
	"operator_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"office" text,
	"password" text NOT NULL,
	"totp" text,
	"totp_step" integer NOT NULL,
	"active" boolean NOT NULL,
	"added_at" text NOT NULL,
	CONSTRAINT "operators_name_unique" UNIQUE("name")
);
CREATE TABLE "service_keys" (
	"name" text PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"made_at" text NOT NULL
);
CREATE TABLE "transfer_cases" (
	"transfer_id" text NOT NULL,
	"stream" text NOT NULL,
	"number" text NOT NULL,
	"case_status" text NOT NULL,
	"status" text NOT NULL,
	"sent_by" text,
	"sent_at" text,
	"letter" text,
	"received_by" text,
	"received_at" text,
	CONSTRAINT "transfer_cases_transfer_id_stream_pk" PRIMARY KEY("transfer_id","stream")
);
CREATE TABLE "transfers" (
	"transfer_id" text PRIMARY KEY NOT NULL,
	"moved_by" text NOT NULL,
	"taxpayer" text NOT NULL,
	"from_office" text NOT NULL,
	"to_office" text NOT NULL,
	"entered_on" text NOT NULL,
	"new_from" text NOT NULL,
	"status" text NOT NULL,
	"recorded_at" text NOT NULL,
	"received_by" text,
	"received_at" text,
	CONSTRAINT "transfers_moved_by_unique" UNIQUE("moved_by")
);
CREATE TABLE "vaults" (
	"user_id" text PRIMARY KEY NOT NULL,
	"office" text NOT NULL,
	"closed_at" text NOT NULL,
	"kdf" jsonb NOT NULL,
	"box" jsonb NOT NULL,
	"verifier" text NOT NULL,
	"totp" text,
	"totp_step" integer NOT NULL,
	"recovery" jsonb NOT NULL,
	"saved_at" text NOT NULL
);
CREATE TABLE "aggregates" (
	"office" text NOT NULL,
	"stream_key" uuid NOT NULL,
	"kind" text NOT NULL,
	"inn_key" uuid,
	"version" integer NOT NULL,
	"body" "bytea" NOT NULL,
	CONSTRAINT "aggregates_office_stream_key_pk" PRIMARY KEY("office","stream_key")
);
CREATE TABLE "device_offices" (
	"device_id" uuid PRIMARY KEY NOT NULL,
	"office" text NOT NULL
);
CREATE TABLE "devices" (
	"office" text NOT NULL,
	"device_id" uuid NOT NULL,
	"public_key" text NOT NULL,
	"status" text NOT NULL,
	"valid_until" text NOT NULL,
	"last_sequence" bigint NOT NULL,
	"last_hash" text NOT NULL,
	CONSTRAINT "devices_office_device_id_pk" PRIMARY KEY("office","device_id")
);
CREATE TABLE "events" (
	"office" text NOT NULL,
	"position" bigint NOT NULL,
	"event_id" uuid NOT NULL,
	"stream_key" uuid NOT NULL,
	"version" integer NOT NULL,
	"schema" integer NOT NULL,
	"accepted_at" text NOT NULL,
	"body" "bytea" NOT NULL,
	CONSTRAINT "events_office_position_pk" PRIMARY KEY("office","position")
) PARTITION BY HASH (office);
CREATE TABLE "leases" (
	"office" text NOT NULL,
	"kind" text NOT NULL,
	"first" bigint NOT NULL,
	"last" bigint NOT NULL,
	"device_id" uuid NOT NULL,
	"prefix" text NOT NULL,
	CONSTRAINT "leases_office_kind_first_pk" PRIMARY KEY("office","kind","first")
);
CREATE TABLE "numbers" (
	"office" text NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"given_to" "bytea" NOT NULL,
	CONSTRAINT "numbers_office_kind_number_pk" PRIMARY KEY("office","kind","number")
);
CREATE TABLE "office_feeds" (
	"office" text PRIMARY KEY NOT NULL,
	"last_position" bigint NOT NULL
);
CREATE TABLE "office_keys" (
	"office" text PRIMARY KEY NOT NULL,
	"wrapped" "bytea" NOT NULL
);
CREATE TABLE "paper_texts" (
	"office" text NOT NULL,
	"act_id" text NOT NULL,
	"stream_key" uuid NOT NULL,
	"body" "bytea" NOT NULL,
	CONSTRAINT "paper_texts_office_act_id_pk" PRIMARY KEY("office","act_id")
);
CREATE TABLE "set_aside" (
	"office" text NOT NULL,
	"command_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"at" text NOT NULL,
	"body" "bytea" NOT NULL,
	CONSTRAINT "set_aside_office_command_id_pk" PRIMARY KEY("office","command_id")
);
CREATE TABLE "stream_heads" (
	"office" text NOT NULL,
	"stream_key" uuid NOT NULL,
	"version" integer NOT NULL,
	"event_id" uuid NOT NULL,
	CONSTRAINT "stream_heads_office_stream_key_pk" PRIMARY KEY("office","stream_key")
);
CREATE TABLE "users" (
	"office" text NOT NULL,
	"user_id" text NOT NULL,
	"login_key" uuid NOT NULL,
	"active" boolean NOT NULL,
	"roles" text[] NOT NULL,
	"body" "bytea" NOT NULL,
	CONSTRAINT "users_office_user_id_pk" PRIMARY KEY("office","user_id")
);
CREATE TABLE "verdicts" (
	"office" text NOT NULL,
	"command_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"last_hash" "bytea" NOT NULL,
	"body" "bytea" NOT NULL,
	CONSTRAINT "verdicts_office_command_id_pk" PRIMARY KEY("office","command_id")
);
CREATE TABLE "register_deltas" (
	"office" text NOT NULL,
	"version" integer NOT NULL,
	"delta" text NOT NULL,
	"signature" text NOT NULL,
	"bytes" bigint NOT NULL,
	CONSTRAINT "register_deltas_office_version_pk" PRIMARY KEY("office","version")
);
CREATE TABLE "register_page_keys" (
	"office" text NOT NULL,
	"key_id" text NOT NULL,
	"sealed" text NOT NULL,
	"made_at" text NOT NULL,
	CONSTRAINT "register_page_keys_office_key_id_pk" PRIMARY KEY("office","key_id")
);
CREATE TABLE "register_pages" (
	"office" text NOT NULL,
	"sha256" "bytea" NOT NULL,
	"stored_at" text NOT NULL,
	"body" "bytea" NOT NULL,
	CONSTRAINT "register_pages_office_sha256_pk" PRIMARY KEY("office","sha256")
);
CREATE TABLE "register_versions" (
	"office" text NOT NULL,
	"version" integer NOT NULL,
	"published_at" text NOT NULL,
	"published_by" text NOT NULL,
	"manifest" text NOT NULL,
	"signature" text NOT NULL,
	"bytes" bigint NOT NULL,
	CONSTRAINT "register_versions_office_version_pk" PRIMARY KEY("office","version")
);
ALTER TABLE "operator_sessions" ADD CONSTRAINT "operator_sessions_operator_id_operators_operator_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."operators"("operator_id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "attachments_coming" ON "attachments" USING btree ("office","begun_at") WHERE state = 'coming';
CREATE UNIQUE INDEX "assignments_current" ON "assignments" USING btree ("user_id","office") WHERE ended_at IS NULL;
CREATE INDEX "assignments_home" ON "assignments" USING btree ("home_office");
CREATE INDEX "case_standings_status" ON "case_standings" USING btree ("office","kind","status");
CREATE INDEX "device_details_office" ON "device_details" USING btree ("office");
CREATE INDEX "enrolment_codes_office" ON "enrolment_codes" USING btree ("office");
CREATE INDEX "identity_marks_key" ON "identity_marks" USING btree ("mark","key_hash");
CREATE INDEX "operator_sessions_operator" ON "operator_sessions" USING btree ("operator_id");
CREATE INDEX "transfers_from" ON "transfers" USING btree ("from_office");
CREATE INDEX "transfers_to" ON "transfers" USING btree ("to_office");
CREATE INDEX "aggregates_inn" ON "aggregates" USING btree ("office","inn_key","kind") WHERE inn_key IS NOT NULL;
CREATE UNIQUE INDEX "events_event" ON "events" USING btree ("office","event_id");
CREATE UNIQUE INDEX "events_stream" ON "events" USING btree ("office","stream_key","version");
CREATE INDEX "leases_device" ON "leases" USING btree ("office","device_id","kind");
CREATE INDEX "set_aside_device" ON "set_aside" USING btree ("office","device_id","at");
CREATE UNIQUE INDEX "users_login" ON "users" USING btree ("office","login_key");

-- What drizzle cannot say: partitions, row-level security, append-only tables. Appended to the generated tables.

-- Sixteen partitions from the first day: none is made while serving, and each can be split in two (modulus 32) when it
-- has grown too big. The key of an office's rows is the same in every one.
DO $$
BEGIN
  FOR part IN 0..15 LOOP
    EXECUTE format('CREATE TABLE events_%s PARTITION OF events FOR VALUES WITH (MODULUS 16, REMAINDER %s)', part, part);
  END LOOP;
END
$$;

-- Bodies are sealed: compressing them again costs time and saves nothing.
ALTER TABLE aggregates ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE set_aside ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE paper_texts ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE events ALTER COLUMN body SET STORAGE EXTERNAL;

-- Rows written again and again keep room beside them, so that their indexes need no new entry.
ALTER TABLE stream_heads SET (fillfactor = 80);
ALTER TABLE devices SET (fillfactor = 50);
ALTER TABLE office_feeds SET (fillfactor = 50);

-- The role of the service: owns nothing, cannot bypass row-level security, cannot change tables.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'inspector_app') THEN
    CREATE ROLE inspector_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
  -- So that a service started with the owner's own URL can step down to it.
  IF NOT pg_has_role(current_user, 'inspector_app', 'MEMBER') THEN
    EXECUTE format('GRANT inspector_app TO %I', current_user);
  END IF;
END
$$;
GRANT USAGE ON SCHEMA public TO inspector_app;
GRANT SELECT ON schema_migrations TO inspector_app;

-- The scope a transaction declared: an office, or the service itself. Nothing declared is nothing seen.
CREATE FUNCTION app_office() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.office', true), '');
CREATE FUNCTION app_service() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.service', true), '') = 'on';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

-- Second lock of an office's own tables: rows of the declared office only, for the owner of the tables too.
CREATE FUNCTION secure_by_office(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY of_office ON %I USING (office = app_office()) WITH CHECK (office = app_office())', name);
END
$$;

-- Second lock of tables that belong to the service as a whole.
CREATE FUNCTION secure_by_service(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY of_service ON %I USING (app_service()) WITH CHECK (app_service())', name);
END
$$;

-- A table of evidence: rows are added and read, by whoever it be.
CREATE FUNCTION keep_forever(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
  EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  EXECUTE format('GRANT SELECT, INSERT ON %I TO inspector_app', name);
END
$$;

SELECT secure_by_office(name), keep_forever(name) FROM unnest(ARRAY['events', 'set_aside']) AS name;
SELECT secure_by_office(name) FROM unnest(ARRAY[
  'office_feeds', 'stream_heads', 'aggregates', 'verdicts', 'paper_texts', 'users', 'leases', 'numbers', 'devices'
]) AS name;
SELECT secure_by_service('office_keys');
-- An office enters its own devices; the service looks a device's office up.
SELECT secure_by_office('device_offices');
CREATE POLICY of_service ON device_offices FOR SELECT USING (app_service());

-- The partitions are reached through their table alone; emptying one by itself is refused too.
DO $$
BEGIN
  FOR part IN 0..15 LOOP
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON events_%s FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', part);
  END LOOP;
END
$$;

-- What a row may become is the program's matter; that it is never removed, the database's.
GRANT SELECT, INSERT, UPDATE ON
  office_feeds, stream_heads, aggregates, verdicts, paper_texts, users, devices, office_keys TO inspector_app;
GRANT SELECT, INSERT ON leases, numbers, device_offices TO inspector_app;

-- Registers, files and directories. Bodies are sealed or compressed already: the database does not try again.
ALTER TABLE register_pages ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE attachment_pieces ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE attachments ALTER COLUMN thumbnail SET STORAGE EXTERNAL;

SELECT secure_by_office(name) FROM unnest(ARRAY[
  'register_versions', 'register_deltas', 'register_pages', 'register_page_keys', 'attachment_keys', 'attachments',
  'attachment_pieces', 'attachment_use'
]) AS name;
SELECT secure_by_service(name) FROM unnest(ARRAY[
  'directory_versions', 'directory_contents'
]) AS name;
GRANT SELECT, INSERT, DELETE ON
  register_versions, register_deltas, register_pages, register_page_keys, attachment_pieces TO inspector_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON attachments, attachment_use TO inspector_app;
GRANT SELECT, INSERT ON attachment_keys, directory_versions, directory_contents TO inspector_app;

-- Tables of the service as a whole: no office's transaction sees them.
SELECT secure_by_service(name) FROM unnest(ARRAY[
  'offices', 'service_keys', 'enrolment_codes', 'device_details', 'device_escrows', 'vaults', 'door_failures',
  'invitations', 'assignments', 'operators', 'operator_sessions', 'operator_log', 'feed_readers', 'identity_marks',
  'transfers', 'transfer_cases', 'case_standings'
]) AS name;
SELECT keep_forever('operator_log');
GRANT USAGE ON SEQUENCE operator_log_position_seq TO inspector_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  offices, service_keys, enrolment_codes, device_details, device_escrows, vaults, door_failures, invitations, assignments,
  operators, operator_sessions, feed_readers, identity_marks, transfers, transfer_cases, case_standings TO inspector_app;

-- Splits a partition of the journal in two, by the owner: what was `n modulo m` becomes `n` and `n + m` modulo `2m`. The
-- journal is locked meanwhile; what is copied is compared by its count before the old partition goes.
CREATE FUNCTION split_events(modulus integer, remainder integer) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  old regclass;
  part text;
  copied bigint := 0;
  here bigint;
BEGIN
  SELECT inhrelid::regclass INTO old FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
    WHERE inhparent = 'events'::regclass
    AND pg_get_expr(relpartbound, pg_class.oid) = format('FOR VALUES WITH (modulus %s, remainder %s)', modulus, remainder);
  IF old IS NULL THEN
    RAISE EXCEPTION 'there is no partition % modulo %', remainder, modulus;
  END IF;
  EXECUTE format('ALTER TABLE events DETACH PARTITION %s', old);
  FOR half IN 0..1 LOOP
    part := format('events_%s_of_%s', remainder + half * modulus, modulus * 2);
    EXECUTE format('CREATE TABLE %I PARTITION OF events FOR VALUES WITH (MODULUS %s, REMAINDER %s)',
      part, modulus * 2, remainder + half * modulus);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', part);
    -- Into the partition itself: row-level security of the whole journal would show the owner no office.
    EXECUTE format('INSERT INTO %I SELECT * FROM %s WHERE satisfies_hash_partition(''events''::regclass, %s, %s, office) ORDER BY office, position',
      part, old, modulus * 2, remainder + half * modulus);
    GET DIAGNOSTICS here = ROW_COUNT;
    copied := copied + here;
  END LOOP;
  EXECUTE format('SELECT count(*) FROM %s', old) INTO here;
  IF here <> copied THEN
    RAISE EXCEPTION 'of % events % were copied', here, copied;
  END IF;
  EXECUTE format('DROP TABLE %s', old);
  RETURN copied;
END
$$;
REVOKE ALL ON FUNCTION split_events FROM PUBLIC;
