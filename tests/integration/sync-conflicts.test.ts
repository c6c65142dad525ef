/** Two people change one case apart: what each sees of it, and what becomes of it. Real commands; the centre is the plain one. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rebaseWaiting } from "#core/sync/rebase.ts";
import { verifyJournal } from "#db/journal-verify.ts";
import { projectionFingerprint, rebuildProjections } from "#db/projections/rebuild.ts";
import { applyFeed, cursorOf } from "#db/sync/feed.ts";
import { ownOffice } from "#db/sync/outgoing.ts";
import { applyVerdicts } from "#db/sync/verdicts.ts";
import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import type { CommandId } from "#shared/kernel/id.ts";
import { tc } from "#shared/kernel/legal-basis.ts";
import { month } from "#shared/kernel/period.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import type { Verdict } from "#shared/sync/wire.ts";
import { CASE_INN, caseOffice, FOUND } from "#tests/fixtures/case-office.ts";
import { type Client, errorOf, type TemporaryCore, temporaryCore } from "#tests/fixtures/core.ts";
import { openOffice } from "#tests/fixtures/enrolled-core.ts";
import { TEST_NOW } from "#tests/fixtures/office.ts";
import { type PlainCentre, plainCentre, pushAll } from "#tests/fixtures/plain-centre.ts";

const REASON = "разбор расхождения";

let node: TemporaryCore;
let centre: PlainCentre;
let opened: DeskAuditView;

const commandId = (): CommandId => node.core.ids<"Command">();
const noting = () => ({ at: node.core.clock(), ids: node.core.ids });
const sync = (login: string): Client["sync"] => node.as(login).sync;

/** What waits goes to the centre, its feed comes back. */
const exchanged = (): void => {
  const { database, journal } = openOffice(node);
  const { write } = database;
  while (pushAll({ write, journal }, centre).accepted > 0);
  const own = ownOffice(write);
  const page = centre.page(cursorOf(write, own).position);
  const entries = page.entries.map((entry) => ({ ...entry, office: own }));
  applyFeed(write, { ...page, office: own, entries }, noting());
};
const judged = (verdict: Verdict): void => {
  applyVerdicts(openOffice(node).database.write, { verdicts: [verdict], lastSequence: 0 }, noting());
};
const decided = (
  login: string,
  view: DeskAuditView,
  verdict: "accepted" | "dismissed",
  reason: string,
  id = commandId(),
) =>
  node.as(login).deskAudit.decideFinding({
    commandId: id,
    caseId: view.caseId,
    expectedVersion: view.version,
    findingId: FOUND[0]?.findingId as NonNullable<(typeof FOUND)[0]>["findingId"],
    verdict,
    reason,
  });
const handedOver = (view: DeskAuditView, inspectorId: DeskAuditView["inspector"]["userId"]) =>
  node.as("supervisor").deskAudit.reassign({
    commandId: commandId(),
    caseId: view.caseId,
    expectedVersion: view.version,
    inspectorId,
    reason: "замена на время выезда",
  });
const now = (login = "inspector"): Promise<DeskAuditView> =>
  node.as(login).deskAudit.get({ caseId: opened.caseId, reason: REASON });

/** The inspector accepts a finding without network; meanwhile another takes the case over and dismisses it. */
const quarrelled = async (): Promise<CommandId> => {
  const mine = commandId();
  await decided("inspector", opened, "accepted", "по реестру", mine);
  judged({ verdict: "conflict", commandId: mine, streams: [], until: 0 });
  const others = await node.as("supervisor").deskAudit.inspectors({ caseId: opened.caseId });
  const colleague = others.find(({ current }) => !current);
  if (colleague === undefined) throw new Error("no other inspector");
  const { case: handed } = await handedOver(await now(), colleague.userId);
  await decided("inspector2", handed, "dismissed", "ошибка источника");
  exchanged();
  rebaseWaiting(openOffice(node).journal, node.core.clock());
  return mine;
};
const theConflict = async (login = "inspector", view: "open" | "settled" = "open") => {
  const { items } = await sync(login).conflicts({ view });
  const [conflict] = items;
  if (conflict === undefined || items.length > 1) throw new Error(`${items.length} conflicts`);
  return conflict;
};

beforeEach(async () => {
  node = await temporaryCore(caseOffice(true));
  centre = plainCentre();
  ({ case: opened } = await node.as("inspector").deskAudit.open({
    commandId: commandId(),
    inn: CASE_INN,
    periodFrom: month("2026-01"),
    periodTo: month("2026-09"),
    findingIds: FOUND.map(({ findingId }) => findingId),
  }));
  exchanged();
});
afterEach(() => {
  const { read, write } = openOffice(node).database;
  expect(verifyJournal(read)).toMatchObject({ ok: true });
  const before = projectionFingerprint(read);
  rebuildProjections(write);
  expect(projectionFingerprint(read)).toEqual(before);
  node.dispose();
});

