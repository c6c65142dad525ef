/** «Заявлено — в реестре»: each field of the request beside what the registers hold, the differing letters marked. */
import type { ComparedField } from "#shared/contract/registration/view.ts";
import { isLinkOn, nameOfLink, nearestName } from "#shared/domain/registration/assess.ts";
import type { RegisteredEntry, RegistrationContext } from "#shared/domain/registration/context.ts";
import { phoneKey } from "#shared/domain/registration/keys.ts";
import type { RegistrationState } from "#shared/domain/registration/types.ts";
import type { Message } from "#shared/kernel/text.ts";

const source = (name: string): Message => ({ key: `registration.source.${name}` });

const VERDICT = {
  same: "same",
  "same-but-for-keyboard": "alike",
  "word-order": "alike",
  "word-form": "alike",
  typo: "differs",
  different: "differs",
} as const;

const nameField = (
  field: "person-name" | "organization-name",
  claimed: string,
  entry: Pick<RegisteredEntry, "name"> | null,
  from: Message = source("taxpayers"),
): ComparedField => {
  if (entry === null)
    return { field, claimed, registered: null, source: null, verdict: "unknown", segments: [] };
  const { registered, comparison } = nearestName(
    claimed,
    entry,
    field === "person-name" ? "person" : "organization",
  );
  return {
    field,
    claimed,
    registered,
    source: from,
    verdict: VERDICT[comparison.verdict],
    segments: comparison.segments.map((segment) => ({ ...segment })),
  };
};

const plain = (
  field: ComparedField["field"],
  claimed: string | null,
  registered: string | null,
  same: boolean,
  from: Message | null,
): ComparedField => ({
  field,
  claimed,
  registered,
  source: registered === null ? null : from,
  verdict: registered === null || claimed === null ? "unknown" : same ? "same" : "differs",
  segments: [],
});

const roleField = (state: RegistrationState, { facts, today }: RegistrationContext): ComparedField => {
  const now = facts.links.filter((link) => isLinkOn(link, today));
  const fitting = now.find(({ role }) => role === state.applicant.role);
  const registered = fitting?.role ?? now[0]?.role ?? null;
  return plain("role", state.applicant.role, registered, fitting !== undefined, source("representatives"));
};

export const comparedFields = (state: RegistrationState, context: RegistrationContext): ComparedField[] => {
  const { facts } = context;
  const { applicant, organization } = state;
  const subject = organization === null ? facts.applicant : facts.organization;
  const register = source("taxpayers");
  const phone = subject?.phone ?? null;
  return [
    facts.applicant === null
      ? nameField("person-name", applicant.nameClaimed, nameOfLink(facts), source("representatives"))
      : nameField("person-name", applicant.nameClaimed, facts.applicant),
    ...(organization === null
      ? []
      : [
          nameField("organization-name", organization.nameClaimed, facts.organization),
          roleField(state, context),
        ]),
    plain("office", state.office, subject?.office ?? null, state.office === subject?.office, register),
    plain("phone", state.phone, phone, phoneKey(state.phone) === phoneKey(phone), register),
    plain("email", state.email, subject?.email ?? null, state.email === subject?.email, register),
    ...(state.address === null && subject?.address == null
      ? []
      : [
          plain(
            "address",
            state.address,
            subject?.address ?? null,
            state.address === subject?.address,
            register,
          ),
        ]),
  ];
};
