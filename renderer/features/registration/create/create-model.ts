/** A request taken at the counter, from its form to the contract. Pure. */
import type { RequestDetails, RequestPayload } from "#shared/contract/registration/request.ts";
import type { APPLICANT_ROLES, REGISTRATION_BASES } from "#shared/contract/registration/values.ts";
import { type Inn, parseInn } from "#shared/kernel/inn.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { lines } from "../request/request-model.ts";
import { type AttachedFile, scansOf } from "../scans/attached-files.ts";
import { type DetailValues, detailsOf, type RequestKind } from "./details-fields.ts";

export interface CreateForm {
  readonly kind: RequestKind;
  readonly basis: (typeof REGISTRATION_BASES)[number];
  readonly inn: string;
  readonly name: string;
  readonly role: (typeof APPLICANT_ROLES)[number];
  readonly organizationInn: string;
  readonly organizationName: string;
  readonly phone: string;
  readonly submittedOn: PlainDate | null;
  readonly details: DetailValues;
  readonly documents: string;
}

export const emptyForm = (today: PlainDate, inn = ""): CreateForm => ({
  kind: "cabinet-access",
  basis: "application",
  inn,
  name: "",
  role: "self",
  organizationInn: "",
  organizationName: "",
  phone: "",
  submittedOn: today,
  details: {},
  documents: "",
});

/** A paper by its name alone, or with its scan. */
type NewPaper = RequestPayload["documents"][number];

export interface NewRequest {
  readonly kind: RequestKind;
  readonly basis: CreateForm["basis"];
  readonly applicant: { readonly inn: Inn; readonly nameClaimed: string; readonly role: CreateForm["role"] };
  readonly organization: { readonly inn: Inn; readonly nameClaimed: string } | null;
  readonly phone: string | null;
  readonly submittedOn: PlainDate;
  readonly payload: { readonly documents: NewPaper[]; readonly details: RequestDetails };
  /** Small pictures of the papers, by their place. */
  readonly thumbnails: { readonly document: number; readonly thumbnail: string }[];
}

/** Whether an organization is named: whoever asks for himself names none. */
export const forOrganization = (form: Pick<CreateForm, "role">): boolean => form.role !== "self";

/** A head and an accountant are of an organization; a representative may act for a person. */
const namesOrganization = (form: CreateForm): boolean =>
  form.role === "head" ||
  form.role === "accountant" ||
  (form.role === "representative" && `${form.organizationInn}${form.organizationName}`.trim() !== "");

/** The request with the papers that are only named before the scans, or the names of the fields that are missing or wrong. */
export function newRequest(
  form: CreateForm,
  files: readonly AttachedFile[] = [],
):
  | { readonly ok: true; readonly request: NewRequest }
  | { readonly ok: false; readonly gaps: ReadonlySet<string> } {
  const gaps = new Set<string>();
  const innOf = (text: string, field: string): Inn | null => {
    const parsed = parseInn(text.trim());
    if (!parsed.ok) gaps.add(field);
    return parsed.ok ? parsed.value : null;
  };
  const inn = innOf(form.inn, "inn");
  if (form.name.trim() === "") gaps.add("name");
  const organizationInn = namesOrganization(form) ? innOf(form.organizationInn, "organizationInn") : null;
  if (namesOrganization(form) && form.organizationName.trim() === "") gaps.add("organizationName");
  if (form.submittedOn === null) gaps.add("submittedOn");
  const details = detailsOf(form.kind, form.details);
  if (!details.ok) for (const field of details.fields) gaps.add(`details.${field}`);
  if (gaps.size > 0 || inn === null || form.submittedOn === null || !details.ok) return { ok: false, gaps };
  const named = lines(form.documents).map((title) => ({ title: title.slice(0, 300) }));
  const scans = scansOf(files, named.length);
  return {
    ok: true,
    request: {
      kind: form.kind,
      basis: form.basis,
      applicant: { inn, nameClaimed: form.name.trim(), role: form.role },
      organization:
        organizationInn === null ? null : { inn: organizationInn, nameClaimed: form.organizationName.trim() },
      phone: form.phone.trim() === "" ? null : form.phone.trim(),
      submittedOn: form.submittedOn,
      payload: {
        documents: [...named, ...scans.documents],
        details: details.details,
      },
      thumbnails: scans.thumbnails,
    },
  };
}
