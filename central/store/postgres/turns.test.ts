import { describe, expect, it } from "vitest";
import { turns } from "./turns.ts";

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("turns", () => {
  it("of one name come one after another in the order of asking; names do not wait for each other", async () => {
    const inTurn = turns();
    const seen: string[] = [];
    const work = (name: string, step: string, milliseconds: number) =>
      inTurn(name, async () => {
        seen.push(`${step} begins`);
        await pause(milliseconds);
        seen.push(`${step} ends`);
        return step;
      });
    expect(await Promise.all([work("a", "1", 30), work("a", "2", 1), work("b", "3", 1)])).toEqual([
      "1",
      "2",
      "3",
    ]);
    expect(seen).toEqual(["1 begins", "3 begins", "3 ends", "1 ends", "2 begins", "2 ends"]);
  });

  it("know whether others wait for the same name", async () => {
    const inTurn = turns();
    const said: boolean[] = [];
    const first = inTurn("a", async (othersWait) => {
      said.push(othersWait());
      await pause(5);
      said.push(othersWait());
    });
    const other = inTurn("b", async (othersWait) => void said.push(othersWait()));
    await other;
    await Promise.all([first, inTurn("a", async (othersWait) => void said.push(othersWait()))]);
    expect(said).toEqual([false, false, true, false]);
  });

  it("that fail hand the failure to their own caller and the turn to the next", async () => {
    const inTurn = turns();
    const failed = inTurn("a", () => Promise.reject(new Error("no")));
    const next = inTurn("a", async () => 2);
    await expect(failed).rejects.toThrow("no");
    expect(await next).toBe(2);
  });
});
