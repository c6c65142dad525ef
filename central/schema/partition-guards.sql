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
