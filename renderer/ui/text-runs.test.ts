import { describe, expect, it } from "vitest";
import { partingRuns } from "./text-runs.ts";

const same = (text: string) => ({ text, other: false });
const other = (text: string) => ({ text, other: true });

describe("where two texts part", () => {
  it("whole words; what both share stays unmarked, wherever it stands", () => {
    expect(partingRuns("Довод не принят, счёт есть", "Довод принят, счёт отсутствует")).toEqual({
      mine: [same("Довод "), other("не "), same("принят, счёт "), other("есть")],
      theirs: [same("Довод принят, счёт "), other("отсутствует")],
    });
  });

  it("one text longer at its end", () => {
    expect(partingRuns("Принято", "Принято с оговоркой")).toEqual({
      mine: [same("Принято")],
      theirs: [same("Принято "), other("с оговоркой")],
    });
  });

  it("a word repeated is not counted for both ends", () => {
    expect(partingRuns("да", "да да")).toEqual({ mine: [same("да")], theirs: [same("да "), other("да")] });
  });

  it("nothing shared, or nothing there", () => {
    expect(partingRuns("один", "два")).toEqual({ mine: [other("один")], theirs: [other("два")] });
    expect(partingRuns("", "два")).toEqual({ mine: [], theirs: [other("два")] });
    expect(partingRuns("раз два", "раз два")).toEqual({ mine: [same("раз два")], theirs: [same("раз два")] });
  });
});
