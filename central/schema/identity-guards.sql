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
