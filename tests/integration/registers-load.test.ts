/** Versions of registers into a real encrypted office: whole, by changes, in force at one moment. */
import { readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publishRegisters } from "#central/registers/publish.ts";
import { loadDataset } from "#db/import/load-dataset.ts";
import { openSource } from "#db/import/source.ts";
import { openForReading } from "#db/open.ts";
import { applyRegisterChange } from "#db/register/apply-change.ts";
import { bulkSchema } from "#db/registers-file.ts";
import { unfinishedLoad, versionInForce, versionsLoaded } from "#db/sync/registers/in-force.ts";
import { loadVersion } from "#db/sync/registers/load-version.ts";
import { MANIFEST, WHOLE_DATASET } from "#tests/fixtures/dataset-folder.ts";
import {
  anewForEachTest,
  BUYER,
  centre,
  dataset,
  finish,
  found,
  held,
  lines,
  nextOffice,
  office,
  officeCode,
  prepared,
  putInForce,
  refresh,
  rows,
  SELLER,
  stamp,
  trusted,
} from "#tests/fixtures/loaded-registers.ts";
import { TEST_KEY, TEST_NOW, temporaryOffice } from "#tests/fixtures/office.ts";

anewForEachTest();

describe("the first load", () => {
  it("leaves what an import of the same dataset would", async () => {
    await centre.publish(officeCode(), dataset.path);
    const ready = await refresh();
    expect(ready).toMatchObject({ how: "full", staged: true });
    expect(ready.report.problemCount).toBe(0);
    const imported = temporaryOffice();
    try {
      const source = await openSource(dataset.path);
      if (!source.ok) throw new Error(source.error);
      const loaded = await loadDataset(imported.write, source.value, { importId: "i", importedAt: TEST_NOW });
      expect(loaded.ok).toBe(true);
      const [mine, theirs] = [held(), held(imported)];
      // Purchases are numbered by the centre, not by their lines.
      const unnumbered = (all: readonly string[] | undefined) =>
        all?.map((row) => row.replace(/"source_line":\d+,/, ""));
      expect({ ...mine, purchase_register: unnumbered(mine["purchase_register"]) }).toEqual({
        ...theirs,
        purchase_register: unnumbered(theirs["purchase_register"]),
      });
      for (const word of ["нур", "асанов", "соода"]) expect(found(word)).toEqual(found(word, imported));
      const words = "SELECT word FROM taxpayer_words ORDER BY word";
      expect(rows(words)).toEqual(rows(words, imported));
    } finally {
      imported.dispose();
    }
  });

  it("the bulk tables are read from the version's own file by every connection, and written by none", async () => {
    await centre.publish(officeCode(), dataset.path);
    await refresh();
    expect(bulkSchema(office.read)).toBe("registers");
    expect(rows("SELECT count(*) AS n FROM invoices")).toEqual([{ n: 3 }]);
    expect(rows("SELECT count(*) AS n FROM main.invoices")).toEqual([{ n: 0 }]);
    expect(() => office.write.exec("DELETE FROM invoices")).toThrow("view");
    const reader = openForReading(office.file, { key: TEST_KEY });
    if (!reader.ok) throw new Error(reader.error.code);
    expect(reader.value.read.query("SELECT count(*) AS n FROM return_lines").get()).toEqual({ n: 4 });
    reader.value.close();
  });

  it("is recorded, and named in the list of imports", async () => {
    await centre.publish(officeCode(), dataset.path, 12);
    await refresh();
    expect(versionInForce(office.read)).toMatchObject({
      office: officeCode(),
      version: 1,
      holdsUpTo: 12,
      rejected: 0,
    });
    expect(rows("SELECT source, problem_count FROM dataset_imports")).toEqual([
      { source: "central", problem_count: 0 },
    ]);
    expect(unfinishedLoad(office.read)).toBeNull();
  });

  it("again and again: each time the whole version takes the place of the one before", async () => {
    for (const day of [1, 2, 3]) {
      stamp(day);
      dataset.write(
        "invoices.csv",
        lines("invoices.csv", `I-${day},1,2026-09-30,2026-09-30,${SELLER},,exempt,1.00,0.00,cash,,valid,,,,`),
      );
      await centre.publish(officeCode(), dataset.path);
      const plan = await trusted(0);
      const { job } = await prepared(plan);
      putInForce(plan, loadVersion(job));
      finish();
      expect(rows("SELECT invoice_id FROM invoices")).toEqual([{ invoice_id: `I-${day}` }]);
      expect(rows("SELECT count(*) AS n FROM taxpayers")).toEqual([{ n: 2 }]);
    }
  });

  it("the tables keep their indexes, triggers and names", async () => {
    const schema = () =>
      rows(
        "SELECT type, name, tbl_name FROM main.sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name",
      );
    const before = schema();
    await centre.publish(officeCode(), dataset.path);
    await refresh();
    expect(schema()).toEqual(before);
    office.write.exec("UPDATE taxpayers SET name_ru = 'ОсОО Шамал' WHERE inn = 101200010001");
    expect(found("шамал")).toEqual([{ inn: 101200010001 }]);
    expect(rows("PRAGMA main.integrity_check")).toEqual([{ integrity_check: "ok" }]);
  });

  it("what an import brought before goes out of sight and then goes", async () => {
    const source = await openSource(dataset.path);
    if (!source.ok) throw new Error(source.error);
    await loadDataset(office.write, source.value, { importId: "i", importedAt: TEST_NOW });
    dataset.write("invoices.csv", lines("invoices.csv"));
    dataset.write("taxpayers.csv", (WHOLE_DATASET["taxpayers.csv"] ?? "").replace("Асанов", "Усупов"));
    stamp(2);
    await centre.publish(officeCode(), dataset.path);
    await refresh();
    expect(rows("SELECT * FROM invoices")).toEqual([]);
    expect(rows("SELECT count(*) AS n FROM main.return_lines")).toEqual([{ n: 0 }]);
    expect([found("асанов"), found("усупов")]).toEqual([[], [{ inn: 202200020002 }]]);
  });
});

