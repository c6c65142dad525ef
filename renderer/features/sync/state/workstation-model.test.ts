import { expect, it } from "vitest";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { certificateEnd } from "./workstation-model.ts";

it.each([
  ["2026-12-12", null],
  ["2026-12-11", 14],
  ["2026-11-27", 0],
  ["2026-11-26", "past"],
])("on 27.11.2026 a certificate until %s", (lastDay, said) => {
  expect(certificateEnd(lastDay as PlainDate, "2026-11-27" as PlainDate)).toBe(said);
});
