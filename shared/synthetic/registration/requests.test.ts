/** Invented requests: what the format and the contract want, defects planted where they are said to be. */
import { describe, expect, it } from "vitest";
import { isFault } from "../../contract/exchange/column.ts";
import { datasetFile } from "../../contract/exchange/files.ts";
import { REQUEST_KINDS } from "../../contract/exchange/values.ts";
import { requestPayloadSchema } from "../../contract/registration/request.ts";
import { generateDataset } from "../dataset.ts";
import type { PlantedRequest } from "./draft.ts";
import type { RequestsSink } from "./requests.ts";

type Row = readonly (string | number)[];

/** Hashes and signatures are others' work: here any text will do. */
const attach: RequestsSink["attach"] = (bytes) => ({
  sha256: String(bytes.length).padStart(64, "0"),
  base64: btoa(String.fromCharCode(...bytes)),
});

const generated = (seed: number, taxpayers: number, requests?: number, sign?: RequestsSink["sign"]) => {
  const rows = new Map<string, Row[]>();
  const planted: PlantedRequest[] = [];
  const emit = (name: string, cells: Row): number => {
    const file = rows.get(name) ?? [];
    rows.set(name, file);
    return file.push([...cells]) + 1;
  };
  const options = { seed, taxpayers, months: 1, ...(requests === undefined ? {} : { requests }) };
  const sink = { planted: (plant: PlantedRequest) => void planted.push(plant), attach };
  generateDataset(options, {
    emit,
    planted: () => undefined,
    requests: { ...sink, ...(sign === undefined ? {} : { sign }) },
  });
  return { rows, planted, requests: rows.get("registration_requests.csv") ?? [] };
};

const INN = 5;
const ORGANIZATION = 7;

describe("requests of a generated office", () => {
  const office = generated(2_026, 300, 400);

  it("every cell is what the format wants, every payload what the contract wants", () => {
    const columns = datasetFile("registration_requests.csv")?.columns ?? [];
    for (const row of office.requests) {
      expect(row).toHaveLength(columns.length);
      columns.forEach((column, at) => {
        const text = String(row[at]);
        expect([column.name, text, text === "" ? column.required : isFault(column.read(text))]).toEqual([
          column.name,
          text,
          false,
        ]);
      });
      const payload = requestPayloadSchema.parse(JSON.parse(String(row.at(-1))));
      expect(payload.details?.kind).toBe(row[3]);
      expect(payload.documents.length).toBeGreaterThan(0);
    }
  });

  it("all kinds of the format come, access most often", () => {
    const kinds = office.requests.map((row) => String(row[3]));
    expect([...new Set(kinds)].sort()).toEqual([...REQUEST_KINDS].sort());
    expect(kinds.filter((kind) => kind === "cabinet-access").length).toBeGreaterThan(200);
  });

  it("numbers follow the time of sending, all of it before the data was handed over", () => {
    const times = office.requests.map((row) => String(row[1]));
    expect(times).toEqual([...times].sort());
    expect(times[0] && times[0] >= "2026-10-23T08:00:00+06:00").toBe(true);
    expect(times.every((time) => time < "2026-11-05T20:00:00+06:00")).toBe(true);
    expect(office.requests.map((row) => row[0])).toEqual(
      office.requests.map((_, at) => `Q-${String(at + 1).padStart(6, "0")}`),
    );
  });

  it("plants two fifths, every sign that can be planted without a signature", () => {
    const requests = new Set(office.planted.map((plant) => plant.request));
    const plants = office.planted.filter((plant) => plant.sign !== "power-unproven");
    // 160 of 400, and at most three more of the last group.
    expect(requests.size).toBeLessThan(200);
    expect(plants.length).toBeGreaterThan(120);
    expect([...new Set(office.planted.map((plant) => plant.sign))].sort()).toEqual([
      "document-damaged",
      "duplicate-organization",
      "duplicate-person",
      "filed-late",
      "head-of-many",
      "inn-form",
      "mass-address",
      "mass-phone",
      "name-differs",
      "not-head-or-accountant",
      "organization-closed",
      "organization-name-differs",
      "organization-unknown",
      "passport-expired",
      "passport-of-another",
      "person-unknown",
      "phone-of-many",
      "power-unproven",
      "representation-ended",
      "representation-not-begun",
      "taxpayer-closed",
      "wrong-office",
    ]);
  });

  it("who asks for an organization is in the register of taxpayers, unless planted otherwise", () => {
    const known = new Set((office.rows.get("taxpayers.csv") ?? []).map(([inn]) => inn));
    for (const row of office.requests)
      if (row[ORGANIZATION] !== "") expect([row[0], known.has(String(row[INN]))]).toEqual([row[0], true]);
  });

  it("no two entries of the register share an ИНН", () => {
    const inns = (office.rows.get("taxpayers.csv") ?? []).map(([inn]) => inn);
    expect(new Set(inns).size).toBe(inns.length);
  });

  it("the same options give the same requests; another seed gives others", () => {
    expect(generated(2_026, 300, 400).requests).toEqual(office.requests);
    expect(generated(2_027, 300, 400).requests).not.toEqual(office.requests);
  });
});

describe("requests beside the rest of a dataset", () => {
  it("leave every other row as it is and where it is; what they add follows", () => {
    const without = new Map<string, Row[]>();
    generateDataset(
      { seed: 7, taxpayers: 60, months: 1 },
      {
        emit: (name, cells) => {
          const file = without.get(name) ?? [];
          without.set(name, file);
          return file.push([...cells]) + 1;
        },
        planted: () => undefined,
      },
    );
    const { rows } = generated(7, 60);
    for (const [name, plain] of without) {
      expect(rows.get(name)?.slice(0, plain.length)).toEqual(plain);
      if (name !== "taxpayers.csv" && name !== "representatives.csv")
        expect([name, rows.get(name)?.length]).toEqual([name, plain.length]);
    }
  });

  it.each([
    [5, 1],
    [12, 2],
    [40, 8],
    [300, 60],
  ])("%i taxpayers send %i", (taxpayers, count) => {
    expect(generated(1, taxpayers).requests).toHaveLength(count);
  });
});

describe("signed requests", () => {
  it("are signed as they stand: the payload without the signature is what was given to be signed", () => {
    const seen = new Map<string, string>();
    const { requests, planted } = generated(3, 100, 60, (row) => {
      seen.set(row.request_id ?? "", row.payload ?? "");
      return "c2lnbmVk";
    });
    const signs = new Set(planted.map(({ sign }) => sign));
    expect(signs.has("signature-bad") && signs.has("signature-of-another")).toBe(true);
    const signed = requests.filter((row) => row[13] === "e-signature");
    expect(signed.map(([id]) => id).sort()).toEqual([...seen.keys()].sort());
    for (const row of signed) {
      const { signature, ...rest } = JSON.parse(String(row.at(-1))) as { signature?: string };
      expect(signature).toBe("c2lnbmVk");
      expect(JSON.stringify(rest)).toBe(seen.get(String(row[0])));
    }
  });
});
