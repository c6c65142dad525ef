/**
 * The main job without a window: makes a demo office, takes a request to the login in hand and another to a refusal, sweeps
 * the office, takes the largest case to a signed and served decision and another to accepted arguments, writes every paper
 * in both languages and tells what it did. The clock is
 * the job's own, so that the terms of weeks pass in seconds; everything else is what the window does.
 * `--ky` tells it in Kyrgyz, `--into FOLDER` writes elsewhere than artifacts/demo.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { verifyJournal } from "#db/journal-verify.ts";
import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import type { Language } from "#shared/kernel/legal-basis.ts";
import type { TextParams } from "#shared/kernel/text.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import { acceptedCase, decidedCase } from "./demo/cases.ts";
import { type DemoCentre, demoExchange } from "./demo/exchange.ts";
import { type DemoOffice, demoOffice } from "./demo/office.ts";
import { type People, peopleOf, REASON, sweep } from "./demo/people.ts";
import { grantedRequest, receiveRequests, refusedRequest } from "./demo/requests.ts";
import { caseLines, requestLines, type WrittenPaper } from "./demo/summary.ts";

const LANGUAGES: readonly Language[] = ["ru", "ky"];
const { values: flags } = parseArgs({ options: { into: { type: "string" }, ky: { type: "boolean" } } });
/** Emptied first: never a folder that holds anything else. */
const FOLDER = resolve(flags.into ?? join(import.meta.dirname, "..", "..", "artifacts", "demo"));
const SHOWN: Language = flags.ky ? "ky" : "ru";

// Whoever reads only the first lines has closed the pipe: the papers are written all the same.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const say = (key: string, params: TextParams = {}): void =>
  tell(resolveText({ key: `demo.${key}`, params }, SHOWN));

type Paper = Pick<DeskAuditView["acts"][number], "actId" | "status"> & { readonly kind: string };

/** Every paper of the case as PDF in both languages. */
const writePapers = async (
  people: People,
  view: Pick<DeskAuditView, "number"> & { readonly acts: readonly Paper[] },
): Promise<readonly WrittenPaper[]> => {
  const folder = join(FOLDER, view.number);
  mkdirSync(folder, { recursive: true });
  const written: WrittenPaper[] = [];
  for (const { actId, kind, status } of view.acts) {
    if (status === "cancelled") continue;
    for (const language of LANGUAGES) {
      const { base64, pages } = await people.inspector.documents.render({ actId, language, reason: REASON });
      const path = join(folder, `${kind}.${language}.pdf`);
      writeFileSync(path, Buffer.from(base64, "base64"));
      written.push({ path: relative(process.cwd(), path), pages });
    }
  }
  return written;
};

/** Largest first; the second is the largest of another taxpayer. */
const candidates = async ({ inspector }: People) => {
  const { items } = await inspector.deskAudit.candidates({ kind: "assessment", sort: "amount", limit: 2 });
  const [largest, next] = items;
  if (largest === undefined || next === undefined) throw new Error("the sweep found too little");
  return { largest: largest.inn, next: next.inn };
};

const work = async (office: DemoOffice): Promise<void> => {
  const people = peopleOf(office);
  say("received", { requests: await receiveRequests(office, people) });
  const granted = await grantedRequest(office, people);
  const refused = await refusedRequest(office, people);
  for (const view of [granted, refused])
    requestLines(view, await writePapers(people, view), SHOWN).forEach(tell);

  const swept = await sweep(office, people);
  say("swept", { taxpayers: swept.taxpayers, findings: swept.findings });
  const chosen = await candidates(people);

  const accepted = await acceptedCase(office, people, chosen.next);
  const decided = await decidedCase(office, people, chosen.largest);
  for (const view of [decided, accepted])
    caseLines(view, await writePapers(people, view), SHOWN).forEach(tell);

  const { read } = office.core.office?.database ?? { read: null };
  if (read === null) throw new Error("the office is locked");
  const journal = verifyJournal(read);
  say(journal.ok ? "journal-ok" : "journal-bad", { events: journal.events });
  const registered = granted.outcome === "granted" && granted.login !== null && refused.outcome === "refused";
  if (!registered || decided.status !== "served" || accepted.closure !== "accepted" || !journal.ok)
    process.exitCode = 1;
  say("files", { folder: relative(process.cwd(), FOLDER) });
};

/** Address and codes as `npm start` hands them over; null where no central service runs beside the job. */
const centreBeside = (): DemoCentre | null => {
  const url = process.env["INSPECTOR_DEMO_CENTRE"];
  const [first, second] = (process.env["INSPECTOR_DEMO_CODES"] ?? "").split(",");
  return url === undefined || first === undefined || second === undefined
    ? null
    : { url, codes: [first, second] };
};

const exchangeWith = async (centre: DemoCentre): Promise<void> => {
  const told = await demoExchange(join(FOLDER, "exchange"), centre);
  const { accepted, requests, number, differing, settled, waiting } = told;
  say("exchange.founded", { accepted, requests });
  say("exchange.quarrel", { number, fields: differing });
  say(settled && waiting === 0 ? "exchange.settled" : "exchange.open", { waiting });
  if (!settled || waiting > 0) process.exitCode = 1;
};

say("begin");
const office = await demoOffice(FOLDER);
try {
  await work(office);
} finally {
  office.close();
}
const centre = centreBeside();
if (centre !== null) await exchangeWith(centre);
