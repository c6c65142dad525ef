/** Loads a version up to the moment it can be put in force: its file is made, its own tables of the office staged. */
import { performance } from "node:perf_hooks";
import { type DatasetReport, reportBuilder } from "#shared/contract/exchange/report.ts";
import type { PageRef } from "#shared/sync/registers/manifest.ts";
import type { WriteHandle } from "../../handle.ts";
import { nextImportNo } from "../../import/record-import.ts";
import { attachFile } from "../../registers-file.ts";
import type { WriteGate } from "../../write-gate.ts";
import { type BuildJob, buildChanged, buildWhole } from "./build-file.ts";
import { versionInForce } from "./in-force.ts";
import { enterNewcomers, noteChanged } from "./search-index.ts";
import { abandonStaging, beginStaging, fillStaging } from "./staging.ts";
import { INCOMING } from "./switch-version.ts";
import type { TrustedPlan } from "./verify-plan.ts";

export type LoadStage = "building" | "staging";

export interface LoadJob {
  readonly plan: TrustedPlan;
  readonly write: WriteHandle;
  readonly officeFile: string;
  readonly officeKey: Uint8Array;
  readonly gate: WriteGate;
  readonly fetched: (ref: PageRef) => Buffer;
  /** Throws to stop. */
  readonly pace: (stage: LoadStage, file: string, bytes: number) => void;
}

/** A version ready to be put in force. */
export interface ReadyVersion {
  readonly importNo: number;
  readonly suffix: string;
  readonly how: "full" | "changes";
  /** Its own tables of the office wait under other names; else what changed is laid row by row. */
  readonly staged: boolean;
  readonly report: DatasetReport;
  readonly milliseconds: number;
}

/** So many changed rows of the office's own tables are laid at once: more would be felt. */
const IN_PLACE = 300;

const stage = ({ write, gate, officeKey, pace }: LoadJob, file: string): void => {
  attachFile(write.connection, file, INCOMING, officeKey);
  try {
    beginStaging(write);
    const work = { write, gate, pace: () => pace("staging", "taxpayers.csv", 0) };
    fillStaging(work, INCOMING);
    enterNewcomers(work);
    noteChanged(work);
  } finally {
    write.connection.exec(`DETACH ${INCOMING}`);
  }
};

export const loadVersion = (job: LoadJob): ReadyVersion => {
  const { plan, write, officeFile } = job;
  const start = performance.now();
  abandonStaging(write);
  const importNo = nextImportNo(write);
  const suffix = `.registers-${importNo}`;
  const report = reportBuilder();
  const build: BuildJob = {
    office: write.connection,
    officeKey: job.officeKey,
    file: officeFile + suffix,
    importNo,
    report,
    fetched: job.fetched,
    pageKeys: plan.keys,
    pace: (file, bytes) => job.pace("building", file, bytes),
  };
  const before = versionInForce(write);
  const changes = plan.deltas.length > 0 && before !== null;
  let staged = true;
  if (changes)
    staged = buildChanged(build, officeFile + before.suffix, plan.deltas, plan.manifest) > IN_PLACE;
  else buildWhole(build, plan.manifest);
  if (staged) stage(job, build.file);
  return {
    importNo,
    suffix,
    how: changes ? "changes" : "full",
    staged,
    report: report.finish(),
    milliseconds: Math.round(performance.now() - start),
  };
};
