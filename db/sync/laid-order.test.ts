import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RegisterChange } from "#shared/domain/registration/register-changes.ts";
import type { UserId } from "#shared/kernel/id.ts";
import { type Inn, inn } from "#shared/kernel/inn.ts";
import { ok } from "#shared/kernel/result.ts";
import { TEST_NOW as AT, type TemporaryOffice, temporaryOffice } from "#tests/fixtures/office.ts";
import { introduce, type PlainCentre, plainCentre, pullAll, pushAll } from "#tests/fixtures/plain-centre.ts";
import { executeCommand } from "../journal.ts";
import { streamVersion } from "../journal-read.ts";
import { projectionFingerprint, rebuildProjections } from "../projections/rebuild.ts";
import { applyRegisterChange } from "../register/apply-change.ts";

const ORGANIZATION = inn("01505201910041");
const HEAD = inn("11204197500025");
const OTHER = inn("20909197700099");

let a: TemporaryOffice;
let b: TemporaryOffice;
let centre: PlainCentre;

const load = ({ write }: TemporaryOffice): void => {
  for (const [number, kind] of [
    [ORGANIZATION, "organization"],
    [HEAD, "individual"],
  ])
    write
      .statement(
        `INSERT INTO taxpayers (inn, kind, name_ru, office, registered_on, activity_group, edoc_consent)
         VALUES (?, ?, 'имя', '001', '2019-05-15', 'trade', 0)`,
      )
      .run(Number(number), kind ?? "");
  write
    .statement(
      "INSERT INTO representatives (inn, person_inn, name, role, valid_from) VALUES (?, ?, 'имя', 'head', '2019-05-15')",
    )
    .run(Number(ORGANIZATION), Number(HEAD));
};

beforeEach(() => {
  [a, b] = [temporaryOffice(), temporaryOffice()];
  for (const office of [a, b]) load(office);
  centre = plainCentre();
  introduce(a.write, b.write, b.journal.device);
  introduce(b.write, a.write, a.journal.device);
});
afterEach(() => {
  a.dispose();
  b.dispose();
});

const change = (on: TemporaryOffice, of: Inn, what: RegisterChange): void => {
  const commandId = on.journal.ids<"Command">();
  const command = {
    commandId,
    procedure: "t",
    input: {},
    actor: "u" as UserId,
    role: "registrar",
    at: AT,
  };
  const done = executeCommand(on.journal, command, (unit) => {
    const stream = `taxpayer/${of}`;
    const appended = unit.append(stream, streamVersion(unit.write, stream), [what]);
    applyRegisterChange(unit.write, of, what);
    return appended.ok ? ok(null) : appended;
  });
  expect(done.ok).toBe(true);
};

const replaced = (by: Inn, on: string): RegisterChange => ({
  type: "InnReplaced",
  payload: { by, on: on as never, why: "pin-changed" },
});
const contacts = (phone: string): RegisterChange => ({
  type: "ContactsChanged",
  payload: { on: "2026-11-22" as never, phone, email: null },
});

const registerOf = ({ read }: TemporaryOffice): unknown => ({
  people: read.query("SELECT inn, phone, closed_on FROM taxpayers ORDER BY inn").all(),
  links: read
    .query(
      "SELECT inn, person_inn, valid_from, valid_to FROM representatives ORDER BY inn, person_inn, valid_from",
    )
    .all(),
});

const sound = (on: TemporaryOffice): void => {
  const before = projectionFingerprint(on.read);
  rebuildProjections(on.write);
  const after = projectionFingerprint(on.read);
  expect(after).toEqual(before);
};

describe("changes of two devices that meet in one row of the register", () => {
  it("lie in the order of the centre on both, whichever was made first here", () => {
    change(a, HEAD, contacts("+996555000001"));
    pushAll(a, centre);
    // The organization's number leads to the head's own: what is in force goes on under it.
    change(b, ORGANIZATION, replaced(OTHER, "2026-11-22"));
    change(b, OTHER, contacts("+996555000002"));
    change(a, HEAD, replaced(OTHER, "2026-11-21"));
    pushAll(a, centre);
    pullAll(b, centre);
    pushAll(b, centre);
    pullAll(b, centre);
    pullAll(a, centre);
    expect(registerOf(b)).toEqual(registerOf(a));
    sound(a);
    sound(b);
  });
});

describe("a change that is set aside", () => {
  it("leaves the register as it was loaded, though a link of the taxpayer was kept in between", () => {
    const before = registerOf(b);
    change(a, ORGANIZATION, contacts("+996555000003"));
    pushAll(a, centre);
    // Ends the link to the head; the head's own rows are kept only after that.
    change(b, ORGANIZATION, replaced(OTHER, "2026-11-22"));
    change(b, HEAD, contacts("+996555000004"));
    expect(pushAll(b, centre).conflicts).toBe(1);
    expect(registerOf(b)).toEqual({
      ...(before as object),
      people: [
        { inn: Number(ORGANIZATION), phone: null, closed_on: null },
        { inn: Number(HEAD), phone: "+996555000004", closed_on: null },
      ],
    });
  });
});
