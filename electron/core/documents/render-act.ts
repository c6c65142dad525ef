import { type ActContent, actContentSchema } from "#shared/domain/official-act/content.ts";
import { err, type Result } from "#shared/kernel/result.ts";
import { type CompileError, compilePaper, type RenderedPaper } from "./compile.ts";
import { composePaper, type PaperOptions } from "./compose/compose-paper.ts";

export type RenderOptions = PaperOptions;

export type RenderError =
  | CompileError
  /** Signed papers have a number and a signer. */
  | { readonly code: "not-signed" }
  | { readonly code: "content-unreadable"; readonly detail: string };

/**
 * Prints an official paper as PDF/A-2b: both copies, one after the other, each with its own page numbers.
 * The same content, language and status give the same bytes on every machine.
 */
export const renderAct = (
  content: ActContent,
  options: RenderOptions,
): Result<RenderedPaper, RenderError> => {
  if (options.status === "signed" && (content.registration === null || content.signedBy === null))
    return err({ code: "not-signed" });
  return compilePaper(composePaper(content, options));
};

/** As {@link renderAct}, from the JSON the office keeps. */
export const renderStoredAct = (json: string, options: RenderOptions): Result<RenderedPaper, RenderError> => {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return err({ code: "content-unreadable", detail: "not JSON" });
  }
  const content = actContentSchema.safeParse(raw);
  if (!content.success)
    return err({ code: "content-unreadable", detail: content.error.issues[0]?.path.join(".") ?? "" });
  return renderAct(content.data, options);
};
