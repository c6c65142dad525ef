import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { auditDataset } from "#core/desk-audit/audit-dataset.ts";
import { formatSom, type Tyiyn } from "#shared/kernel/money.ts";
import { type Period, parsePeriod } from "#shared/kernel/period.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Finding } from "#shared/law/finding.ts";
import { resolveBilingual } from "#shared/locales/catalogue.ts";
import { resolveDerivation } from "#shared/locales/derivation.ts";
import { type Command, type CommandIo, UnusableCommand } from "../command.ts";
import { commandLine } from "../flags.ts";

const amount = (value: Tyiyn | null): string | null => (value === null ? null : formatSom(value));

/** A finding as `audit run` writes it, with texts in both languages. */
export const findingLine = (finding: Finding): string =>
  JSON.stringify({
    check: finding.check,
    inn: finding.inn,
    tax: finding.tax,
    period: finding.period,
    kind: finding.kind,
    declared: amount(finding.declared),
    computed: amount(finding.computed),
    difference: formatSom(finding.difference),
    articles: finding.articles,
    evidence: finding.evidence,
    explanation: resolveBilingual(finding.explanation),
    derivation: resolveDerivation(finding.derivation),
  });

interface Request {
  readonly dataset: string;
  readonly period: Period;
  readonly out: string | undefined;
}

const requestOf = (args: readonly string[]): Request => {
  const [name, ...rest] = args;
  if (name !== "run") throw new UnusableCommand({ key: "cli.missing-argument", params: { name: "run" } });
  const { flags, positionals } = commandLine(rest, ["dataset", "period", "out"]);
  const [stranger] = positionals;
  if (stranger !== undefined)
    throw new UnusableCommand({ key: "cli.unexpected-argument", params: { name: stranger } });
  const { dataset, period, out } = flags;
  if (dataset === undefined)
    throw new UnusableCommand({ key: "cli.missing-argument", params: { name: "--dataset" } });
  if (period === undefined)
    throw new UnusableCommand({ key: "cli.missing-argument", params: { name: "--period" } });
  const parsed = parsePeriod(period);
  if (!parsed.ok) throw new UnusableCommand({ key: "cli.audit.period" });
  return { dataset, period: parsed.value, out };
};

/** Where the lines go: standard output, or a file written anew. */
const sinkOf = (io: CommandIo, out: string | undefined) => {
  if (out === undefined) return { write: io.writeLine, end: async () => undefined };
  const stream = createWriteStream(out);
  const failed = new Promise<never>((_resolve, reject) => stream.once("error", reject));
  failed.catch(() => undefined);
  return {
    write: async (line: string): Promise<void> => {
      if (!stream.write(`${line}\n`))
        await Promise.race([new Promise<void>((resolve) => stream.once("drain", () => resolve())), failed]);
    },
    end: async () => {
      stream.end();
      await Promise.race([finished(stream), failed]);
    },
  };
};

/** `inspector audit run --dataset DIR --period P [--out FILE]`: findings, one a line, in a fixed order. */
export const audit: Command = {
  usage: "cli.usage.audit",
  run: async (args, io) => {
    const request = requestOf(args);
    const found: Finding[] = [];
    const audited = await auditDataset({
      path: request.dataset,
      period: request.period,
      importedAt: new Date().toISOString() as Instant,
      onFindings: (findings) => found.push(...findings),
    });
    if (!audited.ok) {
      const { error } = audited;
      const reason = error.code === "source" ? error.reason : error.refusal.code;
      throw new UnusableCommand({ key: "cli.audit.no-dataset", params: { path: request.dataset, reason } });
    }
    const sink = sinkOf(io, request.out);
    try {
      for (const finding of found) await sink.write(findingLine(finding));
      await sink.end();
    } catch (error) {
      if (request.out === undefined) throw error;
      const reason = error instanceof Error && "code" in error ? String(error.code) : "EIO";
      throw new UnusableCommand({ key: "cli.audit.no-out", params: { path: request.out, reason } });
    }
    const { report, sweep, ownLaw } = audited.value;
    if (report.problemCount > 0)
      io.say({ key: "cli.audit.import-problems", params: { count: report.problemCount } });
    if (!ownLaw) io.say({ key: "cli.audit.office-law" });
    for (const name of new Set(sweep.missing.map((lack) => lack.name)))
      io.say({ key: "cli.audit.missing", params: { name } });
    io.say({
      key: "cli.audit.done",
      params: { taxpayers: sweep.taxpayers, findings: sweep.findings },
    });
    return 0;
  },
};
