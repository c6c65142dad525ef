/** An entry of the register as its card and its changes look at it. */
import type { ReadHandle } from "#db/handle.ts";
import type { RecordedChange } from "#db/queries/register-card.ts";
import { registeredEntry } from "#db/queries/registration-facts.ts";
import type { RegisterCard } from "#shared/contract/register-view.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { RegisteredEntry } from "#shared/domain/registration/context.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";

export const knownEntry = (read: ReadHandle, inn: Inn): Result<RegisteredEntry, DomainRefusal> => {
  const entry = registeredEntry(read, inn);
  return entry === null
    ? err({ code: "not-found", messageKey: "taxpayers.unknown", params: { inn } })
    : ok(entry);
};

/** Whether a span holds on a day. */
export const holdsOn = (span: { from: string; to: string | null }, day: PlainDate): boolean =>
  span.from <= day && (span.to === null || span.to >= day);

/** The last decision to put another number in the place of this one. */
export const replacementOf = (changes: readonly RecordedChange[]): RegisterCard["replacedBy"] => {
  const last = changes.findLast(({ change }) => change.type === "InnReplaced")?.change;
  if (last?.type !== "InnReplaced") return null;
  const { by, on, why } = last.payload;
  return { inn: by, on, why };
};
