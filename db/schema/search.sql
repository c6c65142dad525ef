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
