-- Search of taxpayers by parts of the name. External content: the names are kept once, in taxpayers.
CREATE VIRTUAL TABLE taxpayer_search USING fts5(
  name_ru, name_ky,
  content = 'taxpayers', content_rowid = 'inn',
  tokenize = 'unicode61', prefix = '2 3'
);
CREATE TRIGGER taxpayers_search_insert AFTER INSERT ON taxpayers BEGIN
  INSERT INTO taxpayer_search (rowid, name_ru, name_ky) VALUES (new.inn, new.name_ru, new.name_ky);
END;
CREATE TRIGGER taxpayers_search_delete AFTER DELETE ON taxpayers BEGIN
  INSERT INTO taxpayer_search (taxpayer_search, rowid, name_ru, name_ky)
  VALUES ('delete', old.inn, old.name_ru, old.name_ky);
END;
CREATE TRIGGER taxpayers_search_update AFTER UPDATE OF name_ru, name_ky ON taxpayers BEGIN
  INSERT INTO taxpayer_search (taxpayer_search, rowid, name_ru, name_ky)
  VALUES ('delete', old.inn, old.name_ru, old.name_ky);
  INSERT INTO taxpayer_search (rowid, name_ru, name_ky) VALUES (new.inn, new.name_ru, new.name_ky);
END;
