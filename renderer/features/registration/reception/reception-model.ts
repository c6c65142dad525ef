/** The counter: where the person before it stands, and what was typed to find them. Pure. */
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { parseInn } from "#shared/kernel/inn.ts";
import { may } from "../request/request-model.ts";

export const RECEPTION_STEPS = ["find", "passport", "decide", "print"] as const;
export type ReceptionStep = (typeof RECEPTION_STEPS)[number];

/**
 * What waits at the counter. A request nobody has taken is taken together with the passport; what can only be decided
 * at a desk is `desk`.
 */
export function receptionStep(view: RegistrationView): Exclude<ReceptionStep, "find"> | "desk" {
  if (view.outcome === "granted") return "print";
  if (view.identity.level === "claimed" && (may(view, "claim") || may(view, "confirmIdentity")))
    return "passport";
  if (may(view, "claim") || may(view, "grant")) return "decide";
  return view.commands.some((one) => one.command === "grant" && isOpen(one.refusal?.code))
    ? "decide"
    : "desk";
}

/** A grant refused for what is still to be looked at, not for the stage or the right. */
const isOpen = (code: string | undefined): boolean =>
  code !== undefined && !["not-in-this-state", "no-permission"].includes(code);

export const stepNumber = (step: ReturnType<typeof receptionStep>): number =>
  step === "desk" ? RECEPTION_STEPS.indexOf("decide") : RECEPTION_STEPS.indexOf(step);

/** A sheet of the counter: a slip of its size, or with `size` null the paper itself. */
export interface Printable {
  readonly id: string;
  readonly actId: RegistrationView["acts"][number]["actId"];
  readonly kind: RegistrationView["acts"][number]["kind"];
  readonly size: "a6" | "label" | null;
}

/** What may be printed once it is granted: the slips where a login was given, then every signed paper. */
export function printables(view: Pick<RegistrationView, "acts" | "login">): readonly Printable[] {
  const signed = view.acts.filter((act) => act.signedAt !== null);
  const access =
    view.login === null ? undefined : signed.find((act) => act.kind === "cabinet-access-decision");
  const slips = access === undefined ? [] : (["a6", "label"] as const).map((size) => ({ act: access, size }));
  return [...slips, ...signed.map((act) => ({ act, size: null }))].map(({ act, size }) => ({
    id: size === null ? act.actId : `${act.actId} ${size}`,
    actId: act.actId,
    kind: act.kind,
    size,
  }));
}

/** How a search is asked of the queue: a whole ИНН exactly, anything else as words. */
export function receptionQuery(
  text: string,
): { readonly inn: NonNullable<ReturnType<typeof innOf>> } | { readonly search: string } | null {
  const inn = innOf(text);
  if (inn !== undefined) return { inn };
  const words = text.trim();
  return words.length < SHORTEST ? null : { search: words };
}

/** Letters after which the queue is asked. */
const SHORTEST = 2;

export const innOf = (text: string) => {
  const parsed = parseInn(text.replace(/\s/g, ""));
  return parsed.ok ? parsed.value : undefined;
};
