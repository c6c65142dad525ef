import { describe, expect, it } from "vitest";
import { PERMISSIONS } from "#shared/domain/access/permission.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import {
  aClaim,
  anAnnulment,
  aRequest,
  aVerdict,
  CLEAN_ACCOUNT,
  driveRequest,
  facts,
  INSPECTOR,
  inReview,
  moveDetails,
  PASSPORT,
  REGISTRAR,
  SECOND_INSPECTOR,
  SUPERVISOR,
} from "#tests/fixtures/registration.ts";
import {
  REGISTRATION_COMMANDS,
  type RegistrationCommand,
  type RegistrationCommandOf,
  type RegistrationCommandType,
} from "./commands.ts";
import { decideRegistration } from "./decide.ts";
import { actsToServe } from "./state-queries.ts";
import {
  type FromRegistration,
  REGISTRATION_TRANSITIONS,
  type RegistrationTransition,
  registrationRow,
} from "./transitions.ts";

const FROM: readonly FromRegistration[] = [
  "none",
  "received",
  "in-review",
  "awaiting-identity",
  "returned",
  "awaiting-control",
  "proposed",
  "granted",
  "refused",
  "closed",
];
const TODAY = "2026-11-18";

/** Inputs that need little of the state; what is tested is the pair, not the input. */
const INPUTS: { [Type in RegistrationCommandType]: RegistrationCommandOf<Type>["input"] } = {
  receive: aClaim(),
  claim: {},
  release: {},
  handOver: { inspectorId: SECOND_INSPECTOR, reason: "отпуск" },
  recordCheck: { item: "documents-sound", met: true, note: "" },
  confirmIdentity: { passport: PASSPORT, samePerson: true },
  confirmSignature: { verdict: aVerdict() },
  keepPassportPage: { sha256: "a".repeat(64) },
  erasePassportPage: { reason: "срок хранения истёк" },
  awaitIdentity: {},
  returnForCorrection: { text: "исправить" },
  recordCorrection: { ...aClaim(), remark: "исправлено" },
  startControl: { control: "unplanned-audit", number: "П-1" },
  recordControl: { endedOn: plainDate(TODAY), result: "нарушений нет" },
  recordReconciliation: { number: "17", on: plainDate("2026-11-17") },
  grant: {},
  propose: { reasoning: "выполнено" },
  sendBack: { remarks: "уточнить" },
  approve: {},
  refuse: { grounds: ["cabinet-identity-not-provable"], reasoning: "личность не подтверждена" },
  forward: { office: "005", reason: "другой офис" },
  withdraw: { reason: "передумал" },
  closeAsDuplicate: { ofRequestId: "30000000-0000-7000-8000-000000000099" as never, reason: "повтор" },
  dispatchActs: { actIds: [], method: "by-hand", dispatchedOn: plainDate(TODAY), proof: "" },
  recordService: { actIds: [], outcome: "received", on: plainDate(TODAY), proof: "роспись" },
  passTime: {},
};
const command = (type: RegistrationCommandType, input: object = INPUTS[type]): RegistrationCommand =>
  ({ type, input }) as unknown as RegistrationCommand;

const signedClaim = () => aClaim({ signed: true });
const notIdentified = { item: "same-person", met: false, note: "на снимке другое лицо" } as const;
const awaiting = () => {
  const running = inReview(signedClaim());
  running.must(INSPECTOR, "2026-11-17", command("awaitIdentity"));
  return running;
};
const AUDITED = { facts: facts({ annulment: { ...CLEAN_ACCOUNT, riskFactors: 1 } }) };
const controlled = () => {
  const running = anAnnulment(AUDITED);
  running.must(INSPECTOR, "2026-11-17", command("startControl"));
  return running;
};
/** Every point met; the protocol with a factor of risk asked for an audit, which was made. */
const ready = () => {
  const running = controlled();
  running.must(
    INSPECTOR,
    "2026-11-17",
    command("recordControl", { endedOn: plainDate("2026-11-17"), result: "нет" }),
  );
  return running.identified().stated("conditions");
};
const refused = () => {
  const running = inReview();
  running.must(INSPECTOR, "2026-11-17", command("recordCheck", notIdentified));
  running.must(INSPECTOR, "2026-11-17", command("refuse"));
  return running;
};
const granted = () => inReview().identified().granted();
/** The passport was seen, and the office keeps a photograph of its page. */
const withPage = (running: ReturnType<typeof inReview>, samePerson = true) => {
  running.must(INSPECTOR, "2026-11-17", command("confirmIdentity", { passport: PASSPORT, samePerson }));
  running.must(INSPECTOR, "2026-11-17", command("keepPassportPage"));
  return running;
};
const does = (running: ReturnType<typeof inReview>, type: RegistrationCommandType, input?: object) => {
  running.must(INSPECTOR, "2026-11-17", command(type, input));
  return running;
};

