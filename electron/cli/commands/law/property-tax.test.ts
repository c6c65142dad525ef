import { describe, expect, it } from "vitest";
import type { CommandIo } from "../../command.ts";
import { runPropertyTax } from "./property-tax.ts";

const shop = {
  object_id: "O-1",
  kind: "nonresidential",
  share: "1",
  area: "250.00",
  walls: "brick",
  commissioned_year: 2014,
  territory: "город Бишкек",
  population: "1100000",
  zone_coefficient: "1.2",
  function_title: "389.5",
  function_use: "",
  owned_from: "2015-04-01",
  owned_to: null,
  period: "2026",
};

const answersTo = async (...requests: readonly object[]) => {
  const written: string[] = [];
  const io: CommandIo = {
    input: (async function* () {
      for (const request of requests) yield `${JSON.stringify(request)}\n`;
    })(),
    writeLine: async (line) => {
      written.push(line);
    },
    say: () => undefined,
    environment: {},
    language: "ru",
  };
  const exit = await runPropertyTax([], io);
  return { exit, answers: written.map((line) => JSON.parse(line)) };
};

describe("inspector law property-tax", () => {
  it("E29: tax, instalments on working days, working", async () => {
    const { exit, answers } = await answersTo(shop, { ...shop, share: 0.5, period: 2026 });
    expect(exit).toBe(0);
    // 20 March 2026 is a day off of the shipped calendar, the other three fall on weekends
    expect(answers[0]).toMatchObject({
      tax: "26880.00",
      instalments: [
        { due: "2026-03-23", amount: "6720.00" },
        { due: "2026-06-22", amount: "6720.00" },
        { due: "2026-09-21", amount: "6720.00" },
        { due: "2026-12-21", amount: "6720.00" },
      ],
    });
    expect(Object.keys(answers[0])).toEqual(["tax", "instalments", "derivation"]);
    expect(answers[1].tax).toBe("13440.00");
  });

  it("says what is missing or wrong and answers the rest", async () => {
    const { zone_coefficient: _, ...zoneless } = shop;
    const { exit, answers } = await answersTo(
      zoneless,
      { ...shop, walls: "" },
      { ...shop, colour: "red" },
      { ...shop, period: "2026-Q1" },
      { ...shop, owned_to: "2014-01-01" },
      { ...shop, function_use: "389.99" },
      { ...shop, relief: "ветеран" },
      { ...shop, kind: "agricultural-land" },
    );
    expect(exit).toBe(1);
    expect(answers.map(({ error, tax }) => (error ? [error.code, error.path] : tax))).toEqual([
      ["incomplete", "zone_coefficient"],
      ["incomplete", "walls"],
      ["unknown-field", "colour"],
      ["invalid-value", "period"],
      ["reversed-interval", "owned_to"],
      ["unknown-function", "function_use"],
      ["relief-does-not-fit", "relief"],
      "0.00",
    ]);
    expect(answers[0].error.message).toContain("property-tax.zone-coefficient.building (город Бишкек)");
  });

  it("names the council's rate a dwelling waits for, with the free area and without", async () => {
    const flat = { ...shop, kind: "residential", relief: "409.1.1.flat" };
    const { answers } = await answersTo(flat, { ...flat, relief: "409.1.1.flat; 409.2.1" });
    for (const { error } of answers) expect(error.message).toContain("property-tax.housing-rate");
  });
});