describe("a conflict the law does not let replay", () => {
  beforeEach(quarrelled);

  it("is in the list of whose command it was: what, of which case, both sides", async () => {
    const conflict = await theConflict();
    expect(conflict).toMatchObject({
      cause: "conflict",
      state: "task",
      what: { key: "sync.did.deskAudit.decideFinding" },
      subject: {
        kind: "desk-audit",
        number: opened.number,
        taxpayerName: { ru: "ОсОО «Ала-Тоо»" },
        link: `/desk-audit/cases/${opened.caseId}`,
      },
      binding: null,
      mine: { at: TEST_NOW },
      reason: null,
    });
    expect(conflict.mine.actor.userId).toBe(opened.inspector.userId);
    expect(conflict.theirs?.actor.userId).not.toBe(opened.inspector.userId);
    expect(await sync("inspector").state()).toMatchObject({
      conflicts: { mine: 1, office: null },
      refused: { mine: 0, office: null },
    });
    expect(await sync("supervisor").state()).toMatchObject({ conflicts: { mine: 0, office: 1 } });
  });

  it("shows both versions side by side, and what happened on each side, in words", async () => {
    const { conflictId } = await theConflict();
    const view = await sync("inspector").conflict({ conflictId, reason: REASON });
    expect(view.fields.map(({ label, base, mine, theirs }) => [label.key, base, mine, theirs])).toEqual([
      [
        "sync.field.inspector",
        { kind: "person", fullName: opened.inspector.fullName },
        { kind: "person", fullName: opened.inspector.fullName },
        { kind: "person", fullName: expect.not.objectContaining(opened.inspector.fullName) },
      ],
      [
        "sync.field.finding-verdict",
        { kind: "message", message: { key: "sync.value.verdict.open" } },
        { kind: "message", message: { key: "sync.value.verdict.accepted" } },
        { kind: "message", message: { key: "sync.value.verdict.dismissed" } },
      ],
      [
        "sync.field.finding-reason",
        { kind: "nothing" },
        { kind: "text", text: "по реестру" },
        { kind: "text", text: "ошибка источника" },
      ],
    ]);
    expect(view.timeline.map(({ side, event, binding }) => [side, event.key, binding])).toEqual([
      ["theirs", "desk-audit.event.CaseReassigned", false],
      ["theirs", "desk-audit.event.FindingDecided.dismissed", false],
      ["mine", "desk-audit.event.FindingDecided.accepted", false],
    ]);
    expect(view.replayRefusal?.message.key).toMatch(/^desk-audit\.refusal\./);
    expect(view.advice).toEqual({ key: "sync.advice.conflict" });
    const keys = [...JSON.stringify(view).matchAll(/"key":"([^"]+)"/g)].map(([, key]) => key ?? "");
    expect(keys.filter((key) => !hasText(key))).toEqual([]);
  });

  it("is a tax secret: the reading is logged with the taxpayer; who has an interest in them does not read it", async () => {
    const { conflictId } = await theConflict();
    await sync("inspector").conflict({ conflictId, reason: REASON });
    const logged = openOffice(node)
      .database.read.query<{ inn: number; reason: string }>(
        "SELECT inn, reason FROM access_log WHERE procedure = 'sync.conflict'",
      )
      .all();
    expect(logged).toEqual([{ inn: 1_234_567_890_123, reason: REASON }]);
    await node.as("inspector").admin.declareConflict({
      commandId: commandId(),
      userId: opened.inspector.userId,
      inn: CASE_INN,
      reason: "родственник",
    });
    expect(await errorOf(sync("inspector").conflict({ conflictId, reason: REASON }))).toBe(
      "FORBIDDEN conflict-of-interest",
    );
    expect((await theConflict()).subject.taxpayerName).toBeNull();
  });

  it("is nobody else's but of who leads the office", async () => {
    const { conflictId } = await theConflict();
    for (const login of ["registrar", "inspector2", "admin"]) {
      expect((await sync(login).conflicts({})).total).toBe(0);
      expect(await errorOf(sync(login).conflict({ conflictId, reason: REASON }))).toBe("NOT_FOUND not-found");
      expect(
        await errorOf(sync(login).settle({ commandId: commandId(), conflictId, settlement: "acknowledge" })),
      ).toBe("NOT_FOUND not-found");
    }
    expect((await sync("supervisor").conflict({ conflictId, reason: REASON })).settlements).toEqual([
      "accept-theirs",
    ]);
    expect((await sync("inspector").conflict({ conflictId, reason: REASON })).settlements).toEqual([
      "accept-theirs",
      "do-again",
    ]);
  });

  it("the centre's version is agreed to with a word why; nothing of the other is erased", async () => {
    const { conflictId } = await theConflict();
    const accept = { commandId: commandId(), conflictId, settlement: "accept-theirs" } as const;
    expect(await errorOf(sync("supervisor").settle(accept))).toBe("REFUSED note-needed");
    const agreed = { ...accept, note: "коллега прав" };
    expect(await sync("supervisor").settle(agreed)).toEqual({ conflictId, state: "settled" });
    expect(await sync("supervisor").settle(agreed)).toEqual({ conflictId, state: "settled" });
    const view = await sync("inspector").conflict({ conflictId, reason: REASON });
    expect(view).toMatchObject({ state: "settled", settlements: [], settled: { note: "коллега прав" } });
    expect(view.fields.length).toBeGreaterThan(0);
    expect((await sync("inspector").state()).conflicts.mine).toBe(0);
    expect((await theConflict("inspector", "settled")).settledAt).toBe(TEST_NOW);
    expect(await errorOf(sync("inspector").settle({ ...agreed, commandId: commandId() }))).toBe(
      "REFUSED not-offered",
    );
  });

  it("is done again by whose command it was alone, when the case lets it", async () => {
    const { conflictId } = await theConflict();
    const again = () => ({ commandId: commandId(), conflictId, settlement: "do-again" }) as const;
    expect(await errorOf(sync("supervisor").settle(again()))).toBe("REFUSED not-offered");
    // The case is still another's.
    expect(await sync("inspector").settle(again())).toEqual({ conflictId, state: "task" });
    await handedOver(await now(), opened.inspector.userId);
    exchanged();
    const done = again();
    expect(await sync("inspector").settle(done)).toEqual({ conflictId, state: "replayed" });
    expect(await sync("inspector").settle(done)).toEqual({ conflictId, state: "replayed" });
    const [waiting, ...more] = (await sync("inspector").queue({ state: "pending" })).items;
    expect([waiting?.again, more]).toEqual([true, []]);
    expect((await now()).findings[0]).toMatchObject({ verdict: "accepted", verdictReason: "по реестру" });
  });
});

