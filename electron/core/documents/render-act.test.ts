import { describe, expect, it } from "vitest";
import type { ActContent, DecisionContent } from "#shared/domain/official-act/content.ts";
import type { Language } from "#shared/kernel/legal-basis.ts";
import { tyiyn } from "#shared/kernel/money.ts";
import { month } from "#shared/kernel/period.ts";
import {
  aDecision,
  aFinding,
  aNotice,
  anAcceptance,
  aReport,
  everyAct,
  storedContent,
} from "#tests/fixtures/official-acts.ts";
import { hasPoppler, NEEDS_POPPLER, pageTexts, pdfFacts, pdfFonts, wholeText } from "#tests/fixtures/pdf.ts";
import type { RenderedPaper } from "./compile.ts";
import { PRINTABLE } from "./print/readable.ts";
import { renderAct, renderStoredAct } from "./render-act.ts";

const CONFIRMATION = { contentHash: "3f1a".repeat(16), keyFingerprint: "9b2c".repeat(16) };
const SIGNED = { status: "signed", confirmation: CONFIRMATION } as const;

const rendered = (
  content: ActContent,
  language: Language,
  status: "signed" | "draft" = "signed",
): RenderedPaper => {
  const confirmation = status === "signed" ? CONFIRMATION : null;
  const paper = renderAct(content, { language, status, confirmation });
  if (!paper.ok) throw new Error(JSON.stringify(paper.error));
  return paper.value;
};
const draftOf = <Content extends ActContent>(content: Content): Content => ({
  ...content,
  registration: null,
  signedBy: null,
  approvedBy: null,
});
const bytes = (text: string): Buffer => Buffer.from(text, "latin1");

const papers = everyAct().flatMap((content) =>
  (["ru", "ky"] as const).map((language) => [content.kind, language, content] as const),
);

describe("every kind in every language", () => {
  it.each(papers)("%s in %s declares PDF/A-2b and its language", (_kind, language, content) => {
    const pdf = Buffer.from(rendered(content, language).pdf);
    expect(pdf.includes(bytes("<pdfaid:part>2</pdfaid:part>"))).toBe(true);
    expect(pdf.includes(bytes("<pdfaid:conformance>B</pdfaid:conformance>"))).toBe(true);
    expect(pdf.includes(bytes(`/Lang (${language}-KG)`))).toBe(true);
    // The day of signing, never the clock.
    expect(pdf.includes(bytes("<xmp:CreateDate>2026-11-22T00:00:00Z</xmp:CreateDate>"))).toBe(true);
  });
  it.each(papers)("%s in %s gives the same bytes again", (_kind, language, content) => {
    const first = rendered(content, language);
    const again = rendered(storedContent(content), language);
    expect(again.sha256).toBe(first.sha256);
    expect(Buffer.from(again.pdf).equals(Buffer.from(first.pdf))).toBe(true);
  });
  it("a changed tyiyn changes the file", () => {
    const changed = { ...aNotice(), totalDifference: tyiyn(24789106) };
    expect(rendered(changed, "ru").sha256).not.toBe(rendered(aNotice(), "ru").sha256);
  });
});

const COMMON: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    "ИНН 01234567890123",
    "№ КП-2026-000123",
    "22 ноября 2026 года",
    "Экз. № 1",
    "Экз. № 2",
    "Подпись получателя",
  ],
  ky: [
    "ИСН 01234567890123",
    "№ КП-2026-000123",
    "2026-жылдын 22-ноябры",
    "1-нуска",
    "2-нуска",
    "Алуучунун колу",
  ],
};
/** 247 891,05 som. */
const IN_WORDS: Readonly<Record<Language, string>> = {
  ru: "двести сорок семь тысяч восемьсот девяносто один сом пять тыйынов",
  ky: "эки жүз кырк жети миң сегиз жүз токсон бир сом беш тыйын",
};

