/** Requests at the centre: decided again with what it knows of the taxpayer's other requests, and what a grant changes. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { registrationById } from "#db/queries/registrations.ts";
import type { EventId } from "#shared/kernel/id.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { PushedCommand } from "#shared/sync/wire.ts";
import type { Work } from "#shared/sync/work.ts";
import { type Client, DEMO_PASSWORD, type TemporaryCore, temporaryCore } from "#tests/fixtures/core.ts";
import { replaced, withPayload } from "#tests/fixtures/pushed-case.ts";
import {
  aCentre,
  type Centre,
  deviceOf,
  endOf,
  OFFICE,
  pendingOf,
  type TestDevice,
  writtenBy,
} from "#tests/fixtures/pushing.ts";
import { registrationOffice, TRADER } from "#tests/fixtures/registration-office.ts";

const NOW = "2026-11-22T04:00:00.000Z";
const SOURCE = "cabinet:7";
let office: TemporaryCore;
let device: TestDevice;
let centre: Centre;
let commands: readonly PushedCommand[];

const commandId = () => office.core.ids<"Command">();
type View = Awaited<ReturnType<Client["registration"]["claim"]>>["request"];
const at = ({ requestId, version }: View) => ({
  commandId: commandId(),
  requestId,
  expectedVersion: version,
});

const asked = async (): Promise<View> => {
  const { registration } = office.as("inspector");
  const { request } = await registration.create({
    commandId: commandId(),
    kind: "cabinet-access",
    applicant: { inn: TRADER, nameClaimed: "Асанова Гүлнара Эркиновна", role: "self" },
    organization: null,
    phone: null,
    email: null,
    submittedOn: "2026-11-22" as PlainDate,
    payload: { documents: [] },
  });
  return (await registration.claim(at(request))).request;
};

/** A request for access to the cabinet, granted: the login opens the cabinet in the register. */
const granted = async (): Promise<View> => {
  const { registration } = office.as("inspector");
  const mine = await asked();
  const passport = { series: "ID", number: "1234567", issuedBy: null, validUntil: "2030-01-01" as PlainDate };
  const seen = (await registration.confirmIdentity({ ...at(mine), passport, samePerson: true })).request;
  const item = "documents-sound";
  const checked = (await registration.recordCheck({ ...at(seen), item, met: true, note: "" })).request;
  return (await registration.grant({ ...at(checked), password: DEMO_PASSWORD })).request;
};

beforeAll(async () => {
  office = await temporaryCore(registrationOffice);
  const { requestId: ofRequestId } = await granted();
  const again = at(await asked());
  const { registration } = office.as("inspector");
  await registration.closeAsDuplicate({ ...again, ofRequestId, reason: "подана дважды" });
  device = deviceOf(office);
  commands = pendingOf(office);
});
afterAll(() => office.dispose());
beforeEach(async () => {
  centre = aCentre(NOW);
  await centre.enrol(device);
});

const placeOf = (procedure: string): number =>
  commands.findIndex((command) => command.procedure === procedure);
const of = (procedure: string): PushedCommand => {
  const command = commands[placeOf(procedure)];
  if (command === undefined) throw new Error(`no ${procedure}`);
  return command;
};
const said = async (
  procedure: string,
  change: (command: PushedCommand) => PushedCommand,
): Promise<string> => {
  const before = commands.slice(0, placeOf(procedure));
  await centre.push(device, before);
  const changed = writtenBy(device, [change(of(procedure))], endOf(before));
  return (await centre.verdicts(device, changed))[0] ?? "";
};
const requestId = (): string =>
  of("registration.claim").events[0]?.stream.slice("registration/".length) ?? "";

