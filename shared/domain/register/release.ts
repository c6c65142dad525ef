/**
 * Releases of what the register holds: open data to anybody (64(1)); the secret only on an item of the closed list
 * (64(2)), on the taxpayer's written consent (64(4)), or to the taxpayer (49(1)(5)).
 */

import type { Inn } from "../../kernel/inn.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { FormCode } from "../../law/finding.ts";
import { releaseGround } from "../../law/registration/art-064-release.ts";
import type { ReleaseSection } from "../../law/registration/release-sections.ts";
import type { DomainRefusal } from "../refusal.ts";
import type { Cell, ExtractGround } from "./extract-content.ts";
import { refuseRegister as refuse } from "./refuse.ts";

export type ReleaseClaim =
  | {
      readonly basis: "item";
      readonly item: string;
      /** The recipient's request or act. */
      readonly act: { readonly number: string; readonly on: PlainDate };
      /** What shows that the item applies: number of the criminal case, of the court's case, the treaty… */
      readonly shown: string;
    }
  | {
      readonly basis: "consent";
      /** Who signed it: the taxpayer or who acts for it. */
      readonly givenBy: string;
      readonly on: PlainDate;
      readonly form: "paper" | "electronic";
      /** Who brought it: who brings it for another answers for its being genuine. */
      readonly broughtBy: "taxpayer" | "recipient";
    }
  | {
      readonly basis: "own";
      /** The taxpayer, or who acts for it by the register. */
      readonly personInn: Inn;
    };

export interface ReleaseContext {
  readonly today: PlainDate;
  readonly conflict: boolean;
  /** The officer is among those the head's written decision names (64(7)). */
  readonly mayRelease: boolean;
  readonly taxpayer: { readonly inn: Inn; readonly naturalPerson: boolean };
  /** Who acts for the taxpayer today. */
  readonly actingFor: readonly Inn[];
}

/** What may be handed out, and on what it stands. */
interface AllowedRelease {
  readonly ground: ExtractGround;
  readonly sections: readonly ReleaseSection[];
  /** The only taxes whose amounts may be shown; null for all. */
  readonly taxes: readonly FormCode[] | null;
}

const text = (value: string): Cell => ({ kind: "text", text: value });
const date = (value: PlainDate): Cell => ({ kind: "date", date: value });
const said = (name: string, value: Cell) => ({ label: { key: `register.evidence.${name}` }, value });

type Claimed<Basis> = Extract<ReleaseClaim, { basis: Basis }>;
type Judged = Result<AllowedRelease, DomainRefusal>;

const byItem = (
  { item, act, shown }: Claimed<"item">,
  sections: readonly ReleaseSection[],
  { today, taxpayer }: ReleaseContext,
): Judged => {
  const ground = releaseGround(item, today);
  if (ground === undefined) return err(refuse("no-such-ground", "64.2", { item }));
  if (ground.personsOnly && !taxpayer.naturalPerson)
    return err(refuse("ground-of-persons-only", ground.article));
  if (act.on > today) return err(refuse("act-in-future", ground.article, { today }));
  const beyond = sections.find((section) => !ground.sections.includes(section));
  if (beyond !== undefined) return err(refuse("beyond-the-ground", ground.article, { article: item }));
  return ok({
    ground: {
      basis: "item",
      article: ground.article,
      title: { key: ground.title },
      evidence: [
        said("act-number", text(act.number)),
        said("act-date", date(act.on)),
        said(ground.condition, text(shown)),
      ],
    },
    sections,
    taxes: ground.taxes,
  });
};

const byConsent = (
  { givenBy, on, form, broughtBy }: Claimed<"consent">,
  sections: readonly ReleaseSection[],
  { today }: ReleaseContext,
): Judged => {
  if (on > today) return err(refuse("consent-in-future", "64.4", { today }));
  const word = (name: string): Cell => ({ kind: "message", message: { key: `register.consent.${name}` } });
  return ok({
    ground: {
      basis: "consent",
      article: tc("64.4"),
      title: { key: "register.ground.consent" },
      evidence: [
        said("given-by", text(givenBy)),
        said("given-on", date(on)),
        said("form", word(form)),
        said("brought-by", word(`by-${broughtBy}`)),
      ],
    },
    sections,
    taxes: null,
  });
};

const byOwnRight = (
  { personInn }: Claimed<"own">,
  sections: readonly ReleaseSection[],
  { taxpayer, actingFor }: ReleaseContext,
): Judged => {
  const article: LegalBasis = tc("49.1.5");
  if (personInn !== taxpayer.inn && !actingFor.includes(personInn))
    return err(refuse("not-the-taxpayer", article, { inn: personInn }));
  return ok({
    ground: {
      basis: "own",
      article,
      title: { key: "register.ground.own" },
      evidence: [said("person", text(personInn))],
    },
    sections,
    taxes: null,
  });
};

/** Whether the secret parts may be handed out, and which. */
export const judgeRelease = (
  claim: ReleaseClaim,
  sections: readonly ReleaseSection[],
  context: ReleaseContext,
): Judged => {
  if (context.conflict) return err(refuse("conflict-of-interest", "63.1"));
  if (!context.mayRelease) return err(refuse("not-named-for-secrets", "64.7"));
  if (sections.length === 0) return err(refuse("no-sections", "64.5"));
  switch (claim.basis) {
    case "item":
      return byItem(claim, sections, context);
    case "consent":
      return byConsent(claim, sections, context);
    case "own":
      return byOwnRight(claim, sections, context);
  }
};
