import { describe, expect, it } from "vitest";
import { CONNECTIONS } from "#shared/contract/sync.ts";
import type { Instant, PlainDate } from "#shared/kernel/plain-date.ts";
import { connectionWords, mayExchange, mayPause, waitingCount, whenText } from "./connection-model.ts";

const today = "2026-11-27" as PlainDate;
// 03:40 UTC is 09:40 in Bishkek.
const since = "2026-11-27T03:40:00.000Z" as Instant;

describe("the connection in words", () => {
  it("says since when there is no network, today by the time and before by the day", () => {
    expect(connectionWords({ connection: "offline", since }, today)).toEqual({
      key: "sync.since.offline",
      values: { when: "09:40" },
    });
    expect(whenText("2026-11-26T10:05:00.000Z" as Instant, today)).toBe("26.11 16:05");
  });

  it("a day begins at midnight in Bishkek", () => {
    expect(whenText("2026-11-26T17:59:00.000Z" as Instant, today)).toBe("26.11 23:59");
    expect(whenText("2026-11-26T18:00:00.000Z" as Instant, today)).toBe("00:00");
  });

  it("needs no time where it has no meaning", () => {
    expect(connectionWords({ connection: "online", since }, today)).toEqual({
      key: "sync.connection.online",
    });
    expect(connectionWords({ connection: "offline", since: null }, today).key).toBe(
      "sync.connection.offline",
    );
  });
});

it("an exchange by hand and a pause are offered where they can do something", () => {
  expect(CONNECTIONS.filter(mayExchange)).toEqual(["online", "offline", "update-needed", "no-space"]);
  expect(CONNECTIONS.filter(mayPause)).toEqual(["online", "offline", "update-needed", "no-space"]);
});

it("who leads the office sees what waits in all of it, others their own", () => {
  expect(waitingCount({ mine: 1, office: 3 })).toBe(3);
  expect(waitingCount({ mine: 1, office: null })).toBe(1);
});
