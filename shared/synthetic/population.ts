import { type Naming, namingOf } from "./naming.ts";
import type { Payer, Sourcing, Tier, VatPayer } from "./payer.ts";
import { type Random, randomOf } from "./random.ts";

export interface Population {
  readonly payers: readonly Payer[];
  readonly retail: readonly Payer[];
  readonly wholesale: readonly Payer[];
  readonly source: readonly Payer[];
  readonly singleTax: readonly Payer[];
  readonly tradeZone: readonly Payer[];
  readonly foreign: readonly Payer[];
}

const COST_SHARE: Readonly<Record<string, number>> = {
  trade: 0.78,
  production: 0.6,
  services: 0.45,
  catering: 0.55,
  construction: 0.65,
};
const RETAIL_GROUPS = ["trade", "trade", "trade", "services", "catering", "construction"] as const;
const SINGLE_TAX_GROUPS = ["services", "services", "catering", "trade", "production"] as const;
const SOURCE_GROUPS = ["trade", "trade", "trade", "production", "agro-processing", "sewing"] as const;

/** Buyers of exports. */
const FOREIGN = [
  ["ТОО «Алатау Импорт»", "«Алатау Импорт» ТОО"],
  ["ООО «Урал-Опт»", "«Урал-Опт» ООО"],
] as const;

/** Shares of the office's taxpayers by what they are. */
const SHARES = { general: 0.45, singleTax: 0.35, patent: 0.15 } as const;
const TIER_SHARES = { wholesale: 0.28, source: 0.12 } as const;

/** Before the first month any dataset can reach back to, so that nobody trades before being registered. */
const LAST_YEAR_OF_REGISTRATION = 2021;

const two = (value: number): string => String(value).padStart(2, "0");

const basics = (index: number, naming: Naming, random: Random, group: string, small: boolean) => {
  const trader = small && random.chance(0.6);
  const name = trader ? naming.soleTrader() : naming.organization(group);
  const territory = naming.territory();
  return {
    index,
    inn: name.inn,
    kind: trader ? ("sole-trader" as const) : ("organization" as const),
    nameRu: name.ru,
    nameKy: name.ky,
    group,
    territory,
    address: naming.address(territory),
    phone: `+996 ${random.whole(500, 799)} ${two(random.whole(0, 99))}-${two(random.whole(0, 99))}-${two(random.whole(0, 99))}`,
    email: `payer${index}@example.kg`,
    edoc: random.chance(0.7) ? (1 as const) : (0 as const),
    registeredOn: `${random.whole(2010, LAST_YEAR_OF_REGISTRATION)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`,
    cashless: random.whole(25, 75) / 100,
    registerId: `KKM-${String(index).padStart(6, "0")}`,
  };
};

const pickMany = (random: Random, from: readonly Payer[], count: number): readonly number[] => {
  const chosen = new Set<number>();
  for (let i = 0; i < count && from.length > 0; i += 1) {
    const payer = from[random.whole(0, from.length - 1)];
    if (payer !== undefined) chosen.add(payer.index);
  }
  return [...chosen];
};

/** Sales to the public a month, whole som: two thirds small, the rest medium, far from the bounds of art. 174. */
const publicSales = (random: Random): { readonly size: "small" | "medium"; readonly sales: number } =>
  random.chance(0.66)
    ? { size: "small", sales: random.whole(150_000, 480_000) }
    : { size: "medium", sales: random.whole(1_100_000, 3_300_000) };

