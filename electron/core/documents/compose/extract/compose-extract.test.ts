import { describe, expect, it } from "vitest";
import type { ExtractContent } from "#shared/domain/register/extract-content.ts";
import type { ExtractId, UserId } from "#shared/kernel/id.ts";
import { inn } from "#shared/kernel/inn.ts";
import { tc } from "#shared/kernel/legal-basis.ts";
import { tyiyn } from "#shared/kernel/money.ts";
import { type Instant, plainDate } from "#shared/kernel/plain-date.ts";
import { composeExtract } from "./compose-extract.ts";

const column = (name: string, amount = false) => ({ title: { key: `register.column.${name}` }, amount });
const text = (value: string) => ({ kind: "text", text: value }) as const;
const content: ExtractContent = {
  format: "register-extract/1",
  extractId: "01a20000-0000-7000-8000-00000000a001" as ExtractId,
  scope: "secret",
  office: { code: "026", name: { ru: "УГНС", ky: "МСКБ" }, address: null, phone: null },
  taxpayer: { inn: inn("01234567890123"), name: { ru: "ОсОО «Ала-Тоо»", ky: "" } },
  recipient: "Суд",
  ground: { basis: "item", article: tc("64.2.3"), title: { key: "register.ground.64.2.3" }, evidence: [] },
  sections: [
    {
      section: "account",
      article: null,
      facts: [],
      tables: [
        {
          columns: [column("person"), column("from"), column("authority"), column("paid", true)],
          rows: [
            [
              text("Асанова"),
              { kind: "date", date: plainDate("2026-01-31") },
              text("решение учредителя № 1"),
              { kind: "amount", amount: tyiyn(123_456_789) },
            ],
            [text("Бекова"), null, null, null],
          ],
        },
      ],
    },
    { section: "cases", article: null, facts: [], tables: [{ columns: [column("case")], rows: [] }] },
  ],
  registration: {
    number: "026-ВР-000001",
    signedOn: plainDate("2026-11-22"),
    signedAt: "2026-11-22T04:00:00.000Z" as Instant,
  },
  signedBy: {
    userId: "u" as UserId,
    fullName: { ru: "Асанова А.", ky: "Асанова А." },
    position: { ru: "Р", ky: "К" },
  },
};
const confirmation = { contentHash: "a".repeat(64), keyFingerprint: "b".repeat(64) };
const ru = (of: ExtractContent) => composeExtract(of, confirmation, "ru");

describe("extract from the register as a paper", () => {
  it("gives the free width to long values, the currency to the column's title, a dash to what the register has not", () => {
    const [table] = ru(content).sections[0]?.blocks ?? [];
    expect(table).toMatchObject({
      kind: "table",
      columns: [
        { title: "Фамилия, имя, отчество", width: "grow" },
        { title: "С", width: "fit" },
        { title: "Основание", width: "grow" },
        { title: "Уплачено, сом", width: "fit", align: "right" },
      ],
      rows: [
        ["Асанова", "31.01.2026", "решение учредителя № 1", "1\u00a0234\u00a0567,89"],
        ["Бекова", "—", "—", "—"],
      ],
    });
  });

  it("says of a part without rows that there are none", () => {
    expect(JSON.stringify(ru(content).sections[1]?.blocks)).toContain("Записей нет.");
  });

  it("forbids passing the secret on, but not to the taxpayer about itself (64(5), 49(1)(5))", () => {
    const said = (of: ExtractContent): string => JSON.stringify(ru(of).intro);
    expect(said(content)).toContain("Получатель не вправе передавать");
    const own = { ...content, ground: { ...content.ground, basis: "own" } } as ExtractContent;
    expect(said(own)).not.toContain("не вправе");
    expect(said({ ...content, scope: "open", ground: null })).toContain("выдаются любому лицу");
  });

  it("a name the register holds in Russian only is the taxpayer's name in Kyrgyz too", () => {
    expect(composeExtract(content, confirmation, "ky").addressee?.lines[0]).toBe("ОсОО «Ала-Тоо»");
  });
});
