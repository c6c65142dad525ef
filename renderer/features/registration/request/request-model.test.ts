import { describe, expect, it } from "vitest";
import type { ComparedField, RegistrationView } from "#shared/contract/registration/view.ts";
import {
  commandBar,
  commonSource,
  firstGround,
  lettersOf,
  lines,
  orderCompared,
  paperMade,
  progressOf,
  relatedRequests,
} from "./request-model.ts";

type Command = RegistrationView["commands"][number];
const allowed = (command: string): Command => ({ command, refusal: null, article: null });
const refused = (command: string, code: string): Command => ({
  command,
  refusal: { code, messageKey: "k" },
  article: null,
});

const aView = (commands: readonly Command[], more: Partial<Record<keyof RegistrationView, unknown>> = {}) =>
  ({
    channel: "cabinet",
    identity: { level: "claimed", signature: null },
    findings: [],
    acts: [],
    ...more,
    commands,
  }) as unknown as RegistrationView;

const IN_REVIEW = [
  allowed("confirmIdentity"),
  allowed("awaitIdentity"),
  allowed("returnForCorrection"),
  allowed("refuse"),
  refused("grant", "checklist-open"),
];
const BLOCKED = { findings: [{ weight: "blocks", requests: [] }] };

describe("the step that waits on a request", () => {
  it("of a request from the cabinet is to wait for the person; the passport stands beside it", () => {
    const bar = commandBar(aView(IN_REVIEW));
    expect(bar.primary?.command).toBe("awaitIdentity");
    expect(bar.allowed.map((choice) => choice.command)).toEqual([
      "confirmIdentity",
      "refuse",
      "returnForCorrection",
    ]);
    expect(bar.refused.map((choice) => choice.command)).toEqual(["grant"]);
  });

  it("of a request brought in person is the passport", () => {
    expect(commandBar(aView(IN_REVIEW, { channel: "paper" })).primary?.command).toBe("confirmIdentity");
  });

  it("where something blocks is the refusal, and nobody is called in", () => {
    expect(commandBar(aView(IN_REVIEW, BLOCKED)).primary?.command).toBe("refuse");
  });

  it("is to check a signature nobody has checked, and the grant after it", () => {
    const commands = [allowed("confirmSignature"), allowed("grant"), allowed("refuse")];
    expect(commandBar(aView(commands)).primary?.command).toBe("confirmSignature");
    const checked = { identity: { level: "e-signature", signature: { good: true } } };
    expect(commandBar(aView(commands, checked)).primary?.command).toBe("grant");
  });

  it("is none while only others may answer; a step of another stage or role is not spoken of", () => {
    const bar = commandBar(
      aView([
        allowed("withdraw"),
        refused("approve", "no-permission"),
        refused("claim", "not-in-this-state"),
      ]),
    );
    expect(bar.primary).toBeNull();
    expect(bar.allowed.map((choice) => choice.command)).toEqual(["withdraw"]);
    expect(bar.refused).toEqual([]);
  });
});

const field = (
  verdict: ComparedField["verdict"],
  segments: ComparedField["segments"] = [],
): ComparedField => ({
  field: "person-name",
  claimed: "Асанова",
  registered: "Асанова",
  source: null,
  verdict,
  segments,
});

describe("claimed beside registered", () => {
  it("a name without parts is one run of letters, an empty one none", () => {
    expect(lettersOf(field("same")).claimed).toEqual([{ text: "Асанова", other: false, gap: false }]);
    expect(lettersOf({ ...field("unknown"), registered: null }).registered).toEqual([]);
  });

  it("parted letters are marked on both sides, a missing one leaves a gap", () => {
    const letters = lettersOf(
      field("differs", [
        { kind: "same", claimed: "Асан", registered: "Асан" },
        { kind: "missing", claimed: "", registered: "б" },
        { kind: "same", claimed: "а", registered: "а" },
        { kind: "changed", claimed: "о", registered: "е" },
        { kind: "missing", claimed: "", registered: "в" },
      ]),
    );
    expect(letters.claimed.map((run) => [run.text, run.other, run.gap])).toEqual([
      ["Асан", false, false],
      ["", true, true],
      ["а", false, false],
      // The gap after it is said by the letter before.
      ["о", true, false],
    ]);
    expect(letters.registered.map((run) => run.text)).toEqual(["Асан", "б", "а", "е", "в"]);
  });

  it("what differs stands first, how to reach somebody last", () => {
    const phone: ComparedField = { ...field("differs"), field: "phone" };
    const ordered = orderCompared([phone, field("same"), field("unknown"), field("alike"), field("differs")]);
    expect(ordered.map((one) => one.verdict)).toEqual(["differs", "alike", "unknown", "same", "differs"]);
    expect(ordered.at(-1)?.field).toBe("phone");
  });
});

it("the register of most lines is said once", () => {
  const of = (...keys: (string | null)[]) =>
    commonSource(keys.map((key) => ({ ...field("same"), source: key === null ? null : { key } })));
  expect(of("b", "a", null, "a")).toEqual({ key: "a" });
  expect(of("a", "b")).toEqual({ key: "a" });
  expect(of(null)).toBeUndefined();
});

it("progress leaves out the points nobody needs", () => {
  const checks = ["met", "open", "not-needed", "failed"].map((status) => ({ status }));
  expect(progressOf(checks as never)).toEqual({ done: 1, needed: 3 });
});

it("a step opens the paper it made, the last of several", () => {
  const acts = (...ids: string[]) => aView([], { acts: ids.map((actId) => ({ actId })) });
  expect(paperMade(acts("a"), acts("a", "b", "c"))).toBe("c");
  expect(paperMade(acts("a"), acts("a"))).toBeUndefined();
});

it("requests several findings speak of are named once", () => {
  const one = { requestId: "1", number: "З-1" };
  const two = { requestId: "2", number: "З-2" };
  const view = { findings: [{ requests: [one] }, { requests: [one, two] }] } as never;
  expect(relatedRequests(view).map((other) => other.number)).toEqual(["З-1", "З-2"]);
});

it("documents are one a line, empty lines left out", () => {
  expect(lines(" Паспорт \n\n доверенность\n")).toEqual(["Паспорт", "доверенность"]);
});

it("a refusal begins with the first suggested ground alone, with none where nothing points at one", () => {
  const ground = (id: string, suggested: boolean) =>
    ({ ground: id, suggested }) as RegistrationView["grounds"][number];
  expect(firstGround([ground("a", false), ground("b", true), ground("c", true)])).toEqual(["b"]);
  expect(firstGround([ground("a", false)])).toEqual([]);
});
