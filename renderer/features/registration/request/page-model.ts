/** The photograph of a passport's page, before it is sent and while it is kept. Pure. */
import type { PassportPage } from "#shared/contract/registration/exchange.ts";
import type { RegistrationView } from "#shared/contract/registration/view.ts";

/** A photograph of one page; the core refuses more. */
export const LARGEST_PAGE_MB = 2;

const PAGE_TYPES = ["image/jpeg", "image/png"] as const satisfies readonly PassportPage["mediaType"][];
/** What the file picker offers. */
export const PAGE_FILES = PAGE_TYPES.join(",");

export type PageProblem = "not-a-photo" | "too-large";

/** The kind of photograph a file is, or why it is none to be kept. */
export function pageType(
  file: Pick<File, "type" | "size">,
): { readonly mediaType: PassportPage["mediaType"] } | { readonly problem: PageProblem } {
  const mediaType = PAGE_TYPES.find((one) => one === file.type);
  if (mediaType === undefined || file.size === 0) return { problem: "not-a-photo" };
  return file.size > LARGEST_PAGE_MB * 1024 * 1024 ? { problem: "too-large" } : { mediaType };
}

const KEPT = "registration.event.PassportPageKept";
const ERASED = "registration.event.PassportPageErased";

/** Whether a page is kept now: the last word of the history on it. */
export const keepsPage = (view: Pick<RegistrationView, "history">): boolean =>
  view.history.findLast(({ event }) => event.key === KEPT || event.key === ERASED)?.event.key === KEPT;
