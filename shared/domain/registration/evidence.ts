/** What the request, its signs and the inspector's own statements show for a ground of refusal (110(6)). */

import type { ReadingChoices } from "../../law/readings.ts";
import type { GroundEvidence } from "../../law/registration/art-110-refusal-grounds.ts";
import { refusalGroundsFor } from "../../law/registration/art-110-refusal-grounds.ts";
import type { FoundSign, SignName } from "./assess.ts";
import type { CheckItem, RegistrationState } from "./types.ts";

const text = (value: string | number | undefined): string => String(value ?? "");

const FIELD: Partial<Readonly<Record<SignName, string>>> = {
  "name-differs": "person-name",
  "person-unknown": "person-name",
  "organization-name-differs": "organization-name",
  "organization-unknown": "organization-name",
  "organization-closed": "organization",
  "taxpayer-closed": "taxpayer",
};

const ofSign = (sign: FoundSign, state: RegistrationState): readonly GroundEvidence[] => {
  const { params } = sign;
  switch (sign.sign) {
    case "name-differs":
    case "organization-name-differs":
    case "person-unknown":
    case "organization-unknown":
    case "organization-closed":
    case "taxpayer-closed": {
      const claimed = text(params["claimed"] ?? params["inn"] ?? params["date"]);
      return [
        { kind: "discrepancy", field: FIELD[sign.sign] ?? "", claimed, found: text(params["registered"]) },
      ];
    }
    case "document-damaged":
      return (["blot", "damage"] as const).map((defect) => ({
        kind: "document-defect",
        document: text(params["title"]),
        defect,
        preventsIdentification: true,
      }));
    case "passport-expired":
    case "passport-of-another":
    case "signature-bad":
    case "signature-of-another":
      return [{ kind: "identity", what: sign.sign }];
    case "not-head-or-accountant":
    case "representation-ended":
    case "representation-not-begun":
    case "power-unproven":
      // The guide names the ground for access (48(2)); for registration the papers disagree (110(6)(1)).
      return state.kind === "cabinet-access"
        ? [{ kind: "role", organization: state.organization?.inn ?? "" }]
        : [
            {
              kind: "discrepancy",
              field: "role",
              claimed: state.applicant.role,
              found: text(params["role"]),
            },
          ];
    case "phone-of-many":
    case "mass-address":
    case "mass-phone":
    case "head-of-many":
    case "head-of-liquidated-debtor":
      return [{ kind: "risk-sign", sign: sign.sign }];
    default:
      return [];
  }
};

/** A point the inspector denied, with what they wrote about it. */
const ofChecks = (state: RegistrationState): readonly GroundEvidence[] =>
  state.checks
    .filter(({ met, note }) => !met && note !== "")
    .flatMap(({ item, note }): readonly GroundEvidence[] => {
      switch (item) {
        case "same-person":
        case "passport-valid":
        case "identity":
          return [{ kind: "identity", what: note }];
        case "documents-sound":
          return (["blot", "damage"] as const).map((defect) => ({
            kind: "document-defect",
            document: note,
            defect,
            preventsIdentification: true,
          }));
        case "power":
          return [{ kind: "role", organization: state.organization?.inn ?? "" }];
        default:
          return [
            { kind: "discrepancy", field: item, claimed: note, found: "" },
            { kind: "missing-field", field: item },
          ];
      }
    });

/** Who never came to be identified cannot be identified. */
const ofWaiting = (state: RegistrationState): readonly GroundEvidence[] =>
  state.status === "awaiting-identity" && state.identity === null
    ? [{ kind: "identity", what: "not-come" }]
    : [];

/** Points that follow from the data and are denied by them. */
const ofFailed = (failed: readonly CheckItem[]): readonly GroundEvidence[] =>
  failed.flatMap((item): readonly GroundEvidence[] => {
    if (item === "debt-free") return [{ kind: "debt", item }];
    return item === "conditions" || item === "final-return" || item === "control"
      ? [{ kind: "condition", item }]
      : [];
  });

/** @param failed points of the checklist that are denied */
export const evidenceOf = (
  state: RegistrationState,
  signs: readonly FoundSign[],
  failed: readonly CheckItem[],
): readonly GroundEvidence[] => [
  ...ofFailed(failed),
  ...signs.flatMap((sign) => ofSign(sign, state)),
  ...ofChecks(state),
  ...ofWaiting(state),
];

/** Grounds of this kind of request, those something already speaks for first. */
export const groundsOf = (
  state: RegistrationState,
  signs: readonly FoundSign[],
  failed: readonly CheckItem[],
  readings: Pick<ReadingChoices, "of">,
) => {
  const shown = new Set(
    evidenceOf(
      state,
      signs.filter(({ weight }) => weight === "blocks"),
      failed,
    ).map(({ kind }) => kind),
  );
  return refusalGroundsFor(state.kind, readings)
    .map(({ id, article, title, evidence }) => ({
      ground: id,
      article,
      title,
      suggested: shown.has(evidence),
    }))
    .sort((a, b) => Number(b.suggested) - Number(a.suggested));
};
