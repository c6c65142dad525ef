import { expect, it } from "vitest";
import { bytesPerSecond, secondsOf } from "./log-model.ts";

it("a speed is told of what was large enough to tell by", () => {
  expect(bytesPerSecond({ bytes: 3_000, milliseconds: 1_500 })).toBe(2_000);
  expect(bytesPerSecond({ bytes: 1_499, milliseconds: 10 })).toBeNull();
  expect(bytesPerSecond({ bytes: 5_000, milliseconds: 0 })).toBeNull();
});

it("seconds have one digit after the comma", () => {
  expect(secondsOf({ milliseconds: 1_240 })).toBe("1,2");
  expect(secondsOf({ milliseconds: 40 })).toBe("0,0");
});