const upTo = (status: FromRegistration) => {
  switch (status) {
    case "none":
      return aRequest();
    case "received":
      return aRequest().received();
    case "in-review":
      return inReview(signedClaim());
    case "awaiting-identity":
      return awaiting();
    case "returned":
      return inReview().returned();
    case "awaiting-control":
      return controlled();
    case "proposed":
      return ready().proposed();
    case "granted":
      return granted();
    case "refused":
      return refused();
    default:
      return granted().dispatched().served();
  }
};
type Running = ReturnType<typeof upTo>;

/** Where a row needs more than its status: the request it is tried on. */
const FOR_ROW: Partial<Record<RegistrationCommandType, Partial<Record<FromRegistration, () => Running>>>> = {
  startControl: { "in-review": () => anAnnulment(AUDITED) },
  keepPassportPage: { "in-review": () => inReview().identified() },
  erasePassportPage: {
    "in-review": () => withPage(inReview()),
    "awaiting-identity": () => does(withPage(inReview(), false), "awaitIdentity"),
    returned: () => withPage(inReview()).returned(),
    "awaiting-control": () => does(withPage(anAnnulment(AUDITED)), "startControl"),
    proposed: () =>
      does(does(withPage(anAnnulment(AUDITED)), "startControl"), "recordControl", {
        endedOn: plainDate("2026-11-17"),
        result: "нет",
      })
        .stated("conditions")
        .proposed(),
    granted: () => withPage(inReview()).granted(),
    refused: () => does(does(withPage(inReview(), false), "recordCheck", notIdentified), "refuse"),
    closed: () => withPage(inReview()).granted().dispatched().served(),
  },
  recordReconciliation: { "in-review": () => inReview(aClaim({ details: moveDetails() })) },
  grant: { "in-review": () => inReview().identified() },
  propose: { "in-review": ready },
  refuse: {
    "in-review": () => {
      const running = inReview();
      running.must(INSPECTOR, "2026-11-17", command("recordCheck", notIdentified));
      return running;
    },
    returned: () => {
      const running = inReview();
      running.must(INSPECTOR, "2026-11-17", command("recordCheck", notIdentified));
      return running.returned();
    },
  },
  recordService: {
    returned: () => upTo("returned").dispatched(),
    granted: () => granted().dispatched(),
    refused: () => refused().dispatched(),
  },
};

const WHO: Readonly<Partial<Record<RegistrationTransition["permission"], typeof INSPECTOR>>> = {
  "registration.approve": SUPERVISOR,
  "delivery.record": REGISTRAR,
};

const rows = REGISTRATION_COMMANDS.flatMap((type) =>
  FROM.flatMap((from) => {
    const row = registrationRow(type, from);
    return row === undefined ? [] : [{ type, from, row }];
  }),
);

/** Tries the row on a request that has come to its status. */
const tried = (type: RegistrationCommandType, from: FromRegistration, row: RegistrationTransition) => {
  const running = FOR_ROW[type]?.[from]?.() ?? upTo(from);
  const actIds = from === "none" ? [] : actsToServe(running.state()).map(({ actId }) => actId);
  const input =
    type === "dispatchActs" || type === "recordService" ? { ...INPUTS[type], actIds } : INPUTS[type];
  const base = running.context(WHO[row.permission] ?? INSPECTOR, TODAY);
  const other = {
    requestId: INPUTS.closeAsDuplicate.ofRequestId,
    number: "З-1",
    kind: "cabinet-access",
    status: "in-review",
    applicantInn: aClaim().applicant.inn,
    organizationInn: null,
    submittedAt: aClaim().submittedAt,
  } as const;
  const context = {
    ...base,
    assignee: { userId: SECOND_INSPECTOR, conflict: false },
    facts: type === "closeAsDuplicate" ? { ...base.facts, others: [other] } : base.facts,
  };
  return { running, input, context };
};