describe("changes", () => {
  it("of few rows are laid at once, in the time of a command", async () => {
    await centre.publish(officeCode(), dataset.path);
    await refresh();
    stamp(2);
    dataset.write("taxpayers.csv", (WHOLE_DATASET["taxpayers.csv"] ?? "").replace("Асанов", "Усупов"));
    dataset.write("vat_registrations.csv", lines("vat_registrations.csv", `${SELLER},2015-03-01,`));
    dataset.write(
      "invoices.csv",
      lines("invoices.csv", `I-3,7/3,2026-09-30,2026-09-30,${SELLER},,exempt,11.00,0.00,cash,,valid,,,,`),
    );
    await centre.publish(officeCode(), dataset.path);
    const ready = await refresh();
    expect(ready).toMatchObject({ how: "changes", staged: false });
    expect(rows("SELECT invoice_id, net FROM invoices")).toEqual([{ invoice_id: "I-3", net: 1_100 }]);
    expect(rows("SELECT inn FROM vat_registrations")).toEqual([{ inn: 101200010001 }]);
    expect([found("асанов"), found("усупов")]).toEqual([[], [{ inn: 202200020002 }]]);
    expect(
      versionsLoaded(office.read, 5).map(({ version, how, inForce }) => [version, how, inForce]),
    ).toEqual(
      expect.arrayContaining([
        [2, "changes", 1],
        [1, "full", 0],
      ]),
    );
    // The file of the version before is gone.
    expect(
      readdirSync(dirname(office.file)).filter((name) =>
        name.startsWith(`${basename(office.file)}.registers`),
      ),
    ).toEqual(["office.db.registers-2"]);
  });

  it("a return that takes another's place comes after it has gone", async () => {
    await centre.publish(officeCode(), dataset.path);
    await refresh();
    stamp(2);
    // R-0 sorts before R-1 and has its form, period and version.
    dataset.write("returns.csv", (WHOLE_DATASET["returns.csv"] ?? "").replace("R-1", "R-0"));
    dataset.write("return_lines.csv", (WHOLE_DATASET["return_lines.csv"] ?? "").replaceAll("R-1", "R-0"));
    await centre.publish(officeCode(), dataset.path);
    const ready = await refresh();
    expect([ready.how, ready.report.problemCount]).toEqual(["changes", 0]);
    expect(rows("SELECT return_id FROM returns ORDER BY 1")).toEqual([
      { return_id: "R-0" },
      { return_id: "R-2" },
      { return_id: "R-3" },
    ]);
  });

  it("a device that missed versions follows them one after another to the same registers", async () => {
    await centre.publish(officeCode(), dataset.path);
    await refresh();
    for (const day of [2, 3, 4]) {
      stamp(day);
      dataset.write(
        "regimes.csv",
        lines("regimes.csv", `${SELLER},general,2015-03-0${day},,`, `${BUYER},general,2020-03-01,,`),
      );
      await centre.publish(officeCode(), dataset.path);
    }
    expect((await refresh()).how).toBe("changes");
    const fresh = temporaryOffice();
    try {
      await refresh(fresh);
      expect(held()).toEqual(held(fresh));
    } finally {
      fresh.dispose();
    }
  });
});