describe("a request granted on a device", () => {
  it("comes to the same state at the centre, with its changes in the register", async () => {
    expect(new Set(await centre.verdicts(device, commands))).toEqual(new Set(["accepted"]));
    const local = registrationById(office.core.office?.database.read as never, requestId())?.state;
    expect(centre.store.aggregate(OFFICE, `registration/${requestId()}`)?.state).toEqual(local);
    const register = centre.store.entries(OFFICE).filter(({ event }) => event.stream.startsWith("taxpayer/"));
    expect(register.map(({ event }) => event.type)).toEqual(["IdentityConfirmed", "CabinetOpened"]);
  });

  it.each<readonly [string, (command: PushedCommand) => PushedCommand, string]>([
    [
      "a login of one's own choice in the register",
      (command) =>
        withPayload(command, "CabinetOpened", (payload) => ({ ...payload, login: "026-К-000009" })),
      "refused events-differ",
    ],
    [
      "the cabinet of another",
      (command) => replaced(command, { [`taxpayer/${TRADER}`]: "taxpayer/01505201910041" }),
      "refused events-differ",
    ],
    [
      "a change of the register nobody decided on",
      (command) => ({
        ...command,
        events: command.events.map((event) =>
          event.type === "CabinetOpened" ? { ...event, type: "TaxpayerEntered" } : event,
        ),
      }),
      "refused events-differ",
    ],
    [
      "a grant whose change of the register is left out",
      (command) => ({ ...command, events: command.events.filter(({ type }) => type !== "CabinetOpened") }),
      "refused events-differ",
    ],
    [
      "no base of the register's entry",
      (command) => ({
        ...command,
        bases: command.bases.filter(({ stream }) => !stream.startsWith("taxpayer/")),
      }),
      "refused wrong-streams",
    ],
  ])("%s", async (_name, change, verdict) => {
    expect(await said("registration.grant", change)).toBe(verdict);
  });

  it("an entry of the register changed meanwhile is a conflict", async () => {
    const stale = (command: PushedCommand) => ({
      ...command,
      bases: command.bases.map((base) =>
        base.stream.startsWith("taxpayer/")
          ? { ...base, version: 1, eventId: "20000000-0000-7000-8000-000000000001" as EventId }
          : base,
      ),
      events: command.events.map((event) =>
        event.stream.startsWith("taxpayer/") ? { ...event, version: event.version + 1 } : event,
      ),
    });
    expect(await said("registration.grant", stale)).toBe("conflict");
  });
});

/** A second request like the first, as another device of the office took it in. */
const twin = (change: Readonly<Record<string, string>> = {}): PushedCommand => {
  const first = of("registration.create");
  const other = replaced(first, {
    [first.commandId]: "30000000-0000-7000-8000-000000000001",
    [requestId()]: "30000000-0000-7000-8000-000000000002",
    "026-З-000001": "026-З-000002",
    ...change,
  });
  const numbered = withPayload(other, "NumberGiven", (payload) => ({ ...payload, serial: 2 }));
  return {
    ...numbered,
    events: numbered.events
      .filter(({ type }) => type !== "BlockLeased")
      .map((event, i) => ({
        ...event,
        eventId: `40000000-0000-7000-8000-${String(i).padStart(12, "0")}` as EventId,
        ...(event.type === "NumberGiven" ? { version: 3 } : {}),
      })),
  };
};
const withSource = (command: PushedCommand): PushedCommand => {
  const work = command.work as Extract<Work, { aggregate: "registration" }>;
  const input = { ...work.command.input, sourceId: SOURCE };
  const worded = { ...command, work: { ...work, command: { ...work.command, input } } as Work };
  return withPayload(worded, "RequestReceived", (payload) => ({ ...payload, sourceId: SOURCE }));
};

describe("two devices of an office", () => {
  it("take in one and the same request of a channel: the second is told it is there", async () => {
    const before = commands.slice(0, 1);
    const chain = writtenBy(device, [...before, withSource(of("registration.create")), withSource(twin())]);
    expect(await centre.verdicts(device, chain)).toEqual(["accepted", "accepted", "refused received-before"]);
  });

  it("may have two requests typed in at the counter", async () => {
    const chain = writtenBy(device, [...commands.slice(0, 2), twin()]);
    expect(await centre.verdicts(device, chain)).toEqual(["accepted", "accepted", "accepted"]);
  });
});

describe("a request closed as a duplicate of another", () => {
  it("of one the centre has", async () => {
    expect(await said("registration.closeAsDuplicate", (command) => command)).toBe("accepted");
  });
  it("of one the centre has not, whatever the device says of it", async () => {
    const lie = (command: PushedCommand) =>
      replaced(command, { [requestId()]: "30000000-0000-7000-8000-000000000009" });
    expect(await said("registration.closeAsDuplicate", lie)).toBe("refused not-a-duplicate");
  });
});

describe("files of a request", () => {
  it("are sent before it", async () => {
    const before = commands.slice(0, placeOf("registration.create"));
    await centre.push(device, before);
    const cited = { ...of("registration.create"), attachments: ["c".repeat(64)] };
    const chain = writtenBy(device, [cited], endOf(before));
    expect(await centre.verdicts(device, chain)).toEqual(["postponed attachment-missing"]);
    centre.store.hold("c".repeat(64));
    expect(await centre.verdicts(device, chain)).toEqual(["accepted"]);
  });
});
