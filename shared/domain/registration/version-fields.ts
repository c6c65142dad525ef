/** What of a registration request two people may have changed at once, as labelled fields. */
import { registrationTermTitleKey } from "../../law/registration/registration-terms.ts";
import {
  dateValue,
  messageValue,
  NOTHING,
  paperFields,
  personValue,
  termFields,
  textValue,
  type VersionField,
  type VersionSections,
  type VersionValue,
  versionField,
  wordValue,
} from "../version-fields.ts";
import type { Control, RegistrationState, StatedCheck } from "./types.ts";

const checkFields = (checks: readonly StatedCheck[]): readonly VersionField[] =>
  checks.map(({ item, met, note }) => ({
    key: `check/${item}`,
    label: { key: `registration.check.title.${item}` },
    value: messageValue(`sync.value.check.${met ? "met" : "failed"}`, { note: note === "" ? "—" : note }),
  }));

const controlValue = (control: Control | null): VersionValue => {
  if (control === null) return NOTHING;
  const { kind, number, startedOn, endedOn, result } = control;
  return endedOn === null
    ? messageValue(`sync.value.control.${kind}.begun`, { number, date: startedOn })
    : messageValue(`sync.value.control.${kind}.ended`, { number, date: endedOn, result: result ?? "—" });
};

const reconciliationValue = ({ reconciliation }: RegistrationState): VersionValue =>
  reconciliation === null
    ? NOTHING
    : messageValue("sync.value.reconciliation", { number: reconciliation.number, date: reconciliation.on });

const identityValue = ({ identity }: RegistrationState): VersionValue =>
  identity === null
    ? messageValue("sync.value.identity.claimed")
    : messageValue(`sync.value.identity.${identity.level}`, { date: identity.on });

export const registrationSections = (state: RegistrationState): VersionSections => [
  [
    versionField("status", wordValue("registration-status", state.status)),
    versionField("outcome", wordValue("registration-outcome", state.outcome)),
    versionField("inspector", personValue(state.inspectorId)),
    versionField("identity", identityValue(state)),
    versionField("phone", textValue(state.phone)),
    versionField("email", textValue(state.email)),
    versionField("address", textValue(state.address)),
  ],
  checkFields(state.checks),
  [
    versionField("control", controlValue(state.control)),
    versionField("reconciliation", reconciliationValue(state)),
    versionField("returned", textValue(state.returned?.text ?? null)),
    versionField("proposal", textValue(state.proposal?.reasoning ?? null)),
    versionField("proposal-remarks", textValue(state.proposal?.remarks ?? null)),
  ],
  [
    versionField("login", textValue(state.login)),
    versionField("refusal", textValue(state.refusal?.reasoning ?? null)),
    versionField("closed-on", dateValue(state.closedOn)),
  ],
  paperFields(state.acts),
  termFields(state.deadlines, registrationTermTitleKey),
];
