import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { verifyJournal } from "#db/journal-verify.ts";
import { projectionFingerprint, rebuildProjections } from "#db/projections/rebuild.ts";
import {
  admin,
  anewForEachTest,
  at,
  byFolder,
  claimed,
  command,
  database,
  exchange,
  folder,
  GOOD,
  granted,
  inspector,
  OTHER,
  office,
  outbox,
  password,
  putFile,
  refused,
  rowOf,
  rows,
  save,
} from "#tests/fixtures/provider-exchange.ts";
import { FORMER_ACCOUNTANT, HEAD, TRADER } from "#tests/fixtures/registration-office.ts";
import { layTrust, signRequest } from "#tests/fixtures/synthetic-signatures.ts";

anewForEachTest();

describe("the cabinet by a folder", () => {
  it("goes from a file to the outcome with the login and no password", async () => {
    putFile(folder, "a.csv", [GOOD, OTHER]);
    await save([byFolder("stick", folder)]);
    expect(await exchange()).toMatchObject([
      { providerId: "stick", fetched: 2, received: 2, unreadable: [], sent: 0, waiting: 0, error: null },
    ]);
    expect(readdirSync(join(folder, "done"))).toEqual(["a.csv"]);
    const decided = await granted(TRADER);
    expect(await exchange()).toMatchObject([{ fetched: 0, received: 0, sent: 1, waiting: 0, error: null }]);
    expect(outbox(folder)).toEqual([
      {
        outcomeId: expect.any(String) as string,
        requestId: "R-1",
        at: "2026-11-22T04:00:00.000Z",
        outcome: "granted",
        login: "026-К-000001",
        decisionNumber: decided.acts[0]?.registrationNumber,
      },
    ]);
    expect(await exchange()).toMatchObject([{ sent: 0, waiting: 0 }]);
  });

  it("sends a refusal with its grounds and a return with its text", async () => {
    putFile(folder, "a.csv", [
      { ...GOOD, name: "Совсем Другая Женщина" },
      { id: "R-3", inn: FORMER_ACCOUNTANT, name: "Ибраева Жаңыл Кадыровна" },
    ]);
    await save([byFolder("stick", folder)]);
    await exchange();
    const no = await refused(TRADER);
    await inspector.registration.returnForCorrection({
      ...at(await claimed(FORMER_ACCOUNTANT)),
      text: "Приложите копию приказа",
      password,
    });
    expect(await exchange()).toMatchObject([{ sent: 2, waiting: 0, error: null }]);
    const sent = outbox(folder).sort((a, b) => String(a["requestId"]).localeCompare(String(b["requestId"])));
    expect(sent).toMatchObject([
      {
        requestId: "R-1",
        outcome: "refused",
        grounds: [{ ground: no.refusal?.grounds[0], article: expect.stringMatching(/^\d+\./) as string }],
        text: { ru: "Сведения не совпадают", ky: "Сведения не совпадают" },
      },
      { requestId: "R-3", outcome: "returned", text: { ru: "Приложите копию приказа" } },
    ]);
  });

  it("checks a signature over the sender's own number, on arrival and again", async () => {
    layTrust(office.folder);
    const row = { ...rowOf({ ...OTHER, payload: "{}" }), payload: "{}" };
    const signature = signRequest(row, { signer: { inn: HEAD, name: OTHER.name }, flaw: "none" });
    putFile(folder, "a.csv", [{ ...OTHER, payload: JSON.stringify({ signature }) }]);
    await save([byFolder("stick", folder)]);
    expect(await exchange()).toMatchObject([{ received: 1, unreadable: [] }]);
    const mine = await claimed(HEAD);
    expect(mine.identity).toMatchObject({ level: "e-signature", signature: { good: true } });
    const again = await inspector.registration.confirmSignature(at(mine));
    expect(again.request.identity.signature).toMatchObject({
      good: true,
      message: { key: "identity.signature.good" },
    });
  });

  it("names what it cannot read and goes on; the sender may mend it", async () => {
    putFile(folder, "a.csv", [GOOD, { ...OTHER, payload: '{"nonsense":1}' }]);
    writeFileSync(join(folder, "inbox", "b.csv"), "no,such,columns\n1,2,3\n");
    await save([byFolder("stick", folder)]);
    const [report] = await exchange();
    expect(report).toMatchObject({ fetched: 2, received: 1, error: null });
    expect(report?.unreadable.map(({ id, message }) => [id, message.key])).toEqual([
      ["b.csv", "registration.exchange.set-aside"],
      ["stick/R-2", "registration.refusal.payload-unreadable"],
    ]);
    putFile(folder, "c.csv", [GOOD, OTHER]);
    expect(await exchange()).toMatchObject([{ fetched: 0, received: 1, unreadable: [] }]);
    expect((await inspector.registration.list({ view: "all" })).total).toBe(2);
  });

  it("keeps the same number of two providers apart, and knows what a dataset brought before", async () => {
    const second = join(folder, "second");
    database()
      .write.statement(
        `INSERT INTO registration_requests (import_no, request_id, submitted_at, channel, request, person_type, inn,
           name_claimed, office) VALUES (1, 'R-2', '2026-11-21T04:00:00.000Z', 'cabinet', 'cabinet-access', 'individual', ?, ?, '026')`,
      )
      .run(Number(HEAD), OTHER.name);
    putFile(folder, "a.csv", [GOOD, OTHER]);
    putFile(second, "a.csv", [{ ...GOOD, inn: FORMER_ACCOUNTANT, name: "Ибраева Жаңыл Кадыровна" }]);
    await save([byFolder("stick", folder), byFolder("city", second)]);
    expect(await exchange()).toMatchObject([
      { providerId: "stick", fetched: 2, received: 2 },
      { providerId: "city", fetched: 1, received: 1 },
    ]);
    expect(rows("SELECT source_id AS id FROM registration_cases ORDER BY source_id")).toEqual([
      { id: "R-2" },
      { id: "city/R-1" },
      { id: "stick/R-1" },
    ]);
  });

  it("a provider nobody can reach stops no other", async () => {
    putFile(folder, "a.csv", [GOOD]);
    await save([byFolder("lost", "/dev/null/nowhere"), byFolder("stick", folder)]);
    expect(await exchange()).toMatchObject([
      { providerId: "lost", fetched: 0, error: { key: "identity.provider.folder-unavailable" } },
      { providerId: "stick", fetched: 1, received: 1, error: null },
    ]);
    expect((await admin.admin.providers()).providers).toMatchObject([
      { error: { key: "identity.provider.folder-unavailable" } },
      { error: null, exchangedAt: "2026-11-22T04:00:00.000Z", waiting: 0 },
    ]);
  });

  it("the same command repeated exchanges nothing again", async () => {
    putFile(folder, "a.csv", [GOOD]);
    await save([byFolder("stick", folder)]);
    const once = command();
    const first = await inspector.registration.exchange(once);
    putFile(folder, "b.csv", [OTHER]);
    expect(await inspector.registration.exchange(once)).toEqual(first);
    expect(readdirSync(join(folder, "inbox"))).toEqual(["b.csv"]);
  });
});

