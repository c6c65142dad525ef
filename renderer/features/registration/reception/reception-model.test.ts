import { describe, expect, it } from "vitest";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { printables, receptionQuery, receptionStep, stepNumber } from "./reception-model.ts";

const view = (
  commands: Readonly<Record<string, string | null>>,
  more: Partial<Record<keyof RegistrationView, unknown>> = {},
) =>
  ({
    outcome: null,
    identity: { level: "claimed" },
    ...more,
    commands: Object.entries(commands).map(([command, code]) => ({
      command,
      refusal: code === null ? null : { code, messageKey: "k" },
      article: null,
    })),
  }) as unknown as RegistrationView;
const IDENTIFIED = { identity: { level: "in-person" } };

describe("the step at the counter", () => {
  it("is the passport, also of a request nobody has taken", () => {
    expect(receptionStep(view({ claim: null }))).toBe("passport");
    expect(receptionStep(view({ confirmIdentity: null, grant: "checklist-open" }))).toBe("passport");
  });

  it("is the decision once the person is known, open points or not", () => {
    expect(receptionStep(view({ grant: null }, IDENTIFIED))).toBe("decide");
    expect(receptionStep(view({ grant: "checklist-open" }, IDENTIFIED))).toBe("decide");
  });

  it("is the print once granted, also when all is closed", () => {
    expect(receptionStep(view({}, { outcome: "granted" }))).toBe("print");
  });

  it("is at a desk when the stage or the right is another's", () => {
    expect(receptionStep(view({ grant: "not-in-this-state" }, IDENTIFIED))).toBe("desk");
    expect(receptionStep(view({ grant: "no-permission" }, IDENTIFIED))).toBe("desk");
    expect(stepNumber("desk")).toBe(2);
    expect(stepNumber("print")).toBe(3);
  });
});

describe("what is printed at the counter", () => {
  const act = (actId: string, kind: string, signedAt: string | null = "2026-11-28T05:00:00Z") =>
    ({ actId, kind, signedAt }) as never;
  it("is the slip in both sizes and then the signed papers", () => {
    const acts = [act("1", "return-notice", null), act("2", "cabinet-access-decision")];
    expect(printables({ login: "L-1", acts }).map((one) => one.id)).toEqual(["2 a6", "2 label", "2"]);
  });
  it("is only the papers where no login was given", () => {
    const acts = [act("1", "registration-decision"), act("2", "registration-card")];
    expect(printables({ login: null, acts }).map((one) => one.size)).toEqual([null, null]);
  });
});

describe("what is typed at the counter", () => {
  it("a whole ИНН is asked exactly, spaces or not", () => {
    expect(receptionQuery("1010919 9090060")).toEqual({ inn: "10109199090060" });
  });
  it("anything else as words, from two letters on", () => {
    expect(receptionQuery(" ID123 ")).toEqual({ search: "ID123" });
    expect(receptionQuery("а")).toBeNull();
  });
});
