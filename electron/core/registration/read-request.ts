/** A row of the exchange format, or a form filled at the counter, as the domain receives it. */
import type { IncomingRow } from "#db/queries/incoming-requests.ts";
import {
  type RequestDetails,
  type RequestPayload,
  requestPayloadSchema,
} from "#shared/contract/registration/request.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { Received } from "#shared/domain/registration/commands.ts";
import type { Applicant, RegistrationBasis, RegistrationKind } from "#shared/domain/registration/types.ts";
import { innFromInteger } from "#shared/kernel/inn.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { inspectDocument } from "./inspect-document.ts";

export interface ReadRequest {
  readonly received: Omit<Received, "signature">;
  readonly payload: RequestPayload;
  /** CMS signature as it came, and what it must be of. */
  readonly signature: { readonly value: string; readonly of: unknown } | null;
}

const refuse = (
  code: string,
  params: Record<string, string>,
): { readonly ok: false; readonly error: DomainRefusal } =>
  err({ code, messageKey: `registration.refusal.${code}`, params });

const parsePayload = (text: string | null): Result<RequestPayload, DomainRefusal> => {
  let raw: unknown = {};
  if (text !== null) {
    try {
      raw = JSON.parse(text);
    } catch {
      return refuse("payload-unreadable", { where: "JSON" });
    }
  }
  const parsed = requestPayloadSchema.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return refuse("payload-unreadable", { where: issue?.path.join(".") || (issue?.code ?? "") });
};

/** The kind asked for must be what the details are of; access to the cabinet needs none. */
const detailsOf = (kind: string, payload: RequestPayload): Result<RequestDetails, DomainRefusal> => {
  const { details } = payload;
  if (details === undefined)
    return kind === "cabinet-access"
      ? ok({ kind: "cabinet-access" })
      : refuse("details-missing", { what: kind });
  // The exchange format has one word for both (255, 256).
  const same = details.kind === kind || (kind === "vat-registration" && details.kind === "vat-annulment");
  return same ? ok(details) : refuse("details-of-another-kind", { kind, found: details.kind });
};

/** The part of a request that does not depend on how it came. */
export const receivedOf = (
  kind: RegistrationKind | string,
  payload: RequestPayload,
  rest: Omit<Received, "signature" | "details" | "documents" | "passportClaimed" | "signed" | "address">,
): Result<Omit<Received, "signature">, DomainRefusal> => {
  const details = detailsOf(kind, payload);
  if (!details.ok) return details;
  return ok({
    ...rest,
    address: payload.address ?? null,
    details: details.value,
    documents: payload.documents.map(inspectDocument),
    passportClaimed: payload.passport ?? null,
    signed: payload.signature !== undefined,
  });
};

const OWN_ROLE: Applicant["role"] = "self";

/** The row without its signature, by the format's own names: what the applicant signed. */
const signedRow = (row: IncomingRow, text: string | null): unknown => {
  const { signature: _signature, ...payload } = (text === null ? {} : JSON.parse(text)) as Record<
    string,
    unknown
  >;
  return {
    request_id: row.signedId,
    submitted_at: row.submittedAt,
    request: row.request,
    person_type: row.personType,
    inn: innFromInteger(row.inn),
    name_claimed: row.nameClaimed,
    organization_inn: row.organizationInn === null ? null : innFromInteger(row.organizationInn),
    organization_name_claimed: row.organizationNameClaimed,
    role_claimed: row.roleClaimed,
    office: row.office,
    payload,
  };
};

export const readIncoming = (
  row: IncomingRow,
  basis: RegistrationBasis = "application",
): Result<ReadRequest, DomainRefusal> => {
  const payload = parsePayload(row.payload);
  if (!payload.ok) return payload;
  if (row.personType === "organization" && row.organizationInn === null)
    return refuse("organization-missing", { id: row.requestId });
  const received = receivedOf(row.request, payload.value, {
    sourceId: row.requestId,
    basis,
    channel: row.channel,
    applicant: {
      inn: innFromInteger(row.inn),
      nameClaimed: row.nameClaimed,
      role: (row.roleClaimed as Applicant["role"] | null) ?? OWN_ROLE,
    },
    organization:
      row.organizationInn === null
        ? null
        : { inn: innFromInteger(row.organizationInn), nameClaimed: row.organizationNameClaimed ?? "—" },
    office: row.office,
    phone: row.phone,
    email: row.email,
    submittedAt: row.submittedAt as Instant,
  });
  if (!received.ok) return received;
  const { signature } = payload.value;
  return ok({
    received: received.value,
    payload: payload.value,
    signature: signature === undefined ? null : { value: signature, of: signedRow(row, row.payload) },
  });
};
