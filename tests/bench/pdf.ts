/**
 * A decision of both copies as PDF: Typst in the core against a hidden window's printToPDF of the same texts as HTML. Every paper of
 * the run differs, so that neither side prints from what it remembers; both are warm.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composePaper } from "#core/documents/compose/compose-paper.ts";
import type { Block, Line, Paper } from "#core/documents/paper.ts";
import { renderAct } from "#core/documents/render-act.ts";
import type { DecisionContent } from "#shared/domain/official-act/content.ts";
import { tyiyn } from "#shared/kernel/money.ts";
import { aDecision } from "#tests/fixtures/official-acts.ts";
import { installedElectron } from "../../build/setup/electron.mjs";
import { percentile, printFigure } from "./figure.ts";

const PAPERS = Number(process.env["BENCH_PAPERS"] ?? 40);
const WARM = 5;
const FINDINGS = 20;
/** Asks a fresh process for one paper. */
const ONE = "--one";

/** No two alike: number, reasoning and every amount of the table. */
const paperOf = (number: number): DecisionContent => {
  const decision = aDecision(FINDINGS);
  return {
    ...decision,
    registration: decision.registration && {
      ...decision.registration,
      number: `КП-2026-${100_000 + number}`,
    },
    reasoning: `${decision.reasoning} ${number}`,
    findings: decision.findings.map((finding, row) => ({
      ...finding,
      difference: tyiyn(finding.difference + number * 100 + row),
    })),
  };
};

const OPTIONS = {
  language: "ru",
  status: "signed",
  confirmation: { contentHash: "0".repeat(64), keyFingerprint: "0".repeat(64) },
} as const;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const line = (spans: Line): string => spans.map((span) => escaped(span.text)).join("");
const row = (cells: readonly (string | null)[], tag = "td"): string =>
  `<tr>${cells.map((cell) => `<${tag}>${escaped(cell ?? "")}</${tag}>`).join("")}</tr>`;
const table = (head: readonly string[], rows: readonly (readonly (string | null)[])[]): string =>
  `<table><thead>${row(head, "th")}</thead><tbody>${rows.map((cells) => row(cells)).join("")}</tbody></table>`;

const blockHtml = (block: Block): string => {
  switch (block.kind) {
    case "paragraph":
      return `<p>${line(block.text)}</p>`;
    case "lead":
      return `<h4>${escaped(block.text)}</h4>`;
    case "items":
      return `<ol>${block.items.map((item) => `<li>${line(item.text)} ${escaped(item.basis ?? "")}</li>`).join("")}</ol>`;
    case "facts":
      return table(
        [],
        block.rows.map((fact) => [fact.label, fact.value === null ? null : line(fact.value)]),
      );
    case "form":
      return table(
        [],
        block.rows.map(({ label, lines }) => [label, lines === null ? null : lines.map(line).join(", ")]),
      );
    case "digits":
      return `<p>${escaped(block.label)} ${escaped(block.digits)}</p>`;
    case "findings":
      return table(
        block.head,
        block.rows.flatMap((it) => [
          [it.number, it.subject, it.norm, it.declared, it.computed, it.difference],
          ["", line(it.text)],
        ]),
      );
    case "table":
      return table(
        block.columns.map((column) => column.title),
        block.rows,
      );
    case "amount":
      return `<p><b>${escaped(block.label)} ${escaped(block.figures)}</b><br><i>${escaped(block.words)}</i></p>`;
    case "working":
      return `<h4>${escaped(block.title)}</h4>${table(
        block.head,
        block.steps.map((step) => [step.label, step.formula, step.result, step.basis]),
      )}`;
    case "evidence":
      return `<h4>${escaped(block.title)}</h4>${block.sources
        .map((source) => `<p>${escaped(source.title)} ${source.count}: ${line(source.ids)}</p>`)
        .join("")}`;
  }
};

