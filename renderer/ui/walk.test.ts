import { expect, it } from "vitest";
import { neighboursOf } from "./walk.ts";

it("neighbours in a list stop at its ends; what is not in it has none", () => {
  expect(neighboursOf(["a", "b", "c"], "a")).toEqual({ before: undefined, after: "b", place: 1 });
  expect(neighboursOf(["a", "b", "c"], "c")).toEqual({ before: "b", after: undefined, place: 3 });
  expect(neighboursOf(["a"], "x")).toBeUndefined();
});
