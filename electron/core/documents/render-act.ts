import { type ActContent, actContentSchema } from "#shared/domain/official-act/content.ts";
import { REGISTRATION_ACT_RULES } from "#shared/domain/registration/act-rules.ts";
import { type RegistrationContent, registrationContentSchema } from "#shared/domain/registration/content.ts";
import { err, type Result } from "#shared/kernel/result.ts";
import { type CompileError, compilePaper, type RenderedPaper } from "./compile.ts";
import { composePaper, type PaperOptions } from "./compose/compose-paper.ts";
import { composeRegistration } from "./compose/registration/compose-registration.ts";
import type { Paper } from "./paper.ts";

export type RenderOptions = PaperOptions;

export type RenderError =
  | CompileError
  /** Signed papers have a number and a signer. */
  | { readonly code: "not-signed" }
  | { readonly code: "content-unreadable"; readonly detail: string };

const render = <Content extends Pick<ActContent, "registration" | "signedBy">>(
  content: Content,
  compose: (content: Content, options: PaperOptions) => Paper,
  options: RenderOptions,
): Result<RenderedPaper, RenderError> => {
  if (options.status === "signed" && (content.registration === null || content.signedBy === null))
    return err({ code: "not-signed" });
  return compilePaper(compose(content, options));
};

/**
 * Prints an official paper as PDF/A-2b: both copies, one after the other, each with its own page numbers.
 * The same content, language and status give the same bytes on every machine.
 */
export const renderAct = (content: ActContent, options: RenderOptions): Result<RenderedPaper, RenderError> =>
  render(content, composePaper, options);

/** From the usual setting to the closest that can still be read. */
const CLOSENESS = [0, 0.4, 0.7, 1];

/**
 * As {@link renderAct}, a paper of registration: a copy a sheet where it can be, its lines no closer than that takes. What
 * does not fit even so is set as usual.
 */
export const renderRegistrationAct = (
  content: RegistrationContent,
  options: RenderOptions,
): Result<RenderedPaper, RenderError> => {
  const set = (closeness: number) =>
    render(content, (one, chosen) => ({ ...composeRegistration(one, chosen), closeness }), options);
  for (const closeness of CLOSENESS) {
    const rendered = set(closeness);
    if (!rendered.ok || rendered.value.pages <= REGISTRATION_ACT_RULES[content.kind].copies) return rendered;
  }
  return set(0);
};

const formatOf = (raw: unknown): unknown =>
  typeof raw === "object" && raw !== null && "format" in raw ? raw.format : null;

const unreadable = (error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] }) =>
  err({ code: "content-unreadable" as const, detail: error.issues[0]?.path.join(".") ?? "" });

/** As {@link renderAct}, from the JSON the office keeps; its `format` says of which area the paper is. */
export const renderStoredAct = (json: string, options: RenderOptions): Result<RenderedPaper, RenderError> => {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return err({ code: "content-unreadable", detail: "not JSON" });
  }
  if (formatOf(raw) === "registration-act/1") {
    const content = registrationContentSchema.safeParse(raw);
    return content.success ? renderRegistrationAct(content.data, options) : unreadable(content.error);
  }
  const content = actContentSchema.safeParse(raw);
  return content.success ? renderAct(content.data, options) : unreadable(content.error);
};