/** The same texts, both copies, in the plainest style that fills about as many pages. */
const htmlOf = (paper: Paper): string => {
  const copy = (mark: string): string =>
    [
      `<section><h2>${escaped(paper.letterhead.left.office)} — ${escaped(paper.letterhead.right.office)}</h2>`,
      `<p>${escaped(paper.registration.number ?? "")} ${escaped(mark)}</p><h1>${escaped(paper.heading.name)}</h1>`,
      ...paper.intro.map(blockHtml),
      ...paper.sections.map(
        (it) => `<h3>${it.number}. ${escaped(it.title)}</h3>${it.blocks.map(blockHtml).join("")}`,
      ),
      `<p>${line(paper.closing)}</p>`,
      ...paper.annexes.map(
        (it) => `<div class="annex"><h3>${escaped(it.title)}</h3>${it.blocks.map(blockHtml).join("")}</div>`,
      ),
      "</section>",
    ].join("");
  return `<!doctype html><meta charset="utf-8"><style>
    body{font:10.6pt/1.3 "Liberation Serif",serif} section,.annex{break-before:page}
    table{width:100%;border-collapse:collapse;font-size:9pt} td,th{border-bottom:1px solid #999;padding:5px;text-align:left}
    </style>${paper.copies.map((it) => copy(it.mark)).join("")}`;
};

interface Printed {
  readonly ms: number;
  readonly pages: number;
}

const byTypst = (papers: readonly DecisionContent[]): readonly Printed[] =>
  papers.map((content) => {
    const start = performance.now();
    const printed = renderAct(content, OPTIONS);
    const ms = performance.now() - start;
    if (!printed.ok) throw new Error(JSON.stringify(printed.error));
    return { ms, pages: printed.value.pages };
  });

/** Null where no Electron can be started. */
const byWindow = (papers: readonly DecisionContent[]): readonly Printed[] | null => {
  const electron = installedElectron();
  if (electron === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), "print-"));
  try {
    const files = papers.map((content, number) => {
      const file = join(folder, `${number}.html`);
      writeFileSync(file, htmlOf(composePaper(content, OPTIONS)));
      return file;
    });
    const out = join(folder, "out.json");
    const list = join(folder, "list.json");
    writeFileSync(list, JSON.stringify({ files, out }));
    const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const command = [electron.executable, ...sandbox, join(import.meta.dirname, "print-to-pdf")];
    const display = process.platform === "linux" && process.env["DISPLAY"] === undefined;
    const [program = "", ...args] = display ? ["xvfb-run", "-a", ...command] : command;
    const run = spawnSync(program, args, {
      env: { ...process.env, PRINT_LIST: list },
      timeout: 300_000,
      killSignal: "SIGKILL",
    });
    if (run.status !== 0) {
      console.error(run.error ?? run.stderr?.toString());
      return null;
    }
    return JSON.parse(readFileSync(out, "utf8")) as Printed[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const papers = (count: number): DecisionContent[] =>
  Array.from({ length: count }, (_, number) => paperOf(number));

/** From nothing running to one printed paper. */
const fromCold = (): { readonly typst: number; readonly window: number | null } => {
  const start = performance.now();
  spawnSync(process.execPath, [import.meta.filename, ONE], { stdio: "inherit" });
  const middle = performance.now();
  const printed = byWindow(papers(1));
  return { typst: middle - start, window: printed === null ? null : performance.now() - middle };
};

const median = (printed: readonly Printed[]): number =>
  percentile(
    printed.map((it) => it.ms),
    0.5,
  );
const pagesOf = (printed: readonly Printed[]): number => printed.reduce((sum, it) => sum + it.pages, 0);
const rate = (printed: readonly Printed[]): number =>
  (pagesOf(printed) / printed.reduce((sum, it) => sum + it.ms, 0)) * 1000;

const measure = (): void => {
  const typst = byTypst(papers(PAPERS + WARM)).slice(WARM);
  const window = byWindow(papers(PAPERS + WARM))?.slice(WARM) ?? null;
  if (window === null)
    console.error("no Electron could be started: the figures stand without their baseline");
  const baseline = (value: number | undefined | null) =>
    value === undefined || value === null
      ? {}
      : { baseline: { name: "printToPDF of a hidden window", value } };
  const name = `decision, ${FINDINGS} findings, both copies`;
  printFigure({
    bench: "pdf",
    figure: `${name}: warm, median`,
    value: median(typst),
    unit: "ms",
    ...baseline(window && median(window)),
  });
  printFigure({
    bench: "pdf",
    figure: `${name}: warm, pages a second`,
    value: rate(typst),
    unit: "pages/s",
    ...baseline(window && rate(window)),
  });
  const cold = fromCold();
  printFigure({
    bench: "pdf",
    figure: `${name}: from a cold start`,
    value: cold.typst,
    unit: "ms",
    ...baseline(cold.window),
  });
};

if (process.argv.includes(ONE)) byTypst(papers(1));
else measure();
