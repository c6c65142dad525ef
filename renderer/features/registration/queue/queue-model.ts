/** What the queue makes of its address and of what was ticked in it. Pure. */
import type { QUEUE_VIEWS } from "#shared/contract/registration/contract.ts";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import type { Id } from "#shared/kernel/id.ts";
import type { QueueSearch, RequestSearch } from "../registration-search.ts";

export type QueueView = (typeof QUEUE_VIEWS)[number];

/** The view an address without one opens: what waits for whoever opens it. */
export const viewOf = (search: Pick<QueueSearch, "view">, prepares: boolean): QueueView =>
  search.view ?? (prepares ? "new" : "to-sign");

/** The queue as the core is asked for it. */
export const narrowedBy = (search: QueueSearch, view: QueueView) => ({
  view,
  sort: search.sort ?? ("due" as const),
  ...(search.kind === undefined ? {} : { kind: search.kind }),
  ...(search.sign === undefined ? {} : { sign: search.sign }),
  ...(search.status === undefined ? {} : { status: search.status }),
  ...(search.inspector === undefined ? {} : { inspectorId: search.inspector as Id<"User"> }),
  ...(search.search ? { search: search.search } : {}),
});

/** The part of an address that narrows the queue. */
export const queuePart = (search: QueueSearch | RequestSearch): QueueSearch => ({
  view: search.view,
  kind: search.kind,
  sign: search.sign,
  status: search.status,
  inspector: search.inspector,
  search: search.search,
  sort: search.sort,
});

export const isNarrowed = (search: QueueSearch): boolean =>
  [search.kind, search.sign, search.status, search.inspector, search.search].some(
    (part) => part !== undefined && part !== "",
  );

type Ground = RegistrationView["grounds"][number];

/** Grounds that fit every one of the requests; suggested where some sign points at them. */
export function commonGrounds(lists: readonly (readonly Ground[])[]): readonly Ground[] {
  const [first = [], ...others] = lists;
  const shared = first
    .filter((ground) => others.every((list) => list.some((other) => other.ground === ground.ground)))
    .map((ground) => ({
      ...ground,
      suggested: lists.some((list) => list.some((one) => one.ground === ground.ground && one.suggested)),
    }));
  return orderGrounds(shared);
}

/** Those the signs point at first; otherwise as the core has them. */
export const orderGrounds = (grounds: readonly Ground[]): readonly Ground[] => [
  ...grounds.filter((ground) => ground.suggested),
  ...grounds.filter((ground) => !ground.suggested),
];

/** One request of each kind: grounds depend on the kind. */
export const oneOfEachKind = <Row extends { readonly kind: string }>(rows: readonly Row[]): readonly Row[] =>
  rows.filter((row, index) => rows.findIndex((other) => other.kind === row.kind) === index);
