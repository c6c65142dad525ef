/** An office of the first load: taxpayers with uneven names, their regimes, a year of invoices; as a dataset and as rows. */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { WriteHandle } from "#db/handle.ts";
import { csvRow } from "#shared/contract/exchange/csv-text.ts";
import { DATASET_FILES } from "#shared/contract/exchange/files.ts";
import { mulberry32 } from "../random.ts";
import { fillRegister } from "../search-register.ts";

export interface Size {
  readonly taxpayers: number;
  readonly invoices: number;
}

type Cells = readonly (string | number)[];
type Emit = (file: string, cells: Cells) => void;

const two = (value: number): string => String(value).padStart(2, "0");
const som = (tyiyn: number): string => `${Math.floor(tyiyn / 100)}.${two(tyiyn % 100)}`;

interface TaxpayerRow {
  readonly inn: number;
  readonly kind: string;
  readonly ru: string;
  readonly ky: string | null;
  readonly closed: string | null;
  readonly address: string | null;
  readonly phone: string | null;
}

const taxpayersOf = (scratch: WriteHandle, count: number, office: string, emit: Emit): readonly number[] => {
  fillRegister(scratch, count, mulberry32(1));
  const rows = scratch
    .query<TaxpayerRow>(
      "SELECT inn, kind, name_ru AS ru, name_ky AS ky, closed_on AS closed, address, phone FROM taxpayers ORDER BY inn",
    )
    .all();
  for (const { inn, kind, ru, ky, closed, address, phone } of rows) {
    const text = String(inn).padStart(14, "0");
    const name = [ru, ky ?? "", office, "2020-01-01", closed ?? "", "", "trade", ""];
    emit("taxpayers.csv", [text, kind, ...name, address ?? "", phone ?? "", "", 0]);
    emit("regimes.csv", [text, inn % 3 === 0 ? "single-tax" : "general", "2020-01-01", "", ""]);
    if (inn % 3 !== 0) emit("vat_registrations.csv", [text, "2020-02-01", ""]);
  }
  return rows.map(({ inn }) => inn);
};

/** Ids follow the days, as those of the state's own system; sellers are uneven. */
const invoicesOf = (inns: readonly number[], count: number, share: number, emit: Emit): void => {
  const random = mulberry32(2);
  const inn = (unevenness: number): string =>
    String(inns[Math.floor(random() ** unevenness * inns.length)]).padStart(14, "0");
  for (let i = 0; i < count; i += 1) {
    const day = Math.floor((i / count) * 336);
    const date = `2026-${two(1 + Math.floor(day / 28))}-${two(1 + (day % 28))}`;
    const [seller, buyer, net] = [inn(2), random() < 0.2 ? "" : inn(1), 1_000 + Math.floor(random() * 1e8)];
    const cancelled = random() < share;
    emit("invoices.csv", [
      `ESF-2026-${String(i).padStart(10, "0")}`,
      `${Math.floor(i / 7)}/${1 + (i % 7)}`,
      date,
      date,
      seller,
      buyer,
      "taxable",
      som(net),
      som(Math.floor(net * 0.12)),
      "cashless",
      "",
      cancelled ? "cancelled" : "valid",
      cancelled ? "2026-12-20" : "",
      "",
      "",
      "",
    ]);
  }
};

const FILES = ["taxpayers.csv", "regimes.csv", "vat_registrations.csv", "invoices.csv"];

/**
 * Writes the dataset.
 * @param scratch an empty office the names are made in
 * @param cancelled share of the invoices that were cancelled since
 * @returns rows by file
 */
export const writeOffice = (
  folder: string,
  scratch: WriteHandle,
  office: string,
  { taxpayers, invoices }: Size,
  { day, cancelled }: { readonly day: number; readonly cancelled: number },
): Readonly<Record<string, number>> => {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    format: "office-dataset/1",
    office,
    officeName: { ru: "УГНС", ky: "МСКБ" },
    createdAt: `2026-12-${two(day)}T06:00:00+06:00`,
    periodFrom: "2026-01",
    periodTo: "2026-12",
    source: "central",
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  const counts: Record<string, number> = {};
  const open = new Map(
    DATASET_FILES.filter((spec) => FILES.includes(spec.name)).map((spec) => [
      spec.name,
      {
        descriptor: openSync(join(folder, spec.name), "w"),
        held: csvRow(spec.columns.map(({ name }) => name)),
      },
    ]),
  );
  const emit: Emit = (name, cells) => {
    const file = open.get(name);
    if (file === undefined) throw new RangeError(name);
    counts[name] = (counts[name] ?? 0) + 1;
    file.held += csvRow(cells);
    if (file.held.length < 1_000_000) return;
    writeSync(file.descriptor, file.held);
    file.held = "";
  };
  invoicesOf(taxpayersOf(scratch, taxpayers, office, emit), invoices, cancelled, emit);
  for (const file of open.values()) {
    writeSync(file.descriptor, file.held);
    closeSync(file.descriptor);
  }
  return counts;
};
