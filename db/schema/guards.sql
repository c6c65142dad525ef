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
