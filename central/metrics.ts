/** What Prometheus is told. No label names a person, a taxpayer or a device. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Verdict } from "#shared/sync/wire.ts";
import type { Database } from "./store/postgres/database.ts";

export interface Metrics {
  readonly registry: Registry;
  readonly request: (procedure: string, status: number, seconds: number) => void;
  readonly pushed: (office: string, verdicts: readonly Verdict[], events: number, seconds: number) => void;
  readonly pulled: (office: string, entries: number, behind: number) => void;
  /** A call turned away: `rate`, `office-busy`, `pressure`, `too-large`. */
  readonly turnedAway: (why: string) => void;
}

const SECONDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];
const LAG = [0, 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

const poolGauge = (registers: Registry[], database: Database): void => {
  new Gauge({
    name: "central_database_connections",
    help: "Connections to the database, by state",
    labelNames: ["state"],
    registers,
    collect() {
      const { busy, idle, waiting } = database.figures();
      this.set({ state: "busy" }, busy);
      this.set({ state: "idle" }, idle);
      this.set({ state: "waiting" }, waiting);
    },
  });
};

export const openMetrics = (database: Database): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: "central_" });
  poolGauge(registers, database);
  const requests = new Histogram({
    name: "central_request_seconds",
    help: "Time to the answer, by procedure and status",
    labelNames: ["procedure", "status"],
    buckets: SECONDS,
    registers,
  });
  const verdicts = new Counter({
    name: "central_verdicts_total",
    help: "Pushed commands by verdict and reason",
    labelNames: ["office", "verdict", "reason"],
    registers,
  });
  const events = new Counter({
    name: "central_pushed_events_total",
    help: "Events of pushed commands",
    labelNames: ["office"],
    registers,
  });
  const pushes = new Histogram({
    name: "central_push_seconds",
    help: "Time a push took in its office's turn",
    labelNames: ["office"],
    buckets: SECONDS,
    registers,
  });
  const pulled = new Counter({
    name: "central_pulled_entries_total",
    help: "Feed entries handed out",
    labelNames: ["office"],
    registers,
  });
  const lag = new Histogram({
    name: "central_feed_lag_entries",
    help: "How far behind its office's feed a device was when it asked",
    labelNames: ["office"],
    buckets: LAG,
    registers,
  });
  const turnedAway = new Counter({
    name: "central_turned_away_total",
    help: "Calls turned away before their handler, by why",
    labelNames: ["why"],
    registers,
  });
  return {
    registry,
    request: (procedure, status, seconds) => requests.observe({ procedure, status }, seconds),
    pushed: (office, given, count, seconds) => {
      pushes.observe({ office }, seconds);
      events.inc({ office }, count);
      for (const verdict of given)
        verdicts.inc({
          office,
          verdict: verdict.verdict,
          reason:
            verdict.verdict === "refused"
              ? verdict.reason.code
              : verdict.verdict === "postponed"
                ? verdict.why
                : "",
        });
    },
    pulled: (office, entries, behind) => {
      pulled.inc({ office }, entries);
      lag.observe({ office }, behind);
    },
    turnedAway: (why) => turnedAway.inc({ why }),
  };
};
