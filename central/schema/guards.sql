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