describe("the table of registration, P-01 to P-05", () => {
  it("reaches every status by its own steps", () => {
    for (const status of FROM) {
      const running = upTo(status);
      expect(status === "none" ? "none" : running.state().status).toBe(status);
    }
  });

  it.each(rows.filter(({ type }) => type !== "passTime"))(
    "$type from $from leads where its row says",
    ({ type, from, row }) => {
      const { running, input, context } = tried(type, from, row);
      const state = from === "none" ? null : running.state();
      const decided = decideRegistration(state, command(type, input), context);
      if (!decided.ok) throw new Error(`${decided.error.code} ${JSON.stringify(decided.error.params)}`);
      expect(decided.value.map((event) => event.type)).toContain(row.event);
      const before = state?.status ?? "none";
      running.must(context.actor.userId, TODAY, command(type, input), {
        assignee: context.assignee,
        facts: context.facts,
      });
      const now = running.state().status;
      expect(row.to).toContain(now);
      if (!(row.to as readonly string[]).includes(before)) expect(now).not.toBe(before);
    },
  );

  it.each(rows.filter(({ type }) => type === "passTime"))(
    "a day that passes is nobody's step in $from",
    ({ from }) => {
      const running = upTo(from);
      running.timePasses("2026-12-30");
      expect(registrationRow("passTime", from)?.to).toContain(running.state().status);
    },
  );

  const outside = FROM.flatMap((from) =>
    REGISTRATION_COMMANDS.filter((type) => !registrationRow(type, from)).map((type) => [from, type] as const),
  );
  it.each(outside)("in %s refuses %s, in words", (from, type) => {
    const running = upTo(from);
    const state = from === "none" ? null : running.state();
    const decided = decideRegistration(state, command(type), running.context(INSPECTOR, TODAY));
    expect(decided).toMatchObject({ ok: false, error: { code: "not-in-this-state" } });
    expect(decided.ok || hasText(decided.error.messageKey)).toBe(true);
  });

  it("leaves no status but the last without a way out", () => {
    for (const from of FROM.filter((status) => status !== "closed")) {
      const exits = rows.filter((one) => one.from === from && one.row.to.some((to) => to !== from));
      expect(exits, from).not.toHaveLength(0);
    }
    // A closed request stays closed; the photograph of a passport is erased when its time has come.
    expect(rows.filter(({ from }) => from === "closed").map(({ type }) => type)).toEqual([
      "erasePassportPage",
    ]);
  });

  it.each(rows.filter(({ row }) => row.permission !== "clock"))(
    "$type from $from asks for its right, whoever asks",
    ({ type, from, row }) => {
      const { running, input, context } = tried(type, from, row);
      const permissions = PERMISSIONS.filter((one) => one !== row.permission);
      const actor = { ...context.actor, permissions };
      const state = from === "none" ? null : running.state();
      expect(decideRegistration(state, command(type, input), { ...context, actor })).toMatchObject({
        ok: false,
        error: { code: "no-permission", article: row.article, params: { permission: row.permission } },
      });
    },
  );

  it("asks for no conflict of interest wherever an officer works on a request (63)", () => {
    const acting = rows.filter(
      ({ type, row }) => row.permission !== "clock" && type !== "receive" && type !== "handOver",
    );
    for (const { type, from, row } of acting) expect(row.guards, `${type} ${from}`).toContain("no-conflict");
  });

  it("asks for another person wherever a proposal is looked at (96)", () => {
    for (const type of ["approve", "sendBack"] as const)
      expect(registrationRow(type, "proposed")?.guards).toContain("four-eyes");
    // Nothing that takes a registration away is granted by one person.
    expect(registrationRow("grant", "in-review")?.guards).toContain("one-person-suffices");
  });

  it("cites an article in every row, and names the papers it makes", () => {
    for (const { row } of rows) expect(row.article).toMatch(/^\d/);
    const makes = (type: RegistrationCommandType) =>
      Object.values(REGISTRATION_TRANSITIONS[type]).flatMap((one) => one.makes);
    expect(makes("propose")).toEqual(["annulment-decision"]);
    expect(makes("returnForCorrection")).toEqual(["return-notice", "return-notice"]);
    expect(new Set(makes("refuse"))).toEqual(new Set(["registration-refusal"]));
  });

  it("nothing comes before the request itself", () => {
    const decided = decideRegistration(null, command("claim"), driveRequest().context(INSPECTOR, TODAY));
    expect(decided).toMatchObject({ ok: false, error: { code: "not-in-this-state" } });
  });
});
