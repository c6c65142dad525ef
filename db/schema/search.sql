-- Search of taxpayers by parts of the name in either language. The index holds folded names only (ё ө ү ң and their
-- kin as the letters of a keyboard without them); shared/domain/taxpayers/fold-name.ts folds the question alike.
CREATE VIRTUAL TABLE taxpayer_search USING fts5(
  name, content = '', contentless_delete = 1, detail = 'none', tokenize = 'unicode61', prefix = '1 2 3 4 5'
);
CREATE VIEW taxpayer_search_names AS SELECT inn, replace(replace(replace(replace(replace(replace(replace(replace(
  name_ru || ' ' || coalesce(name_ky, ''),
  'ё', 'е'), 'Ё', 'е'), 'ө', 'о'), 'Ө', 'о'), 'ү', 'у'), 'Ү', 'у'), 'ң', 'н'), 'Ң', 'н') AS name FROM taxpayers;
CREATE TRIGGER taxpayers_search_insert AFTER INSERT ON taxpayers BEGIN
  INSERT INTO taxpayer_search (rowid, name) SELECT inn, name FROM taxpayer_search_names WHERE inn = new.inn;
END;
CREATE TRIGGER taxpayers_search_delete AFTER DELETE ON taxpayers BEGIN
  DELETE FROM taxpayer_search WHERE rowid = old.inn;
END;
CREATE TRIGGER taxpayers_search_update AFTER UPDATE OF name_ru, name_ky ON taxpayers BEGIN
  DELETE FROM taxpayer_search WHERE rowid = old.inn;
  INSERT INTO taxpayer_search (rowid, name) SELECT inn, name FROM taxpayer_search_names WHERE inn = new.inn;
END;
