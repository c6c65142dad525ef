/** The Typst compiler: a paper in, PDF/A-2b out. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Paper } from "./paper.ts";
import { readable } from "./print/readable.ts";
import type { Sheet } from "./sheet.ts";
import type { Slip } from "./slip.ts";

export interface RenderedPaper {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** SHA-256 of the file, hex. */
  readonly sha256: string;
}

/** The layout refused the paper: a bug of ours, told with what the compiler said. */
export interface CompileError {
  readonly code: "layout-failed";
  readonly detail: string;
}

/** The parts in the order they build on each other; one text for the compiler, so that it needs no file system. */
const LAYOUT_FILES = {
  paper: [
    new URL("./layout/foundation.typ", import.meta.url),
    new URL("./layout/blocks.typ", import.meta.url),
    new URL("./layout/parts.typ", import.meta.url),
    new URL("./layout/paper.typ", import.meta.url),
  ],
  slip: [new URL("./layout/slip.typ", import.meta.url)],
  sheet: [new URL("./layout/sheet.typ", import.meta.url)],
};
type LayoutName = keyof typeof LAYOUT_FILES;

let compiler: NodeCompiler | undefined;
const layouts = new Map<LayoutName, string>();

const layoutText = (name: LayoutName): string => {
  const known = layouts.get(name);
  if (known !== undefined) return known;
  const text = LAYOUT_FILES[name].map((file) => readFileSync(file, "utf8")).join("\n");
  layouts.set(name, text);
  return text;
};

/** Results of earlier papers kept for speed; older ones are let go, so that a long day does not fill the memory. */
const KEPT_GENERATIONS = 5;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const compile = (layout: LayoutName, inputs: unknown): Result<RenderedPaper, CompileError> => {
  compiler ??= NodeCompiler.create();
  const typst = compiler;
  try {
    const compiled = typst.compile({
      mainFileContent: layoutText(layout),
      inputs: { [layout]: JSON.stringify(readable(inputs)) },
    });
    const document = compiled.result;
    if (!document) {
      const problem = compiled.takeError();
      return err({ code: "layout-failed", detail: JSON.stringify(problem?.shortDiagnostics ?? []) });
    }
    const pdf = new Uint8Array(typst.pdf(document, { pdfStandard: "a-2b" }));
    return ok({ pdf, pages: document.numOfPages, sha256: createHash("sha256").update(pdf).digest("hex") });
  } catch (error) {
    return err({ code: "layout-failed", detail: messageOf(error) });
  } finally {
    typst.evictCache(KEPT_GENERATIONS);
  }
};

/** Compiles a paper. The same paper gives the same bytes: no clock, no font and no file of the machine takes part. */
export const compilePaper = (paper: Paper): Result<RenderedPaper, CompileError> => compile("paper", paper);

/** Compiles the slip of the counter, a small sheet or a label. */
export const compileSlip = (slip: Slip): Result<RenderedPaper, CompileError> => compile("slip", slip);

/** Compiles a reference sheet, which is no act of the office. */
export const compileSheet = (sheet: Sheet): Result<RenderedPaper, CompileError> => compile("sheet", sheet);
