/** Ends a person's power to act for a taxpayer, and with it the person's way into the cabinet. */
import type { Inn } from "../../kernel/inn.ts";
import { laterDate, type PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { DomainRefusal } from "../refusal.ts";
import type { KnownLink } from "../registration/context.ts";
import type { RegisterChange } from "../registration/register-changes.ts";
import { refuseRegister as refuse } from "./refuse.ts";

export interface EndLink {
  readonly personInn: Inn;
  readonly role: KnownLink["role"];
  /** The day the link began: one person may have held a role more than once. */
  readonly from: PlainDate;
  readonly on: PlainDate;
  readonly reason: string;
}

interface OpenCabinet {
  readonly login: string;
  readonly role: KnownLink["role"] | "self";
  readonly openedOn: PlainDate;
}

export interface LinkContext {
  readonly today: PlainDate;
  /** The officer is in conflict of interest with the taxpayer or with the person (63). */
  readonly conflict: boolean;
  readonly link: KnownLink | null;
  /** Open logins of the person for this taxpayer. */
  readonly cabinets: readonly OpenCabinet[];
}

export const decideEndLink = (
  { personInn, role, from, on, reason }: EndLink,
  { today, conflict, link, cabinets }: LinkContext,
): Result<readonly RegisterChange[], DomainRefusal> => {
  if (conflict) return err(refuse("conflict-of-interest", "63.1"));
  if (link === null) return err(refuse("no-such-link", "54.4"));
  if (link.to !== null && link.to <= today) return err(refuse("link-ended", "54.4", { on: link.to }));
  if (on < link.from) return err(refuse("ends-before-beginning", "54.4", { from: link.from }));
  if (on > today) return err(refuse("ends-in-future", "54.4", { today }));
  return ok([
    { type: "RepresentationEnded", payload: { personInn, role, from, on, reason } },
    // The login of another role stands on a power of its own.
    ...cabinets
      .filter((cabinet) => cabinet.role === role)
      .map(
        ({ login, openedOn }): RegisterChange => ({
          type: "CabinetClosed",
          payload: { login, on: laterDate(on, openedOn), reason },
        }),
      ),
  ]);
};
