/** Rows about the taxpayers themselves and what the Code leaves to others. */

import type { Month } from "../kernel/period.ts";
import { addDays, plainDate } from "../kernel/plain-date.ts";
import type { Run } from "./book.ts";
import { CREATED_AT, dayOf, following } from "./calendar.ts";
import { namingOf, type Person } from "./naming.ts";
import type { Payer } from "./payer.ts";
import { randomOf } from "./random.ts";

/** Where the tax is paid (art. 96(3)(7), (12)); made up, so that a decision of the demo office is complete. */
const REQUISITES = [
  ["recipient", "Центральное казначейство (условный получатель)"],
  ["bank", "Национальный банк (условные реквизиты)"],
  ["bic", "000001"],
  ["account", "0000000000000001"],
  ["tax-code", "00000001"],
  ["penalty-code", "00000002"],
] as const;

/** Average wage by year, som; made up. */
export const AVERAGE_WAGES: Readonly<Record<string, number>> = {
  2022: 24_000,
  2023: 28_000,
  2024: 32_000,
  2025: 36_000,
  2026: 42_000,
};

/** The office the demo is about. Everybody in it is invented. */
export const OFFICE = {
  code: "026",
  name: {
    ru: "УГНС по Первомайскому району города Бишкек",
    ky: "Бишкек шаарынын Биринчи Май району боюнча МСКБ",
  },
} as const;

/** The days a payer is under its regime; of one that leaves it for some days of a month, two spans. */
const regimeSpans = (
  { registeredOn }: Payer,
  closed: string,
  leavesIn: Month | null,
): readonly (readonly [from: string, to: string])[] =>
  leavesIn === null
    ? [[registeredOn, closed]]
    : [
        [registeredOn, dayOf(leavesIn, 10)],
        [dayOf(leavesIn, 21), closed],
      ];

/** The days it is registered for VAT; of one that is not in a month, before and after it. */
const vatSpans = (
  { registeredOn }: Payer,
  closed: string,
  unregisteredIn: Month | null,
): readonly (readonly [from: string, to: string])[] =>
  unregisteredIn === null
    ? [[registeredOn, closed]]
    : [
        [registeredOn, addDays(plainDate(dayOf(unregisteredIn, 1)), -1)],
        [dayOf(following(unregisteredIn, 1), 1), closed],
      ];

export const emitTaxpayer = (
  run: Run,
  payer: Payer,
  closedOn: string | null,
  { leavesIn, unregisteredIn }: { readonly leavesIn: Month | null; readonly unregisteredIn: Month | null },
): void => {
  const closed = closedOn ?? "";
  run.emit("taxpayers.csv", [
    payer.inn,
    payer.kind,
    payer.nameRu,
    payer.nameKy,
    OFFICE.code,
    payer.registeredOn,
    closed,
    "",
    payer.group,
    payer.territory.name,
    payer.address,
    payer.phone,
    payer.email,
    payer.edoc,
  ]);
  if (payer.regime !== null)
    for (const [from, to] of regimeSpans(payer, closed, leavesIn))
      run.emit("regimes.csv", [payer.inn, payer.regime, from, to, ""]);
  if (payer.vat !== null)
    for (const [from, to] of vatSpans(payer, closed, unregisteredIn))
      run.emit("vat_registrations.csv", [payer.inn, from, to]);
};

/** A head for each organization, by its ИНН; invented persons, not taxpayers of the office. */
export const emitRepresentatives = (run: Run): ReadonlyMap<string, Person> => {
  const naming = namingOf(randomOf(run.seed, "people"));
  const heads = new Map<string, Person>();
  for (const payer of run.population.payers) {
    if (payer.kind !== "organization") continue;
    const head = naming.person();
    run.emit("representatives.csv", [payer.inn, head.inn, head.ru, "head", payer.registeredOn, "", ""]);
    heads.set(payer.inn, head);
  }
  return heads;
};

export const emitParameters = (run: Run): void => {
  run.emit("parameters.csv", [
    "calculation-index",
    "",
    "2022-01-01",
    "",
    "100.00",
    "Закон КР от 27.01.2006 № 13",
  ]);
  for (const [year, wage] of Object.entries(AVERAGE_WAGES))
    for (const territory of new Set(run.population.payers.map((payer) => payer.territory.name)))
      run.emit("parameters.csv", [
        "average-wage",
        territory,
        `${year}-01-01`,
        `${year}-12-31`,
        `${wage}.00`,
        "условные данные учебного набора",
      ]);
  for (const [name, value] of REQUISITES)
    run.emit("parameters.csv", [
      `requisites.${name}`,
      "",
      "2022-01-01",
      "",
      value,
      "условные данные учебного набора",
    ]);
};

export const manifestOf = (run: Run): string =>
  JSON.stringify({
    format: "office-dataset/1",
    office: OFFICE.code,
    officeName: OFFICE.name,
    createdAt: CREATED_AT,
    periodFrom: run.months[0],
    periodTo: run.months.at(-1),
    source: `synthetic, seed ${run.seed}`,
  });