describe("any changes", () => {
  const inns = ["00101200010001", "00202200020002", "00303200030003"];
  const some = <T>(of: fc.Arbitrary<T>, most: number) => fc.array(of, { maxLength: most });
  const unique = <T>(rows: readonly T[], keyOf: (row: T) => string): readonly T[] => [
    ...new Map(rows.map((row) => [keyOf(row), row])).values(),
  ];
  const amount = fc.integer({ min: 1, max: 3 }).map((som) => `${som}.00`);
  const inn = fc.constantFrom(...inns);
  /** Few keys and few values, so that rows come, change, go and come back. */
  const version = fc.record({
    names: fc.tuple(...inns.map(() => fc.constantFrom("Асанов", "Усупов", "Нур"))),
    invoices: some(fc.tuple(fc.integer({ min: 1, max: 6 }), inn, amount), 8),
    regimes: some(fc.tuple(inn, fc.constantFrom("2020-01-01", "2021-01-01")), 5),
    purchases: some(fc.tuple(inn, fc.constantFrom("2026-08", "2026-09"), amount), 8),
    returns: some(fc.tuple(fc.integer({ min: 1, max: 4 }), inn, amount), 5),
  });
  type Version = typeof version extends fc.Arbitrary<infer T> ? T : never;

  const writeVersion = ({ names, invoices, regimes, purchases, returns }: Version): void => {
    const filed = unique(
      unique(returns, ([id]) => String(id)),
      ([, of]) => of,
    );
    const files = {
      "taxpayers.csv": inns.map((of, i) => `${of},organization,${names[i]},,026,2015-02-28,,,trade,,,,,0`),
      "regimes.csv": unique(regimes, String).map(([of, from]) => `${of},general,${from},,`),
      "invoices.csv": unique(invoices, ([id]) => String(id)).map(
        ([id, of, net]) => `I-${id},${id},2026-09-01,2026-09-01,${of},,exempt,${net},0.00,cash,,valid,,,,`,
      ),
      "purchase_register.csv": purchases.map(
        ([of, month, net]) => `${of},${month},${inns[0]},7,2026-09-02,${net},0.00`,
      ),
      "returns.csv": filed.map(([id, of]) => `R-${id},${of},VAT,2026-09,0,2026-10-12T10:00:00Z`),
      "return_lines.csv": filed.map(([id, , net]) => `R-${id},010,,${net}`),
    };
    for (const name of Object.keys(WHOLE_DATASET))
      if (name !== "manifest.json")
        dataset.write(name, lines(name, ...((files as Record<string, readonly string[]>)[name] ?? [])));
  };

  it("followed one after another leave what a load of the last version leaves", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(version, { minLength: 2, maxLength: 4 }), async (versions) => {
        nextOffice();
        const [following, fresh] = [temporaryOffice(), temporaryOffice()];
        try {
          for (const one of versions) {
            dataset.write(
              "manifest.json",
              JSON.stringify({
                ...MANIFEST,
                office: officeCode(),
                createdAt: new Date(Date.parse("2026-11-01T00:00:00Z") + clock++ * 60_000).toISOString(),
              }),
            );
            writeVersion(one);
            const published = await publishRegisters(centre.centre, {
              office: officeCode(),
              folder: dataset.path,
              holdsUpTo: 0,
              by: "test",
            });
            if (published.ok) await refresh(following);
            else expect(published.error.code).toBe("unchanged");
          }
          await refresh(fresh);
          expect(held(following)).toEqual(held(fresh));
          for (const word of ["асанов", "усупов", "нур"])
            expect(found(word, following)).toEqual(found(word, fresh));
        } finally {
          following.dispose();
          fresh.dispose();
        }
      }),
      { seed: 20_261_129, numRuns: 12 },
    );
  });
  let clock = 0;
});

