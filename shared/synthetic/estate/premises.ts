/**
 * What the invented owners own. The value of a metre and the tax on it are worked by hand from the articles and stand
 * here as figures: a plant computed by the law under test would prove nothing. They hold for every year of a dataset,
 * 2022 to 2026: no age of a building passes a bound of art. 386 in them.
 */

export interface Premises {
  readonly kind: "nonresidential" | "settlement-land" | "residential";
  readonly walls?: "brick" | "concrete" | "cinder-block";
  readonly commissioned?: number;
  readonly territory: "город Бишкек" | "Сокулукский район";
  readonly population: number;
  readonly zone?: string;
  readonly inflation?: string;
  readonly title?: string;
  readonly use?: string;
  readonly relief?: string;
  /** Lines 020 to 040 of the return in hundredths, and the tax of a year on a metre in tyiyn; of a dwelling there are none. */
  readonly valued?: Valued;
}

interface Valued {
  readonly base: number;
  /** Buildings: region, zone, purpose; land: zone, purpose, inflation. */
  readonly coefficients: readonly [number, number, number];
  readonly unit: number;
  readonly perMetre: number;
}

const BISHKEK = { territory: "город Бишкек", population: 1_100_000 } as const;

/** 14 000 × 1.0 × 1.2 × 0.8 = 13 440 som; 0.8 % of it is 107.52. Eight to twelve years old. */
export const SHOP: Premises = {
  kind: "nonresidential",
  walls: "brick",
  commissioned: 2014,
  ...BISHKEK,
  zone: "1.2",
  title: "389.5",
  valued: { base: 1_400_000, coefficients: [100, 120, 80], unit: 1_344_000, perMetre: 10_752 },
};

/** The shop let to an exchange office: 1.6 instead of 0.8, 14 000 × 1.0 × 1.2 × 1.6 = 26 880; 215.04. */
export const EXCHANGE: Premises = {
  ...SHOP,
  use: "389.1",
  valued: { base: 1_400_000, coefficients: [100, 120, 160], unit: 2_688_000, perMetre: 21_504 },
};

/** 11 000 × 1.0 × 1.0 × 0.6 = 6 600; 52.80. Thirty-four to thirty-eight years old. */
const OFFICES: Premises = {
  kind: "nonresidential",
  walls: "concrete",
  commissioned: 1988,
  ...BISHKEK,
  zone: "1.0",
  title: "389.7",
  valued: { base: 1_100_000, coefficients: [100, 100, 60], unit: 660_000, perMetre: 5_280 },
};

/** 8 000 × 0.7 × 1 × 0.2 = 1 120; 8.96. Ten to fourteen years old; no zones outside the three cities. */
const WORKSHOP: Premises = {
  kind: "nonresidential",
  walls: "cinder-block",
  commissioned: 2012,
  territory: "Сокулукский район",
  population: 20_000,
  title: "389.12",
  valued: { base: 800_000, coefficients: [70, 100, 20], unit: 112_000, perMetre: 896 },
};

/** 290 × 1.0 × 6 × 1.0 = 1 740 under trade, 50 m² and more; 1 % of it is 17.40. */
export const TRADE_LAND: Premises = {
  kind: "settlement-land",
  ...BISHKEK,
  zone: "1.0",
  inflation: "1.0",
  title: "404.1",
  valued: { base: 29_000, coefficients: [100, 600, 100], unit: 174_000, perMetre: 1_740 },
};

/** 290 × 1.0 × 2.5 × 1.0 = 725 under offices; 7.25. */
const OFFICE_LAND: Premises = {
  kind: "settlement-land",
  ...BISHKEK,
  zone: "1.0",
  inflation: "1.0",
  title: "404.8",
  valued: { base: 29_000, coefficients: [100, 250, 100], unit: 72_500, perMetre: 725 },
};

/** A flat whose area is partly free of tax (art. 409(1)(1)); its tax is computed by the authority, not declared. */
export const FREE_FLAT: Premises = { kind: "residential", ...BISHKEK, relief: "409.1.1.flat" };

/** A flat let by the day: row 2 of art. 389 by the register. */
export const LET_FLAT: Premises = { kind: "residential", ...BISHKEK, use: "389.2" };

export const BUILDINGS = [SHOP, OFFICES, WORKSHOP] as const;
export const PLOTS = [TRADE_LAND, OFFICE_LAND] as const;
