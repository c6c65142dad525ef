/** Steps at the counter that do several things at once: each of them must travel, and be taken over by the centre. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { type Client, DEMO_PASSWORD, type TemporaryCore, temporaryCore } from "#tests/fixtures/core.ts";
import { openOffice } from "#tests/fixtures/enrolled-core.ts";
import { notTakenOver, pendingOf } from "#tests/fixtures/pushing.ts";
import { HEAD, registrationOffice, TRADER } from "#tests/fixtures/registration-office.ts";

let office: TemporaryCore;
let inspector: Client;
beforeEach(async () => {
  office = await temporaryCore(registrationOffice);
  inspector = office.as("inspector");
});
afterEach(() => office.dispose());

const commandId = () => office.core.ids<"Command">();

const cameIn = (id: string, inn: string, name: string): void => {
  openOffice(office)
    .database.write.statement(
      `INSERT INTO registration_requests (import_no, request_id, submitted_at, channel, request, person_type, inn,
         name_claimed, office) VALUES (1, ?, '2026-11-21T04:00:00.000Z', 'cabinet', 'cabinet-access', 'individual', ?, ?, '026')`,
    )
    .run(id, Number(inn), name);
};

/** A picture of one pixel: what an applicant attaches. */
const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const atTheCounter = () =>
  inspector.registration.create({
    commandId: commandId(),
    kind: "cabinet-access",
    applicant: { inn: TRADER, nameClaimed: "Асанова Гүлнара Эркиновна", role: "self" },
    organization: null,
    phone: null,
    email: null,
    submittedOn: "2026-11-22" as PlainDate,
    payload: { documents: [{ title: "Паспорт", mediaType: "image/png", base64: PIXEL }] },
  });

describe("what travels of one step", () => {
  it("requests that came in by a channel are taken in together, and each is taken over", async () => {
    cameIn("R-1", TRADER, "Асанова Гүлнара Эркиновна");
    cameIn("R-2", HEAD, "Токтогулов Үсөн Болотович");
    const { received } = await inspector.registration.receive({ commandId: commandId() });
    expect(received).toBe(2);
    expect(await notTakenOver(office)).toEqual([]);
  });

  it("requests decided together are each taken over", async () => {
    cameIn("R-1", TRADER, "Асанова Гүлнара Эркиновна");
    cameIn("R-2", HEAD, "Токтогулов Үсөн Болотович");
    await inspector.registration.receive({ commandId: commandId() });
    const { items } = await inspector.registration.list({ view: "new" });
    const requests = items.map(({ requestId, version }) => ({ requestId, expectedVersion: version }));
    const { done } = await inspector.registration.decideTogether({
      commandId: commandId(),
      requests,
      decision: { step: "claim" },
      password: DEMO_PASSWORD,
    });
    expect(done).toHaveLength(2);
    expect(await notTakenOver(office)).toEqual([]);
  });

  it("files an applicant brought are cited by the command that took them in", async () => {
    await atTheCounter();
    const created = pendingOf(office).find(({ procedure }) => procedure === "registration.create");
    expect(created?.attachments).toHaveLength(1);
    expect(await notTakenOver(office)).toEqual([]);
  });
});
