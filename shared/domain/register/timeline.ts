/** What happened to a taxpayer, from every register at once, newest first. */
import type { UserId } from "../../kernel/id.ts";
import { dateInBishkek, type Instant, type PlainDate } from "../../kernel/plain-date.ts";
import type { RegisterChange } from "../registration/register-changes.ts";
import { tellChange } from "./tell-change.ts";
import { type TimelineEntry, type TimelineLink, type Told, tell } from "./timeline-entry.ts";

interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

export interface TimelineSources {
  readonly changes: readonly {
    readonly change: RegisterChange;
    readonly actor: UserId;
    readonly at: Instant;
  }[];
  readonly registeredOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly regimes: readonly (Span & { readonly regime: string })[];
  readonly vat: readonly Span[];
  readonly links: readonly (Span & {
    readonly personInn: string;
    readonly name: string;
    readonly role: string;
  })[];
  readonly requests: readonly {
    readonly requestId: string;
    readonly number: string;
    readonly kind: string;
    readonly submittedAt: Instant;
    readonly decidedAt: Instant | null;
    readonly outcome: string | null;
  }[];
  readonly papers: readonly {
    readonly requestId: string;
    readonly kind: string;
    readonly number: string;
    readonly signedAt: Instant;
    readonly signedBy: UserId | null;
  }[];
  readonly cases: readonly {
    readonly caseId: string;
    readonly number: string;
    readonly openedAt: Instant;
  }[];
  readonly fieldAudits: readonly {
    readonly kind: string;
    readonly periodFrom: string;
    readonly periodTo: string;
    readonly endedOn: PlainDate;
  }[];
}

const begunOf = ({ personInn, name, role, from }: TimelineSources["links"][number]): Told =>
  tell({
    on: from,
    topic: "link",
    name: `link-begun.${role}`,
    params: { name },
    of: `begun ${personInn} ${role} ${from}`,
  });

const overOf = ({ personInn, name, role, to }: TimelineSources["links"][number]): readonly Told[] =>
  to === null
    ? []
    : [
        tell({
          on: to,
          topic: "link",
          name: `link-over.${role}`,
          params: { name },
          of: `ended ${personInn} ${role} ${to}`,
        }),
      ];

const ofRegister = (sources: TimelineSources): readonly Told[] => [
  tell({ on: sources.registeredOn, topic: "registration", name: "entered", of: "entered" }),
  ...(sources.closedOn === null
    ? []
    : [tell({ on: sources.closedOn, topic: "registration", name: "closed", of: "closed" })]),
  ...sources.regimes.map(({ regime, from }) =>
    tell({ on: from, topic: "regime", name: `regime.${regime}`, of: `regime ${regime} ${from}` }),
  ),
  ...sources.vat.flatMap(({ from, to }) => [
    tell({ on: from, topic: "regime", name: "vat-registered", of: `vat ${from}` }),
    ...(to === null ? [] : [tell({ on: to, topic: "regime", name: "vat-ended", of: `vat-ended ${to}` })]),
  ]),
  ...sources.links.flatMap((link) => [begunOf(link), ...overOf(link)]),
  ...sources.fieldAudits.map(({ kind, periodFrom, periodTo, endedOn }) =>
    tell({
      on: endedOn,
      topic: "control",
      name: `field-audit.${kind}`,
      params: { from: periodFrom, to: periodTo },
    }),
  ),
];

const ofRequests = ({ requests, papers }: TimelineSources): readonly Told[] => {
  const topic = "request" as const;
  const link = (id: string): TimelineLink => ({ to: "request", id });
  return [
    ...requests.flatMap(({ requestId, number, kind, submittedAt, decidedAt, outcome }) => {
      const common = { topic, params: { number }, link: link(requestId) };
      const arrived = { ...common, on: dateInBishkek(submittedAt), name: `request.${kind}` };
      return [
        tell(arrived, submittedAt),
        ...(decidedAt === null || outcome === null
          ? []
          : [tell({ ...common, on: dateInBishkek(decidedAt), name: `outcome.${outcome}` }, decidedAt)]),
      ];
    }),
    ...papers.map(({ requestId, kind, number, signedAt, signedBy }) =>
      tell(
        {
          on: dateInBishkek(signedAt),
          topic,
          name: `paper.${kind}`,
          params: { number },
          link: link(requestId),
        },
        signedAt,
        signedBy,
      ),
    ),
  ];
};

const ofCases = ({ cases }: TimelineSources): readonly Told[] =>
  cases.map(({ caseId, number, openedAt }) =>
    tell(
      {
        on: dateInBishkek(openedAt),
        topic: "control",
        name: "case-opened",
        params: { number },
        link: { to: "case", id: caseId },
      },
      openedAt,
    ),
  );

const newestFirst = (a: TimelineEntry, b: TimelineEntry): number => {
  if (a.on !== b.on) return a.on < b.on ? 1 : -1;
  return (b.at ?? "").localeCompare(a.at ?? "");
};

/** Every change, request, paper, case and audit; what a decision and the register's row both say is said once. */
export const timelineOf = (sources: TimelineSources): readonly TimelineEntry[] => {
  const decided = sources.changes.flatMap(({ change, at, actor }) => tellChange(change, at, actor) ?? []);
  const known = new Set(decided.map(({ of }) => of));
  const rest = ofRegister(sources).filter(({ of }) => of === null || !known.has(of));
  return [...decided, ...rest, ...ofRequests(sources), ...ofCases(sources)]
    .sort(newestFirst)
    .map(({ of: _, ...entry }) => entry);
};
