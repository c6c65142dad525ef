/** The registration card (108(6), 113(4)): what the register holds of the taxpayer once the decision is entered. */
import type { Regime } from "../../law/registration/kinds.ts";
import { taxesOfRegime } from "../../law/registration/taxes-of-regime.ts";
import type { ContentFact } from "./content.ts";
import type { RegisteredEntry, RegistrationContext } from "./context.ts";
import { factLabels, factValues } from "./paper-messages.ts";
import type { PaperPurpose } from "./paper-purpose.ts";
import type { RegisterChange } from "./register-changes.ts";
import type { RegistrationState } from "./types.ts";

type Fact = (label: ContentFact["label"], value: ContentFact["value"]) => ContentFact;
const fact: Fact = (label, value) => ({ label, value });

type ChangeOf<Type extends RegisterChange["type"]> = Extract<RegisterChange, { type: Type }>;
const isOf =
  <Type extends RegisterChange["type"]>(type: Type) =>
  (change: RegisterChange): change is ChangeOf<Type> =>
    change.type === type;

const regimeFacts = (
  entry: RegisteredEntry | null,
  changes: readonly RegisterChange[],
  kind: string | null,
  context: RegistrationContext,
): readonly ContentFact[] => {
  const set = changes.findLast(isOf("RegimeSet"))?.payload;
  const now = entry?.regimes.find(
    ({ from, to }) => from <= context.today && (to === null || to >= context.today),
  );
  const regime = set?.regime ?? now?.regime;
  if (regime === undefined) return [fact(factLabels.regime, null)];
  const known = regime as Regime;
  return [
    fact(factLabels.regime, factValues.regime({ regime: known, from: set?.from ?? now?.from ?? null })),
    ...taxesOfRegime(known, kind).map((form) => fact(factLabels.tax, factValues.tax(form))),
  ];
};

const vatFact = (entry: RegisteredEntry | null, changes: readonly RegisterChange[]): ContentFact => {
  const registered = changes.findLast(isOf("VatRegistered"))?.payload;
  const annulled = changes.findLast(isOf("VatAnnulled"))?.payload;
  const now = entry?.vat.find(({ to }) => to === null);
  if (annulled !== undefined && now !== undefined)
    return fact(factLabels.vat, factValues.vatUntil({ from: now.from, to: annulled.from }));
  const from = registered?.from ?? now?.from;
  return fact(factLabels.vat, from === undefined ? factValues.vatNone() : factValues.vatSince({ from }));
};

/** Lines of the card; what the office does not know stays a place to fill in. */
export const composeCard = (
  state: RegistrationState,
  purpose: Extract<PaperPurpose, { step: "grant" }>,
  context: RegistrationContext,
): readonly ContentFact[] => {
  const { organization } = state;
  const entry = organization === null ? context.facts.applicant : context.facts.organization;
  const changes = purpose.effects.changes.map(({ change }) => change);
  const entered = changes.findLast(isOf("TaxpayerEntered"))?.payload;
  const moved = changes.findLast(isOf("OfficeMoved"))?.payload;
  const object = changes.findLast(isOf("ObjectEntered"))?.payload;
  const kind = entered?.kind ?? entry?.kind ?? null;
  return [
    fact(
      factLabels.kind,
      kind === null ? null : factValues.payerKind(kind as Parameters<typeof factValues.payerKind>[0]),
    ),
    fact(factLabels.registeredOn, entered?.registeredOn ?? entry?.registeredOn ?? null),
    ...(entered?.deemedFrom ? [fact(factLabels.deemedFrom, entered.deemedFrom)] : []),
    fact(factLabels.office, moved?.to ?? entered?.office ?? entry?.office ?? null),
    fact(factLabels.phone, entry?.phone ?? state.phone),
    fact(factLabels.email, entry?.email ?? state.email),
    fact(factLabels.activity, entered?.activityCode ?? null),
    ...regimeFacts(entry, changes, kind, context),
    vatFact(entry, changes),
    ...(object === undefined
      ? []
      : [
          fact(
            object.object === "subdivision" ? factLabels.subdivision : factLabels.object,
            factValues.object({ title: object.title, office: object.office, from: object.from }),
          ),
        ]),
    ...context.facts.links
      .filter((link) => organization !== null && (link.to === null || link.to >= context.today))
      .map(({ role, name, from }) =>
        fact(factLabels.representative, factValues.representative({ role, name, from })),
      ),
    fact(
      factLabels.cabinet,
      purpose.login === null ? null : factValues.login({ login: purpose.login, on: context.today }),
    ),
    fact(
      factLabels.edocConsent,
      (entered?.edocConsent ?? entry?.edocConsent ?? false) ? factValues.yes() : factValues.no(),
    ),
  ];
};
