/**
 * Keeps the office's registers at the centre's version, behind the exchange: asks what is newer, fetches the pages, loads them
 * beside the work, puts the version in force. After any interruption it goes on where it ended.
 */
import { bulkSchema } from "#db/registers-file.ts";
import { ownOffice } from "#db/sync/outgoing.ts";
import { unfinishedLoad, versionInForce } from "#db/sync/registers/in-force.ts";
import { pagesOfPlan, type TrustedPlan, trustPlan } from "#db/sync/registers/verify-plan.ts";
import { syncSetting } from "#db/sync/settings.ts";
import { centralContract } from "#shared/contract/central/contract.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import { bytesOf, pagesOfDelta, pagesOfManifest } from "#shared/sync/registers/manifest.ts";
import type { Core, OpenOffice } from "../../core.ts";
import type { CentralClient } from "../central-client.ts";
import { type CentreError, centreError } from "../centre-error.ts";
import type { BackgroundPart } from "../engine-tools.ts";
import type { Exchanging, Transfer } from "../exchanging.ts";
import { type FetchBytes, fetchPages, pagesOver } from "./fetch-pages.ts";
import { type LoadEnd, putInForce, runLoadWorker } from "./load-job.ts";
import { pageFolder } from "./page-folder.ts";

type Show = (transfer: Transfer | null) => void;
type Done = Result<null, CentreError>;

interface Refreshing {
  readonly core: Core;
  readonly office: OpenOffice;
  readonly exchanging: Exchanging;
  readonly show: Show;
  readonly fetchBytes: FetchBytes;
}

/** A refusal of the device's own, told like one of the centre's. */
const refused = (code: string): Result<never, CentreError> =>
  centreError("refused", { refusal: { code, messageKey: `sync.registers.${code}` } });

/** Version whose changes can be laid over what is here; 0 where everything is to be loaded. */
const versionToFollow = ({ exchanging: { read } }: Refreshing): number => {
  const held = versionInForce(read);
  return held === null || held.rejected > 0 || bulkSchema(read) === "main" ? 0 : held.version;
};

const fetchAll = async (refreshing: Refreshing, plan: TrustedPlan): Promise<Done> => {
  const { office, exchanging, show, fetchBytes } = refreshing;
  const folder = pageFolder(office.database.file);
  const pages = pagesOfPlan(plan);
  folder.keepOnly(pages);
  const total = bytesOf(pages);
  let done = pages.reduce((sum, ref) => sum + (folder.has(ref) ? ref.bytes : folder.begun(ref)), 0);
  const [from, start] = [done, performance.now()];
  const tell = (): void => {
    const seconds = (performance.now() - start) / 1_000;
    const bytesPerSecond = seconds > 0.5 ? Math.round((done - from) / seconds) : null;
    show({ what: { key: "sync.registers.fetching" }, done, total, unit: "bytes", bytesPerSecond });
  };
  tell();
  return fetchPages({
    pages,
    folder,
    fetchBytes,
    signal: exchanging.signal,
    note: (bytes) => {
      done += bytes;
      tell();
    },
  });
};

const textBytesOf = ({ manifest, deltas }: TrustedPlan): number =>
  (deltas.length > 0 ? deltas.flatMap(pagesOfDelta) : pagesOfManifest(manifest)).reduce(
    (sum, page) => sum + page.textBytes,
    0,
  );

const load = ({ core, office, exchanging, show }: Refreshing, plan: TrustedPlan): Promise<LoadEnd> => {
  const total = textBytesOf(plan);
  let done = 0;
  return runLoadWorker(core, office, {
    plan,
    signal: exchanging.signal,
    progress: ({ stage, bytes }) => {
      done = Math.min(total, done + bytes);
      show({ what: { key: `sync.registers.${stage}` }, done, total, unit: "bytes", bytesPerSecond: null });
    },
  });
};

const finish = async ({ core, office, exchanging }: Refreshing): Promise<Done> => {
  const end = await runLoadWorker(core, office, {
    plan: null,
    signal: exchanging.signal,
    progress: () => undefined,
  });
  return end.kind === "failed" ? refused(`load-${end.fault}`) : ok(null);
};

const loadPlan = async (refreshing: Refreshing, plan: TrustedPlan): Promise<Done> => {
  const { core, office, exchanging } = refreshing;
  const fetched = await fetchAll(refreshing, plan);
  if (!fetched.ok) return fetched;
  const end = await load(refreshing, plan);
  if (end.kind === "failed") {
    core.log.error({ fault: end.fault, detail: end.detail }, "registers.failed");
    if (end.fault === "damaged") pageFolder(office.database.file).dispose();
    return refused(`load-${end.fault}`);
  }
  if (end.kind !== "ready") return centreError("cancelled");
  if (!(await putInForce(core, office, plan, end.ready, exchanging.signal))) return centreError("cancelled");
  pageFolder(office.database.file).dispose();
  return finish(refreshing);
};

/** @param have version whose changes would do; 0 for everything */
const trustedPlan = async (
  { exchanging: { read, signal } }: Refreshing,
  client: CentralClient,
  have: number,
): Promise<Result<TrustedPlan | null, CentreError>> => {
  const answer = await client.call(centralContract.registers.latest, { have }, signal);
  if (!answer.ok) return answer;
  const { plan } = answer.value;
  if (plan === null) return ok(null);
  const centreKey = syncSetting(read, "centre-key") ?? "";
  const believed = trustPlan(plan, { office: ownOffice(read), centreKey, version: have });
  return believed.ok ? believed : refused(believed.error);
};

/** @param have version whose changes would do; 0 for everything */
const follow = async (refreshing: Refreshing, client: CentralClient, have: number): Promise<Done> => {
  const plan = await trustedPlan(refreshing, client, have);
  if (!plan.ok) return plan;
  return plan.value === null ? ok(null) : loadPlan(refreshing, plan.value);
};

export const refreshRegisters = async (refreshing: Refreshing, client: CentralClient): Promise<Done> => {
  if (unfinishedLoad(refreshing.exchanging.read) !== null) {
    const tidied = await finish(refreshing);
    if (!tidied.ok) return tidied;
  }
  const have = versionToFollow(refreshing);
  const followed = await follow(refreshing, client, have);
  // Changes that do not fit what is here: everything is loaded.
  const unfit = !followed.ok && have > 0 && followed.error.refusal?.code === "load-damaged";
  return unfit ? follow(refreshing, client, 0) : followed;
};

export const registersPart = (core: Core, office: OpenOffice, client: CentralClient): BackgroundPart => ({
  kind: "registers",
  run: (exchanging, show) =>
    refreshRegisters({ core, office, exchanging, show, fetchBytes: pagesOver(client) }, client),
});
