/** Re-registration (112): a name, a place or a number changed; the ИНН stays but where the PIN itself changed (113(2)). */
import type { RequestDetails } from "../../contract/registration/request.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Bilingual } from "../../kernel/text.ts";
import { administrationMove } from "../../law/registration/art-112-reregistration.ts";
import { innAfterReregistration } from "../../law/registration/art-113-inn.ts";
import type { DomainRefusal } from "../refusal.ts";
import type { RegisteredEntry, RegistrationContext } from "./context.ts";
import { type EffectLine, effectLine, type KindEffects, NO_EFFECTS } from "./effect.ts";
import { factLabels, resolvedMessages } from "./paper-messages.ts";
import { refuseRegistration } from "./refuse.ts";
import type { RegisterChange } from "./register-changes.ts";
import { type RegistrationState, subjectInn } from "./types.ts";

type MoveDetails = Extract<RequestDetails, { kind: "re-registration" }>;

const missing = (what: string, article: string) =>
  err(refuseRegistration("details-missing", article, { what }));

const WHY: Partial<Readonly<Record<MoveDetails["ground"], "pin-changed" | "wrong" | "repeated">>> = {
  pin: "pin-changed",
  "wrong-inn": "wrong",
  "repeated-inn": "repeated",
};

const renamed = (
  details: MoveDetails,
  oldName: Bilingual | null,
  context: RegistrationContext,
): Result<KindEffects, DomainRefusal> => {
  const { newName: name, newAddress: address } = details;
  if (name === null && address === null) return missing("new-name", "112.1");
  const article = details.ground === "name" ? "112.1.3" : "112.1.1";
  const on = context.today;
  return ok({
    ...NO_EFFECTS,
    changes: [{ type: "RegistrationDataChanged", payload: { on, name, address } }],
    lines: [
      ...(name === null ? [] : [effectLine("name-changes", article, on, { name: name.ru })]),
      ...(address === null ? [] : [effectLine("address-changes", article, on, { address })]),
    ],
    resolved: () => [
      ...(name === null ? [] : [resolvedMessages.nameChanged({ on })]),
      ...(address === null ? [] : [resolvedMessages.addressChanged({ on })]),
    ],
    facts: [
      ...(name === null
        ? []
        : [
            { label: factLabels.oldName, value: oldName },
            { label: factLabels.newName, value: name },
          ]),
      ...(address === null ? [] : [{ label: factLabels.newAddress, value: address }]),
    ],
  });
};

/** The old office's work ends on the day of the entry, the new one's begins the next day (112(5)). */
const moved = (
  state: RegistrationState,
  details: MoveDetails,
  entry: RegisteredEntry | null,
  context: RegistrationContext,
): Result<KindEffects, DomainRefusal> => {
  const { newOffice: to, newAddress: address } = details;
  const from = entry?.office ?? context.office.code;
  if (to === null) return missing("new-office", "112.3");
  if (to === from) return err(refuseRegistration("same-office", "112.3"));
  const on = context.today;
  const move = administrationMove(details.ground, on);
  if (move === null) return err(refuseRegistration("same-office", "112.5"));
  const { newFrom: firstDay } = move;
  const { reconciliation } = state;
  return ok({
    ...NO_EFFECTS,
    changes: [{ type: "OfficeMoved", payload: { from, to, on, address, entry } }],
    lines: [effectLine("office-moves", "112.5", firstDay, { from, to })],
    resolved: () => [
      resolvedMessages.officeMoved({ from, to, lastDay: on, firstDay }),
      ...(reconciliation === null ? [] : [resolvedMessages.reconciliationServed(reconciliation)]),
    ],
    facts: [
      { label: factLabels.oldOffice, value: from },
      { label: factLabels.newOffice, value: to },
      ...(address === null ? [] : [{ label: factLabels.newAddress, value: address }]),
    ],
  });
};

const renumbered = (
  state: RegistrationState,
  details: MoveDetails,
  context: RegistrationContext,
): Result<KindEffects, DomainRefusal> => {
  const oldInn = subjectInn(state);
  const after = innAfterReregistration(details.ground, oldInn, details.newInn);
  if (!after.ok) return after;
  const newInn = after.value;
  if (newInn === oldInn) return err(refuseRegistration("same-inn", "112.1.4"));
  const on = context.today;
  const why = WHY[details.ground] ?? "pin-changed";
  const article = why === "pin-changed" ? "112.1.4" : "113.3";
  const change: RegisterChange = { type: "InnReplaced", payload: { by: newInn, on, why } };
  const lines: readonly EffectLine[] = [effectLine(`inn-replaced.${why}`, article, on, { inn: newInn })];
  return ok({
    ...NO_EFFECTS,
    changes: [change],
    lines,
    resolved: () => [resolvedMessages.innReplaced({ oldInn, newInn, on })],
    facts: [
      { label: factLabels.oldInn, value: oldInn },
      { label: factLabels.newInn, value: newInn },
    ],
  });
};

export const moveEffects = (
  state: RegistrationState,
  details: MoveDetails,
  context: RegistrationContext,
): Result<KindEffects, DomainRefusal> => {
  const entry = state.organization === null ? context.facts.applicant : context.facts.organization;
  const unchanged = resolvedMessages.innUnchanged({ inn: subjectInn(state) });
  if (WHY[details.ground] !== undefined) return renumbered(state, details, context);
  const made =
    details.ground === "place" || (details.ground === "state-reregistration" && details.newOffice !== null)
      ? moved(state, details, entry, context)
      : renamed(details, entry?.name ?? null, context);
  if (!made.ok) return made;
  // The number stays, whatever else was asked for (113(2)).
  const stays = innAfterReregistration(details.ground, subjectInn(state), details.newInn);
  if (!stays.ok) return stays;
  const { resolved } = made.value;
  return ok({ ...made.value, resolved: (login) => [...resolved(login), unchanged] });
};