describe("decisions over loaded registers", () => {
  const decide = (phone: string): void => {
    const { connection } = office.write;
    connection.transaction(() => {
      const position = Number(
        office.write
          .statement(
            `INSERT INTO events (event_id, stream, version, type, payload, actor, role, device_id, device_sequence,
               recorded_at, command_id, previous_hash, hash, signature)
             VALUES (?, ?, (SELECT count(*) + 1 FROM events), 'ContactsChanged', ?, 'a', 'registrar', 'd',
               (SELECT count(*) + 1 FROM events), ?, 'c', x'00', x'00', x'00')`,
          )
          .run(`e-${phone}`, `taxpayer/${SELLER}`, JSON.stringify({ phone, email: null }), TEST_NOW)
          .lastInsertRowid,
      );
      office.write
        .statement(
          "INSERT INTO register_changes (position, inn, type, payload, actor, recorded_at) VALUES (?, ?, ?, ?, 'a', ?)",
        )
        .run(position, Number(SELLER), "ContactsChanged", JSON.stringify({ phone, email: null }), TEST_NOW);
      office.write
        .statement("INSERT INTO event_positions (office, position, event_id) VALUES (?, ?, ?)")
        .run(officeCode(), position, `e-${phone}`);
      applyRegisterChange(office.write, SELLER, {
        type: "ContactsChanged",
        payload: { phone, email: null },
      } as Parameters<typeof applyRegisterChange>[2]);
    })();
  };
  const phone = () => rows("SELECT phone FROM taxpayers WHERE inn = 101200010001");

  it.each([
    ["staged", 1],
    ["changes", 2],
  ])("those the centre does not hold are laid over, the others are the centre's: %s", async (_how, loads) => {
    await centre.publish(officeCode(), dataset.path);
    if (loads === 2) await refresh();
    decide("111");
    if (loads === 1) await refresh();
    expect(phone()).toEqual([{ phone: "111" }]);
    decide("222");
    stamp(2);
    // The centre holds the first decision and says another telephone than either.
    dataset.write(
      "taxpayers.csv",
      (WHOLE_DATASET["taxpayers.csv"] ?? "").replace(",,n@example.kg", ",333,n@example.kg"),
    );
    await centre.publish(officeCode(), dataset.path, 1);
    await refresh();
    expect(phone()).toEqual([{ phone: "222" }]);
    await centre.publish(officeCode(), dataset.path, 2);
    await refresh();
    expect(phone()).toEqual([{ phone: "333" }]);
  });
});