/** The n-th change of the database from now on throws, once; calling the answer mends it and says whether it did. */
const breakAt = (n: number): (() => boolean) => {
  const write = database().write as { statement: ReturnType<typeof database>["write"]["statement"] };
  const whole = write.statement;
  let left = n;
  write.statement = (sql) => {
    const statement = whole(sql);
    return {
      run: (...params) => {
        left -= 1;
        if (left === 0) throw new Error("killed");
        return statement.run(...params);
      },
    };
  };
  return () => {
    write.statement = whole;
    return left <= 0;
  };
};
const brokenExchange = async (n: number): Promise<boolean> => {
  const mend = breakAt(n);
  await inspector.registration.exchange(command()).catch(() => undefined);
  return mend();
};

describe("killed between any two steps, a second exchange ends right", () => {
  const queue = (like: string) =>
    database()
      .read.query<{ id: string }>(
        "SELECT source_id AS id FROM registration_cases WHERE source_id LIKE ? ORDER BY 1",
      )
      .all(like)
      .map(({ id }) => id);

  beforeEach(() => save([byFolder("stick", folder)]));

  it("what came is in the queue once and put away", async () => {
    let steps = 0;
    for (let n = 1; ; n += 1) {
      putFile(folder, `${n}.csv`, [
        { ...GOOD, id: `${n}-1` },
        { ...OTHER, id: `${n}-2` },
      ]);
      const broke = await brokenExchange(n);
      expect(await exchange()).toMatchObject([{ error: null, unreadable: [] }]);
      expect([n, queue(`stick/${n}-%`)]).toEqual([n, [`stick/${n}-1`, `stick/${n}-2`]]);
      expect(readdirSync(join(folder, "inbox"))).toEqual([]);
      if (!broke) break;
      steps = n;
    }
    // Two rows and their origins, then for each: its number, its event, its row, the answer; the state; the command.
    expect(steps).toBeGreaterThanOrEqual(12);
    expect(verifyJournal(database().read).ok).toBe(true);
    const before = projectionFingerprint(database().read);
    rebuildProjections(database().write);
    expect(projectionFingerprint(database().read)).toEqual(before);
  });

  it("what is owed is handed over once", async () => {
    let steps = 0;
    for (let n = 1; ; n += 1) {
      putFile(folder, `${n}.csv`, [{ ...GOOD, id: `${n}` }]);
      await exchange();
      const [found] = (await inspector.registration.list({ view: "new" })).items;
      if (found === undefined) throw new Error("nothing came");
      const { requestId, version } = found;
      const mine = await inspector.registration.claim({ ...command(), requestId, expectedVersion: version });
      await inspector.registration.returnForCorrection({
        ...at(mine.request),
        text: "Нет приказа",
        password,
      });
      const broke = await brokenExchange(n);
      expect(await exchange()).toMatchObject([{ error: null, waiting: 0 }]);
      expect(outbox(folder).filter((sent) => sent["requestId"] === `${n}`)).toMatchObject([
        { outcome: "returned" },
      ]);
      if (!broke) break;
      steps = n;
    }
    // The outcome noted, marked as sent, the state, the command.
    expect(steps).toBe(4);
    expect(rows("SELECT DISTINCT state FROM provider_outcomes")).toEqual([{ state: "sent" }]);
  });
});