describe.skipIf(!hasPoppler)(`what a reader sees ${NEEDS_POPPLER}`, () => {
  it.each(papers)(
    "%s in %s: letterhead, number, date, addressee, copies, receipt, signature",
    (_kind, language, content) => {
      const text = wholeText(rendered(content, language).pdf);
      for (const expected of COMMON[language]) expect(text).toContain(expected);
      // The letterhead stands in both languages whatever the paper's own.
      expect(text).toContain("КЫРГЫЗ РЕСПУБЛИКАСЫНЫН");
      expect(text).toContain("ГОСУДАРСТВЕННАЯ НАЛОГОВАЯ СЛУЖБА");
      expect(text).toContain(content.taxpayer.name[language]);
      expect(text).toContain(content.signedBy?.fullName[language]);
      expect(text).toContain(CONFIRMATION.contentHash);
      expect(text).toContain(CONFIRMATION.keyFingerprint);
      expect(text).toContain("22.11.2026, 14:05:09 (UTC+6)");
    },
  );

  it.each(["ru", "ky"] as const)("amounts stand in figures and in words in %s", (language) => {
    for (const content of [aReport(), aNotice(), aDecision()]) {
      const text = wholeText(rendered(content, language).pdf);
      expect(text).toContain("247 891,05");
      expect(text).toContain(IN_WORDS[language]);
    }
  });

  it("the справка has the four elements of art. 125(4)", () => {
    const text = wholeText(rendered(aReport(), "ru").pdf);
    for (const title of [
      "1. Использованные документы и сведения",
      "2. Выявленные несоответствия и нарушенные требования",
      "3. Расчёт налогового обязательства",
      "4. Требование об устранении нарушений",
    ])
      expect(text).toContain(title);
    expect(text).toContain("ст. 308 ч. 1; ст. 315 ч. 3 п. 1 пп. «г»");
    expect(text).toContain("412");
  });

  it("the notice sets fifteen calendar days", () => {
    expect(wholeText(rendered(aNotice(), "ru").pdf)).toContain("в течение 15 календарных дней");
    expect(wholeText(rendered(aNotice(), "ky").pdf)).toContain("15 календардык күн");
  });

  it("the notice of accepted arguments names the arguments and what they were accepted on", () => {
    const text = wholeText(rendered(anAcceptance(), "ru").pdf);
    expect(text).toContain("Счета-фактуры № 118 и № 121 выписаны ошибочно");
    expect(text).toContain("подтверждено реестром");
    expect(text).toContain("вручено 22.10.2026 под роспись");
  });

  it.each([
    ["ru", (n: number) => `ст. 96 ч. 3 п. ${n}`],
    ["ky", (n: number) => `96-бер. 3-б. ${n}-п.`],
  ] as const)("the decision shows elements 1–13 of art. 96(3) in order, in %s", (language, mark) => {
    const text = pageTexts(rendered(aDecision(), language).pdf).join("\n");
    const places = Array.from({ length: 13 }, (_, index) => text.indexOf(mark(index + 1)));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("the decision says what is due, by when, where to pay and how to appeal", () => {
    const text = wholeText(rendered(aDecision(), "ru").pdf);
    for (const expected of [
      "261 723,37 сом",
      "13 832,32 сом",
      "в течение 30 календарных дней со дня, следующего за днём его вручения",
      "11411100",
      "11411200",
      "4402011101020185",
      "ст. 167 ч. 1",
      "Аннулирование счёта-фактуры № 118 реестром не подтверждается.",
      "Счёт-фактура № 121 аннулирован.",
      "Осмонов Бакыт Жээнбекович",
      "Приложение № 1",
      "Приложение № 2",
      "INV-2026-1000, INV-2026-2000",
    ])
      expect(text).toContain(expected);
    // 247 891,05 × 0,09 % × 62 = 13 832,32059
    expect(text).toContain("247 891,05 сом × 0,09 % × 62 дн.");
    expect(text).toContain("13 832,32059 сом");
  });

  it("a reading the amounts rest on is told beside their working, one of the office's own terms is not", () => {
    const text = wholeText(rendered(aDecision(), "ru").pdf);
    expect(text).toContain("Считается ли день уплаты днём просрочки? Применено: «Считается;");
    expect(text).toContain("(ст. 82 ч. 3; ст. 82 ч. 4)");
    expect(text).not.toContain("Какие это дни?");
    expect(wholeText(rendered(aNotice(), "ru").pdf)).not.toContain("Применено:");
  });

  it("an unknown requisite is a place to fill in, not silence", () => {
    const decision = aDecision();
    const [known] = decision.requisites;
    if (!known) throw new Error("the fixture has requisites");
    const blank: DecisionContent = {
      ...decision,
      requisites: [{ ...known, penaltyCode: null, bic: null, account: null, bank: null, recipient: null }],
    };
    const marks = (content: ActContent) =>
      wholeText(rendered(content, "ru").pdf).split("заполнить").length - 1;
    expect(marks(decision)).toBe(0);
    // Five empty fields in each of the two copies.
    expect(marks(blank)).toBe(10);
  });

  it("pages are counted within each copy and the running head starts on the second page", () => {
    const paper = rendered(aDecision(), "ru");
    const pages = pageTexts(paper.pdf);
    expect(pages).toHaveLength(paper.pages);
    const half = paper.pages / 2;
    pages.forEach((page, index) => {
      expect(page).toContain(`стр. ${(index % half) + 1} из ${half}`);
      expect(page).toContain(index < half ? "Экз. № 1" : "Экз. № 2");
      expect(page.includes("Решение о результатах камеральной проверки № КП-2026-000123 от 22.11.2026")).toBe(
        index % half > 0,
      );
    });
  });

  it("every page of a draft says so in both languages; a signed paper never does", () => {
    const draft = rendered(draftOf(aDecision()), "ru", "draft");
    for (const page of pageTexts(draft.pdf, "raw"))
      expect(page.replaceAll(/\s/g, "")).toContain("ПРОЕКТ·ДОЛБООР");
    expect(wholeText(draft.pdf)).not.toContain("SHA-256");
    const signed = wholeText(rendered(aDecision(), "ru").pdf);
    expect(signed).not.toContain("ПРОЕКТ");
    expect(signed).not.toContain("ДОЛБООР");
  });

  it("sixty findings: every one printed, the head of the table on each of its pages, no page without its number", () => {
    const paper = rendered(aReport(60), "ru");
    const pages = pageTexts(paper.pdf).slice(0, paper.pages / 2);
    const table = pages.filter(
      (page) => /^ *\d+ .*\+247 891,05$/m.test(page) && page.includes("Заявлено, сом"),
    );
    expect(table.length).toBeGreaterThan(2);
    const numbers = table.flatMap((page) =>
      [...page.matchAll(/^ *(\d+) .*\+247 891,05$/gm)].map((row) => Number(row[1])),
    );
    expect(numbers).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    const withSignature = pages.find((page) => page.includes("подпись"));
    // The signature never stands alone: the closing sentence is on its page.
    expect(withSignature).toContain("Справка составлена");
  });

  it("what a person typed is printed as typed", () => {
    const hostile = `#sys.inputs $x^2$ *b* _i_ \\ @ref <label> "q" 'a' [x] \`raw\` // c /* d */ #{1+1} ~ -- --- = == + - ...`;
    const content = {
      ...aDecision(),
      reasoning: hostile,
      taxpayer: { ...aDecision().taxpayer, name: { ru: hostile, ky: hostile } },
    };
    const text = wholeText(rendered(content, "ky").pdf);
    expect(text.split(hostile).length - 1).toBeGreaterThanOrEqual(4);
  });

  it("long words and names break instead of leaving the page", () => {
    const endless = "Ө".repeat(400);
    const paper = rendered(
      { ...aNotice(), taxpayer: { ...aNotice().taxpayer, name: { ru: endless, ky: endless } } },
      "ky",
    );
    expect(wholeText(paper.pdf).replaceAll(" ", "")).toContain(endless);
  });

  it("missing address, phone, reasons and answers leave no hole and no error", () => {
    const bare: DecisionContent = {
      ...draftOf(aDecision(1)),
      office: { ...aDecision().office, address: null, phone: null },
      taxpayer: { ...aDecision().taxpayer, address: null },
      answer: { ...aDecision().answer, kind: "silence", text: "", documents: [] },
      dropped: [],
      rejected: [],
      requisites: [],
      notes: [],
      readings: [],
      securing: [],
      actions: [],
      findings: [
        aFinding(1, { declared: null, computed: null, kind: "formal", derivation: [], evidence: [] }),
      ],
    };
    const text = wholeText(rendered(bare, "ru", "draft").pdf);
    expect(text).toContain("в установленный срок ответ не поступил");
    expect(text).not.toContain("null");
    expect(text).not.toContain("undefined");
  });

  it("a reduction is said in words, without a minus in the amount", () => {
    const [line] = aDecision().lines;
    if (line === undefined) throw new Error("no line");
    const less: DecisionContent = {
      ...aDecision(),
      lines: [{ ...line, taxAmount: tyiyn(-24789105), penaltyAmount: tyiyn(0), penaltyDays: 0 }],
      totalTax: tyiyn(-24789105),
      totalPenalty: tyiyn(0),
      total: tyiyn(-24789105),
    };
    const text = wholeText(rendered(less, "ru").pdf);
    expect(text).toContain("Уменьшить налог на сумму 247 891,05 сом");
    expect(text).toContain("Пеню не начислять.");
  });

  it("more tax of one period and less of another are two amounts, and so is the excess carried on", () => {
    const [line] = aDecision().lines;
    if (line === undefined) throw new Error("no line");
    const both: DecisionContent = {
      ...aDecision(),
      lines: [
        { ...line, taxAmount: tyiyn(100000), penaltyAmount: tyiyn(2700), penaltyDays: 30 },
        {
          ...line,
          period: month("2026-09"),
          taxAmount: tyiyn(-40000),
          penaltyAmount: tyiyn(0),
          penaltyDays: 0,
        },
      ],
      totalTax: tyiyn(60000),
      totalPenalty: tyiyn(2700),
      total: tyiyn(62700),
      excessReduced: tyiyn(5000),
    };
    const text = wholeText(rendered(both, "ru").pdf);
    expect(text).toContain("Начислить налог в сумме 1 000,00 сом");
    expect(text).toContain("Уменьшить налог на сумму 400,00 сом");
    expect(text).toContain("переносимую на следующие периоды, на 50,00 сом");
    expect(text).toContain("Всего к уплате: 627,00 сом");
  });

  it("a sanction is never printed", () => {
    for (const language of ["ru", "ky"] as const) {
      const text = wholeText(rendered(aDecision(), language).pdf).toLowerCase();
      expect(text).not.toMatch(/(санкция|штраф)[^.]{0,40}\d[\d ]*,\d\d/);
    }
  });

  it("every character we let through is in the face, and every font is in the file", () => {
    const all = PRINTABLE.replaceAll(/[\s]/gu, "");
    const paper = rendered({ ...aDecision(), reasoning: all }, "ru");
    const text = wholeText(paper.pdf).replaceAll(" ", "");
    for (const letter of "ңөүҢӨҮЁё№«»") expect(text).toContain(letter);
    const fonts = pdfFonts(paper.pdf);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.every((font) => font.embedded)).toBe(true);
    expect(fonts.every((font) => /LibertinusSerif|DejaVuSansMono/.test(font.name))).toBe(true);
  });

  it("the file says what it is", () => {
    const facts = pdfFacts(rendered(aDecision(), "ru").pdf);
    expect(facts.Title).toContain("Решение о результатах камеральной проверки № КП-2026-000123");
    expect(facts["Page size"]).toContain("A4");
    expect(facts.Tagged).toBe("yes");
  });
});

describe("refusals", () => {
  it("a signed paper without a number or a signer", () => {
    const refused = renderAct({ ...aReport(), registration: null }, { language: "ru", ...SIGNED });
    expect(refused).toEqual({ ok: false, error: { code: "not-signed" } });
    const unsigned = renderAct({ ...aReport(), signedBy: null }, { language: "ru", ...SIGNED });
    expect(unsigned).toEqual({ ok: false, error: { code: "not-signed" } });
  });
  it.each(["", "{", "{}", '{"kind":"desk-audit-report"}'])("stored content that is none: %s", (json) => {
    const refused = renderStoredAct(json, { language: "ru", ...SIGNED });
    expect(refused).toMatchObject({ ok: false, error: { code: "content-unreadable" } });
  });
});
