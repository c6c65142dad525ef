/** Two requests of the headless job: one to the login in the applicant's hand, one to a refusal with its article. */
import { DEMO_PASSWORD } from "#core/session/demo-people.ts";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { addYears } from "#shared/kernel/plain-date.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import type { DemoOffice } from "./office.ts";
import { type People, REASON } from "./people.ts";

const say = (key: string): string => resolveText({ key: `demo.${key}` }, "ru");

const envelope = (office: DemoOffice, view: RegistrationView) => ({
  commandId: office.core.ids<"Command">(),
  requestId: view.requestId,
  expectedVersion: view.version,
});
const signed = (office: DemoOffice, view: RegistrationView) => ({
  ...envelope(office, view),
  password: DEMO_PASSWORD,
});

/** Takes the requests of the data into the queue. */
export const receiveRequests = async (office: DemoOffice, { registrar }: People): Promise<number> => {
  const { received } = await registrar.registration.receive({ commandId: office.core.ids<"Command">() });
  return received;
};

/** The first request of the queue with such a cause, or with none. */
const find = async (
  { inspector }: People,
  sign: "representation-ended" | null,
): Promise<RegistrationView> => {
  const { items } = await inspector.registration.list({
    view: "new",
    kind: "cabinet-access",
    sort: "submitted",
    limit: 200,
    ...(sign === null ? {} : { sign }),
  });
  const chosen = items.find(({ signs }) => sign !== null || signs.length === 0);
  if (chosen === undefined) throw new Error(`no request with ${sign ?? "nothing against it"}`);
  return inspector.registration.get({ requestId: chosen.requestId, reason: REASON });
};

const handedOver = async (
  office: DemoOffice,
  { registrar }: People,
  view: RegistrationView,
): Promise<RegistrationView> => {
  const { actIds } = view.service;
  const { request: sent } = await registrar.registration.dispatchActs({
    ...envelope(office, view),
    actIds,
    method: "by-hand",
    dispatchedOn: office.today(),
  });
  const { request } = await registrar.registration.recordService({
    ...envelope(office, sent),
    actIds,
    outcome: "received",
    on: office.today(),
    proof: say("request.signature"),
  });
  return request;
};

/** The applicant comes with a passport, is the same person, gets the decision with the login. */
export const grantedRequest = async (office: DemoOffice, people: People): Promise<RegistrationView> => {
  const { inspector } = people;
  let { request: view } = await inspector.registration.claim(envelope(office, await find(people, null)));
  ({ request: view } = await inspector.registration.awaitIdentity(envelope(office, view)));
  ({ request: view } = await inspector.registration.confirmIdentity({
    ...envelope(office, view),
    passport: view.identity.passport ?? {
      series: "ID",
      number: "2048576",
      issuedBy: null,
      validUntil: addYears(office.today(), 5),
    },
    samePerson: true,
  }));
  for (const { item } of view.checks.filter(({ status, byHand }) => status === "open" && byHand))
    ({ request: view } = await inspector.registration.recordCheck({
      ...envelope(office, view),
      item,
      met: true,
    }));
  ({ request: view } = await inspector.registration.grant(signed(office, view)));
  return handedOver(office, people, view);
};

/** Who is head or accountant of the organization no more is refused. */
export const refusedRequest = async (office: DemoOffice, people: People): Promise<RegistrationView> => {
  const { inspector } = people;
  let { request: view } = await inspector.registration.claim(
    envelope(office, await find(people, "representation-ended")),
  );
  ({ request: view } = await inspector.registration.refuse({
    ...signed(office, view),
    grounds: ["cabinet-not-head-or-accountant"],
    reasoning: say("request.refused"),
  }));
  return handedOver(office, people, view);
};
