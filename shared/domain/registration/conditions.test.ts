import { describe, expect, it } from "vitest";
import { withReading } from "#shared/law/alternatives.ts";
import { readingChoices } from "#shared/law/readings.ts";
import { anAnnulment, CLEAN_ACCOUNT, facts, INSPECTOR } from "#tests/fixtures/registration.ts";
import { precondition } from "./conditions.ts";

describe("control before the end of business, of a taxpayer who filed no return (124(1), A-45)", () => {
  const control = (onlyZeroReturns: boolean | null, alternative: string) => {
    const running = anAnnulment({
      facts: facts({ annulment: { ...CLEAN_ACCOUNT, onlyZeroReturns } }),
      readings: withReading(readingChoices(), "A-45", alternative),
    });
    const { article, status } =
      precondition(running.state(), running.context(INSPECTOR, "2026-11-17"), "control") ?? {};
    return [status, article];
  };

  it.each([
    ["nothing filed: the head is to confirm it first", null, "no-return-is-zero", ["unknown", "124.1"]],
    ["nothing filed: an audit", null, "filed-only", ["unmet", "117.5.2.б"]],
    ["all zero: a survey", true, "filed-only", ["unmet", "124.1"]],
    ["one not zero: an audit", false, "no-return-is-zero", ["unmet", "117.5.2.б"]],
  ])("%s", (_situation, onlyZeroReturns, alternative, expected) => {
    expect(control(onlyZeroReturns, alternative)).toEqual(expected);
  });
});
