/**
 * Requests with planted defects in a real encrypted office: imported, received, and shown by `registration.list` and
 * `registration.get`. One line a sign; then what a plain comparison in SQL, without folding of names and phones, would
 * have said of the same names, and the time of both.
 */

import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { innToInteger } from "#shared/kernel/inn.ts";
import { type ShownSign, signAccuracy } from "#tests/fixtures/registration-accuracy.ts";
import {
  card,
  officeWithRequests,
  type RequestsOffice,
  shownSigns,
  sourceIds,
  wholeQueue,
} from "#tests/fixtures/synthetic-requests.ts";
import { percentile, printFigure } from "./figure.ts";

const REQUESTS = 1_000;

/** «Name as claimed» LIKE the registered one, in either language; null where the register has no such ИНН. */
const plainlyDiffers = ({ core }: RequestsOffice) => {
  const query = core.core.office?.database.read.query<{ same: 0 | 1 }>(
    "SELECT (name_ru LIKE @name OR name_ky LIKE @name) AS same FROM taxpayers WHERE inn = @inn",
  );
  return (claimed: { readonly inn: RegistrationView["inn"]; readonly nameClaimed: string } | null): boolean =>
    claimed !== null && query?.get({ inn: innToInteger(claimed.inn), name: claimed.nameClaimed })?.same === 0;
};

const NAME_SIGNS = ["name-differs", "organization-name-differs"] as const;

/** What the plain comparison reports, in the same shape. */
const plainSigns = (office: RequestsOffice, views: ReadonlyMap<string, RegistrationView>) => {
  const differs = plainlyDiffers(office);
  const times: number[] = [];
  const signs: ShownSign[] = [];
  for (const [request, { applicant, organization }] of views) {
    const start = performance.now();
    const person = differs(applicant);
    const named = differs(organization);
    times.push(performance.now() - start);
    if (person) signs.push({ request, sign: "name-differs", weight: "blocks" });
    if (named) signs.push({ request, sign: "organization-name-differs", weight: "blocks" });
  }
  return { signs, times };
};

const office = await officeWithRequests({ seed: 3, taxpayers: REQUESTS, months: 1, requests: REQUESTS });
try {
  const { client, planted } = office;
  const ids = sourceIds(office);
  const listStart = performance.now();
  const queue = await wholeQueue(client);
  const listing = (performance.now() - listStart) / queue.length;
  const views = new Map<string, RegistrationView>();
  const times: number[] = [];
  for (const row of queue) {
    const start = performance.now();
    const view = await card(client, row);
    times.push(performance.now() - start);
    views.set(ids.get(row.requestId) ?? row.requestId, view);
  }
  const { bySign, missed, invented } = signAccuracy(
    planted,
    [...views].flatMap(([request, view]) => shownSigns(request, view)),
  );
  for (const plant of missed) console.error(`missed: ${JSON.stringify(plant)}`);
  for (const sign of invented) console.error(`invented: ${JSON.stringify(sign)}`);
  for (const accuracy of bySign) console.log(JSON.stringify({ bench: "registration", ...accuracy }));
  const sum = (of: "planted" | "found" | "exact" | "invented"): number =>
    bySign.reduce((total, accuracy) => total + accuracy[of], 0);
  const all = {
    planted: sum("planted"),
    found: sum("found"),
    exact: sum("exact"),
    invented: sum("invented"),
  };
  console.log(
    JSON.stringify({
      bench: "registration",
      sign: "all",
      requests: queue.length,
      ...all,
      recall: all.found / all.planted,
    }),
  );

  const plain = plainSigns(office, views);
  const named = planted.filter(({ sign }) => NAME_SIGNS.some((name) => name === sign));
  const naive = signAccuracy(named, plain.signs);
  const mine = invented.filter(({ sign }) => NAME_SIGNS.some((name) => name === sign)).length;
  const baseline = { name: "SQL LIKE without folding" };
  const figure = { bench: "registration" } as const;
  printFigure({
    ...figure,
    figure: "false differences of names",
    value: mine,
    unit: "count",
    baseline: { ...baseline, value: naive.invented.length },
    aim: "0",
  });
  printFigure({
    ...figure,
    figure: "row of the queue with its signs, mean",
    value: listing,
    unit: "ms",
    baseline: { ...baseline, value: plain.times.reduce((sum, time) => sum + time, 0) / plain.times.length },
  });
  printFigure({ ...figure, figure: "card of a request, p95", value: percentile(times, 0.95), unit: "ms" });
  printFigure({
    ...figure,
    figure: "receiving a request, signatures and papers checked, mean",
    value: office.receiving / queue.length,
    unit: "ms",
  });
  process.exitCode = all.exact === all.planted && all.invented === 0 ? 0 : 1;
} finally {
  office.dispose();
}
