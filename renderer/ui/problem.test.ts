import { ORPCError } from "@orpc/client";
import { describe, expect, it } from "vitest";
import { toProblem } from "./problem.ts";

describe("what a person is told of an error", () => {
  it("a refusal keeps its article and text", () => {
    const refusal = {
      code: "term-passed",
      article: "125.6",
      messageKey: "desk-audit.refused.term",
      params: { days: 3 },
    };
    expect(toProblem(new ORPCError("REFUSED", { data: refusal }))).toEqual({ kind: "refusal", refusal });
  });

  it.each([
    ["UNAUTHORIZED", "session-over"],
    ["LOCKED", "session-over"],
    ["FORBIDDEN", "forbidden"],
    ["NOT_FOUND", "not-found"],
  ])("%s without a text of its own", (code, kind) => {
    expect(toProblem(new ORPCError(code)).kind).toBe(kind);
  });

  it("input that broke the contract names its fields", () => {
    const data = {
      issues: [{ path: ["payments", 0, "date"], message: "not-a-date" }, { message: "no path" }],
    };
    expect(toProblem(new ORPCError("BAD_REQUEST", { data }))).toEqual({
      kind: "invalid",
      fields: ["payments.0.date"],
    });
  });

  it("a bug shows only its number", () => {
    expect(toProblem(new ORPCError("UNEXPECTED", { data: { errorId: "E-1" } }))).toEqual({
      kind: "unexpected",
      errorId: "E-1",
    });
    expect(toProblem(new TypeError("secret"))).toEqual({ kind: "unexpected", errorId: null });
  });
});
