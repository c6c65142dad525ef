import { describe, expect, it } from "vitest";
import type { TurnLength } from "../office-store.ts";
import { turns } from "./turns.ts";

/** Takers of turns that end when told to. */
const crowd = () => {
  const inTurn = turns();
  const seen: string[] = [];
  const ends = new Map<string, () => void>();
  const take = (name: string, who: string, length: TurnLength): Promise<string> =>
    inTurn(name, length, async (shortWait) => {
      seen.push(who);
      await new Promise<void>((resolve) => ends.set(who, resolve));
      return `${who}${shortWait() ? " is waited for" : ""}`;
    });
  const end = async (who: string, whole: Promise<string>): Promise<string> => {
    // Whoever has the turn has begun within the microtasks of the one before.
    for (let step = 0; step < 10 && !ends.has(who); step += 1) await Promise.resolve();
    ends.get(who)?.();
    return whole;
  };
  return { inTurn, seen, take, end };
};

describe("turns", () => {
  it("of one name come one after another in the order of asking; names do not wait for each other", async () => {
    const { seen, take, end } = crowd();
    const first = take("a", "1", "short");
    const second = take("a", "2", "short");
    const other = take("b", "3", "short");
    expect(await end("3", other)).toBe("3");
    expect(seen).toEqual(["1", "3"]);
    await end("1", first);
    expect(await end("2", second)).toBe("2");
    expect(seen).toEqual(["1", "3", "2"]);
  });

  it("that are short pass the long ones, which know of it", async () => {
    const { seen, take, end } = crowd();
    const all = {
      long: take("a", "long", "long"),
      next: take("a", "next", "long"),
      short: take("a", "short", "short"),
    };
    expect(await end("long", all.long)).toBe("long is waited for");
    expect(await end("short", all.short)).toBe("short");
    expect(await end("next", all.next)).toBe("next");
    expect(seen).toEqual(["long", "short", "next"]);
  });

  it("that are long do not wait for ever: eight short ones pass, then it is theirs", async () => {
    const { seen, take, end } = crowd();
    const first = take("a", "first", "short");
    const long = take("a", "long", "long");
    const shorts = Array.from({ length: 20 }, (_, index) => take("a", `s${index}`, "short"));
    await end("first", first);
    for (const [index, short] of shorts.slice(0, 8).entries()) await end(`s${index}`, short);
    await end("long", long);
    expect(seen.indexOf("long")).toBe(9);
    for (const [index, short] of shorts.slice(8).entries()) await end(`s${index + 8}`, short);
    expect(seen).toHaveLength(22);
  });

  it("that fail hand the failure to their own caller and the turn to the next", async () => {
    const { inTurn } = crowd();
    const failed = inTurn("a", "short", () => Promise.reject(new Error("no")));
    const next = inTurn("a", "long", async () => 2);
    await expect(failed).rejects.toThrow("no");
    expect(await next).toBe(2);
  });
});
