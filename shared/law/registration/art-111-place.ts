import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import type { PayerKind } from "./kinds.ts";

/** Places an article ties registration to, each known by the code of its office (УГНС). */
export const PLACE_KINDS = [
  "stateRegistration",
  "passportAddress",
  "residence",
  "business",
  "branchRegistration",
  "location",
  "object",
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];
export type KnownPlaces = Readonly<Partial<Record<PlaceKind, string | undefined>>>;

interface PlaceRule {
  readonly article: LegalBasis;
  /** In the order of the article; the office of any of them is right. */
  readonly places: readonly PlaceKind[];
}

const rule = (article: string, ...places: readonly PlaceKind[]): PlaceRule => ({
  article: tc(article),
  places,
});

export const PLACE_RULES: Readonly<Record<PayerKind, PlaceRule>> = {
  organization: rule("111.6.1", "stateRegistration"),
  individual: rule("111.6.2", "passportAddress", "residence"),
  "sole-trader": rule("111.6.3", "passportAddress", "residence", "business"),
  "foreign-branch": rule("111.6.4", "branchRegistration"),
  /** With signs of a permanent establishment and no branch registered. */
  "foreign-organization": rule("111.7", "location"),
  /** Owns objects here; registered together with its accounting registration. */
  "foreign-owner": rule("111.8", "object"),
  diplomatic: rule("111.10", "location"),
  /** The authorised body names the office. */
  "foreign-e-service": rule("111.3"),
};

interface AllowedOffice {
  readonly office: string;
  readonly places: readonly PlaceKind[];
  readonly article: LegalBasis;
}

export type RegistrationPlaces =
  | {
      readonly outcome: "known";
      readonly offices: readonly AllowedOffice[];
      /** More than one office: the taxpayer chooses (111(9)). */
      readonly taxpayerChooses: boolean;
      readonly choiceArticle: LegalBasis | null;
      /** Places of the article nobody gave: they could add an office to the choice. */
      readonly notGiven: readonly PlaceKind[];
    }
  | { readonly outcome: "incomplete"; readonly article: LegalBasis; readonly missing: readonly PlaceKind[] }
  | { readonly outcome: "set-by-authorized-body"; readonly article: LegalBasis };

/** The offices a taxpayer may be registered at (111(6)–(10)), one line an office. */
export const placesOfRegistration = (kind: PayerKind, known: KnownPlaces): RegistrationPlaces => {
  const { article, places } = PLACE_RULES[kind];
  if (places.length === 0) return { outcome: "set-by-authorized-body", article };
  const byOffice = new Map<string, PlaceKind[]>();
  const notGiven: PlaceKind[] = [];
  for (const place of places) {
    const office = known[place]?.trim();
    if (office) byOffice.set(office, [...(byOffice.get(office) ?? []), place]);
    else notGiven.push(place);
  }
  if (byOffice.size === 0) return { outcome: "incomplete", article, missing: notGiven };
  const offices = [...byOffice].map(([office, at]) => ({ office, places: at, article }));
  const taxpayerChooses = offices.length > 1;
  return {
    outcome: "known",
    offices,
    taxpayerChooses,
    choiceArticle: taxpayerChooses ? tc("111.9") : null,
    notGiven,
  };
};

export type OfficeVerdict =
  | { readonly verdict: "own"; readonly article: LegalBasis; readonly places: readonly PlaceKind[] }
  /** Not refused: sent on to an office that may register. */
  | { readonly verdict: "forward"; readonly to: readonly AllowedOffice[] }
  | { readonly verdict: "unknown"; readonly missing: readonly PlaceKind[] };

/** Whether an office may register the taxpayer, or whom the request is for. */
export const officeVerdict = (kind: PayerKind, known: KnownPlaces, office: string): OfficeVerdict => {
  const places = placesOfRegistration(kind, known);
  if (places.outcome === "incomplete") return { verdict: "unknown", missing: places.missing };
  if (places.outcome === "set-by-authorized-body") return { verdict: "unknown", missing: [] };
  const own = places.offices.find((allowed) => allowed.office === office.trim());
  if (own) return { verdict: "own", article: own.article, places: own.places };
  // A place nobody gave may still be in this office: only a complete list says the request is another's.
  return places.notGiven.length > 0
    ? { verdict: "unknown", missing: places.notGiven }
    : { verdict: "forward", to: places.offices };
};

export const placeTitleKey = (place: PlaceKind): string => `registration.place.${place}`;
