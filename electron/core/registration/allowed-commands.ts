/** Which commands a user may give on a request now, and why not the others: the law itself is asked, nothing is done. */
import { SERVICE_METHODS, SERVICE_OUTCOMES } from "#shared/contract/desk-audit.ts";
import type { Refusal } from "#shared/contract/procedure.ts";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import { checklistOf, failedItems, signsOf } from "#shared/domain/registration/checklist.ts";
import {
  REGISTRATION_COMMANDS,
  type RegistrationCommandOf,
  type RegistrationCommandType,
} from "#shared/domain/registration/commands.ts";
import type { RegistrationContext } from "#shared/domain/registration/context.ts";
import { decideRegistration } from "#shared/domain/registration/decide.ts";
import { groundsOf } from "#shared/domain/registration/evidence.ts";
import { itemsOf } from "#shared/domain/registration/kind-rules.ts";
import { actsToServe } from "#shared/domain/registration/state-queries.ts";
import { registrationRow } from "#shared/domain/registration/transitions.ts";
import type { RegistrationState } from "#shared/domain/registration/types.ts";

type Trials = { [Type in Exclude<RegistrationCommandType, "receive">]: RegistrationCommandOf<Type>["input"] };

/** Items an inspector may state of any request that has them. */
const STATED = ["documents-sound", "same-person", "conditions", "final-return"] as const;

/** A plausible input of each command: what is asked is whether the step is open, not whether a form is filled in. */
const trialInputs = (state: RegistrationState, context: RegistrationContext): Trials => {
  const { today, facts, readings } = context;
  const acts = actsToServe(state);
  const actIds = acts.map(({ actId }) => actId);
  const entry = state.organization === null ? facts.applicant : facts.organization;
  const items = itemsOf(state.kind, state.basis);
  const suggested = groundsOf(
    state,
    signsOf(state, context),
    failedItems(checklistOf(state, context)),
    readings,
  ).filter((one) => one.suggested);
  const verdict = state.signature ?? {
    good: false,
    code: "malformed",
    params: {},
    signerInn: null,
    checkedAt: context.now,
  };
  const { applicant, organization, phone, details, documents, passportClaimed } = state;
  return {
    claim: {},
    release: {},
    handOver: { inspectorId: "" as never, reason: "" },
    recordCheck: { item: STATED.find((item) => items.includes(item)) ?? "conditions", met: true, note: "" },
    confirmIdentity: {
      passport: passportClaimed ?? { series: "", number: "", issuedBy: null, validUntil: null },
      samePerson: true,
    },
    confirmSignature: { verdict },
    keepPassportPage: { sha256: "" },
    erasePassportPage: { reason: "" },
    awaitIdentity: {},
    returnForCorrection: { text: "" },
    recordCorrection: { applicant, organization, phone, details, documents, passportClaimed, remark: "" },
    startControl: { control: "survey", number: "" },
    recordControl: { endedOn: today, result: "" },
    recordReconciliation: { number: "", on: today },
    grant: {},
    propose: { reasoning: "" },
    sendBack: { remarks: "" },
    approve: {},
    refuse: { grounds: suggested.slice(0, 1).map(({ ground }) => ground), reasoning: "" },
    forward: { office: entry?.office ?? "", reason: "" },
    withdraw: { reason: "" },
    closeAsDuplicate: {
      ofRequestId: facts.others.find(({ kind }) => kind === state.kind)?.requestId ?? ("" as never),
      reason: "",
    },
    dispatchActs: {
      actIds,
      method: entry?.edocConsent === true ? "e-document" : "by-hand",
      dispatchedOn: today,
      proof: "",
    },
    recordService: {
      actIds,
      outcome: acts[0]?.method === "e-document" ? "returned" : "received",
      on: today,
      proof: "",
    },
    passTime: {},
  };
};

const asRefusal = ({ code, article, messageKey, params }: DomainRefusal): Refusal => ({
  code,
  messageKey,
  ...(article === undefined ? {} : { article }),
  ...(params === undefined ? {} : { params: { ...params } }),
});

const trialOf = (context: RegistrationContext): RegistrationContext => ({
  ...context,
  // The password is asked for when the step is taken; who takes a request over, when it is handed over.
  seal: () => ({ contentHash: "", signature: "", signerKey: "" }),
  assignee: { userId: "" as never, conflict: false },
});

/** Whether a refusal is of what the form will say, not of the step itself. */
const OF_THE_FORM: ReadonlySet<string> = new Set([
  "ground-missing",
  "ground-without-evidence",
  "say-what-is-wrong",
]);

export const allowedRegistrationCommands = (
  state: RegistrationState,
  context: RegistrationContext,
): RegistrationView["commands"] => {
  const inputs = trialInputs(state, context);
  const trial = trialOf(context);
  return REGISTRATION_COMMANDS.flatMap((type) => {
    if (type === "receive" || type === "passTime") return [];
    const asked = decideRegistration(
      state,
      { type, input: inputs[type] } as RegistrationCommandOf<typeof type>,
      trial,
    );
    const refusal = asked.ok || OF_THE_FORM.has(asked.error.code) ? null : asRefusal(asked.error);
    return [
      {
        command: type,
        refusal: refusal as never,
        article: registrationRow(type, state.status)?.article ?? null,
      },
    ];
  });
};

/** Papers to be served now, and which ways and outcomes of service would not be refused. */
export const registrationService = (
  state: RegistrationState,
  context: RegistrationContext,
): RegistrationView["service"] => {
  const { dispatchActs, recordService } = trialInputs(state, context);
  const trial = trialOf(context);
  const entry = state.organization === null ? context.facts.applicant : context.facts.organization;
  return {
    actIds: [...dispatchActs.actIds],
    edocConsent: entry?.edocConsent ?? false,
    methods: SERVICE_METHODS.filter(
      (method) =>
        decideRegistration(state, { type: "dispatchActs", input: { ...dispatchActs, method } }, trial).ok,
    ),
    outcomes: SERVICE_OUTCOMES.filter(
      (outcome) =>
        decideRegistration(state, { type: "recordService", input: { ...recordService, outcome } }, trial).ok,
    ),
  };
};
