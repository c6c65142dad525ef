/**
 * The last fortnight's requests of an invented office, drawn from streams of their own: the other files of a dataset are
 * the same with them or without, but for the people and links added for them at the end.
 */
import { randomOf } from "../random.ts";
import { OFFICE } from "../registers.ts";
import type { Draft, DraftSignature, PlantedRequest } from "./draft.ts";
import { cleanRequests } from "./matters.ts";
import { REQUEST_PLANTS } from "./plants.ts";
import { Register, type RegisterSource } from "./register.ts";
import { SIGNED_PLANTS } from "./signature-plants.ts";
import type { Workshop } from "./workshop.ts";

/** A row of registration_requests.csv by its columns; `payload` without a signature. */
type RequestRow = Readonly<Record<string, string>>;

export interface RequestsSink {
  readonly planted: (plant: PlantedRequest) => void;
  readonly attach: Workshop["attach"];
  /** Base64 of a CMS signature over the request; without it nobody signs. */
  readonly sign?: (request: RequestRow, signature: DraftSignature) => string;
}

/** Working days before the data was handed over on Friday 2026-11-06. */
const DAYS = [
  "2026-10-23",
  "2026-10-26",
  "2026-10-27",
  "2026-10-28",
  "2026-10-29",
  "2026-10-30",
  "2026-11-02",
  "2026-11-03",
  "2026-11-04",
  "2026-11-05",
] as const;
/** From eight to eight, in seconds. */
const OPENS = 8 * 3_600;
const OPEN_FOR = 12 * 3_600;

/** Requests with something in them, of a hundred. */
const PLANTED_SHARE = 0.4;
/** Requests for so many taxpayers. */
const TAXPAYERS_A_REQUEST = 5;

const two = (value: number): string => String(value).padStart(2, "0");

const instantAt = (share: number): string => {
  const at = Math.min(DAYS.length - 1e-6, share * DAYS.length);
  const second = OPENS + Math.floor((at % 1) * OPEN_FOR);
  const time = [second / 3_600, (second / 60) % 60, second % 60].map((part) => two(Math.floor(part)));
  return `${DAYS[Math.floor(at)]}T${time.join(":")}+06:00`;
};

const rowOf = (draft: Draft, id: string): RequestRow => ({
  request_id: id,
  submitted_at: instantAt(draft.sentAt),
  channel: draft.channel,
  request: draft.kind,
  person_type: draft.organization === null ? "individual" : "organization",
  inn: draft.inn,
  name_claimed: draft.name,
  organization_inn: draft.organization?.inn ?? "",
  organization_name_claimed: draft.organization?.name ?? "",
  role_claimed: draft.role,
  office: OFFICE.code,
  phone: draft.phone,
  email: draft.email,
  assurance: draft.signature === null ? "none" : "e-signature",
  payload: JSON.stringify({
    passport: draft.passport,
    documents: draft.documents,
    address: draft.address,
    details: draft.details,
  }),
});

const draftsOf = (shop: Workshop, count: number, signs: boolean): readonly Draft[] => {
  const plants = signs ? [...SIGNED_PLANTS, ...REQUEST_PLANTS] : REQUEST_PLANTS;
  const drafts: Draft[] = [];
  for (let at = 0; drafts.length < Math.floor(count * PLANTED_SHARE); at += 1)
    drafts.push(...(plants[at % plants.length]?.(shop) ?? []));
  while (drafts.length < count) drafts.push(...cleanRequests(shop));
  // The first of a pair is what the second is told from, so what is cut off is cut from the end.
  return drafts.slice(0, count).toSorted((a, b) => a.sentAt - b.sentAt);
};

/** Writes the requests, and the rows of registers they need. */
export const emitRequests = (
  source: RegisterSource,
  sink: RequestsSink,
  count: number = Math.round(source.payers.length / TAXPAYERS_A_REQUEST),
): void => {
  const shop: Workshop = {
    passports: new Map(),
    register: new Register(source),
    random: randomOf(source.seed, "requests"),
    attach: sink.attach,
  };
  draftsOf(shop, count, sink.sign !== undefined).forEach((draft, at) => {
    const id = `Q-${String(at + 1).padStart(6, "0")}`;
    const row = rowOf(draft, id);
    const signature = draft.signature === null ? undefined : sink.sign?.(row, draft.signature);
    const payload =
      signature === undefined
        ? row.payload
        : JSON.stringify({ ...(JSON.parse(row.payload ?? "{}") as object), signature });
    source.emit("registration_requests.csv", Object.values({ ...row, payload: payload ?? "" }));
    for (const sign of draft.planted) sink.planted({ request: id, ...sign });
  });
};
