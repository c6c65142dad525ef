/** The words of names are read after each unlocking, between the calls of the window, until the office is locked. */
import { setImmediate } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { OpenOffice } from "#core/core.ts";
import { inTransaction } from "#db/handle.ts";
import { DEMO_PASSWORD, type TemporaryCore, temporaryCore } from "#tests/fixtures/core.ts";

let office: TemporaryCore;

const READING = /FROM taxpayer_words WHERE id > \?/;

/** How many slices have been read since the unlocking. */
const watch = (opened: OpenOffice) => {
  const asked = vi.spyOn(opened.database.read, "query");
  return () => asked.mock.calls.filter(([sql]) => READING.test(sql)).length;
};

beforeAll(async () => {
  office = await temporaryCore(async ({ database: { write } }) => {
    write
      .statement(
        `INSERT INTO taxpayers (inn, kind, name_ru, office, registered_on, activity_group, edoc_consent)
         VALUES (20101197000001, 'individual', 'Жумабаев Азамат', '001', '2020-01-01', 'trade', 0)`,
      )
      .run();
    const insert = write.statement("INSERT INTO taxpayer_words (word) VALUES (?)");
    const letter = (n: number) => String.fromCodePoint(1072 + (n % 32));
    inTransaction(write, () => {
      for (let i = 0; i < 30_000; i += 1)
        insert.run(`ъ${letter(i)}${letter(i >> 5)}${letter(i >> 10)}${letter(i >> 15)}`);
    });
  });
});
afterAll(() => office.dispose());

/** Signs in; the returned office is watched from its unlocking on. */
const signIn = async () => {
  const client = office.connect();
  let slices = (): number => 0;
  const onUnlock = (): void => {
    if (office.core.office !== null) slices = watch(office.core.office);
  };
  office.core.afterUnlock.add(onUnlock);
  await client.session.signIn({ login: "inspector", password: DEMO_PASSWORD });
  office.core.afterUnlock.delete(onUnlock);
  return { client, slices: () => slices() };
};

/** Turns of the event loop until nothing more is read. */
const settled = async (slices: () => number): Promise<number> => {
  for (let before = -1; before !== slices(); ) {
    before = slices();
    for (let i = 0; i < 5; i += 1) await setImmediate();
  }
  return slices();
};

describe("reading the words of names after an unlocking", () => {
  it("lets other calls through between its slices", async () => {
    const { client, slices } = await signIn();
    await client.session.preferences();
    const whenAnswered = slices();
    // 30,000 words by 1,000: thirty slices, and one to see that there is no more.
    expect(await settled(slices)).toBeGreaterThanOrEqual(31);
    expect(whenAnswered).toBeLessThan(31);
  });

  it("answers a question that comes before it is done, misspelt in Latin letters", async () => {
    const { client, slices } = await signIn();
    const found = await client.taxpayers.search({ query: "zhumabayef", limit: 5 });
    expect(found.items.map((hit) => hit.inn)).toEqual(["20101197000001"]);
    await settled(slices);
    expect((await client.taxpayers.search({ query: "Жумабоев", limit: 5 })).items).toHaveLength(1);
  });

  it("stops without a word when the office is locked in between", async () => {
    const error = vi.spyOn(office.core.log, "error");
    const { client, slices } = await signIn();
    while (slices() === 0) await setImmediate();
    await client.session.lock({});
    const whenLocked = slices();
    for (let i = 0; i < 10; i += 1) await setImmediate();
    expect([whenLocked < 31, slices() - whenLocked]).toEqual([true, 0]);
    expect(error).not.toHaveBeenCalled();
  });
});