/** The taxpayers of the office: one VAT payer at least of each tier, so that the smallest office has a chain. */
export const populationOf = (seed: number, taxpayers: number): Population => {
  const random = randomOf(seed, "population");
  const naming = namingOf(randomOf(seed, "names"));
  const payers: Payer[] = [];
  const add = (payer: Omit<Payer, "index">): Payer => {
    const made = { ...payer, index: payers.length };
    payers.push(made);
    return made;
  };
  const general = Math.max(3, Math.round(taxpayers * SHARES.general));
  const wholesaleCount = Math.max(1, Math.round(general * TIER_SHARES.wholesale));
  const sourceCount = Math.max(1, Math.round(general * TIER_SHARES.source));
  const retailCount = Math.max(1, general - wholesaleCount - sourceCount);

  const vatPayer = (
    tier: Tier,
    group: string,
    sourcing: Sourcing,
    suppliers: readonly number[],
  ): VatPayer => ({
    tier,
    sourcing,
    costShare: COST_SHARE[group] ?? 0,
    exemptShare: tier === "retail" && random.chance(0.08) ? random.pick([0.02, 0.03, 0.15, 0.3]) : 0,
    exportShare: sourcing === "own" && random.chance(0.3) ? 0.2 : 0,
    unround: random.chance(0.2),
    summaryInvoice: tier === "retail" && random.chance(0.1),
    suppliers,
    invoicesMonthly: tier === "retail" ? random.whole(2, 6) : random.whole(3, 7),
  });

  const source: Payer[] = [];
  for (let i = 0; i < sourceCount; i += 1) {
    const group = random.pick(SOURCE_GROUPS);
    const sourcing: Sourcing = group === "trade" ? (i % 2 === 0 ? "eaeu" : "customs") : "own";
    const base = basics(payers.length, naming, random, group, false);
    source.push(
      add({
        ...base,
        regime: "general",
        size: "medium",
        publicSales: 0,
        vat: vatPayer("source", group, sourcing, []),
      }),
    );
  }
  const wholesale: Payer[] = [];
  for (let i = 0; i < wholesaleCount; i += 1) {
    const base = basics(payers.length, naming, random, "trade", false);
    const suppliers = pickMany(random, source, random.whole(1, 3));
    wholesale.push(
      add({
        ...base,
        regime: "general",
        size: "medium",
        publicSales: 0,
        vat: vatPayer("wholesale", "trade", "own", suppliers),
      }),
    );
  }
  const retail: Payer[] = [];
  for (let i = 0; i < retailCount; i += 1) {
    const group = random.pick(RETAIL_GROUPS);
    const { size, sales } = publicSales(random);
    const base = basics(payers.length, naming, random, group, size === "small");
    const suppliers = pickMany(random, wholesale, random.whole(1, 4));
    retail.push(
      add({
        ...base,
        regime: "general",
        size,
        publicSales: sales,
        vat: vatPayer("retail", group, "own", suppliers),
      }),
    );
  }
  const singleTax: Payer[] = [];
  const tradeZone: Payer[] = [];
  while (payers.length < taxpayers - FOREIGN.length) {
    const share = (payers.length - general) / Math.max(1, taxpayers - general);
    const bound = SHARES.singleTax / (1 - SHARES.general);
    const regime =
      share < bound
        ? "single-tax"
        : share < bound + SHARES.patent / (1 - SHARES.general)
          ? "patent"
          : "trade-zone";
    const group = regime === "single-tax" ? random.pick(SINGLE_TAX_GROUPS) : "trade";
    const base = basics(payers.length, naming, random, group, true);
    // Three of four who hold a patent trade; organizations have trade in their names.
    const isService = regime === "patent" && base.kind === "sole-trader" && payers.length % 4 === 0;
    const payer = add({
      ...base,
      group: isService ? "services" : group,
      regime,
      size: "small",
      publicSales: random.whole(60_000, 380_000),
      vat: null,
    });
    if (regime === "single-tax") singleTax.push(payer);
    if (regime === "trade-zone") tradeZone.push(payer);
  }
  // Buyers of exports: on the office's books as foreign organizations, without a regime.
  const foreign = FOREIGN.map(([ru, ky]) => {
    const base = basics(payers.length, naming, random, "trade", false);
    return add({
      ...base,
      kind: "foreign-organization",
      nameRu: ru,
      nameKy: ky,
      regime: null,
      size: "medium",
      publicSales: 0,
      vat: null,
    });
  });
  return { payers, retail, wholesale, source, singleTax, tradeZone, foreign };
};
