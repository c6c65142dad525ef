import { describe, expect, it } from "vitest";
import { contract } from "#shared/contract/contract.ts";
import type { ProcedureMeta } from "#shared/contract/procedure.ts";
import { didMessage, mainStream } from "./subject.ts";

/** Commands that write nothing into the journal: jobs, files, what only this computer keeps. */
const UNJOURNALLED = new Set(["deskAudit.startSweep", "deskAudit.cancelSweep", "admin.backup"]);
const AREAS = new Set(["register", "registration", "deskAudit", "law", "admin"]);

interface Declared {
  readonly "~orpc": { readonly meta: ProcedureMeta };
}
const journalled = Object.entries(contract)
  .filter(([area]) => AREAS.has(area))
  .flatMap(([area, procedures]) =>
    Object.entries(procedures as Readonly<Record<string, Declared>>)
      .filter(([, declared]) => declared["~orpc"].meta.kind === "command")
      .map(([procedure]) => `${area}.${procedure}`),
  )
  .filter((procedure) => !UNJOURNALLED.has(procedure));

describe("what was done, in words", () => {
  it.each([...journalled, "myDay.passTime", "session.createOffice", "session.changePassword"])(
    "%s has its text",
    (procedure) => {
      expect(didMessage(procedure)).toEqual({ key: `sync.did.${procedure}` });
    },
  );

  it("what an older or newer program did is named at least", () => {
    expect(didMessage("some.thing")).toEqual({ key: "sync.did.other", params: { procedure: "some.thing" } });
  });
});

describe("the stream a person knows a command by", () => {
  const bases = (...streams: readonly string[]) =>
    streams.map((stream) => ({ stream, version: 0, eventId: null }));

  it.each([
    [["number-block/d/desk-audit-case", "desk-audit/1"], "desk-audit/1"],
    [["taxpayer/01234567890123", "registration/2", "number-block/d/x"], "registration/2"],
    [["user/3"], "user/3"],
    [["number-lease/d/x"], null],
    [[], null],
  ])("%j: %s", (streams, stream) => {
    expect(mainStream(bases(...streams))).toBe(stream);
  });
});
