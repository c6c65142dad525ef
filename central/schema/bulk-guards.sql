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
