/** The proof in small: what is planted in generated requests is shown, and nothing else (`npm run bench -- registration`). */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RegistrationSummary, RegistrationView } from "#shared/contract/registration/view.ts";
import { type SignAccuracy, signAccuracy } from "#tests/fixtures/registration-accuracy.ts";
import {
  card,
  officeWithRequests,
  type RequestsOffice,
  shownSigns,
  sourceIds,
  wholeQueue,
} from "#tests/fixtures/synthetic-requests.ts";

let office: RequestsOffice;
let queue: readonly RegistrationSummary[];
let views: ReadonlyMap<string, RegistrationView>;
let bySign: readonly SignAccuracy[];

beforeAll(async () => {
  office = await officeWithRequests({ seed: 11, taxpayers: 120, months: 1, requests: 120 });
  const ids = sourceIds(office);
  queue = await wholeQueue(office.client);
  const seen = new Map<string, RegistrationView>();
  for (const row of queue) seen.set(ids.get(row.requestId) ?? "", await card(office.client, row));
  views = seen;
});
afterAll(() => office?.dispose());

describe("a hundred and twenty generated requests in a real office", () => {
  it("each planted sign is shown with its weight, none is invented", () => {
    const accuracy = signAccuracy(
      office.planted,
      [...views].flatMap(([request, view]) => shownSigns(request, view)),
    );
    bySign = accuracy.bySign;
    expect(accuracy.missed).toEqual([]);
    expect(accuracy.invented).toEqual([]);
    expect(bySign.filter(({ planted, exact }) => planted !== exact)).toEqual([]);
  });

  it("the seed plants every sign that can be planted", () => {
    expect(bySign.map(({ sign }) => sign)).toEqual([
      "document-damaged",
      "duplicate-organization",
      "duplicate-person",
      "filed-late",
      "head-of-many",
      "inn-form",
      "mass-address",
      "mass-phone",
      "name-differs",
      "not-head-or-accountant",
      "organization-closed",
      "organization-name-differs",
      "organization-unknown",
      "passport-expired",
      "passport-of-another",
      "person-unknown",
      "phone-of-many",
      "power-unproven",
      "representation-ended",
      "representation-not-begun",
      "signature-bad",
      "signature-of-another",
      "taxpayer-closed",
      "wrong-office",
    ]);
  });

  it("the queue shows of each request the signs its card has", () => {
    const ids = sourceIds(office);
    for (const row of queue) {
      const view = views.get(ids.get(row.requestId) ?? "");
      expect([...row.signs].sort()).toEqual([...new Set(view?.findings.map(({ sign }) => sign))].sort());
    }
  });

  it("the queue is narrowed to the requests of one cause", async () => {
    const { items, total } = await office.client.registration.list({ view: "all", sign: "passport-expired" });
    const planted = new Set(
      office.planted.filter(({ sign }) => sign === "passport-expired").map(({ request }) => request),
    );
    expect([total, items.length]).toEqual([planted.size, planted.size]);
  });

  it("of a signature the verdict is said", () => {
    const signatures = [...views.values()].flatMap(({ identity }) =>
      identity.signature === null ? [] : [[identity.signature.good, identity.signature.message.key]],
    );
    const keys = new Set(signatures.map((signature) => signature.join(" ")));
    expect([...keys].sort()).toEqual([
      "false identity.signature.certificate-expired",
      "false identity.signature.content-differs",
      "false identity.signature.malformed",
      "false identity.signature.revoked",
      "false identity.signature.untrusted-root",
      "true identity.signature.good",
    ]);
  });

  it("taking them in again takes none in twice", async () => {
    const { received } = await office.client.registration.receive({
      commandId: "7c1f2b34-0000-7000-8000-000000000001" as Parameters<
        typeof office.client.registration.receive
      >[0]["commandId"],
    });
    expect(received).toBe(0);
  });
});
