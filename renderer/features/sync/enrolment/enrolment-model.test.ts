import { expect, it } from "vitest";
import { centreAddress } from "./enrolment-model.ts";

it.each([
  ["https://centre.example.kg", "https://centre.example.kg"],
  [" https://centre.example.kg/ ", "https://centre.example.kg"],
  ["centre.example.kg", "https://centre.example.kg"],
  ["http://127.0.0.1:8080", "http://127.0.0.1:8080"],
  ["https://centre.example.kg/sync/", "https://centre.example.kg/sync"],
  ["", null],
  ["ftp://centre.example.kg", null],
  ["https://", null],
])("%s", (typed, address) => expect(centreAddress(typed)).toBe(address));