describe("a second quarrel over the same case", () => {
  beforeEach(quarrelled);

  it("shows its own versions alone: what was settled before is another matter", async () => {
    const { conflictId } = await theConflict();
    await sync("supervisor").settle({
      commandId: commandId(),
      conflictId,
      settlement: "accept-theirs",
      note: "коллега прав",
    });
    node.setNow("2026-11-23T05:00:00.000Z");
    await handedOver(await now(), opened.inspector.userId);
    exchanged();
    const mine = commandId();
    const [, second] = FOUND;
    if (second === undefined) throw new Error("one finding");
    const before = await now();
    await node.as("inspector").deskAudit.decideFinding({
      commandId: mine,
      caseId: before.caseId,
      expectedVersion: before.version,
      findingId: second.findingId,
      verdict: "accepted",
      reason: "по выписке",
    });
    judged({ verdict: "conflict", commandId: mine, streams: [], until: 0 });
    const again = await theConflict();
    const view = await sync("inspector").conflict({ conflictId: again.conflictId, reason: REASON });
    expect(view.timeline.map(({ side, event }) => [side, event.key])).toEqual([
      ["mine", "desk-audit.event.FindingDecided.accepted"],
    ]);
    expect(view.fields.map(({ label }) => [label.key, label.params?.check])).toEqual([
      ["sync.field.finding-verdict", second.check],
      ["sync.field.finding-reason", second.check],
    ]);
  });
});

describe("a conflict the law lets replay", () => {
  it("needs nobody: the command is done again and travels; the history tells", async () => {
    const mine = commandId();
    await decided("inspector", opened, "accepted", "по реестру", mine);
    judged({ verdict: "conflict", commandId: mine, streams: [], until: 0 });
    rebaseWaiting(openOffice(node).journal, node.core.clock());
    expect((await sync("inspector").state()).conflicts.mine).toBe(0);
    const conflict = await theConflict("inspector", "settled");
    expect(conflict).toMatchObject({ state: "replayed", cause: "conflict" });
    const view = await sync("inspector").conflict({ conflictId: conflict.conflictId, reason: REASON });
    expect(view).toMatchObject({ advice: { key: "sync.advice.replayed" }, settlements: [], settled: null });
  });
});

describe("a command the centre refused", () => {
  it("is told with its reason and article; a dependant points to it; a person takes note", async () => {
    const mine = commandId();
    const { case: after } = await decided("inspector", opened, "accepted", "по реестру", mine);
    await decided("inspector", after, "dismissed", "передумал");
    const reason = { code: "role-not-held", messageKey: "sync.refused.role-not-held", article: tc("96.3") };
    judged({ verdict: "refused", commandId: mine, reason, kept: true });
    rebaseWaiting(openOffice(node).journal, node.core.clock());
    expect(await sync("inspector").state()).toMatchObject({ refused: { mine: 1 } });
    const { items } = await sync("inspector").conflicts({ cause: "refused" });
    const [refused] = items;
    if (refused === undefined) throw new Error("nothing refused");
    const view = await sync("inspector").conflict({ conflictId: refused.conflictId, reason: REASON });
    expect(view).toMatchObject({
      reason: { message: { key: "sync.refused.role-not-held" }, article: "96.3" },
      advice: { key: "sync.advice.refused" },
      settlements: ["acknowledge"],
      together: [{ what: { key: "sync.did.deskAudit.decideFinding" } }],
    });
    const settled = {
      commandId: commandId(),
      conflictId: refused.conflictId,
      settlement: "acknowledge",
    } as const;
    expect(await sync("inspector").settle(settled)).toMatchObject({ state: "settled" });
    expect((await sync("inspector").state()).refused.mine).toBe(0);
  });
});
